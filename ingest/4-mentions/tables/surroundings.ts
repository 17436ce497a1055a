/** Words beside a name that tell what it names. Lower case, singular. */

/** "the border town of Narva": a place, whatever it looks like. */
export const placeSorts = [
  'town',
  'city',
  'village',
  'port',
  'island',
  'province',
  'region',
  'district',
  'resort',
  'suburb',
  'municipality',
  'settlement',
  'hamlet',
  'peninsula',
  'oblast',
  'county',
] as const;

/** "the Plesetsk cosmodrome", "the Camp David estate". */
export const placesAfterName = [
  'spaceport',
  'cosmodrome',
  'airport',
  'airfield',
  'airbase',
  'estate',
  'peninsula',
  'province',
  'region',
  'district',
  'river',
  'island',
  'valley',
  'oilfield',
  'refinery',
  'border',
  'crossing',
] as const;

/** What has a name of its own and does nothing: "Stinger missiles", "a second pipeline, the Turkish Stream". */
export const wares = [
  'missile',
  'rocket',
  'tank',
  'jet',
  'fighter',
  'helicopter',
  'drone',
  'launcher',
  'howitzer',
  'aircraft',
  'plane',
  'airliner',
  'phone',
  'smartphone',
  'rifle',
  'submarine',
  'satellite',
  'vaccine',
  'virus',
  'pipeline',
  'ship',
  'vessel',
  'ferry',
  'tanker',
  'frigate',
  'yacht',
  'locomotive',
  'spacecraft',
  'film',
  'novel',
  'song',
  'album',
  'anthem',
] as const;

/** Names of things that the statistical model takes for actors or places. */
export const knownThings = ['State of the Union', 'Order of Merit', 'Legion of Honour'] as const;
