/** 「…に取り組んでいるのはどの団体」, “which case deals with …”: that a case is looked for, and not what it is about. */
const CASE_SOUGHT =
  /(?<=[にを])(?:は)?(?:取り?組|扱|やっ|行[なっ]|実施し|力を入れ)[^、。?]{0,6}?(?:の|ところ|事例|団体|地域|会社|企業|事業者|取り?組み?)(?:って|は|が|を)?(?:、)?(?:どの|どこの|どちらの|どこ|どれ|何という)?(?:事例|団体|地域|会社|企業|事業者|法人|ところ|取り?組み?)?(?:です|でしょう|なん|だ)?か?[?？。]?$|\b(?:which|what) (?:of the )?(?:cases?|examples?|operators?|organi[sz]ations?|regions?) (?:deals? with|mentions?|is about|are about|covers?|tells? of|talks? about|works? on|tackles?|addresses|concerns?|involves?)\b/giu;

const REQUESTS =
  /(?:について|を|が)?(?:教えて(?:ください|下さい|ほしい(?:です)?|もらえますか|くれ)?|知りたい(?:です|んですが)?|聞きたい(?:です)?|お願いします)|でしょうか|please|tell me(?: about)?|(?:can|could) you|i(?:'d| would) like to know|give me|たとえば|例えば|for (?:instance|example)|(?:端的|簡潔)に(?:言うと|いうと)?|(?:示|しめ)して(?:いただけますか|いただきたい|ください|もらえますか)|(?:新人|初心者|素人)(?:に|で)も(?:わか|分か)るように|(?:ひとこと|一言)で(?:言うと|いうと|言えば|いえば)?|(?:簡単|手短)に(?:言うと|いうと|言えば|いえば)|in short|briefly|in (?:a|one) (?:word|sentence|nutshell)|in (?:a few|plain|simple) words/giu;

/** A question without the words that only ask to be answered: 教えてください, could you tell me. None of them tells what it is about. */
export function withoutRequest(question: string): string {
  return question.replace(CASE_SOUGHT, ' ').replace(REQUESTS, ' ');
}
