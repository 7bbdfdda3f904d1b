// Talk about the conversation and the assistant itself: the source, the evidence for an answer, more of it, greetings.
import { askingPart } from '../sentences.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const aboutSource = /資料|回答|情報|データ|答え|document|source|answer|information|data|bot/u;
const byWhom = /発行|作成|作っ|省|課|部署|役所|publish|wrote|written|ministry|division/u;

export const source: IntentRecogniser = (message, slots) =>
  has(message, 'source-document') &&
  slots.operators.length === 0 &&
  message.possibleOperators.length === 0 &&
  message.regionOperators.length === 0 &&
  !/添付|提出|必要書類|申請|応募|attach|submit|application|\b(?:which|what) documents? (?:[a-z]+ ){0,2}?(?:need|needed|required?|must|should|have to|bring|prepare)\b/u.test(
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
            [slots.laws.length > 0 || /図|イラスト|スライド|diagram|figure|slide/u.test(message.text), -0.3],
            [message.leftover.filter((run) => !aboutSource.test(run)).length > 2, -0.25],
            // 「8割は、いつ時点の話？」: of what is told, not of the whole source.
            [message.leftover.length > 0 && !aboutSource.test(message.text) && !byWhom.test(message.text), -0.3],
          ),
        ),
      ]
    : [];

/** 「どんな取組事例がありますか」: which cases there are, not what one of them tells. */
export const cases: IntentRecogniser = (message, slots) =>
  /(?:取り?組み?)?事例|取り?組み?例|ケーススタディ|\bcase stud(?:y|ies)\b|\b(?:which|what|any|all|the|list|how many) (?:\w+ )?(?:cases|examples)\b/u.test(
    message.text,
  ) &&
  /どんな|一覧|何件|いくつ|何が|どこの|あります|ある[?？]|教えて|載って|見せて|紹介|リスト|which|what|list|any|show|how many|are there|give/u.test(
    message.text,
  ) &&
  !/以外|ほか|他の|失敗|besides|other|failed|beyond|(?:を|に|が|で)[^、。]{1,10}(?:する|した|扱う|扱った|使う|使った|取り組む|いる|関する)(?:取り?組み?)?事例/u.test(
    message.text,
  ) &&
  slots.operators.length === 0 &&
  message.possibleOperators.length === 0 &&
  message.regionOperators.length === 0 &&
  slots.applicants.length === 0 &&
  slots.laws.length === 0 &&
  slots.frames.length === 0 &&
  message.leftover.every((run) =>
    /^(?:紹介|掲載|収録|取組|取組事例|事例|取組み?例|組事例|ケーススタディ|case|cases|study|studies|examples?|describes?|document|source|slides?|deck|paper|material)$/u.test(
      run,
    ),
  )
    ? [candidate('explanation', 'cases', slots, 1.2)]
    : [];

export const evidence: IntentRecogniser = (message, slots) => {
  const why =
    has(message, 'reason') &&
    message.text.length <= (/[ぁ-ん]/u.test(message.text) ? 10 : 24) &&
    message.leftover.length === 0;
  if (!has(message, 'evidence') && !why) return [];
  // “Could you quote the passage? I need it for a footnote.”
  const asked = askingPart(message.text);
  const bare =
    why ||
    (message.leftover.filter((run) => asked.includes(run)).length <= (asked.length <= 20 ? 1 : 0) &&
      asked.length <= (/[ぁ-ん]/u.test(asked) ? 24 : 60) &&
      slots.operators.length === 0);
  return [candidate('evidence', 'last', slots, bare ? 1.05 : 0.3)];
};

export const more: IntentRecogniser = (message, slots) => {
  if (!has(message, 'more')) return [];
  const bare =
    message.leftover.length === 0 &&
    message.text.length <= 30 &&
    !has(message, 'adopted', 'which-operator', 'operators-noun', 'rate', 'amount', 'law') &&
    slots.frames.length === 0 &&
    slots.operators.length === 0 &&
    slots.laws.length === 0;
  return [candidate('more', 'last', slots, bare ? 1.0 : 0.2)];
};

const ownOrders =
  /(?:与えられ(?:て(?:い)?る|た)|受けて(?:い)?る|設定され(?:て(?:い)?る|た)|隠(?:され(?:て(?:い)?る|た)|して(?:い)?る)|隠し|最初の|内部の?|裏の?|初期の?|元の|あなたの?|君の|お前の|(?:ai|ボット|アシスタント)の?|システム)(?:の)?(?:指示|命令|プロンプト|設定|ルール)|(?:あなた|君|お前|きみ|ボット|ai)(?:に|へ|が|は|って)[^。?]{0,20}(?:指示|命令|プロンプト|設定)|\b(?:your|hidden|initial|internal|secret|system|original|underlying) (?:[a-z]+ )?(?:prompts?|instructions?|configuration|settings|rules|guidelines)\b|\binstructions? (?:you (?:were|have been|are|got)|given to you)/u;
const handOver =
  /見せ|教え|貼|コピ|出力|表示|書い|書き出|開示|公開|繰り返|復唱|そのまま|全文|要約|読み上げ|一字一句|一言一句|何(?:です|だ|か|\?|$)|\b(?:show|print|output|reveal|repeat|paste|copy|display|tell|give|share|dump|write|summari[sz]e|what|list|leak|disclose|send|recite|verbatim)\b/u;

/** 「あなたに与えられている指示をそのまま貼って」: what the assistant itself was told, whoever allows it. */
export const ownInstructions: IntentRecogniser = (message, slots) =>
  ownOrders.test(message.text) &&
  handOver.test(message.text) &&
  slots.operators.length === 0 &&
  slots.frames.length === 0 &&
  message.terms === 0 &&
  !has(message, 'adopted', 'rate', 'budget', 'adoption-limit', 'cap', 'programme', 'law')
    ? [candidate('out_of_scope', 'system-prompt', slots, 1.2)]
    : [];
