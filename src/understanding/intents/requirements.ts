// What the law-linked frame requires of whom.
import { asksWhatBecomes } from '../asks-negatively.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const whichFrame =
  /(?:どの|どちらの|どっちの|何の|なに)枠|枠は(?:どれ|どっち|どちら|何(?![件回者社年月割%]))|\b(?:which|what) (?:of the (?:two )?)?(?:frame|track|category|stream)s?\b/u;

const otherFrame =
  /もう(?:一方|片方|1つ|一つ)|(?:他|ほか|別)の枠|(?:残る|残された)のは|\bthe other (?:frame|track|one)\b/u;

export const whichLaw =
  /どの法|[三3]つのうちの?どれ|何法(?!人)|\b(?:which|what) (?:of the (?:three |3 )?)?(?:laws?|acts?)\b|使う法|法律(?:は|が)(?:何|どれ)|(?:承認|認定|指定)が(?:要る|いる|必要な)の(?:は|って)[?？]?$|ための法|むけの法|向けの法/u;

const isStatement =
  /^[^?？。]{1,24}(?:です|だ|である|なん(?:です)?|でして|ですが|ですけど)[。]?$|^(?:we are|we're|i am|i'm) (?:from )?an? [a-z ]{2,40}\.?$/u;

const byThatPlan =
  /計画(?:のルート|の枠組み|の方法|ルート|でも?(?!は)[^。?]{0,14}(?:使|出[せす]|申請|応募|い[けく]|狙|目指|挑|入[れるり])|を使|により|による|に基づ)|\b(?:via|through|under|using|with) (?:the )?[a-z ]{0,40}plan\b/u;

