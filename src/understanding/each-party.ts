// Each party of a joint adoption counted by itself: 「共同の相手も1者ずつ数えて」, "joint applicants included". It says how to count, not what.

/** Said anywhere in a message. */
const said =
  /(?:共同|連名)[^。、]{0,12}(?:含|も1|も一|各社|各者|ずつ|1者|一者|も数え|とも)|(?:each|every) (?:party|partner|member|applicant)|\bjoint (?:applicants?|parties|partners|members),? (?:are |being )?(?:each )?(?:included|count(?:ed|s)?|too)\b|(?:count|includ)\w*\s+(?:each|every|all|the|both)?\s*(?:joint|part)/u;

const whom =
  '(?:共同|連名)(?:での?|による)?(?:申請|採択|事業|提案)?(?:の|で|に|して)?(?:載っ?[るた]|出した|ある|いる)?(?:各[社者]|(?:お)?相手(?:方|先)?|構成員?|メンバー|パートナー|参加者|団体|事業者|会社|もの|分|全員|全[社者]|ところ)*';
const asWhat =
  '(?:も|は|を|が|全員|全社|各者|各社|それぞれ|各々|すべて|全て|全部|みんな|ちゃんと|、|の|[1一](?:者|社|団体|つ)|ずつ|別々|個別|個々|に|と|として|数|カウント|人数)*';
const counting =
  '(?:数え(?:上げ|入れ)?(?:て|ると|る場合|れば|たら|た場合)|含め(?:て|ると|れば|たら|た場合)?|含(?:む|み|んで)|入れ(?:て|ると|れば|たら|た場合)|加え(?:て|ると)|込み(?:で|の|だと)?|こみで|カウント(?:して|すると|した場合|で)|計算(?:して|すると|で)|計上(?:して|すると))';
const please = '(?:(?:くだ|下)さい|お願い(?:し|いたし)ます|お願い|もらえますか|いただけますか|ほしいです)?';

export const saysHowCounted = (text: string): boolean => said.test(text);

/** The clause that says so, where it is an aside of a question. */
const clauses = [
  new RegExp(`[、。(]?\\s*(?:ただし|なお)?、?${whom}${asWhat}${counting}、?${please}[)。、]?`, 'u'),
  /(?:[.,;?!(]\s*|^|\b(?:and|with|when) )(?:please )?(?:count(?:ing)?|includ(?:e|ing)|taking|treat(?:ing)?)(?: in)? (?:each|every|all|both|any|the)?(?: of)?(?: the)? ?(?:single )?(?:named )?(?:party|parties|partners?|members?|applicants?|co-applicants?|joint|name)\b[^.,;?!)]*[).,]?/u,
  /(?:[.,;?!(]\s*|^|\band |\bwith )(?:all |the |each |every )?(?:members? of |part(?:y|ies) (?:of|to|in) )?(?:a |the )?(?:joint|partner|co-)[- ]?(?:applicants?|part(?:y|ies)|partners?|members?|applications?|adoptions?|bids?)(?: (?:are|being|should be|must be|to be))?(?: (?:each|all|also))? (?:included|count(?:ed|s)?)\b[^.,;?!)]*[).,]?/u,
] as const;

/** Something is left that asks. */
const asksBesides =
  /何|どこ|どの|誰|だれ|いくつ|割合|一覧|教え|挙げ|[?]|\b(?:how|which|who|what|name|list|give|tell)\b/u;
const leastLeft = 6;

export interface HowCounted {
  /** Each party counts by itself. */
  readonly eachParty: boolean;
  /** The text without the clause that says so; the same text where nothing would be left that asks. */
  readonly text: string;
}

/** @param text normalised */
export function howCounted(text: string): HowCounted {
  const found = clauses.find((clause) => clause.test(text));
  if (!found) return { eachParty: said.test(text), text };
  const rest = text.replace(found, (clause) => (/^[.。?!]/u.test(clause) ? clause.charAt(0) : ' ')).trim();
  const asked = text.includes('?') && !rest.includes('?') ? `${rest}?` : rest;
  return { eachParty: true, text: rest.length >= leastLeft && asksBesides.test(rest) ? asked : text };
}
