import type { Doc } from '../../model/doc.ts';

/** For each token, the number of the quotation it lies in, or -1. A quotation ends with its paragraph at the latest. */
export function quoteRegions(doc: Doc): Int32Array {
  const region = new Int32Array(doc.tokens.length).fill(-1);
  let number = 0;
  for (const paragraph of doc.paragraphs) {
    let open = -1;
    for (let i = paragraph.first; i < paragraph.last; i++) {
      const text = doc.tokens[i]?.text ?? '';
      const opens = text === '“' || text === '``' || (text === '"' && open < 0);
      const closes = text === '”' || text === "''" || (text === '"' && open >= 0);
      if (opens) open = number++;
      else if (closes) open = -1;
      else if (open >= 0) region[i] = open;
    }
  }
  return region;
}
