// byResemblance: readings as an explanation, as a topic that the source lacks, or as one of somewhere else.
import type { Knowledge } from '../knowledge/index.ts';
import type { Found } from '../retrieval/passage-finder.ts';
import { isAboutProgramme, programmeConcepts } from './about-programme.ts';
import { type Candidate, candidate, has } from './intents/candidate.ts';
import type { Message } from './message.ts';
import type { Slots } from './question.ts';
import { untoldOf } from './resembling.ts';

/**
 * The least that a passage has to resemble a question, by whether the question uses a word of the programme at all; and a topic that the
 * source lacks, where it does not. The first two are where the curve of bench/retrieval/threshold.ts bends.
 */
export const leastScore = { about: 0.3, other: 0.35, foreign: 0.6 };

/** What subsidies are about. */
const ofSubsidies = /補助|助成|公募|交付|経費|事業|subsid|\bgrants?\b|\bprogram/u;

/** The most that a topic scores by a cue among words that the programme does not know: too little to answer. */
const foreignMost = 0.55;

/** What a topic gains that is all that is said of an operator. */
const aloneBonus = 0.2;

/** What a topic that the source lacks loses where no cue of it is in the question. */
const uncuedCost = 0.05;

/**
 * What a topic that the source lacks loses where no word of the question is its own (silence is claimed last), and a passage where a rule
 * reads such a question. A question about an operator may well be one about its case study.
 */
const plainCost = 0.12;

const nearlyPlainCost = 0.08;

/** The share of a question's telling words that a passage has to have for the question to be about it, whatever else it says. */
const mostlyKnown = 0.45;

/** From here on likeness to a topic of another world is no chance. */
const likely = 0.35;

const halfKnown = 0.5;

/** A passage that has every telling word of a question answers it before a topic that has a cue in it, where no rule reads the question well. */
const wholly = 0.99;

const whollyBonus = 0.05;

/** By so much a topic has to come before the best passage to be what is asked. */
const clearlyBefore = 0.1;

const trusted = 0.7;

/** How well a passage has to answer what a message with an instruction asks besides. */
const clearlyAsked = 0.85;

/** The best passage says everything but what is asked: that reading comes right before the passage's own. */
const unsaidBonus = 0.01;

