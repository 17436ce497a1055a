import type { Doc, Token } from '../../model/doc.ts';
import type { FoundMention } from '../../model/mention.ts';
import { pronouns } from './tables/pronouns.ts';

/** he, she, it, they and their forms, but for an "it" that stands for nothing ("it is clear that …"). */
export function findPronouns(doc: Doc): FoundMention[] {
  return doc.tokens.flatMap((token) => {
    const row = Object.hasOwn(pronouns, token.text.toLowerCase()) ? pronouns[token.text.toLowerCase()] : undefined;
    if (!row || !/^PRP/.test(token.tag) || isEmpty(token)) return [];
    return [
      {
        start: token.start,
        end: token.end,
        first: token.i,
        last: token.i + 1,
        head: token.i,
        form: 'pronoun' as const,
        kind: row.gender === 'neuter' || row.plural ? ('organisation' as const) : ('person' as const),
        name: token.text.toLowerCase(),
        ...(row.gender && { gender: row.gender }),
        plural: row.plural ?? false,
      },
    ];
  });
}

/** "It was announced that …", "it is important to …", "it rained", "it takes". */
function isEmpty(token: Token): boolean {
  if (token.text.toLowerCase() !== 'it') return false;
  if (token.dep === 'expl') return true;
  const verb = token.head;
  const clause = verb.children.some(
    (child) => ['ccomp', 'csubj', 'xcomp', 'advcl'].includes(child.dep) && child.i > verb.i,
  );
  if (token.dep === 'nsubjpass') return verb.children.some((child) => child.dep === 'ccomp');
  if (token.dep !== 'nsubj') return false;
  if (['rain', 'snow', 'seem', 'appear', 'happen', 'turn', 'matter'].includes(verb.lemma)) return true;
  if (verb.lemma !== 'be') return false;
  return clause && verb.children.some((child) => ['acomp', 'attr'].includes(child.dep));
}
