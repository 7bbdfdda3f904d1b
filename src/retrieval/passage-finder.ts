// PassageFinder: which passages of the source a question is about, and which topics that the source does not treat.
// Two indexes: the words of the passages (with headings and English renderings), and the example questions of passages and topics.
import { createRequire } from 'node:module';
import type { Knowledge, KnownPassage, Material } from '../knowledge/index.ts';
import { focusOf, tellsOneOf, wantedOf } from './asked-for.ts';
import { loadTextIndex } from './load-text-index.ts';
import { askDocuments, isQuotable, keyOf, type Target, wordDocuments } from './passage-documents.ts';
import type { AnalyzedText, TextIndex, TokenContribution } from './text-index.ts';

export type { Target } from './passage-documents.ts';

export interface Found {
  /** `unsaid`: the passage is about the thing asked about, but what is asked of it stands neither there nor nearby. */
  readonly target: Target | { readonly kind: 'unsaid'; readonly passage: KnownPassage; readonly what: string };
  /** The parts below, weighted, with what the place and the form of the answer add: 0 to about 2. */
  readonly score: number;
  /** The parts of the score, 0 to 1: the nearest example question, the target's own words, and the share of telling words that it has at all. */
  readonly asked: number;
  readonly covered: number;
  readonly content: number;
}

export interface FindOptions {
  readonly top?: number;
  /** Sections to prefer: the slide that the conversation is about. */
  readonly sections?: readonly string[];
  /** Sections that the question names: the case of an operator or a region. */
  readonly named?: readonly string[];
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
  passage: { asked: 0.62, covered: 0.63, content: 0.29 },
  topic: { asked: 0.65, covered: 0.5, content: 0.4 },
  section: 0.12,
  named: 0.29,
  /** A passage that tells a thing of the kind that is asked for: a number of people, a date … */
  tells: 0.3,
  /** Lines that say where a slide is from answer only those who ask for that. */
  origin: -0.25,
};
/** What of the score counts when a question has one telling word, or two: that is little to go by, and less to claim silence on. */
const thin = { passage: [1, 0.77, 0.92], topic: [1, 0.6, 0.85] } as const;
/** Hits of each index, and targets whose content words are compared. */
const hits = 100;
const looked = 40;
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

  constructor(knowledge: Knowledge, words: TextIndex, asks: TextIndex) {
    this.#words = words;
    this.#asks = asks;
    this.#passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
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
    return new PassageFinder(knowledge, words, buildTextIndex(askDocuments(material), { fieldWeights: { text: 1 } }));
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
    const judged = this.#judge(question, scored);
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

  #analyze(question: string, { also = [] }: FindOptions): AnalyzedText {
    return this.#words.analyze([question, ...also].join(' '));
  }

  /** What either index has for the question: readings by example, and everything else with the two shares. */
  #candidates(analyzed: AnalyzedText): { readings: readonly Found[]; others: readonly Shares[] } {
    const all = new Map<string, Shares>();
    for (const part of ['asked', 'covered'] as const) {
      const index = part === 'asked' ? this.#asks : this.#words;
      const whole = index.weightOf(analyzed);
      for (const { id, score } of index.search(analyzed, { top: hits })) {
        const key = targetKey(id);
        const target = all.get(key)?.target ?? this.#targetOf(key);
        if (!target) continue;
        const entry = all.get(key) ?? { key, target, asked: 0, covered: 0 };
        all.set(key, { ...entry, [part]: Math.max(entry[part], Math.min(1, score / whole)) });
      }
    }
    const [readings, others] = [
      [...all.values()].filter(isReading),
      [...all.values()].filter((each) => !isReading(each)),
    ];
    return {
      readings: readings.map(({ target, asked }) => ({ target, asked, covered: 0, content: 0, score: asked })),
      others: others.sort((a, b) => b.asked + b.covered - a.asked - a.covered).slice(0, looked),
    };
  }

  #score(question: string, analyzed: AnalyzedText, others: readonly Shares[], options: FindOptions): readonly Scored[] {
    const contents = this.#words.coverage(
      analyzed,
      others.map(({ key }) => key),
    );
    const telling = analyzed.counts[0]?.size ?? 0;
    const asksOrigin = ASKS_ORIGIN.test(question);
    return others.map(({ target, asked, covered }, place) => {
      const content = contents[place] ?? 0;
      const kind = target.kind === 'passage' ? 'passage' : 'topic';
      const weight = weights[kind];
      const sum = weight.asked * asked + weight.covered * covered + weight.content * content;
      const score = sum * (thin[kind][telling <= 2 ? Math.max(1, telling) : 0] ?? 1);
      return {
        target,
        asked,
        covered,
        content,
        score: score + placeOf(target, options) + originOf(target, asksOrigin),
      };
    });
  }

  /**
   * Where the form of a question says what it wants to be told, passages that tell such a thing come before others about
   * the same. If none does, or the source has no word for what is asked about, the best passage leaves it unsaid.
   */
  #judge(question: string, scored: readonly Scored[]): Found[] {
    const [best] = scored.filter(isPassage).sort((a, b) => b.score - a.score);
    if (!best) return [...scored];
    const wanted = wantedOf(question);
    const same = scored.filter(isPassage).filter((each) => isAlike(each, best));
    const telling = new Set<Found>(
      same.filter(({ target }) => tellsOneOf(wanted, [...target.passage.path, target.passage.words].join(' '))),
    );
    const unknown = this.#unknownFocus(question);
    const what = wanted.length > 0 && telling.size === 0 ? wanted.join(', ') : unknown;
    if (what !== null) {
      const { passage } = best.target;
      return [...scored, { ...best, target: { kind: 'unsaid', passage, what }, score: best.score + 0.01 }];
    }
    return scored.map((each) => (telling.has(each) ? { ...each, score: each.score + weights.tells } : each));
  }

  /** What is asked about, when a word of it stands in no passage, heading, rendering or example question. */
  #unknownFocus(question: string): string | null {
    const focus = focusOf(question);
    const [tokens] = focus === null ? [] : this.#words.analyze(focus).counts;
    for (const token of tokens?.keys() ?? []) {
      if (token.length === 1) continue;
      const word = { analyzer: this.#words.settings.analyzer, counts: [new Map([[token, 1]])] };
      if (!this.#words.coverage(word, this.#quotable).some((share) => share > 0)) return focus;
    }
    return null;
  }

  #targetOf(key: string): Target | null {
    const [kind = '', name = ''] = key.split('\t');
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
  readonly asked: number;
  readonly covered: number;
}

