// What answers about adoptions share: the wording, the table of adoptions, the name of a set.
import {
  type Adoption,
  type AdoptionFilter,
  type ApplicantKind,
  factOf,
  isJoint,
  type OperatorId,
  type OperatorWithAdoptions,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, operatorFact, wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);

/** A share is asked for. */
export const asksShareOf = /割合|何割|何%|何パーセント|\b(?:share|percent\w*|proportion)\b/u;

/** The case study about an operator, if the source has one. */
export function caseSection(context: AnswerContext, operator: OperatorId): string | null {
  const region = context.knowledge.operators.find((each) => each.id === operator)?.region;
  return region?.section ?? null;
}

export function adoptionTable(context: AnswerContext, adoptions: readonly Adoption[]): Draft['table'] {
  const { terms } = context;
  const w = wordingOf(context);
  const withLaw = adoptions.some((adoption) => adoption.law !== null);
  return {
    columns: [w.columns.year, w.columns.frame, w.columns.number, w.columns.names, ...(withLaw ? [w.columns.law] : [])],
    rows: adoptions.map((adoption) => [
      terms.year(adoption.fiscalYear),
      adoption.frame === null ? '—' : terms.frame(adoption.frame),
      adoption.listNumber,
      `${terms.list(adoption.parties.map((party) => terms.operator(party.operator)))}${isJoint(adoption) ? w.jointMark : ''}`,
      ...(withLaw ? [adoption.law === null ? '—' : terms.law(adoption.law)] : []),
    ]),
  };
}

/** The adoptions that slots limit a question to; what they leave open does not restrict. */
export function adoptionFilter({
  years = [],
  frames = [],
  laws = [],
  joint = null,
}: Partial<Pick<Question['slots'], 'years' | 'frames' | 'laws' | 'joint'>>): AdoptionFilter {
  return {
    ...(years.length > 0 ? { years } : {}),
    ...(frames.length > 0 ? { frames } : {}),
    ...(laws.length > 0 ? { laws } : {}),
    ...(joint === null ? {} : { joint }),
  };
}

/** What a set of adoptions is limited to, in words. */
export function scopeName(context: AnswerContext, slots: Question['slots']): string {
  const { terms } = context;
  const w = wordingOf(context);
  const years =
    slots.years.length === 0
      ? slots.frames.length > 0
        ? ''
        : w.scopeAll
      : slots.years.length === 1
        ? terms.year(slots.years[0] ?? 0)
        : terms.years(slots.years);
  const frames = slots.frames.length > 0 ? terms.frames(slots.frames) : '';
  return context.language === 'ja'
    ? [years, frames].filter((each) => each !== '').join('の')
    : [years, frames].filter((each) => each !== '').join(', ');
}

/** Operators as an answer: the headline, how often and when each was adopted, and its rows of the lists. */
export function operatorsDraft(
  context: AnswerContext,
  headline: string,
  found: readonly OperatorWithAdoptions[],
): Draft {
  const { terms } = context;
  const w = wordingOf(context);
  return {
    kind: 'answer',
    headline,
    facts: [
      { name: 'operators', value: String(found.length) },
      ...found.slice(0, 60).map((each) => operatorFact(context, each.operator)),
    ],
    table: {
      columns: [w.columns.operator, w.columns.count, w.columns.years],
      rows: found.map((each) => [
        terms.operator(each.operator),
        terms.times(each.adoptions.length),
        terms.years([...new Set(each.adoptions.map((adoption) => adoption.fiscalYear))]),
      ]),
    },
    caveats: [w.counted],
    citations: citationsOf(
      context,
      found.flatMap((each) => each.adoptions.map(factOf)),
    ),
    suggestions: [w.suggestions.every, w.suggestions.twice, w.suggestions.counts],
    items: found.map((each) => ({ kind: 'operator' as const, id: each.operator })),
  };
}

/** How a kind of applicant shows in an operator's name. */
const nameMarks: Readonly<Partial<Record<ApplicantKind, RegExp>>> = {
  'society-of-commerce': /商工会$/u,
  'chamber-of-commerce': /商工会議所/u,
  npo: /特定非営利活動法人|NPO法人/u,
  company: /株式会社|有限会社|合同会社/u,
  'shinkin-bank': /信用金庫|銀行/u,
  association: /一般社団法人|一般財団法人|組合/u,
};

export function isOfKind(context: AnswerContext, operator: OperatorId, kind: ApplicantKind): boolean {
  return nameMarks[kind]?.test(nameOf(context, operator)) ?? false;
}

/** Legal forms that a kind of applicant holds several of: 「一般社団法人は何者？」 asks for one of them. */
const legalForms = [
  { form: '株式会社', kind: 'company', en: /\b(?:kabushiki|stock compan)/u },
  { form: '有限会社', kind: 'company', en: /\byugen\b/u },
  { form: '合同会社', kind: 'company', en: /\bgodo kaisha|\bllcs?\b/u },
  { form: '一般社団法人', kind: 'association', ja: /社団法人/u, en: /\bincorporated associations?\b/u },
  { form: '一般財団法人', kind: 'association', ja: /財団法人/u, en: /\bfoundations?\b/u },
  { form: '協同組合', kind: 'association', ja: /(?<!信用)組合/u, en: /\bcooperatives?\b/u },
  { form: '観光協会', kind: 'association', en: /\btourism associations?\b/u },
  { form: 'DMO', kind: 'association', en: /\bdmos?\b/u },
  { form: '信用金庫', kind: 'shinkin-bank', ja: /信用金庫|信金/u, en: /\bshinkin\b/u },
  { form: '銀行', kind: 'shinkin-bank', en: /(?<!shinkin )\bbanks?\b/u },
] as const;

/** The legal forms that a question names, of the kinds of applicants that it asks for: its words may be from the turn before, too. */
export function formsIn(words: string, kinds: readonly ApplicantKind[]): readonly string[] {
  return legalForms
    .filter(
      ({ form, kind, en, ...others }) =>
        kinds.includes(kind) && (words.includes(form) || en.test(words) || ('ja' in others && others.ja.test(words))),
    )
    .map(({ form }) => form);
}

/** The operators of the kinds that a question asks for, in the legal forms that it names; of any kind where it asks for none. */
export function kindsAskedFor(
  context: AnswerContext,
  { slots: { applicants }, words }: Question,
): { readonly name: string; readonly has: (operator: OperatorId) => boolean } {
  const forms = formsIn(words, applicants);
  return {
    name: (forms.length > 0 ? forms : applicants.map((kind) => context.terms.applicant(kind))).join('・'),
    has: (operator) =>
      applicants.length === 0 ||
      (applicants.some((kind) => isOfKind(context, operator, kind)) && isOfForm(context, operator, forms)),
  };
}

function isOfForm(context: AnswerContext, operator: OperatorId, forms: readonly string[]): boolean {
  return forms.length === 0 || forms.some((form) => nameOf(context, operator).includes(form));
}

function nameOf(context: AnswerContext, operator: OperatorId): string {
  return context.knowledge.operators.find((each) => each.id === operator)?.name ?? '';
}
