// Years that an asker leaves out: R8は見送って, R8には出さず, "skip R8", "sit out FY2026".
import type { FiscalYear } from '../../rules/index.ts';
import type { Mention } from './mention.ts';

const behind =
  /^(?:年度)?(?:の(?:応募|申請|公募))?(?:は|を|に|には|も)?、?(?:一旦|いったん|一度|あえて)?(?:見送|見合わせ|パス|飛ば|とば|スキップ|休[みむんま]|出さ(?:ず|ない)|応募(?:せず|しない|しなかっ)|申請(?:せず|しない|しなかっ)|やめて)/u;
const before =
  /\b(?:skip(?:s|ped|ping)?|sit(?:s|ting)? out|sat out|pass(?:es|ing)? on|miss(?:es|ed|ing)?|leav(?:e|es|ing) out|(?:not|n't|without) apply(?:ing)? (?:in|for))\s*(?:the )?$/u;

/** The named years in which nothing is applied for. */
export function skippedYears(text: string, years: readonly Mention<FiscalYear>[]): readonly FiscalYear[] {
  return years
    .filter(({ start, end }) => behind.test(text.slice(end)) || before.test(text.slice(Math.max(0, start - 24), start)))
    .map(({ value }) => value);
}
