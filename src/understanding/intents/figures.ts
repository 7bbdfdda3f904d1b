// Budgets, applications, adoptions and adoption rates of the years: value, change, average, total, largest, share.
import { howManyLeft } from '../asks-left.ts';
import type { Message } from '../message.ts';
import { isNarrowed } from '../narrowing.ts';
import type { Slots } from '../question.ts';
import { excepted } from '../recognisers/excepted.ts';
import { askingPart } from '../sentences.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

/** Behind a year, or before it: that year and those after it. */
const fromThen =
  /^(?:年度?)?(?:以降|以後|以来|から(?!(?:r|令和|20)?\d))|^ ?(?:onwards?|or later|and (?:later|after|since)|on\b(?! the))/u;
const since = /\bsince (?:the )?(?:fiscal year )?$/u;

/** 「R6以降の採択件数は？」「R4から毎年増えてる？」, “How many adoptions since FY2024?”: every year from that one on, as far as the source has it. */
function sinceThen(message: Message, slots: Slots): Slots {
  const [mention, other] = message.years.mentions;
  const { calendar, text } = message;
  const [year] = slots.years;
  if (mention === undefined || other !== undefined || year === undefined || slots.years.length > 1) return slots;
  const to = has(message, 'budget') ? calendar.coming : calendar.last;
  return year < to && (fromThen.test(text.slice(mention.end)) || since.test(text.slice(0, mention.start)))
    ? { ...slots, years: Array.from({ length: to - year + 1 }, (_, index) => year + index) }
    : slots;
}

/** “The average between FY2022 and FY2025”, 「R4とR7の間の合計」: the years between them, too. */
function spanOf({ text, years: { mentions } }: Message, slots: Slots): Slots {
  const [first, last] = slots.years;
  const [mention, other] = mentions;
  if (first === undefined || last === undefined || slots.years.length > 2 || !mention || !other) return slots;
  const spans =
    /\bbetween (?:the )?(?:fiscal )?(?:years )?$/u.test(text.slice(0, mention.start)) ||
    /^(?:年度?)?の間/u.test(text.slice(other.end));
  return spans && last > first
    ? { ...slots, years: Array.from({ length: last - first + 1 }, (_, index) => first + index) }
    : slots;
}

/** 「R6以外の年の応募合計」, “leaving out FY2024”: every other listed year, where no others are named. */
function withoutExcepted({ text, years: { mentions }, calendar: { first, last } }: Message, slots: Slots): Slots {
  const out = excepted(text, mentions).map(({ value }) => value);
  if (out.length === 0) return slots;
  const named = slots.years.filter((year) => !out.includes(year));
  const listed = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { ...slots, years: named.length > 0 ? named : listed.filter((year) => !out.includes(year)) };
}

