// WordLists: every word that knowledge/ lists, under the key it is looked up by. Made when the knowledge is built, as plain data.

import type { FrameId, LawId, OperatorId } from '../rules/index.ts';
import { foldKana, nameKey, smalltalkKey, wordKey } from '../text/normalize.ts';
import type { LexiconFile } from './files.ts';
import type { Knowledge, KnownLaw, Material } from './knowledge.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

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

/**
 * A table of words as it is kept: what they mean, and under each first letter the lines "key<tab>number of the meaning".
 * A start then reads one text for a letter, and only a message with that letter needs its words apart.
 */
export interface WordRows<Value> {
  readonly values: readonly Value[];
  readonly rows: Readonly<Record<string, string>>;
}

export interface WordLists {
  readonly words: WordRows<Word>;
  /** Cues of absent and foreign topics: found beside the other words, so that neither hides the other. */
  readonly topics: WordRows<Word>;
  /** Terms of the source, found beside the other words: a term never hides what is asked about it. */
  readonly terms: WordRows<string>;
  /** Everyday words → terms of the source. */
  readonly synonyms: WordRows<string>;
  readonly smalltalk: Readonly<Record<string, Smalltalk>>;
  /** Names for matching with typos: the folded keys of each operator. */
  readonly names: readonly { readonly operator: OperatorId; readonly keys: readonly string[] }[];
  /** Places of the operators whose region the source states. */
  readonly regions: readonly { readonly key: string; readonly operators: readonly OperatorId[] }[];
  readonly lawPatterns: readonly {
    readonly law: LawId;
    readonly number: number;
    readonly plan: string;
    readonly act: KnownLaw['decision']['act'];
  }[];
  /** English words that decide how a message is read, and all that knowledge/ spells; one text each, between spaces. */
  readonly spelling: { readonly telling: string; readonly known: string };
}

export type Smalltalk = 'greeting' | 'thanks' | 'farewell' | 'capabilities' | 'praise' | 'acknowledgement';

/** A name in Latin letters is found from so many letters on: shorter ones are too often other words. */
const shortestRomanised = 5;

const frameConcept = /^frame-(right-hand|law-linked|standard|joint-strategy|general|work-style)$/u;

/** A word means one thing: one that two concepts list is a problem, at its second place. */
export function checkWords(lexicon: YamlFile<LexiconFile>, problems: Problem[]): void {
  const concepts = new Map<string, string>();
  lexicon.data.forEach(({ concept, ja, en }, index) => {
    for (const [language, words] of Object.entries({ ja, en }))
      words.forEach((word, at) => {
        const key = wordKey(word);
        const other = concepts.get(key);
        if (other === undefined) concepts.set(key, concept);
        else if (other !== concept)
          problems.push({
            code: 'word_ambiguous',
            file: lexicon.file,
            line: lexicon.lineOf([index, language, at]),
            message: `"${word}" is a word of "${other}" and of "${concept}".`,
            fix: 'Leave it with the concept that people mean.',
          });
      });
  });
}

const prefecture =
  /北海道|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県?/gu;

/** Words of at least four Latin letters, each once. */
function latinWords(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.toLowerCase().match(/(?<![a-z])[a-z]{4,}(?![a-z])/gu) ?? []))].join(
    ' ',
  );
}

