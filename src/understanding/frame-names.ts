// Frames that are named by less than their name.
import type { Calendar, FrameId } from '../rules/index.ts';
import { excepted } from './recognisers/excepted.ts';
import type { Mention } from './recognisers/mention.ts';
import { withoutTakenBack } from './recognisers/taken-back.ts';

type FrameNames = readonly Mention<FrameId>[];

const namesFrame = (names: FrameNames, frame: FrameId): boolean => names.some(({ value }) => value === frame);

/**
 * 「右腕と法制度」「法制度3回目」: beside the other frame, or with a number of adoptions or an amount, 法制度 alone is the frame.
 * @param text normalised
 * @param names the frames that it names in full
 * @param figured whether it has a number of adoptions or an amount
 */
export function bareLawFrame(text: string, names: FrameNames, figured: boolean): FrameNames {
  const named = namesFrame(names, 'law-linked');
  const places = text.matchAll(
    named ? /法制度(?=で|に(?!関)|だと|なら)/gu : /(?<![たる])法制度(?!連携|等|枠|に関|ごと|別|と連携|との|の中|名)/gu,
  );
  const isFrame =
    named ||
    namesFrame(names, 'right-hand') ||
    figured ||
    /法制度(?:で|に|だと|なら|は\?|は$|の\d+件|は[^。?]{0,12}(?:率|回目))/u.test(text) ||
    /^(?:じゃあ|では|じゃ|いや|やっぱり?|ちなみに|で)?、?法制度\??$/u.test(text);
  return isFrame && !/どの法制度|何の法制度/u.test(text)
    ? Array.from(places, ({ index }) => ({ start: index, end: index + '法制度'.length, value: 'law-linked' }))
    : [];
}

/** 「一般枠と働き方」: beside the frame of the same year, 働き方 alone is the other one. */
export function shortWorkStyle(text: string, names: FrameNames): FrameNames {
  return namesFrame(names, 'general') && !namesFrame(names, 'work-style')
    ? Array.from(text.matchAll(/働き方(?!改革)/gu), ({ index }) => ({
        start: index,
        end: index + '働き方'.length,
        value: 'work-style',
      }))
    : [];
}

/** The frames that stand: of those that are left out (「右腕人材枠以外」), the others of the same call. */
export function standingFrames(text: string, frames: FrameNames, { together }: Calendar): FrameNames {
  const out = excepted(text, frames);
  if (out.length === 0) return withoutTakenBack(text, frames);
  return out.flatMap(({ start, end, value }) =>
    [...new Set(together.find((each) => each.includes(value)) ?? [])]
      .filter((frame) => !out.some((each) => each.value === frame))
      .map((frame) => ({ start, end, value: frame })),
  );
}
