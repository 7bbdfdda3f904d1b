// checkSentence: whether a sentence that a model wrote says nothing but what a passage says. It is made of whole clauses of one sentence
// of the source, in their order, letter by letter but for the polite ending of the last one; and what it leaves out changes nothing of what
// it says. So no number, date, name, address or law can stand in it that does not stand there, in the same place.
import type { KnownPassage } from '../../knowledge/index.ts';
import type { Language } from '../../understanding/language.ts';
import { clausesOf, sentencesOf, withoutBrackets } from './clauses.ts';
import { sameClause } from './endings.ts';

/** A sentence for reading; more is an essay. */
const longestSentence = 400;

/** Letters that sentences are written in. Marks that link, mention or format are not among them, nor are other scripts. */
const written: Readonly<Record<Language, RegExp>> = {
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーa-zA-Z0-9０-９Ａ-Ｚａ-ｚ々〇、。，．,.：:；;・「」『』（）()％%〜～~＋+−‐–—\-／/①-⑳※ 　'’"“”&＆]+$/u,
  en: /^[a-zA-Z0-9\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇,.:;・「」『』（）()%~+–—\-/①-⑳ '’"“”&]+$/u,
};

/** Words that turn, limit or hedge what is said: a clause with one of them is never left out. */
const turns: Readonly<Record<Language, RegExp>> = {
  ja: /ない|なく|なけれ|ません|(?<!ま|必|は)ず|ぬ|[不未非無](?!来)|対象外|除[くきい]|以外|以下|以上|禁止|場合|とき|限[りるっ定]|れば|たら|なら|のみ|だけ|原則|ただし|但し|他方|一方|予定|見込|検討|目指|可能|必要|べき|要件|条件|上限|下限|まで|から|より|約|程度/u,
  en: /\b(?:not|no|never|cannot|neither|nor|without|except|unless|only|if|when|where|provided|may|might|can|could|should|must|would|plans?|planned|aims?|expected|possible|require\w*|up to|at most|at least|about|limited|however|but|although|on the other hand)\b|n['’]t\b/iu,
};

/**
 * Clauses that only add to what the others say: a purpose, a manner, a link to the sentence before. Items of a list, conditions, subjects
 * and predicates do not.
 */
const aside: Readonly<Record<Language, RegExp>> = {
  ja: /^[^はも\d]*(?:ため|ことで|に応じて|と連携して|を踏まえて?|観点で|つつ)$|^(?:また|さらに|なお|加えて|あわせて|このため|そのため|そこで)$/u,
  en: /^(?:in addition|therefore|also|moreover|with(?: [a-z]+){1,6})$/u,
};

/** 「…を推進し、」: what a clause does is told whole, and what comes after it is another thing. */
const predicate = /(?<!対)し$|され$|している$|しており$|しています$/u;

/**
 * @param sentence what a model wrote
 * @param passage the passage that it says it rests on
 * @returns whether the sentence may be shown beside the passage
 */
export function checkSentence(sentence: string, passage: KnownPassage, language: Language): boolean {
  const source = language === 'ja' ? passage.words : passage.english;
  if (source === null || sentence.length > longestSentence) return false;
  if (!written[language].test(sentence) || !isBalanced(sentence)) return false;
  const said = clausesOf(sentence);
  return said.length > 0 && sentencesOf(source).some((each) => isMadeOf(said, each, language));
}

function isMadeOf(said: readonly string[], source: string, language: Language): boolean {
  const plain = withoutBrackets(source);
  const bracketed = source.match(/（[^（）]*）|\([^()]*\)/gu) ?? [];
  // What stands in brackets may be left out where it only explains.
  const variants = bracketed.some((each) => turns[language].test(each)) ? [source] : [source, plain];
  return variants.some((variant) => takes(said, clausesOf(variant), language));
}

/** Whether the clauses are some of the source's in order, and the others may be left out. */
function takes(said: readonly string[], source: readonly string[], language: Language): boolean {
  let next = 0;
  let last = -1;
  for (const [index, clause] of source.entries()) {
    const wanted = said[next];
    const isLast = next === said.length - 1;
    if (wanted === undefined) break;
    if (wanted === clause || (isLast && language === 'ja' && sameClause(wanted, clause))) {
      next++;
      last = index;
    } else if (turns[language].test(clause) || !aside[language].test(clause) || (index === 0 && /^with/u.test(clause)))
      return false;
  }
  return next === said.length && mayEnd(said.at(-1) ?? '', source, last, language);
}

/** Whether a sentence may end with this clause of the source: with the last one, or in Japanese with a predicate, said as one. */
function mayEnd(said: string, source: readonly string[], last: number, language: Language): boolean {
  const rest = source.slice(last + 1);
  if (rest.length === 0) return true;
  const clause = source[last] ?? '';
  return (
    language === 'ja' &&
    predicate.test(clause) &&
    said !== clause &&
    rest.every((each) => !turns.ja.test(each)) &&
    // What is left out has a predicate of its own, or the clause kept would be a part of something.
    /(?:[るたすむくうい]|[\p{Script=Han}])$/u.test(rest.at(-1) ?? '')
  );
}

const brackets: readonly (readonly [string, string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
];

function isBalanced(sentence: string): boolean {
  return brackets.every(([open, close]) => sentence.split(open).length === sentence.split(close).length);
}
