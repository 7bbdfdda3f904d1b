// readMessage: everything that the recognisers see in a message, before anyone decides what is asked.
import type { Smalltalk, Word } from '../knowledge/index.ts';
import type { Calendar, FiscalYear, Fraction, FrameId, LawId, OperatorId } from '../rules/index.ts';
import { foldKana, normalizeMessage, squeeze } from '../text/normalize.ts';
import { type AbsentTopic, absentTopics } from './absent-topics.ts';
import { introductionIn } from './asker.ts';
import { withoutCourtesies } from './courtesies.ts';
import { withYearsNamed } from './described-years.ts';
import { howCounted } from './each-party.ts';
import { bareLawFrame, shortWorkStyle, standingFrames } from './frame-names.ts';
import { type Language, languageOf } from './language.ts';
import { leftoverOf } from './leftover.ts';
import { type AdoptionCount, adoptionCounts, firstAdoptions } from './recognisers/adoption-counts.ts';
import { adoptionOrdinals, itemNumbers } from './recognisers/adoption-ordinals.ts';
import { type AdoptionsLeft, adoptionsLeft } from './recognisers/adoptions-left.ts';
import { type AssumedAdoptions, assumedAdoptions } from './recognisers/assumed-adoptions.ts';
import { bounds, type NamedBound } from './recognisers/bounds.ts';
import { excepted } from './recognisers/excepted.ts';
import { type FiscalYears, fiscalYears } from './recognisers/fiscal-years.ts';
import { fractions, percentages } from './recognisers/fractions.ts';
import { lawNumbers } from './recognisers/law-numbers.ts';
import { listNumbers } from './recognisers/list-numbers.ts';
import { type Mention, overlaps } from './recognisers/mention.ts';
import { moneyAmounts } from './recognisers/money.ts';
import { skippedYears } from './recognisers/skipped-years.ts';
import { statedLimits } from './recognisers/stated-limits.ts';
import { withoutTakenBack } from './recognisers/taken-back.ts';
import { withoutReplyForms } from './reply-forms.ts';
import { searchText } from './search-text.ts';
import { askingPart, withoutSentences } from './sentences.ts';
import { settleConcepts } from './settle-concepts.ts';
import { smalltalkOf } from './smalltalk.ts';
import { respelled } from './spelling.ts';
import { unlistedName } from './unlisted-name.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isDenied, isLegalForm, isOtherRate, isQuoted, rates } from './word-senses.ts';

export interface Message {
  /** Normalised; never shown to anyone. */
  readonly text: string;
  /**
   * What to search with: the sentences that ask, and the source's terms from those that only tell something. The whole text of a message
   * without such sentences.
   */
  readonly question: string;
  readonly language: Language | null;
  /** Which years the source lists, and which call is to come. */
  readonly calendar: Calendar;
  readonly years: FiscalYears;
  readonly frames: readonly FrameId[];
  readonly framePlaces: readonly Mention<FrameId>[];
  readonly ordinals: readonly Mention<number>[];
  readonly counts: readonly Mention<AdoptionCount>[];
  /** How often an operator can be adopted, as the message has it. */
  readonly limits: readonly Mention<number>[];
  readonly money: readonly Mention<number>[];
  readonly fractions: readonly Mention<Fraction>[];
  /** A figure with a word that compares something with it. */
  readonly bounds: readonly Mention<NamedBound>[];
  /** Adoptions that the limit still allows the operators asked for. */
  readonly left: AdoptionsLeft | null;
  /** Adoptions that are supposed, or supposed away. */
  readonly assumed: AssumedAdoptions | null;
  /** Years in which nothing is applied for: 「R8は見送って」. */
  readonly skipped: readonly FiscalYear[];
  readonly listNumbers: readonly string[];
  readonly items: readonly number[];
  readonly operators: readonly OperatorId[];
  /** Operators that are left out of what is asked for: 「ドット道東を除いて」. */
  readonly except: readonly OperatorId[];
  /** Operators whose matched form is also an ordinary word: only to be used when the message is about adoptions. */
  readonly possibleOperators: readonly OperatorId[];
  /** A name read with a typo: what was typed, and the operator it was read as. */
  readonly corrected: readonly { readonly typed: string; readonly operator: OperatorId }[];
  /** Operators of a region that is named and no operator is. */
  readonly regionOperators: readonly OperatorId[];
  /** A name in the form of an organisation's that no list has. */
  readonly unlisted: string | null;
  readonly laws: readonly LawId[];
  /** What a number by itself (「②だと？」) means where a dialogue is about laws: the source numbers them. */
  readonly numberedLaw: LawId | null;
  /** Laws whose act is named: 指定 is that of one law. */
  readonly lawsOfActs: readonly LawId[];
  /** Laws whose plan or designation is named: 「経営発達支援計画」. */
  readonly lawsOfPlans: readonly LawId[];
  readonly concepts: ReadonlySet<string>;
  /** Each party of a joint adoption is to be counted by itself. */
  readonly eachParty: boolean;
  /** Topics that the source lacks, by their own words. */
  readonly absentTopics: readonly AbsentTopic[];
  readonly elsewhereTopics: readonly string[];
  readonly otherProgrammes: readonly string[];
  readonly hasInstruction: boolean;
  /** Whether sentences with an instruction were left out, and what is left asks something. */
  readonly asksBesides: boolean;
  readonly smalltalk: Smalltalk | null;
  /** Terms of the source for everyday words in the message (glossary, vocabulary), for finding passages. */
  readonly synonyms: readonly string[];
  /** How many terms of the source the message uses. */
  readonly terms: number;
  /** Runs of content letters that no recogniser explains. */
  readonly leftover: readonly string[];
}

