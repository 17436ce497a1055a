/** Classes of verbs that carry, change or hide another happening. Space-separated lemmas; a particle after an underscore. */

/** "paid a visit", "held talks": the noun is the happening, the subject does it. */
export const LIGHT_VERBS =
  'hold launch stage open begin start continue renew resume conduct make pay give take issue dispatch institute use adopt reach declare announce impose reimpose lodge undertake mount carry carry_out have complete organise organize plan order provide grant send file deliver express voice offer exchange conclude arrange perform enter enter_into engage initiate pursue extend present submit put set place lay do commit inflict speed accelerate intensify step_up wage seek obtain win tighten deliver show pledge promise attend join sign receive reiterate repeat face threaten vow end finish lend throw reaffirm render earn draw attract slap speed_up convey swear restart reopen kick_off wrap_up convene level bring press hurl';

/** Light verbs under which the subject undergoes the happening: "received an invitation from", "faces charges from". */
export const UNDERGOING_VERBS = 'receive get obtain win face undergo suffer accept draw attract earn';

/** "cancelled the visit", "suspended aid": a friendly act is stopped. */
export const STOP_VERBS =
  'cancel suspend halt end cut break reduce postpone freeze stop block slash sever terminate abandon scrap discontinue call_off break_off cut_off deny prohibit withhold close curtail limit boycott abort delay ban bar restrict scale_back scale_down cut_back pare axe put_off put_on_hold annul rescind void shelve';

/** "lifted the embargo": a hostile act is stopped. */
export const EASE_VERBS =
  'lift ease relax cancel end remove shorten loosen call_off suspend halt abolish stop scrap rescind revoke withdraw drop soften reverse repeal overturn reduce cut lower cease';

/** "approved a loan to", "authorised the sale": what is friendly in it is still to come. */
export const APPROVING_VERBS = 'approve authorise authorize okay';

/** "violated the ceasefire". */
export const BREACH_VERBS = 'violate break breach';

/** "rejected the demand", "opposed the sanctions". */
export const REFUSAL_VERBS = 'reject refuse oppose dismiss deny resist decline spurn turn_down veto';

/** The object of these is the one who is to act: "asked Oslo to mediate". */
export const OBJECT_CONTROL =
  'order force ask urge tell call press pressure persuade convince allow permit help invite want expect require beg warn compel push request instruct encourage appeal enable let make cause lead get authorize authorise forbid ban prevent bar see hear accuse suspect blame praise criticise criticize condemn arrest charge convict thank stop discourage deter sentence jail detain';

/** What somebody binds himself to: "agreed to meet", "plans to visit". */
export const INTENT_VERBS =
  'mean offer agree plan pledge promise vow intend commit swear prepare propose volunteer undertake decide arrange schedule expect set be promise go';
/** "is ready to send", "is about to restore". */
export const INTENT_ADJECTIVES =
  'ready willing prepared committed set due determined able about scheduled bound likely poised poise';
/** "its plan to withdraw", "the offer to negotiate". */
export const INTENT_NOUNS =
  'plan offer promise pledge intention readiness willingness decision proposal commitment agreement';

/** "refused to sign". */
export const REFUSE_VERBS = 'refuse decline fail unwilling reluctant loath';
/** "threatened to attack". */
export const THREATEN_VERBS = 'threaten';
/** "stopped exporting". */
export const CEASE_VERBS = 'halt stop cease end suspend quit';
/** What these govern did happen: "managed to free", "helped rescue", "began shelling". */
export const IMPLICATIVE_VERBS =
  'manage begin start continue proceed help succeed dare come resume keep happen rush move go finish complete use vote';
/** "is planned", "tried": these govern what need not happen. */
export const OPEN_VERBS =
  'want hope seek try attempt wish like need aim strive struggle ask urge order call press push demand require request persuade encourage allow permit consider discuss propose suggest';

/** Verbs whose clause is told by somebody. */
export const SAY_VERBS =
  'say tell announce claim report state add note argue explain believe write suggest insist declare confirm warn think reply acknowledge admit allege deny tweet reveal predict hope observe comment remark respond stress emphasize emphasise conclude caution testify mention maintain assert recall indicate complain quote expect assure inform reiterate contend understand fear propose disclose recommend demand urge describe post rule hear';

/** Saying that a thing is not so. */
export const DENY_VERBS = 'deny refute dismiss';
/** "claims", "alleges": told with doubt. */
export const DOUBT_ADVERBS = 'allegedly reportedly supposedly purportedly apparently';
/** "nearly agreed": it did not happen. */
export const NEAR_ADVERBS = 'nearly almost';

/** Verbs of coming to hold or hold an office: "was appointed", "became". */
export const OFFICE_VERBS =
  'appoint elect name nominate choose reappoint reelect re-elect swear install confirm inaugurate make designate select';
