// The limit on adoptions, and how they are counted.
import { asksForOperators } from '../asks-for-operators.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';
import { rejected } from './figures.ts';

/** 「上限3回は枠ごと？」 */
export const byFrame =
  /枠(?:ごと|別|毎)|(?:それぞれ|各|1つ|一つ)の?枠|\b(?:per|each|by|in each|for each|separate(?:ly)? for each) (?:frame|track)|\bseparately\b/u;

/** 「4回目がだめなのは右腕だけ？」, "ruled out under both frames?" */
const oneFrameOnly =
  /(?:枠|右腕|法制度)[^。?]{0,8}(?:だけ|のみ|限定|に限)|(?:だけ|のみ)の(?:話|こと|ルール|制限)|両枠|枠に(?:も|まで)(?:ある|あり|適用|かか|及)|\bonly\?$|\bonly (?:under|in|for|to|applies)\b|\bboth (?:of the )?(?:frames|tracks)\b|\b(?:frame|track) only\b/u;

/** 「R7に4回目が通れたのはなぜ？」: because there was no limit yet. */
const howCome = /どうして|なぜ|なんで(?!す|しょ)|何故|理由|\b(?:why|how come|how (?:could|did|was|were))\b/u;

/** 「1年に3回まで？」, "three a year?" */
const eachYear =
  /(?:1|一)(?:か)?年度?(?:に|あたり|当たり|につき|で)[^。?]{0,4}\d\s*[回件]|(?<![\d元])年\s*\d\s*回(?!目)|(?:年に|年間|毎年度?|年度?ごとに|各年度?)[^。?]{0,4}\d\s*[回件]|\b(?:three|3|two|2|[45]|four|five)(?: times| adoptions)? (?:a|per|each|every|in any) (?:fiscal )?year\b|\b(?:per|each|annual(?:ly)?|yearly)\b[^.?]{0,20}\byears?\b/u;

/** 「枠を変えたら回数は1から？」 */
const startsAnew =
  /(?:回数|カウント|数え方?)[^。?]{0,8}(?:1|一|ゼロ|0|最初|いち)から|数え直|振り出し|帳消し|白紙に|チャラ|\b(?:wip\w*|clear\w*|clean)\b[^.?]{0,16}\b(?:slate|count|record)\b|\bstart(?:s|ing)? (?:again|over|anew|afresh|from (?:zero|one|scratch))\b/u;

/** 「通常枠の採択は除外していい？」, "can we leave the FY2023 adoption out?": what is no question about a set of operators. */
const leavesOut = (message: Message, { operators, adoptionsSoFar }: Slots): boolean =>
  excludes.test(message.text) &&
  has(message, 'adopted') &&
  operators.length === 0 &&
  adoptionsSoFar === null &&
  message.assumed === null &&
  !has(message, 'operators-noun', 'which-operator');

/** That some adoption is not to be counted. */
export const excludes =
  /(?:除外|除い|無視|数えなく|カウントしなく|含めなく|入れなく|算入しなく|ノーカン)[^。?]{0,6}(?:いい|よい|良い|可|でき|構わ|大丈夫|ok)|\b(?:leave|ignore|exclude|disregard|omit)\b[^.?]{0,40}\badoptions?\b/u;

const asksWhether =
  /(?:です|ます|でしょう|ました)か|では[?？]|ですよね|なかった|あった|なのでは|せい|違反|超え|\b(?:was|were|wasn't|weren't|is|isn't|did|didn't|does|doesn't|had|hadn't)\b/u;

/** 「2社とも1回使ったことになる？」「3回採択された会社と共同ならうちも不可？」: how an adoption counts for each of those who apply together. */
function sharedCount({ text, concepts }: Message, { joint, operators, adoptionsSoFar }: Slots): boolean {
  if (joint !== true || operators.length > 0 || adoptionsSoFar === null) return false;
  return (
    /(?:社|団体|者|会社|事業者|企業|人)とも|両(?:社|者|方)|それぞれ|どちらも|各(?:社|者)|\b(?:both|each)\b/u.test(
      text,
    ) ||
    (concepts.has('we') &&
      /(?:会社|団体|事業者|企業|法人|ところ|相手|パートナー)(?:さん)?と|\b(?:company|operator|partner|organi[sz]ation|firm)\b/u.test(
        text,
      ))
  );
}

