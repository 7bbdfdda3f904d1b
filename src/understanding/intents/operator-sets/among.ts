// Operators of a set that was answered before: 「そのうちR7にも採択されたのは？」
import { candidate, has } from '../candidate.ts';
import { timesWith } from './adoptions-left.ts';
import { type Scene, type SetRule, timesOf } from './scene.ts';

/** Whether those listed before are looked at, and not what they can apply for. */
export const looksAmongThose = ({ message, slots }: Scene): boolean =>
  slots.among.length > 0 && !has(message, 'eligible', 'apply', 'rate');

/** Those of them that the message narrows down to. */
export const amongThose: SetRule = (scene) => {
  const { message, slots } = scene;
  const { calendar } = message;
  if (!looksAmongThose(scene)) return null;
  const [often = null] = message.counts.flatMap(({ value }) => timesOf(value) ?? []);
  const narrowed =
    slots.years.length > 0 ||
    slots.howOften !== null ||
    slots.left !== null ||
    slots.frames.length > 0 ||
    slots.laws.length > 0 ||
    slots.joint !== null ||
    slots.applicants.length > 0 ||
    often !== null;
  return narrowed
    ? candidate(
        'operators',
        has(message, 'first-time') ? 'first_time:list' : 'among:list',
        {
          ...slots,
          years: slots.years.filter((year) => year <= calendar.last),
          howOften: slots.howOften ?? timesWith(slots.left, calendar.limit) ?? often,
          adoptionsSoFar: null,
        },
        1.2,
      )
    : null;
};
