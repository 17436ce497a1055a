import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toConfig } from '../server/config.ts';
import { checkAddress } from '../server/serve.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

interface Service {
  readonly environment: Record<string, string | number>;
  readonly ports: readonly string[];
  readonly healthcheck?: object;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}
const { services } = parse(read('docker-compose.yml')) as { services: Record<'app' | 'neo4j', Service> };

/** What can be checked of the images without building them. */
describe('in containers', () => {
  test('the program runs as a user of its own, which can change none of its files', () => {
    const last =
      read('Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? '';
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).not.toMatch(/^COPY .*--chown/m);
    expect(services.app).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  test.each(Object.entries(services))('%s is watched, and reached from this machine alone', (_name, service) => {
    expect(service.healthcheck).toBeDefined();
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('secrets come from the environment, and there is no start without them', () => {
    for (const { environment } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|TOKEN|AUTH/.test(name)) expect(value).toMatch(/^(?:neo4j\/)?\$\{\w+:\?[^}]+\}$/);
      }
    }
    expect(read('.dockerignore').split('\n')).toContain('.env');
  });

  test('the settings given to the program are such as it takes', () => {
    const given = Object.fromEntries(
      Object.entries(services.app.environment).map(([name, value]) => [name, String(value)]),
    );
    expect(() => checkAddress(toConfig(given))).not.toThrow();
    expect(() => checkAddress(toConfig({ ...given, NEWSGRAPH_TOKEN: '' }))).toThrow(/set NEWSGRAPH_TOKEN/);
  });
});
