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
  { takes: ['clause', 'quote'], lemmas: 'agree concur assume presume' },
  { takes: ['clause', 'mind'], lemmas: 'believe think suspect doubt feel contemplate' },
  {
    takes: ['clause', 'mind'],
    lemmas: `know realise realize understand learn hear recognise recognize remember worry guess suppose imagine sense`,
  },
  { takes: ['clause', 'infinitive', 'mind'], lemmas: 'hope wish fear' },
  { takes: ['clause', 'infinitive', 'order', 'mind'], lemmas: 'expect' },
  { takes: ['infinitive', 'order', 'mind'], lemmas: 'want' },
  { takes: ['infinitive', 'mind'], lemmas: 'intend plan aim' },
  { takes: ['order'], lemmas: 'encourage order instruct tell beg press advise' },
  { takes: ['question'], lemmas: 'explain describe know understand discuss wonder consider question debate weigh' },
  { takes: ['object'], lemmas: 'express voice' },
  { takes: ['clause', 'finding', 'rest'], lemmas: 'estimate' },
  { takes: ['clause', 'finding'], lemmas: 'find show calculate' },
];

/** "called the entry unacceptable", "described it as a mistake": what was said is the object with what it was called. */
export const NAMING_VERBS: readonly { readonly lemmas: string; readonly as: boolean }[] = [
  { lemmas: 'call label brand dub pronounce declare consider deem', as: false },
  {
    lemmas: `describe denounce condemn dismiss hail slam praise characterise characterize decry deride portray brand label see view
      regard depict reject criticise criticize`,
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
  { lemma: 'comment', preposition: 'on' },
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

/** Lemmas that the lemmatiser gets wrong: "hopes" and "hoped" are no hops. */
export const MISREAD_LEMMAS: Readonly<Record<string, string>> = { hop: 'hope' };

/** Nouns with a that-clause: "his claim that the vote was stolen". */
export const CUE_NOUNS = `claim statement announcement assertion allegation accusation suggestion warning comment remark
  argument declaration insistence acknowledgement acknowledgment admission conclusion prediction complaint charge assurance
  pledge promise belief view opinion hope fear concern worry doubt suspicion conviction confidence contention theory
  expectation hypothesis guess feeling impression denial confession revelation vow threat demand proposal recommendation
  forecast estimate finding ruling position stance guarantee reminder testimony rumour rumor speculation report
  confirmation`;

/** Nouns with an infinitive: "her promise to rebuild the bridge". */
export const CUE_NOUNS_OF_WILL =
  'promise pledge vow threat demand proposal recommendation call plea appeal offer request desire wish hope intention';

/** Whose view it is stands before it: "in Holt’s view, the bridge is safe". */
export const VIEW_NOUNS = 'view opinion estimation judgment judgement mind words assessment telling';

/** Verbs that only bring a noun of saying: "made the claim that", "issued a warning that". */
export const LIGHT_VERBS = 'make issue give have hold raise repeat reiterate share reject dispute dismiss deny offer';

/** What a written source is: "the statement said", "a report by the bank found". */
export const DOCUMENT_NOUNS = `statement report letter message tweet post article press release communique communiqué
  email e-mail memo memorandum document note editorial column book study survey poll website site blog account
  announcement dispatch bulletin text transcript declaration release investigation analysis review data figures statistics`;

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
  ...'blame criticise criticize praise thank commend condemn slam blast mock fault attack'
    .split(' ')
    .map((lemma) => ({ lemma, preposition: 'for' })),
  { lemma: 'call', preposition: 'on' },
  { lemma: 'call', preposition: 'upon' },
  { lemma: 'appeal', preposition: 'to' },
];

/** Verbs that only lead to the next: "went on to say", "continued by saying". */
export const LEADING_VERBS = 'go continue proceed hasten';

/** Verbs before one of saying that leave it unsaid: "declined to say whether". */
export const DECLINING_VERBS = 'decline refuse fail';

/** Verbs that are passive where nobody in particular holds or says something: "is believed to have fled". */
export const IMPERSONAL_VERBS = `say believe report allege think rumor rumour suspect claim understand presume fear assume
  hope expect announce confirm reveal suggest argue state estimate`;

/** Of those, the ones whose subject is a part of what is held: "the mayor is said to be ill". */
export const RAISING_VERBS = 'say believe report allege think rumor rumour suspect claim understand presume';

/** Verbs whose passive subject is the hearer: "passengers were told that". */
export const TOLD_VERBS = 'tell inform warn assure advise remind notify';

/** Adverbs that leave unsaid who says it: "Holt reportedly left". */
export const HEARSAY_ADVERBS = 'reportedly allegedly purportedly supposedly';

/** Adjectives with a that-clause: "is confident that". */
export const CUE_ADJECTIVES = `confident sure certain convinced aware unaware worried concerned afraid fearful hopeful
  optimistic pessimistic adamant sceptical skeptical doubtful unsure uncertain glad happy pleased proud sorry angry
  disappointed surprised shocked delighted grateful relieved positive mindful unconvinced alarmed upset`;

/** Words that make a date beside a cue a part of its group: "said late on Friday", "said last week". */
export const DATE_WORDS = `on in at late early earlier later last this next monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december jan. feb. aug. sept. oct.
  nov. dec. yesterday today tonight week month year morning afternoon evening night again recently once repeatedly`;

/** Where something is said or written: "said in a statement", "wrote on Twitter". */
export const MEDIUM_NOUNS = `statement tweet interview post speech letter email e-mail message blog video release twitter
  facebook instagram television tv radio telegram address briefing press conference news remarks remark comment comments broadcast`;

/** Adverbs and verbs that tie an utterance to the one before: "also recalled", "added". */
export const CONTINUING_CUES = 'add continue go_on conclude elaborate';
export const CONTINUING_ADVERBS = 'also further furthermore moreover then later again';

/** Labels of those who only ask in a printed conversation, and of whoever answers. */
export const QUESTION_LABELS =
  'q question questioner interviewer reporter reporters journalist moderator host wn wikinews correspondent q: question:';
export const ANSWER_LABELS = 'a answer interviewee respondent';
/** First words of a line that look like a label and are none: "Image: Lena Holt". */
export const NO_LABELS = `image images photo photos photograph picture video file source sources credit caption note update
  updated correction editor's editor’s by via see also from to date time place where when tags categories category filed
  related more read watch published posted contact email tel phone`;
/** Words of talking that name whom a printed conversation was held with: "Lena Holt spoke to the paper". */
export const INTERVIEW_WORDS =
  'interview interviewee interviewed speak talk tell discuss answer sit converse chat conversation q&a';
