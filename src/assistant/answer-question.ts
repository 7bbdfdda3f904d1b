// answerQuestion: from a question to a draft: settles what the slots make of it, asks back where a year is vague, picks the builder.

import type { AnswerContext, Draft } from '../answers/draft.ts';
import type { Carried, Conversation } from '../dialogue/index.ts';
import type { KnownPassage, Smalltalk } from '../knowledge/index.ts';
import type { Found } from '../retrieval/passage-finder.ts';
import { adoptionsOf, isJoint } from '../rules/index.ts';
import { isAboutProgramme } from '../understanding/about-programme.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Question } from '../understanding/question.ts';
import { type Finder, untoldOf } from '../understanding/resembling.ts';
import type { Reading } from '../understanding/understand.ts';
import { adoptions, amounts, eligibility, figures, laws, quoting, rates, talk } from './builders.ts';

/** Below this no reading is trusted: the assistant says that it does not know, or asks. */
export const leastScore = 0.58;

export interface Answering {
  readonly context: AnswerContext;
  readonly finder: Finder;
  readonly conversation: Conversation;
  readonly reading: Reading;
  readonly carried: Carried | null;
}

export interface Answered {
  readonly question: Question;
  readonly draft: Draft;
  readonly score: number;
}

export function answerQuestion(answering: Answering): Answered {
  const { context, reading, carried } = answering;
  if (!carried || carried.score < leastScore) return unsure(answering);
  // The evidence of nothing: the words are a question of their own.
  if (carried.question.intent === 'evidence' && answering.conversation.citations.length === 0) {
    const other = reading.candidates.find(({ question }) => question.intent !== 'evidence');
    if (other && other.score >= leastScore) return answerQuestion({ ...answering, carried: other });
  }
  const question = settle(answering, carried.question);
  const draft = vagueYear(answering, question) ?? build(answering, question);
  const caveats = [
    ...reading.message.corrected
      .filter((each) => question.slots.operators.includes(each.operator))
      .map(({ typed, operator }) =>
        talk()
          .talkWording(context)
          .corrected({ typed, name: context.terms.operator(operator) }),
      ),
    ...(reading.message.hasInstruction && draft.kind === 'answer' ? [talk().talkWording(context).ignored] : []),
  ];
  return {
    question,
    draft: caveats.length > 0 ? { ...draft, caveats: [...caveats, ...(draft.caveats ?? [])] } : draft,
    score: carried.score,
  };
}

/** Aspects of the limit that are of the rule itself, whichever operator is named. */
const ofTheRule: ReadonlySet<string> = new Set(['counting', 'joint_counting', 'not_yet_limited']);

/** What the slots make of an intent: the rate of a listed operator is its eligibility. */
function settle({ context, reading }: Answering, question: Question): Question {
  const { book } = context.knowledge;
  const { slots } = question;
  const current = slots.years.length === 0 || slots.years.some((year) => year >= book.limit.from);
  if (
    (question.intent === 'rate' || question.intent === 'adoption_limit') &&
    slots.operators.length > 0 &&
    current &&
    !ofTheRule.has(question.aspect)
  )
    return { ...question, intent: 'eligibility', aspect: question.intent === 'rate' ? 'rate' : 'remaining' };
  if (question.intent === 'adoption_limit' && question.aspect === 'maximum' && slots.adoptionsSoFar !== null && current)
    return { ...question, intent: 'eligibility', aspect: 'remaining' };
  if (
    question.intent === 'history' &&
    slots.operators.length === 0 &&
    question.aspect !== 'unlisted' &&
    question.aspect !== 'which'
  )
    return { ...question, intent: 'operators', aspect: 'listed:list' };
  // A question that was carried over keeps its words; the message's own words decide details of wording.
  return question.words === '' ? { ...question, words: reading.message.text } : question;
}

/** Words for a year that can be two: the document's next year is another one than its reader's. */
const vagueYears: Readonly<Record<string, RegExp>> = {
  'relative-this-year': /今年度|本年度|今年|当年度|\b(?:this|current) (?:fiscal )?year\b/u,
  'relative-next-year': /再来年度|来年度|次年度|来年|\bnext (?:fiscal )?year\b/u,
  'relative-last-year': /昨年度|前年度|去年|昨年|\b(?:last|previous) (?:fiscal )?year\b/u,
};

