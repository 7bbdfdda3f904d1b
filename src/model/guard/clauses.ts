// clausesOf: a sentence as the clauses that it is made of, each in a form in which the same words are the same letters.

/** A clause for comparing: width, case, spaces and quotation marks do not count; everything else does. */
export function comparable(clause: string): string {
  return clause
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[「」『』"“”'’]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^a-z0-9]) | (?=[^a-z0-9])/gu, '')
    .trim();
}

/** Where a clause ends. A comma or a point between digits is part of a number. */
const clauseEnd = /[、。；;:：!?！？\n]|(?<!\d)[,，.．]|[,，.．](?!\d)/u;

/** The clauses of a sentence, in order. */
export function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(clauseEnd)
    .map(comparable)
    .filter((clause) => clause !== '');
}

const sentenceEnd = /(?<=。)(?![」』）])|\n|(?<=[a-z)\d」）]\.)\s+(?=[A-Z])/u;

/** The sentences of a passage, in order. */
export function sentencesOf(passage: string): readonly string[] {
  return passage
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The same without what stands in brackets. */
export function withoutBrackets(sentence: string): string {
  return sentence.replace(/（[^（）]*）|\([^()]*\)/gu, '');
}