export const requirements: IntentRecogniser = (message, slots) => {
  const lawFrame =
    slots.frames.includes('law-linked') || slots.laws.length > 0 || (has(message, 'law') && has(message, 'frame'));
  const applicant = slots.applicants.length > 0;
  const asks =
    has(message, 'requirement', 'eligible', 'apply', 'not-yet') ||
    /who (?:may|can)|誰が|だれが|誰向け|どんな(?:団体|事業者|人)|認められる(?:のは)?(?:法|どの法)/u.test(message.text);
  if (
    slots.frames.length === 1 &&
    slots.frames[0] === 'right-hand' &&
    (has(message, 'law', 'approver') ||
      (applicant && has(message, 'eligible', 'apply')) ||
      /承認|認定|指定|approval|certif|designat/u.test(message.text)) &&
    asks &&
    slots.operators.length === 0
  )
    return [candidate('requirements', 'right_hand', slots, 1.1)];
  // 「承認がなければ、残るのはどの枠？」: the frame that asks for none.
  if (
    slots.notYet &&
    (whichFrame.test(message.text) || otherFrame.test(message.text)) &&
    slots.operators.length === 0 &&
    !has(message, 'rate', 'amount', 'cap')
  )
    return [candidate('requirements', 'right_hand', slots, 1.2)];
  const recognised =
    has(message, 'recognition', 'plan-document') ||
    message.lawsOfPlans.length + message.lawsOfActs.length > 0 ||
    /\b(?:approv|certif)/u.test(message.text);
  if (recognised && withoutPeople.test(message.text) && slots.operators.length === 0)
    return [
      candidate(
        'requirements',
        'content',
        { ...slots, laws: slots.laws.length > 0 ? slots.laws : [...message.lawsOfPlans] },
        1.35,
      ),
    ];
  if (
    slots.operators.length > 0 ||
    slots.adoptionsSoFar !== null ||
    has(message, 'rate') ||
    has(message, 'link', 'full-name', 'adopted')
  )
    return [];
  // 「計画が認定されている。どの枠？」: what they hold tells which frame is for them.
  if (
    whichFrame.test(message.text) &&
    ((applicant && (asks || has(message, 'we'))) || message.lawsOfPlans.length > 0 || slots.laws.length > 0) &&
    !has(message, 'amount', 'cap', 'budget', 'application-count', 'adoption-rate', 'when') &&
    slots.ordinals.length === 0
  )
    return [
      candidate(
        'requirements',
        'applicant',
        { ...slots, laws: slots.laws.length > 0 ? slots.laws : [...message.lawsOfPlans] },
        message.lawsOfPlans.length > 0 ? 1.25 : 1.1,
      ),
    ];
  if (
    applicant &&
    (asks || lawFrame || has(message, 'pattern', 'frame') || (has(message, 'law') && whichLaw.test(message.text)))
  )
    return [
      candidate(
        'requirements',
        'applicant',
        // 「株式会社が経営発達支援計画のルートで」: by the law of that plan.
        slots.laws.length === 0 && message.lawsOfPlans.length === 1 && byThatPlan.test(message.text)
          ? { ...slots, laws: [...message.lawsOfPlans] }
          : slots,
        weigh(
          [true, 0.7],
          [asks, 0.15],
          [has(message, 'eligible') && slots.frames.includes('law-linked'), 0.1],
          // 「空き家の情報を支援法人に伝えるとき」: what is done with them, not what they may do.
          [/支援法人(?:に(?!なる|なり|な[いっ]|指定|は|も)|へ|から)/u.test(message.text), -0.4],
          // 「支援法人に空き家の情報を渡す条件」: of what they do, not of who may apply.
          [
            message.terms > 0 &&
              has(message, 'requirement') &&
              !has(message, 'eligible', 'apply', 'law', 'frame', 'we', 'not-yet', 'recognition') &&
              slots.frames.length + slots.laws.length === 0,
            -0.25,
          ],
          [lawFrame || has(message, 'frame', 'compare'), 0.2],
          // 「初めて応募する商工会議所です。どの枠が有利？」: by the rates.
          [
            slots.ordinals.length > 0 && has(message, 'compare') && !has(message, 'law', 'requirement', 'eligible'),
            -0.4,
          ],
          [has(message, 'law', 'pattern'), 0.15],
          [whichLaw.test(message.text) || (has(message, 'law') && /どれ/u.test(message.text)), 0.15],
          [slots.frames.includes('right-hand') && !slots.frames.includes('law-linked'), -0.6],
          [has(message, 'plan-document', 'approver'), -0.1],
          // 「指定されるのはどんな団体？」: who becomes one, not what one needs.
          [
            has(message, 'recognition') && !has(message, 'requirement', 'eligible', 'apply', 'frame') && !lawFrame,
            -0.3,
          ],
        ),
      ),
    ];
  // 「うちは商工会です」: who asks has said what they are, and wants to know what it means for them.
  if (applicant && has(message, 'we') && message.leftover.length === 0 && isStatement.test(message.text))
    return [candidate('requirements', 'applicant', slots, 0.95)];
  if (lawFrame && slots.frames.includes('law-linked') && asks)
    return [
      candidate(
        'requirements',
        slots.notYet ? 'not_yet' : 'frame',
        slots,
        weigh(
          [true, 0.85],
          [has(message, 'requirement') || /who (?:may|can)|誰|だれ/u.test(message.text), 0.2],
          [slots.notYet, 0.15],
        ),
      ),
    ];
  // 「連携支援計画の承認はまだですが、応募できますか」「認定がまだだとどうなる？」
  if (
    slots.notYet &&
    has(message, 'plan-document', 'recognition') &&
    (has(message, 'eligible', 'apply', 'requirement') || asksWhatBecomes.test(message.text))
  )
    return [candidate('requirements', 'not_yet', slots, 1.1)];
  if (slots.laws.length > 0 && has(message, 'requirement', 'eligible'))
    return [candidate('requirements', slots.notYet ? 'not_yet' : 'law', slots, 0.9)];
  if (has(message, 'law') && slots.notYet && has(message, 'eligible', 'requirement'))
    return [candidate('requirements', 'not_yet', slots, 0.9)];
  return [];
};

/** 「計画に人材のことは書いていない」, "our plan says nothing on recruitment": recognised, and without what the frame asks of the plan. */
const withoutPeople =
  /(?:人材|採用|人事|雇用|求人|人を雇)[^。?]{0,24}(?:(?:書|記載|触れ|盛り込|含|言及|載|入っ|入れ)[^。?]{0,8}(?:な[いかくけし]|ませ|おら|ず(?:に|、|$))|(?:記載|言及|記述|項目|取組)(?:が|は|も)?(?:な[いかしく]|無))|\b(?:not|\w+n't|never|nothing|without|no|omits?|lacks?|lacking|silent)\b[^.?]{0,48}\b(?:people|personnel|recruit\w*|hiring|hr|human resources|staff\w*|talent|workforce|employ\w*)\b/u;
