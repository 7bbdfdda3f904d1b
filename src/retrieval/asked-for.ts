// What a question wants to be told, where its form says so: a number of something, a date, a price, a list. And whether a text tells it.
// Knows Japanese and English, no subsidy.

/** Kinds of answers that show by the form of their figures. */
export type Wanted =
  | 'price'
  | 'people'
  | 'organisations'
  | 'number'
  | 'share'
  | 'date'
  | 'day'
  | 'year'
  | 'clock'
  | 'duration'
  | 'institution'
  | 'person'
  | 'wait'
  | 'reason'
  | 'long-form'
  | 'shop'
  | 'method'
  | 'consequence';

interface Signs {
  /** Asks for it, in normalised text. A group that takes part is what is counted: it has to stand in the text, too. */
  readonly asked: RegExp;
  /** Tells it. */
  readonly told: RegExp;
}

const NUMERAL = '(?:[0-9][0-9,.]*|[一二三四五六七八九十百千]+|複数|数)';
/** A noun that is itself what is asked for: at the end, or before a particle that asks. */
const asNoun = (nouns: string): string =>
  `(?:${nouns})(?:は(?!何ですか$|じゃ)|って|と|や|、|を(?:教|知)|が知り|[?？]|$)`;

/** Who or what is counted, when it is not just people: their number has to be told of them. */
const COUNTED_JA = '読者|会員|社員|従業員|職員|利用者|審査員';
const COUNTED_EN = 'member|user|visitor|subscriber|reader|judge|staff|employee';

/** Of which people a number is asked, and how a text says so. */
const GROUPS: readonly { readonly asked: RegExp; readonly told: RegExp }[] = (
  [
    ['女性|女の人', 'female|women|woman', '女性|女の|female|women'],
    ['男性', 'male|men', '男性|(?<!fe)male|(?<!wo)men'],
    ['外国人|外国籍', 'foreign|foreigners|non-japanese', '外国|foreign'],
    ['高齢者|シニア', 'elderly|senior|seniors|older', '高齢|シニア|elderly|senior'],
    ['障害者|障がい者', 'disabled', '障害|障がい|disab'],
    ['新卒', 'new graduate|new graduates|graduates', '新卒|graduate'],
    ['移住者|[UＵuI]ターン者', 'migrants|returnees|newcomers', '移住|ターン|mov|return'],
  ] as const
).map(([ja, en, told]) => ({
  asked: new RegExp(
    `(?:${ja})(?:の)?[^、。?や・と]{0,10}?(?:は|が)?[^、。?]{0,6}(?:何人|何名)|how many (?:(?:of [a-z ]{2,20})?(?:were|are) )?(?:${en})\\b|number of (?:${en})\\b`,
    'u',
  ),
  told: new RegExp(told, 'u'),
}));
/** Those who went, or stayed: 「何人が辞めた？」 */
const WHO_LEFT = {
  asked:
    /何[人名][^、。?]{0,6}(?:辞め|離職|退職|残っ|続け)|(?:辞めた|離職した|退職した)[^、。?]{0,6}何[人名]|how many [^?]{0,24}\b(?:quit|left|resigned|stayed|remained)\b/u,
  told: /辞め|離職|退職|残っ|\b(?:quit|left|resigned|stayed)\b/u,
};

