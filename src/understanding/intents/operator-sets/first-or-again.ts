// Operators adopted for the first time, or again.
import type { Slots } from '../../question.ts';
import { has, weigh } from '../candidate.ts';
import { type Scene, type SetRule, setOf } from './scene.ts';

/** 「それまで一度も採択されていなかった」「それ以前に実績のない」, "had never been adopted in an earlier year": what those of a year were before it. */
const neverBefore = [
  /(?:それ|その|以|年度?)?(?:以前|より前|前(?:の年度?|回|年度?)|まで(?:に|は|の)?|過去|従来|前歴|これまで)[^。?]{0,12}(?:採択|選定|選ばれ|実績|経験|名前|載|受け|歴)[^。、?]{0,10}(?:な[いく]|なかっ|なし|ゼロ|無[いくし]|ません|ず(?:に|、|$))/u,
  /(?<!その(?:後|あと)|以降|以来|今後|あとは?)[、に]?(?:一度|1度|一回|1回)も(?:採択|選定|選ばれ|載)[^。、?]{0,10}(?:な[いく]|なかっ|ません|ず)/u,
  /\b(?:no|never|not|without|zero|none|nothing|had not|(?:had|has|have|were|was)n't)\b[^.,;?]{0,48}\b(?:earlier|before|previous(?:ly)?|prior|preceding|until then|in the past|past|to their names?)\b/u,
] as const;

const saysNeverBefore = (text: string): boolean => neverBefore.some((pattern) => pattern.test(text));

/** 「R5初採択で、その後も採択されたのは」, "newcomers of FY2023 that came back": again at any time, or never again. */
const cameBack =
  /その(?:後|あと)[^。?]{0,8}(?:採択|選ば|載)|(?:以降|その後)も|戻って|復帰|再び|\b(?:c[ao]me back|return(?:ed|ing)?|reappear\w*|back (?:again|later|at all)|again (?:later|afterwards|at all)|adopted again|later on)\b/u;
const neverBack = /な[いかく]|ません|ず(?:に|、|$)|\b(?:never|not|n't|no)\b/u;

/** 「以前から採択されていた」「過去にも採択」, "already known from earlier years": again. */
const alreadyBefore =
  /(?:以前|それまで|過去|前(?:の)?年度?まで|前)(?:から|にも|も|に(?:既に|すでに))[^。?]{0,6}(?:採択|選ば|実績|載|受け)|\b(?:already|also)\b[^.?]{0,40}\b(?:earlier|before|previous(?:ly)?|prior)\b|\bhad (?:already |also )?been (?:adopted|selected|listed|in)\b[^.?]{0,24}\b(?:earlier|before|previously)\b|\b(?:with|have|had) (?:an? |any )?(?:earlier|previous|prior) adoptions?\b/u;

/** 「R7に初めて採択された事業者は？」 */
export const firstTime: SetRule = (scene) => {
  const { message, slots, anyOf, past, inLists, toCome, asksWhich, asksCount, often } = scene;
  const { text } = message;
  const newToLists = inLists.length === 1 && saysNeverBefore(message.text);
  // 「R5より後に初めて採択された」: in any of those years.
  const within = (anyOf || message.years.range) && slots.years.length > 1;
  if (
    !(has(message, 'first-time') || newToLists) ||
    toCome ||
    has(message, 'rate', 'eligible') ||
    (has(message, 'we') && !asksCount)
  )
    return null;
  // 「法制度連携枠で初採択は何者？」: a frame of the last lists says which year.
  const ofLastLists =
    slots.years.length === 0 &&
    slots.frames.length + slots.laws.length > 0 &&
    slots.frames.every((each) => message.calendar.open.includes(each));
  // Whether they came back, or never did.
  const howOften: Slots['howOften'] =
    past.length !== 1 || newToLists
      ? null
      : cameBack.test(text)
        ? neverBack.test(text)
          ? { comparison: 'exactly', times: 1 }
          : { comparison: 'at_least', times: 2 }
        : often;
  return setOf(
    scene,
    within ? 'first_within' : 'first_time',
    weigh(
      [true, 0.85],
      [past.length > 1, 0.3],
      [slots.years.length > 0, 0.2],
      [asksWhich || asksCount, 0.1],
      [newToLists, 0.1],
      [(ofLastLists && (asksCount || scene.ofOperators)) || howOften !== null, 0.3],
    ),
    {
      howOften,
      ...(ofLastLists ? { years: [message.calendar.last] } : {}),
      ...(comparesYears(scene) ? { years: [] } : {}),
    },
  );
};

/** Several years set side by side: how many each had. */
const comparesYears = ({ message, past }: Scene): boolean =>
  past.length > 1 && has(message, 'change', 'compare', 'most') && has(message, 'how-many', 'change');

/** For each year, how many: 「各年度のリピーターは何者？」 */
const perYear = /年度?(?:ごと|別|毎)|各年度?|毎年|何年度が|どの年度?が|\b(?:by|each|every|per|which) (?:fiscal )?year/u;

/** 「R7に再び採択されたのは何者？」: adopted in that year, and before it. */
export const repeated: SetRule = (scene) => {
  const { message, slots, toCome, aspect } = scene;
  const { text, calendar } = message;
  const ofLastLists =
    slots.years.length === 0 &&
    slots.frames.length + slots.laws.length > 0 &&
    slots.frames.every((each) => calendar.open.includes(each));
  const already = alreadyBefore.test(text) && !saysNeverBefore(text) && !has(message, 'we', 'eligible', 'apply');
  return (has(message, 'repeat') || already) &&
    !toCome &&
    (ofLastLists ||
      comparesYears(scene) ||
      slots.years.length === 1 ||
      (slots.years.length === 0 && perYear.test(text))) &&
    has(message, 'adopted', 'operators-noun', 'which-operator', 'how-many')
    ? setOf(
        scene,
        'repeat',
        weigh([true, aspect === 'list' ? 0.95 : 1.15], [already, 0.25]),
        ofLastLists ? { years: [calendar.last] } : comparesYears(scene) ? { years: [] } : {},
      )
    : null;
};
