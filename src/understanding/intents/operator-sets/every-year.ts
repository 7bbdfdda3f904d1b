// Operators adopted in every year, or several years in a row.

import { asksForRun, yearsInARow } from '../../years-in-a-row.ts';
import { has } from '../candidate.ts';
import { type SetRule, setOf } from './scene.ts';

/** 「4年連続はいる？」 */
const areThereAny = /は(?:い(?:る|ます)|あ(?:る|ります))か?[?？]?$/u;
/** What the programme does every year, and what is counted for each year, are no operators of every year. */
const ofProgramme = /目標|支援する/u;
const perYear = /年度(?:ごと|別)|各年度?|毎(?:年度?)?の|by year|each year'?s|per year/u;

/** 「毎年採択されている事業者は？」; 「R5〜R7のすべてに」: in all of those years. */
export const everyYear: SetRule = (scene) => {
  const { message, listed, inLists, toCome, asksCount } = scene;
  const { text } = message;
  if (
    !has(message, 'every-year') ||
    toCome ||
    ofProgramme.test(text) ||
    perYear.test(text) ||
    has(message, 'average', 'we', 'apply', 'plan-years') ||
    // 「毎年、新規は何者？」
    (has(message, 'first-time', 'repeat') && asksCount && !has(message, 'list')) ||
    !(
      has(message, 'adopted', 'operators-noun', 'which-operator', 'list') ||
      (message.leftover.length === 0 && areThereAny.test(text))
    )
  )
    return null;
  return inLists.length > 1 && inLists.length < listed.length
    ? setOf(scene, 'in_all', 1.15, { years: [...inLists] })
    : setOf(scene, 'every_year', 1.1);
};

/** The year named is the first of them. */
const fromThen = /^(?:年度?)?(?:から|以降|より)/u;
const sinceThen = /\b(?:from|since|starting(?: in| with)?)\s*$/u;

/** 「2年連続で採択された事業者は？」; 「R5から3年連続」: in all of those three years. */
export const inARow: SetRule = (scene) => {
  const { message, slots, listed } = scene;
  const { text } = message;
  if (!asksForRun(message, slots)) return null;
  const length = yearsInARow(text) ?? 2;
  const [mention, ...others] = message.years.mentions;
  const starts =
    mention !== undefined &&
    others.length === 0 &&
    (fromThen.test(text.slice(mention.end)) || sinceThen.test(text.slice(0, mention.start)));
  return starts
    ? setOf(scene, 'in_all', 1.25, {
        years: listed.filter((year) => mention.value <= year && year < mention.value + length),
      })
    : setOf(scene, 'in_a_row', 1.2);
};