/** The target's part of an id: example questions have a number behind it. */
function targetKey(id: string): string {
  return id.split('\t', 2).join('\t');
}

function isReading({ target }: Shares): boolean {
  return target.kind === 'intent';
}

function isPassage(found: Scored): found is Scored & { readonly target: { readonly kind: 'passage' } } {
  return found.target.kind === 'passage';
}

type ScoredPassage = Scored & { readonly target: { readonly kind: 'passage'; readonly passage: KnownPassage } };

function isAlike(each: ScoredPassage, best: ScoredPassage): boolean {
  const least = each.target.passage.section === best.target.passage.section ? alike.sameSection : alike.other;
  return each.score >= best.score * least;
}

function placeOf(target: Target, { sections = [], named = [] }: FindOptions): number {
  if (target.kind !== 'passage') return 0;
  const { section } = target.passage;
  return named.includes(section) ? weights.named : sections.includes(section) ? weights.section : 0;
}

const ORIGIN = /^(?:出典|（[左右]図）|注：)/u;
const ASKS_ORIGIN =
  /出典|出所|ソース|もと|元|注|図|白書|調査|アンケート|source|based|survey|chart|figure|respond|poll|question|paper/u;

function originOf(target: Target, asksOrigin: boolean): number {
  return target.kind === 'passage' && !asksOrigin && ORIGIN.test(target.passage.words) ? weights.origin : 0;
}
