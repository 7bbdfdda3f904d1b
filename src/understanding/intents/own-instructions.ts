// What the assistant itself was told.
import { candidate, has, type IntentRecogniser } from './candidate.ts';

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
