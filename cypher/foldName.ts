/** A name as it is looked up: NFKC, lower case, no accents, single spaces. "Türkiye" is found as "turkiye". */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[|\s]+/g, ' ')
    .trim();
