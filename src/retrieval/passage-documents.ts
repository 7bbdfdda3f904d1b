// What the passage indexes are made of: the words of passages and topics, and the example questions that point at them.
import type { Knowledge, KnownPassage, Material } from '../knowledge/index.ts';
import { withoutRequest } from './request-words.ts';
import type { IndexDocument } from './text-index-builder.ts';

/** What an example question points at. */
export type Target =
  | { readonly kind: 'passage'; readonly passage: KnownPassage }
  | { readonly kind: 'absent'; readonly topic: string }
  | { readonly kind: 'intent'; readonly intent: string }
  | { readonly kind: 'elsewhere'; readonly topic: string };

/** The id of a target in the indexes. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'passage':
      return `passage\t${target.passage.id}`;
    case 'intent':
      return `intent\t${target.intent}`;
    default:
      return `${target.kind}\t${target.topic}`;
  }
}

/** A document for each passage that can be quoted and each topic: its own words, its place, its English, its example questions. */
export function* wordDocuments(knowledge: Knowledge, material: Material): Generator<IndexDocument> {
  const sections = new Map(knowledge.sections.map((section) => [section.id, section]));
  for (const passage of knowledge.passages) {
    if (!isQuotable(passage)) continue;
    const section = sections.get(passage.section);
    yield {
      id: keyOf({ kind: 'passage', passage }),
      fields: {
        text: passage.words,
        title: [section?.title ?? '', ...passage.path].join(' '),
        english: [passage.english, section?.english, ...passage.path.map((title) => section?.headings[title])].join(
          ' ',
        ),
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

/** Headings that passages.yaml does not name, table headers and the rows of adoption lists are no explanations. */
export function isQuotable(passage: KnownPassage): boolean {
  return (
    (passage.kind !== 'heading' || passage.listed) &&
    passage.words !== '' &&
    (passage.listed || (passage.kind !== 'row' && passage.words.length >= 12)) &&
    !passage.section.startsWith('list-')
  );
}

/** A document for each example question; its id is its target's, a tab and a number. */
export function* askDocuments(material: Material): Generator<IndexDocument> {
  for (const { intent, questions } of material.examples)
    for (const [index, ask] of questions.entries())
      yield { id: `intent\t${intent}\t${index}`, fields: { text: withoutRequest(ask) } };
  for (const [passage, asks] of Object.entries(material.asks))
    for (const [index, ask] of asks.entries())
      yield { id: `passage\t${passage}\t${index}`, fields: { text: withoutRequest(ask) } };
  for (const topic of material.absent)
    for (const [index, ask] of [topic.topic.ja, topic.topic.en, ...topic.asks, ...topic.asks_en].entries())
      yield { id: `absent\t${topic.id}\t${index}`, fields: { text: withoutRequest(ask) } };
  for (const topic of material.elsewhere.topics)
    for (const [index, ask] of [...topic.asks, ...topic.asks_en].entries())
      yield { id: `elsewhere\t${topic.id}\t${index}`, fields: { text: withoutRequest(ask) } };
}
