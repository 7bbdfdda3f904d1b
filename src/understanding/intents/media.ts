// What the source names without saying how to get it: the flyer, the videos, the logo, the list of operators; the study meetings of mentoring.
import { candidate, type IntentRecogniser } from './candidate.ts';

const thing =
  /チラシ|(?:対談|紹介)?動画|ロゴ(?:マーク)?|(?:事業者|全国)(?:の)?一覧|(?:実践)?ポイント集|\b(?:flyers?|leaflets?|videos?|logo|list of operators|practical points|practice points|collection of points)\b/u;
const whereToGet =
  /どこ(?:で|から|に|へ)[^。?]{0,8}(?:見|みら|みれ|読|入手|手に入|もら|落と|落ち|ダウンロード|取|とれ|あ(?:る|り)|載|掲載|置)|url|リンク|アドレス|ダウンロード|掲載先|落とせ|\bwhere\b[^?]{0,24}\b(?:download|get|watch|see|find|read|obtain|is|are)\b|\blinks?\b|\burls?\b|\bdownload/u;
/** Pages whose addresses the source does have, and things that are done with what it shows. */
const other =
  /計画|ガイドライン|手引|説明会|法|メール|マガジン|メルマガ|採択事業|作った|活用例|\b(?:guidelines?|plans?|acts?|laws?|briefing|seminar|newsletter|magazine|adopted)\b/u;

export const media: IntentRecogniser = (message, slots) =>
  thing.test(message.text) &&
  whereToGet.test(message.text) &&
  !other.test(message.text) &&
  slots.laws.length === 0 &&
  slots.operators.length === 0 &&
  slots.years.length === 0
    ? [candidate('not_in_source', 'media-addresses', slots, 1.15, message.text)]
    : [];

const meeting =
  /勉強会|個別相談|ネットワーキング|伴走支援|\b(?:study (?:meetings?|sessions?)|mentoring|individual (?:advice|consultations?)|consultations?|networking)\b/u;
export const takingPart =
  /条件|資格|なるには|なるための|選ばれ|参加(?:でき|した|資格|方法|費|条件|料)|出席でき|受けられ|受けたい|受けるには|受けることは|申し?込|有料|無料|費用|料金|日程|開催日|いつ(?:開|ある|行)|定員|オンライン|\b(?:join|attend|take part|participate|sign up|register|free of charge|cost|fee|fees|when|where|who (?:may|can)|online)\b/u;

/** Who may take part in the study meetings and the advice of the mentoring strand, when, and for how much. */
export const mentoringDetails: IntentRecogniser = (message, slots) =>
  meeting.test(message.text) &&
  takingPart.test(message.text) &&
  slots.laws.length === 0 &&
  message.regionOperators.length === 0 &&
  !/申請|応募|補助率|採択され|予算|メール|動画/u.test(message.text)
    ? [candidate('not_in_source', 'mentoring-participation', slots, 1.08, message.text)]
    : [];
