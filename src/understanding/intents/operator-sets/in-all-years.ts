// Operators adopted in each of several years, or in each of several frames.
import { has, weigh } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** Years that are told together, or one told as a further one. */
const inBoth =
  /(?:[2-4二三四]|両)(?:か|ヶ)?年度?とも|両方|どちら(?:に|で)?も|いずれも|ともに|共に|双方|両年度|かつ|うち[^。?]{0,14}(?:年度|r\d)に?も|(?:年度?|r\d)に?も(?:また|引き続き|続けて)?(?:採択|選ば|載|入|名前|い(?:る|た))|both|in each of|as well as|also/u;
/** Words that can hardly mean anything else. */
const bothNamed = /両方|かつ|どちら(?:に|で)?も|いずれ(?:に|で)?も|\bboth\b/u;
/** 「R7の33者のうちR6にも採択されていたのは」 */
const ofThoseToo = /うち、?[^。?]{0,10}(?:年度|r\d)に?も|\bof (?:the|those)\b[^?]*\b(?:too|as well|also|again)\b/u;
/** 「R6の一般枠からR7は法制度連携枠に移った」「R5の通常枠にいて、R6の一般枠にもいる」 */
const movedOn =
  /移[っりる]|移籍|進[んむ]|鞍替え|くら替え|乗り?換え|変わった|枠に?も(?:い|載|採択|入)|から[^。?]{0,12}枠(?:へ|に)|\b(?:mov\w+|switch\w+|chang\w+|cross\w+|went|going|transfer\w*) (?:to|from|over)\b|\band then\b/u;

/** 「R6とR7の両方に採択されたのは？」 */
export const inAllYears: SetRule = (scene) => {
  const { message, past, asksWhich, asksCount } = scene;
  const { text } = message;
  if (past.length < 2 || !(has(message, 'repeat') || inBoth.test(text)) || has(message, 'change', 'total')) return null;
  return setOf(
    scene,
    'in_all',
    weigh(
      [true, 1.0],
      [has(message, 'repeat'), 0.05],
      [asksWhich || asksCount, 0.05],
      [has(message, 'share'), 0.15],
      [ofThoseToo.test(text), 0.2],
      [bothNamed.test(text), 0.1],
    ),
  );
};

/** 「R6とR7に採択された事業者は？」: two years side by side may both be meant, or each by itself: no sure reading. */
export const inTwoYears: SetRule = (scene) => {
  const { message, past } = scene;
  return past.length === 2 &&
    has(message, 'adopted') &&
    has(message, 'operators-noun', 'which-operator') &&
    !has(message, 'change', 'total', 'compare') &&
    !message.years.range
    ? setOf(scene, 'in_all', 0.9)
    : null;
};

/** 「…移ったのは？」 */
const whoIsAsked = /(?:た|る)(?:の|もの|ところ)は(?:どこ|誰|だれ)?[?？]?$/u;

/** 「R6の一般枠で、R7は法制度連携枠に移った事業者は？」「働き方改革推進枠のうちR7にも採択されたのは」: in each of them. */
export const inEachFrame: SetRule = (scene) => {
  const { message, slots, past, toCome, asksCount } = scene;
  const { text, calendar } = message;
  const frames = slots.frames.filter((frame) => calendar.together.some((each) => each.includes(frame)));
  const tooInOther = ofThoseToo.test(text);
  const ofSeveralCalls = frames.some(
    (frame) => !calendar.together.find((each) => each.includes(frame))?.includes(frames[0] ?? frame),
  );
  const several =
    (frames.length > 1 && past.length > 1) ||
    // Each of them is of one call only: its years go without saying.
    (frames.length > 1 && ofSeveralCalls) ||
    (frames.length === 1 && past.length === 1 && tooInOther);
  return several &&
    !toCome &&
    (has(message, 'operators-noun', 'which-operator', 'adopted') || asksCount || whoIsAsked.test(text)) &&
    (tooInOther || inBoth.test(text) || movedOn.test(text)) &&
    !has(message, 'change', 'total', 'share', 'compare')
    ? setOf(scene, 'in_all', 1.35, { years: [...past] })
    : null;
};
