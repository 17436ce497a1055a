/** Classes of nouns that a frame may ask of its object, and nouns with a part in argument finding. */
export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  ties: 'tie relation relationship link contact',
  deal: 'agreement accord treaty pact deal consensus settlement protocol contract memorandum convention understanding compromise resolution manifesto charter declaration ceasefire truce armistice document',
  ceasefire: 'ceasefire cease-fire truce armistice',
  border: 'border frontier crossing airspace',
  boundary: 'border frontier coast shore waters water airspace boundary edge outskirt gate line',
  embassy: 'embassy consulate mission',
  diplomat: 'ambassador envoy diplomat consul',
  road: 'road square avenue port airport street bridge highway traffic railway motorway route entrance gate track rail runway border crossing transport',
  fire: 'fire',
  weapon:
    'missile rocket shell bomb firebomb cocktail grenade mortar shot bullet fire strike artillery device drone gas projectile torpedo',
  force:
    'troop reinforcement reservist contingent unit vessel aircraft paratrooper guard alert force soldier police presence defence defense army security patrol warship fleet tank jet fighter marine battalion brigade position garrison carrier battleship destroyer frigate submarine gunboat warplane gunship squadron flotilla armada bomber reserve',
  help: 'aid assistance help medicine food supply relief grain blanket tent shelter loan grant credit vaccine doctor medic fuel goods good arm clothing wheat rice weapon ammunition equipment expert helicopter convoy money dollar euro pound rupee million billion ventilator mask material supplies rice water tonne ton package rescuer surgeon engineer peacekeeper nurse fund funding cash intelligence training protection treatment peacekeeping hospital',
  money: 'grant loan credit dollar euro pound rupee franc yen million billion aid money',
  captive: 'hostage captive prisoner shield',
  property:
    'weapon equipment island peninsula archipelago enclave territory land ship aircraft property artefact artifact treasure body remains refugee prisoner icon painting manuscript relic statue skull bone archive helicopter boat plane jet document artwork',
  accession: 'accession membership entry admission candidacy',
  views: 'view message letter greeting pleasantry courtesy idea note opinion',
  dispute: 'dispute row conflict feud quarrel difference crisis disagreement standoff rift spat war',
  refugee: 'refugee migrant evacuee exile seeker asylum-seeker',
  position:
    'base basis post position camp outpost settlement zone enclave barracks garrison checkpoint stronghold hideout depot bunker defence defense hill trench territory',
  emblem: 'flag effigy portrait picture poster',
  stone: 'stone rock egg bottle brick tomato shoe',
  signature: 'signature petition',
  work: 'work tool job',
  asset: 'asset account fund holding deposit',
  licence: 'licence license passport citizenship accreditation permit visa registration privilege status membership',
  troops:
    'troop soldier force tank army marine paratrooper contingent battalion brigade unit regiment militia fighter convoy warship jet',
  blast:
    'bomb bombing explosion blast device mine missile rocket shell mortar grenade airstrike strike shelling attack gunfire drone raid fire',
  measure: 'resolution bill motion law measure proposal appointment nomination plan deal sale bid move',
  stand:
    'decision move step verdict ruling statement remark comment policy plan proposal proclamation record stance handling reform rhetoric claim commitment sincerity motive integrity credibility legitimacy conduct behaviour behavior role response treatment',
  barrier: 'fence wall barrier fortification bunker',
  hacker: 'hacker',
  outlet: 'office newspaper station channel broadcaster headquarters bureau',
  crowd:
    'crowd mob protester demonstrator marcher rioter activist student worker farmer supporter hundred thousand dozen people resident villager miner teacher youth squatter fan nurse driver trucker fisherman docker pilot monk tribesman peasant pensioner inmate prisoner exile nationalist unionist striker picketer employee railwayman steelworker campaigner dissident hundreds thousands',
  talks: 'talk negotiation meeting summit conference mediation dialogue discussion consultation',
  demand: 'demand request condition',
  sentence: 'sentence conviction term',
  arms: 'weapon arm rifle gun tank missile aircraft plane jet helicopter ship vessel drone convoy boat gas warship fighter',
  debt: 'debt loan',
  keeper: 'peacekeeper observer monitor',
  patient: 'patient victim survivor casualty',
  pact: 'treaty pact accord agreement deal convention',
  people:
    'group thousand hundred dozen member number million ten score pair couple lot majority most many part crowd handful third quarter half total',
  harm: 'attack terror terrorism bombing blast explosion killing death murder massacre assassination shooting kidnapping abduction disappearance poisoning violence bloodshed crime atrocity genocide war conflict aggression unrest riot crisis breach leak hack hacking cyberattack cyber-attack downing destruction damage sabotage raid ambush coup plot disaster tragedy suffering failure collapse breakdown escalation tension casualty strike shelling assault crash incident famine shortage abuse torture bomb rocket',
  wrong:
    'evidence allegation accusation charge crime atrocity abuse corruption killing massacre fraud violation murder death bribery incident attack bombing disappearance torture genocide misconduct irregularity involvement',
  backing: 'support backing recognition endorsement',
  suspect:
    'suspect criminal fugitive convict killer murderer terrorist hijacker bomber trafficker smuggler dealer gangster',
  vote: 'election vote poll referendum ballot parliament session class inauguration ceremony',
  armament: 'tank missile rifle gun artillery rocket warplane gunship howitzer launcher submarine frigate ammunition',
  ration: 'food medicine ration blanket water leaflet supply aid relief',
  clinic: 'hospital clinic shelter',
  reform: 'reform democracy election freedom referendum',
  commodity: 'oil gas electricity coal uranium copper power',
  contract: 'contract order concession tender',
  mission:
    'diplomat ambassador envoy consul attache inspector observer monitor peacekeeper official mission delegation spy',
  hostile:
    'strike attack war sanction invasion retaliation embargo boycott intervention reprisal action conflict confrontation force tariff airstrike expulsion',
  reckoning: 'consequence repercussion retaliation reprisal response action price punishment retribution revenge',
  blacklist: 'blacklist list sponsor',
  level: 'level alert readiness',
  armed: 'bomber jet fighter warplane warship destroyer frigate aircraft drone plane helicopter carrier ship submarine',
  arsenal: 'arsenal stockpile army navy fleet force',
  revolt:
    'revolt rebellion uprising insurrection mutiny insurgency unrest protest demonstration riot dissent coup resistance',
  vessel:
    'ship boat trawler vessel tanker plane aircraft jet freighter airliner yacht ferry flotilla convoy shipment train truck',
  dwelling:
    'home house hut village shop farm field crop tent church mosque temple school car bus building property warehouse town camp',
  phone: 'phone telephone line call conversation',
  atrocity: 'atrocity massacre genocide murder killing crime violence abuse torture rape attack aggression',
  mob: 'crowd mob protester demonstrator marcher rioter looter',
  emissary: 'delegation envoy mission mediator negotiator minister emissary representative',
  union: 'alliance partnership coalition bloc union cooperation collaboration friendship',
  bond: 'cooperation collaboration partnership trade alliance friendship exchange bond commerce',
  obstacle: 'barrier tariff obstacle restriction duty visa',
  assistance: 'aid assistance help funding grant relief loan subsidy',
  works: 'hospital clinic school road bridge house home village town port airport dam mosque church',
  courtesy: 'apology condolence sympathy congratulation thanks praise tribute gratitude homage respect',
  settlement: 'town village city region province territory area district island hill ground capital base post',
  proposal: 'offer proposal plan bid demand request appeal petition claim case challenge terms term',
  landmine: 'mine landmine',
  rescue: 'rescuer',
  pretension: 'claim demand opposition objection veto condition ambition insistence threat complaint appeal',
  case: 'case charge lawsuit suit complaint investigation probe inquiry indictment',
  damages: 'damage compensation reparation money payment refund',
  goods:
    'import export good product beef meat fruit steel oil wine car goods trade flight airline fish poultry milk toy shipment sale vessel film book beer coal cotton',
  drill: 'exercise drill game maneuver manoeuvre',
  war: 'war battle confrontation conflict fight invasion attack',
  favour: 'favour favor',
  guards:
    'police policeman soldier troop officer guard army force rebel fighter guerrilla militant insurgent militia unit battalion brigade invader gunman',
  rally: 'rally demonstration protest march meeting gathering crowd vigil camp',
};