/** Applications that were not adopted. 「採択率が落ちた」 tells of a figure. */
export const rejected =
  /(?<!(?:率|数|額|予算)(?:が|は|も|の|から|まで)?)落ち(?!着|込)|不採択|落選|落とさ|採択に(?:至ら|届か|ならな|漏れ)|採択され(?:な(?!い?(?:うち|団体))|ず|ませんで)|(?:通|受か)ら(?:な|ず)|選ばれ(?:な|ず)|漏れた|はじかれ|弾かれ|reject|fail|missed out|lost out|knocked back|unsuccessful|f[ae]ll(?:en|s|ing)? through|empty[\s-]handed|turned (?:down|away)|not (?:be )?(?:adopted|selected|chosen|successful|accepted)|(?:n't|not) (?:make it|get (?:in|through)|succeed)/u;

/** A rate of the adopted ones beside them: 「採択率と倍率」. */
const adoptedRate = /(?:採択|通過|合格|倍)率|\b(?:adoption|acceptance|success|selection|approval|pass) rate/u;

const asksShare = /何割|割合|比率|内訳|何%|何パーセント|\b(?:share|proportion|percent\w*|fraction|breakdown)\b/u;

/** Who they were, by name. */
export const asksNames = /(?:事業者|団体|会社|社|者|ところ|応募者)(?:の)?名|名前|社名|\b(?:names?|who)\b/u;

/** 「応募のうち採択されたのは何件」, "how many bids got through": the adopted ones are counted. */
const adoptedOfThem =
  /応募[^。?]{0,12}(?:うち|中|なか)[^。?]{0,12}(?:採択|通|受か|選)|\b(?:bids|applications|applicants|submissions)\b[^?]{0,20}\b(?:got|were|was|made|succeed|won|win|get|went)\b/u;

/** A year's part of the whole. */
const ofAllYears =
  /(?:4|四)年(?:間|分)?(?:全体|の?(?:合計|総額|総数|累計|トータル))?の?(?:うち)?[^。?]{0,12}(?:何割|何%|何パーセント|割合|占め)|(?:合計|総額|総数|累計|全体|全期間)(?:に占め|に対す|の(?:何割|何%|何パーセント|うち))|\b(?:what|which) (?:share|percentage|proportion|fraction|part|per ?cent) of (?:all|the (?:total|overall|four|whole|combined|entire))\b/u;

/** The figures of each year. */
const asksByYear =
  /年度?(?:ごと|別|毎|順)|\b(?:by|per|for each|in each) (?:fiscal )?year\b|\byear by year\b|\btrends?\b|\bover the years\b/u;

/** 「何倍」, “by what factor”: one figure as a multiple of another. */
export const asksTimes =
  /何倍|倍増|[2-9二三四]倍(?:に|以上|近|弱|強|ほど|くらい|も|の|で|を|[?？]|$)|\b(?:how many times|times (?:as|the|that|more|bigger|larger)|factor|(?:two|three|four|[2-9])-?fold|doubl\w*|tripl\w*|quadrupl\w*|multipl\w*)\b|\bratio\b(?! of| between applications)/u;

/** 「率が落ちた」「横ばい」: a figure that goes up, down, or stays. */
const moves =
  /(?:率|数|額|予算|採択|応募)(?:が|は|も)[^。?]{0,10}(?:落ち|上が|下が|伸び|上昇|低下|悪化|改善|跳ね)|前(?:の)?年度?(?:を|に|より)[^。?]{0,4}(?:下回|上回|割|超え|及ば|届か)|横ばい|\b(?:flat|level|unchanged)\b/u;

/** 「多い順に」, “rank the years”: all of them, by size. */
export const asksOrder =
  /(?:[いな]|降|昇)順|順位|順番に|ランキング|\brank|\b(?:largest|biggest|highest|smallest|lowest) (?:first|to)\b|\bin (?:descending|ascending) order\b|\bin order of (?:size|budget|amount|number|applications|adoptions)/u;

/** 「前年から伸びた」 beside a superlative: the move is meant. */
const movesFromBefore = /前年度?(?:から|比|より|と比)[^。?]{0,16}(?:伸び|増|減|落ち込)/u;

/** 「一番増えたのは」: the move is compared, not the figure. */
export const mostOfMoves =
  /前年度?(?:から|比|より|と比)[^。?]{0,6}(?:最も|一番|いちばん|最大)[^。?]{0,10}(?:伸び|増|減|落ち込)|(?:最も|一番|いちばん|もっとも)(?:大きく)?(?:増|減|伸び|落ち込|下が|上が|跳ね)|(?:増|減|伸び|落ち込み|下げ|上げ)(?:えた|った|り|え)?(?:幅|方|額)?が(?:最も|一番|いちばん|もっとも|最大)|\b(?:biggest|largest|steepest|greatest|sharpest) (?:drop|fall|rise|increase|jump|growth|decline|gain|decrease)|\b(?:increase|rise|grow|grew|rose|drop|fall|fell|jump|decrease|decline|shrink|shrank)\w*(?: by)? (?:the )?most\b/u;

const ranks: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  '2': 2,
  '3': 3,
  '4': 4,
  二: 2,
  三: 3,
  四: 4,
};
const ranked =
  /([2-4二三四])番目に?(?:[一-龯]{2,4}(?:が|の))?(?:多|大き|高|少な|小さ|低)|\b(second|third|fourth)[- ](?:largest|biggest|highest|greatest|most|smallest|lowest|fewest|least)\b/u;

/** 「2番目に多い」, “second largest”: which place is asked for, 1 being the first; null where none is. */
export const rankAsked = (text: string): number | null => {
  const [, ja, en] = ranked.exec(text) ?? [];
  return ranks[ja ?? en ?? ''] ?? null;
};

