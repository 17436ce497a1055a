/** Verbs that look like an act of policy and tell something else: weather, accidents, sport, business, arts, daily life. */

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
  /** Whatever its object: "demonstrated skill". */
  readonly transitive?: true;
  readonly example: string;
}

const NATURE =
  'storm hurricane typhoon cyclone tornado earthquake quake tremor tsunami flood flooding avalanche landslide mudslide lightning drought rain rainfall snow snowstorm blizzard heat wave heatwave cold wind gale fire wildfire blaze volcano eruption lava famine disease virus coronavirus covid covid-19 malaria cholera ebola flu influenza pandemic epidemic outbreak hail meteorite asteroid crisis recession inflation sars sars-cov-2 mers';
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
    verbs: 'capture seize',
    subjects: 'video camera footage photo photograph film image recording picture photographer cctv microphone',
    example: 'A video captured Ana Torres in Oslo.',
  },
  {
    verbs: 'meet',
    objects:
      'interest need requirement standard goal target deadline criterion expectation obligation commitment challenge cost want wish quota',
    example: 'The treaty meets the interests of Peru.',
  },
  {
    verbs: 'occupy',
    objects: 'place position role niche rank slot spot seat',
    example: 'Oslo occupies a special place.',
  },
  {
    verbs: 'protect defend guarantee secure',
    subjects: 'treaty law constitution convention act amendment agreement statute clause article',
    example: 'Seals are protected by the treaties of Norway.',
  },
  {
    verbs: 'allow let permit',
    objects: 'i me us we',
    example: 'Allow me to welcome Ana Torres to Oslo.',
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
  { verbs: 'demonstrate', transitive: true, example: 'Skiers of Norway demonstrated their skill.' },
  {
    verbs: 'accept',
    objects:
      'responsibility blame guilt award prize medal honor honour nobel oscar role part risk credit defeat position post job reality fact existence',
    example: 'Ana Torres accepted responsibility for the mistakes of Boris Nemtsov.',
  },
  {
    verbs: 'seek',
    objects:
      'office seat presidency leadership candidacy position post job reelection re-election election term treatment employment work revenge advice input information answer comment clue expert attention fame',
    example: 'Ana Torres sought treatment in Cuba.',
  },
  {
    verbs: 'concede',
    objects: 'penalty goal point try run wicket corner set match game free-kick kick',
    example: 'Fernando Torres conceded a penalty against Chile.',
  },
  {
    verbs: 'hand turn pass',
    objects:
      'message letter gift copy report award prize certificate medal key trophy baton photo photograph note card invitation credential',
    example: 'Ana Torres handed over to Boris Nemtsov a message from Peru.',
  },
  {
    verbs: 'allow permit',
    objects: 'second minute hour day week month year',
    example: 'The law of Oman allowed three days for a choice.',
  },
  {
    verbs: 'investigate probe examine study inspect',
    objects:
      'cause condition circumstance death origin crash accident fire blaze outbreak disappearance effect impact phenomenon specific',
    example: 'Police investigated the circumstances of the death of Ana Torres.',
  },
  {
    verbs: 'offer',
    objects:
      'view glimpse look insight advice condolence course class lesson tour opinion comment explanation alternative',
    example: 'The tower offers a view of Oslo.',
  },
  {
    verbs: 'host receive welcome entertain',
    objects:
      'panel show podcast concert website site code game edition cup competition tournament exhibition fair festival gala party program programme series nomination vote point award prize medal degree education',
    example: 'Ana Torres received the nomination over Boris Nemtsov.',
  },
  {
    verbs: 'ban outlaw restrict legalise legalize decriminalise decriminalize',
    objects:
      'abortion marriage smoking alcohol cannabis marijuana plastic bag fur euthanasia prostitution surrogacy gambling',
    within: 'abortion marriage smoking alcohol cannabis marijuana plastic bag fur euthanasia',
    prepositions: 'of on',
    example: 'Chile legalised most kinds of abortion.',
  },
  { verbs: 'mourn', objects: 'death loss passing', example: 'The death of Ana Torres was mourned by Peru.' },
  {
    verbs: 'amass',
    objects: 'delegate fortune wealth vote point collection evidence debt',
    example: 'Ana Torres amassed a fortune in Brazil.',
  },
  {
    verbs: 'penetrate invade',
    objects: 'consciousness market mind culture imagination',
    example: 'The song penetrated the consciousness of Italy.',
  },
  {
    verbs: 'push drive plunge thrust lead throw',
    within: 'hand arm crisis recession poverty debt chaos darkness',
    prepositions: 'into',
    example: 'The tariff pushed Peru into a recession.',
  },
] as const satisfies readonly NoEventRow[];
