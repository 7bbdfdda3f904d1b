// Sentences of a message, and which of them ask: a long message has its question somewhere inside.

const asking =
  /[?？]\s*$|(?:か|かな|かね|かしら|の|(?<!せ)ん|っけ|は|って|教えて|おしえて|ください|下さい|ちょうだい|頂戴|くれ|知りたい|知りたいです|お願いします|願います|どう|なの|だろう|あれば|(?:一言|ひとこと)で|端的に|簡潔に|手短に|たい|たいです|も|でしょう|いくら|何回|何件|と|(?:の|ん)です(?:が|けど|けれど))\s*[。.!！?？]*\s*$|^(?:what|which|who|whom|how|when|where|why|is|are|was|were|do|does|did|can|could|would|will|may|shall|should|has|have|had|and|also|tell|show|list|give|state|name|quote|describe|explain|compare|please)\b/iu;

const betweenSentences = /(?<=[。！？!?\n])|(?<=[a-z\d)%"'”](?<!\bno)\.)\s+/u;

/** Whether a sentence asks for something. */
export function asks(sentence: string): boolean {
  return asking.test(sentence);
}

/** Sentences in order; one that ends nowhere is one too. */
export function sentencesOf(text: string): readonly string[] {
  return (
    text
      .match(/[^。！？!?\n]+(?:[。！？!?\n]+|$)/gu)
      ?.flatMap((part) => part.split(/(?<=[a-z\d)](?<!\b[Nn]o)\.)\s+(?=[A-Z])/u))
      .map((part) => part.trim())
      .filter((part) => part !== '') ?? []
  );
}

/** Between two sentences. */
const sentenceStart = /(?<=[。！？!?\n]\s*)(?=[^\s。！？!?.])|(?<=[a-z\d](?<!\bno)\.\s+)(?=\S)/iu;

/** Sentences with all that stands between them: joined they are the text. */
export function piecesOf(text: string): readonly string[] {
  return text.split(sentenceStart);
}

/**
 * The text without the sentences that `drop` names and without asides (「なお…」) that ask nothing; the whole text when nothing that asks
 * would be left.
 */
export function withoutSentences(text: string, drop: (sentence: string) => boolean): string {
  const sentences = text.split(betweenSentences).map((part) => part.trim());
  const kept = sentences.filter(
    (sentence) => !drop(sentence) && !(/^(?:なお|ちなみに|余談)/u.test(sentence) && !asks(sentence)),
  );
  return kept.length < sentences.length && kept.some(asks) ? kept.join(' ') : text;
}

/** The sentences that ask, as one text; the whole text when none or all of them do. */
export function askingPart(text: string): string {
  const sentences = text.split(betweenSentences).map((part) => part.trim());
  const questions = sentences.filter((sentence) => sentence !== '' && asks(sentence));
  return questions.length === 0 ? text : questions.join(' ');
}
