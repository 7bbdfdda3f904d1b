// Operators adopted in some years and not in others.
import { type SetRule, setOf } from './scene.ts';

/** Then no year before it counts either. */
const onlyThen = /だけ|のみ|only in|しか/u;
/** What is said of the years that are not named. */
const onlyOrNeverAgain =
  /その後|以降は|それ以降|以後|no later year|not (?:again )?(?:later|afterwards|since|after)|never (?:been )?(?:adopted|selected|listed|chosen) (?:again|since|later|afterwards)|never (?:again|since|c[ao]me back|return|reappear)|\b(?:then|later|since|afterwards?)\b[^.?]{0,16}\b(?:vanish|disappear|dropp|gone|absent|left|never)|\b(?:vanished|disappeared|dropped (?:off|out)|fell off)\b|(?:年度?|r\d)(?:に|で)?(?:だけ|のみ)(?:(?:の|に|で)?(?:採択|載|入|いる|名前|事業者|団体|会社|ところ))|だけ採択|のみ採択|だけに採択|only in|しか採択/u;

/** 「R5だけに採択された」: in no other year; 「R5に採択され、その後は」: in none after it. */
export const onlyThenOrNeverAgain: SetRule = (scene) => {
  const { message, slots, listed, absent, toCome } = scene;
  const one = slots.years.length === 1 || (slots.years.length > 1 && absent.length === 0);
  if (!one || toCome || !onlyOrNeverAgain.test(message.text)) return null;
  const last = Math.max(...slots.years);
  const only = onlyThen.test(message.text);
  const withoutYears = listed.filter((year) => (only ? !slots.years.includes(year) : year > last));
  return withoutYears.length > 0 ? setOf(scene, 'in_not_in', 1.15, { withoutYears }) : null;
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