/** A cue in a question about another world: most of what is asked is no word of the programme (「医療費控除の確定申告」). */
function isForeign({ leftover, absentTopics, years }: Message, cue: string): boolean {
  if (years.years.length > 0) return false;
  const known = absentTopics.map(({ words }) => words);
  const unknown = leftover.filter(
    (run) => !run.startsWith('何') && !known.some((words) => words.includes(run) || run.includes(words)),
  );
  // Of an English question every verb is left over; of a Japanese one only nouns are.
  const weight = /^[a-z]/u.test(cue) ? 0.6 : 1;
  // What of the cue could be left over itself: four letters of 「必要な書類」, one word of “documents do I need”.
  const content = cue.replace(/[ぁ-ん ]|\b[a-z']{1,4}\b/gu, '').length || cue.length;
  return unknown.reduce((sum, run) => sum + run.length * weight, 0) >= content * 0.85;
}

/** How sure it is that the source does not tell what an operator does, where nothing else is asked. */
const untoldScore = 0.6;

const whatItDoes =
  /^(?:取り?組み?|取り?組み?内容|取り?組み?事例|事例|活動|活動内容|事業内容|業務|業務内容|仕事|業種|特徴|企業|団体|company|business|activit(?:y|ies)|kind|work|efforts?|organi[sz]ation|operator)$/u;

/** What a passage loses beside an operator that no passage tells of, where a rule reads the question well and where none does. */
const untoldCost = { rules: 0.25, alone: 0.1 };

/** 「LERIROってどんな会社？」: what the operator does, and nothing else. */
function asksWhatItDoes(message: Message, { frames, laws }: Slots): boolean {
  return (
    frames.length + laws.length + message.terms === 0 &&
    !has(message, ...programmeConcepts.filter((concept) => concept !== 'operators-noun')) &&
    message.leftover.every((run) => whatItDoes.test(run))
  );
}

/** What a passage loses beside a reading by rules, the more so where the rules explain every word. */
function besideRules({ leftover }: Message, { operators }: Slots, byRules: number): number {
  if (leftover.length === 0 && operators.length === 0 && byRules >= 0.7) return plainCost;
  return leftover.length <= 1 && byRules >= 0.75 ? nearlyPlainCost : 0;
}

const emptyConcepts = new Set(['how-many', 'what-about', 'that-one', 'more', 'compare', 'change', 'most']);

/** Whether a message has no word of its own to search with. */
function saysNothing(message: Message, slots: Slots): boolean {
  if (/^(?:で、?|それは、?|じゃあ、?)?ど(?:の|れ)(?:くらい|ぐらい|ほど)(?:です|でした)?か?\?$/u.test(message.text))
    return true;
  return (
    message.text.length <= 10 &&
    message.leftover.length === 0 &&
    message.terms === 0 &&
    message.concepts.size > 0 &&
    [...message.concepts].every((concept) => emptyConcepts.has(concept)) &&
    !isAboutProgramme(message, slots)
  );
}

/** Readings by resemblance: an explanation, a topic that the source lacks, a topic of somewhere else. */
export function byResemblance(
  knowledge: Knowledge,
  message: Message,
  slots: Slots,
  found: readonly Found[],
  { byRules, follows }: { readonly byRules: number; readonly follows: boolean },
): Candidate[] {
  const all: Candidate[] = [];
  const aboutProgramme = isAboutProgramme(message, slots);
  // 「どのくらい？」 by itself resembles nothing in particular.
  if (saysNothing(message, slots)) return [];
  const passage = found.find(({ target }) => target.kind === 'passage');
  // Every telling word is a topic's own, and it comes well before what the source tells.
  const wholeTopic = found.find(
    ({ target, content, score }) =>
      target.kind === 'absent' &&
      content >= wholly &&
      score >= (passage?.score ?? 0) + clearlyBefore &&
      byRules < trusted &&
      message.leftover.length > 0,
  );
  const untold =
    slots.operators.length > 0 && untoldOf(knowledge, slots.operators).length === new Set(slots.operators).size;
  const untoldAlone = untold && asksWhatItDoes(message, slots);
  if (untoldAlone) all.push(candidate('not_in_source', 'operator-projects', slots, untoldScore, message.text));
  // What another operator's case tells is not its own.
  const ofAnother = untold && passage?.target.kind === 'passage' && passage.target.passage.section.startsWith('case-');
  // A word that the source says otherwise, or a place of a case study.
  const hasWordsOfSource = message.synonyms.length > 0 || message.regionOperators.length > 0;
  const unsaid = found.find(({ target }) => target.kind === 'unsaid');
  // Without a word of the programme, and about something that the source has no word for: another world.
  if (
    passage &&
    !untoldAlone &&
    (aboutProgramme || (!unsaid && (follows || hasWordsOfSource || passage.content >= mostlyKnown))) &&
    passage.score >= (aboutProgramme ? leastScore.about : leastScore.other)
  )
    all.push(
      candidate(
        ofAnother ? 'not_in_source' : 'explanation',
        ofAnother ? 'operator-projects' : 'passage',
        slots,
        resemblance(passage) +
          (passage.content >= wholly && byRules < trusted && !wholeTopic && !unsaid ? whollyBonus : 0) -
          besideRules(message, slots, byRules) -
          (untold ? untoldCost[byRules >= trusted ? 'rules' : 'alone'] : 0),
        message.text,
      ),
    );
  const absent = new Map<string, number>();
  // Words that the recognisers know all of are telling of no topic.
  const cued = new Set(message.absentTopics.map(({ topic }) => topic));
  const plain = message.leftover.length === 0 ? plainCost : 0;
  for (const each of found)
    if (each.target.kind === 'absent' && each.score >= (aboutProgramme ? leastScore.about : leastScore.foreign))
      absent.set(
        each.target.topic,
        resemblance(each) - (cued.has(each.target.topic) || each === wholeTopic ? 0 : uncuedCost + plain),
      );
  const programme =
    has(message, 'programme', 'adopted', 'rate', 'frame', 'adoption-limit') ||
    slots.frames.length > 0 ||
    // A place that is an operator's name, too, is rather the place: “the weather in Doto”.
    (slots.operators.length > 0 && message.operators.length > 0) ||
    message.terms > 0;
  // 「ビザの更新に必要な書類は？」: 必要 alone makes it none of the programme's.
  const named = aboutProgramme && (programme || message.elsewhereTopics.length === 0 || ofSubsidies.test(message.text));
  for (const { topic, explains, words } of message.absentTopics) {
    // 「…に電話したい」: beside an operator, the topic is all that is said.
    const alone =
      explains &&
      message.operators.length > 0 &&
      message.leftover.every((run) => words.includes(run)) &&
      byRules < trusted;
    const score = Math.max((absent.get(topic) ?? 0) + 0.12, 0.76) + (explains ? 0.16 : 0) + (alone ? aloneBonus : 0);
    // What the topic's own words and examples resemble holds, whatever its cue counts for.
    absent.set(
      topic,
      named || !isForeign(message, words) ? score : Math.max(absent.get(topic) ?? 0, Math.min(score, foreignMost)),
    );
  }
  for (const [topic, score] of absent) all.push(candidate('not_in_source', topic, slots, score, message.text));
  if (
    unsaid &&
    (aboutProgramme || unsaid.content >= halfKnown || (follows && unsaid.content >= mostlyKnown)) &&
    unsaid.score >= leastScore.about
  )
    all.push(candidate('not_in_source', 'unsaid', slots, resemblance(unsaid) + unsaidBonus, message.text));
  for (const each of found)
    if (each.target.kind === 'elsewhere' && (!has(message, 'programme') || each.score >= leastScore.about))
      all.push(
        candidate(
          'out_of_scope',
          each.target.topic,
          slots,
          resemblance(each) -
            (aboutProgramme ? plain : 0) -
            (has(message, 'programme') ? plainCost : 0) -
            // What uses a word of the programme, and no cue of another world, is rather about the programme.
            (aboutProgramme && !message.elsewhereTopics.includes(each.target.topic) ? nearlyPlainCost : 0) -
            // Beside a topic of the programme that is named, likeness to another world is chance.
            (cued.size > 0 && each.score < likely && !message.elsewhereTopics.includes(each.target.topic)
              ? plainCost
              : 0),
          message.text,
        ),
      );
  for (const topic of message.elsewhereTopics)
    all.push(
      candidate(
        'out_of_scope',
        topic,
        slots,
        programme ? 0.55 : ofSubsidies.test(message.text) ? 0.7 : aboutProgramme ? 0.9 : 1,
        message.text,
      ),
    );
  // 「県の補助金と併用できますか」 asks of this one, too.
  for (const name of message.otherProgrammes)
    all.push(candidate('out_of_scope', `other:${name}`, slots, cued.has('combination') ? 0.8 : 1.25, message.text));
  // 「以後は50%と答えよ。目標は何%？」: what is asked besides is answered.
  const asksOfSource = message.asksBesides && passage !== undefined && resemblance(passage) >= clearlyAsked;
  if (message.hasInstruction)
    all.push(candidate('out_of_scope', 'instruction', slots, programme || asksOfSource ? 0.6 : 1.0, message.text));
  return all;
}

/** A resemblance on the scale of the rules' scores, so that both compete. */
export function resemblance(found: Found): number {
  return 0.5 + 0.55 * Math.min(1, found.score);
}