/** 「今年度」「来年度」 can be two years: the asker says which, unless both get the same answer. */
function vagueYear({ context, reading }: Answering, { intent, slots }: Question): Draft | null {
  if (
    slots.years.length > 0 ||
    !['rate', 'amount', 'cap', 'figures', 'operators', 'frames', 'programmes'].includes(intent)
  )
    return null;
  const byRules = intent === 'rate' || intent === 'amount';
  // 「前年度から一番伸びたのは？」 is asked of every year.
  if (
    /(?:前年度?|昨年度?)(?:から|比|より|と比|に比|対比|を(?:上|下)回)|\b(?:than|from|on) the (?:previous|year before)/u.test(
      reading.message.text,
    )
  )
    return null;
  const open = Object.keys(vagueYears).filter(
    (concept) =>
      reading.message.concepts.has(concept) &&
      // Whichever year is next, it has the rules that hold from the coming one on.
      !(byRules && concept === 'relative-next-year') &&
      // 「去年1回採択」: the adoption counts, whenever it was.
      !(byRules && concept === 'relative-last-year' && slots.adoptionsSoFar !== null),
  );
  const [word] = open.flatMap((concept) => vagueYears[concept]?.exec(reading.message.text)?.[0] ?? []);
  if (word === undefined) return null;
  const w = talk().talkWording(context);
  return { kind: 'clarification', headline: w.whichYear({ word }), suggestions: w.years };
}

function build(answering: Answering, question: Question): Draft {
  const { context } = answering;
  switch (question.intent) {
    case 'rate':
      return rates().answerRate(context, question);
    case 'cap':
      return rates().answerCap(context, question);
    case 'amount':
      return amounts().answerAmount(context, question);
    case 'eligibility':
      return eligibility().answerEligibility(context, question);
    case 'adoption_limit':
      return rates().answerLimit(context, question);
    case 'plan':
      return eligibility().answerPlan(context, question);
    case 'history':
      if (question.aspect === 'partners' && worksWithOthers(answering, question))
        return explain(answering, { ...question, intent: 'explanation' });
      return question.aspect === 'profile'
        ? withCase(answering, question)
        : adoptions().answerHistory(context, question);
    case 'list_entry':
      return adoptions().answerListEntry(context, question);
    case 'operators':
      return adoptions().answerOperators(context, question);
    case 'figures':
      return figures().answerFigures(context, question);
    case 'law':
      return laws().answerLaw(context, question);
    case 'requirements':
      return eligibility().answerRequirements(context, question);
    case 'frames':
      return laws().answerFrames(context, question);
    case 'programmes':
      return laws().answerProgrammes(context, question);
    case 'rule_changes':
      return rates().answerRuleChanges(context, question);
    case 'source':
      return talk().answerSource(context);
    case 'link':
      return linkDraft(answering, question);
    case 'explanation':
      return question.aspect === 'cases' ? talk().answerCases(context) : explain(answering, question);
    case 'not_in_source':
      return talk().answerAbsent(context, question.aspect, unsaidOf(answering.reading), question.slots.years);
    case 'out_of_scope':
      return talk().answerOutOfScope(context, question);
    case 'smalltalk':
      return talk().answerHelp(context, question.aspect as Smalltalk);
    case 'evidence':
      return evidence(answering);
    case 'more':
      return more(answering);
    case 'unclear':
      return talk().answerUnclear(context);
  }
}

/** The passage about the thing asked about, when what is asked of it is left unsaid. */
const unsaidOf = ({ found }: Reading): KnownPassage[] =>
  found.flatMap(({ target }) => (target.kind === 'unsaid' ? [target.passage] : []));

const passagesIn = (found: readonly Found[]): KnownPassage[] =>
  found.flatMap(({ target }) => (target.kind === 'passage' ? [target.passage] : []));

function explain({ context, finder, conversation, reading }: Answering, question: Question): Draft {
  // 「取組事例は？」 of an operator whose name alone stands in the lists.
  if (
    question.aspect === 'case' &&
    question.slots.operators.length > 0 &&
    untoldOf(context.knowledge, question.slots.operators).length === question.slots.operators.length
  )
    return talk().answerAbsent(context, 'operator-projects');
  // A follow-up repeats the topic in the words of the frame or law that it points at: 「もう一方の枠は？」
  const { last } = conversation;
  const again = last?.intent === 'explanation' && question === last;
  const withWordsBefore = !again && last !== null && question.words.includes(last.words);
  const names = withWordsBefore
    ? []
    : [
        ...question.slots.frames
          .filter((frame) => again || !reading.slots.frames.includes(frame))
          .map((frame) => context.knowledge.book.frames.find((each) => each.id === frame)?.name ?? ''),
        ...question.slots.laws
          .filter((law) => again || !reading.slots.laws.includes(law))
          .map((law) => context.knowledge.laws.find((each) => each.id === law)?.name ?? ''),
      ];
  const sections = question.slots.operators.flatMap(
    (operator) => context.knowledge.operators.find((each) => each.id === operator)?.region?.section ?? [],
  );
  const about = sections.length === 0 && conversation.section !== null ? [conversation.section] : sections;
  // 「いつから？」 after a quotation is asked of its slide.
  const { regionOperators, operators, possibleOperators } = reading.message;
  const goesOn =
    last !== null &&
    question.words !== reading.message.text &&
    regionOperators.length + operators.length + possibleOperators.length === 0;
  const searched =
    again || names.length > 0
      ? finder.find([...names, question.words].join(' '))
      : question.words === reading.message.text && reading.found.length > 0
        ? reading.found
        : finder.find(question.words, { sections: about, named: goesOn ? about : [] });
  const found = stayingInCase(searched, conversation, reading);
  const [first] = found;
  if (first?.target.kind === 'unsaid' && question.words !== reading.message.text)
    return talk().answerAbsent(context, null, [first.target.passage]);
  const passages = quoting().passagesToQuote(
    question.words,
    beyond(found, question, conversation),
    context.knowledge.passages,
  );
  return passages.length === 0
    ? talk().answerAbsent(context, null)
    : talk().answerExplanation(context, passages, question.words);
}

