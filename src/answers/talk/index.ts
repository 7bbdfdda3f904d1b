// Answers that are not figures: explanations with quotations, what the source does not say, what is out of scope, help.
import type { KnownPassage, Smalltalk } from '../../knowledge/index.ts';
import { calendarOf, type FiscalYear } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { shownInJapanese, withTranslations, wordsFor } from './in-japanese.ts';
import { talkWording } from './wording.ts';

export { shownInJapanese, talkWording, withTranslations, wordsFor };

export function answerHelp(context: AnswerContext, kind: Smalltalk): Draft {
  const w = talkWording(context);
  const { document } = context.knowledge;
  const about = { document: document.title, date: document.date, publisher: document.publisher[context.language] };
  return {
    kind: 'help',
    headline: w.help[kind],
    details:
      kind === 'greeting' || kind === 'capabilities' ? [...w.canDo.map((line) => `- ${line}`), w.asOf(about)] : [],
    suggestions: w.suggestions,
  };
}

export function answerSource(context: AnswerContext): Draft {
  const w = talkWording(context);
  const { document } = context.knowledge;
  return {
    kind: 'answer',
    headline: w.source({
      document: document.title,
      date: document.date,
      publisher: document.publisher[context.language],
    }),
    details: [w.sourceDetail],
    facts: [{ name: 'document_date', value: document.asOf }],
    citations: [
      { section: 'cover', quote: '経済産業省 経済産業政策局 地域経済産業政策課' },
      ...citationsOf(context, ['document-date']),
    ],
    suggestions: w.suggestions,
    section: 'cover',
  };
}

/** Where a passage stands, for a reader: slide and headings. */
function placeOf(context: AnswerContext, passage: KnownPassage): string {
  const headings = context.knowledge.sections.find(({ id }) => id === passage.section)?.headings ?? {};
  const path = context.language === 'ja' ? passage.path : passage.path.map((title) => headings[title] ?? title);
  return [context.terms.section(passage.section), ...path].join(' / ');
}

/** 「どの事例」「どこの地域」, "which of the cases": the case itself is asked for. */
const asksWhichCase =
  /(?:どの|どちらの|どこの|何という|なんという)(?:事例|取り?組み?|地域|団体|事業者|会社|企業|法人|ところ|町|市|県|商工会議所|会議所)|(?:して|やって|行って)(?:い)?る(?:地域|団体|ところ|町|会社|企業|会議所|事業者)(?:は|って|を|[?？]|$)|(?:地域|団体|法人|会社|企業|会議所|事業者)(?:の(?:名前|名称)|名)?(?:は|って)?[?？]?$|何(?:市|町|県)の|どこ(?:です|でし|だ|が|で|の|は|か|\?|$)|誰|だれ|(?:事例|取り?組み?|地域|団体|ところ|例)(?:は|って|が|も|とか)?(?:あり?(?:ます|る|った)|ない)|\b(?:which|where|who|whose)\b|\bis there (?:a|an|any)\b|\bare there (?:any )?|\bany (?:case|example|operator|region)/u;

const aboutCases = /事例|取り?組み?|ケース|\b(?:cases?|examples?|case stud(?:y|ies))\b/u;
/** What parts the names in a title, and what they have in common. */
const betweenNames =
  /[^\p{L}ー]+|[県市町]|事例|一般(?:財団|社団)法人|株式会社|一社|株|商工会議所|における|取組|地域|\b(?:case|and|the|eastern|association|chambers?|of|commerce|industry)\b/u;

/** Whether a question asks for a case without naming it, by what is done there: 「サブスクをやっている事例」. */
function looksForCase(question: string, { title, english }: Named): boolean {
  const text = question.normalize('NFKC').toLowerCase();
  const names = `${title} ${english}`.normalize('NFKC').toLowerCase().split(betweenNames);
  return aboutCases.test(text) && !names.some((name) => name.length > 1 && text.includes(name));
}

const asksWhichFrame =
  /(?:どの|どちらの|何という)枠|枠は(?:どれ|どちら|どっち)|\b(?:which|what) (?:of the (?:two )?)?(?:frame|track)\b/u;

const asksWhichLaw =
  /(?:どの|どちらの|何という|なんの|何の)(?:法律?|制度|パターン)|\b(?:which|what) (?:of the )?(?:three )?(?:laws?|acts?|patterns?)\b/u;

const asksWhosePlan =
  /(?:誰|だれ|どこ|どちら|どの|何という)の?計画|計画は(?:誰|だれ|どこ|どれ|どちら)|\b(?:whose|which|what) plan\b/u;

/** The plan under whose heading a passage stands; null where it stands under none. */
function planOf({ knowledge, language }: AnswerContext, { section, path }: KnownPassage): string | null {
  const plan = path.find((heading) => heading.includes('計画'));
  const headings = knowledge.sections.find(({ id }) => id === section)?.headings ?? {};
  return plan === undefined ? null : language === 'ja' ? plan : (headings[plan] ?? plan);
}

