// What a model may read a message as: intents with their aspects, and how each is called, to the model and to the asker.
import type { Intent } from '../../understanding/question.ts';

interface Kind {
  readonly intent: Intent;
  readonly aspect: string;
  /** What is asked, as a noun. */
  readonly ja: string;
  readonly en: string;
}

const kind = (intent: Intent, aspect: string, ja: string, en: string): Kind => ({ intent, aspect, ja, en });

export const kinds = {
  rate: kind('rate', 'value', '補助率', 'the subsidy rate'),
  rates_compared: kind('rate', 'compare', '補助率の比較', 'a comparison of subsidy rates'),
  rate_decline: kind('rate', 'decline', '採択回数に応じた補助率の下がり方', 'how the rate falls with each adoption'),
  cap: kind('cap', 'value', '補助上限額', 'the cap on the subsidy'),
  cap_by_frame: kind('cap', 'by_frame', '枠ごとの補助上限額', 'the cap of each frame'),
  subsidy_amount: kind('amount', 'subsidy', '補助額の計算', 'the amount of the subsidy'),
  own_contribution: kind('amount', 'own_contribution', '自己負担額の計算', 'how much the applicant pays'),
  expenses_needed: kind('amount', 'expenses_needed', '必要な対象経費の計算', 'the expenses needed for a subsidy'),
  may_apply: kind('eligibility', 'verdict', '申請の可否', 'whether someone may apply'),
  adoptions_left: kind('eligibility', 'remaining', '採択回数の残り', 'how many adoptions are left'),
  adoption_limit: kind('adoption_limit', 'maximum', '採択回数の上限', 'the limit on adoptions'),
  how_adoptions_count: kind('adoption_limit', 'counting', '採択回数の数え方', 'how adoptions are counted'),
  plan: kind('plan', 'sequence', '今後の申請の見通し', 'applications over the coming years'),
  adoption_history: kind('history', 'years', '採択された年度', 'when an operator was adopted'),
  adoption_count: kind('history', 'count', '採択された回数', 'how often an operator was adopted'),
  adoption_frame: kind('history', 'frame', '採択された枠', 'the frame in which an operator was adopted'),
  adoption_law: kind('history', 'law', '採択の根拠となった法律', 'the act under which an operator was adopted'),
  operator_profile: kind('history', 'profile', '事業者の紹介', 'what is known of an operator'),
  operators_listed: kind('operators', 'listed:list', '採択事業者の一覧', 'the list of adopted operators'),
  operators_repeated: kind('operators', 'repeat:list', '2回以上採択された事業者', 'operators adopted more than once'),
  operators_every_year: kind('operators', 'every_year:list', '毎年採択された事業者', 'operators adopted every year'),
  operators_first_time: kind(
    'operators',
    'first_time:list',
    '初めて採択された事業者',
    'operators adopted for the first time',
  ),
  operators_joint: kind('operators', 'joint:list', '共同で採択された事業者', 'operators adopted jointly'),
  operators_number: kind('operators', 'all:count', '採択事業者の数', 'the number of adopted operators'),
  adoptions: kind('figures', 'adoptions:value', '採択件数', 'the number of adoptions'),
  adoptions_total: kind('figures', 'adoptions:total', '採択件数の合計', 'the number of adoptions in all'),
  adoptions_change: kind('figures', 'adoptions:change', '採択件数の推移', 'how the number of adoptions changed'),
  applications: kind('figures', 'applications:value', '応募件数', 'the number of applications'),
  adoption_rate: kind('figures', 'adoption_rate:value', '採択率', 'the share of applications adopted'),
  budget: kind('figures', 'budget:value', '予算額', 'the budget'),
  budget_change: kind('figures', 'budget:change', '予算額の推移', 'how the budget changed'),
  law: kind('law', 'overview', '法律の説明', 'an act'),
  law_full_name: kind('law', 'full_name', '法律の正式名称', 'the formal name of an act'),
  law_plan: kind('law', 'plan', '法律に基づく計画', 'the plan under an act'),
  law_approver: kind('law', 'approver', '承認・認定・指定を行う者', 'who approves, certifies or designates'),
  law_applicants: kind('law', 'applicants', '法律の対象となる者', 'who an act is for'),
  requirements: kind('requirements', 'frame', '枠の申請要件', 'the requirements of a frame'),
  requirements_of_applicant: kind('requirements', 'applicant', '申請できる者', 'whether a kind of applicant may apply'),
  frames: kind('frames', 'of_year', '申請できる枠', 'the frames of a year'),
  frames_compared: kind('frames', 'compare', '枠の違い', 'the difference between frames'),
  programme_name: kind('programmes', 'name', '補助金の正式名称', 'the formal name of the subsidy'),
  rule_changes: kind('rule_changes', 'overview', '制度の変更点', 'what changed in the rules'),
  source: kind('source', 'document', 'もとにしている資料', 'the source document'),
  link: kind('link', 'address', 'ページのアドレス', 'the address of a page'),
  explanation: kind('explanation', 'passage', '資料の説明', 'what the document explains'),
  not_in_source: kind('not_in_source', '', '資料に書かれているかどうか', 'whether the document says it'),
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

/** How a question that was read is called to the asker; null for one that no model can have read. */
export function kindOf(intent: string, aspect: string): Kind | null {
  if (intent === 'not_in_source') return kinds.not_in_source;
  return Object.values(kinds).find((each) => each.intent === intent && each.aspect === aspect) ?? null;
}
