// The source document itself.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const aboutSource = /資料|回答|情報|データ|答え|document|source|answer|information|data|bot/u;

const byWhom = /発行|作成|作っ|省|課|部署|役所|publish|wrote|written|ministry|division/u;

export const source: IntentRecogniser = (message, slots) =>
  has(message, 'source-document') &&
  slots.operators.length === 0 &&
  message.possibleOperators.length === 0 &&
  message.regionOperators.length === 0 &&
  !/資料(?:だと|では|によ(?:ると|れば)|の中で|上で?は)|添付|提出|必要書類|申請|応募|attach|submit|application|\b(?:which|what) documents? (?:[a-z]+ ){0,2}?(?:need|needed|required?|must|should|have to|bring|prepare)\b/u.test(
    message.text,
  )
    ? [
        candidate(
          'source',
          'document',
          slots,
          weigh(
            [true, 0.75],
            [aboutSource.test(message.text), 0.25],
            [slots.years.length > 0 || has(message, 'adopted', 'rate', 'budget'), -0.3],
            // 「二地域居住の図はもともと何省の？」: of one slide.
            [
              slots.laws.length > 0 ||
                /図|イラスト|スライド|(?:居住|法|計画|事例|枠|ロゴ)の資料|diagram|figure|slide/u.test(message.text),
              -0.3,
            ],
            [message.leftover.filter((run) => !aboutSource.test(run)).length > 2, -0.25],
            // 「8割は、いつ時点の話？」: of what is told, not of the whole source.
            [message.leftover.length > 0 && !aboutSource.test(message.text) && !byWhom.test(message.text), -0.3],
          ),
        ),
      ]
    : [];
