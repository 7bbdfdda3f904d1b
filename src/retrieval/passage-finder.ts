// PassageFinder: which passages of the source a question is about, and which topics that the source does not treat.
// Two indexes: the words of the passages (with headings and English renderings), and the example questions of passages and topics.
import { createRequire } from 'node:module';
import type { Knowledge, KnownPassage, Material } from '../knowledge/index.ts';
import { loadTextIndex } from './load-text-index.ts';
import type { AnalyzedText, Hit, TextIndex } from './text-index.ts';

/** What an example question points at. */
export type Target =
  | { readonly kind: 'passage'; readonly passage: KnownPassage }
  | { readonly kind: 'absent'; readonly topic: string }
  | { readonly kind: 'intent'; readonly intent: string }
  | { readonly kind: 'elsewhere'; readonly topic: string };

export interface Found {
  readonly target: Target;
  /** 0 to about 1: how much of the question's weight the target's own question or words cover. */
  readonly score: number;
  /** The parts of the score: the nearest example question, the target's own words, and the share of telling words that it has at all. */
  readonly asked: number;
  readonly covered: number;
  readonly content: number;
}

export interface FindOptions {
  readonly top?: number;
  /** Sections to prefer: the slide that the conversation is about, the case of a named operator. */
  readonly sections?: readonly string[];
}

/** How the parts add up, found on the project's golden questions (bench/README.md). */
const weights = {
  passage: { asked: 0.62, covered: 0.68, content: 0.34, base: 0 },
  topic: { asked: 0.65, covered: 0.5, content: 0.4, base: 0 },
  section: 0.12,
};
/** Targets whose content words are compared. */
const looked = 12;

export class PassageFinder {
  readonly #words: TextIndex;
  readonly #asks: TextIndex;
  readonly #passages: ReadonlyMap<string, KnownPassage>;

