/** Bodies that are named after the place after "of". Lower case. */
export const namedAfterPlaces = ['university', 'college', 'port', 'bishop', 'diocese', 'archdiocese', 'bank'] as const;

/** What is taught, and no place: "University of Technology". Lower case. */
export const subjectsOfStudy = [
  'agriculture',
  'applied',
  'art',
  'arts',
  'business',
  'commerce',
  'design',
  'economics',
  'education',
  'engineering',
  'finance',
  'fine',
  'health',
  'humanities',
  'information',
  'international',
  'law',
  'management',
  'medical',
  'medicine',
  'mines',
  'mining',
  'music',
  'nursing',
  'petroleum',
  'physical',
  'science',
  'sciences',
  'social',
  'technology',
  'veterinary',
] as const;

/** Words that make no other place of a place's name: "Mexico City", "State of Texas". Lower case. */
export const placeSortWords = [
  'city',
  'state',
  'province',
  'county',
  'town',
  'district',
  'region',
  'of',
  'the',
] as const;
