// Japanese sentences about rates, caps, limit and changes.
import type { Dates } from '../terms/index.ts';
import type { RatesWording } from './wording.ts';

/** The numbers of the adoptions at which the rate is lower than before. */
function fallsAt(rates: string): string {
  const each = rates.split(' → ');
  return each.flatMap((rate, index) => (index > 0 && rate !== each[index - 1] ? [`${index + 1}回目`] : [])).join('、');
}

export const japanese = (dates: Dates): RatesWording => ({
  one: ({ year, frame, ordinal, rate }) =>
    `${year}${frame === null ? '' : `の${frame}`}${ordinal === null ? '' : `、採択${ordinal}`}の補助率は ${rate} です。`,
  both: ({ year, ordinal, rates, same }) =>
    same
      ? `${year}の採択${ordinal}の補助率は、${rates.map((each) => each.frame).join('も')}も同じ ${rates[0]?.rate ?? ''} です（どちらも ${rates[0]?.rate ?? ''}）。`
      : `${year}の採択${ordinal}の補助率は、${rates.map((each) => `${each.frame}が ${each.rate}`).join('、')}です。`,
  byOrdinal: ({ year, frame, rates, constant }) =>
    constant
      ? `${year}の${frame}の補助率は、採択回数を問わず一律 ${rates[0]?.rate ?? ''} です。`
      : `${year}の${frame}の補助率は、${rates.map((each) => `採択${each.ordinal}が ${each.rate}`).join('、')}です。`,
  overview: ({ years }) => `${years}の補助率は、枠と採択回数によって次のとおりです。`,
  several: ({ parts }) => parts.join(''),
  compareFrames: ({ year, ordinal, better, rate, other, otherRate }) =>
    `${year}の採択${ordinal}は、${better}のほうが高く ${rate} です（${other}は ${otherRate}）。`,
  compareYears: ({ frame, ordinal, from, fromRate, to, toRate, same }) =>
    same
      ? `${frame}の採択${ordinal}の補助率は、${from}も${to}も ${toRate} で変わりません。`
      : `${frame}の採択${ordinal}の補助率は、${from}の ${fromRate} から${to}は ${toRate} に変わります。`,
  changedCells: ({ frame, from, to, rates, changes }) =>
    changes.length === 0
      ? `${frame}の補助率は、${from}と${to}で同じで、変わりません（${rates}）。`
      : `${frame}の補助率は、${from}から${to}で${changes.map((each) => `採択${each.ordinal}が ${each.before} から ${each.after}`).join('、')}に変わります${changes.length < 3 ? '。ほかの回は同じです' : ''}。`,
  difference: ({ of, from, to, by, points, share }) => {
    const where = [of.year, of.frame].filter((each) => each !== null).join('の');
    const which = `${where}${of.ordinal === null ? '' : `${where === '' ? '' : '・'}採択${of.ordinal}`}`;
    const adoption = of.ordinal === null && of.year !== null && of.frame !== null ? '採択' : '';
    if (by === null)
      return `${which}の補助率に、${adoption}${from.name}と${adoption}${to.name}で差はありません（どちらも ${from.rate}）。`;
    const amount =
      share === null
        ? ''
        : `対象経費が同じなら、${adoption}${to.name}の補助額は${adoption}${from.name}より${share.exact ? ' ' : '約'}${share.percent} ${share.less ? '少なく' : '多く'}なります（上限額を考えない計算です）。`;
    const rates = `${which}の補助率の差は ${by}（約${points}ポイント）です（${adoption}${from.name}が ${from.rate}、${adoption}${to.name}が ${to.rate}）。`;
    return share?.first ? `${amount}${rates}` : `${rates}${amount}`;
  },
  restSame: 'ほかの回に差はありません。',
  compareTable: ({ year, differ }) =>
    differ.length === 0
      ? `${year}は、どちらの枠も同じ補助率です。`
      : `${year}に枠で差がつくのは${differ.map((each) => `採択${each.ordinal}（${each.frame}が ${each.rate}、もう一方が ${each.otherRate}）`).join('と')}で、ほかの回は同じです。`,
  declines: ({ year, parts }) =>
    parts
      .map(({ frame, rates, declines }) =>
        declines
          ? `はい、${year}の${frame}は、採択${fallsAt(rates)}から補助率が下がります（${rates}）。`
          : `いいえ、${year}の${frame}の補助率は採択回数を問わず一律 ${rates.split('→')[0]?.trim() ?? ''} で、下がりません。`,
      )
      .join(''),
  whichOrdinal: ({ year, frame, rate, ordinals }) =>
    ordinals.length === 0
      ? `${year}の${frame}に、補助率 ${rate} となる採択回はありません。`
      : `${year}の${frame}で補助率が ${rate} になるのは、採択${ordinals.join('と')}です。`,
  bounds: {
    below: (figure) => `${figure} を下回る`,
    at_most: (figure) => `${figure} 以下になる`,
    at_least: (figure) => `${figure} 以上になる`,
    above: (figure) => `${figure} を超える`,
  },
  threshold: ({ year, bound, parts }) => {
    const some = parts.filter(({ adoptions }) => adoptions.length > 0);
    const none = parts.filter(({ adoptions }) => adoptions.length === 0).map(({ frame }) => frame);
    return some.length === 0
      ? `${year}に補助率が ${bound}採択回は、${none.join('にも')}にもありません。`
      : `${year}に補助率が ${bound}のは、${some.map(({ frame, adoptions }) => `${frame}では採択${adoptions.map((each) => `${each.ordinal}（${each.rate}）`).join('と')}`).join('、')}です。${none.length === 0 ? '' : `${none.join('・')}にはありません。`}`;
  },
  exceeds: ({ year, frame, other, above, adoptions, opposite }) => {
    const show = (found: typeof adoptions) =>
      found.map((each) => `採択${each.ordinal}（${each.rate} と ${each.otherRate}）`).join('と');
    const [word, turned] = above ? ['上回る', '下回る'] : ['下回る', '上回る'];
    return adoptions.length > 0
      ? `はい、${year}に${frame}の補助率が${other}を${word}のは${show(adoptions)}です。`
      : `いいえ、${year}に${frame}の補助率が${other}を${word}回はありません（${opposite.length === 0 ? 'どの回も同じです' : `${show(opposite)}は${turned}、ほかの回は同じです`}）。`;
  },
  extreme: ({ year, extreme, rate, parts }) =>
    `${year}の補助率で最も${extreme === 'lowest' ? '低い' : '高い'}のは ${rate} です（${parts.map(({ frame, ordinals }) => `${frame}の採択${ordinals.join('・')}`).join('、')}）。`,
  extremeOfAll: ({ extreme, rate }) =>
    `これまでの補助率で最も${extreme === 'lowest' ? '低い' : '高い'}のは ${rate} です。`,
  mentoringRate: `伴走・横展開支援事業の補助率は、資料に記載がありません。資料にあるのは、右腕人材枠と法制度連携枠の補助率です。`,
  kinds: ({ year, count, rates }) => `${year}の補助率は ${rates} の${count}種類です。`,
  unmapped: ({ year, rates }) =>
    `${year}の補助率は ${rates} です。どの枠・採択何回目がどの率にあたるかは、資料に記載がありません。`,
  confirm: ({ right, headline }) => `${right ? 'はい、' : 'いいえ、'}${headline}`,
  notPossible: ({ ordinal, limit }) =>
    `${ordinal}の採択はできません。採択回数の上限は${limit}回までです（${dates.limitFrom}から）。`,
  columns: { adoption: '採択回数', year: '年度', rates: '補助率', caps: '補助上限' },
  draftCaveat: `${dates.coming}は予算案の段階の資料（${dates.documentDate}）によります。`,
  beyondDuration: ({ year, from, to }) =>
    `事業期間は${from}から${to}までとされており、${year}については「${dates.limitFrom}～」の表がそのまま続くと仮定した場合です。`,
  mergedCells: ({ frame }) => `表の空欄は結合されたセルと読んでいます（${frame}）。`,
  assumedYear: ({ year }) => `年度の指定がないため、${year}の率でお答えしています。`,
  caps: ({ year, caps, several }) =>
    `${year}の補助上限は ${caps} です${several ? '（枠などとの対応は資料に記載がありません）' : ''}。`,
  capIn: ({ cap, years, extreme }) =>
    extreme === null
      ? `補助上限額に ${cap} があるのは、${years}です。`
      : `補助上限額が最も${extreme === 'highest' ? '高い' : '低い'}のは、${years}の ${cap} です。`,
  rateIn: ({ rate, years, without }) =>
    years === ''
      ? `補助率に ${rate} が${without ? 'ない' : 'ある'}年度は、資料にありません。`
      : `補助率に ${rate} が${without ? 'ない' : 'ある'}年度は、${years}です。`,
  capBelow: ({ amount, years }) =>
    `補助上限が ${amount} に満たなかったのは、${years.map((each) => `${each.year}（${each.caps}）`).join('、')}です。`,
  capBound: ({ bound, years }) =>
    years.length === 0
      ? `補助上限が ${bound}年度はありません。`
      : `補助上限が ${bound}年度は、${years.map((each) => `${each.year}（${each.caps}）`).join('、')}です。`,
  capsAll: `補助上限額は、年度ごとに次のとおりです。${dates.coming}の上限額は資料に記載がありません。`,
  capUnknown: ({ year }) => `${year}の補助上限額は、資料に記載がありません。`,
  capNearby: ({ year, caps }) => `資料にある直近の上限は、${year}の ${caps} です。`,
  capUnmapped: ({ year }) => `${year}の2つの上限のどちらがどの枠に適用されるかは、資料に記載がありません。`,
  capOfFrame: ({ frame }) => `${frame}がどちらの額かは、資料に記載がありません。`,
  limit: ({ from, maximum }) =>
    `採択回数の上限は${maximum}回までです（${from}から、両枠共通。${maximum + 1}回目の採択は不可）。`,
  limited: ({ from, maximum }) =>
    `いいえ、採択回数には${maximum}回までの上限があります（${from}から、両枠共通。${maximum + 1}回目の採択は不可）。`,
  limitBefore: ({ unlimited, year, from }) =>
    `${unlimited ? 'はい' : 'いいえ'}、${year}には採択回数の上限はありません。上限（${dates.maximum}回まで）は${from}からです。`,
  notYetLimited: ({ from, maximum }) =>
    `採択回数の上限（${maximum}回まで）は${from}からのもので、それより前の年度には上限がなかったためです。`,
  limitConfirm: ({ right, stated, maximum }) =>
    right
      ? `はい、採択回数の上限は${maximum}回までです。`
      : `いいえ、採択回数の上限は${stated}回ではなく${maximum}回までです（${dates.limitFrom}から、両枠共通）。`,
  notCountedBefore: ({ since }) => `いいえ、数えるのは${since}以降の採択です。それより前の採択は数えません。`,
  counting: ({ not }) =>
    `${not === null ? '' : not ? 'いいえ、' : 'はい、'}枠を問わず通算されます。${dates.countedSince}以降に採択された回数をすべて数えます。`,
  notPerYear: ({ maximum, since }) =>
    `いいえ、採択回数の上限は1年度ごとではありません。${since}以降の通算で${maximum}回までです。`,
  acrossFrames: ({ both, maximum, since }) =>
    `${both ? 'はい' : 'いいえ'}、採択回数の上限は枠ごとではなく、両枠に共通です。${since}以降に採択された回数を枠を問わず通算して、${maximum}回までです。`,
  noReset: `いいえ、採択回数はリセットされません。${dates.countedSince}以降に採択された回数を、枠を問わず通算します（上限は${dates.maximum}回まで、${dates.maximum + 1}回目は不可）。`,
  onlyAdopted: ({ not }) =>
    `${not ? 'はい' : 'いいえ'}、数えるのは採択された回数です。応募して採択されなかった回は、採択回数に数えません。`,
  countingDetail: ({ since }) =>
    `数えるのは、${since}以降の本事業（${dates.listed}の各補助事業）と${dates.coming}の本事業での採択です。`,
  jointCounting: '共同申請での採択をどう数えるかは、資料に記載がありません。公募の事務局にご確認ください。',
  eitherLimit: ({ maximum }) =>
    `採択回数の上限は${maximum}回まで（${dates.limitFrom}から）です。補助上限額は、${dates.coming}については資料に記載がありません。`,
  changes: {
    headline: ({ from, before, maximum, frame, changed }) =>
      frame === null
        ? `${from}から、両枠共通で採択回数の上限（${maximum}回まで）が設けられ、${changed.map((each) => each.frame).join('・')}の補助率が採択回数に応じて下がります。`
        : changed[0] === undefined
          ? `${frame}で${from}から新たに加わるのは、採択回数の上限（${maximum}回まで、${maximum + 1}回目は不可）です。補助率は${before}と変わりません。`
          : `${frame}は${from}から、採択回数の上限（${maximum}回まで）と、採択回数に応じた補助率の逓減（${changed[0].rates}）が加わります。`,
    frames: ({ from, before, changed, same }) =>
      `${from}から補助率が採択回数に応じて下がるようになるのは${changed.map((each) => `${each.frame}（${each.rates}）`).join('と')}です。${same.length === 0 ? '' : `${same.join('と')}の補助率は${before}と変わりません。`}`,
    limit: '採択回数の上限',
    rates: '補助率（1回目→2回目→3回目）',
    same: 'なし',
    item: '項目',
  },
  suggestions: {
    amount: '対象経費900万円だといくら補助されますか？',
    limit: '採択回数の上限は何回ですか？',
    caps: '補助上限額は年度ごとにいくらですか？',
    counting: '違う枠での採択も数えますか？',
    eligibility: `2回採択された団体は${dates.coming}に申請できますか？`,
    changes: `${dates.beforeLimit}から${dates.limitFrom}で何が変わりますか？`,
  },
});
