// Operators by what they are: their kind, their trade, adopted jointly or alone.
import { partiesAskedFor } from '../../asks-parties.ts';
import { partnershipAskedFor } from '../../asks-partnership.ts';
import { isNarrowed } from '../../narrowing.ts';
import { candidate, has, weigh } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** 「採択された建設会社は何社？」: the lists tell no trades. */
export const ofTrade: SetRule = ({ message, slots }) =>
  isNarrowed(message) && has(message, 'adopted') && !has(message, 'we', 'eligible', 'apply', 'requirement')
    ? candidate('not_in_source', 'operator-trade', slots, 1.05)
    : null;

/** 「R7に採択された商工会議所は？」「R6の信用金庫は何者？」 */
export const ofKind: SetRule = (scene) => {
  const { message, slots, inLists, asksCount, asksWhich, asksWho, limitedByTimes } = scene;
  const adopted = has(message, 'adopted');
  if (
    limitedByTimes ||
    // 「株式会社ほげは何回採択？」 is asked of one.
    message.unlisted !== null ||
    slots.applicants.length === 0 ||
    slots.laws.length > 0 ||
    // How many a law has recognised is told by no list of adoptions.
    (!adopted &&
      slots.applicants.some((kind) => kind === 'approved-plan-holder' || kind === 'designated-corporation')) ||
    has(message, 'eligible', 'apply', 'requirement') ||
    // “We are a company without any approval …”
    (has(message, 'we') && has(message, 'recognition', 'not-yet')) ||
    !(adopted || asksCount || asksWhich)
  )
    return null;
  const ofAdopted =
    has(message, 'adopted', 'operators-noun') ||
    ((asksCount || asksWho) && (inLists.length > 0 || slots.frames.length > 0)) ||
    // 「合同会社はいくつある？」
    (asksCount && message.leftover.length === 0 && !has(message, 'law', 'joint', 'we'));
  return ofAdopted
    ? setOf(
        scene,
        'kind',
        weigh(
          [true, 0.9],
          [has(message, 'which-operator', 'list') || asksCount, 0.15],
          // 「銀行もタッグを組む相手に入る？」: whom the efforts are made with, not who was adopted.
          [has(message, 'joint', 'recognition') && !adopted, -0.4],
          // 「企業からはどんな声が？」: what comes from them.
          [!adopted && /(?:者|社|企業|団体|法人|金庫|所)から[はも]?、?(?:どう|どん|何)/u.test(message.text), -0.4],
        ),
      )
    : null;
};

/** 「単独では採択されたことがない事業者は？」, "organisations only ever adopted together with others" */
export const inOneWayOnly: SetRule = (scene) => {
  const { message, asksCount } = scene;
  const partnership = partnershipAskedFor(message.text);
  return partnership !== null &&
    !has(message, 'eligible', 'apply') &&
    (scene.ofOperators || has(message, 'operators-noun', 'which-operator') || asksCount)
    ? setOf(scene, partnership, 1.25)
    : null;
};

/** An adoption, though no concept says so. */
const jointAdoptions = /共同(?:で)?(?:の)?採択|\bjoint(?:ly)? adoptions?\b/u;
/** What a list of groups is asked for by. */
const together = /共同|連名|コンソ|グループ|joint|consorti/u;

/** 「R7に共同で採択されたのは？」, or alone. */
export const jointOrAlone: SetRule = (scene) => {
  const { message, slots, asksCount, asksWhich, limitedByTimes } = scene;
  const { text } = message;
  const adopted = has(message, 'adopted');
  if (limitedByTimes || slots.joint === null || has(message, 'eligible')) return null;
  const ofAdopted =
    adopted ||
    jointAdoptions.test(text) ||
    (has(message, 'list') && together.test(text)) ||
    partiesAskedFor(text) !== null ||
    slots.years.length > 0 ||
    slots.frames.length > 0;
  return ofAdopted
    ? setOf(
        scene,
        'joint',
        weigh(
          [true, 0.8],
          [slots.years.length > 0, 0.15],
          [asksCount || asksWhich, 0.1],
          // 「共同で採択された事業者は？」
          [adopted && has(message, 'operators-noun') && slots.laws.length === 0 && !asksCount, 0.1],
        ),
      )
    : null;
};
