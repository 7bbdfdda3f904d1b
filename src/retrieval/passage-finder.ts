// PassageFinder: which passages of the source a question is about, and which topics that the source does not treat.
// Two indexes: the words of the passages (with headings and English renderings), and the example questions of passages and topics.
import { createRequire } from 'node:module';
import type { Knowledge, KnownPassage, Material } from '../knowledge/index.ts';
import { focusOf, meaningOf, tellsOneOf, wantedOf } from './asked-for.ts';
import { loadTextIndex } from './load-text-index.ts';
import { askDocuments, isQuotable, keyOf, type Target, wordDocuments } from './passage-documents.ts';
import { withoutRequest } from './request-words.ts';
import type { AnalyzedText, TextIndex, TokenContribution } from './text-index.ts';

export type { Target } from './passage-documents.ts';

export interface Found {
  /** `unsaid`: the passage is about the thing asked about, but what is asked of it stands neither there nor nearby. */
  readonly target: Target | { readonly kind: 'unsaid'; readonly passage: KnownPassage; readonly what: string };
  /** The parts below, weighted, with what the place and the form of the answer add, but no more than the nearest passage had without: 0 to about 2. */
  readonly score: number;
  /** The parts of the score, 0 to 1: the nearest example question, the target's own words, and the share of telling words that it has at all. */
  readonly asked: number;
  readonly covered: number;
  readonly content: number;
  /** What its place (a slide that is named or talked about) and its form (a number where one is asked for) add; it orders passages. */
  readonly adds: number;
}

export interface FindOptions {
  readonly top?: number;
  /** Sections to prefer: the slide that the conversation is about. */
  readonly sections?: readonly string[];
  /** Sections that the question names: the case of an operator or a region. */
  readonly named?: readonly string[];
  /** Whether the question is one about the programme, and about none of its case studies unless it names one. */
  readonly general?: boolean;
  /** The source's own words for what the question calls otherwise. */
  readonly also?: readonly string[];
}

/** Why a target scored as it did, token by token. */
export interface Reasons {
  /** The tokens of the question, and what each did in the target's own words (passages and topics). */
  readonly words: readonly TokenContribution[];
  /** The same in the nearest of the target's example questions. */
  readonly asks: readonly TokenContribution[];
}

/** How the parts add up, learned on the example questions: each fifth of them found by the other four (docs/adr/0004-text-index.md). */
const weights = {
  passage: { asked: 0.43, covered: 0.95, content: 0.35 },
  topic: { asked: 0.12, covered: 0.6, content: 0.54 },
  section: 0.12,
  named: 0.3,
  /** A word of the question's own is 1. */
  also: 0.4,
  /** A passage that has the word whose meaning is asked for. */
  has: 0.15,
  /** A case study, where the programme is asked about and none is named. */
  unnamedCase: -0.12,
  /** A case study, where one is asked for. */
  askedCase: 0.1,
  /** A passage that tells a thing of the kind that is asked for: a number of people, a date … */
  tells: 0.3,
  /** Lines that say where a slide is from answer only those who ask for that. */
  origin: -0.4,
  /** What stands under a row or heading of the name that is asked for, in a case that is named. */
  under: 0.45,
  /** What an act calls a thing, where no name is asked for; an address, where no page is. */
  nameUnasked: -0.25,
  linkUnasked: -0.25,
  /** What opens the slide of a case that is named, where the case itself is asked for. */
  opens: 0.15,
};
/** What of the score counts when a question has one telling word, or two: that is little to go by, and less to claim silence on. */
const thin = { passage: [1, 0.77, 0.92], topic: [1, 0.6, 0.85] } as const;
/** A question that is nearly an example question: what its nearness adds for each share beyond that. */
const almostSame = { from: 0.8, weight: 2 };
/** An example question that has every word holds about 0.4 of the weight, for k1 is high; this makes it three quarters. */
const asksK1 = 1.5;
const full = { asked: 1.92, covered: 1 };
/** Hits of each index, and targets whose content words are compared. */
const hits = 40;
const looked = 20;
/** How near a passage has to come to the best one to be about the same thing: on the same slide, on another. */
const alike = { sameSection: 0.35, other: 0.75 };

