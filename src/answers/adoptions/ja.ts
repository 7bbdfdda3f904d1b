// Japanese sentences about who was adopted when.
import type { Dates } from '../terms/index.ts';

/** What adoptions are limited to: years and frames, laws, joint or not. */
interface Limits {
  readonly scope: string;
  readonly laws: string;
  readonly joint: boolean | null;
}

/** Who has so many adoptions left, as it stands before 事業者. */
const havingLeft = (dates: Dates, { left, limit }: { left: number | 'some'; limit: number }): string =>
  left === 'some'
    ? `${dates.limitFrom}からの上限（${limit}回）まで採択回数が残っている`
    : left === 0
      ? `採択回数の残りがない（${limit}回以上採択された）`
      : `採択回数の残りが${left}回の（${limit - left}回採択された）`;

export const japanese = (dates: Dates) => ({
  history: (p: { who: string; count: number; years: string }) => `${p.who}の採択は${p.count}回です（${p.years}）。`,
  years: (p: { who: string; years: string; count: number }) =>
    `${p.who}が採択されたのは${p.years}です（計${p.count}回）。`,
  count: (p: { who: string; count: number; years: string }) =>
    `${p.who}はこれまでに${p.count}回採択されています（${p.years}）。`,
  /** In some of the years only. */
  countIn: (p: { who: string; scope: string; count: number; years: string }) =>
    `${p.who}の${p.scope}の採択は${p.count}回です${p.years === '' ? '' : `（${p.years}）`}。`,
  /** Others that were adopted by the law of an operator, or by another law. */
  ofItsLaw: (p: { who: string; law: string; same: boolean; count: number; names: string }) =>
    p.count === 0
      ? `${p.who}と${p.same ? '同じ' : '異なる'}法律との連携で採択された事業者は、ほかにありません（${p.who}は${p.law}）。`
      : `${p.who}と${p.same ? '同じ' : '異なる'}法律との連携で採択されたのは${p.count}者です：${p.names}（${p.who}は${p.law}）。`,
  confirmCount: (p: { right: boolean; who: string; count: number; years: string }) =>
    `${p.right ? 'はい' : 'いいえ'}、${p.who}の採択は${p.count}回です（${p.years}）。`,
  number: (p: { who: string; parts: readonly string[] }) => `${p.who}の番号は${p.parts.join('、')}です。`,
  numberPart: (p: { year: string; frame: string | null; number: string }) =>
    `${p.year}${p.frame === null ? '' : `（${p.frame}）`}の No.${p.number}`,
  frame: (p: { who: string; parts: readonly string[] }) => `${p.who}の採択枠は${p.parts.join('、')}です。`,
  framePart: (p: { year: string; frame: string | null }) => `${p.year}が${p.frame ?? '枠の区分なし'}`,
  law: (p: { who: string; year: string; law: string; number: number }) =>
    `${p.who}が${p.year}に連携した法制度は、${p.law}（パターン${p.number}）です。`,
  lawFullName: (p: { who: string; year: string; law: string; full: string }) =>
    `${p.who}の${p.year}の採択は${p.law}（正式名称「${p.full}」）によるものです。`,
  noLaw: (p: { who: string }) => `${p.who}に、法制度連携枠での採択はありません。`,
  partners: (p: { who: string; parts: readonly string[] }) =>
    `${p.who}と共同で採択されたのは、${p.parts.join('、')}です。`,
  partnersPart: (p: { year: string; partners: string }) => `${p.year}は${p.partners}`,
  noPartners: (p: { who: string }) => `${p.who}に共同での採択はなく、いずれも単独です。`,
  single: (p: { who: string; entries: string }) => `${p.who}の${p.entries}は、単独での採択です。`,
  neverAlone: (p: { who: string; parts: readonly string[] }) =>
    `いいえ、${p.who}に単独での採択はなく、いずれも共同です（${p.parts.join('、')}）。`,
  jointYes: (p: { who: string; parts: readonly string[] }) =>
    `${p.who}の採択には共同によるものがあります（${p.parts.join('、')}）。`,
  together: (p: { who: string; years: readonly string[] }) =>
    p.years.length === 0
      ? `${p.who}が共同で採択されたことはありません。`
      : `${p.who}が共同で採択されたのは${p.years.length}回です（${p.years.join('、')}）。`,
  numberInYear: (p: { who: string; year: string; ordinal: string }) =>
    `${p.who}の${p.year}の採択は、通算${p.ordinal}です。`,
  first: (p: { who: string; year: string; count: number }) =>
    `${p.who}が初めて採択されたのは${p.year}です（計${p.count}回）。`,
  last: (p: { who: string; year: string; count: number }) =>
    `${p.who}の最も新しい採択は${p.year}です（計${p.count}回）。`,
  inYear: (p: { who: string; year: string; entries: string; turnedDown: boolean }) =>
    `${p.turnedDown ? 'いいえ' : 'はい'}、${p.who}は${p.year}に採択されています（${p.entries}）。`,
  /** `turnedDown`: asked whether it was turned down, which the lists do not tell. */
  notInYear: (p: { who: string; year: string; years: string; turnedDown: boolean }) =>
    p.turnedDown
      ? `${p.who}は、${p.year}の採択事業一覧にはありません。採択されたのは${p.years}です。応募したかどうかは、資料に記載がありません。`
      : `いいえ、${p.who}は${p.year}には採択されていません。採択されたのは${p.years}です。`,
  notInFrame: (p: { who: string; frame: string; years: string }) =>
    `いいえ、${p.who}に${p.frame}での採択はありません。採択は${p.years}です。`,
  inFrame: (p: { who: string; frame: string; years: string }) =>
    `はい、${p.who}は${p.frame}で採択されています（${p.years}）。`,
  notListedYet: (p: { year: string; who: string; years: string }) =>
    `${p.year}の採択結果は資料に記載がありません。${p.who}の${dates.last}までの採択は${p.years}です。`,
  /** `missing`: the listed years without it, empty where there are none. */
  absentYears: (p: { who: string; missing: string; years: string; count: number }) =>
    p.missing === ''
      ? `${p.who}は、${dates.listed}のすべての年度に採択されています。`
      : `${p.who}が採択されていないのは${p.missing}です（採択は${p.years}）。`,
  profile: (p: { who: string; region: string | null; count: number; years: string }) =>
    `${p.who}は${p.region === null ? '' : `${p.region}の事業者で、`}「地域の人事部」に${p.count}回採択されています（${p.years}）。`,
  lookAlike: (p: { other: string }) =>
    `名前の似た「${p.other}」は、同じ事業者とは資料に書かれていないため、別に数えています。`,
  spelling: (p: { printed: string; name: string }) =>
    `資料の一覧では「${p.printed}」と書かれています。同じ事業者と読んでいます（${p.name}）。`,
  corrected: (p: { typed: string; name: string }) => `「${p.typed}」を「${p.name}」と読みました。`,
  notTheSame: (p: { one: string; other: string }) =>
    `${p.one}と${p.other}は名前が似ていますが、同じ事業者とは資料に書かれていないため、別の事業者として数えています。`,
  /** Who was adopted first. */
  earlier: (p: { who: string; year: string; same: boolean }) =>
    p.same ? `最初の採択は同じ${p.year}です。` : `先に採択されたのは${p.who}です（${p.year}）。`,
  moreOften: (p: { who: string; count: number; other: string; otherCount: number }) =>
    p.count === p.otherCount
      ? `採択回数は同じで、どちらも${p.count}回です。`
      : `採択回数は${p.who}のほうが多く、${p.count}回です（${p.other}は${p.otherCount}回）。`,
  which: 'どの事業者のことでしょうか。事業者名を教えてください。',
  unlisted: (p: { name: string }) => `「${p.name}」は、資料の採択事業一覧（${dates.listed}）に記載がありません。`,
  unlistedDetail: '別の名称で載っていることもあります。正式な名称や略称でもお尋ねください。',
  entry: (p: {
    year: string;
    frame: string | null;
    number: string;
    names: string;
    joint: boolean;
    law: string | null;
  }) =>
    `${p.year}${p.frame === null ? '' : `（${p.frame}）`}の No.${p.number} は、${p.names}です${p.joint ? '（共同）' : ''}${p.law === null ? '' : `。連携する法制度は${p.law}です`}。`,
  noEntry: (p: { year: string | null; number: string }) =>
    `${p.year ?? '資料の採択事業一覧'}に No.${p.number} はありません。`,
  entriesOfYear: (p: { year: string; entries: readonly { number: string; names: string }[] }) =>
    `${p.year}の一覧では、${p.entries.map((each) => `No.${each.number} が${each.names}`).join('、')}です。`,
  entriesMany: (p: { number: string; count: number }) => `No.${p.number} は一覧に${p.count}件あります。`,
  set: {
    /** Before a set: operators that are left out of it. */
    apart: (p: { names: string }) => `${p.names}を除くと、`,
    every_year: (p: { years: string; count: number; names: string }) =>
      `${p.years}のすべての年度で採択されたのは、${p.count}者です：${p.names}。`,
    in_a_row: (p: { length: number; years: string; count: number; names: string }) =>
      p.count === 0
        ? `${p.years}に${p.length}年度続けて採択された事業者はいません。`
        : `${p.years}のうち${p.length}年度以上続けて採択されたのは、${p.count}者です：${p.names}。`,
    gap: (p: { years: string; count: number; names: string }) =>
      `${p.years}の採択の間に、採択のない年度がある事業者は${p.count}者です${p.names === '' ? '' : `：${p.names}`}。`,
    twice_a_year: (p: { count: number; names: string }) =>
      p.count === 0
        ? '同じ年度に2回以上採択された事業者はありません。'
        : `同じ年度に2回以上採択された事業者は${p.count}者です：${p.names}。`,
    operators_by_year: (p: {
      parts: readonly { year: string; count: number }[];
      extreme: { year: string; count: number; most: boolean } | null;
      change: { from: string; to: string; by: number } | null;
    }) =>
      `${p.change === null ? '' : p.change.by === 0 ? `${p.change.from}と${p.change.to}で、採択された事業者の数は同じです。` : `${p.change.from}から${p.change.to}へ、採択された事業者は${Math.abs(p.change.by)}者${p.change.by < 0 ? '減って' : '増えて'}います。`}${p.extreme === null ? '' : `採択された事業者が最も${p.extreme.most ? '多い' : '少ない'}のは${p.extreme.year}の${p.extreme.count}者です。`}採択された事業者の数は、${p.parts.map((each) => `${each.year}が${each.count}者`).join('、')}です（共同の各者を数えています）。`,
    in_all: (p: { years: string; both: boolean; count: number; names: string }) =>
      `${p.years}の${p.both ? 'どちら' : 'いずれ'}の年度にも採択されたのは、${p.count}者です：${p.names}。`,
    in_frames: (p: { scopes: readonly string[]; count: number; names: string }) =>
      p.count === 0
        ? `${p.scopes.join('と')}の両方で採択された事業者はありません。`
        : `${p.scopes.join('と')}の両方で採択されたのは、${p.count}者です：${p.names}。`,
    in_all_share: (p: { from: string; to: string; part: number; whole: number; percent: string }) =>
      `${p.from}に採択された${p.whole}者のうち、${p.to}にも採択されたのは${p.part}者で、${p.percent}です（共同の各者を数えた場合）。`,
    not_in: (p: { without: string; count: number; whole: number; percent: string; names: string }) =>
      `${p.without}に採択されていない事業者は${p.count}者です（これまでに採択された${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`,
    in_not_in: (p: { years: string; without: string; count: number; names: string }) =>
      p.count === 0
        ? `${p.years}に採択され、${p.without}には採択されていない事業者はありません。`
        : `${p.years}に採択され、${p.without}には採択されていないのは、${p.count}者です：${p.names}。`,
    first_time: (p: { year: string; count: number; names: string; whole: number; percent: string; ofYear: boolean }) =>
      `${p.year}に初めて採択された事業者は${p.count}者です（${p.ofYear ? 'その年度の' : '全'}${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`,
    /** Of those who were new in a year: how often they were adopted in all. */
    first_how: (p: { year: string; whole: number; how: string; again: boolean | null; count: number; names: string }) =>
      `${p.year}に初めて採択された${p.whole}者のうち、${p.again === null ? `これまでの採択${p.how}の` : p.again ? 'その後も採択された' : 'その後は採択されていない'}事業者は${p.count}者です${p.names === '' ? '' : `：${p.names}`}。`,
    first_then: (p: { year: string; later: string; whole: number; count: number; names: string }) =>
      p.count === 0
        ? `${p.year}に初めて採択された${p.whole}者のうち、${p.later}にも採択された事業者はありません。`
        : `${p.year}に初めて採択された${p.whole}者のうち、${p.later}にも採択されたのは${p.count}者です：${p.names}。`,
    by_year_most: (p: { kind: 'first_time' | 'repeat'; year: string; count: number; most: boolean }) =>
      `${p.kind === 'first_time' ? '初めて採択された' : '以前にも採択されていた'}事業者が最も${p.most ? '多い' : '少ない'}のは${p.year}の${p.count}者です。`,
    by_year: (p: { kind: 'first_time' | 'repeat'; parts: readonly { year: string; count: number }[] }) =>
      `${p.kind === 'first_time' ? '初めて採択された' : '以前にも採択されていた'}事業者の数は、${p.parts.map((each) => `${each.year}が${each.count}者`).join('、')}です（共同の各者を数えています）。`,
    repeat: (p: { year: string; count: number; names: string; whole: number; percent: string; ofYear: boolean }) =>
      `${p.year}に採択された事業者のうち、それ以前にも採択されていたのは${p.count}者です（${p.ofYear ? '' : '全'}${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`,
    how_often: (p: { how: string; count: number; names: string; whole: number; percent: string }) =>
      `採択${p.how}の事業者は${p.count}者です（全${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`,
    left: (p: { left: number | 'some'; count: number; names: string; whole: number; percent: string; limit: number }) =>
      `${havingLeft(dates, p)}事業者は${p.count}者です（全${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`,
    /** Whose next adoption would have a rate. */
    at_rate: {
      meant: (p: { year: string; rate: string; ordinal: string }) =>
        `${p.year}に補助率が ${p.rate} になるのは、次が${p.ordinal}の採択になる事業者です。`,
      nobody: (p: {
        year: string;
        rate: string;
        places: readonly { frame: string; ordinals: readonly string[] }[];
        whole: number;
      }) =>
        p.places.length === 0
          ? `${p.year}の補助率に ${p.rate} はないため、当たる事業者はいません。`
          : `これまでに採択された${p.whole}者に、${p.year}の補助率が ${p.rate} になる事業者はいません。${p.rate} は${p.places.map(({ frame, ordinals }) => `${frame}の採択${ordinals.join('・')}`).join('、')}の率です。`,
      place: (p: { frame: string; ordinals: readonly string[]; rate: string }) =>
        `${p.frame}で補助率が ${p.rate} になるのは、採択${p.ordinals.join('・')}`,
      everyone: (p: { whole: number }) => `これまでに採択された${p.whole}者は、次が採択2回目以降`,
    },
    exactly: (times: number) => `がちょうど${times}回`,
    at_least: (times: number) => `が${times}回以上`,
    at_most: (times: number) => `が${times}回以下`,
    most: (p: { count: number; times: number; names: string }) =>
      `採択回数が最も多いのは${p.times}回で、${p.count}者です：${p.names}。`,
    numberInYear: (p: {
      year: string;
      ordinal: string;
      count: number;
      names: string;
      whole: number;
      percent: string;
    }) =>
      p.count === 0
        ? `${p.year}の採択が通算${p.ordinal}だった事業者はありません。`
        : `${p.year}の採択が通算${p.ordinal}だった事業者は${p.count}者です（その年度の${p.whole}者のうち ${p.percent}）：${p.names}。`,
    joint: (p: {
      scope: string;
      count: number;
      whole: number;
      parties: number;
      operators: number;
      ofOperators: boolean;
      percent: string;
    }) => {
      const operators = p.operators === p.parties ? `${p.parties}者` : `${p.operators}者、延べ${p.parties}者`;
      return p.ofOperators
        ? `${p.scope}に共同で採択された事業者は${p.operators}者です（共同での採択は${p.count}件、延べ${p.parties}者）。`
        : `${p.scope}の共同での採択は${p.count}件です（${p.whole}件のうち ${p.percent}、共同の事業者は${operators}）。`;
    },
    /** Operators that were adopted only jointly, only alone, or both ways. */
    inOneWayOnly: (p: {
      partnership: 'only_joint' | 'only_alone' | 'joint_and_alone';
      scope: string;
      count: number;
      names: string;
      whole: number;
      percent: string;
    }) => {
      const how = {
        only_joint: '採択がすべて共同によるもの',
        only_alone: '採択がすべて単独によるもの',
        joint_and_alone: '共同でも単独でも採択された',
      }[p.partnership];
      return `${p.scope === '' ? '' : `${p.scope}に採択された事業者のうち、`}${how}${p.partnership === 'joint_and_alone' ? '' : 'である'}事業者は${p.count}者です（${p.scope === '' ? '全' : ''}${p.whole}者のうち ${p.percent}）${p.names === '' ? '' : `：${p.names}`}。`;
    },
    single: (p: { scope: string; count: number; whole: number; percent: string }) =>
      `${p.scope}の単独での採択は${p.count}件です（${p.whole}件のうち ${p.percent}）。`,
    /** How many of them fall on each year or frame. */
    partsOf: (p: { parts: readonly { scope: string; count: number; whole: number; percent: string | null }[] }) =>
      `内訳は、${p.parts.map((each) => `${each.scope}が${each.count}件${each.percent === null ? '' : `（${each.whole}件のうち ${each.percent}）`}`).join('、')}です。`,
    /** Joint adoptions of so many parties; `most`: more than any other has. */
    jointOf: (p: {
      scope: string;
      parties: number;
      orMore: boolean;
      most: boolean;
      entries: readonly { year: string; number: string; names: string }[];
    }) =>
      p.entries.length === 0
        ? `${p.scope}に、${p.parties}者${p.orMore ? '以上' : ''}による共同での採択はありません。`
        : `${p.scope}の共同での採択のうち、${p.most ? '事業者の数が最も多いのは' : ''}${p.parties}者${p.orMore ? '以上' : ''}によるもの${p.most ? 'で、' : 'は'}${p.entries.length}件です：${p.entries.map((each) => `${each.year}の No.${each.number}（${each.names}）`).join('、')}。`,
    jointEntries: (p: { entries: readonly { year: string; number: string; names: string }[] }) =>
      `${p.entries.map((each) => `${each.year}の No.${each.number}（${each.names}）`).join('、')}です。`,
    law: (p: { law: string; count: number; names: string; share: { whole: number; percent: string } | null }) =>
      `${p.law}との連携で採択されたのは、${dates.last}の${p.names}です（${p.count}件${p.share === null ? '' : `、法制度連携枠の${p.share.whole}件のうち ${p.share.percent}`}）。`,
    laws_in_all: (p: { count: number }) => `合わせて${p.count}件です。`,
    by_law: (p: { parts: readonly string[] }) => `${dates.last}の法制度連携枠の採択は、${p.parts.join('、')}です。`,
    by_law_most: (p: { law: string; count: number }) => `最も多いのは${p.law}の${p.count}件です。`,
    by_law_least: (p: { law: string; count: number }) => `最も少ないのは${p.law}の${p.count}件です。`,
    by_law_part: (p: { law: string; count: number }) => `${p.law}が${p.count}件`,
    in_all_of_kind: (p: { kind: string; years: string; count: number; names: string }) =>
      p.count === 0
        ? `${p.years}のいずれにも採択された${p.kind}はありません。`
        : `${p.years}のいずれにも採択された${p.kind}は、${p.count}者です：${p.names}。`,
    /** A kind of operators, or all but those of it. */
    ofKind: (p: { kind: string; except: boolean }) => `${p.kind}${p.except ? '以外の事業者' : ''}`,
    kind: (p: {
      scope: string;
      kind: string;
      count: number;
      adoptions: number;
      share: { whole: number; percent: string } | null;
      names: string;
    }) =>
      p.count === 0
        ? `${p.scope === '' ? '' : `${p.scope}の`}${p.kind}の採択は、資料の一覧にありません。`
        : `${p.scope === '' ? '' : `${p.scope}${p.scope.endsWith('枠') ? 'で' : 'に'}`}採択された${p.kind}は${p.count}者（${p.share === null ? '' : `${p.share.whole}者のうち ${p.share.percent}、`}採択は${p.adoptions}件）です：${p.names}。`,
    listed: (p: { scope: string; count: number; parties: number }) =>
      `${p.scope}の採択は${p.count}件です（共同の各者を数えると${p.parties}者）。一覧は次のとおりです。`,
    listedOperators: (p: { scope: string; operators: number; adoptions: number }) =>
      `${p.scope}${p.scope.endsWith('枠') ? 'で' : 'に'}採択された事業者は${p.operators}者です（共同の各者を数えた場合。採択は${p.adoptions}件です）。一覧は次のとおりです。`,
    listedShort: (p: { scope: string; count: number; names: string }) =>
      `${p.scope}に採択されたのは、${p.names}です（${p.count}件）。`,
    listedNone: (p: { scope: string }) => `${p.scope}の採択は、資料の一覧にありません。`,
    listedUnknown: (p: { year: string }) =>
      `${p.year}の採択結果は、資料に記載がありません（資料は${dates.documentDate}現在です）。`,
    all: (p: { operators: number; adoptions: number; parties: number }) =>
      `${dates.listed}に採択された事業者は${p.operators}者です（採択${p.adoptions}件、共同の各者を数えると延べ${p.parties}者）。`,
  },
  within: {
    found: (p: { base: string; whole: number; condition: string; count: number; names: string }) =>
      p.count === 0
        ? `${p.base}${p.whole}者のうち、${p.condition}事業者はありません。`
        : `${p.base}${p.whole}者のうち、${p.condition}事業者は${p.count}者です${p.names === '' ? '' : `：${p.names}`}。`,
    base: (p: Limits & { kind: string }) =>
      `${p.scope}${p.scope.endsWith('枠') ? 'で' : 'に'}${p.laws === '' ? '' : `${p.laws}との連携で`}${p.joint === null ? '' : p.joint ? '共同で' : '単独で'}採択された${p.kind}`,
    how: (p: { how: string; of: Limits | null; one: boolean }) =>
      p.of === null
        ? `これまでの採択${p.how}の`
        : `${p.of.scope}の${p.of.laws === '' ? '' : `${p.of.laws}との連携による`}${p.of.joint === null ? '' : p.of.joint ? '共同での' : '単独での'}採択${p.how}の`,
    left: (p: { left: number | 'some'; limit: number; one: boolean }) => havingLeft(dates, p),
    again: (p: { years: string; one: boolean }) => `${p.years}にも採択された`,
    first: (p: { year: string; one: boolean }) => `${p.year}が初めての採択となった`,
    repeat: (p: { year: string; one: boolean }) => `${p.year}より前にも採択されていた`,
  },
  among: {
    found: (p: { whole: number; conditions: readonly string[]; count: number; names: string }) =>
      p.count === 0
        ? `その${p.whole}者のうち、${p.conditions.join('、かつ')}に当たる事業者はありません。`
        : `その${p.whole}者のうち、${p.conditions.join('、かつ')}に当たるのは${p.count}者です：${p.names}。`,
    years: (p: { years: string }) => `${p.years}の採択`,
    first: (p: { year: string }) => `${p.year}の初めての採択`,
    how: (p: { how: string }) => `採択${p.how}`,
    frames: (p: { frames: string }) => `${p.frames}での採択`,
    laws: (p: { laws: string }) => `${p.laws}との連携での採択`,
    joint: '共同での採択',
    single: '単独での採択',
  },
  byRegion: '資料に事業者の所在地の一覧はありません。取組事例の記載か名称から地域が分かる事業者だけを挙げています。',
  counted: '共同での採択は、名前のある各者を1回と数えています。共同申請の数え方は資料に記載がありません。',
  columns: {
    year: '年度',
    frame: '枠',
    number: 'No.',
    names: '事業者',
    law: '連携する法制度',
    operator: '事業者',
    count: '採択回数',
    years: '採択年度',
    firsts: '初めての採択',
    repeats: '以前にも採択',
    whole: 'その年度の事業者',
  },
  jointMark: '（共同）',
  scopeAll: dates.listed,
  parties: (count: number) => `${count}者`,
  suggestions: {
    eligibility: (p: { name: string }) => `${p.name}は${dates.coming}に申請できますか？`,
    number: 'リストの何番ですか？',
    law: 'どの法律で採択されましたか？',
    case: (p: { name: string }) => `${p.name}の取組事例は？`,
    every: '毎年採択されている事業者は？',
    list: `${dates.last}の採択事業者一覧は？`,
    twice: '2回採択された事業者は何者ですか？',
    counts: '年度ごとの採択件数は？',
  },
});
export type AdoptionsWording = ReturnType<typeof japanese>;