  constructor(knowledge: Knowledge, words: TextIndex, asks: TextIndex) {
    this.#words = words;
    this.#asks = asks;
    this.#passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
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

  /** Targets for a question, best first. */
  find(question: string, options: FindOptions = {}): readonly Found[] {
    const sections = new Set(options.sections ?? []);
    const scores = new Map<string, { target: Target; asked: number; covered: number }>();
    const analyzed = this.#words.analyze(question);
    for (const [index, part] of [
      [this.#asks, 'asked'],
      [this.#words, 'covered'],
    ] as const) {
      for (const { hit, share } of shares(index, analyzed, 20)) {
        const target = this.#targetOf(hit.id);
        if (!target) continue;
        const key = keyOf(target);
        const entry = scores.get(key) ?? { target, asked: 0, covered: 0 };
        if (share > entry[part]) entry[part] = share;
        scores.set(key, entry);
      }
    }
    // Readings by example are judged by the example alone, and not against passages.
    const readings = [...scores.entries()].filter(([, { target }]) => target.kind === 'intent');
    for (const [key] of readings) scores.delete(key);
    const first = [...scores.entries()]
      .sort(([, a], [, b]) => b.asked + b.covered - (a.asked + a.covered))
      .slice(0, looked);
    // One telling word is little to claim silence on.
    const telling = analyzed.counts[0]?.size ?? 0;
    const contents = this.#words.coverage(
      analyzed,
      first.map(([key]) => key),
    );
    const thin = telling <= 1 ? 0.6 : telling === 2 ? 0.85 : 1;
    return first
      .map(([, { target, asked, covered }], place) => {
        const content = contents[place] ?? 0;
        const near = target.kind === 'passage' && sections.has(target.passage.section) ? weights.section : 0;
        // Lines that say where a slide is from answer only those who ask for that.
        const origin =
          target.kind === 'passage' &&
          /^(?:出典|（[左右]図）|注：)/u.test(target.passage.words) &&
          !/出典|出所|ソース|もと|元|注|図|白書|調査|アンケート|source|based|survey|chart|figure|respond|poll|question|paper/u.test(
            question,
          )
            ? -0.25
            : 0;
        const weight = target.kind === 'passage' ? weights.passage : weights.topic;
        return {
          target,
          asked,
          covered,
          content,
          score:
            (weight.asked * asked + weight.covered * covered + weight.content * content) *
              (target.kind === 'passage' ? Math.sqrt(thin) : thin) +
            weight.base +
            near +
            origin,
        };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, options.top ?? 8)
      .concat(readings.map(([, { target, asked }]) => ({ target, asked, covered: 0, content: 0, score: asked })));
  }

  #targetOf(id: string): Target | null {
    const [kind = '', name = ''] = id.split('\t');
    if (kind === 'absent' || kind === 'elsewhere') return { kind, topic: name };
    if (kind === 'intent') return { kind, intent: name };
    const passage = this.#passages.get(name);
    return passage ? { kind: 'passage', passage } : null;
  }
}

function keyOf(target: Target): string {
  switch (target.kind) {
    case 'passage':
      return `passage\t${target.passage.id}`;
    case 'intent':
      return `intent\t${target.intent}`;
    default:
      return `${target.kind}\t${target.topic}`;
  }
}

/** Hits with the share of the question's whole weight that each one holds. */
function shares(
  index: TextIndex,
  question: AnalyzedText,
  top: number,
): readonly { readonly hit: Hit; readonly share: number }[] {
  const hits = index.search(question, { top });
  if (hits.length === 0) return [];
  const whole = index.weightOf(question);
  return whole <= 0 ? [] : hits.map((hit) => ({ hit, share: Math.min(1, hit.score / whole) }));
}

function* wordDocuments(knowledge: Knowledge, material: Material) {
  const sections = new Map(knowledge.sections.map((section) => [section.id, section]));
  for (const passage of knowledge.passages) {
    if (!isQuotable(passage)) continue;
    const section = sections.get(passage.section);
    yield {
      id: keyOf({ kind: 'passage', passage }),
      fields: {
        text: passage.words,
        title: [section?.title ?? '', ...passage.path].join(' '),
        english: `${passage.english ?? ''} ${section?.english ?? ''}`,
        asks: (material.asks[passage.id] ?? []).join(' / '),
      },
    };
  }
  for (const topic of material.absent)
    yield {
      id: keyOf({ kind: 'absent', topic: topic.id }),
      fields: {
        text: [topic.topic.ja, ...topic.cues].join(' / '),
        english: [topic.topic.en, ...topic.cues_en].join(' / '),
        asks: [...topic.asks, ...topic.asks_en].join(' / '),
      },
    };
  for (const topic of material.elsewhere.topics)
    yield {
      id: keyOf({ kind: 'elsewhere', topic: topic.id }),
      fields: {
        text: topic.cues.join(' / '),
        english: topic.cues_en.join(' / '),
        asks: [...topic.asks, ...topic.asks_en].join(' / '),
      },
    };
}

/** Headings, table headers and the rows of adoption lists are no explanations. */
function isQuotable(passage: KnownPassage): boolean {
  return (
    passage.kind !== 'heading' &&
    passage.words !== '' &&
    (passage.english !== null || (passage.kind !== 'row' && passage.words.length >= 12)) &&
    !passage.section.startsWith('list-')
  );
}

function* askDocuments(material: Material) {
  for (const { intent, questions } of material.examples)
    for (const [index, ask] of questions.entries()) yield { id: `intent\t${intent}\t${index}`, fields: { text: ask } };
  for (const [passage, asks] of Object.entries(material.asks))
    for (const [index, ask] of asks.entries()) yield { id: `passage\t${passage}\t${index}`, fields: { text: ask } };
  for (const topic of material.absent)
    for (const [index, ask] of [topic.topic.ja, topic.topic.en, ...topic.asks, ...topic.asks_en].entries())
      yield { id: `absent\t${topic.id}\t${index}`, fields: { text: ask } };
  for (const topic of material.elsewhere.topics)
    for (const [index, ask] of [...topic.asks, ...topic.asks_en].entries())
      yield { id: `elsewhere\t${topic.id}\t${index}`, fields: { text: ask } };
}
