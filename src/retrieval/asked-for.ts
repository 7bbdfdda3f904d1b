// What a question wants to be told, where its form says so: a number of something, a date, a price. And whether a text tells that.
// Knows Japanese and English, no subsidy.

/** Kinds of answers that a text shows to be in it by the form of its figures. */
export type Wanted = 'price' | 'people' | 'organisations' | 'number' | 'share' | 'date' | 'duration';

interface Signs {
  /** Asks for it, in normalised text. */
  readonly asked: RegExp;
  /** Tells it. */
  readonly told: RegExp;
}

const NUMERAL = '(?:[0-9][0-9,.]*|[一二三四五六七八九十百千]+|複数|数)';
/** A noun that is itself what is asked for: at the end, or before the particle that asks. */
const asNoun = (nouns: string): string => `(?:${nouns})(?:は(?!何ですか$|じゃ)|って|を(?:教|知)|が知り|[?？]|$)`;
const SIGNS: Readonly<Record<Wanted, Signs>> = {
  price: {
    asked: new RegExp(
      `いくら(?!か|でも)|何(?:万|億)?円|${asNoun('値段|価格|料金|使用料|利用料|手数料|参加費|受講料|会費|家賃|月額|時給|日給|月給|年収|給料|報酬|代金|費用')}|(?:お金|費用|料金|参加費)(?:は|が|って|も)?(?:必要|要り|要る|いり|いる|かか)|有料|無料(?:です|で(?:使|受|参加|もら|利用)|なの|か|\\?)|` +
        'how much (?:does|do|did|will|would) .*(?:cost|charge|pay|paid)|how much (?:is|are|was|were) |what (?:does|did|do) .*cost|(?:price|fees?|wages?|salary|salaries|rent) (?:of|for|at|in|is|was)|(?:cost|costs|charge) (?:anything|money)|free of charge|for free',
      'u',
    ),
    told: new RegExp(`${NUMERAL}(?:億|万|千|百)*円|無料`, 'u'),
  },
  people: {
    asked: new RegExp(
      `何人|なんにん|なん人|何名|${asNoun('人数|定員|読者数|会員数|社員数|従業員数|職員数|参加者数|応募者数|登録者数|利用者数')}|` +
        '(?:how many|number of) (?:[a-z-]+ ){0,2}?(?:people|persons|workers|members|users|students|pupils|visitors|subscribers|readers|judges|staff|employees|applicants|hires|recruits|participants|fishermen|fishers|drivers)',
      'u',
    ),
    told: new RegExp(`${NUMERAL}(?:人(?!材)|名)`, 'u'),
  },
  organisations: {
    asked:
      /何社|なん社|何団体|何企業|何法人|何自治体|何市町村|何校|(?:how many|number of) (?:[a-z-]+ ){0,2}?(?:firms|companies|businesses|organi[sz]ations|municipalities|corporations|schools)/u,
    told: new RegExp(`${NUMERAL}(?:社|者|団体|法人|自治体|市町村|町村|校|割|%)`, 'u'),
  },
  number: {
    asked: /何件|なん件|いくつ(?!か)|何個|何回|なん回|何部|何冊|何枚|何通|how many|how often/u,
    told: new RegExp(
      `${NUMERAL}(?:件|回|本|部|冊|枚|つ|人(?!材)|名|社|者|法人|団体|自治体|市町村|町村|%|割)|[①-⑨]|不定期`,
      'u',
    ),
  },
  share: {
    asked:
      /何割|なん割|何%|何パーセント|何分の|(?:割合|比率)(?:は|って|を教|\?|$)|percentage|what percent|how many percent|what share|what proportion/u,
    told: new RegExp(`${NUMERAL}(?:割|%)|分の|[0-9] ?/ ?[0-9]`, 'u'),
  },
  date: {
    asked:
      /いつ(?!も|か|の間)|何月|何日(?!間|後|で|かか)|何年(?!間|度?まで|分|か|も|前)|何曜日|(?:日程|開催日|日時)(?:は|って|を教|\?|$)|\bwhen (?:is|are|was|were|does|do|did|will) |what date|which (?:date|day|month|year)|what (?:day|month|year)\b|what time/u,
    told: /[0-9]+年|[0-9]+月|[0-9]+日|元年|不定期|夏|冬|時点|とき|場合/u,
  },
  duration: {
    asked:
      /何[かヶカヵ箇]月|何年間|何日間|何時間|何分(?!の)|何週間|所要時間|(?:どれ|どの)(?:くらい|ぐらい)の(?:期間|間)|何日(?:後|で|かか)|how long (?:does|do|did|is|are|was|were|will|it)|how many (?:months|years|weeks|days|hours|minutes)/u,
    told: /[0-9]+(?:年間|[かヶ]月|日間|週間|時間|分)|[0-9](?:年度?|月|日).*?(?:から|~|〜|～|-).*?[0-9](?:年|月|日)|直近[0-9]+年|複数年|不定期/u,
  },
};

/** What a question wants to be told; empty for one whose form does not say. */
export function wantedOf(question: string): readonly Wanted[] {
  const text = question.normalize('NFKC').toLowerCase();
  return (Object.keys(SIGNS) as Wanted[]).filter((wanted) => SIGNS[wanted].asked.test(text));
}

/** Whether a text has one of the things that are wanted. */
export function tellsOneOf(wanted: readonly Wanted[], words: string): boolean {
  const text = words.normalize('NFKC').toLowerCase();
  return wanted.some((each) => SIGNS[each].told.test(text));
}

/** A noun of kanji, katakana or Latin letters behind の, at the end but for what asks. */
const FOCUS_JA =
  /の([\p{Script=Han}\p{Script=Katakana}ーa-z]{2,10})(?:は(?:何|なに|どこ|誰|だれ|いつ|いくら|どれ(?:くらい|ぐらい)|どう)?(?:です|でした)?か?|って(?:何|誰|いくら)?|とは|を(?:教えて|知りたい).*|が知りたい.*|を見たい)?$/u;
const FOCUS_EN = /(?:what|who|which) (?:is|are|was|were) the (?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|for|in|at|to)\b/u;

/**
 * The thing about which something is asked: Y in 「XのYは？」, the head of "what is the Y of X?"; null where the form does
 * not say.
 */
export function focusOf(question: string): string | null {
  const text = question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[?。.!\s]+$/u, '');
  return (FOCUS_JA.exec(text) ?? FOCUS_EN.exec(text))?.[1] ?? null;
}
