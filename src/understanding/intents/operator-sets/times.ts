// Operators by how often they were adopted.
import { has, weigh } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** 「2回採択された事業者は？」「3回以上は何者？」 */
export const adoptedSoOften: SetRule = (scene) => {
  const { message, slots, often, limitedByTimes, inLists } = scene;
  // “plans for several years” are none of adoptions.
  return limitedByTimes && (has(message, 'adopted', 'operators-noun') || !has(message, 'plan-document'))
    ? setOf(scene, 'how_often', weigh([true, 0.95], [has(message, 'adopted'), 0.1], [slots.howOften !== null, 0.1]), {
        howOften: often,
        years: [...inLists],
      })
    : null;
};

/** A region, an industry or a year that has the most is no operator. */
const mostOfOthers = /\b(?:region|prefecture|area|industr|sector)|地域|都道府県|業種|年度|year/u;

/** 「採択回数が一番多い事業者は？」 */
export const mostOften: SetRule = (scene) => {
  const { message, slots } = scene;
  const { text } = message;
  return has(message, 'most') &&
    has(message, 'adopted') &&
    slots.years.length === 0 &&
    !mostOfOthers.test(text) &&
    (/回|often|times|最多/u.test(text) || has(message, 'operators-noun', 'which-operator'))
    ? setOf(scene, 'most', 1.0)
    : null;
};
