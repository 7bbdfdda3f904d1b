// Whether a set of operators is asked for: how many of them, or which.
import type { Message } from './message.ts';

const counted =
  /何(?:者|社|団体|法人|事業者|組)|(?:者|社|団体|事業者)数|(?:者|社|団体|事業者|法人|ところ)の数|\bhow many (?:of (?:the |those |these |them)?)?[^?]{0,30}?\b(?:operators|companies|organi[sz]ations|firms|entities|parties|bodies|outfits|players|adoptees|entrants|newcomers|are|have|could|can)\b|\bnumber of operators\b|\b(?:is|are) there (?:still )?(?:any )?(?:operators?|companies|organi[sz]ations|ones)\b|(?:事業者|団体|会社|ところ)のうち/u;
/** A share of all operators. */
const shared =
  /(?:事業者|団体|会社|法人|企業|ところ|者)(?:は|が|の割合|って|で、?|のうち、?)[^。?]{0,20}(?:何割|何%|何パーセント|割合)|\b(?:share|percent\w*|proportion) of (?:the |all )*(?:operators|companies|organi[sz]ations)\b/u;
const named =
  /(?:事業者|団体|会社|法人|企業|ところ)(?:の名(?:称|前)?)?(?:を|は|って|のうち|の中で)?(?:全部|すべて|全て|一覧|リスト|挙げ|列挙|教え|どこ|誰)|(?:どこ|どの(?:事業者|団体|会社|法人))|全部挙げ|(?:事業者|団体|会社|法人|企業|ところ)(?:は|って)(?:い(?:る|ます)|あ(?:る|ります))か?[?？]?$|(?:採択|事業)(?:者|団体|企業)で[^。?]{1,24}のは(?:誰|だれ|どこ|どなた)?(?:です|でしょう)?か?[?？]?$|(?:事業者|団体|会社|法人|企業|ところ)(?:は|って)?[?？]?$|\b(?:which|what|list|name|show)\b[^?]{0,24}\b(?:operators?|compan(?:y|ies)|organi[sz]ations?|firms?|entit(?:y|ies)|ones|outfits?)\b|\bwho\b|\b(?:operators|those|ones|companies|organi[sz]ations) (?:whose|that|which|for (?:which|whom))\b|\b(?:looking for|find|any) (?:me )?(?:all |the )*(?:ones|operators|those)\b/u;

export function asksForOperators({ text }: Message): boolean {
  return counted.test(text) || named.test(text) || shared.test(text);
}