/** The law that a passage's slide is about; null for other slides. */
function lawOf({ knowledge, language }: AnswerContext, { section }: KnownPassage): string | null {
  const law = knowledge.laws.find(({ number }) => section === `pattern-${number}`);
  return law === undefined ? null : language === 'ja' ? law.name : law.english;
}

/** The frame that a passage's slide is about; null for other slides. */
function frameOf({ knowledge, terms }: AnswerContext, { section }: KnownPassage): string | null {
  const frame = knowledge.book.frames.find(({ id }) => section === `${id}-frame`);
  return frame ? terms.frame(frame.id) : null;
}

/** A heading of the source, with its English. */
interface Named {
  readonly title: string;
  readonly english: string;
}

/** The case that a passage tells of: its slide's title, or the heading of its part where a slide has several; null for a passage of no case. */
function caseOf({ knowledge }: AnswerContext, { section, path }: KnownPassage): Named | null {
  const slide = knowledge.sections.find(({ id }) => id === section);
  if (!slide) return null;
  const isCase = section.startsWith('case-');
  const part = isCase ? path[0] : path.find((heading) => knowledge.operators.some(({ name }) => name === heading));
  if (isCase && (slide.title.startsWith('【事例】') || part === undefined)) return slide;
  return part === undefined ? null : { title: part, english: slide.headings[part] ?? part };
}

/** Passages as an answer: the best one's words first (in English its rendering by people, where there is one), each with its quotation. `question`: the words of who asks. */
export function answerExplanation(context: AnswerContext, passages: readonly KnownPassage[], question: string): Draft {
  const w = talkWording(context);
  // A heading that tells what is asked is quoted first, but only Japanese has words for it.
  const spoken =
    context.language === 'ja' ? passages : passages.filter(({ kind, listed }) => kind !== 'heading' || listed);
  const [best, ...rest] = spoken;
  if (!best) return answerAbsent(context, null);
  // Headings that are counted together are one answer: 「機能①：…」「機能②：…」.
  const series = rest.length > 0 && spoken.every((passage) => passage.kind === 'heading');
  const words = (series ? spoken : [best]).map((passage) => wordsFor(context, passage)).join(' / ');
  const kind =
    (asksWhichFrame.test(question) ? frameOf(context, best) : null) ??
    (asksWhichLaw.test(question) ? lawOf(context, best) : null) ??
    (asksWhosePlan.test(question) ? planOf(context, best) : null);
  const told = kind === null && !asksWhichFrame.test(question) ? caseOf(context, best) : null;
  const named = told !== null && (asksWhichCase.test(question) || looksForCase(question, told)) ? told : null;
  const name = kind ?? (named && (context.language === 'ja' ? named.title : named.english));
  const lead = name === null ? '' : w.ofCase({ name });
  return {
    kind: 'answer',
    headline: `${lead}${words}`,
    ...(lead === '' ? {} : { lead }),
    details: [
      w.place({ path: placeOf(context, best) }),
      ...(rest.length > 0 && !series ? ['', w.also, ...rest.map((passage) => `- ${wordsFor(context, passage)}`)] : []),
    ],
    citations: [
      ...passages.map(({ section, quote }) => ({ section, quote })),
      ...(named ? [{ section: best.section, quote: named.title }] : []),
    ],
    suggestions: [...w.caseSuggestion, ...w.suggestions].slice(0, 4),
    items: pointsOf(passages, context.knowledge.passages),
    section: best.section,
    passages,
    ...shownInJapanese(context, spoken),
  };
}

const NUMBERED = /^(?:[①-⑨]|\([1-9]\))/u;

/**
 * What 「2つ目」 means after a quotation: the numbered passages of a list, ①, ② … within the first passage, or what stands on its slide
 * under numbered headings.
 */
function pointsOf(passages: readonly KnownPassage[], all: readonly KnownPassage[]): NonNullable<Draft['items']> {
  const [best] = passages;
  // Of a list of which some points are quoted, every point counts.
  const style = best && styleOf(best.words);
  const quoted = passages.filter(
    ({ section, words }) => section === best?.section && NUMBERED.test(words) && (!style || styleOf(words) === style),
  );
  const listed = all.filter(
    ({ section, path, words }) =>
      quoted.length > 1 &&
      NUMBERED.test(words) &&
      quoted.some((each) => each.section === section && each.path.join() === path.join()),
  );
  const inline = best?.words.match(/[①-⑨][^①-⑨、。]+/gu) ?? [];
  const headed = all.flatMap(({ section, path, words, kind }) => {
    const heading = path.at(-1) ?? '';
    return section === best?.section && kind !== 'heading' && NUMBERED.test(heading) ? `${heading} ${words}` : [];
  });
  const points = listed.length > 1 ? listed.map(({ words }) => words) : inline;
  const named = best ? namedIn(best.words) : [];
  const shown =
    points.length > 1
      ? inOrder(points)
      : named.length > 2
        ? named.map((name) => `${name} ${best?.words ?? ''}`)
        : headed.length > 1
          ? inOrder(headed)
          : [];
  return shown.map((words) => ({ kind: 'point', id: words.slice(0, 300) }));
}

