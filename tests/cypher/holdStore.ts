// Opens the store of a directory in a process of its own, writes numbered nodes when asked, and says what was
// acknowledged, one line each. Started by tests that kill it.
import { type GrafeoStore, openGrafeoStore } from '../../cypher/grafeoStore.ts';

const [directory = '', writes = '0'] = process.argv.slice(2);

async function hold(): Promise<void> {
  const store: GrafeoStore = await openGrafeoStore(directory);
  console.log('open');
  for (let i = 0; i < Number(writes); i++) {
    await store.write(async (tx) => {
      await tx.run('CREATE (n:Entity {id: $id})', { id: `a${i}` });
      await tx.run('CREATE (n:Entity {id: $id})', { id: `b${i}` });
    });
    console.log(`wrote ${i}`);
  }
  setInterval(() => undefined, 60_000);
}

await hold();