/** Lists the words of the knowledge. */
export function listWords(
  knowledge: Pick<Knowledge, 'operators' | 'laws' | 'passages'> &
    Pick<Material, 'lexicon' | 'glossary' | 'vocabulary' | 'absent' | 'elsewhere'>,
): WordLists {
  const words = new Map<string, Word>();
  const topics = new Map<string, Word>();
  const terms = new Map<string, string>();
  const names: { operator: OperatorId; keys: string[] }[] = [];
  for (const operator of knowledge.operators) {
    const generic = new Set(operator.generic.map(wordKey));
    const full: string[] = [];
    for (const form of operator.forms) {
      for (const key of new Set([wordKey(form), foldKana(nameKey(form))])) {
        if (key.length < 2) continue;
        addFirst(words, key, {
          kind: 'operator',
          operator: operator.id,
          generic: generic.has(key) || key.length === 2,
        });
        if (key.length >= 4 && !generic.has(key)) full.push(key);
      }
    }
    names.push({ operator: operator.id, keys: full });
  }
  // Names as they sound come after all names as they are written. One whose kana are an ordinary word is one in Latin letters too.
  for (const operator of knowledge.operators) {
    const ordinary = operator.forms.some((form) => operator.generic.includes(form) && /^[ぁ-んー]+$/u.test(form));
    for (const name of operator.romanised) {
      const key = wordKey(name);
      if (key.length >= shortestRomanised)
        addFirst(words, key, { kind: 'operator', operator: operator.id, generic: ordinary });
    }
  }
  for (const law of knowledge.laws)
    for (const name of lawForms(law)) addFirst(words, wordKey(name), { kind: 'law', law: law.id });
  for (const { concept, ja, en } of knowledge.lexicon) {
    const frame = frameConcept.exec(concept)?.[1] as FrameId | undefined;
    for (const word of [...ja, ...en])
      addFirst(words, wordKey(word), frame ? { kind: 'frame', frame } : { kind: 'concept', concept });
  }
  for (const { term, english } of knowledge.glossary) {
    const key = wordKey(term);
    if (key.length >= 3) addFirst(terms, key, term);
    if (english.length >= 5) addFirst(terms, wordKey(english), term);
  }
  for (const topic of knowledge.absent)
    for (const cue of [...topic.cues, ...topic.cues_en])
      addFirst(topics, wordKey(cue), { kind: 'absent', topic: topic.id });
  for (const topic of knowledge.elsewhere.topics)
    for (const cue of [...topic.cues, ...topic.cues_en])
      addFirst(topics, wordKey(cue), { kind: 'elsewhere', topic: topic.id });
  for (const other of knowledge.elsewhere.other_programmes)
    for (const cue of [other.ja, ...other.cues, ...other.cues_en])
      addFirst(topics, wordKey(cue), { kind: 'other_programme', name: other.ja });
  for (const cue of [...knowledge.elsewhere.instructions.cues, ...knowledge.elsewhere.instructions.cues_en])
    addFirst(topics, wordKey(cue), { kind: 'instruction' });
  const synonyms = new Map<string, string>();
  for (const { term, synonyms: ja, english_synonyms: en, english } of knowledge.glossary)
    for (const word of [...ja, ...en, english]) if (wordKey(word).length >= 2) addFirst(synonyms, wordKey(word), term);
  for (const { ja, en } of knowledge.vocabulary) {
    const [term] = ja;
    if (term !== undefined)
      for (const word of [...ja.slice(1), ...en])
        if (wordKey(word).length >= 2) addFirst(synonyms, wordKey(word), term);
  }
  const smalltalk = new Map<string, Smalltalk>();
  for (const [kind, phrases] of Object.entries(knowledge.elsewhere.smalltalk) as [
    Smalltalk,
    { ja: string[]; en: string[] },
  ][])
    for (const phrase of [...phrases.ja, ...phrases.en]) smalltalk.set(smalltalkKey(phrase), kind);
  const regions = new Map<string, OperatorId[]>();
  for (const operator of knowledge.operators) {
    // A prefecture in the name tells the place as well (広島県東部機械金属工業協同組合).
    const inName = operator.name.match(prefecture) ?? [];
    const places = operator.region?.text.match(/北海道|.{2,3}?[都府県]|道東|[^都道府県 ]+[市町]/gu) ?? [];
    for (const part of new Set([...places, ...inName])) {
      const bare = part.length >= 3 && /[都府県市町]$/u.test(part) ? part.slice(0, -1) : part;
      for (const key of new Set([wordKey(part), wordKey(bare)]))
        if (!regions.get(key)?.includes(operator.id)) regions.set(key, [...(regions.get(key) ?? []), operator.id]);
    }
  }
  return {
    words: rowsOf(words),
    topics: rowsOf(topics),
    terms: rowsOf(terms),
    synonyms: rowsOf(synonyms),
    smalltalk: Object.fromEntries(smalltalk),
    regions: [...regions].map(([key, operators]) => ({ key, operators })),
    names,
    lawPatterns: knowledge.laws.map(({ id, number, plan, decision }) => ({
      law: id,
      number,
      plan: plan.ja,
      act: decision.act,
    })),
    spelling: {
      telling: latinWords([
        ...knowledge.lexicon.flatMap(({ en }) => en),
        ...knowledge.operators.map(({ english }) => english),
      ]),
      known: latinWords([
        ...knowledge.passages.map(({ english }) => english ?? ''),
        ...[...knowledge.absent, ...knowledge.elsewhere.topics].flatMap((topic) => [
          ...topic.cues_en,
          ...('asks_en' in topic ? topic.asks_en : []),
        ]),
        ...knowledge.glossary.flatMap(({ english, english_synonyms }) => [english, ...english_synonyms]),
        ...knowledge.vocabulary.flatMap(({ en }) => en),
        ...knowledge.lexicon.flatMap(({ en }) => en),
        ...knowledge.operators.flatMap(({ forms }) => forms),
      ]),
    },
  };
}

/** A table of words as it is kept. The empty word is no word. */
export function rowsOf<Value>(words: ReadonlyMap<string, Value>): WordRows<Value> {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const rows = new Map<string, string>();
  for (const [key, value] of words) {
    const [letter] = key.split('');
    if (letter === undefined) continue;
    const name = JSON.stringify(value);
    let number = numbers.get(name);
    if (number === undefined) {
      number = values.push(value) - 1;
      numbers.set(name, number);
    }
    rows.set(letter, `${rows.get(letter) ?? ''}${key}\t${number}\n`);
  }
  return { values, rows: Object.fromEntries(rows) };
}

function addFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function lawForms(law: Knowledge['laws'][number]): readonly string[] {
  const short = law.name.replace(/(?:促進|支援)法$/u, '法');
  return [law.name, ...law.alsoWritten, law.fullName, law.english, short, ...law.spoken];
}
