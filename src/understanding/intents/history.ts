// When one operator was adopted, in which frame, with whom, under which law.
import { introduces } from '../asker.ts';
import { howManyLeft, whichNumber } from '../asks-left.ts';
import type { Message } from '../message.ts';
import type { Slots } from '../question.ts';
import { yearsBefore, yearsBehind } from '../years-beside.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';
import { asksVerdict } from './eligibility.ts';
import { rejected } from './figures.ts';

const prefecture =
  /(?:北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄|東北|関東|甲信越|北陸|東海|近畿|関西|中国地方|四国|九州)(?:県|府|都|地方)?(?:の|で|に|は|って|から|内|出身)/u;

const headOffice = /本社|本拠|所在地|\b(?:head ?office|headquarter|head-?quartered|based in|located in)/u;

/** 「R4のあとの年度にも？」「R4から順に」「その後は？」: the listed years behind the one that is named, or from it on. */
function yearsAfter(message: Message): readonly number[] {
  const { text, years, calendar } = message;
  const behind = yearsBehind(message);
  if (behind.length > 0) return behind;
  const [mention] = years.mentions;
  if (!mention || years.mentions.length > 1) return [];
  const later =
    /その(?:後|あと)/u.test(text.slice(mention.end)) ||
    /\bsince\s*$/u.test(text.slice(0, mention.start)) ||
    /\b(?:since then|after that|later|afterwards|ever since|again)\b/u.test(text.slice(mention.end));
  const from = mention.value + (later ? 1 : 0);
  return later || years.onwards
    ? Array.from({ length: Math.max(0, calendar.last - from + 1) }, (_, index) => from + index)
    : [];
}

/** Adoptions of the writer's own are asked for, not told. */
const asksOwnHistory =
  /(?:何回|何度|いつ|何年度?に?)[^。?]{0,6}採択(?:され(?:た|て|まし)|[?？。]|$)|採択(?:歴|回数|履歴|実績)(?:は|を|って)[?？。]?(?:$|教え|知|調べ|確認|何|どう)|\b(?:how (?:many times|often)|when|which years?) (?:have|has|had|were|was|did) (?:we|i|our \w+) (?:been |got |get )?(?:adopted|selected)/u;

const listedYears = ({ calendar }: Message): readonly number[] =>
  Array.from({ length: calendar.last - calendar.first + 1 }, (_, index) => calendar.first + index);

/** What an operator does. */
const ofWork =
  /取り?組|事例|活動|内容|支援|育成|どんな|何を|\b(?:case|activit\w+|efforts?|what (?:does|did|do)|how (?:does|did))\b/u;

/** 「もう採択されていないの？」「戻ってきましたか」: since its last adoption. */
const sinceLast =
  /もう(?:採択|選ば|載っ)[^。?、]{0,6}(?:な[いく]|ません)|戻って|復帰|返り咲|カムバック|\b(?:c[ao]me back|comes back|reappear\w*|no longer (?:adopted|listed|in the list))\b/u;

/** 「COCOROと同じ法律で」, "under another act than Family": others by the law of the one named. */
const sameLaw =
  /と同じ(?:連携)?法(?:律|制度)?|同じ法(?:律|制度)?を使|\bthe same (?:law|act|scheme)\b|\bshar\w+ (?:the|a|its|their) (?:law|act)\b/u;
const otherLaw =
  /と(?:は)?(?:別の|違う|異なる|他の)法(?:律|制度)?|\b(?:a |an )?(?:different|another|other) (?:law|act|scheme)s?\b/u;
const othersAsked =
  /どこ|誰|だれ|他|ほか|事業者|団体|会社|何者|のは|\b(?:who|which|what|operators?|others?|name|list)\b/u;

const whichFrame =
  /(?:どの|何の?|どんな|どっちの|どちらの)枠|枠の(?:変遷|推移|移り変わり)|枠(?:を|は|が)(?:変え|変わ|替え|移|乗り)|\b(?:which|what) (?:frame|track|category)|\b(?:chang|switch|mov)\w+ (?:its |the |their )?(?:frames?|tracks?)/u;

/** 「採択されなかった年度はどれ？」, "in which years was it missing?" */
const asksAbsence = (message: Message): boolean =>
  message.years.mentions.length === 0 &&
  (/(?:採択|選ば|載っ|入っ)(?:され|れ)?て?(?:い)?な(?:い|かった)(?:の)?(?:年度?|の(?:は|って)(?:何年|いつ|どの年))|(?:抜け|欠け|外れ|落ち|空い|飛ばし|飛ん|休ん)[てで]?(?:いる|る|いた|た|だ)?(?:の)?(?:年度?|は(?:何年|いつ|どの年))/u.test(
    message.text,
  ) ||
    /\b(?:which|what) (?:fiscal )?years?\b[^?]*\b(?:not|n't|miss\w*|absent|without|skip\w*|left out|fail\w*)|\b(?:not|n't|miss\w*|absent|skip\w*)\b[^?]*\b(?:which|what) (?:fiscal )?years?\b/u.test(
      message.text,
    ));