/** Nobody says of one operator that it has been adopted more often. */
const mostOfOne = 12;

/** 「公募っていつ？」「応募って何件？」: the topic, marked in a looser way. 「…って何？」 asks for a meaning, and stays. */
const looseTopic =
  /(?<=[一-龯々ァ-ヶーa-z0-9])って(?=いつ|いくら|いくつ|何(?:件|回|者|社|団体|割|%|年|月|円|人|億|パーセント)|どこ|誰|だれ|r\d|令和|20\d\d|fy)/gu;
const withTopicMarked = (text: string): string => text.replace(looseTopic, 'は');

/** 「R6は落選しました。R8の率は？」: told of oneself, these ask nothing. */
const ofWhatIsAsked = new Set(['adoption-rate', 'not-adopted', 'decline']);

/** Questions that depend on what kind of organisation asks. */
const dependsOnAsker = new Set([
  'we',
  'eligible',
  'apply',
  'requirement',
  'law',
  'frame',
  'recognition',
  'plan-document',
  'approver',
  'not-yet',
]);

/** 「商工会の者です。R7の採択件数は？」: who asks matters to what may be applied for; figures and explanations are the same for all. */
function withoutIdleIntroduction(text: string, { words }: Vocabulary): string {
  const told = introductionIn(text);
  if (told === null) return text;
  const wordsIn = (part: string) => words.find(part, squeeze(part)).map(({ value }) => value);
  const matters =
    /\d/u.test(told.introduction) ||
    !wordsIn(told.introduction).every(
      (value) => value.kind === 'concept' && /^(?:kind-|we$|operators-noun$)/u.test(value.concept),
    ) ||
    wordsIn(told.rest).some((value) => value.kind === 'concept' && dependsOnAsker.has(value.concept));
  return matters ? text : told.rest;
}

/** 「…は誰ですか。」 asks as 「…は誰ですか」 does. */
const withoutFullStop = (text: string): string => text.replace(/(?<=[^。.])[。.]$/u, '');

/**
 * Reads a message. Pure: the same text and vocabulary give the same Message. `before`: the year that the conversation was about last,
 * which 「その年」 means.
 */
