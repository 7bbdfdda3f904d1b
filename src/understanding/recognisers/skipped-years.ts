// Years that an asker leaves out: R8は見送って, R8には出さず, "skip R8", "sit out FY2026".
import type { FiscalYear } from '../../rules/index.ts';
import type { Mention } from './mention.ts';

const behind =
  /^(?:年度)?(?:の(?:応募|申請|公募))?(?:は|を|に|には|も)?、?(?:一旦|いったん|一度|あえて)?(?:見送|見合わせ|パス|飛ば|とば|スキップ|休[みむんま]|出さ(?:ず|ない)|応募(?:せず|しない|しなかっ)|申請(?:せず|しない|しなかっ)|やめて)/u;
const before =
  /\b(?:skip(?:s|ped|ping)?|sit(?:s|ting)? out|sat out|pass(?:es|ing)? on|miss(?:es|ed|ing)?|leav(?:e|es|ing) out|(?:not|n't|without) apply(?:ing)? (?:in|for))\s*(?:the )?$/u;

/** Not adopted: of a year to come that is as good as left out; of the past it is what the lists tell. */
const failedBehind = /^(?:年度)?(?:は|に|で|が|も)?、?(?:落ち|落選|不採択|通らな|だめだっ|ダメだっ|駄目だっ)/u;
const failedBefore = /\b(?:(?:turned down|rejected|unsuccessful|not adopted|fail(?:s|ed)?)) in (?:the )?$/u;

/** The named years in which nothing is applied for, and those after `last` in which nothing is adopted. */
export function skippedYears(
  text: string,
  years: readonly Mention<FiscalYear>[],
  last: FiscalYear,
): readonly FiscalYear[] {
  return years
    .filter(({ start, end, value }) => {
      const [head, tail] = [text.slice(Math.max(0, start - 24), start), text.slice(end)];
      return (
        behind.test(tail) || before.test(head) || (value > last && (failedBehind.test(tail) || failedBefore.test(head)))
      );
    })
    .map(({ value }) => value);
}
