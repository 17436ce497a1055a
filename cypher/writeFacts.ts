import type { FactDiff, TiedLink } from './compareFacts.ts';
import { FACT_LABELS, type Fact, type FactLink } from './facts.ts';
import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Transaction } from './store.ts';

/** Evidence that a fact is to be tied to, by its kind. */
interface AddedClaim {
  readonly id: string;
  readonly key: string;
}

/** Writes what became of facts, and ties evidence to them. */
export async function writeFacts(
  tx: Transaction,
  diff: FactDiff,
  { added, relinked }: { readonly added: readonly AddedClaim[]; readonly relinked: readonly string[] },
) {
  const movedKeys = new Set(diff.moved.map(({ key }) => key));
  for (const label of FACT_LABELS) {
    const of = <X extends { readonly label: Fact['label'] }>(some: readonly X[]) =>
      some.filter((one) => one.label === label);
    await runList(tx, query('write/untieEvidence', { FACT_LABEL: label }), { ids: relinked });
    await runList(tx, query('write/untieKinds', { FACT_LABEL: label }), { keys: of(diff.moved).map(({ key }) => key) });
    await runList(tx, query('write/removeNodes', { NODE_LABEL: label }), { ids: of(diff.gone).map(({ id }) => id) });
    await runList(tx, query('write/facts', { FACT_LABEL: label }), {
      rows: of(diff.now).map(({ id, confidence, properties }) => ({ id, confidence, properties })),
    });
    await writeLinks(tx, label, { unlinked: of(diff.unlinked), linked: of(diff.linked) });
    for (const type of ['SUPPORTS', 'CONTRADICTS'] as const) {
      const names = { FROM_LABEL: 'Evidence', RELATION_TYPE: type, TO_LABEL: label } as const;
      const ties = of(diff.moved).filter((tie) => tie.type === type);
      await runList(tx, query('write/tieKinds', names), { rows: ties.map(({ key, to }) => ({ key, to })) });
      const rows = added.flatMap(({ id, key }) => {
        const tie = diff.ties.get(key);
        return tie && tie.label === label && tie.type === type && !movedKeys.has(key) ? [{ from: id, to: tie.to }] : [];
      });
      await runList(tx, query('write/link', names), { rows });
    }
  }
}

/** From whom to whom a link goes. */
const FROM_ENTITY: ReadonlySet<FactLink['type']> = new Set(['PARTICIPATED', 'SAID']);

async function writeLinks(
  tx: Transaction,
  label: Fact['label'],
  { unlinked, linked }: Pick<FactDiff, 'unlinked' | 'linked'>,
) {
  for (const type of ['PARTICIPATED', 'HELD_IN', 'ABOUT', 'SAID', 'ADDRESSED_TO'] as const) {
    const isFrom = FROM_ENTITY.has(type);
    const rows = (links: readonly TiedLink[]) =>
      links
        .filter((link) => link.type === type)
        .map(({ fact, entity, role }) => ({
          ...(isFrom ? { from: entity, to: fact } : { from: fact, to: entity }),
          role,
        }));
    const names = { FACT_LABEL: label, RELATION_TYPE: type };
    await runList(tx, query('write/unlinkFacts', names), {
      rows: unlinked.filter((link) => link.type === type).map(({ fact, entity }) => ({ fact, entity })),
    });
    if (type === 'PARTICIPATED') await runList(tx, query('write/participants'), { rows: rows(linked) });
    else {
      const [from, to] = isFrom ? ['Entity', label] : [label, 'Entity'];
      await runList(tx, query('write/link', { FROM_LABEL: from, RELATION_TYPE: type, TO_LABEL: to }), {
        rows: rows(linked),
      });
    }
  }
}
