// Operators of the law-linked frame by the law that they used.
import { has, weigh } from '../candidate.ts';
import { countedOperators, type SetRule, setOf } from './scene.ts';

/** Whom a law is for, not who was adopted. */
const isFor =
  /使(?:う|え|われ|って)|対象|ため|申請|応募|出せ|向け|\b(?:uses?|used|using|meant|qualif\w+|apply|eligible|certif\w+|designat\w+|approv\w+)\b/u;
/** Not how a law is used, but by whom. */
const whichUsed =
  /\b(?:which|what|whose) (?:[a-z0-9]+ ){0,2}(?:operators?|adoptees?|adoptions?|companies)\b.*\b(?:us(?:ed?|ing)|relied|rest(?:ed)?|based)\b|\bwho (?:us|relied)/u;

/** 「地域未来投資促進法を使って採択された事業者は？」 */
export const ofLaw: SetRule = (scene) => {
  const { message, slots, asksCount, limitedByTimes } = scene;
  const { text } = message;
  const adopted = has(message, 'adopted');
  if (limitedByTimes || slots.laws.length === 0) return null;
  return has(message, 'adopted', 'operators-noun', 'which-operator') || asksCount
    ? setOf(
        scene,
        'law',
        weigh(
          [true, 0.7],
          [adopted, 0.3],
          [asksCount || has(message, 'which-operator', 'list'), 0.1],
          [asksCount && slots.frames.length > 0 && message.leftover.length === 0, 0.15],
          [whichUsed.test(text), 0.35],
          // 「R7でパターン1って何社？」
          [countedOperators.test(text) && scene.inLists.length > 0, 0.35],
          // 「どういう団体が使う法律？」: whom it is for, not who was adopted.
          [!adopted && isFor.test(text), -0.3],
        ),
      )
    : null;
};

/** How the adoptions of the law-linked frame are spread over the laws. */
export const byLaw =
  /法(?:律|制度)?(?:別|ごと|毎)|各法(?:律|制度)?(?:の|で|は|に)|(?:法(?:律|制度)?)(?:で|による|の)(?:内訳|内わけ)|(?:一番|いちばん|最も|最多|最少)[^。?]{0,14}法(?:律|制度)|法(?:律|制度)?[^。?]{0,10}(?:使|利用|採択|件数)[^。?]{0,8}(?:一番|いちばん|最も|最多|最少)|どの法(?:律|制度)?(?:が何|が(?:一番|いちばん|最も|最多)|を使)|(?:一番|いちばん|最も)[^。?]{0,10}法(?:律|制度)?は|\b(?:by|per|each|across|among) (?:the )?(?:(?:three|3) )?(?:laws?|acts?)\b|\bfor each (?:of the )?(?:laws|acts)\b|\b(?:split|break(?:s|down)?|broken|divid|spread|distribut)[^.?]{0,30}\b(?:laws?|acts?)\b|\bwhich (?:of the (?:three )?)?(?:laws?|acts?)[^.?]{0,30}\b(?:most|often|fewest|least)\b|\b(?:most|least)[ -](?:commonly |often |frequently )?(?:used|chosen|popular|common|frequent) (?:laws?|acts?)\b/u;

/** 「法制度連携枠の採択を法律別に」「一番使われた法律は？」 */
export const spreadOverLaws: SetRule = (scene) => {
  const { message, slots, inLists, asksCount } = scene;
  return slots.laws.length + (has(message, 'adopted') ? 0 : slots.applicants.length) === 0 &&
    has(message, 'law') &&
    // 「三つの法律ごとの条件は？」
    !has(message, 'requirement', 'eligible', 'apply') &&
    slots.frames.every((frame) => frame === 'law-linked') &&
    (has(message, 'adopted', 'most') || slots.frames.length > 0 || (asksCount && inLists.length > 0)) &&
    byLaw.test(message.text)
    ? setOf(scene, 'by_law', 1.2)
    : null;
};