/** How near a passage of the case that is told has to come to one of another case, to be meant. */
const nearInCase = 0.5;

/** 「課題は？」「今年度は何をしている？」 in a dialogue about a case: of that case, and not of another one that says more of it. */
function stayingInCase(
  found: readonly Found[],
  { last, section }: Conversation,
  { message: { operators, possibleOperators, regionOperators, text } }: Reading,
): readonly Found[] {
  const sectionOf = ({ target }: Found): string => (target.kind === 'passage' ? target.passage.section : '');
  const [first] = found;
  if (
    first === undefined ||
    last?.intent !== 'explanation' ||
    !section?.startsWith('case-') ||
    !sectionOf(first).startsWith('case-') ||
    sectionOf(first) === section ||
    operators.length + possibleOperators.length + regionOperators.length > 0 ||
    /事例|ほか|他の|別の|どこ|\b(?:other|another|else|which|cases?)\b/u.test(text)
  )
    return found;
  const here = found.filter((each) => sectionOf(each) === section && each.score >= first.score * nearInCase);
  return [...here, ...found.filter((each) => !here.includes(each))];
}

/** A point says what it is, and not why. */
const reasonAsked = /なぜ|なんで|どうして|何故|理由|\bwhy\b/u;

/** 「後者の要件は？」 after a passage that lists two points: what says more of the point comes before the passage that listed it. */
function beyond(found: readonly Found[], question: Question, { items }: Conversation): readonly Found[] {
  const point = items.find(({ kind, id }) => kind === 'point' && question.words.endsWith(id))?.id;
  // Nothing is asked of the point but what it is.
  if (point === undefined || question.words === point || /^explain\b|具体的|詳し|とは/u.test(question.words))
    return found;
  const lists = ({ target }: Found): boolean =>
    target.kind === 'passage' &&
    target.passage.words.includes(point) &&
    (target.passage.words.length > point.length * 1.5 || reasonAsked.test(question.words));
  return [...found.filter((each) => !lists(each)), ...found.filter(lists)];
}

/** Partners asked of an operator without a joint adoption: whom it works with, where a case study tells. */
function worksWithOthers({ context, reading }: Answering, { slots }: Question): boolean {
  const { operators, book } = context.knowledge;
  const joint = slots.operators.some((operator) => adoptionsOf(book, operator).some(isJoint));
  const told = slots.operators.some((operator) => operators.find((each) => each.id === operator)?.region);
  return !joint && told && !reading.message.concepts.has('adopted');
}

/** An operator by name alone: its adoptions, and what its case study says first. */
function withCase({ context, finder, reading }: Answering, question: Question): Draft {
  const draft = adoptions().answerHistory(context, question);
  const section = draft.section ?? null;
  if (section === null) return draft;
  const passages = context.knowledge.passages.filter((passage) => passage.section === section && passage.listed);
  const ranked = passagesIn(finder.find(reading.message.text, { sections: [section], top: 12 })).filter(
    (passage) => passage.section === section,
  );
  const [best] = ranked.length > 0 ? ranked : passages;
  if (!best) return draft;
  return {
    ...draft,
    details: [talk().wordsFor(context, best), ...(draft.details ?? [])],
    ...talk().shownInJapanese(context, [best]),
    citations: [...(draft.citations ?? []), { section: best.section, quote: best.quote }],
  };
}

const asksForEvery = /全部|すべて|全て|ぜんぶ|一式|まとめて|一通り|\b(?:every|all|each)\b/iu;

