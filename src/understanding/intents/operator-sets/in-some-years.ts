// Operators adopted in some years and not in others.
import { excepted } from '../../recognisers/excepted.ts';
import { has } from '../candidate.ts';
import { type Scene, type SetRule, setOf } from './scene.ts';

/** Then no year before it counts either. */
const onlyThen = /だけ|のみ|only in|しか/u;
/** What is said of the years that are not named. */
const onlyOrNeverAgain =
  /その後|以降は|それ以降|以後|no later year|not (?:again )?(?:later|afterwards|since|after)|never (?:been )?(?:adopted|selected|listed|chosen) (?:again|since|later|afterwards)|never (?:again|since|c[ao]me back|return|reappear)|\b(?:then|later|since|afterwards?)\b[^.?]{0,16}\b(?:vanish|disappear|dropp|gone|absent|left|never)|\b(?:vanished|disappeared|dropped (?:off|out)|fell off)\b|(?:年度?|r\d)(?:に|で)?(?:だけ|のみ)(?:(?:の|に|で)?(?:採択|載|入|いる|名前|事業者|団体|会社|ところ))|だけ採択|のみ採択|だけに採択|only in|しか採択/u;

/** 「R5とR6の2か年のみ」, "FY2022 and FY2024 only", "only ever in the FY2024 list": said right beside the years. */
function onlyBeside({ message: { text, years } }: Scene): boolean {
  if (/\b(?:neither|not|never) before (?:n?or|and) (?:after|since)\b|その前後(?:に|の年度に)?は/u.test(text))
    return true;
  const [first] = years.mentions;
  const last = years.mentions.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    (/^(?:年度?)?(?:の(?:[2-3二三両](?:か|カ|ヶ)?年度?|年度?))?(?:に)?(?:だけ|のみ|しか)|^ (?:alone|only)\b/u.test(
      text.slice(last.end),
    ) ||
      /\b(?:only|just|solely|exclusively)\b(?: ever)?(?: been| appear\w*| adopted| listed| selected| in| on| for| the| present)*\s*$/u.test(
        text.slice(0, first.start),
      ))
  );
}

/** 「R5だけに採択された」: in no other year; 「R5に採択され、その後は」: in none after it. */
export const onlyThenOrNeverAgain: SetRule = (scene) => {
  const { message, slots, listed, absent, toCome } = scene;
  const one = slots.years.length === 1 || (slots.years.length > 1 && absent.length === 0);
  const beside = onlyBeside(scene);
  if (!one || toCome || !(beside || onlyOrNeverAgain.test(message.text))) return null;
  // “How many adoptions did only FY2024 have?” counts no operators.
  if (beside && !scene.ofOperators && !has(message, 'operators-noun', 'which-operator')) return null;
  const last = Math.max(...slots.years);
  const only = beside || onlyThen.test(message.text);
  const withoutYears = listed.filter((year) => (only ? !slots.years.includes(year) : year > last));
  return withoutYears.length > 0 ? setOf(scene, 'in_not_in', 1.15, { withoutYears }) : null;
};

/** 「R5以外のすべての年度に」, "in all years except FY2023": in the others, and not in it. */
export const inAllButSome: SetRule = (scene) => {
  const { message, slots, listed, toCome } = scene;
  const out = excepted(message.text, message.years.mentions).map(({ value }) => value);
  if (out.length === 0 || toCome || !has(message, 'every-year', 'adopted') || slots.frames.length > 0) return null;
  return has(message, 'every-year') || /すべて|全て|全部|\ball\b/u.test(message.text)
    ? setOf(scene, 'in_not_in', 1.3, { years: [...listed], withoutYears: out })
    : null;
};

/** 「R7の一覧にいない事業者は何者？」: not in that year, whenever else. */
export const notInYears: SetRule = (scene) => {
  const { message, slots, past, absent, toCome, asksCount, ofOperators } = scene;
  const onlyThose = absent.length > 0 && past.length > 0 && past.every((year) => absent.includes(year));
  return onlyThose &&
    !toCome &&
    (ofOperators || (asksCount && has(message, 'operators-noun'))) &&
    slots.frames.length + slots.laws.length + slots.applicants.length === 0 &&
    !has(message, 'first-time', 'repeat', 'adoption-rate', 'application-count', 'we', 'eligible', 'apply') &&
    !onlyOrNeverAgain.test(message.text)
    ? setOf(scene, 'in_not_in', 0.97, { years: [...past], withoutYears: [...past] })
    : null;
};

/** 「R4とR6にあるのにR5にはない」; 「R4に採択されてR5以降採択されていない」: not in that year nor in any after it. */
export const inSomeNotInOthers: SetRule = (scene) => {
  const { message, listed, past, absent } = scene;
  const [missingSince] = absent;
  const without =
    absent.length === 1 && missingSince !== undefined && message.years.onwards
      ? listed.filter((year) => year >= missingSince)
      : absent;
  const adoptedIn = past.filter((year) => !without.includes(year));
  return past.length >= 2 && without.length > 0 && adoptedIn.length > 0
    ? setOf(scene, 'in_not_in', 1.15, { years: [...adoptedIn, ...without], withoutYears: [...without] })
    : null;
};
