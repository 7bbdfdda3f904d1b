// Whether a message only asks for the language of the answer: 「英語で」, "in Japanese, please".
import type { Language } from './language.ts';

const polite =
  '(?:お願いし?ます|お願い|ください|下さい|頂けますか|いただけますか|もらえますか|くれますか|ほしいです|please)?';
const japanese = new RegExp(
  `^(?:では|じゃあ|すみません|それを|これを|今の(?:答え|回答)を|回答を|、|\\s)*(英語|日本語|えいご|にほんご|english|japanese)(?:で|に)(?:も|、)?(?:答え(?:て|られますか)|回答(?:して|できますか)|説明(?:して)?|教えて|書いて|訳して|翻訳して|言って|返して|話して)?、?${polite}(?:[。.!?]|ね|よ)*$`,
  'iu',
);
const english =
  /^(?:(?:can|could|would) you |please |now |and |pls )*(?:(?:answer|reply|respond|say (?:it|that|this)|write (?:it|that)|tell me|repeat (?:it|that)|give (?:it|me that)|translate (?:it|that|this)?|speak)\b[^.?!]{0,12}?)?\b(?:in|into|to) (english|japanese)(?:,? please)?[.?!]*$/iu;

/** @param text normalised @returns null where it says anything else */
export function languageAskedFor(text: string): Language | null {
  const name = (japanese.exec(text) ?? english.exec(text))?.[1]?.toLowerCase();
  if (name === undefined) return null;
  return /^(?:english|英語|えいご)$/u.test(name) ? 'en' : 'ja';
}