/** A year is asked for. */
const whichYear =
  /(?:何|どの|いつの)年|年度?(?:は|が|って)?(?:どこ|どれ|いつ|何|\?|$)|\b(?:which|what) (?:fiscal )?year\b|\bwhen\b/u;

/** Whether applications that were not adopted are asked for, by their number or share. */
export const asksRejected = (message: Message): boolean =>
  rejected.test(askingPart(message.text)) &&
  (!adoptedRate.test(message.text) || /何件|件数|\bhow many\b/u.test(message.text)) &&
  has(message, 'adoption-rate', 'application-count', 'how-many', 'share');

const competition = /倍率|競争率|\b(?:competition|applications (?:per|for each) adoption)\b/u;

/** The figure of the years that a bound compares; null where it is another one. */
function boundedMetric(message: Message, { bound }: Slots): string | null {
  if (bound === null) return null;
  const ofRejected = asksRejected(message);
  if (bound.unit === 'share')
    return ofRejected ? 'rejection_rate' : has(message, 'adoption-rate', 'application-count') ? 'adoption_rate' : null;
  if (bound.unit === 'times')
    return has(message, 'adoption-rate') && competition.test(message.text) ? 'applications_per_adoption' : null;
  // 「1件あたり800万円」 is no budget of a year.
  if (/[1一]件(?:あ|当)たり|\b(?:per|for each) (?:adoption|project)\b/u.test(message.text) && bound.unit === 'yen')
    return null;
  if (bound.unit === 'yen') return has(message, 'budget') && !has(message, 'expenses', 'we') ? 'budget' : null;
  if (has(message, 'rate', 'cap')) return null;
  if (ofRejected) return 'rejections';
  return has(message, 'application-count') ? 'applications' : has(message, 'adopted') ? 'adoptions' : null;
}

const narrowedBy = (message: Message, { frames, laws, joint }: Slots): boolean =>
  frames.length > 0 ||
  laws.length > 0 ||
  joint !== null ||
  has(message, 'we') ||
  (has(message, 'apply') && !asksRejected(message));

