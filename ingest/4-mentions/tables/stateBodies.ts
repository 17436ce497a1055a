/** Bodies that every state has, with the wordings of the news. A bare one is nobody's until its state is known. */
export const stateBodies: readonly { readonly name: string; readonly forms: readonly string[] }[] = [
  {
    name: 'Foreign Ministry',
    forms: [
      'Ministry of Foreign Affairs',
      'Ministry for Foreign Affairs',
      'Foreign Affairs Ministry',
      'Ministry of External Affairs',
      'External Affairs Ministry',
    ],
  },
  {
    name: 'Defence Ministry',
    forms: [
      'Defense Ministry',
      'Ministry of Defence',
      'Ministry of Defense',
      'Ministry of National Defence',
      'Ministry of National Defense',
      'National Defense Ministry',
      'National Defence Ministry',
    ],
  },
  {
    name: 'Interior Ministry',
    forms: [
      'Ministry of the Interior',
      'Ministry of Interior',
      'Ministry of Internal Affairs',
      'Home Ministry',
      'Ministry of Home Affairs',
    ],
  },
  { name: 'Finance Ministry', forms: ['Ministry of Finance'] },
  { name: 'Justice Ministry', forms: ['Ministry of Justice'] },
  { name: 'Health Ministry', forms: ['Ministry of Health'] },
  { name: 'Energy Ministry', forms: ['Ministry of Energy'] },
  { name: 'Education Ministry', forms: ['Ministry of Education'] },
  { name: 'Culture Ministry', forms: ['Ministry of Culture'] },
  { name: 'Agriculture Ministry', forms: ['Ministry of Agriculture'] },
  { name: 'Transport Ministry', forms: ['Ministry of Transport'] },
  { name: 'Environment Ministry', forms: ['Ministry of Environment', 'Ministry of the Environment'] },
  { name: 'Trade Ministry', forms: ['Ministry of Trade'] },
  { name: 'Commerce Ministry', forms: ['Ministry of Commerce'] },
  { name: 'Economy Ministry', forms: ['Ministry of Economy', 'Ministry of the Economy'] },
  { name: 'Constitutional Court', forms: [] },
  { name: 'Supreme Court', forms: [] },
  { name: 'General Staff', forms: [] },
  { name: 'Armed Forces', forms: [] },
];

/** States whose names take an article: "Foreign Ministry of the Netherlands". */
export const articleStates =
  /^(?:United |Democratic Republic|Republic of|Central African)|(?:Republic|Islands|Union|Emirates|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles)$/;
