// Plans over years: the rates of a sequence of applications, the best one, when the limit is reached.
import { asksForOperators } from '../asks-for-operators.ts';
import { asksForRun, manyYears } from '../years-in-a-row.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const byThen = /(?:年度?|r\d+)(?:末)?までに|\bby (?:the end of )?(?:fy|r\d|20)/u;

export const plan: IntentRecogniser = (message, slots) => {
  const future = slots.years.filter((year) => year > message.calendar.last);
  const steady = /から|続け|ずっと|from|onwards/u.test(message.text) && has(message, 'every-year');
  const planning = has(message, 'plan-years') || (steady && future.length > 0);
  const application =
    has(message, 'apply', 'adopted', 'rate', 'we', 'eligible') ||
    (has(message, 'repeat') && slots.operators.length > 0) ||
    slots.frames.length > 0 ||
    slots.adoptionsSoFar !== null ||
    slots.ordinals.length > 0;
  if (slots.expensesYen.length > 0 || has(message, 'budget', 'counting-rule')) return [];
  // 「3年連続で採択された事業者は？」 asks for a set of operators.
  if (asksForRun(message, slots)) return [];
  const reach =
    /上限に(?:達|到達|ぶつか|届|な)|使い切|使い果た|打ち止め|いつ上限|\b(?:reach|hit)(?:s|es|ed)? (?:the|its|their|our) (?:limit|cap|ceiling|maximum)|\b(?:run|ran) out\b|used up|\buse up\b|\bexhaust/u.test(
      message.text,
    ) &&
    (has(message, 'plan-years', 'every-year', 'apply', 'we') ||
      slots.adoptionsSoFar !== null ||
      slots.ordinals.length > 0 ||
      (slots.operators.length > 0 && future.length > 0));
  // “Which operators have used up theirs?” asks for a set of them.
  if (reach && (has(message, 'we') || !asksForOperators(message)))
    return [
      candidate(
        'plan',
        'reach',
        // 「R10までに使い切れる？」: from the call to come on.
        { ...slots, years: byThen.test(message.text) ? [] : future },
        1.2,
        message.text,
      ),
    ];
  // A plan names its frames year by year, so repeats count.
  const inOrder = message.framePlaces.map((place) => place.value);
  // 「R9まで続けたい」: from the call to come on.
  const [end] = future;
  const until =
    new Set(future).size === 1 &&
    end !== undefined &&
    end > message.calendar.coming &&
    (slots.adoptionsSoFar !== null || slots.operators.length > 0) &&
    message.years.mentions.some(
      ({ value, end: at }) => value === end && /^(?:年度?)?まで/u.test(message.text.slice(at)),
    ) &&
    /続け|毎年|連続|ずっと|推移/u.test(message.text)
      ? Array.from({ length: end - message.calendar.coming + 1 }, (_, index) => message.calendar.coming + index)
      : null;
  if (until !== null)
    return [candidate('plan', 'sequence', { ...slots, years: until, frames: inOrder }, 1.4, message.text)];
  const distinct = new Set(future).size;
  if (distinct >= 2 && (application || slots.operators.length > 0))
    return [
      candidate(
        'plan',
        'sequence',
        {
          ...slots,
          years: future,
          frames: inOrder,
          adoptionsSoFar:
            slots.adoptionsSoFar ??
            (slots.years.length > future.length &&
            (has(message, 'adopted', 'first-time') || /(?:実績|経験|採択歴)(?:は|が)/u.test(message.text)) &&
            slots.operators.length === 0
              ? slots.years.length - future.length
              : null),
        },
        weigh(
          [true, 1.2],
          [slots.operators.length > 0, 0.25],
          [planning, 0.1],
          [has(message, 'compare') && !planning, -0.3],
        ),
        message.text,
      ),
    ];
  const best =
    /一番得|(?:一番|いちばん|最も)[^。?]{0,8}(?:高|得|有利)|最適|ベスト|有利な順|得な順|どう使う|どういう順|best|optimal|most favou?rable|most money|highest|get the most|to (?:gain|receive) the most/u.test(
      message.text,
    ) &&
    (planning || /順|order|sequence|plan|years/u.test(message.text));
  if (best && application) return [candidate('plan', 'best', { ...slots, years: future }, 1.05, message.text)];
  const run = manyYears.exec(message.text);
  const past = slots.years.filter((year) => year <= message.calendar.last);
  if (
    !(past.length > 0) &&
    application &&
    (run ||
      (planning &&
        (slots.frames.length > 1 || slots.ordinals.length > 1 || future.length > 0 || has(message, 'we')))) &&
    !has(message, 'which-operator', 'list') &&
    (steady || !has(message, 'how-many'))
  )
    return [
      candidate(
        'plan',
        /最後|いつまで|何年度まで|until when|the last/u.test(message.text) ? 'reach' : 'sequence',
        { ...slots, years: future, frames: inOrder },
        weigh(
          [true, 0.8],
          [run !== null, 0.15],
          // 「初回から右腕で3年続けたら率は？」
          [run !== null && slots.ordinals.length === 1 && /から|from/u.test(message.text), 0.25],
          [steady, 0.4],
          [future.length > 0, 0.1],
          [has(message, 'we', 'apply'), 0.1],
          // “Will there be an audit of our books afterwards?”: of something else.
          [message.leftover.length > 1 && run === null && future.length === 0 && inOrder.length === 0, -0.3],
        ),
        message.text,
      ),
    ];
  return [];
};
