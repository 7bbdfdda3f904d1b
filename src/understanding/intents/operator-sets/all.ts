// All operators of all years, each counted once.
import { has, weigh } from '../candidate.ts';
import { countedOperators, type Scene, type SetRule, setOf } from './scene.ts';

const ofAllYears = ({ slots, listed, inLists }: Scene): boolean =>
  slots.years.length === 0 || inLists.length === listed.length;

/** Whether an operator stands in the lists more than once: answered by how many there are. */
const noneTwice =
  /(?:全部|すべて|全て|みんな|全員)[^。?]{0,4}(?:違|別|異な)|(?:重複|ダブり|かぶり)(?:は|が|って|して|なし)|\ball (?:of them )?different\b|\b(?:any|no) (?:duplicates|repeats|overlap)\b/u;

/** 「115件って全部違う会社？」 */
export const allDifferent: SetRule = (scene) =>
  noneTwice.test(scene.message.text) && scene.slots.years.length === 0 ? setOf(scene, 'all', 1.2) : null;

/** Each adoption counted, or each operator once. */
const inTotalOrOnce = /延べ(?:の)?(?:事業者|団体|社|者)|延べ何|延べ数|実数/u;

/** 「延べ何者？実数は？」 */
export const allCountedOnce: SetRule = (scene) =>
  inTotalOrOnce.test(scene.message.text) && scene.often === null && scene.slots.left === null && ofAllYears(scene)
    ? setOf(scene, 'all', 1.15)
    : null;

/** Operators counted year by year. */
const byYear =
  /どの年度?|何年度?が|年度?(?:ごと|別|毎)|各年度?|\b(?:which|what) (?:fiscal )?year\b|\b(?:by|per) (?:fiscal )?year\b/u;
const everyYear = /毎年|年々|\b(?:every|each) (?:fiscal )?year\b/u;

/** 「採択された事業者が一番少なかったのは何年度？」, "did the number of adopted operators rise every year?" */
export const countedByYear: SetRule = (scene) => {
  const { message, slots, past, often, asksCount } = scene;
  const { text } = message;
  const grows = has(message, 'change') && everyYear.test(text) && (asksCount || /number of|の数|者数/u.test(text));
  return has(message, 'operators-noun') &&
    (has(message, 'adopted') || past.length === 2) &&
    !has(message, 'first-time', 'repeat', 'application-count') &&
    often === null &&
    slots.frames.length + slots.laws.length + slots.applicants.length === 0 &&
    slots.joint === null &&
    (past.length === 2
      ? has(message, 'change') &&
        /number of operators|how many (?:more|fewer|less)|by how many|(?:者|団体)の?数/u.test(text)
      : slots.years.length === 0) &&
    (past.length === 2 || grows || (byYear.test(text) && has(message, 'most')))
    ? setOf(scene, 'operators_by_year', 1.3)
    : null;
};

/** Words that ask for each one once. */
const different = /異なる|別々の|\b(?:different|distinct|unique|separate)\b/u;

/** 「これまでに採択された事業者は全部で何者？」 */
export const allAdopted: SetRule = (scene) => {
  const { message, slots, often, asksCount } = scene;
  const { text } = message;
  return (has(message, 'operators-noun') || countedOperators.test(text)) &&
    asksCount &&
    ofAllYears(scene) &&
    has(message, 'adopted', 'total') &&
    often === null &&
    slots.frames.length === 0 &&
    slots.laws.length === 0
    ? setOf(scene, 'all', weigh([true, 0.8], [has(message, 'total'), 0.1], [different.test(text), 0.3]))
    : null;
};