const SIGNS: Readonly<Record<Wanted, Signs>> = {
  price: {
    asked: new RegExp(
      `いくら(?!か|でも|[^、。?]{1,10}[てで]も)|何(?:万|億)?円|${asNoun('値段|価格|料金|使用料|利用料|手数料|参加費|受講料|会費|家賃|月額|時給|日給|月給|年収|給料|報酬|代金|費用')}|` +
        '(?:お金|費用|料金|参加費)(?:は|が|って|も)?(?:必要|要り|要る|いり|いる|かか)|有料|無料(?:です|で(?:使|受|参加|もら|利用)|なの|か|\\?)|' +
        'how much (?:does|do|did|will|would) .*(?:cost|charge|pay|paid)|how much (?:is|are|was|were) |how much (?:do|does|did) (?:[a-z]+ ){1,4}(?:earn|make|get paid)|what (?:salary|salaries|pay|wages?|price|fees?) |what (?:does|did|do) .*cost|what (?:did|does|do) [^?]{0,30}\\bspend\\b|how much (?:was|were|is|did|do|does) .*(?:spent|spend|invested|invest)|' +
        '(?:price|fees?|wages?|salary|salaries|rent) (?:of|for|at|in|is|was)|(?:cost|costs|charge) (?:anything|money)|free of charge|for free',
      'u',
    ),
    told: new RegExp(`${NUMERAL}(?:億|万|千|百)*円|無料`, 'u'),
  },
  people: {
    asked: new RegExp(
      `(?:(${COUNTED_JA})(?:は|が|って))?(?:全部で|今|現在)?(?:何人|なんにん|なん人|何名)|${asNoun(`人数|定員|(?:(${COUNTED_JA})|参加者|採用者|応募者|登録者|就業者)数`)}|` +
        `(?<!\\babout )(?:how many|number of) (?:[a-z-]+ ){0,2}?(?:people|persons|workers|hires|recruits|participants|applicants|drivers|students|pupils|fisher[a-z]*|(${COUNTED_EN})s?)\\b`,
      'u',
    ),
    told: new RegExp(`${NUMERAL}(?:人(?!材)|名)`, 'u'),
  },
  organisations: {
    asked: new RegExp(
      `何社|なん社|何団体|何企業|何法人|何自治体|何市町村|何校|${asNoun('企業数|社数|団体数|自治体数')}|` +
        '(?:how many|number of) (?:(?![a-z]+s )[a-z-]+ ){0,2}?(?:firms|companies|businesses|organi[sz]ations|municipalities|corporations|schools)',
      'u',
    ),
    told: new RegExp(`${NUMERAL}(?:社|者|団体|法人|自治体|市町村|町村|校)`, 'u'),
  },
  number: {
    asked:
      /何件|なん件|(?:(?<=[のァ-ヶー])|件|個)数(?:は|って|[?？]|$)|いくつ(?!か)|何個|何回|なん回|何部|何冊|何枚|何通|数字で|how many|in (?:figures|numbers)/u,
    told: new RegExp(`${NUMERAL}(?:件|回|本|km|部|冊|枚|つ|人(?!材)|名|社|者|法人|団体|自治体|市町村|町村|%|割)`, 'u'),
  },
  share: {
    asked:
      /何割|なん割|[0-9十百]+社(?:の)?(?:うち|中)[^。?]{0,6}何社|何%|何パーセント|何分の|(?:割合|比率)(?:は|って|を教|\?|$)|percentage|what percent|how many percent|what share|what proportion/u,
    told: new RegExp(`${NUMERAL}(?:割|%)|分の|[0-9] ?/ ?[0-9]`, 'u'),
  },
  date: {
    asked:
      /いつ(?!も|か|の間)|(?:時期|年月)(?:は|って|を(?:教|知)|\?|$)|\bwhen (?:is|are|was|were|does|do|did|will) |how (?:fresh|recent|old|up.to.date)|(?:last|latest|most recent) (?:update|version|revision)|last updat|いつの版|最終更新|最新版|(?:更新|改訂|改定)(?:日|時期|年月|は|って|で|さ|$)/u,
    told: /[0-9]+年(?!間|度?まで)|[0-9]+月|[0-9]+日|元年|不定期|夏|冬|時点|とき|場合|翌年|各年度/u,
  },
  // What happens again and again is not told by the year in which it began.
  day: {
    asked:
      /何月|何日(?!間|後|で|かか)|何曜日|(?:日程|開催日|日時|頻度|日付)(?:は|って|を(?:教|知)|\?|$)|いつ(?:開かれ|開催|集ま|行われ(?:る|ます)|配信|届)|what date|which (?:date|day|month)|what (?:day|month)\b|how (?:often|regularly)|\bwhen (?:does|do) [^?]*\b(?:meet|gather|convene|assemble|take place)|\bwhen (?:is|are) [^?]*\bheld\b/u,
    told: /[0-9]+月|[0-9]+日(?!間)|不定期|毎[日週月年]|夏|冬/u,
  },
  year: {
    asked: /何年(?!間|度?まで|分|か|も|前|で(?!す|し|採|き)|以内)|(?:which|what) (?:fiscal )?year\b/u,
    told: /[0-9]+年(?!間|度?まで|以上)|元年|[0-9]{4}/u,
  },
  clock: {
    asked: /何時(?!間)|開始時刻|(?<!(?:within|in) )what time/u,
    told: /[0-9]+時(?!間)|[0-9]{1,2}:[0-9]{2}/u,
  },
  duration: {
    asked:
      /何[かヶカヵ箇]月|何年間|何年(?:で(?!す|し|採|き)|以内)|何年目|何日間|何時間|何分(?!の)|何週間|何年度?まで|所要時間|(?:どれ|どの)(?:くらい|ぐらい)の(?:期間|間)|何日(?:後|で|かか)|how long (?:does|do|did|is|are|was|were|will|it)|how many (?:months|years|weeks|days|hours|minutes)|within what (?:time|period)/u,
    told: /[0-9]+(?:年間|[かヶ]月|日間|週間|時間|分)|[0-9](?:年度?|月|日).*?(?:から|~|〜|～|-).*?[0-9](?:年|月|日)|直近[0-9]+年|複数年|不定期/u,
  },
  // Schools and banks are told without their names.
  institution: {
    asked:
      /(?:どこの|どの|何という|なんという|何)(?:大学|高校|学校|銀行|金融機関)(?:と|が|で|の|に|を|から|です|なの|[?？]|$)|(?:大学|高校|学校|銀行|金融機関)(?:の(?:名前|名称)|名)(?:は|を|って|[?？]|$)|\b(?:which|what) (?:university|universities|high schools?|schools?|banks?)\b/u,
    told: /[一-龯ァ-ヶー]{2,}(?<!地元|学生|専門|高等)(?:大学(?!と|・|へ|等)|高校(?!生|へ|等)|銀行)/u,
  },
  // Nobody is named but by what they do.
  person: {
    asked:
      /(?:キーマン|人物|経営者|社長|講師|登壇者|出演者|担当者|代表者?|理事長|会長)の(?:お?名前|氏名)|\bnames? of (?:the )?(?:[a-z]+ ){0,2}(?:person|people|persons|speakers?|lecturers?|presenters?|managers?|presidents?|chair\w*|founders?)\b/u,
    told: /$^/u,
  },
  // What happens some time later, or within a time; a period that something lasts is none.
  wait: {
    asked:
      /(?:まで|待つの|待って)(?:に|の)?(?:は|って)?、?(?:およそ|だいたい|大体|約)?(?:何(?:日|週間?|[かヶカヵ箇]月|年|時間)|どの?(?:れ)?(?:くらい|ぐらい|ほど))|(?:何(?:日|週間?|[かヶカヵ箇]月|年)間?|どの?(?:れ)?(?:くらい|ぐらい|ほど))(?:の(?:日数|期間|時間))?(?:で|は|も|が|を)?(?:かか[らりるっ]|要[しす]|待[たちつっ])|(?:所要|標準処理|審査|待ち)(?:日数|期間|時間)|how (?:long|many (?:days|weeks|months|years)) (?:must|do|does|will|would|should|is|may|might|can) [^?]*\b(?:wait|take|until|before)\b|how soon |how long [^?]*\bto wait\b|(?:processing|waiting|lead) time/u,
    told: /[0-9]+(?:日|週間|[かヶ]月|年)(?:後|以内|ほど)|かか[るり]/u,
  },
  reason: {
    asked:
      /なぜ|なんで(?!す|しょ)|何故|どうして|(?:理由|わけ|訳|趣旨|狙い|ねらい|背景)(?:は|って|を(?:教|知|聞|伺|説)|が知り|[?？]|$)|\bwhy\b|\breasons? (?:for|why|behind)|\brationale\b/u,
    told: /ため|ことから|により|によって|受けて|背景|課題|ニーズ|重要|不足|制約|打開|目指|図る|促|目的|きっかけ|限界|懸念|流れて|離職|必要|→|ことで/u,
  },
  'long-form': {
    asked: /何の略|なんの略|略(?:称|語)?(?:は|って)?(?:何|なん)|正式には何の|\bstands? for\b|\babbreviat|\bacronym/u,
    told: /の略|略称|正式名称|「[^」]+、[^」]+」/u,
  },
  shop: {
    asked:
      /どこで(?:買|購入|売|手に入)|(?:買え|購入でき|売って|販売し)|where (?:can|could|do) (?:i|we|you) (?:buy|purchase|order)|for sale/u,
    told: /販売|購入|売/u,
  },
  method: {
    asked:
      /どう(?:やって)?(?:計算|算出|測|計|数え)|(?:計算|算出|測定)(?:の)?(?:方法|式|根拠)|how (?:is|are|was|were|do you|does) [^?]{0,40}(?:calculated|computed)/u,
    told: /計算|算出|÷|割って|測定/u,
  },
  consequence: {
    asked: /(?:たら|だら|れば|場合(?:に?は)?)、?どうな(?:る|り)|what happens (?:if|when|to)|what are the consequences/u,
    told: /場合|たら|不可|できない|返還|取り?消|支援。|限定/u,
  },
};

