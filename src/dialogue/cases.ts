// From operators to their case studies, and from one case study to another.
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Message } from '../understanding/message.ts';
import type { Rule } from './rule.ts';

/** 「取組事例は？」 after an operator. */
export const caseOfOperator: Rule = ({ last, message, slots }) => {
  const [about] = last.slots.operators;
  return about !== undefined && last.slots.operators.length === 1 && asksForCase(message)
    ? {
        question: {
          intent: 'explanation',
          aspect: 'case',
          slots: { ...slots, operators: [about] },
          words: `${message.text} 地域の目指す姿 主な取組`,
        },
        score: 0.95,
      }
    : null;
};

/** 「いや、群馬のほう」 after an explanation: the same of another case. */
export const sameOfOtherCase: Rule = ({ last, message, asks, refers, candidates }) => {
  const other = message.operators.length + message.possibleOperators.length + message.regionOperators.length > 0;
  if (
    last.intent !== 'explanation' ||
    asks.length > 0 ||
    !other ||
    !refers ||
    !(message.concepts.has('correction') || message.concepts.has('what-about') || message.text.length <= 12)
  )
    return null;
  const explained = candidates.find(({ question }) => question.intent === 'explanation');
  return explained ? { question: { ...explained.question, words: `${message.text} 取組 事例` }, score: 0.9 } : null;
};

/** What a case study counts: people who applied, who were hired. */
const figuresOfCase =
  /実績|採用(?:され|でき|した|数|者)|就職|応募(?:した|してきた)(?:人|方)|何[社者人名]|\bhow many (?:people|persons|companies|firms|workers|towns|municipalities)\b|\b(?:hired|hires|recruited|results?)\b/u;
/** What became of them, the case does not count. */
const afterwards = /今も|いまも|まだ|残っ|続け|辞め|離職|定着|\b(?:still|stay\w*|left|quit|remain\w*)\b/u;
/** What the programme counts. */
const ofProgramme = /採択|枠|補助|予算|応募件数|\b(?:adopt\w*|budget|subsid\w*|frames?|operators?)\b/u;

/** 「令和6年度の実績は？」「応募した人と採用された人の数は？」 after a case study: its own figures, not those of the programme or the operator. */
export const figuresOfTheCase: Rule = ({ last, conversation, message, short }) =>
  last.intent === 'explanation' &&
  conversation.section?.startsWith('case-') === true &&
  short &&
  message.operators.length + message.possibleOperators.length + message.regionOperators.length === 0 &&
  figuresOfCase.test(message.text) &&
  !afterwards.test(message.text) &&
  !ofProgramme.test(message.text)
    ? {
        question: { ...last, aspect: 'passage', slots: emptySlots, words: `${message.text} 成果 ${last.words}` },
        score: 0.95,
      }
    : null;

/** 「取組事例は？」「どんなことをしている？」 and no other name. */
function asksForCase({ text, operators, possibleOperators, leftover, terms }: Message): boolean {
  return (
    text.length <= (/[ぁ-ん]/u.test(text) ? 24 : 48) &&
    operators.length + possibleOperators.length === 0 &&
    leftover.every((run) => /取組|事例|活動|事業|中身|case|study|projects?/u.test(run)) &&
    (/(?:取り?組み?)?事例|取り?組み?(?:は|の)|どんな(?:こと|活動|取り?組み?|事業)を?|何を(?:して|やって)|\bcase study\b|what (?:do|does) (?:they|it) do\b/u.test(
      text,
    ) ||
      (terms === 0 && contentsOfProject.test(text)))
  );
}

/** 「そこの事業の中身を詳しく」, "details of its project": of which project, is left to what was said before. */
const contentsOfProject =
  /(?:事業|活動|取り?組み?)(?:の)?(?:中身|内容|詳細)|\b(?:details?|contents?) of (?:its|their|the|that) (?:project|work|efforts?)\b|\b(?:its|their) project\b/u;