/** What would be, not what was. */
const supposes = /\b(?:if|suppos|assum|would|could)\w*\b|仮に|もし|(?:たら|れば|なら|場合|とすると)/u;

export const history: IntentRecogniser = (message, slots) => {
  if (
    slots.operators.length === 0 &&
    has(message, 'adopted', 'history') &&
    /(?:調べ|確認し|教え)て(?:ほし|欲し|もらい)[^。]{0,8}(?:事業者|会社|団体|企業|法人)(?:が|さん)|(?:あの|その|この|例の)(?:会社|団体|事業者|法人|企業)|(?:that|the) (?:company|operator|organi[sz]ation)\b/u.test(
      message.text,
    ) &&
    !/何者|何社/u.test(message.text)
  )
    return [candidate('history', 'which', slots, 0.97)];
  // 「うちは何回採択されてますか」: the lists tell that of a name.
  if (
    slots.operators.length === 0 &&
    has(message, 'we') &&
    asksOwnHistory.test(message.text) &&
    slots.adoptionsSoFar === null
  )
    return [candidate('history', 'which', slots, 1.1)];
  // 「フィッシャーマン・ジャパンの設立はいつ？」: of the operator itself, not of what it set up.
  if (
    slots.operators.length > 0 &&
    /(?:設立|創立|創業|発足)(?:は|年|日|され|した|って|時期)|\bwhen (?:was|were) [^?]{2,40} (?:founded|established|set up|incorporated)\b|\bfounding (?:year|date)\b/u.test(
      message.text,
    ) &&
    !/協議会|人事部|サイト|club|クラブ|doto-net|\bcouncil\b/u.test(message.text)
  )
    return [candidate('not_in_source', 'operator-size', slots, 1.3)];
  // 「R6の採択者で本社が九州なのは何者？」
  if (
    slots.operators.length === 0 &&
    message.regionOperators.length === 0 &&
    has(message, 'adopted', 'operators-noun') &&
    headOffice.test(message.text)
  )
    return [candidate('not_in_source', 'operator-prefecture', slots, 1.3)];
  // 「115件を都道府県別に」
  if (
    has(message, 'adopted', 'operators-noun') &&
    /県(?:別|ごと|毎|単位)|\b(?:by|per|each) (?:region|prefecture)s?\b/u.test(message.text)
  )
    return [candidate('not_in_source', 'operator-prefecture', slots, 1.0)];
  // 「東京の採択事業者は？」: the source has no list of where operators are.
  if (
    slots.operators.length === 0 &&
    message.regionOperators.length === 0 &&
    prefecture.test(message.text) &&
    (has(message, 'adopted')
      ? has(message, 'which-operator', 'operators-noun', 'how-many')
      : has(message, 'operators-noun') && message.text.length <= 20) &&
    !has(message, 'we', 'eligible', 'apply', 'rate')
  )
    return [candidate('not_in_source', 'operator-prefecture', slots, 1.0)];
  if (slots.operators.length === 0)
    return message.unlisted !== null &&
      has(message, 'adopted', 'history') &&
      !has(message, 'we', 'apply', 'requirement', 'law')
      ? [candidate('history', 'unlisted', slots, 1.0)]
      : [];
  // “How many applied and how many were taken on in Hakone?”: people, whom a case tells of.
  if (has(message, 'application-count') && !/採択|\b(?:adopt|select|award)/u.test(message.text)) return [];
  const ofEveryYear = has(message, 'every-year') && slots.years.length === 0 && slots.operators.length === 1;
  // 「musuhiは右腕？法制度？」: a frame, and nothing that a call to come has.
  const inFrameNamed =
    slots.frames.length > 0 &&
    slots.ordinals.length + slots.expensesYen.length === 0 &&
    slots.years.every((year) => year <= message.calendar.last) &&
    !has(message, 'rate', 'amount', 'cap', 'apply', 'eligible', 'compare', 'requirement') &&
    message.leftover.length === 0 &&
    !ofWork.test(message.text);
  const sure =
    asksListed(message, slots) ||
    ofEveryYear ||
    inFrameNamed ||
    asksAbsence(message) ||
    (slots.years.length === 0 && sinceLast.test(message.text)) ||
    // 「ドット道東は単独？共同？」
    (/単独[?？、はかで]|単独$|\b(?:alone|on its own) or\b/u.test(message.text) && message.leftover.length === 0) ||
    // 「R7に落ちたの？」
    (rejected.test(message.text) && slots.years.length > 0) ||
    whichFrame.test(message.text) ||
    (has(message, 'frame') &&
      (message.leftover.length === 0 || /\b(?:what|which)\b/u.test(message.text)) &&
      !has(message, 'rate', 'cap', 'amount', 'apply', 'eligible') &&
      !ofWork.test(message.text)) ||
    has(message, 'adopted', 'history', 'list-number', 'counting-rule') ||
    (has(message, 'when', 'every-year') && message.leftover.length === 0 && message.terms === 0) ||
    message.counts.some(({ value }) => !value.remaining) ||
    // 「森興産って今まで何回？」
    (/何回|何度|how many times|how often/u.test(message.text) && message.leftover.length === 0 && message.terms === 0);
  // 「採択回数、R8に出すと率は？」: what is to come is the verdict's.
  if (
    (slots.ordinals.length > 0 || (has(message, 'rate') && has(message, 'apply', 'eligible'))) &&
    slots.years.length > 0 &&
    slots.years.every((year) => year > message.calendar.last)
  )
    return [];
  const spelled = message.text.match(
    /別(?:会社|の|法人|事業者|団体|組織|々)|同じ(?:会社|法人|事業者|団体)|同一|\b(?:same|different) (?:company|operator|organi[sz]ation|entity)\b/u,
  );
  if (
    spelled &&
    slots.operators.length === 1 &&
    slots.years.length === 0 &&
    !has(message, 'law', 'list', 'which-operator')
  )
    return [candidate('history', 'same', slots, 1.05)];
  if (slots.operators.length === 1 && othersAsked.test(message.text) && !has(message, 'apply', 'eligible'))
    for (const [pattern, asked] of [
      [sameLaw, 'same_law'],
      [otherLaw, 'other_law'],
    ] as const)
      if (pattern.test(message.text)) return [candidate('history', asked, slots, 1.4)];
  const earlier = has(message, 'adopted') && !has(message, 'counting-rule') ? yearsBefore(message) : [];
  const howOften = has(message, 'how-many') || /何回|何度|how many times|how often/u.test(message.text);
  if (earlier.length > 0)
    return [candidate('history', howOften ? 'count' : 'within', { ...slots, years: [...earlier] }, 1.3)];
  const later =
    asksListed(message, slots) || (has(message, 'adopted') && !whichFrame.test(message.text))
      ? yearsAfter(message)
      : [];
  if (later.length > 0) return [candidate('history', 'within', { ...slots, years: [...later] }, 1.3)];
  const cues =
    sure ||
    has(
      message,
      'when',
      'joint',
      'how-many',
      'repeat',
      'first-time',
      'every-year',
      'most-recent',
      'list',
      'single-applicant',
    );
  const lawAsked = has(message, 'law', 'pattern') || slots.laws.length > 0;
  const whichLaw = has(message, 'law') && /どの|何|なに|どれ|\b(?:which|what)\b/u.test(message.text);
  const frameAsked = has(message, 'frame') || slots.frames.length > 0 || whichFrame.test(message.text);
  const atYear =
    whichNumber.test(message.text) &&
    slots.years.length === 1 &&
    slots.years.every((year) => year <= message.calendar.last);
  // 「もう採択されていないの？」「戻ってきた？」
  const sinceThen = slots.years.length === 0 && sinceLast.test(message.text);
  const aspect = has(message, 'list-number')
    ? 'number'
    : asksAbsence(message)
      ? 'absent'
      : sinceThen
        ? 'since'
        : atYear
          ? 'number_in_year'
          : has(message, 'full-name') && lawAsked
            ? 'law_full_name'
            : lawAsked && !/採択.*(?:回|年)/u.test(message.text.replace(/連携/gu, ''))
              ? 'law'
              : asksListed(message, slots)
                ? 'years'
                : has(message, 'single-applicant') ||
                    (slots.joint === true &&
                      !has(message, 'which-operator') &&
                      /ですか|でした[かっ]|\?|か。|was it|is it|were/u.test(message.text) &&
                      slots.operators.length === 1 &&
                      !/どこ|誰|だれ|who|whom|with which/u.test(message.text))
                  ? 'joint'
                  : slots.joint === true
                    ? 'partners'
                    : has(message, 'how-many') || /何回|何度|how many|how often/u.test(message.text)
                      ? 'count'
                      : frameAsked && slots.frames.length !== 1
                        ? 'frame'
                        : has(message, 'first-time') || /最初|初めて|first/u.test(message.text)
                          ? 'first'
                          : has(message, 'most-recent')
                            ? 'last'
                            : 'years';
  const covered = ofEveryYear ? listedYears(message) : frameAsked ? yearsAfter(message) : [];
  const score = weigh(
    [true, sure ? 0.55 : 0.45],
    [cues, 0.2],
    [sure, 0.15],
    [lawAsked, 0.25],
    [whichLaw, 0.3],
    // 「箱根DMOの連携法は？」
    [!whichLaw && has(message, 'law') && message.leftover.length === 0 && message.text.length <= 24, 0.3],
    [frameAsked, 0.15],
    [slots.years.length > 0, 0.15],
    [slots.operators.length > 1, 0.05],
    [slots.operators.length > 1 && (has(message, 'compare') || /同じ|同一|same/u.test(message.text)), 0.4],
    [has(message, 'adopted'), 0.12],
    [cues && message.leftover.length === 0, 0.1],
    [message.counts.length > 0, 0.15],
    [slots.joint === true && /相手|パートナー|\bpartner/u.test(message.text), 0.1],
    [
      (has(message, 'not-adopted') || rejected.test(message.text)) &&
        slots.years.length > 0 &&
        message.leftover.length === 0,
      0.3,
    ],
    [slots.joint === true && /年度?(?:別|ごと|毎)|\b(?:by|each|per) year/u.test(message.text), 0.25],
    [message.corrected.length > 0, -0.05],
    [has(message, 'link'), -0.4],
    [slots.years.some((year) => year > message.calendar.last), -0.3],
    // 「R4に1回採択。R8の法制度だと？」: a frame of the call to come is no question of the past.
    [
      slots.years.length > 0 &&
        slots.years.every((year) => year > message.calendar.last) &&
        slots.frames.some((frame) => message.calendar.open.includes(frame)),
      -0.4,
    ],
    [howManyLeft.test(message.text), -0.5],
    // 「箱根DMOの令和6年度の採用者数は？」: people whom a case study counts.
    [
      !has(message, 'adopted', 'history') &&
        /採用(?:者|数|人|され)|就職|何人|何名|\b(?:hired|hires|recruits?)\b/u.test(message.text),
      -0.35,
    ],
    // 「どっちの枠が得？」 is no question of the past.
    [
      slots.operators.length === 1 &&
        !has(message, 'adopted', 'history') &&
        /(?:どちら|どっち|どの枠)[^。?]{0,8}(?:得|有利|高い|いい|良い)|\bwhich [^?]*\b(?:better|higher|pays more)/u.test(
          message.text,
        ),
      -0.5,
    ],
    // What is to come is a verdict.
    [
      (asksVerdict(message) || (slots.years.length > 0 && supposes.test(message.text))) &&
        slots.years.every((year) => year > message.calendar.last),
      slots.years.length > 0 ? -0.6 : -0.3,
    ],
  );
  // 「クラブズの者です」: who asks, and nothing yet.
  if (
    message.operators.length + message.possibleOperators.length > 0 &&
    slots.operators.length > 0 &&
    introduces(message.text) &&
    slots.years.length + slots.frames.length === 0 &&
    message.leftover.length <= 2 &&
    [...message.concepts].every((concept) => ['we', 'operators-noun', 'that-one'].includes(concept))
  )
    return [candidate('history', 'profile', slots, 1.1)];
  // A name and nothing else: who that is.
  if (
    !sure &&
    message.concepts.size === 0 &&
    message.leftover.length === 0 &&
    message.terms === 0 &&
    message.operators.length > 0 &&
    slots.years.length === 0 &&
    slots.frames.length === 0
  )
    return [candidate('history', 'profile', slots, 0.85)];
  return [
    candidate(
      'history',
      cues || lawAsked || frameAsked || slots.years.length > 0 || message.counts.length > 0 ? aspect : 'profile',
      covered.length > 0 ? { ...slots, years: [...covered] } : slots,
      score,
    ),
  ];
};

/** Whether it is asked if someone stands in a year's list: 「R7の一覧にも載っていますか」, "did it make the list in FY2024". */
function asksListed({ text, concepts, calendar }: Message, { years }: Slots): boolean {
  return (
    years.some((year) => year <= calendar.last) &&
    !concepts.has('list-number') &&
    !/どこ|誰|だれ|相手|何回|何度|何番|\b(?:who|whom|which|how (?:many|often)|partners?)\b/u.test(text) &&
    (/(?:にも|も|に)(?:また)?(?:引き続き|続けて)?(?:載|入って|掲載|名前|採択|選ばれ|ある|あり|いる|います)|(?:一覧|リスト|名簿)[^。?]{0,6}(?:に|で)(?:も|は)?(?:載|入|ある|あり|名前|残)/u.test(
      text,
    ) ||
      (/\b(?:list|lists|listed|adopted|selected|make it|made it|get in|got in)\b/u.test(text) &&
        /(?:^|[.,;!] )(?:and |so |but )?(?:is|are|was|were|did|does|has|have)\b/u.test(text)))
  );
}
