// segmentsOf: the questions inside one message. Statements stay with the question that they introduce or explain.

const asking =
  /[?？]\s*$|(?:か|かな|かね|かしら|の|ん|っけ|は|って|教えて|おしえて|ください|下さい|くれ|知りたい|知りたいです|お願いします|願います|どう|なの|だろう|あれば|たい|たいです|も|でしょう|いくら|何回|何件|と)\s*[。.!！?？]*\s*$|^(?:what|which|who|whom|how|when|where|why|is|are|was|were|do|does|did|can|could|would|will|may|shall|should|has|have|had|and|also|tell|show|list|give|explain|please)\b/iu;

/** Question parts of a message, each with the statements around it; a single part when there is one question at most. */
export function segmentsOf(text: string): readonly string[] {
  if (text.length > 1500) return [text];
  const sentences =
    text
      .match(/[^。！？!?\n]+(?:[。！？!?\n]+|$)/gu)
      ?.flatMap((part) => part.split(/(?<=[a-z\d)]\.)\s+(?=[A-Z])/u))
      .map((part) => part.trim())
      .filter((part) => part !== '') ?? [];
  if (sentences.length < 2) return [text];
  const segments: { words: string; asks: boolean }[] = [];
  let before: string[] = [];
  for (const sentence of sentences) {
    if (asking.test(sentence)) {
      segments.push({ words: [...before, sentence].join(' '), asks: true });
      before = [];
    } else before.push(sentence);
  }
  const last = segments.at(-1);
  if (!last) return [text];
  if (before.length > 0) segments[segments.length - 1] = { words: [last.words, ...before].join(' '), asks: true };
  return segments.map((segment) => segment.words);
}
