const REQUESTS =
  /(?:について|を|が)?(?:教えて(?:ください|下さい|ほしい(?:です)?|もらえますか|くれ)?|知りたい(?:です|んですが)?|聞きたい(?:です)?|お願いします)|でしょうか|please|tell me(?: about)?|(?:can|could) you|i(?:'d| would) like to know|give me|たとえば|例えば|for (?:instance|example)|(?:端的|簡潔)に(?:言うと|いうと)?|(?:示|しめ)して(?:いただけますか|いただきたい|ください|もらえますか)|(?:新人|初心者|素人)(?:に|で)も(?:わか|分か)るように|(?:ひとこと|一言)で(?:言うと|いうと|言えば|いえば)?|(?:簡単|手短)に(?:言うと|いうと|言えば|いえば)|in short|briefly|in (?:a|one) (?:word|sentence|nutshell)|in (?:a few|plain|simple) words/giu;

/** A question without the words that only ask to be answered: 教えてください, could you tell me. None of them tells what it is about. */
export function withoutRequest(question: string): string {
  return question.replace(REQUESTS, ' ');
}
