// Vocabulary: every word that knowledge/ lists, ready to be found in messages. Built once from Knowledge.
import type { Knowledge } from '../knowledge/index.ts';
import type { FrameId, LawId, OperatorId } from '../rules/index.ts';
import { foldKana, nameKey, normalizeMessage, wordKey } from '../text/normalize.ts';
import { WordTrie } from './word-trie.ts';

/** What a listed word means. */
export type Word =
  | { readonly kind: 'concept'; readonly concept: string }
  | { readonly kind: 'operator'; readonly operator: OperatorId; readonly generic: boolean }
  | { readonly kind: 'law'; readonly law: LawId }
  | { readonly kind: 'frame'; readonly frame: FrameId }
  | { readonly kind: 'absent'; readonly topic: string }
  | { readonly kind: 'elsewhere'; readonly topic: string }
  | { readonly kind: 'other_programme'; readonly name: string }
  | { readonly kind: 'instruction' };

export interface Vocabulary {
  readonly words: WordTrie<Word>;
  /** Cues of absent and foreign topics: found beside the other words, so that neither hides the other. */
  readonly topics: WordTrie<Word>;
  /** Terms of the source, found beside the other words: a term never hides what is asked about it. */
  readonly terms: WordTrie<string>;
  /** Everyday words → terms of the source. */
  readonly synonyms: WordTrie<readonly string[]>;
  readonly smalltalk: ReadonlyMap<string, Smalltalk>;
  /** Names for matching with typos: the folded key and the operator. */
  readonly names: readonly { readonly key: string; readonly operator: OperatorId }[];
  /** Places of the operators whose region the source states. */
  readonly regions: readonly { readonly key: string; readonly operators: readonly OperatorId[] }[];
  readonly lawPatterns: readonly { readonly law: LawId; readonly number: number }[];
}

export type Smalltalk = 'greeting' | 'thanks' | 'farewell' | 'capabilities' | 'praise' | 'acknowledgement';

const frameConcept = /^frame-(right-hand|law-linked|standard|joint-strategy|general|work-style)$/u;

export function buildVocabulary(knowledge: Knowledge): Vocabulary {
  const words = new WordTrie<Word>();
  const topics = new WordTrie<Word>();
  const terms = new WordTrie<string>();
  const names: { key: string; operator: OperatorId }[] = [];
  for (const operator of knowledge.operators) {
    const generic = new Set(operator.generic.map(wordKey));
    for (const form of operator.forms) {
      for (const key of new Set([wordKey(form), foldKana(nameKey(form))])) {
        if (key.length < 2) continue;
        words.add(key, { kind: 'operator', operator: operator.id, generic: generic.has(key) || key.length === 2 });
        if (key.length >= 4 && !generic.has(key)) names.push({ key, operator: operator.id });
      }
    }
  }
  for (const law of knowledge.laws)
    for (const name of lawForms(law)) words.add(wordKey(name), { kind: 'law', law: law.id });
  for (const { concept, ja, en } of knowledge.lexicon) {
    const frame = frameConcept.exec(concept)?.[1] as FrameId | undefined;
    for (const word of [...ja, ...en])
      words.add(wordKey(word), frame ? { kind: 'frame', frame } : { kind: 'concept', concept });
  }
  for (const { term, english } of knowledge.glossary) {
    const key = wordKey(term);
    if (key.length >= 3) terms.add(key, term);
    if (english.length >= 5) terms.add(wordKey(english), term);
  }
  for (const topic of knowledge.absent)
    for (const cue of [...topic.cues, ...topic.cues_en]) topics.add(wordKey(cue), { kind: 'absent', topic: topic.id });
  for (const topic of knowledge.elsewhere.topics)
    for (const cue of [...topic.cues, ...topic.cues_en])
      topics.add(wordKey(cue), { kind: 'elsewhere', topic: topic.id });
  for (const other of knowledge.elsewhere.other_programmes)
    for (const cue of [other.ja, ...other.cues, ...other.cues_en])
      topics.add(wordKey(cue), { kind: 'other_programme', name: other.ja });
  for (const cue of [...knowledge.elsewhere.instructions.cues, ...knowledge.elsewhere.instructions.cues_en])
    topics.add(wordKey(cue), { kind: 'instruction' });
  const synonyms = new WordTrie<readonly string[]>();
  for (const { term, synonyms: ja, english_synonyms: en, english } of knowledge.glossary)
    for (const word of [...ja, ...en, english]) if (wordKey(word).length >= 2) synonyms.add(wordKey(word), [term]);
  for (const { ja, en } of knowledge.vocabulary) {
    const [term] = ja;
    if (term !== undefined)
      for (const word of [...ja.slice(1), ...en]) if (wordKey(word).length >= 2) synonyms.add(wordKey(word), [term]);
  }
  const smalltalk = new Map<string, Smalltalk>();
  for (const [kind, phrases] of Object.entries(knowledge.elsewhere.smalltalk) as [
    Smalltalk,
    { ja: string[]; en: string[] },
  ][])
    for (const phrase of [...phrases.ja, ...phrases.en]) smalltalk.set(smalltalkKey(phrase), kind);
  const regions = new Map<string, OperatorId[]>();
  for (const operator of knowledge.operators)
    for (const part of operator.region?.text.match(/北海道|.{2,3}?[都府県]|道東|[^都道府県 ]+[市町]/gu) ?? []) {
      const bare = part.length >= 3 && /[都府県市町]$/u.test(part) ? part.slice(0, -1) : part;
      for (const key of new Set([wordKey(part), wordKey(bare)]))
        regions.set(key, [...(regions.get(key) ?? []), operator.id]);
    }
  return {
    words,
    topics,
    terms,
    synonyms,
    smalltalk,
    regions: [...regions].map(([key, operators]) => ({ key, operators })),
    names,
    lawPatterns: knowledge.laws.map(({ id, number }) => ({ law: id, number })),
  };
}

