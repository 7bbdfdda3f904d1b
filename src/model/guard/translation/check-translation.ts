// checkTranslation: whether an English sentence that a model wrote may stand beside the Japanese sentence that it translates. A program cannot
// tell who does what to whom; it compares what it can: quantities, dates, addresses, names, and words that turn or limit what is said. What is
// not sure falls away.
import type { Knowledge } from '../../../knowledge/index.ts';
import { englishQuantities } from './english-quantities.ts';
import { japaneseQuantities } from './japanese-quantities.ts';
import { sameDeciders, sameMarkers } from './markers.ts';
import { type Names, namesOf, withoutNames } from './names.ts';
import { sameQuantities } from './quantities.ts';

export interface TranslationGuard {
  /**
   * @param japanese a sentence of a passage  @param english what a model says it is in English
   * @returns why it may not be shown; null: nothing speaks against it
   */
  objection(japanese: string, english: string): Objection | null;
}

export type Objection =
  | 'length'
  | 'letters'
  | 'address'
  | 'names'
  | 'words'
  | 'quantities'
  | 'markers'
  | 'address to the reader';

export function translationGuard(knowledge: Knowledge): TranslationGuard {
  const names = namesOf(knowledge);
  const known = knownWords(knowledge);
  return { objection: (japanese, english) => objectionTo(japanese, english, names, known) };
}

const circled = /[①-⑳]/gu;
const plain = (text: string): string =>
  text
    .replace(circled, (letter) => `〔${(letter.codePointAt(0) ?? 0) - 0x245f}〕`)
    .normalize('NFKC')
    .replace(/[〜～∼]/gu, '~')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/⁄/gu, '/')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[ \t\u00a0]+/gu, ' ')
    .trim();

const mayBe = (letter: string, original: string): boolean => /[①-⑳…\u00a0]/u.test(letter) || original.includes(letter);

function objectionTo(
  original: string,
  translation: string,
  names: Names,
  known: ReadonlySet<string>,
): Objection | null {
  const [japanese, english] = [plain(original), plain(translation)];
  if (!isAlikeLong(japanese, english)) return 'length';
  // What is read below is what is shown: letters of other forms (full width, bold) only as the Japanese has them.
  if (![...translation].every((letter) => letter.normalize('NFKC') === letter || mayBe(letter, original)))
    return 'letters';
  const withoutAddresses = withoutSameAddresses(japanese, english);
  if (withoutAddresses === null) return 'address';
  const { rest, keptOf } = withoutJapanese(withoutAddresses.english, withoutAddresses.japanese);
  if (!writtenInLatin(rest, withoutAddresses.english)) return 'letters';
  if (speaksToReader(rest, japanese)) return 'address to the reader';
  const named = withoutNames(withoutAddresses.japanese, withoutAddresses.english, names);
  if (named === null) return 'names';
  const words = withoutJapanese(named.english, withoutAddresses.japanese).rest;
  if (!isEnglish(words, japanese, known)) return 'words';
  const left = keptOf.reduce((text, kept) => text.replace(kept, ' '), named.japanese);
  if (!sameFigures(named.japanese, left, words)) return 'quantities';
  return sameMarkers(named.japanese, words, left) && sameDeciders(named.japanese, words) ? null : 'markers';
}

/** What the English keeps in Japanese may tell quantities (「2024年問題」); those may be said once more or not. */
function sameFigures(japanese: string, left: string, english: string): boolean {
  const its = englishQuantities(english);
  if (japanese === left) return sameQuantities(japaneseQuantities(japanese), its);
  return sameQuantities(japaneseQuantities(left), its) || sameQuantities(japaneseQuantities(japanese), its);
}

/** Letters of English for one of Japanese; and sentences: one may become several where it is long. */
const mostLetters = 4.2;
const leastLetters = 0.8;
const lettersOfASentence = 45;