/** How a point is numbered: by (1) or by ①; null for words that are no point. */
const styleOf = (words: string): 'bracketed' | 'circled' | null =>
  NUMBERED.test(words) ? (words.startsWith('(') ? 'bracketed' : 'circled') : null;

const inOrder = (points: readonly string[]): string[] => [...points].sort((a, b) => numberOf(a) - numberOf(b));

/** 「住まい」、「なりわい」、「コミュニティ」: names in a row, without numbers. */
function namedIn(words: string): readonly string[] {
  const [row = ''] = /「[^」]+」(?:[、・]「[^」]+」)+/u.exec(words) ?? [];
  return row.match(/「[^」]+」/gu) ?? [];
}

function numberOf(point: string): number {
  return Number(point.normalize('NFKC').match(/[1-9]/u)?.[0] ?? 0);
}

/** Which case studies the source has. */
export function answerCases(context: AnswerContext): Draft {
  const w = talkWording(context);
  const cases = context.knowledge.sections.filter((section) => section.id.startsWith('case-'));
  return {
    kind: 'answer',
    headline: w.cases({ count: cases.length }),
    details: cases.map((section) => `- ${context.terms.section(section.id)}`),
    facts: [{ name: 'cases', value: String(cases.length) }],
    items: cases.map(({ title }) => ({ kind: 'point' as const, id: title })),
    citations: cases.map((section) => ({ section: section.id, quote: section.title })),
    suggestions: [...w.caseSuggestions, ...w.suggestions],
  };
}

/** The source does not say; names what it does say nearby and whom to ask. */
export function answerAbsent(
  context: AnswerContext,
  topicId: string | null,
  nearby: readonly KnownPassage[] = [],
  years: readonly FiscalYear[] = [],
): Draft {
  const w = talkWording(context);
  const topic = context.knowledge.absent.find((each) => each.id === topicId);
  // Of several years, those that the topic can be about.
  const { last } = calendarOf(context.knowledge.book);
  const asked = topic?.year === 'unlisted' ? years.filter((year) => year > last) : years;
  const near = topic?.nearby ?? [];
  const whom = topic?.ask_whom?.[context.language] ?? w.publisher;
  const lines = near.map((each) => `- ${each[context.language]}`);
  return {
    kind: 'not_in_source',
    headline: topic
      ? w.absent({
          topic: topic.topic[context.language].replace(
            '{year}',
            asked.length > 0 ? context.terms.years(asked) : context.terms.dates.coming,
          ),
        })
      : w.absentGeneral,
    details: [
      ...(lines.length > 0
        ? [w.nearby, ...lines]
        : nearby.length > 0
          ? [w.nearby, ...nearby.map((passage) => `- ${wordsFor(context, passage)}`)]
          : []),
      w.ask({ whom }),
    ],
    citations:
      near.length > 0
        ? near.map(({ section, quote }) => ({ section, quote }))
        : nearby.map(({ section, quote }) => ({ section, quote })),
    suggestions: w.suggestions,
    section: near[0]?.section ?? nearby[0]?.section ?? null,
    ...(lines.length > 0 ? {} : shownInJapanese(context, nearby)),
  };
}

export function answerOutOfScope(context: AnswerContext, question: Question): Draft {
  const w = talkWording(context);
  const other = /^other:(.+)$/u.exec(question.aspect)?.[1];
  const named = context.knowledge.otherProgrammes.find((each) => each.ja === other);
  return {
    kind: 'out_of_scope',
    headline: named
      ? w.otherProgramme({ name: named[context.language] })
      : question.aspect === 'instruction'
        ? w.instruction
        : w.outOfScope,
    details: w.canDo.map((line) => `- ${line}`),
    suggestions: w.suggestions,
  };
}

export function answerUnclear(context: AnswerContext): Draft {
  const w = talkWording(context);
  return {
    kind: 'clarification',
    headline: w.unclear,
    details: w.canDo.map((line) => `- ${line}`),
    suggestions: w.suggestions,
  };
}

export function answerEmpty(context: AnswerContext): Draft {
  const w = talkWording(context);
  return { kind: 'clarification', headline: w.empty, suggestions: w.suggestions };
}

export function answerTooLong(context: AnswerContext, length: number, limit: number): Draft {
  const w = talkWording(context);
  return { kind: 'clarification', headline: w.tooLong({ length, limit }), suggestions: w.suggestions };
}