/** A short phrase without the marks and particles at its end. */
export function smalltalkKey(phrase: string): string {
  return wordKey(phrase).replace(/[!?。、,.…~ー♪☆^();:]+/gu, '');
}

function lawForms(law: Knowledge['laws'][number]): readonly string[] {
  const short = law.name.replace(/(?:促進|支援)法$/u, '法');
  return [
    law.name,
    ...law.alsoWritten,
    law.fullName,
    law.english,
    law.plan.ja,
    short,
    ...extraLawForms[law.id].map(normalizeMessage),
  ];
}

/** Names in use that are no spelling of the source. */
const extraLawForms: Readonly<Record<LawId, readonly string[]>> = {
  'regional-future-investment': [
    '地域未来法',
    '未来投資促進法',
    '未来投資法',
    '地域未来投資',
    '地域未来促進法',
    '未来法',
    'ちいきみらい投資促進法',
    'Regional Future Investment Act',
    'Future Investment Promotion Act',
    'Future Investment Act',
    'chiiki mirai toshi sokushinho',
    'chiiki mirai',
    'regional future investment promotion law',
    'regional future investment law',
    'regional future investment',
  ],
  'small-business-support': [
    '小規模支援法',
    '小規模事業者法',
    '小規模法',
    '小規模事業者の支援法',
    'Small Business Support Law',
    'Small-scale Business Support Act',
    'Small Enterprise Support Act',
    'Small-Scale Enterprise Support Act',
    'shokibo shien ho',
    'shokibo jigyosha shienho',
    'small business act',
    'small business support',
  ],
  'two-area-living': [
    '二地域居住法',
    '2地域居住促進法',
    '2地域居住推進法',
    '2地域居住法',
    '二拠点居住促進法',
    '二拠点居住法',
    '広活法',
    '広域的地域活性化法',
    '二地域居住等促進法',
    '二地域居住の法律',
    'にちいき居住促進法',
    'Two-Area Living Act',
    'Dual Residence Promotion Act',
    'Dual-Area Living Promotion Act',
    'two-region living promotion act',
    'two-region residence promotion act',
    'two-area residence act',
    'dual habitation act',
    'dual residence act',
    'dual-residence promotion law',
    'two-area living promotion law',
    'act on living in two regions',
    'act on living in two areas',
    'living in two regions',
    'two-region living',
    'two-area living',
    'two-region living act',
    'nichiiki kyoju sokushinho',
    'nichiiki kyoju',
  ],
};