/** Attributes that a text has only where it says their name. */
const ATTRIBUTES_JA =
  '題名|タイトル|字幕|出演者|再生回数|視聴回数|ページ数|部数|作者|著者|執筆者|デザイナー|制作者|制作会社|サイズ|配色|講師|講師名|登壇者|司会者|会場|開催場所|主催者|共催|後援|協賛|対象年齢|参加資格|離職率|定着率|売上高?|利益|従業員数|社員数|資本金|創業年|電話番号|住所|所在地|代表者名?|発行部数|予約方法|字数|使用言語|対応言語|英語版|多言語版|外国語版|点字版|営業時間|開庁時間|受付時間|計算方法|算出方法|計算式|期限|使用期限|有効期間|有効期限|承認率|認定率|指定率|成功率|達成率|アクセス数|閲覧数|訪問者数|平均年齢|年齢層|男女比|就職率|内定率|バックナンバー';
const ATTRIBUTES_EN =
  'titles?|subtitles?|captions?|authors?|designers?|speakers?|lecturers?|venues?|organi[sz]ers?|phone numbers?|page count|print run|running time|turnover|revenue|profits?|colou?rs?|fonts?|headcount|(?:opening|operating|business) hours|(?:english|foreign-language) (?:version|edition|translation)|average age|retention rate|success rate|approval rate|expiry date|validity|page views|formula';
