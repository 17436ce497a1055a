/** Verb lemmas that the lemmatizer gets wrong ("hoped" as "hop"), and what they are. */
export const LEMMA_REPAIRS: Readonly<Record<string, string>> = {
  hop: 'hope',
  din: 'dine',
  extoll: 'extol',
  lambast: 'lambaste',
  cordone: 'cordon',
  fin: 'fine',
  rap: 'rape',
  forgave: 'forgive',
  stag: 'stage',
  wag: 'wage',
  instal: 'install',
};
