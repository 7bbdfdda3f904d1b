// All operators that the lists of a year or a frame have.
import { candidate, has, weigh } from '../candidate.ts';
import { type Scene, type SetRule, setOf } from './scene.ts';

/** The results themselves: what comes after "the results" does not matter. */
const englishResults = /^(?:what (?:were|are|was) |show |give )?(?:me )?the (?:adoption )?results\b/u;
/** When or where results are published is a question about the results themselves. */
const published = /公表|発表|announc|publish/u;

/** 「R5の採択結果は？」 */
export const asksForResults = ({ message, slots }: Scene): boolean =>
  ((has(message, 'announced') && !has(message, 'adopted') && /採択結果/u.test(message.text)) ||
    englishResults.test(message.text)) &&
  !has(message, 'when') &&
  !published.test(message.text) &&
  slots.years.length > 0;

/** The results of a year are its list. */
export const results: SetRule = (scene) =>
  asksForResults(scene) && !scene.toCome ? candidate('operators', 'listed:list', scene.slots, 1.0) : null;

/** A year, a frame, and no more. */
const shortHeading = /^.{2,28}(?:採択|枠|adoptions?|frame|track)(?:は|って)?\??$/u;
const headingConcepts: ReadonlySet<string> = new Set(['adopted', 'programme', 'list', 'what-about']);

/** 「R5の採択」「R7の法制度連携枠」, "FY2024 adoptions": hardly more than years of the lists. */
export const heading: SetRule = ({ message, slots, inLists }) =>
  message.leftover.length === 0 &&
  shortHeading.test(message.text) &&
  [...message.concepts].every((concept) => headingConcepts.has(concept)) &&
  inLists.length > 0 &&
  inLists.length === slots.years.length
    ? candidate('operators', 'listed:list', slots, 0.85)
    : null;

/** Operators are counted, not adoptions: the number of those is a figure. */
const numberOfOperators =
  /何(?:者|社|団体|法人|事業者)|(?:事業者|者|団体)数|実数|\bhow many (?:different |distinct )?(?:operators|companies|organi[sz]ations)\b/u;

/** 「右腕人材って誰のこと？」: what the word means. */
const meaning = /(?:って|とは)、?(?:誰|だれ|どんな人|どういう人)|は(?:誰|だれ|どんな人)のこと/u;

/** 「R7に採択された事業者を一覧で」「R7に採択されたのは何者？」 */
export const listed: SetRule = (scene) => {
  const { message, slots, asksCount, inLists } = scene;
  const adopted = has(message, 'adopted');
  const countsOperators = numberOfOperators.test(message.text);
  const asked =
    has(message, 'list', 'which-operator') ||
    // 「共同の相手も数えると何者？」「R7に採択されたのは何者？」
    (asksCount && message.eachParty && has(message, 'adopted', 'operators-noun')) ||
    (countsOperators && adopted && inLists.length > 0) ||
    (adopted && !asksCount && has(message, 'operators-noun'));
  // 「1回採択済みの団体がR9に採択されたら？」: of one with so many adoptions, in a year to come.
  if (slots.adoptionsSoFar !== null && scene.toCome && !scene.ofOperators) return null;
  if (!asked || slots.years.length + slots.frames.length === 0 || (!adopted && meaning.test(message.text))) return null;
  return setOf(
    scene,
    countsOperators ? 'listed_operators' : 'listed',
    weigh(
      [true, 0.72],
      [adopted, 0.15],
      [has(message, 'list'), 0.12],
      [slots.years.length > 0, 0.08],
      [/実数/u.test(message.text), 0.4],
      [slots.frames.length > 0, 0.08],
      [slots.laws.length > 0, -0.2],
      [slots.applicants.length > 0, -0.3],
      [has(message, 'law') && !adopted, -0.4],
      [has(message, 'announced'), -0.3],
    ),
  );
};
