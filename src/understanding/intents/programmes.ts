// What the programme was called in which year, and when its results were announced.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

export const programmes: IntentRecogniser = (message, slots) => {
  // 「別の補助金名だったから回数に入れない？」
  if (has(message, 'counting-rule')) return [];
  if (
    has(message, 'programme-name') ||
    (has(message, 'full-name') &&
      slots.laws.length === 0 &&
      slots.operators.length === 0 &&
      !has(message, 'law', 'pattern') &&
      /補助金|補助事業|事業の|subsid|program/u.test(message.text))
  )
    return [
      candidate(
        'programmes',
        'name',
        slots,
        weigh([true, 1.0], [slots.years.length > 0, 0.1], [/年度順|年度ごと|歴代|変遷|前身/u.test(message.text), 0.2]),
      ),
    ];
  // 「採択結果は？」 asks for the results, not for their date.
  const dated =
    has(message, 'when') ||
    /公表|発表|何月|結果(?:が|は)(?:出|い|分|わ)|announc|publish|month|come out|due/u.test(message.text);
  if (
    has(message, 'announced') &&
    dated &&
    (has(message, 'when', 'adopted') || slots.years.length > 0) &&
    !has(message, 'link')
  )
    return [
      candidate(
        'programmes',
        'announced',
        slots,
        weigh(
          [true, 0.95],
          [has(message, 'when') || /何月|どの月|month/u.test(message.text), 0.15],
          [slots.years.length > 0, 0.1],
        ),
      ),
    ];
  return [];
};