interface Scored extends Found {
  readonly target: Target;
}

export class PassageFinder {
  readonly #words: TextIndex;
  readonly #asks: TextIndex;
  readonly #passages: ReadonlyMap<string, KnownPassage>;
  readonly #quotable: readonly string[];
  /** The first words of each slide under its title. */
  readonly #openings: ReadonlyMap<string, readonly KnownPassage[]>;
  /** By a word of a case study's title that is in no other: the case study's section. */
  readonly #cases: ReadonlyMap<string, string>;

  constructor(knowledge: Knowledge, words: TextIndex, asks: TextIndex) {
    this.#words = words;
    this.#asks = asks;
    this.#passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
    this.#cases = caseNames(knowledge, words);
    this.#openings = openingsOf(knowledge);
    this.#quotable = knowledge.passages.filter(isQuotable).map((passage) => keyOf({ kind: 'passage', passage }));
  }

  /** Builds both indexes. The builder is only loaded here: most starts read what an earlier one saved. */
  static build(knowledge: Knowledge, material: Material): PassageFinder {
    const { buildTextIndex }: typeof import('./build-text-index.ts') = createRequire(import.meta.url)(
      './build-text-index.ts',
    );
    const words = buildTextIndex(wordDocuments(knowledge, material), {
      fieldWeights: { text: 1, title: 0.5, english: 1, asks: 0.5 },
    });
    return new PassageFinder(
      knowledge,
      words,
      buildTextIndex(askDocuments(material), { fieldWeights: { text: 1 }, k1: asksK1, b: 0.4 }),
    );
  }

  static load(knowledge: Knowledge, saved: { readonly words: Uint8Array; readonly asks: Uint8Array }): PassageFinder {
    return new PassageFinder(knowledge, loadTextIndex(saved.words), loadTextIndex(saved.asks));
  }

  save(): { readonly words: Uint8Array; readonly asks: Uint8Array } {
    return { words: this.#words.save(), asks: this.#asks.save() };
  }

  /** Targets for a question, best first; readings by example come last, judged by the example alone. */
  find(question: string, options: FindOptions = {}): readonly Found[] {
    const analyzed = this.#analyze(question, options);
    const { readings, others } = this.#candidates(analyzed);
    const scored = this.#score(question, analyzed, others, options);
    const judged = this.#judge(question, scored, this.#named(analyzed, options), options.general ?? false);
    return [...judged.sort((a, b) => b.score - a.score).slice(0, options.top ?? 8), ...readings];
  }

  /** The reasons for what `find` gave for the same question and options. */
  explain(question: string, options: FindOptions, { target }: Found): Reasons {
    const analyzed = this.#analyze(question, options);
    const key = keyOf(target.kind === 'unsaid' ? { kind: 'passage', passage: target.passage } : target);
    const nearest = this.#asks.search(analyzed, { top: hits }).find(({ id }) => targetKey(id) === key);
    return {
      words: this.#words.contributions(analyzed, key),
      asks: nearest === undefined ? [] : this.#asks.contributions(analyzed, nearest.id),
    };
  }

  /** The question's tokens, and those of the source's own words for what it says, which count less. */
  #analyze(question: string, { also = [] }: FindOptions): AnalyzedText {
    const own = this.#words.analyze(withoutRequest(question));
    if (also.length === 0) return own;
    const { counts } = this.#words.analyze(also.join(' / '));
    const both = own.counts.map((tokens, stream) => {
      const all = new Map(tokens);
      for (const [token, count] of counts[stream] ?? []) all.set(token, (all.get(token) ?? 0) + count * weights.also);
      return all;
    });
    return { analyzer: own.analyzer, counts: both };
  }

