// The three laws of the law-linked frame: names, plans, who approves, who may apply, their patterns.
import { lawsFor } from '../../rules/index.ts';
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';
import { whichLaw } from './requirements.ts';

/** The law as a whole is meant: its card answers, not a passage. */
const wantsCard =
  /とは|どんな法|どういう法|何の法|なんの法|について|概要|教えて|って(?:何|なに)|法(?:律)?(?:は)?[?？]?$|what is|what's|tell me about|explain|overview|describe|about the/u;

const recognition = /承認|認定|指定|お墨付き|\b(?:approv|certif|designat|authori[sz]|recogni[sz])\w*/u;

const byWhom =
  /誰|だれ|どこ(?:が|から|の|に)|(?:国|県|都道府県|市町村|市)(?:ですか|なの|\?|それとも|か(?:県|都道府県|市町村|国))|\b(?:who|whom|whose|national government|the state|municipal\w*|prefectur\w*)\b/u;

/** 「知事が指定するんですよね？」, "does the governor approve it?": who does it is supposed, rightly or not. */
const bySupposedOne =
  /(?:知事|都道府県|県|市町村|市長|町長|村長|首長|大臣|省|国|政府|自治体|庁)(?:長|さん)?が(?:承認|認定|指定|認め)(?:する|すん|し(?:ます|て(?:い|くれ))|る)[^。]{0,8}$|^(?:does|do|is it|so|isn't it|must) [^?]{0,20}\b(?:governors?|prefectures?|mayors?|municipalit\w+|states?|government|ministers?|ministry)\b[^?]{0,20}\b(?:approv|certif|designat)\w*/u;

const whichThree =
  /(?:3|三)(?:つの?|本の?)?法律(?:は|って|とは)(?:何|どれ|なに|[?？]?$)|^(?:so |and )?(?:what|which) (?:are the |are these )?(?:three |3 )?(?:laws|acts)(?: are (?:there|they|these|meant))?[?]?$/u;

export const law: IntentRecogniser = (message, told) => {
  if (told.operators.length > 0) return [];
  // 「経営発達支援計画を認定するのは国？」: the law is named by its plan.
  const supposed = bySupposedOne.test(message.text);
  const asksByWhom =
    has(message, 'approver') || supposed || (recognition.test(message.text) && byWhom.test(message.text));
  const byHolder = told.applicants
    .filter((applicant) => applicant === 'designated-corporation' || applicant === 'approved-plan-holder')
    .flatMap((applicant) => lawsFor(applicant) ?? []);
  // 「市町村の指定が要る法律はどれ？」: the law is known by what it asks for.
  const byAct = whichLaw.test(message.text) ? message.lawsOfActs : [];
  // 「連携支援計画と経営発達支援計画はどの法律に？」
  if (whichLaw.test(message.text) && message.lawsOfPlans.length > 1 && told.laws.length === 0)
    return [candidate('law', 'plan', { ...told, laws: [...message.lawsOfPlans] }, 1.15)];
  const slots =
    byAct.length === 1 && told.laws.length === 0 && told.frames.length === 0 && !has(message, 'adopted')
      ? { ...told, laws: [...byAct] }
      : asksByWhom && told.laws.length === 0
        ? {
            ...told,
            laws: [...message.lawsOfPlans, ...byHolder, ...(supposed ? message.lawsOfActs : [])].slice(0, 1),
          }
        : told;
  const named = slots.laws.length > 0;
  const knownByAct = named && byAct.length === 1 && told.laws.length === 0;
  // 「認めるのはどの法律？」: of what none is known by.
  const asksWhich = !named && recognition.test(message.text) && whichLaw.test(message.text);
  const about =
    named ||
    asksWhich ||
    has(message, 'law', 'pattern') ||
    (asksByWhom && recognition.test(message.text) && message.leftover.length === 0 && slots.frames.length === 0);
  // 「法律上の名前は」: what an act calls something.
  if (!about || (!named && /法律上|法律の中で|\b(?:in|by) (?:the|that) (?:act|law)\b/u.test(message.text))) return [];
  const aspect = has(message, 'full-name')
    ? 'full_name'
    : has(message, 'approver') ||
        knownByAct ||
        asksWhich ||
        (asksByWhom &&
          !has(message, 'plan-document', 'apply', 'eligible', 'requirement') &&
          (named || !has(message, 'law', 'pattern'))) ||
        /(?:承認|認定|指定)(?:する|を(?:する|行う|くれる)|元|権者)(?:の)?は(?:誰|だれ|どこ|国|市)|(?:国|市町村|都道府県|県)(?:が|の)(?:承認|認定|指定).*(?:か|\?)/u.test(
          message.text,
        )
      ? 'approver'
      : has(message, 'plan-document')
        ? 'plan'
        : has(message, 'pattern') &&
            named &&
            /何番|どれ|どの|which pattern|pattern (?:number|no)|いくつ|何パターン目|パターン(?:の)?番号|パターンは[?？]?$/u.test(
              message.text,
            )
          ? 'pattern'
          : /誰が|だれが|(?:誰|だれ)(?:の|に)(?:ため|向け|むけ)|誰向け|どんな(?:団体|事業者|人|組織)|対象者|who (?:can|may|is)|whom is|for whom/u.test(
                message.text,
              ) && !has(message, 'adopted')
            ? 'applicants'
            : has(message, 'compare') ||
                /比べ|比較|\bcompar|それぞれ|違い|3つ|三つ|(?:3|三)(?:パターン|種類|本)|すべて|全部|一覧|three|each/u.test(
                  message.text,
                )
              ? 'compare'
              : !named && whichThree.test(message.text)
                ? 'compare'
                : 'overview';
  // What the law is about in detail is explained from the passages; the law's own card answers its name, plan, approver and requirement.
  const score = weigh(
    [named, 0.5],
    [!named, 0.35],
    [aspect === 'full_name', 0.6],
    [aspect === 'approver', 0.5],
    [aspect === 'approver' && slots.frames.includes('law-linked'), 0.15],
    [aspect === 'approver' && knownByAct, 0.4],
    [aspect === 'approver' && asksByWhom && !knownByAct && told.laws.length === 0 && named, 0.2],
    // Who draws up the plan stands in the passage.
    [
      aspect === 'approver' && /作成|作る|つく(?:る|り)|策定|\bdraws?\b|\bmakes?\b|\bprepares?\b/u.test(message.text),
      -0.4,
    ],
    [asksWhich && slots.applicants.length === 0, 0.2],
    [aspect === 'plan', 0.35],
    // 「3つの法律の計画の名前」
    [
      aspect === 'plan' &&
        !named &&
        has(message, 'law') &&
        /名前|何て|なんて|それぞれ|\bnames?\b|\bcalled\b|\beach\b/u.test(message.text),
      0.25,
    ],
    // The plans that the laws' cards name are those of operators and municipalities.
    [aspect === 'plan' && (/県|prefectur/u.test(message.text) || has(message, 'list', 'how-many')), -0.3],
    [aspect === 'pattern', 0.5],
    [aspect === 'applicants', message.concepts.has('that-one') ? 0.62 : 0.35],
    [aspect === 'compare' && !named, 0.35],
    // “What are the three laws?”, 「三つの法律って何？」: which they are.
    [!named && whichThree.test(message.text) && !has(message, 'requirement', 'eligible', 'apply', 'we'), 0.3],
    [
      aspect === 'overview' &&
        named &&
        (has(message, 'pattern') || (message.leftover.length === 0 && wantsCard.test(message.text))),
      0.3,
    ],
    [named && has(message, 'pattern') && has(message, 'law') && slots.laws.length === 1, 0.15],
    [aspect === 'compare' && slots.laws.length > 1, 0.5],
    [!named && has(message, 'which-operator', 'list', 'kinds', 'how-many'), 0.25],
    [slots.frames.includes('law-linked') && !named && aspect === 'overview', 0.2],
    // 「法制度連携枠の3パターン」
    [aspect === 'compare' && !named && has(message, 'pattern') && slots.frames.includes('law-linked'), 0.35],
    // 「右腕と法制度、どっちの枠？」: the frame is called that.
    [aspect === 'compare' && !named && slots.frames.length > 1, -0.4],
    [has(message, 'link'), -0.3],
    [has(message, 'adopted'), -0.25],
    [message.leftover.length >= 2 && !(aspect === 'approver' && (named || asksWhich)), -0.2],
  );
  return [candidate('law', aspect, slots, score)];
};
