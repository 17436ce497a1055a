/**
 * What English news calls states beyond what `world-countries` holds: short and former names, irregular demonyms,
 * seats of government that stand for the state. Facts of public knowledge, gathered by us.
 */
export interface StateNames {
  /** ISO 3166-1 alpha-3; ISO 3166-3 for states that are gone. */
  readonly code: string;
  /** The name that English news uses, where the package's differs or is missing. */
  readonly name?: string;
  readonly names?: readonly string[];
  readonly demonyms?: readonly string[];
  /** Other spellings of the capital, or a second seat of government. */
  readonly capitals?: readonly string[];
  /** Always the government, unless the sentence is about the building: "the Kremlin said". */
  readonly metonyms?: readonly string[];
}

export const stateNames: readonly StateNames[] = [
  {
    code: 'USA',
    names: ['U.S.', 'US', 'U.S', 'USA', 'U.S.A.', 'America', 'United States of America', 'the States'],
    demonyms: ['American', 'Americans'],
    capitals: ['Washington', 'Washington, D.C.', 'Washington, DC', 'Washington DC', 'Washington D.C.'],
    metonyms: ['White House', 'Capitol Hill', 'Oval Office', 'Foggy Bottom'],
  },
  {
    code: 'GBR',
    names: ['UK', 'U.K.', 'Britain', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
    demonyms: ['Briton', 'Britons', 'Brits', 'British'],
    metonyms: ['Downing Street', '10 Downing Street', 'No 10', 'No. 10', 'Whitehall'],
  },
  { code: 'RUS', demonyms: ['Russian', 'Russians'], metonyms: ['Kremlin'] },
  { code: 'CHN', names: ['PRC', 'mainland China'], capitals: ['Peking'], metonyms: ['Zhongnanhai'] },
  { code: 'TWN', names: ['Chinese Taipei', 'Republic of China'] },
  {
    code: 'FRA',
    demonyms: ['Frenchman', 'Frenchmen', 'Frenchwoman'],
    metonyms: [
      'Élysée',
      'Elysée',
      'Elysee',
      'Élysée Palace',
      'Elysée Palace',
      'Elysee Palace',
      'Quai d’Orsay',
      "Quai d'Orsay",
    ],
  },
  { code: 'DEU', names: ['Federal Republic of Germany', 'West Germany'], demonyms: ['West German', 'West Germans'] },
  {
    code: 'DDR',
    name: 'East Germany',
    names: ['German Democratic Republic', 'GDR'],
    demonyms: ['East German', 'East Germans'],
  },
  {
    code: 'SUN',
    name: 'Soviet Union',
    names: ['USSR', 'U.S.S.R.', 'Union of Soviet Socialist Republics'],
    demonyms: ['Soviet', 'Soviets'],
  },
  {
    code: 'YUG',
    name: 'Yugoslavia',
    names: ['Federal Republic of Yugoslavia'],
    demonyms: ['Yugoslav', 'Yugoslavs', 'Yugoslavian'],
  },
  { code: 'CSK', name: 'Czechoslovakia', demonyms: ['Czechoslovak', 'Czechoslovakian'] },
  { code: 'SCG', name: 'Serbia and Montenegro' },
  {
    code: 'TUR',
    name: 'Turkey',
    names: ['Türkiye', 'Turkiye', 'Republic of Turkey', 'Republic of Türkiye'],
    demonyms: ['Turk', 'Turks'],
  },
  { code: 'CZE', names: ['Czech Republic'], demonyms: ['Czechs'] },
  {
    code: 'NLD',
    names: ['Holland', 'The Netherlands'],
    demonyms: ['Dutch', 'Dutchman', 'Dutchmen'],
    capitals: ['The Hague'],
  },
  {
    code: 'KOR',
    names: ['Korea', 'Korea Republic', 'Republic of Korea', 'ROK', 'S. Korea'],
    demonyms: ['South Koreans'],
    metonyms: ['Blue House'],
  },
  { code: 'PRK', names: ['DPRK', "Democratic People's Republic of Korea", 'N. Korea'], demonyms: ['North Koreans'] },
  {
    code: 'COD',
    name: 'Democratic Republic of the Congo',
    names: ['DRC', 'DR Congo', 'Congo', 'Democratic Republic of Congo', 'Congo-Kinshasa', 'Zaire'],
    demonyms: ['Congolese', 'Zairean'],
  },
  { code: 'COG', names: ['Congo-Brazzaville', 'Republic of Congo'] },
  { code: 'CIV', names: ["Côte d'Ivoire", "Cote d'Ivoire", 'Côte d’Ivoire'], demonyms: ['Ivorians'] },
  {
    code: 'MMR',
    names: ['Burma', 'Union of Myanmar'],
    demonyms: ['Burmese', 'Myanmarese'],
    capitals: ['Naypyitaw', 'Nay Pyi Taw', 'Rangoon', 'Yangon'],
  },
  { code: 'KHM', names: ['Kampuchea'] },
  {
    code: 'IRN',
    names: ['Islamic Republic of Iran', 'Persia'],
    demonyms: ['Iranian', 'Iranians', 'Persian'],
    capitals: ['Teheran'],
  },
  { code: 'SYR', names: ['Syrian Arab Republic'] },
  { code: 'ARE', names: ['UAE', 'U.A.E.', 'the Emirates'], demonyms: ['Emirati', 'Emiratis'] },
  {
    code: 'SAU',
    names: ['Kingdom of Saudi Arabia', 'KSA'],
    demonyms: ['Saudi', 'Saudis', 'Saudi Arabian', 'Saudi Arabians'],
  },
  { code: 'ISR', demonyms: ['Israeli', 'Israelis'], capitals: ['Tel Aviv'] },
  {
    code: 'PSE',
    names: ['State of Palestine', 'Palestinian territories', 'Palestinian Territories'],
    demonyms: ['Palestinian', 'Palestinians'],
  },
  { code: 'VAT', name: 'Vatican City', names: ['Holy See', 'Vatican'], demonyms: [] },
  { code: 'BIH', names: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia-Hercegovina'], demonyms: ['Bosnian', 'Bosnians'] },
  { code: 'MKD', names: ['Macedonia', 'FYROM'], demonyms: ['Macedonian', 'Macedonians'] },
  { code: 'SRB', demonyms: ['Serb', 'Serbs', 'Serbian', 'Serbians'] },
  { code: 'HRV', demonyms: ['Croat', 'Croats', 'Croatian', 'Croatians'] },
  { code: 'SVN', demonyms: ['Slovene', 'Slovenes', 'Slovenian', 'Slovenians'] },
  { code: 'SVK', demonyms: ['Slovak', 'Slovaks', 'Slovakian'] },
  { code: 'POL', demonyms: ['Polish', 'Pole', 'Poles'] },
  { code: 'DNK', demonyms: ['Danish', 'Dane', 'Danes'] },
  { code: 'SWE', demonyms: ['Swedish', 'Swede', 'Swedes'] },
  { code: 'FIN', demonyms: ['Finnish', 'Finn', 'Finns'] },
  { code: 'ISL', demonyms: ['Icelandic', 'Icelander', 'Icelanders'] },
  { code: 'ESP', demonyms: ['Spanish', 'Spaniard', 'Spaniards'] },
  { code: 'IRL', names: ['Republic of Ireland', 'Irish Republic'], demonyms: ['Irish', 'Irishman', 'Irishmen'] },
  { code: 'ROU', names: ['Rumania'] },
  { code: 'UKR', names: ['the Ukraine'], capitals: ['Kiev', 'Kyiv'] },
  {
    code: 'BLR',
    names: ['Belorussia', 'Byelorussia'],
    demonyms: ['Belarusian', 'Belarusians', 'Belarussian', 'Belarussians'],
  },
  { code: 'MDA', names: ['Moldavia'], capitals: ['Chisinau', 'Kishinev'] },
  { code: 'KAZ', demonyms: ['Kazakh', 'Kazakhs', 'Kazakhstani', 'Kazakhstanis'], capitals: ['Nur-Sultan'] },
  { code: 'KGZ', demonyms: ['Kyrgyz', 'Kyrgyzstani'] },
  { code: 'TJK', demonyms: ['Tajik', 'Tajiks', 'Tajikistani'] },
  { code: 'UZB', demonyms: ['Uzbek', 'Uzbeks', 'Uzbekistani'] },
  { code: 'TKM', demonyms: ['Turkmen', 'Turkmens'] },
  { code: 'AZE', demonyms: ['Azerbaijani', 'Azerbaijanis', 'Azeri', 'Azeris'] },
  { code: 'ARM', demonyms: ['Armenian', 'Armenians'] },
  { code: 'GEO', demonyms: ['Georgian', 'Georgians'] },
  { code: 'AFG', demonyms: ['Afghan', 'Afghans'] },
  {
    code: 'ARG',
    demonyms: ['Argentine', 'Argentines', 'Argentinian', 'Argentinians', 'Argentinean'],
    metonyms: ['Casa Rosada'],
  },
  { code: 'ECU', demonyms: ['Ecuadorean', 'Ecuadorian', 'Ecuadorians'] },
  { code: 'SLV', demonyms: ['Salvadoran', 'Salvadorans', 'Salvadorian'] },
  { code: 'DOM', demonyms: ['Dominican', 'Dominicans'] },
  { code: 'TTO', names: ['Trinidad & Tobago', 'Trinidad'], demonyms: ['Trinidadian'] },
  { code: 'ATG', demonyms: ['Antiguan'] },
  {
    code: 'PHL',
    names: ['the Philippines', 'The Philippines'],
    demonyms: ['Filipino', 'Filipinos', 'Philippine'],
    metonyms: ['Malacañang', 'Malacanang'],
  },
  { code: 'NZL', demonyms: ['New Zealander', 'New Zealanders', 'Kiwis'] },
  { code: 'AUS', demonyms: ['Australian', 'Australians', 'Aussie', 'Aussies'] },
  { code: 'THA', demonyms: ['Thai', 'Thais'] },
  { code: 'VNM', names: ['Viet Nam'] },
  { code: 'TLS', names: ['East Timor'] },
  { code: 'SWZ', names: ['Swaziland'] },
  { code: 'CPV', names: ['Cabo Verde'], demonyms: ['Cape Verdean'] },
  { code: 'BFA', names: ['Upper Volta'], demonyms: ['Burkinabe', 'Burkinabé'] },
  { code: 'BWA', demonyms: ['Botswanan', 'Batswana', 'Motswana'] },
  { code: 'LSO', demonyms: ['Basotho', 'Mosotho'] },
  { code: 'ZWE', names: ['Rhodesia'] },
  { code: 'LKA', names: ['Ceylon'] },
  { code: 'GMB', names: ['The Gambia'] },
  { code: 'FSM', names: ['Federated States of Micronesia'] },
  { code: 'LUX', demonyms: ['Luxembourger', 'Luxembourgish'] },
  { code: 'LBY', demonyms: ['Libyan', 'Libyans'] },
  { code: 'YEM', capitals: ['Sanaa', 'Sana’a'] },
  { code: 'UNK', demonyms: ['Kosovar', 'Kosovars', 'Kosovan'], capitals: ['Priština', 'Pristina'] },
  { code: 'HKG', demonyms: ['Hong Konger', 'Hong Kongers'] },
  { code: 'IND', demonyms: ['Indian', 'Indians'], capitals: ['Delhi'] },
  { code: 'PAK', demonyms: ['Pakistani', 'Pakistanis'] },
  { code: 'BGD', demonyms: ['Bangladeshi', 'Bangladeshis'], capitals: ['Dacca'] },
  { code: 'NPL', demonyms: ['Nepali', 'Nepalis', 'Nepalese'] },
  { code: 'CHE', demonyms: ['Swiss'], capitals: ['Berne'] },
  { code: 'SOM', demonyms: ['Somali', 'Somalis', 'Somalian'] },
  { code: 'NER', demonyms: ['Nigerien', 'Nigeriens'] },
];

/** Not independent, or not by all accounts, and yet an actor of its own in the news. */
export const actingTerritories = ['TWN', 'PSE', 'UNK', 'ESH', 'HKG', 'VAT'] as const;

/** Capitals whose name is more often something else, or whose use for the government is disputed: places only. */
export const neverMetonyms = [
  'Jerusalem',
  'Victoria',
  'Georgetown',
  'Kingston',
  'Kingstown',
  'Santiago',
  'San Juan',
  'San José',
  'San Jose',
  'San Salvador',
  'Wellington',
  'Stanley',
  'Hamilton',
  'Nassau',
  'Male',
  'Malé',
  'Stockholm',
  'Douglas',
  'Majuro',
  'Saint John’s',
  "Saint John's",
  "St. George's",
  'Roseau',
  'Castries',
  'Amsterdam',
  'Lobamba',
  'Bloemfontein',
  'Cape Town',
  'Port Louis',
  'Moroni',
  'Malabo',
  'Bissau',
  'Yaren',
  'Alofi',
  'Apia',
  'Suva',
  'Basseterre',
  'Guatemala City',
  'Panama City',
  'Mexico City',
  'Kuwait City',
  'Luxembourg',
  'Singapore',
  'Monaco',
  'Djibouti',
  'Vatican City',
  'Yangon',
  'Rangoon',
  'Funafuti',
  'Honiara',
  'Palikir',
  'Ngerulmud',
  'Saint Helier',
  'Lima',
  'Valletta',
  'Vaduz',
] as const;

/** Country names that are as well another place, a given name or a family name; the text must not speak against the state. */
export const doubtfulStates: readonly {
  readonly name: string;
  readonly otherwise: string;
  readonly when: readonly string[];
  readonly unless: readonly string[];
}[] = [
  {
    name: 'Georgia',
    otherwise: 'Georgia',
    when: [
      'Atlanta',
      'Savannah',
      'Alabama',
      'Florida',
      'Republican',
      'Republicans',
      'Democrat',
      'Democrats',
      'Tennessee',
      'South Carolina',
      'U.S. state',
      'Pennsylvania',
      'Arizona',
      'Georgia state',
    ],
    unless: [
      'Tbilisi',
      'Georgian',
      'Georgians',
      'South Ossetia',
      'Abkhazia',
      'Saakashvili',
      'Caucasus',
      'Russia',
      'Armenia',
    ],
  },
];

/** Nouns after "English", "French" … that make it a language and not a nation. */
export const languageNouns = [
  'language',
  'version',
  'translation',
  'speaker',
  'Wikipedia',
  'edition',
  'subtitle',
  'word',
  'phrase',
  'lesson',
  'grammar',
  'name',
  'alphabet',
] as const;
/** Verbs whose object "Russian" is the language. */
export const languageVerbs = ['speak', 'learn', 'teach', 'study', 'understand', 'translate', 'write'] as const;

/** The capital that stands for a union of states rather than for its own, where the article speaks of that union. */
export const unionSeat = {
  capital: 'Brussels',
  name: 'European Union',
  wikidataId: 'Q458',
  cue: /(?<!\p{L})(?:EU|European (?:Union|Commission|Council|Parliament)|Brexit)(?!\p{L})/u,
} as const;

/** Words before a demonym that make it speak of another land, or of a part of its people: "Latin American", "American Samoans". */
export const otherPeoples: Readonly<Record<string, readonly string[]>> = {
  american: [
    'latin',
    'south',
    'north',
    'central',
    'ibero',
    'pan',
    'african',
    'native',
    'asian',
    'hispanic',
    'indigenous',
  ],
  samoan: ['american'],
};