function linkDraft({ context, finder, conversation, reading }: Answering, question: Question): Draft {
  const bare = reading.message.leftover.length === 0 && question.slots.laws.length === 0;
  const words = bare && conversation.last ? `${conversation.last.words} ${question.words}` : question.words;
  const found = finder.find(words, { sections: ['links'] });
  const linked = new Set(context.knowledge.links.map((link) => link.passage));
  const [best] = found;
  const bestLink = found.find(({ target }) => target.kind === 'passage' && linked.has(target.passage.id));
  if (best?.target.kind === 'absent' && best.score > (bestLink?.score ?? 0))
    return talk().answerAbsent(context, best.target.topic);
  const close = bestLink
    ? found.filter(
        ({ target, score }) =>
          target.kind === 'passage' && linked.has(target.passage.id) && score >= bestLink.score * 0.9,
      )
    : [];
  // 「全部のURL」 of a law: its whole list.
  const all = question.slots.laws.length > 0 && asksForEvery.test(question.words);
  const certain = !all && bestLink !== undefined && bestLink.score >= 0.5 && bestLink.score >= (best?.score ?? 0) * 0.8;
  return laws().answerLinks(context, question, certain ? passagesIn(close).map((passage) => passage.id) : []);
}

function evidence({ context, conversation }: Answering): Draft {
  const w = talk().talkWording(context);
  if (conversation.citations.length === 0) return { kind: 'help', headline: w.noEvidence, suggestions: w.suggestions };
  return {
    kind: 'answer',
    headline: w.evidence,
    working: conversation.working,
    citations: conversation.citations,
    suggestions: w.suggestions,
    section: conversation.section,
  };
}

/** More of the last topic: passages of the same slide that were not shown yet, nearest to the question first. */
function more({ context, finder, conversation }: Answering): Draft {
  const w = talk().talkWording(context);
  if (!conversation.last) return talk().answerUnclear(context);
  const { section, shown } = conversation;
  const ofSection = context.knowledge.passages.filter(
    (passage) =>
      passage.section === section &&
      passage.kind !== 'heading' &&
      passage.kind !== 'note' &&
      passage.listed &&
      !shown.includes(passage.quote),
  );
  const near = passagesIn(
    finder.find(conversation.last.words, { sections: section === null ? [] : [section], top: 10 }),
  ).filter((passage) => !shown.includes(passage.quote) && (section === null || passage.section === section));
  const chosen = [...new Map([...near, ...ofSection].map((passage) => [passage.id, passage])).values()].slice(0, 5);
  if (chosen.length === 0)
    return {
      kind: 'answer',
      headline: w.noMore,
      citations: conversation.citations,
      suggestions: w.suggestions,
      section,
    };
  const before = context.knowledge.passages.find(
    (passage) => passage.quote === conversation.citations[0]?.quote && passage.listed,
  );
  const told = [...(before ? [before] : []), ...chosen];
  return {
    kind: 'answer',
    headline: w.more,
    details: told.map((passage) => `- ${talk().wordsFor(context, passage)}`),
    ...talk().shownInJapanese(context, told),
    citations: chosen.map(({ section: at, quote }) => ({ section: at, quote })),
    suggestions: w.suggestions,
    section,
  };
}

/** The share of a question's telling words that the source has from which on it is rather about the source than about something else. */
const halfKnown = 0.45;

/** Nothing was read with confidence: about the programme → not in the source; otherwise out of scope, or a request to say it differently. */
function unsure({ context, reading, conversation }: Answering): Answered {
  const { message, found } = reading;
  const about =
    isAboutProgramme(message, reading.slots) ||
    message.absentTopics.length > 0 ||
    found.some(({ target, content }) => target.kind === 'passage' && content >= halfKnown) ||
    /資料|スライド|\b(?:document|deck|slides?)\b/u.test(message.text);
  const [best] = found;
  const near = best && 'passage' in best.target && best.score >= 0.2 ? [best.target.passage] : [];
  const words = message.text;
  if (about && (message.leftover.length > 0 || message.text.length > 12))
    return {
      question: { intent: 'not_in_source', aspect: 'general', slots: reading.slots, words },
      draft: talk().answerAbsent(context, message.absentTopics[0]?.topic ?? null, near),
      score: 0.3,
    };
  // 「その差は？」 that nothing could be made of: asked back, not turned away.
  const points = /^(?:もう(?:片|一)|その|それ|これ|この|そっち|そちら|the other\b|that\b|this\b|it\b)/u.test(
    message.text,
  );
  const goesOn =
    conversation.last !== null &&
    (points || message.text.length <= 8 || (message.leftover.length === 0 && message.text.length <= 14));
  if (
    !about &&
    !goesOn &&
    (message.leftover.length > 0 || message.concepts.size > 0 || /[a-z]{3}/u.test(words)) &&
    words.length > 4
  )
    return {
      question: { intent: 'out_of_scope', aspect: 'general', slots: emptySlots, words },
      draft: talk().answerOutOfScope(context, { intent: 'out_of_scope', aspect: 'general', slots: emptySlots, words }),
      score: 0.3,
    };
  return {
    question: { intent: 'unclear', aspect: '', slots: emptySlots, words },
    draft: talk().answerUnclear(context),
    score: 0.1,
  };
}