export function readMessage(raw: string, vocabulary: Vocabulary, before: FiscalYear | null = null): Message {
  const polite = withoutReplyForms(withTopicMarked(normalizeMessage(raw)));
  const plain = withoutFullStop(withoutIdleIntroduction(withoutCourtesies(polite), vocabulary));
  const { eachParty, text: whole } = howCounted(withYearsNamed(plain, vocabulary));
  const isInstruction = ({ value }: { readonly value: Word }) => value.kind === 'instruction';
  const topicsIn = (words: string, as = squeeze(words)) => vocabulary.topics.find(words, as);
  const squeezedWhole = squeeze(whole);
  const topicsOfWhole = topicsIn(whole, squeezedWhole);
  const hasInstruction = topicsOfWhole.some(isInstruction);
  const text = withoutSentences(whole, (words) => hasInstruction && topicsIn(words).some(isInstruction));
  const squeezed = text === whole ? squeezedWhole : squeeze(text);
  const years = fiscalYears(text, { calendar: vocabulary.calendar, before });
  const amounts = moneyAmounts(text).filter((mention) => !years.mentions.some((year) => overlaps(mention, year)));
  const money = withoutTakenBack(text, amounts);
  const first = firstAdoptions(text);
  const lawPlaces = lawNumbers(text);
  const fractionMentions = fractions(text);
  const numbered = adoptionOrdinals(text).filter(
    (mention) => ![...first, ...lawPlaces, ...fractionMentions].some((told) => overlaps(mention, told)),
  );
  const ordinals = withoutTakenBack(text, numbered);
  const limits = statedLimits(text);
  // "of the 29 adoptions": those of a year, no operator's.
  const counts = adoptionCounts(text, first).filter(
    (mention) => mention.value.times <= mostOfOne && ![...numbered, ...limits].some((told) => overlaps(mention, told)),
  );
  // "it" in 「IT企業」 is no pronoun.
  const found = vocabulary.words
    .find(text, squeezed)
    .filter(({ start, end }) => !(text.slice(start, end) === 'it' && /[\p{Script=Han}ァ-ヶ]/u.test(text.charAt(end))));
  // A long message tells of its writer first: topics are looked for in what it asks.
  const asked = askingPart(text);
  const topics = (text === whole ? topicsOfWhole : topicsIn(text, squeezed)).filter(({ start, end }) =>
    asked.includes(text.slice(start, end)),
  );
  const terms = vocabulary.terms.find(text, squeezed);
  const lawNumbered = (number: number): LawId | null =>
    vocabulary.lawPatterns.find((each) => each.number === number)?.law ?? null;
  const concepts = new Set<string>();
  const frameNames: Mention<FrameId>[] = [];
  const operators: OperatorId[] = [];
  const possibleOperators: OperatorId[] = [];
  const laws: LawId[] = [];
  const names = found.flatMap(({ start, end, value }) =>
    value.kind === 'operator' ? [{ start, end, value: value.operator }] : [],
  );
  // 「大森建設以外に共同で採択されたのは？」 is asked of its partners.
  const except = withPartners.test(text) ? [] : [...new Set(excepted(text, names).map(({ value }) => value))];
  const standing = new Set(
    withoutTakenBack(text, names)
      .map(({ value }) => value)
      .filter((operator) => !except.includes(operator)),
  );
  const lawNames = found.flatMap(({ start, end, value }) =>
    value.kind === 'law' ? [{ start, end, value: value.law }] : [],
  );
  // 「地域未来投資促進法以外の法律」: the others.
  const exceptLaws = new Set(excepted(text, lawNames).map(({ value }) => value));
  laws.push(
    ...(exceptLaws.size > 0
      ? vocabulary.lawPatterns.map(({ law }) => law).filter((law) => !exceptLaws.has(law))
      : withoutTakenBack(text, lawNames).map(({ value }) => value)),
  );
  for (const { start, end, value } of found) {
    switch (value.kind) {
      case 'concept':
        if (
          !isLegalForm(text, { start, end }, value.concept, names) &&
          !isDenied(text, end, value.concept) &&
          (!ofWhatIsAsked.has(value.concept) || asked.includes(text.slice(start, end)))
        )
          concepts.add(value.concept);
        break;
      case 'frame':
        frameNames.push({ start, end, value: value.frame });
        break;
      case 'operator':
        // 「つなぐ」 in quotation marks is a name, whatever else the word may mean.
        if (standing.has(value.operator))
          (value.generic && !isQuoted(text, start, end) ? possibleOperators : operators).push(value.operator);
        break;
      default:
        break;
    }
  }
  const bare = bareLawFrame(text, frameNames, ordinals.length + money.length + counts.length > 0);
  frameNames.push(...bare, ...shortWorkStyle(text, frameNames));
  // Then it names no law, unless another word does.
  if (bare.length > 0 && !found.some((word) => isConcept(word, 'law') && !bare.some((place) => overlaps(place, word))))
    concepts.delete('law');
  // 「二地域居住で採択された」: by its law.
  if (/二地域居住(?:で|を使|との連携|と連携)[^。?]{0,8}採択/u.test(text) && laws.length === 0) {
    const law = lawNumbered(3);
    if (law) laws.push(law);
  }
  settleConcepts(concepts, text, { numbered: ordinals.length > 0, eachParty });
  if (limits.length > 0) concepts.add('adoption-limit');
  const framePlaces = standingFrames(
    text,
    frameNames.sort((a, b) => a.start - b.start),
    vocabulary.calendar,
  );
  for (const { value } of lawPlaces) {
    const law = lawNumbered(value);
    if (law) laws.push(law);
  }
  // “a 12 million yen project” is no entry A12.
  const numbers = listNumbers(text).filter((mention) => !money.some((yen) => overlaps(mention, yen)));
  const compared = bounds(text);
  const leftoverRuns = leftoverOf(text, [
    ...found,
    ...terms,
    ...years.mentions,
    ...amounts,
    ...numbered,
    ...counts,
    ...limits,
    ...fractionMentions,
    ...compared,
    ...numbers,
    ...lawPlaces,
  ]);
  for (const { start, end, value } of found)
    if (value.kind === 'concept' && rates.has(value.concept) && isOtherRate(text, { start, end }, terms, leftoverRuns))
      concepts.delete(value.concept);
  const unnamed = leftoverRuns.filter(
    (run) => operators.length + except.length > 0 || vocabulary.names.nearest(foldKana(run)) === null,
  );
  if (unnamed.some((run) => /^[a-z]/u.test(run))) {
    const meant = respelled(whole, unnamed, vocabulary.spelling());
    if (meant !== whole) return { ...readMessage(meant, vocabulary, before), eachParty };
  }
  const corrected: { typed: string; operator: OperatorId }[] = [];
  if (operators.length + except.length === 0)
    for (const run of leftoverRuns) {
      const operator = vocabulary.names.nearest(foldKana(run));
      if (operator !== null) {
        corrected.push({ typed: run, operator });
        operators.push(operator);
      }
    }
  const corrections = new Set(corrected.map((each) => each.typed));
  return {
    text,
    question: searchText(text, asked, terms),
    language: languageOf(text),
    calendar: vocabulary.calendar,
    years,
    frames: [...new Set(framePlaces.map((place) => place.value))],
    framePlaces,
    ordinals,
    counts,
    limits,
    money,
    // 「補助率は50%？」
    fractions:
      concepts.has('rate') && !concepts.has('adoption-rate') && compared.length === 0
        ? [...fractionMentions, ...percentages(text)]
        : fractionMentions,
    bounds: compared,
    left: adoptionsLeft(text),
    assumed: assumedAdoptions(text, years.mentions, counts, vocabulary.calendar.last),
    skipped: skippedYears(text, years.mentions, vocabulary.calendar.last),
    listNumbers: numbers.map((mention) => mention.value),
    items: itemNumbers(text).map((mention) => mention.value),
    operators: [...new Set(operators)],
    except,
    possibleOperators: [...new Set(possibleOperators)].filter((operator) => !operators.includes(operator)),
    corrected,
    regionOperators:
      operators.length > 0
        ? []
        : [
            ...new Set(
              vocabulary.regions
                .filter((region) => squeezed.text.includes(region.key))
                .flatMap((region) => region.operators),
            ),
          ],
    unlisted:
      operators.length + except.length > 0 || possibleOperators.length > 0
        ? null
        : unlistedName(raw, text, leftoverRuns),
    laws: [...new Set(laws)],
    lawsOfActs: vocabulary.lawPatterns.filter(({ act }) => actWords[act].test(text)).map(({ law }) => law),
    lawsOfPlans: vocabulary.lawPatterns.filter(({ plan }) => text.includes(plan)).map(({ law }) => law),
    numberedLaw: lawNumbered(Number(bareNumber.exec(text)?.[1])),
    concepts,
    eachParty,
    absentTopics: absentTopics(text, topics, found, leftoverRuns),
    elsewhereTopics: [...new Set(topics.flatMap(({ value }) => (value.kind === 'elsewhere' ? [value.topic] : [])))],
    otherProgrammes: [
      ...new Set(topics.flatMap(({ value }) => (value.kind === 'other_programme' ? [value.name] : []))),
    ],
    hasInstruction,
    asksBesides: hasInstruction && text !== whole,
    smalltalk:
      smalltalkOf(text, vocabulary.smalltalk) ??
      // 「ありがとうございます！めっちゃ助かりました」
      (found.length + terms.length + years.mentions.length === 0 ? smalltalkOf(polite, vocabulary.smalltalk) : null),
    synonyms: [...new Set(vocabulary.synonyms.find(text, squeezed).map(({ value }) => value))]
      .filter((term) => !text.includes(term.toLowerCase()))
      .slice(0, 6),
    terms: terms.length,
    leftover: leftoverRuns.filter((run) => !corrections.has(run)),
  };
}

const withPartners =
  /共同|連名|組[んま]|一緒|相手|タッグ|メンバー|\b(?:joint\w*|together|partner\w*|with|alongside|members?)\b/u;

const actWords = {
  approval: /承認|\bapprov/u,
  certification: /認定|\bcertif/u,
  designation: /指定|市町村長?が(?:決|認|選)|(?:市長|町長|村長|首長)が(?:決|認|選)|\bdesignat|\bmayors?\b/u,
} as const;

const isConcept = ({ value }: Mention<Word>, concept: string): boolean =>
  value.kind === 'concept' && value.concept === concept;

const bareNumber = /^(?:じゃあ|では|じゃ|で|and )?、?([1-3])番?(?:の(?:ほう|方))?(?:だと|は|なら|の法律)[^0-9]{0,12}$/u;