  /** What either index has for the question: readings by example, and everything else with the two shares. */
  #candidates(analyzed: AnalyzedText): { readings: readonly Found[]; others: readonly Shares[] } {
    const all = new Map<string, Shares>();
    for (const part of ['asked', 'covered'] as const) {
      const index = part === 'asked' ? this.#asks : this.#words;
      const whole = index.weightOf(analyzed) / full[part];
      for (const { id, score } of index.search(analyzed, { top: hits })) {
        const key = targetKey(id);
        const entry = all.get(key) ?? this.#newShares(key, all);
        const share = Math.min(1, score / whole);
        if (entry !== null && share > entry[part]) entry[part] = share;
      }
    }
    const readings: Found[] = [];
    const others: Shares[] = [];
    for (const each of all.values()) {
      const { target, asked } = each;
      if (target.kind === 'intent') readings.push({ target, asked, covered: 0, content: 0, adds: 0, score: asked });
      else others.push(each);
    }
    return { readings, others: others.sort((a, b) => b.asked + b.covered - a.asked - a.covered).slice(0, looked) };
  }

  #newShares(key: string, all: Map<string, Shares>): Shares | null {
    const target = this.#targetOf(key);
    const entry = target && { key, target, asked: 0, covered: 0 };
    if (entry) all.set(key, entry);
    return entry;
  }

  #score(question: string, analyzed: AnalyzedText, others: readonly Shares[], options: FindOptions): readonly Scored[] {
    const contents = this.#words.coverage(
      analyzed,
      others.map(({ key }) => key),
    );
    const telling = analyzed.counts[0]?.size ?? 0;
    const asksOrigin = ASKS_ORIGIN.test(question);
    const asksName = ASKS_NAME.test([question, ...(options.also ?? [])].join(' '));
    return others.map(({ target, asked, covered }, place) => {
      const content = contents[place] ?? 0;
      const kind = target.kind === 'passage' ? 'passage' : 'topic';
      const weight = weights[kind];
      const sum = weight.asked * asked + weight.covered * covered + weight.content * content;
      const adds = placeOf(target, options) + originOf(target, asksOrigin, asksName);
      const same = kind === 'passage' ? Math.max(0, asked - almostSame.from) * almostSame.weight : 0;
      const score = same + sum * (thin[kind][telling <= 2 ? Math.max(1, telling) : 0] ?? 1) + adds;
      return { target, asked, covered, content, adds, score };
    });
  }

  /**
   * Passages of a slide that the question names come before others, and so do those that tell a thing of the kind that it
   * asks for; that orders passages, but makes them no nearer to the question than the best was. If none tells it, or the
   * source has no word for what is asked about, the best passage leaves it unsaid.
   */
  #judge(question: string, scored: readonly Scored[], named: ReadonlySet<string>, aboutProgramme: boolean): Found[] {
    const passages = scored.filter(isPassage);
    const level = Math.max(0, ...passages.map(({ score }) => score));
    const meant = meaningOf(question);
    const forCase = ASKS_FOR_CASE.test(question);
    const asksPage = ASKS_PAGE.test(question);
    const focus = focusOf(question);
    const opening = forCase
      ? new Set([...named].flatMap((section) => this.#openings.get(section) ?? []))
      : new Set<KnownPassage>();
    const general = aboutProgramme || ASKS_OF_PROGRAMME.test(question);
    const [best, ...others] = ordered(
      passages,
      ({ target: { passage } }) =>
        (named.has(passage.section) ? weights.named : 0) +
        (meant !== null && hasWord(passage, meant) ? weights.has : 0) +
        (focus !== null && named.has(passage.section) && isUnder(passage, focus) ? weights.under : 0) +
        (opening.has(passage) ? weights.opens : 0) +
        (general && !named.has(passage.section) && passage.section.startsWith('case-') ? weights.unnamedCase : 0) +
        (!asksPage && passage.section === 'links' ? weights.linkUnasked : 0) +
        (forCase && passage.section.startsWith('case-') ? weights.askedCase : 0),
    );
    if (!best) return [...scored];
    const wanted = wantedOf(question);
    const same = [best, ...others.filter((each) => isAlike(each, best))];
    const telling = new Set(
      same.flatMap(({ target: { passage } }) =>
        tellsOneOf(wanted, wordsOf(passage), passage.english ?? '') ? [passage] : [],
      ),
    );
    const sorted = ordered([best, ...others], ({ target: { passage } }) => (telling.has(passage) ? weights.tells : 0));
    // What tells such a thing, and still comes behind, tells it of something else.
    const [first = best] = sorted;
    const judged = [
      ...sorted.map((each) => ({ ...each, score: Math.min(each.score, level) })),
      ...scored.filter((each) => !isPassage(each)),
    ];
    const what =
      wanted.length > 0 && !telling.has(first.target.passage)
        ? wanted.map(({ kind }) => kind).join(', ')
        : this.#unknownFocus(question);
    if (what === null) return judged;
    return [
      {
        ...best,
        target: { kind: 'unsaid', passage: best.target.passage, what },
        score: Math.min(best.score, level) + 0.01,
      },
      ...judged,
    ];
  }

  /** The sections that the question names, in the options or by a word of a case study's title. */
  #named({ counts }: AnalyzedText, { named = [] }: FindOptions): ReadonlySet<string> {
    return new Set([...named, ...Array.from(counts[0]?.keys() ?? [], (word) => this.#cases.get(word) ?? '')]);
  }

  /** What is asked about, when a word of it stands in no passage, heading, rendering or example question. */
  #unknownFocus(question: string): string | null {
    // “KPIs” are told as KPI.
    const focus = focusOf(question)?.replace(/(?<=^[a-z]{2,4})s$/u, '') ?? null;
    const [tokens] = focus === null ? [] : this.#words.analyze(focus).counts;
    for (const token of tokens?.keys() ?? []) {
      if (token.length === 1) continue;
      const word = { analyzer: this.#words.settings.analyzer, counts: [new Map([[token, 1]])] };
      if (!this.#words.coverage(word, this.#quotable).some((share) => share > 0)) return focus;
    }
    return null;
  }

  #targetOf(key: string): Target | null {
    const tab = key.indexOf('\t');
    const [kind, name] = [key.slice(0, tab), key.slice(tab + 1)];
    if (kind === 'absent' || kind === 'elsewhere') return { kind, topic: name };
    if (kind === 'intent') return { kind, intent: name };
    const passage = this.#passages.get(name);
    return passage ? { kind: 'passage', passage } : null;
  }
}

/** A target with the share of the question's whole weight that its nearest example question holds, and its own words. */
interface Shares {
  readonly key: string;
  readonly target: Target;
  asked: number;
  covered: number;
}

/** Rarer words only: 地域 stands in a title too. */
const rareWord = 30;

function caseNames({ sections }: Knowledge, words: TextIndex): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const several = new Set<string>();
  // A slide that collects several has no name of its own in its title.
  for (const { id, title, english } of sections.filter((section) => section.title.startsWith('【事例】')))
    for (const { token, documentFrequency } of words.termWeights(`${title} ${english}`)) {
      if (documentFrequency > rareWord || several.has(token)) continue;
      if (names.delete(token)) several.add(token);
      else names.set(token, id);
    }
  return names;
}

/** By section: its bullets that are told of, which sum up what the table below them has. */
function openingsOf({ passages }: Knowledge): ReadonlyMap<string, readonly KnownPassage[]> {
  const openings = new Map<string, KnownPassage[]>();
  for (const passage of passages)
    if (passage.kind === 'bullet' && passage.listed)
      openings.set(passage.section, [...(openings.get(passage.section) ?? []), passage]);
  return openings;
}

/** The target's part of an id: example questions have a number behind it. */
function targetKey(id: string): string {
  const number = id.indexOf('\t', id.indexOf('\t') + 1);
  return number === -1 ? id : id.slice(0, number);
}

function isPassage(found: Scored): found is Scored & { readonly target: { readonly kind: 'passage' } } {
  return found.target.kind === 'passage';
}

type ScoredPassage = Scored & { readonly target: { readonly kind: 'passage'; readonly passage: KnownPassage } };

/** Addresses answer those who look for a page, a guideline, a list or a briefing. */
const ASKS_PAGE =
  /url|リンク|アドレス|ページ|サイト|hp|ガイドライン|手引|指針|マニュアル|一覧|リスト|説明会|動画|資料|pdf|どこ|見(?:られ|れ|たい|せ)|読め|ダウンロード|公開|公表|場所|\b(?:links?|address\w*|pages?|sites?|website|guide\w*|manual|handbook|lists?|register|briefing|seminar|recording|video|slides|where|download|published|online|web)\b/iu;
const ASKS_FOR_CASE =
  /(?:た|る|の|な|い)(?:事例|取り?組み?|例|地域|団体|ところ)(?:は?[?？]?$|って|を(?:教|知|見|紹介)|について|があ|はあ)|(?:どの|どこの)(?:事例|取り?組み?|地域|団体)|\b(?:which|what|any) (?:case|example|region)s?\b|\bcase stud/iu;
const ASKS_OF_PROGRAMME =
  /(?:この|本|当)(?:事業|補助金|制度|補助事業)|国が|国は|\b(?:this|the) (?:programme|program|subsidy|scheme)\b|\bthe (?:government|state|ministry)\b|\bmeti\b/iu;

function hasWord({ words, english }: KnownPassage, word: string): boolean {
  return `${words} ${english ?? ''}`.normalize('NFKC').toLowerCase().includes(word);
}

/** The same with a bonus for some, best first; each is a new object only where it changes. */
function ordered(passages: readonly ScoredPassage[], bonus: (each: ScoredPassage) => number): ScoredPassage[] {
  return passages
    .map((each) => {
      const more = bonus(each);
      return more === 0 ? each : { ...each, adds: each.adds + more, score: each.score + more };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a passage stands under a heading or row that is named so: 「地域課題」 for 課題. */
function isUnder({ path }: KnownPassage, name: string): boolean {
  return path.some((heading) => heading.normalize('NFKC').toLowerCase().includes(name));
}

function wordsOf({ path, words }: KnownPassage): string {
  return [...path, words].join(' ');
}

function isAlike(each: ScoredPassage, best: ScoredPassage): boolean {
  const least = each.target.passage.section === best.target.passage.section ? alike.sameSection : alike.other;
  return each.score >= best.score * least;
}

function placeOf(target: Target, { sections = [], named = [] }: FindOptions): number {
  const preferred = target.kind === 'passage' && [...sections, ...named].includes(target.passage.section);
  return preferred ? weights.section : 0;
}

const ORIGIN = /^(?:出典|（[左右]図）|注：)/u;
/** What an act calls a thing answers those who ask for its name. */
const NAMED_IN_ACT = /^※\d/u;
const ASKS_NAME =
  /法律(?:上|の中|では)|呼|名|言(?:う|い|葉)|用語|正式|違|同じ|とは|何です|何\?|何？|って何|legal|called|\bcall|term|name|mean|what is|differ|same|formal|official/u;
const ASKS_ORIGIN =
  /出典|出所|ソース|もと|元|注|図|白書|調査|アンケート|ランキング|誰が調|source|based|survey|chart|figure|respond|poll|question|paper|ranking|who (?:did|asked|conducted|carried)/u;

function originOf(target: Target, asksOrigin: boolean, asksName: boolean): number {
  if (target.kind !== 'passage') return 0;
  if (!asksName && NAMED_IN_ACT.test(target.passage.words)) return weights.nameUnasked;
  return !asksOrigin && ORIGIN.test(target.passage.words) ? weights.origin : 0;
}
