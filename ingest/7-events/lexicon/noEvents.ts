/** Verbs that look like an act of policy and tell something else: weather, accidents, sport, business, arts. */

/** A verb with such a subject (in the passive: doer), object or circumstance tells no act. */
export interface NoEventRow {
  readonly verbs: string;
  /** Heads of the subject, or of what stands after "by". */
  readonly subjects?: string;
  readonly objects?: string;
  /** Heads of what stands after a preposition: "in the final". */
  readonly within?: string;
  readonly prepositions?: string;
  /** Both sides are proper names: "England beat Scotland". */
  readonly rivals?: true;
  readonly example: string;
}

const NATURE =
  'storm hurricane typhoon cyclone tornado earthquake quake tremor tsunami flood flooding avalanche landslide mudslide lightning drought rain rainfall snow snowstorm blizzard heat wave heatwave cold wind gale fire wildfire blaze volcano eruption lava famine disease virus coronavirus covid covid-19 malaria cholera ebola flu influenza pandemic epidemic outbreak hail meteorite asteroid crisis recession inflation';
const VEHICLE = 'bus train car lorry truck van taxi tram motorcycle motorist driver cyclist';
const ACCIDENT = 'accident crash collision wreck stampede derailment capsizing sinking';

export const NO_EVENT_ROWS = [
  {
    verbs:
      'hit strike batter pound hammer pummel kill injure wound hurt harm destroy damage wreck demolish raze threaten bury displace uproot block attack besiege hamper hinder impede obstruct',
    subjects: `${NATURE} ${VEHICLE}`,
    example: 'A hurricane hit Cuba on Monday.',
  },
  {
    verbs: 'kill injure wound hurt harm destroy',
    within: `${NATURE} ${ACCIDENT}`,
    prepositions: 'in during by',
    example: 'Four students were killed in a crash in Kenya.',
  },
  { verbs: 'beat hammer', rivals: true, example: 'England beat Scotland in Glasgow.' },
  {
    verbs: 'beat meet fight attack hit strike defend threaten clash hammer batter pound conquer overrun capture storm',
    within:
      'final semi-final semifinal quarter-final quarterfinal match championship tournament playoff play-off innings set half league overtime shootout',
    prepositions: 'in during from of',
    example: 'Spain met Portugal in the final.',
  },
  {
    verbs: 'hit strike',
    objects:
      'record high low chord pose balance note target post bar wall fence tree pole iceberg headline screen shelf store market ball brake goal jackpot milestone',
    example: 'Sony struck a chord in Brazil.',
  },
  {
    verbs: 'shoot',
    objects:
      'film movie video picture photo photograph scene footage documentary series advert commercial basket goal portrait',
    example: 'Steven Spielberg shot a film in Poland.',
  },
  {
    verbs: 'fight battle combat',
    objects:
      'cancer disease illness virus coronavirus pandemic epidemic poverty inflation hunger addiction blaze fire wildfire flame obesity racism unemployment',
    example: 'Ana Torres fought cancer in Spain.',
  },
  {
    verbs: 'fight battle',
    within: 'place title spot trophy medal cup point promotion survival life',
    prepositions: 'for',
    example: 'Ana Torres fought for a place in the team of Chile.',
  },
  {
    verbs: 'capture seize',
    objects:
      'title bronze silver gold medal trophy crown cup attention imagination moment heart image footage mood opportunity chance initiative',
    example: 'Italy captured bronze in Beijing.',
  },
  {
    verbs: 'release',
    objects:
      'album film movie song single book novel video record trailer report statement document data figure result study version product software game update series photo photograph image footage list survey email letter transcript memo tape recording findings guideline budget',
    example: 'Madonna released an album in Japan.',
  },
  {
    verbs: 'suspend halt freeze cut',
    objects: 'production output trading price job wage campaign bid',
    example: 'Nokia suspended production in Hungary.',
  },
] as const satisfies readonly NoEventRow[];
