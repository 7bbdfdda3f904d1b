// unlistedName: a name in the form of an organisation's, or that of whoever was adopted, that no list has.

const organisation =
  /([一-龯ァ-ヶーa-z]{2,14}(?:商工会議所|商工会|信用金庫|観光協会))|(?:株式会社|有限会社|合同会社|一般社団法人|npo法人)([^\s、。,.!?？はがのもをにでとって]{2,16})|([一-龯ァ-ヶーa-z0-9]{2,14})(?:株式会社|有限会社|合同会社)/u;

/** 「京都商工会議所」, 「株式会社◯◯」: the full name, when the text has one; beside a legal form (「株式会社だけ」) only words that no recogniser knows are one. */
function organisationIn(text: string, unexplained: readonly string[]): string | null {
  const match = organisation.exec(text);
  if (
    !match ||
    /以外|じゃな|ではな/u.test(match[0]) ||
    /^(?:地域|各地|市内|全国|地元|民間|普通|一般|会員|近隣|周辺|複数|支援先|取引先)/u.test(match[0])
  )
    return null;
  const [whole, chamber] = match;
  const [, name = ''] = /^(?:株式会社|有限会社|合同会社|一般社団法人|npo法人)([ぁ-ん]{2,})$/u.exec(whole) ?? [];
  const isName = name !== '' ? !particles.test(name) : unexplained.some((run) => whole.includes(run));
  return chamber !== undefined || isName ? whole : null;
}

/** What follows a legal form without being a name. */
const particles =
  /^(?:だけ|のみ|によ|とし|など|から|まで|とか|ばかり|しか|とい|でも|なら|です|だと|じゃ|では|って|ぜんぶ|すべて|みたい|さん)/u;

const adopted = [
  /(?:^|[、。,.!?\s])「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?(?:という(?:会社|団体|法人|企業|ところ))?(?:って|は|が|も)、?[^。!?]{0,30}?(?:採択|選定)(?:され(?:た|て|ま)|歴|実績|履歴|経験|です|でした|だっけ|[?。]|$)/u,
  /(?:^|[、。,.!?\s])「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?の(?:過去の|これまでの)?採択(?:歴|実績|履歴|経験|回数|年度|枠|状況)/u,
  /採択(?:者|先|事業者|団体|企業)?の?(?:一覧|リスト|名簿)?(?:の中)?に(?:は)?、?「?([^、。,.!?\s「」]{2,24}?)」?(?:さん)?(?:は|って|も)、?(?:い|あ|入|載|含|名前)/u,
  /\b(?:whether|if) (?:the )?([^,.?!]{2,40}?) (?:is|was|are|were|has been|appears?) (?:listed|adopted|selected|(?:on|in|among) (?:any|one|all) of (?:the|your) lists|on (?:the|your|any) lists?)/u,
  /\b(?:is|are|was) (?:the )?([^,.?!]{2,40}?) (?:listed|(?:on|in|among) the (?:list of )?(?:adopt|list|select))/u,
  /\b(?:has|have|was|were|did|is) (?:the )?([^,.?!]{2,40}?) (?:ever |already |also |also been )?(?:been |get |got )?(?:adopted|selected|accepted)\b/u,
];

/** 「トヨタ自動車は採択されたことがありますか」: who is asked about, when the words are no one's that the recognisers know. */
function subjectOfAdoption(text: string, unexplained: readonly string[]): string | null {
  for (const pattern of adopted) {
    const name = pattern.exec(text)?.[1];
    if (name === undefined) continue;
    const rest = unexplained.reduce((left, run) => left.replace(run, ''), name);
    if (/(?:企業|会社|団体|大学|学校|自治体|市町村|都道府県|業界?|事業者|法人|組織|機関|商店街)$/u.test(name)) continue;
    if (rest.length < name.length && rest.replace(/[の・\s&'-]/gu, '').length <= 1) return name;
  }
  return null;
}

/** A name found in the normalised text, in the letters that were typed. */
function asTyped(raw: string, name: string | null): string | null {
  if (name === null) return null;
  const typed = raw.normalize('NFKC');
  const at = typed.toLowerCase().indexOf(name);
  return at === -1 ? name : typed.slice(at, at + name.length);
}

/**
 * The name that a message asks about although no list has it, in the letters that were typed; null where it asks about none.
 * @param raw as typed
 * @param text normalised
 * @param unexplained runs of it that no recogniser knows
 */
export function unlistedName(raw: string, text: string, unexplained: readonly string[]): string | null {
  return asTyped(raw, organisationIn(text, unexplained) ?? subjectOfAdoption(text, unexplained));
}