export const figures: IntentRecogniser = (message, told) => {
  const named = sinceThen(message, withoutExcepted(message, told));
  if (named.operators.length > 0 || message.regionOperators.length > 0) return [];
  // “How many applicants did Hakone get?”: those of a case, as no year is named.
  if (message.possibleOperators.length > 0 && named.years.length === 0 && !has(message, 'adopted', 'budget')) return [];
  const years = named.years.length;
  // 「落ちたところの名前は？」: the lists name those that were adopted.
  if (rejected.test(message.text) && years < 2 && asksNames.test(message.text))
    return [candidate('not_in_source', 'rejected-applicants', named, 1.35)];
  // 「応募者のうちNPOは何割？」: applications are told in all, not by who applied.
  if (named.applicants.length > 0 && has(message, 'application-count') && asksShare.test(message.text))
    return [candidate('not_in_source', 'other-breakdowns', named, 1.35)];
  // A command to a database is no question.
  if (/\bdrop table\b|\bselect \*|\bdelete from\b/u.test(message.text) && message.years.years.length === 0) return [];
  // No figure is a reason.
  if (/^why\b|なぜ|どうして|何故|理由/u.test(message.text))
    return has(message, 'adopted', 'application-count', 'adoption-rate') &&
      years > 0 &&
      !has(message, 'adoption-limit', 'counting-rule', 'rate', 'frame', 'we', 'eligible')
      ? [candidate('not_in_source', 'result-reasons', named, 1.0, message.text)]
      : [];
  const found: ReturnType<typeof candidate>[] = [];
  if (
    has(message, 'draft') &&
    (has(message, 'budget') || named.years.includes(message.calendar.coming)) &&
    !has(message, 'rate', 'adopted', 'cap')
  )
    found.push(candidate('figures', 'budget:draft', named, 1.3));
  // 「R4の採択件数はR7の何割？」: one number as a share of another.
  const asksShareOf =
    named.years.length === 2 && /(?:件|採択|応募|予算).*(?:何割|何%|何パーセント)|what percent/u.test(message.text);
  const changes =
    has(message, 'change', 'decline') ||
    (has(message, 'budget') && has(message, 'rules-change')) ||
    asksShareOf ||
    asksTimes.test(message.text) ||
    moves.test(message.text) ||
    /[増減]|\bmore\b|\bfewer\b|\bless\b|どちらが多|どっちが多/u.test(message.text) ||
    (has(message, 'compare') && named.years.length !== 1) ||
    /対比|より(?:も)?(?:何[^。?]{1,4}|いくら|どれだけ|どのくらい)?(?:多|少|増|減|高|低)/u.test(message.text);
  const operation = has(message, 'average')
    ? 'average'
    : // 「4年間でいちばん多かったのは何年度？」: the span is what is compared.
      (has(message, 'most') || rankAsked(message.text) !== null) &&
        !mostOfMoves.test(message.text) &&
        !movesFromBefore.test(message.text) &&
        !asksOrder.test(message.text)
      ? 'most'
      : ((has(message, 'total') || /総額|総計|\b(?:over|across|during) (?:fy|r|20)\d/u.test(message.text)) &&
            named.years.length !== 1) ||
          // 「R6以降の採択は何件？」
          (named !== told && has(message, 'how-many') && !changes && !asksByYear.test(message.text))
        ? 'total'
        : changes
          ? 'change'
          : 'value';
  const slots = ['average', 'total', 'most'].includes(operation) ? spanOf(message, named) : named;
  if (has(message, 'budget') && has(message, 'mentoring'))
    found.push(candidate('figures', 'budget:strand', slots, 1.35));
  if (has(message, 'budget'))
    found.push(
      candidate(
        'figures',
        `budget:${operation}`,
        slots,
        weigh(
          [true, 0.9],
          [years > 0, 0.12],
          [operation !== 'value', 0.1],
          [has(message, 'amount', 'how-many'), 0.05],
          [
            slots.expensesYen.length > 0 &&
              (has(message, 'expenses', 'we') || slots.frames.length > 0 || slots.ordinals.length > 0),
            -0.5,
          ],
          [has(message, 'link', 'apply'), -0.15],
          [message.absentTopics.length > 0, -0.2],
        ),
      ),
    );
  // 「5割を切った年は？」「応募が50件以上の年は？」
  const bounded = boundedMetric(message, slots);
  if (bounded !== null && !narrowedBy(message, slots))
    found.push(candidate('figures', `${bounded}:threshold`, slots, 1.25));
  const target =
    /目標|ねらい|\b(?:target|goal|aim)/u.test(message.text) ||
    // 「R7は30件に何件足りなかった？」: the number itself, and no years that lie below it.
    (new RegExp(
      `(?<!\\d)${message.calendar.target}件|\\b(?:${message.calendar.target}|thirty) (?:projects|adoptions|efforts)`,
      'u',
    ).test(message.text) &&
      (bounded === null || !whichYear.test(message.text)));
  if (
    target &&
    !/継続率|80%|continu/u.test(message.text) &&
    (/達(?!磨)|届|何%|何割|割合|率|クリア|満た|足り|足ら|(?<![直最])近|不足|超え|上回|下回|未達|及ば|\b(?:reach|met|meet|hit|close|closest|near|nearest|shy|above|beat|surpass|get there|got there|short|miss|achiev|exceed|fulfil)/u.test(
      message.text,
    ) ||
      (years > 0 && changes)) &&
    (years > 0 || has(message, 'adopted', 'most') || /\d+\s*件|projects|adoptions/u.test(message.text))
  )
    found.push(candidate('figures', 'adoptions:target', slots, 1.45));
  const rejections = asksRejected(message);
  // 「不採択だった会社の一覧」: their names stand nowhere.
  if (
    rejected.test(message.text) &&
    has(message, 'list', 'which-operator') &&
    !has(message, 'adopted', 'how-many', 'share', 'application-count') &&
    years < 2
  )
    return [candidate('not_in_source', 'rejected-applicants', slots, 1.1, message.text)];
  if (has(message, 'adoption-rate') || rejections)
    found.push(
      candidate(
        'figures',
        rejections ? `rejections:${operation}` : `adoption_rate:${operation === 'average' ? 'value' : operation}`,
        slots,
        weigh(
          [true, 0.95],
          [years > 0, 0.1],
          [slots.frames.length > 0, 0.05],
          [has(message, 'not-adopted'), 0.05],
          // The rate tells the applications and the adoptions, too.
          [has(message, 'application-count') && (has(message, 'adopted') || rejections), 0.1],
          [
            has(message, 'we') && years === 0 && message.leftover.length > 0 && !has(message, 'application-count'),
            -0.3,
          ],
        ),
      ),
    );
  const both = has(message, 'application-count') && has(message, 'adopted');
  if (has(message, 'application-count') && !has(message, 'adoption-rate') && !rejections) {
    if (both && (has(message, 'share') || /何%|何割|パーセント|%/u.test(message.text)))
      found.push(candidate('figures', 'adoption_rate:value', slots, 1.1));
    else
      found.push(
        candidate(
          'figures',
          `applications:${operation}`,
          slots,
          weigh(
            [true, 0.85],
            [years > 0, 0.15],
            [has(message, 'how-many'), 0.1],
            [operation === 'total' || operation === 'change', 0.08],
            [operation === 'most', 0.2],
            [has(message, 'link', 'eligible'), -0.3],
            [both && adoptedOfThem.test(message.text), -0.4],
            [message.absentTopics.length > 0, -0.25],
          ),
        ),
      );
  }
  const narrowed = isNarrowed(message);
  const counted =
    has(message, 'how-many', 'total', 'change', 'average', 'most') ||
    operation === 'most' ||
    asksOrder.test(message.text) ||
    asksByYear.test(message.text) ||
    (changes && years === 2) ||
    /採択数/u.test(message.text) ||
    /件/u.test(message.text);
  if (
    has(message, 'adopted') &&
    counted &&
    !has(message, 'cap') &&
    !howManyLeft.test(message.text) &&
    // 「採択回数」 is an operator's.
    !(/採択回数/u.test(message.text) && !/件/u.test(message.text)) &&
    !/\b(?:do|does|would|will) .{0,30}\bcount\b/u.test(message.text) &&
    !narrowed &&
    (asksShareOf || !has(message, 'rate')) &&
    !has(
      message,
      'we',
      'adoption-limit',
      'counting-rule',
      ...(changes || operation === 'average' ? [] : ['every-year']),
      'first-time',
      'joint',
      'single-applicant',
    ) &&
    message.counts.length === 0 &&
    message.ordinals.length === 0
  )
    found.push(
      candidate(
        'figures',
        has(message, 'share') && slots.frames.length > 0 ? 'adoptions:share' : `adoptions:${operation}`,
        slots,
        weigh(
          [true, 0.68],
          [has(message, 'how-many') || /何件|件数/u.test(message.text), 0.2],
          [years > 0, 0.15],
          [slots.frames.length > 0, 0.1],
          [operation !== 'value', 0.12],
          [operation === 'most' && whichYear.test(message.text), 0.4],
          // 「内訳を年度別に」
          [
            (asksByYear.test(message.text) || asksOrder.test(message.text)) &&
              slots.frames.length === 0 &&
              !has(message, 'adoption-rate', 'application-count', 'budget'),
            0.25,
          ],
          [slots.laws.length > 0, -0.3],
          [has(message, 'which-operator', 'list') && !has(message, 'total', 'how-many'), -0.3],
          // 何者 asks for operators, 何件 for adoptions.
          [
            (/何(?:者|社|団体|法人|事業者)/u.test(message.text) && !/何件|件数/u.test(message.text)) ||
              /\bhow many (?:different |distinct )?(?:operators|companies|organi[sz]ations)\b/u.test(message.text),
            -0.4,
          ],
          // 「R8は何件採択される予定？」: a plan, no result.
          [
            years > 0 &&
              slots.years.every((year) => year > message.calendar.last) &&
              /予定|見込|つもり|目標|\b(?:will|plan\w*|going to|expect\w*|target|aim\w*)\b/u.test(message.text),
            -0.4,
          ],
          [has(message, 'decline'), -0.15],
          [message.absentTopics.some(({ explains }) => explains), -0.25],
        ),
      ),
    );
  const eachFrame =
    (slots.bothFrames || has(message, 'frame')) &&
    (years > 0 || has(message, 'most')) &&
    (/それぞれ|件ずつ|枠ごと|枠別|枠(?:の|で)内訳|\b(?:each|per|by) frame|\b(?:split|divided?|broken? down|distributed|spread)\b[^?]*\bframes\b/u.test(
      message.text,
    ) ||
      (has(message, 'most') && /どの枠|枠は|which frame/u.test(message.text)));
  const perFrame =
    (slots.frames.length > 0 || eachFrame) &&
    slots.applicants.length + slots.laws.length === 0 &&
    (eachFrame ||
      // 「一般枠の採択は？」
      (message.leftover.length === 0 && /採択(?:は|って)?(?:\?|$)/u.test(message.text) && message.text.length <= 24) ||
      (/多い|少ない|多かった|少なかった/u.test(message.text) &&
        (has(message, 'adopted') || (slots.frames.length > 1 && message.leftover.length === 0))) ||
      /何件|件数|件ずつ|採択数|何社|何者/u.test(message.text) ||
      (has(message, 'most', 'compare') && has(message, 'adopted')));
  if (
    perFrame &&
    !has(message, 'application-count', 'adoption-rate', 'rate', 'joint', 'single-applicant', 'budget') &&
    message.counts.length === 0 &&
    message.ordinals.length === 0
  )
    found.push(
      candidate(
        'figures',
        'adoptions:frames',
        slots,
        weigh([true, 0.88], [years > 0, 0.1], [slots.frames.length > 1, 0.1], [eachFrame, 0.25]),
      ),
    );
  const whole = has(message, 'application-count') ? 'applications' : has(message, 'budget') ? 'budget' : null;
  // 「応募総数に占めるR6の割合」「R6の予算は4年間の合計の何%？」
  if (whole !== null && years === 1 && !rejections && ofAllYears.test(message.text) && slots.frames.length === 0)
    found.push(candidate('figures', `${whole}:year_share`, slots, 1.35));
  if (
    (has(message, 'adopted') || /\d件の(?:うち|中|なか)/u.test(message.text)) &&
    (has(message, 'share') || /全体の(?:何割|何%|何パーセント)/u.test(message.text)) &&
    slots.frames.length === 0 &&
    years === 1 &&
    message.counts.length === 0 &&
    !has(message, 'repeat', 'first-time', 'application-count', 'budget', 'joint', 'single-applicant') &&
    /全体|115|total|of the|all adoptions|4年/u.test(message.text)
  )
    found.push(candidate('figures', 'adoptions:year_share', slots, ofAllYears.test(message.text) ? 1.35 : 1.02));
  if (
    (has(message, 'adopted') ||
      (/全体|全部|\d件の?(?:うち|中|なか)|\ball\b|\btotal\b|\bof (?:the|those|these) \d+\b/u.test(message.text) &&
        !has(message, 'rate', 'budget', 'application-count'))) &&
    (has(message, 'share') || /何%|何割|何パーセント/u.test(message.text)) &&
    slots.frames.length > 0 &&
    message.counts.length === 0
  )
    found.push(candidate('figures', 'adoptions:share', slots, 1.0));
  if (
    (has(message, 'repeat') || /継続率|継続割合/u.test(message.text)) &&
    (has(message, 'share', 'adoption-rate', 'how-many') || /継続率/u.test(message.text)) &&
    years >= 2 &&
    /継続率|continuation|割合|何%|何割|share|percent/u.test(message.text)
  )
    found.push(candidate('operators', 'in_all:share', slots, 1.12));
  return found;
};

/** The year by itself: 「R6について」. */
export const yearOverview: IntentRecogniser = (message, slots) => {
  if (slots.years.length !== 1 || slots.operators.length > 0 || slots.frames.length > 0) return [];
  const bare = [...message.concepts].every((concept) => ['programme', 'what-about', 'more'].includes(concept));
  // 「令和9年度まで続くの？」 is no heading.
  const goesOn = /続|終わ|まで|始ま|\b(?:until|last|continue|go on|end|start|begin)\b/u.test(message.text);
  return bare && !goesOn && message.leftover.length <= 1 && message.text.length <= 24
    ? [
        candidate(
          'figures',
          'overview:value',
          slots,
          message.leftover.length === 0 && message.text.length <= 14 ? 0.85 : 0.6,
        ),
      ]
    : [];
};
