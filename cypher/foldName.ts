/** What has no accents and no other forms: folding leaves it, and looking for them takes the longest. */
const ASCII = /^[\x20-\x7e]*$/;

const bare = (text: string): string =>
  ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC');

/** A name as it is looked up: NFKC, lower case, no accents, single spaces. "Türkiye" is found as "turkiye". */
export const foldName = (name: string): string =>
  bare(name)
    .toLowerCase()
    .replace(/[|\s]+/g, ' ')
    .trim();
