// Operators adopted for the first time, or again.
import { has, weigh } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** 「それまで一度も採択されていなかった」「それ以前に実績のない」, "had never been adopted in an earlier year": what those of a year were before it. */
const neverBefore = [
  /(?:それ|その|以|年度?)?(?:以前|より前|前(?:の年度?|回|年度?)|まで(?:に|は|の)?|過去|従来|前歴|これまで)[^。?]{0,12}(?:採択|選定|選ばれ|実績|経験|名前|載|受け|歴)[^。、?]{0,10}(?:な[いく]|なかっ|なし|ゼロ|無[いくし]|ません|ず(?:に|、|$))/u,
  /(?<!その(?:後|あと)|以降|以来|今後|あとは?)[、に]?(?:一度|1度|一回|1回)も(?:採択|選定|選ばれ|載)[^。、?]{0,10}(?:な[いく]|なかっ|ません|ず)/u,
  /\b(?:no|never|not|without|zero|none|nothing|had not|(?:had|has|have|were|was)n't)\b[^.,;?]{0,48}\b(?:earlier|before|previous(?:ly)?|prior|preceding|until then|in the past|past|to their names?)\b/u,
] as const;

const saysNeverBefore = (text: string): boolean => neverBefore.some((pattern) => pattern.test(text));

/** 「R7に初めて採択された事業者は？」 */
export const firstTime: SetRule = (scene) => {
  const { message, slots, anyOf, past, inLists, toCome, asksWhich, asksCount } = scene;
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
    slots.frames.length > 0 &&
    slots.frames.every((each) => message.calendar.open.includes(each));
  return setOf(
    scene,
    within ? 'first_within' : 'first_time',
    weigh(
      [true, 0.85],
      [past.length > 1, 0.3],
      [slots.years.length > 0, 0.2],
      [asksWhich || asksCount, 0.1],
      [newToLists, 0.1],
    ),
    ofLastLists ? { years: [message.calendar.last] } : {},
  );
};

/** For each year, how many: 「各年度のリピーターは何者？」 */
const perYear = /年度?(?:ごと|別|毎)|各年度?|毎年|何年度が|どの年度?が|\b(?:by|each|every|per|which) (?:fiscal )?year/u;

/** 「R7に再び採択されたのは何者？」: adopted in that year, and before it. */
export const repeated: SetRule = (scene) => {
  const { message, slots, toCome, aspect } = scene;
  return has(message, 'repeat') &&
    !toCome &&
    (slots.years.length === 1 || (slots.years.length === 0 && perYear.test(message.text))) &&
    has(message, 'adopted', 'operators-noun', 'which-operator', 'how-many')
    ? setOf(scene, 'repeat', aspect === 'list' ? 0.95 : 1.15)
    : null;
};