function isAlikeLong(japanese: string, english: string): boolean {
  const sentences = english.split(/[.?](?= [A-Z"(])/u).length;
  return (
    english.length >= japanese.length * leastLetters &&
    english.length <= japanese.length * mostLetters + 40 &&
    sentences <= 1 + japanese.length / lettersOfASentence
  );
}

const address = /https?:\/\/[\w.\-/?=&%#+~:@]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bwww\.[\w.\-/]+/gu;

/** Both without their addresses; null when these are not the same, in the same order. */
function withoutSameAddresses(japanese: string, english: string): { japanese: string; english: string } | null {
  const of = (text: string) => (text.match(address) ?? []).map((each) => each.replace(/[.,)]+$/u, ''));
  const [own, its] = [of(japanese), of(english)];
  if (own.join(' ') !== its.join(' ')) return null;
  const without = (text: string) => own.reduce((words, each) => words.replace(each, ' '), text);
  const rest = without(english);
  // Nothing else that looks like one: example.com, @channel.
  if (/[\w-]+\.(?:com|net|org|jp|io|info|biz|me|co)\b|[@#]\w/iu.test(rest) && !/[@#]\w/u.test(japanese)) return null;
  return { japanese: without(japanese), english: rest };
}

const japaneseLetters = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆・';
/** A name kept in Japanese: quoted, or a run of Japanese letters. */
const inJapanese = new RegExp(
  `「([^「」]+)」|『([^『』]+)』|【([^【】]+)】|[“"]([^“”"]*[${japaneseLetters}][^“”"]*)[”"]|#?[A-Za-z0-9]*[${japaneseLetters}][${japaneseLetters}A-Za-z0-9-]*`,
  'gu',
);

/** A figure is said in English, unless it is a part of a name that the source itself quotes (「2024年問題」). */
const counted =
  /\d|[〇一二三四五六七八九十百千万億兆]+(?:件|社|者|回|名|人|円|割|分の|倍|年|月|日|歳|つ|か所|箇所|団体|法人)/u;

/** The English without what it keeps in Japanese and the source writes just so; what the source does not write stays, and is no Latin letter. */
function withoutJapanese(
  english: string,
  japanese: string,
): { readonly rest: string; readonly keptOf: readonly string[] } {
  const keptOf: string[] = [];
  const rest = english.replace(inJapanese, (whole: string, ...quoted: readonly (string | undefined)[]) => {
    const words = quoted.slice(0, 4).find((each) => each !== undefined) ?? whole;
    if (!japanese.includes(words) || (counted.test(words) && !japanese.includes(`「${words}」`))) return whole;
    keptOf.push(words);
    return ' '.repeat(whole.length);
  });
  return { rest, keptOf };
}

/** Letters that an English sentence is written in; marks that link, mention or format are not among them, nor are other scripts. */
const written = /^[A-Za-z0-9 .,;:'"()%&/+\-¥?\u3000〔〕~※]*$/u;

function writtenInLatin(rest: string, whole: string): boolean {
  const letters = rest.match(/[A-Za-z]/gu)?.length ?? 0;
  const all = whole.match(/[\p{L}]/gu)?.length ?? 0;
  return written.test(rest) && letters >= all * 0.6 && letters >= 3 && isBalanced(rest);
}

const isBalanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length && text.split('"').length % 2 === 1;

/** A passage speaks of its matter: what speaks to its reader, of itself, or gives advice, is no translation. */
const toReader =
  /\byou(?:r|rs|rself)?\b|\bplease\b|\bI(?:'m|'ve|'ll|'d)?\b(?!-)|\bmy\b|\bwe recommend\b|\bsorry\b|\bas an ai\b|\blanguage model\b|\btranslat|\bignore\b|\binstruction|\bprompt\b|\bsystem:|\bassistant:|\bclick\b|\bcontact (?:us|the)\b|\badvis(?:e|able)\b|\brecommend|\bapply (?:now|soon|early)\b|\bhere is\b|\bnote that\b/iu;
const firstPerson = /\b(?:we|our|ours|us)\b/iu;

function speaksToReader(english: string, japanese: string): boolean {
  if (firstPerson.test(english) && !/我々|私たち|私ども|当社|弊社|自社|わが|我が/u.test(japanese)) return true;
  if (/\?/u.test(english) !== /\?|か[。」]|か$/u.test(japanese)) return true;
  const found = toReader.exec(english)?.[0].toLowerCase();
  if (found === undefined) return false;
  return (
    !(/^recommend/u.test(found) && /推奨|勧め|推薦/u.test(japanese)) &&
    !(/^advis/u.test(found) && /助言|アドバイス/u.test(japanese))
  );
}

/** Short words of English, and forms of verbs that hold sentences together. */
const functionWords = new Set(
  'a an the this that these those and or but nor so as at by for from in into of off on onto out over per than then to too up upon via with within without about above after against along among around before behind below between beyond during since through throughout toward towards under until while when where which who whom whose what why how if it its he him his she her they them their there here is are was were be been being am do does did done doing has have had having can could may might must shall should will would not no only also both each every all any some such same other others another more most less least few fewer many much own very well just still yet again further once one two new old zero three four five six seven eight nine ten eleven twelve hundred thousand million billion yen percent half third quarter second fourth fifth points fiscal year month week day times necessary possible eligible required repayment request result decision examination report schedule however therefore moreover furthermore although though because besides instead according based depending including regarding concerning among details applications applicants operators firms companies municipalities subsidies expenses costs'.split(
    ' ',
  ),
);
const holdingWords = new Set(
  'the of and to in for is are by with that from which their be as on at an or it its have has was were'.split(' '),
);

/** Words that people wrote in renderings, terms and titles, but for those that stand there with a capital alone: these are names. */
function knownWords({ passages, terms, sections, laws, absent }: Knowledge): ReadonlySet<string> {
  const texts = [
    ...passages.map(({ english }) => english ?? ''),
    ...terms.map(({ en }) => en),
    ...sections.flatMap(({ english, headings }) => [english, ...Object.values(headings)]),
    ...laws.flatMap(({ plan, decision, applicants, requirement }) => [
      plan.en,
      decision.en,
      applicants.en,
      requirement.en,
    ]),
    ...absent.map(({ topic }) => topic.en),
  ];
  return new Set([...functionWords, ...texts.flatMap((text) => text.match(/(?<![A-Za-z])[a-z]{4,}/gu) ?? [])]);
}

/** A word as it may stand in the list: without an ending that English adds. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const forms = [
    word,
    word.replace(/'s?$/u, ''),
    word.replace(/(?:s|es)$/u, ''),
    word.replace(/s$/u, ''),
    word.replace(/ies$/u, 'y'),
    word.replace(/(?:ed|d)$/u, ''),
    word.replace(/d$/u, ''),
    word.replace(/ing$/u, ''),
    word.replace(/ing$/u, 'e'),
    word.replace(/ly$/u, ''),
    `${word}s`,
    `${word}d`,
    `${word}ed`,
    `${word}ing`,
    word.replace(/e$/u, 'ing'),
  ];
  return forms.some((each) => known.has(each));
}

const calendarWords =
  /^(?:FY|Reiwa|Heisei|R\d{1,2}|H\d{1,2}|January|February|March|April|May|June|July|August|September|October|November|December|JPY)$/u;
/** Words with a capital that the Japanese has in its own way. */
const capitals: readonly (readonly [RegExp, RegExp])[] = [
  [/^HR$/u, /人事/u],
  [/^(?:SMEs?|SME's)$/u, /中小/u],
  [/^(?:NPOs?)$/u, /NPO|非営利/u],
  [/^(?:PR)$/u, /広報|PR/u],
  [/^(?:URLs?)$/u, /URL/iu],
  [/^(?:Hello|Work)$/u, /ハローワーク/u],
  [/^(?:U-turn|I-turn|UI)$/u, /ターン/u],
  [/^AI$/u, /AI|人工知能/u],
  [/^City$/u, /市/u],
  [/^Prefecture$/u, /[都道府県]/u],
  [/^Town$/u, /町/u],
  [/^Village$/u, /村/u],
  [/^(?:COVID|COVID-19)$/u, /コロナ/u],
  [/^(?:Act|Acts|Law)$/u, /法/u],
];

/** English it is, and no word in it is a name that the Japanese does not have. */
function isEnglish(english: string, japanese: string, known: ReadonlySet<string>): boolean {
  const words = english.match(/[A-Za-z][A-Za-z0-9'’-]*/gu) ?? [];
  const lower = words.map((each) => each.toLowerCase());
  const long = lower.filter((each) => each.length >= 4 && !/\d/u.test(each));
  const parts = long.flatMap((each) => each.split('-')).filter((each) => each.length >= 4);
  if (parts.filter((each) => isKnown(each, known)).length < parts.length * 0.6) return false;
  if (lower.length >= 6 && lower.filter((each) => holdingWords.has(each)).length < lower.length * 0.12) return false;
  const own = new Set((japanese.match(/[A-Za-z][A-Za-z0-9-]*/gu) ?? []).map((each) => each.toLowerCase()));
  const starts = new Set(
    [...english.matchAll(/(?:^|[.?:;]["')]? |^["'(]|[〕※] ?|[.?:] ["'(])["'(\u3000 ]*(?=[A-Z])/gu)].map(
      ({ index, 0: before }) => index + before.length,
    ),
  );
  return [...english.matchAll(/[A-Z][A-Za-z0-9'’-]*/gu)].every(({ index, 0: word }) => {
    if (/[A-Za-z0-9]/u.test(english[index - 1] ?? '')) return true;
    if (own.has(word.toLowerCase())) return true;
    if (/^(?:FY|R|H)\d+$/u.test(word) || calendarWords.test(word)) return true;
    if (capitals.some(([it, ja]) => it.test(word) && ja.test(japanese))) return true;
    // The first word of a sentence is written so, whatever it is: it has to be a word that is known to be one.
    return starts.has(index) && !/^.+[A-Z]/u.test(word) && isKnown(word.toLowerCase(), known);
  });
}
