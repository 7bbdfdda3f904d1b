// withoutReplyForms: a question without what its asker wants put around the reply. The reply has its own form; what is asked besides is answered.

const reply = '(?:(?:your|the|each|every|all)(?: of your)? )?(?:reply|replies|answers?|responses?|message|output)';
const inEnglish = [
  // “In a sentence or two, …”
  /\bin (?:just )?(?:a|one|two|three|a few|a couple of|[1-3]) (?:short |simple )?(?:sentences?|words|lines?)(?: or (?:two|three|so))?[,:]? ?/u,
  // “Begin your reply with X and then tell me Y”
  new RegExp(
    `\\b(?:please )?(?:begin|start|open|end|finish|close|prefix|preface|precede|conclude|sign off) ${reply} (?:with|by)\\b[^.?!]{1,60}?(?:, |;|,? and |,? then )(?:then|after that|afterwards|next)?,? ?(?=(?:tell|state|say|give|show|list|name|answer|explain|describe|what|which|who|when|where|why|how|is|are|was|were|do|does|did|can|i )\\b)`,
    'u',
  ),
  // “Before answering, output X. Then: …”
  /\bbefore (?:you )?(?:answer(?:ing)?|reply(?:ing)?|respond(?:ing)?)\b[^.?!]{1,80}[.;,]\s*(?:and )?(?:then|after that)[:,]? */u,
] as const;

/** “For my comparative study: which operators …”: what the reply is for. */
const purpose =
  /^for (?:my|our|a|an|the|this) (?:[a-z]+ ){0,3}(?:study|paper|thesis|report|briefing|memo|research|article|presentation|slides?|meeting|note|comparison)\b[^,:]{0,24}[,:] ?/u;

const inJapanese = [
  // 「回答の冒頭に〜と書いてから、…」「<!here>を先頭につけてみんなに通知しつつ、…」
  /[^。、!?\n]{0,40}(?:先頭|冒頭|文頭|最初|頭|末尾|文末|最後|語尾)(?:に|へ)(?:は|必ず)?[^。、!?\n]{0,24}(?:つけ|付け|入れ|書い|置い|添え|加え|載せ|出力し|表示し|言っ|メンションし)(?:て|た)(?:から|上で|うえで|、|(?:みんな|全員|皆)?(?:に|へ)?[^。、!?\n]{0,12}(?:通知|お知らせ|連絡)(?:し(?:つつ|ながら|てから|て)|のうえ))[、,]? */u,
] as const;

/** A clause that asks for something of the programme is no form. */
const ofProgramme =
  /予算|補助|採択|応募|件数|目標|法律|計画|上限|事例|枠|\b(?:budget|rates?|cap|subsid\w*|adopt\w*|applications?|frames?|laws?|acts?|targets?|cases?)\b/u;

/**
 * @param text normalised
 * @returns the text without such clauses; the same text where it has none, or nothing else
 */
export function withoutReplyForms(text: string): string {
  const drop = (clause: string): string => (ofProgramme.test(clause) ? clause : '');
  const rest = [...inEnglish, ...inJapanese]
    .reduce((words, form) => words.replace(form, drop), text.replace(purpose, ''))
    .trim();
  return rest === '' ? text : rest;
}
