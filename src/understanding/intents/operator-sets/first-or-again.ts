// Operators adopted for the first time, or again.
import { has, weigh } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** 「それまで一度も採択されていなかった」「過去に採択歴のない」, "had never been adopted before": what those of a year were before it. */
const neverBefore =
  /(?:それ|以前|前|過去|これ|r\d|年度)[^。?]{0,8}(?:一度も|1度も|一回も|1回も)?[^。?]{0,4}(?:採択|選定)(?:歴|実績|経験)?(?:され)?[^。、?]{0,8}(?:な[いかく]|ゼロ|無)|(?:一度も|1度も|一回も|1回も)採択[^。、?]{0,10}な[いか]|\b(?:never|not) (?:been |once been )?(?:adopted|selected|listed|chosen) (?:before|earlier|until then|previously|in (?:any|an) (?:earlier|previous))|\b(?:no|without(?: any)?) (?:earlier|previous|prior) adoptions?\b/u;

/** 「R7に初めて採択された事業者は？」 */
export const firstTime: SetRule = (scene) => {
  const { message, slots, past, inLists, toCome, asksWhich, asksCount } = scene;
  const newToLists = inLists.length === 1 && neverBefore.test(message.text);
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
    'first_time',
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

/** 「R7に再び採択されたのは何者？」: adopted in that year, and before it. */
export const repeated: SetRule = (scene) => {
  const { message, slots, toCome, aspect } = scene;
  return has(message, 'repeat') &&
    !toCome &&
    slots.years.length === 1 &&
    has(message, 'adopted', 'operators-noun', 'which-operator', 'how-many')
    ? setOf(scene, 'repeat', aspect === 'list' ? 0.95 : 1.15)
    : null;
};
