// Operators adopted in every year, or several years in a row.

import { asksForRun, longestRun, yearsInARow } from '../../years-in-a-row.ts';
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

/** Two at least, where no number is told. */
const unnumberedRun =
  /\b(?:operators?|companies|organi[sz]ations|who|which|those|ones)\b[^?]*\b(?:in )?(?:consecutive|successive|back-to-back) (?:fiscal )?years\b|連続(?:した|する)年度/u;

/** 「途中で抜けた年度がある」, "a gap year": not adopted between two adoptions. */
const interrupted =
  /間が空い|空白の?(?:年|期間)|飛び飛び|とびとび|ブランク|途中で(?:1年|一年|いったん|一旦|一度)?(?:抜け|途切れ|空い|休)|\b(?:gaps?|interrupt\w+|broken) (?:year|in (?:its|their)|record|run)|\b(?:with|have|has|had|left) (?:a |any )?gaps?\b|\bback after (?:missing|skipping|a (?:year|break|gap))|\b(?:missed|skipped) (?:a|one) (?:fiscal )?year\b/u;
/** 「同じ年度に2回」 */
const inOneYear =
  /(?:同じ|同一の?|1つの|一つの|ひとつの)年度?(?:の中)?に?(?:2|二|複数|何)(?:回|件|度)|\b(?:twice|two times|more than once|several times) in (?:the same|one|a single|any one|any) (?:fiscal )?year\b/u;

/** 「採択の間が空いた事業者は？」「同じ年度に2回採択されたのは？」 */
export const interruptedOrTwice: SetRule = (scene) => {
  const { message, slots } = scene;
  const { text } = message;
  if (slots.operators.length + slots.years.length > 0 || has(message, 'we', 'apply', 'eligible')) return null;
  if (inOneYear.test(text)) return setOf(scene, 'twice_a_year', 1.3);
  return interrupted.test(text) && has(message, 'operators-noun', 'which-operator', 'adopted')
    ? setOf(scene, 'gap', 1.25)
    : null;
};

/** The year named is the first of them. */
const fromThen = /^(?:年度?)?(?:から|以降|より)/u;
const sinceThen = /\b(?:from|since|starting(?: in| with)?)\s*$/u;

/** 「2年連続で採択された事業者は？」; 「R5から3年連続」: in all of those three years. */
export const inARow: SetRule = (scene) => {
  const { message, slots, listed } = scene;
  const { text } = message;
  const runAsked = slots.operators.length === 0 && !has(message, 'we', 'apply', 'eligible', 'rate');
  if (longestRun.test(text) && runAsked) return setOf(scene, 'in_a_row', 1.25);
  if (unnumberedRun.test(text) && slots.years.length === 0 && runAsked) return setOf(scene, 'in_a_row', 1.25);
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
