/**
 * Words that say that somebody said something, as data.
 *
 * What a verb takes:
 * - `clause`: a complement clause ("said that prices rose")
 * - `quote`: a quotation ("continued: …")
 * - `rest`: without a parse of its complement, the rest of the sentence is what was said ("says iodine is rare")
 * - `question`: whether, if, how … ("asked whether he would come")
 * - `infinitive`: an infinitive ("vowed to answer")
 * - `order`: a person and an infinitive ("urged residents to leave")
 * - `object`: a noun phrase that is the message itself ("denied the claims")
 * - `hearer`: its object is who was told ("told reporters")
 * - `mind`: held rather than said ("believes that"): surer as a view than as an utterance
 * - `back`: "stated this", "said so" point back to the sentence before
 * - `finding`: found, by those who studied it ("found that crops fail")
 */
export type CueTakes =
  | 'clause'
  | 'quote'
  | 'rest'
  | 'question'
  | 'infinitive'
  | 'order'
  | 'object'
  | 'hearer'
  | 'mind'
  | 'back'
  | 'finding';

interface CueRow {
  readonly takes: readonly CueTakes[];
  readonly lemmas: string;
}

export const CUE_VERBS: readonly CueRow[] = [
  { takes: ['clause', 'quote', 'rest', 'question', 'back'], lemmas: 'say' },
  {
    takes: ['clause', 'quote', 'rest', 'back'],
    lemmas: 'state declare note stress emphasise emphasize underline underscore reiterate repeat',
  },
  {
    takes: ['clause', 'quote', 'rest'],
    lemmas: `add claim argue observe remark explain assert maintain contend insist recall warn caution tweet retweet
      write comment opine boast complain lament quip joke retort counter reply respond interject exclaim affirm
      reaffirm confess volunteer point_out elaborate clarify testify theorise theorize allege`,
  },
  {
    takes: ['clause', 'quote', 'rest', 'object'],
    lemmas: 'announce report deny confirm',
  },
  { takes: ['clause', 'quote', 'object'], lemmas: 'predict propose recommend suggest' },
  {
    takes: ['clause', 'quote'],
    lemmas: `admit acknowledge concede reveal disclose mention conclude hint imply swear post signal speculate
      forecast proclaim profess mutter whisper shout yell cry murmur gush muse reason pronounce relate recount
      declaim blog charge assess vouch outline detail specify reckon tout indicate specify report_back
      prophesy stipulate rule certify attest deem guarantee`,
  },
  { takes: ['clause', 'quote', 'hearer'], lemmas: 'tell inform assure remind notify advise' },
  { takes: ['clause', 'hearer'], lemmas: 'convince persuade' },
  { takes: ['quote', 'question', 'hearer', 'order'], lemmas: 'ask' },
  { takes: ['quote', 'question'], lemmas: 'inquire enquire query wonder' },
  { takes: ['clause', 'quote', 'infinitive'], lemmas: 'promise pledge vow threaten demand request' },
  { takes: ['clause', 'quote', 'order', 'hearer'], lemmas: 'urge implore' },
  { takes: ['clause', 'hearer', 'order'], lemmas: 'warn advise remind' },
  {
    takes: ['quote'],
    lemmas: `continue go_on begin conclude finish end laugh smile sigh agree speak express answer elaborate enthuse
      chant sing read ask praise applaud criticise criticize condemn denounce slam blast defend mock shoot_back
      summarise summarize discuss appeal plead implore call_out weigh_in chime_in greet thank`,
  },
  { takes: ['clause', 'mind'], lemmas: 'believe think hope fear expect suspect doubt feel contemplate' },
  { takes: ['clause', 'finding', 'rest'], lemmas: 'estimate' },
  { takes: ['clause', 'finding'], lemmas: 'find show calculate' },
];

/** "called the entry unacceptable", "described it as a mistake": what was said is the object with what it was called. */
export const NAMING_VERBS: readonly { readonly lemmas: string; readonly as: boolean }[] = [
  { lemmas: 'call label brand dub pronounce declare', as: false },
  {
    lemmas:
      'describe denounce condemn dismiss hail slam praise characterise characterize decry deride portray brand label',
    as: true,
  },
];

/** Verb and preposition that together bring what was said: "called for a ceasefire". */
export const PREPOSITION_CUES: readonly { readonly lemma: string; readonly preposition: string }[] = [
  { lemma: 'call', preposition: 'for' },
  { lemma: 'warn', preposition: 'of' },
  { lemma: 'warn', preposition: 'against' },
  { lemma: 'complain', preposition: 'about' },
  { lemma: 'complain', preposition: 'of' },
];

/** Verbs whose hearer follows at once, so that `, told the paper` never turns round. */
export const NEVER_INVERTED = 'tell inform assure remind notify convince persuade urge call accuse';

/** Verbs of quoting whose passive subject is the speaker: "was quoted as saying". */
export const QUOTING_VERBS = 'quote cite';

/** Forms that the lemmatiser may miss when a typing error glues them to the next word ("reportedthat"). */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  swore: 'swear',
  thought: 'think',
  felt: 'feel',
  found: 'find',
  spoke: 'speak',
};

/** Nouns with a that-clause: "his claim that the vote was stolen". */
export const CUE_NOUNS = `claim statement announcement assertion allegation accusation suggestion warning comment remark
  argument declaration insistence acknowledgement admission conclusion prediction complaint charge assurance pledge
  promise belief view opinion`;

/** What a written source is: "the statement said", "a report by the bank found". */
export const DOCUMENT_NOUNS = `statement report letter message tweet post article press release communique communiqué
  email e-mail memo memorandum document note editorial column book study survey poll website site blog account
  announcement dispatch bulletin text transcript declaration release investigation analysis review`;

/** People who speak for an organisation or a state. */
export const SPOKES_NOUNS = `spokesman spokeswoman spokesperson spokespeople spokesmen official officials representative
  representatives source sources ministry office embassy government press service authorities delegation leadership
  administration department agency`;

/** Occasions on which something is said to the other side: "in an interview with the paper". */
export const OCCASION_NOUNS = `interview conversation meeting call talk talks letter address message remarks chat
  briefing exchange discussion discussions dialogue negotiations phone telephone email e-mail statement comment comments
  speech consultation consultations summit hearing testimony correspondence`;

/** "accused the army of shelling the town", "called on the army to stop": whom it is about, and what. */
export const TARGETED_CUES: readonly { readonly lemma: string; readonly preposition: string }[] = [
  { lemma: 'accuse', preposition: 'of' },
  { lemma: 'warn', preposition: 'of' },
  { lemma: 'blame', preposition: 'for' },
  { lemma: 'call', preposition: 'on' },
  { lemma: 'call', preposition: 'upon' },
  { lemma: 'appeal', preposition: 'to' },
];

/** Verbs that only lead to the next: "went on to say", "continued by saying". */
export const LEADING_VERBS = 'go continue proceed hasten';

/** Adverbs and verbs that tie an utterance to the one before: "also recalled", "added". */
export const CONTINUING_CUES = 'add continue go_on conclude elaborate';
export const CONTINUING_ADVERBS = 'also further furthermore moreover then later again';
