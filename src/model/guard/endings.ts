// sameClause: whether the last clause of a sentence says what a clause of the source says, in the polite form. Voice, tense and negation
// are part of what is said: 「支援する」 is 「支援します」, and neither 「支援された」 nor 「支援しません」.

/** Endings that say the same, longest first. What stands before them has to be the same letters. */
const endings: readonly (readonly [form: string, ending: RegExp])[] = [
  ['been done', /(?:されています|されている|されており)$/u],
  ['doing', /(?:しています|している|しており)$/u],
  ['was done', /(?:されました|された)$/u],
  ['did', /(?:しました|した)$/u],
  ['is done', /(?:されます|される|され|されて)$/u],
  ['becomes', /(?:となります|となる|となり)$/u],
  ['being', /(?:ています|ている|ており)$/u],
  ['does', /(?:します|する|して|し)$/u],
  ['is', /(?:です|である|であり)$/u],
];

function formOf(clause: string): { readonly form: string | null; readonly stem: string } {
  for (const [form, ending] of endings) {
    const match = ending.exec(clause);
    if (match && match.index > 0) return { form, stem: clause.slice(0, match.index) };
  }
  return { form: null, stem: clause };
}

/** What a noun at the end of a clause (「取組を推進」「3回まで」) may be said with. */
const nounMayBe: ReadonlySet<string | null> = new Set(['does', 'doing', 'is']);

/** @param said the last clause of a sentence  @param source a clause of the source; both as comparable() makes them */
export function sameClause(said: string, source: string): boolean {
  if (said === source) return true;
  const its = formOf(said);
  const own = formOf(source);
  if (its.stem !== own.stem) return false;
  return its.form === own.form || (own.form === null && nounMayBe.has(its.form) && endsInNoun(own.stem));
}

const endsInNoun = (stem: string): boolean => /[\p{Script=Han}ァ-ヶー\d%]$/u.test(stem);
