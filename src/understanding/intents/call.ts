// When the coming call opens and closes: the source does not say.
import { candidate, has, type IntentRecogniser } from './candidate.ts';

const call =
  /公募|募集|応募|申請|受付|受け付け|エントリー|申し?込み?|提案書の提出|\b(?:call|calls|applications?|apply|proposals?|submissions?)\b/u;
const timing =
  /いつ(?!も|か|の(?:間|もの|資料|時点))|何月|何日|時期|日程|スケジュール|締め?切|期限|期間|開始|始ま|間に合|\bwhen\b|\bdeadline|\bwhat (?:date|month)|\bopen(?:s|ing)?\b|\bclos(?:e|es|ing)\b|\bby what date\b|\bdates?\b/u;
/** What other things happen at a time: results, payments, projects, recognition by a law. */
const other =
  /結果|採択(?:され|発表|者|事業|件|が|は|率|回)|通知|交付|支払|入金|事業(?:開始|期間|完了)|実施期間|計画|認定|承認|指定|メルマガ|メール|法(?:律|改正)|施行|説明会|予定表|スケジュール表|スケジュール(?:の)?図|行(?:が|は)|\b(?:results?|selected|adopted|payments?|paid|plan|plans|certif\w*|approv\w*|designat\w*|chart|row|magazine|newsletter|act|law|seminar|briefing)\b/u;

/** 「予定表の公募の行は令和8年度のもの？」: the chart tells of which year its row is. */
const rowOfChart =
  /(?:予定表|スケジュール表|スケジュール|日程表|表|図|チャート)[^。?]{0,20}(?:公募|募集)[^。?]{0,6}(?:行|欄|段|線)|\b(?:chart|table|schedule|timeline)\b[^?]{0,40}\b(?:row|line|bar)\b|\b(?:row|line|bar)\b[^?]{0,30}\b(?:chart|table|schedule|timeline)\b/u;

export const callSchedule: IntentRecogniser = (message, slots) => {
  const { text, calendar } = message;
  if (call.test(text) && rowOfChart.test(text) && slots.laws.length === 0)
    return [candidate('explanation', 'passage', slots, 1.4, text)];
  if (!call.test(text) || !timing.test(text) || other.test(text)) return [];
  if (slots.years.some((year) => year <= calendar.last) || slots.operators.length > 0 || slots.laws.length > 0)
    return [];
  if (
    has(
      message,
      'most',
      'change',
      'decline',
      'average',
      'total',
      'rate',
      'amount',
      'budget',
      'how-many',
      'adoption-rate',
      'eligible',
      'link',
    )
  )
    return [];
  const sure = slots.years.length > 0 || /公募|募集|締め?切|\bcall\b|\bdeadline/u.test(text);
  return [candidate('not_in_source', 'call-schedule', slots, sure ? 1.1 : 0.8, text)];
};