export const BECOME_VERBS = 'become remain be serve_as';

/** Before a happening's noun: it is still to come, it may come, it won't. */
export const COMING_ADJECTIVES = 'planned upcoming forthcoming scheduled future impending';
export const POSSIBLE_ADJECTIVES = 'possible potential proposed alleged hypothetical threatened would-be suggested';
export const CANCELLED_ADJECTIVES = 'cancelled canceled postponed aborted failed attempted';

/** Conjunctions that make a clause a mere supposition. */
export const CONDITION_MARKS = 'if unless whether lest';
/** "may meet", "could visit". */
export const POSSIBLE_AUXILIARIES = 'may might could can';
/** "will meet", "is going to". */
export const FUTURE_AUXILIARIES = 'will would shall';
/** "must leave", "should hand over". */
export const OBLIGING_AUXILIARIES = 'must should ought';

/** "sought asylum in", "requested a meeting with": the friendly act is asked for. */
export const SEEKING_VERBS =
  'seek request demand ask_for want propose suggest urge recommend push_for press_for insist_on appeal_for plead_for beg_for bargain_for apply_for';
/** Verbs whose prepositional phrase may hold the happening: "engaged in talks", "went on strike", "are on alert". */
export const ENTERING_VERBS = 'engage participate respond go come take be remain stay arrive return leave';

/** What their clause holds is wanted, not told: "demanded that", "hopes that", "suggested that". */
export const DEMANDING_VERBS = 'demand recommend urge propose suggest hope expect wish';

/** "accused Oslo of spying": what Oslo is said to have done is a claim. */
export const ACCUSING_VERBS = 'accuse suspect charge blame allege';
/** "stopped Oslo from voting": it did not happen. */
export const PREVENTING_VERBS = 'prevent stop bar ban discourage deter block keep';
/** "was forced to leave": it happened. */
export const FORCING_VERBS = 'force make compel lead cause help get let enable see hear';
/** "promised not to attack": no refusal. */
export const PROMISING_VERBS = 'promise pledge assure guarantee vow agree undertake commit swear reassure confirm';
/** "cancelled the visit": ending one is not calling it off. */
export const CALLING_OFF_VERBS =
  'cancel suspend halt postpone freeze scrap abandon call_off break_off cut_off cut boycott abort delay drop put_off put_on_hold axe shelve';

/** "the goal of ousting", "the risk of losing": what these hold need not happen. */
export const AIM_NOUNS =
  'goal aim hope idea plan intention prospect possibility threat risk chance purpose intent policy dream option way means task view';

/** What people gather for in protest: "gathered to denounce". */
export const PROTEST_VERBS = 'protest demand denounce condemn oppose press call reject decry boo jeer object';

/** "returned from a visit to". */
export const RETURNING_VERBS = 'return come back';
/** "did not allow the envoys to enter": a refusal. */
export const PERMITTING_VERBS = 'allow permit let authorise authorize admit grant';
/** "is considering sanctions": may come. */
export const CONSIDERING_VERBS = 'consider contemplate weigh mull';
/** "may cut aid", "might attack": said of a hostile act, a threat. */
export const THREATENING_AUXILIARIES = 'may might could right';
/** What is done by the very doing: "marched to protest". */
export const SELF_FULFILLING_VERBS = 'protest';
/** What a noun of happening is the subject of, when it is only told that it happened: "fighting broke out between". */
export const HAPPENING_VERBS =
  'break erupt begin start resume continue rage flare take occur happen intensify escalate open end spread grow spill';
/** "protests swept Chile": where the people are who do it. */
export const SWEEPING_VERBS = 'sweep rock grip engulf hit shake roil convulse paralyse paralyze';

/** What only the authorities of a state do: "was jailed in Egypt". */
export const AUTHORITY_WORDS =
  'arrest detain jail imprison sentence convict charge indict prosecute try execute acquit investigation trial';

/** "was arrested for spying": what they are said to have done is a claim. */
export const CHARGING_VERBS =
  'arrest detain jail imprison sentence convict charge indict prosecute try fine expel deport';
/** "thanked her for the visit": what one is thanked or blamed for came about. */
export const ANSWERING_VERBS =
  'thank praise commend congratulate honour honor reward punish criticise criticize condemn denounce apologise apologize';
/** "voiced concern over the fighting": what is felt about a thing is said of nobody beside it. */
export const FEELING_NOUNS = 'concern interest satisfaction confidence hope regret alarm worry';
/** "the premier resigned", "the rebels surrendered": yielding that needs nobody to yield to. */
export const GIVING_UP_VERBS =
  'resign quit step stand surrender capitulate concede yield relent abdicate apologise apologize bow give back disarm demobilise demobilize disband retreat';
