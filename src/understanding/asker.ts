// Who asks, where a message tells it: 「クラブズの者です」, "I work for Awawa", 「うちは2回採択されています」.
import type { Message } from './message.ts';
import type { Question } from './question.ts';
import { piecesOf } from './sentences.ts';

const introduction =
  /(?:の(?:者|もの|担当(?:者)?|職員|社員|代表|事務局)|と申し|に(?:所属|勤め|勤務)|で働(?:い|く))|\b(?:(?:i|we) (?:work|am working|are working) (?:for|at|with)|(?:i am|i'm|we are|we're|this is [a-z]+) (?:from|with|at|of)|on behalf of|calling from|we at)\b|^(?:hello|hi|hey)?[ ,.!]*(?:we are|we're) |です(?:が|けど)?[。.!、]?$/u;

/** Whether an asker may be introduced in these words, if they name an operator. */
export const introduces = (text: string): boolean => introduction.test(text) && !/[?？]|か[。]?$/u.test(text);

/** A sentence that says no more than who asks. */
const onlyIntroduction =
  /^(?!.*[はがを]).{1,24}(?:の(?:者|もの|担当(?:者)?|職員|社員|事務局)|(?:商工会|会議所|信用金庫|信金|npo|法人|会社|組合|団体|協議会|市|町|村|県)(?:の[一-龯ァ-ヶ]{1,6})?)(?:です|でございます|と申します)(?:が|けど)?[。.!、\s]*$|^(?:i|we)(?: am|'m| are|'re)? (?:(?:work|working) (?:for|at|with|in)|from|with) (?:a|an|the|our) [a-z ]{3,40}[.!\s]*$/u;

/** The sentences of a message that say no more than who asks, and the rest of it; null where it has none, or nothing else. */
export function introductionIn(text: string): { readonly introduction: string; readonly rest: string } | null {
  const sentences = piecesOf(text);
  const introduction = sentences.filter((sentence) => onlyIntroduction.test(sentence));
  if (introduction.length === 0 || introduction.length === sentences.length) return null;
  return {
    introduction: introduction.join(''),
    rest: sentences.filter((each) => !introduction.includes(each)).join(''),
  };
}

/** Words for the asker's own organisation; "I" and "my" may stand for anyone who asks. */
const ownOrganisation = /\b(?:we|our|ours|us)\b|[ぁ-んァ-ヶ一-龯]/u;

/** Whether a message is about the asker's own organisation. */
export const isOwnCase = ({ concepts, text }: Message): boolean => concepts.has('we') && ownOrganisation.test(text);

/** 「3回採択済みの会社と共同で」: of someone else. */
const countOfOthers =
  /回[^。、]{0,8}(?:の|した|された|済みの)(?:会社|事業者|団体|法人|企業|ところ)|\b(?:times|once|twice|adoptions?)\b[^.?!]{0,20}\b(?:partner|company that|operator that)/u;

/** What is known of an asker: the operators that they are, or how many adoptions they have. */
export interface Asker {
  readonly operators: readonly string[];
  readonly adoptionsSoFar: number | null;
}

/** Who asks, as the message and the question read from it tell; null where they do not. */
export function askerIn(message: Message, { slots }: Question): Asker | null {
  const [operator] = slots.operators;
  if (
    operator !== undefined &&
    slots.operators.length === 1 &&
    message.operators.length + message.possibleOperators.length > 0
  )
    return introduces(message.text) || (isOwnCase(message) && /です|\bwe are\b/u.test(message.text))
      ? { operators: [operator], adoptionsSoFar: null }
      : null;
  return isOwnCase(message) &&
    slots.operators.length === 0 &&
    slots.adoptionsSoFar !== null &&
    slots.further === null &&
    !countOfOthers.test(message.text)
    ? { operators: [], adoptionsSoFar: slots.adoptionsSoFar }
    : null;
}