/** 「R7以前に上限はなかったの？」: amounts were capped in every year, so the number of adoptions is meant. */
const asksWhetherLimited = ({ text }: Message): boolean =>
  /(?:上限|制限)(?:は|が|も|って)?(?:特に|とくに)?(?:な(?:い|かっ|く|し)|無|あ(?:り|っ)|存在|設け|でき)|\b(?:was|were|is|are) there (?:a|any|no) (?:limit|restriction)|\b(?:did|does|do|has|had) (?:the|that|this|such a|any) (?:limit|restriction|maximum)s? (?:also |already )?(?:appl(?:y|ied)|h[eo]ld|exist)/u.test(
    text,
  ) && !/額|金|円|いくら|\b(?:amount|cap|yen|subsidy)\b/u.test(text);

export const adoptionLimit: IntentRecogniser = (message, slots) => {
  const timesLimit =
    has(message, 'adoption-limit') ||
    (/上限|制限|限度|縛り|\b(?:limit|restriction)\b/u.test(message.text) &&
      /回数|何回|何度|回まで|\d\s*回|times|adoptions/u.test(message.text)) ||
    asksWhetherLimited(message) ||
    (/\blimit\b|\b(?:the|our|those|these) (?:three|3)\b(?! (?:laws|acts|years|fiscal))/u.test(message.text) &&
      has(message, 'adopted')) ||
    /(?:何回|何度)(?:まで|でも)/u.test(message.text) ||
    /\bhow many adoptions\b[^?]*\b(?:allowed|permitted|possible|granted to one)\b/u.test(message.text) ||
    // 「何年連続だとダメ？」
    /何年(?:連続|続け)[^。?]{0,14}(?:ダメ|だめ|駄目|不可|でき(?:ない|なく)|アウト|無理|まで)/u.test(message.text);
  const counting =
    has(message, 'counting-rule') ||
    // 「落ちたら回数は減る？」
    (rejected.test(message.text) && /回数|\bcounts?\b/u.test(message.text)) ||
    startsAnew.test(message.text) ||
    leavesOut(message, slots) ||
    // 「年度が連続していなくても通算？」
    (/(?:なくて|飛んで|空いて|離れて|別々で)も[^。?]{0,8}(?:合算|通算|合計|数え|カウント)/u.test(message.text) &&
      has(message, 'adopted')) ||
    // 「上限の3回にR3以前の採択は含まれる？」
    (timesLimit && /含[まめ]|数えら?れ|加算|通算|合算|足され|\binclud(?:e|es|ed|ing)\b/u.test(message.text)) ||
    // 「上限はR4に遡る？」
    (timesLimit && /遡|さかのぼ|遡及|\bretro(?:active|spective)|\bbackdat/u.test(message.text)) ||
    (/\b(?:do|does|would|will) .{0,30}\bcount\b/u.test(message.text) &&
      has(message, 'adopted') &&
      slots.operators.length === 0) ||
    (has(message, 'total') &&
      has(message, 'adopted') &&
      slots.frames.length === 0 &&
      /違う枠|別の枠|前の枠|ほかの枠|他の枠|枠が違|枠を変え|枠を問わ|different frame|other frame|another frame/u.test(
        message.text,
      ));
  // 「残りがない事業者は何者？」 asks for a set of operators.
  if (slots.left !== null && slots.operators.length === 0 && !has(message, 'we') && asksForOperators(message))
    return [];
  // 「共同の各者も数えて、初めてなのは何者？」: how to count, beside what is counted.
  if (message.eachParty && has(message, 'first-time', 'repeat', 'every-year')) return [];
  // 「R7が通算4回目だった団体は？」: whose adoption of a listed year had that number.
  if (
    slots.ordinals.length === 1 &&
    slots.years.length === 1 &&
    slots.years.every((year) => year <= message.calendar.last) &&
    slots.operators.length === 0 &&
    !has(message, 'we', 'eligible', 'apply') &&
    asksForOperators(message)
  )
    return [];
  // 「子会社の採択も数える？」 is a topic that the source lacks.
  if (message.absentTopics.some(({ topic }) => topic === 'counting-reorganised')) return [];
  // 「上限に達したら、共同の相手方としてなら？」「JVで採択された場合の回数は？」
  const sharing =
    slots.joint === true &&
    slots.operators.length === 0 &&
    ((/上限に|limit/u.test(message.text) &&
      (has(message, 'eligible', 'apply') || /参加|加わ|join/u.test(message.text))) ||
      (/回数(?:は|って|の数え|に)/u.test(message.text) && has(message, 'adopted')) ||
      // 「3回採択された事業者も相手方としてなら出せる？」
      (/(?:相手方?|構成員|パートナー|連名)として|\bas (?:a|the|one) (?:joint |co-)?(?:partner|applicant|member)/u.test(
        message.text,
      ) &&
        has(message, 'eligible', 'apply')));
  const beyond =
    slots.ordinals.some((ordinal) => ordinal > message.calendar.limit) ||
    message.counts.some(({ value }) => value.times > message.calendar.limit && !value.remaining);
  if (
    beyond &&
    howCome.test(message.text) &&
    !has(message, 'rate', 'amount', 'budget') &&
    slots.years.every((year) => year <= message.calendar.last)
  )
    return [candidate('adoption_limit', 'not_yet_limited', slots, 1.7)];
  if (sharing || (!timesLimit && !counting && sharedCount(message, slots)))
    return [candidate('adoption_limit', 'joint_counting', slots, 1.3)];
  if (!timesLimit && !counting) return [];
  const about = slots.operators.length > 0 || slots.adoptionsSoFar !== null || slots.ordinals.length > 0;
  if (/延べ/u.test(message.text) && !timesLimit) return [];
  // “before FY2026”: the year before.
  const before =
    slots.years.length === 1 && /より前|以前|前まで|\bbefore\b|prior to/u.test(message.text)
      ? { ...slots, years: slots.years.map((year) => year - 1) }
      : slots;
  const joint =
    slots.joint === true &&
    (counting || has(message, 'how-many', 'adopted')) &&
    !/何者|何社|何件|何団体|割合|how many (?:operators|companies|adoptions)|share/u.test(message.text);
  if (
    /何者|何社|何団体|何%|何パーセント|割合|延べ|者数|社数|(?:者|団体|会社)の数|how many (?:distinct |different |separate |unique )?(?:operators|companies|organi|adoptions)|share|percent/u.test(
      message.text,
    ) &&
    !timesLimit
  )
    return [];
  const acrossFrames =
    timesLimit &&
    slots.operators.length === 0 &&
    (byFrame.test(message.text) || (slots.adoptionsSoFar === null && oneFrameOnly.test(message.text)));
  const perYear =
    (timesLimit || message.limits.length > 0) && eachYear.test(message.text) && slots.operators.length === 0;
  const aspect = joint
    ? 'joint_counting'
    : counting && rejected.test(message.text)
      ? 'only_adopted'
      : /リセット|reset|ゼロに戻|0に戻|やり直し/u.test(message.text) || startsAnew.test(message.text)
        ? 'reset'
        : perYear
          ? 'per_year'
          : acrossFrames
            ? 'across_frames'
            : counting
              ? 'counting'
              : 'maximum';
  const score = weigh(
    [timesLimit, 0.9],
    [counting, 0.75],
    [counting && has(message, 'adopted'), 0.15],
    [counting && has(message, 'when') && /から|\b(?:since|start|from|begin)/u.test(message.text), 0.25],
    [counting && /より前|以前|\bbefore\b|prior to/u.test(message.text) && slots.years.length > 0, 0.35],
    [counting && slots.years.some((year) => year < message.calendar.first), 0.5],
    [slots.years.length > 0, 0.05],
    [about && !counting && !joint, -0.25],
    // Asked of a year that had no limit: 「R7の4回目は上限違反？」
    [
      timesLimit &&
        before.years.length > 0 &&
        before.years.every((year) => year <= message.calendar.last) &&
        asksWhether.test(message.text),
      0.55,
    ],
    [timesLimit && slots.operators.length > 0 && /せい|違反|超え|\b(?:over|already|exceed)/u.test(message.text), 0.2],
    // 「4回採択されているのは違反では？」
    [
      timesLimit &&
        slots.operators.length > 0 &&
        slots.years.length === 0 &&
        /違反|おかし|矛盾|\b(?:violat\w*|breach\w*|breaking|against)\b/u.test(message.text),
      0.6,
    ],
    [counting && slots.operators.length > 0, -0.3],
    [joint, 0.1],
    [aspect === 'only_adopted', 0.3],
    [aspect === 'reset', 0.3],
    [aspect === 'per_year', 0.3],
    [aspect === 'across_frames' && oneFrameOnly.test(message.text), 0.6],
  );
  return [candidate('adoption_limit', aspect, aspect === 'maximum' ? before : slots, score)];
};
