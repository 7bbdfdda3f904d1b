// Questions that need nothing from the last one, although they come after it.
import { type Carried, firstOf, type Rule, resembles, sure } from './rule.ts';

/** 「同じ法律で採択された会社は？」: what it points at is all that it takes. */
const pointedAtOnly: Rule = ({ whole, candidates }): Carried | null => {
  const ruled = candidates.find(({ question }) => !resembles(question));
  return whole && ruled && ruled.score >= sure ? ruled : null;
};

const asksWhatItIsCalled = /呼び(?:方|名)|呼称|呼ばれ|呼ぶ|言い方|(?:なん|何)て言|\b(?:called|term|name)\b/u;

/** 「その法律での支援法人の呼び名は？」: of the thing that is named, and not of what the law requires. */
const whatItIsCalled: Rule = ({ points, message, own, candidates }) =>
  points && asksWhatItIsCalled.test(message.text) && !message.concepts.has('full-name') && own.applicants.length > 0
    ? (candidates.find(({ question, score }) => question.intent === 'explanation' && score >= sure) ?? null)
    : null;

/** Another subject is begun. */
export const turnsAway =
  /^ところで|別件|話(?:は|が|を)(?:変わ|変え)|全然別|\b(?:by the way|another question|different (?:question|topic|subject)|on another note|changing the subject)\b/u;

/** 「ところで…」: another subject, which takes nothing from the last one. */
const otherSubject: Rule = ({ best, message }) =>
  best && best.score >= sure && turnsAway.test(message.text) ? best : null;

/** The meaning of a word is asked for. */
const asksMeaning =
  /(?:とは|って)(?:どんな|どういう|どのような|何|なん|なに)|とは[?？]?$|\bwhat (?:is|are) an? |\bwhat does .{2,40} mean/u;
/** The least score of a passage that tells it. */
const wordsOwn = 0.7;

/** 「右腕人材とはどんな人？」 is asked of the word, whatever was said before. */
const meaningOfAWord: Rule = ({ best, message }) =>
  best && resembles(best.question) && best.score >= wordsOwn && asksMeaning.test(message.text) ? best : null;

/** 「その年の枠は？」 after a year's adoptions or figures: which frames it had. After caps and operators, the cap or the adoption of a frame is meant. */
const framesOfYear: Rule = ({ best, last, message, slots }) =>
  best?.question.intent === 'frames' &&
  best.score >= sure &&
  last.intent !== 'cap' &&
  last.slots.operators.length + slots.operators.length === 0 &&
  slots.years.length > 0 &&
  message.concepts.has('frame') &&
  slots.frames.length === 0
    ? best
    : null;

const figureNamed =
  /件数|何件|採択数|採択率|倍率|予算|応募|\b(?:how many (?:adoptions|applications|projects)|number of|rate|budget|applications)\b/u;

/** 「R7の採択件数は？」 after an operator: a figure of the year, not of the operator. */
const figureOfYear: Rule = ({ best, last, own, message }) =>
  best?.question.intent === 'figures' &&
  best.score >= sure &&
  ['history', 'eligibility', 'list_entry'].includes(last.intent) &&
  own.years.length > 0 &&
  figureNamed.test(message.text) &&
  !message.concepts.has('we')
    ? best
    : null;

/** 「それはどこに書いてある？」 is asked of the last answer, and of nothing that it was about. */
const whereItStands: Rule = ({ best }) => (best?.question.intent === 'evidence' && best.score >= sure ? best : null);

export const standsAlone = firstOf(
  whereItStands,
  whatItIsCalled,
  pointedAtOnly,
  otherSubject,
  meaningOfAWord,
  framesOfYear,
  figureOfYear,
);

/** After a quotation, what the rules read clearly needs no quotation. */
export const clearAfterQuotation: Rule = ({ points, clear, last, best }) =>
  points && clear && last.intent === 'explanation' && best && !resembles(best.question) ? best : null;