const ATTRIBUTE = new RegExp(
  `(?:^|[のに、るた])(${ATTRIBUTES_JA})(?:は(?!じゃ)|って|が(?:知り|わか|分か)|を(?:教|知)|[?？]|$)|(?:(?:what|who) (?:is|are|was|were) (?:the|its|their)|is there an?) (?:[a-z-]+ )?(${ATTRIBUTES_EN})(?= (?:of|for|in|at|on)\\b|[?]|$)`,
  'u',
);

/** One thing that is wanted; `of` is what the number has to be of, where the question names it. */
export interface Want {
  readonly kind: Wanted | 'attribute';
  readonly of?: RegExp;
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const groupIn = (text: string): RegExp | undefined => [...GROUPS, WHO_LEFT].find(({ asked }) => asked.test(text))?.told;

/** What a question wants to be told; empty for one whose form does not say. A number of something is no number of anything. */
export function wantedOf(question: string): readonly Want[] {
  const text = normal(question);
  const wants = (Object.keys(SIGNS) as Wanted[]).flatMap((kind): Want[] => {
    const match = SIGNS[kind].asked.exec(text);
    if (match === null) return [];
    const counted = match[1] ?? match[2] ?? match[3];
    const group = kind === 'people' ? groupIn(text) : undefined;
    const of = group ?? (counted === undefined ? undefined : new RegExp(counted, 'u'));
    return [of === undefined ? { kind } : { kind, of }];
  });
  const group = groupIn(text);
  if (group !== undefined && !wants.some(({ kind }) => kind === 'people')) wants.push({ kind: 'people', of: group });
  const attribute = ATTRIBUTE.exec(text);
  if (attribute !== null) wants.push({ kind: 'attribute', of: new RegExp(attribute[1] ?? attribute[2] ?? '', 'u') });
  const kinds = new Set(wants.map(({ kind }) => kind));
  return wants.filter(
    ({ kind }) =>
      !(kind === 'number' && kinds.size > 1) &&
      !(kind === 'date' && kinds.has('day')) &&
      !(kind === 'organisations' && kinds.has('share')) &&
      !(kinds.has('wait') && ['duration', 'number', 'date'].includes(kind)),
  );
}

/** 「機能①：…」: slides that are numbered can be counted. */
const POINTS = /[①-⑨]：/u;

/** Whether a text (in Japanese, with its English rendering) has one of the things that are wanted. */
export function tellsOneOf(wants: readonly Want[], words: string, english = ''): boolean {
  const [text, rendering] = [normal(words), normal(english)];
  return wants.some(
    ({ kind, of }) =>
      (kind === 'attribute' || SIGNS[kind].told.test(text) || (kind === 'number' && POINTS.test(words))) &&
      (of === undefined || of.test(text) || of.test(rendering)),
  );
}

const LIST =
  /全部|ぜんぶ|すべて|全て|列挙|並べ|ならべ|挙げ|あげて|リスト|一通り|ひととおり|何と何|[2-9二三四五六七八九](?:つ|種類|点)|どんな[^、。]*が(?:ある|あり|入|い)|\blist\b|\ball (?:the|of)|name the|\b(?:two|three|four|five|six)(?![ -](?:area|region|place))\b|what (?:are|were) the|which (?:[a-z-]+ ){0,2}[a-z]+s (?:are|were|do|does|can|has|have)/u;

/** Whether a question asks for several things. */
export function asksForList(question: string): boolean {
  return LIST.test(normal(question));
}

/** A noun of kanji, katakana or Latin letters behind の, at the end but for what asks. */
const FOCUS_JA =
  /の([\p{Script=Han}\p{Script=Katakana}ーa-z]{2,10})(?:は(?:何|なに|どこ|誰|だれ|いつ|いくら|どれ(?:くらい|ぐらい)|どう)?(?:です|でした)?か?|って(?:何|誰|いくら)?|とは|を(?:教えて|知りたい).*|が知りたい.*|を見たい)?$/u;
/** 「長期目標は設定されていますか」: whether there is such a thing. */
const FOCUS_EXISTS_JA =
  /(?:^|[、。の])([\p{Script=Han}\p{Script=Katakana}ー]{3,10})(?:は|って|も|が)(?:設定|設け|用意|定め|決ま|決め|示|公表|あり(?:ます|ました)|ある|あった)[^、。]*$/u;
const FOCUS_EN = /(?:what|who|which) (?:is|are|was|were) the (?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|for|in|at|to)\b/u;

/**
 * The thing about which something is asked: Y in 「XのYは？」, the head of "what is the Y of X?"; null where the form does
 * not say.
 */
export function focusOf(question: string): string | null {
  const text = normal(question).replace(/[?。.!\s]+$/u, '');
  return (FOCUS_JA.exec(text) ?? FOCUS_EXISTS_JA.exec(text) ?? FOCUS_EN.exec(text))?.[1] ?? null;
}

const MEANING_JA =
  /^(?:.*[、。])?「?([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ーa-z0-9・]{2,16}?)」?(?:って|とは|というのは|の意味|ってのは)(?:、)?(?:何|なに|なん|どんな|どういう|どのような|誰|だれ|は|を|$)/u;
/** The word whose meaning is asked for: X in 「Xって何？」; null where none is. */
export function meaningOf(question: string): string | null {
  const text = normal(question).replace(/[?。.!\s]+$/u, '');
  return MEANING_JA.exec(text)?.[1] ?? null;
}