/** Words before a noun that put it into a class, whatever the noun: "peacekeeping troops", "wounded fighters". */
export const CLASS_QUALIFIERS: Readonly<Record<string, string>> = {
  keeper: 'peacekeeping peace-keeping',
  mission: 'aid relief humanitarian',
  rescue: 'rescue medical relief humanitarian aid',
  patient: 'wounded injured sick wound injure',
};

/** Nouns that only carry the happening named below them: "a series of attacks", "mediation efforts", "a bid for talks". */
export const CARRIER_NOUNS =
  'list set package raft spate flurry effort mission step campaign program programme process move operation attempt plan series round wave number string day measure act proceeding state offensive war fire rule order supply visit resumption renewal restoration normalisation normalization establishment beginning start end suspension';

/** Things that have an owner or a place, and no will of their own: an actor in them is a target, never a source. */
export const PLACE_PREPOSITIONS = 'in at near inside outside across within';

/** Two words that look like a happening and are none. */
export const NO_EVENT_NOUNS =
  'confirmation_hearing press_release news_release data_release album_release charge_sheet help_desk heart_attack panic_attack price_war civil_war world_war cold_war star_war culture_war bidding_war card_game video_game olympic_game board_game flood_warning hurricane_warning storm_warning weather_warning tornado_warning tsunami_warning heat_warning wind_warning flash_warning snow_warning health_warning';
