import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Starts a module of the program in a process of its own.
 * @param file its address without its ending: `new URL('./grafeoEngine', import.meta.url)`
 * @param args what it is told apart by where others import it, too
 */
export function forkModule(file: URL, args: readonly string[], options: ForkOptions = {}): ChildProcess {
  // From source, the child needs the same loader as we do; from dist/ it is plain JavaScript.
  const fromSource = import.meta.url.endsWith('.ts');
  const loader = fromSource ? pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href : undefined;
  return fork(`${fileURLToPath(file)}${fromSource ? '.ts' : '.js'}`, [...args], {
    execArgv: loader ? ['--import', loader] : [],
    ...options,
  });
}
