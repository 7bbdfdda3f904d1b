// Question: what a message asks, as plain data: an intent, the aspect of it that is wanted, and the slots that the message fills.
import { z } from 'zod';
import { frameId, lawId } from '../knowledge/files.ts';

const year = z.int().min(1990).max(2100);
const yen = z.int().min(0);

export const applicantKind = z.enum([
  'society-of-commerce',
  'chamber-of-commerce',
  'npo',
  'company',
  'shinkin-bank',
  'association',
  'designated-corporation',
  'approved-plan-holder',
  'municipality',
  'individual',
  'university',
]);

export const slots = z.strictObject({
  years: z.array(year).default([]),
  /** Years in which an operator must not have been adopted. */
  withoutYears: z.array(year).default([]),
  /** 以降: the last year and all after it. */
  onwards: z.boolean().default(false),
  frames: z.array(frameId).default([]),
  /** Both frames of the year are meant explicitly. */
  bothFrames: z.boolean().default(false),
  /** Numbers of adoptions asked about: 2 is 2回目. */
  ordinals: z.array(z.int().min(1).max(99)).default([]),
  /** Adoptions so far, as the asker states them. */
  adoptionsSoFar: z.int().min(0).max(99).nullable().default(null),
  howOften: z
    .strictObject({ comparison: z.enum(['exactly', 'at_least', 'at_most']), times: z.int().min(0).max(99) })
    .nullable()
    .default(null),
  expensesYen: z.array(yen).default([]),
  subsidyYen: yen.nullable().default(null),
  /** The most that the asker wants to pay: 「自己負担を300万円以内に」. */
  ownYen: yen.nullable().default(null),
  /** Adoptions that the asker assumes on top of those counted: 「もう1回採択されていたら」; below 0, not to count: 「R4の分がなかったら」. */
  further: z.int().min(-99).max(99).nullable().default(null),
  operators: z.array(z.string()).default([]),
  /** These operators are left out: 「ドット道東を除いて」. */
  except: z.array(z.string()).default([]),
  /** The operators are those of a place that was named. */
  byRegion: z.boolean().default(false),
  /** Only these operators are meant: those that were listed before. */
  among: z.array(z.string()).default([]),
  /** A name that no list has. */
  unlisted: z.string().nullable().default(null),
  laws: z.array(lawId).default([]),
  applicants: z.array(applicantKind).default([]),
  /** The asker says that no approval, certification or designation has been given yet. */
  notYet: z.boolean().default(false),
  listNumbers: z.array(z.string()).default([]),
  joint: z.boolean().nullable().default(null),
  /** A figure that what is asked for lies below or above: 「半分を下回る」. */
  bound: z
    .strictObject({
      comparison: z.enum(['below', 'at_most', 'at_least', 'above']),
      unit: z.enum(['share', 'count', 'yen', 'times']),
      value: z.strictObject({ numerator: yen, denominator: z.int().min(1) }),
    })
    .nullable()
    .default(null),
  /** Adoptions that the limit still allows the operators asked for: so many, or at least one. */
  left: z
    .union([z.int().min(0).max(99), z.literal('some')])
    .nullable()
    .default(null),
  /** Figures that the asker states and wants confirmed. */
  stated: z
    .strictObject({ fractions: z.array(z.string()), counts: z.array(z.int()), yen: z.array(yen) })
    .default({ fractions: [], counts: [], yen: [] }),
});

export const intents = [
  'rate',
  'cap',
  'amount',
  'eligibility',
  'adoption_limit',
  'plan',
  'history',
  'list_entry',
  'operators',
  'figures',
  'law',
  'requirements',
  'frames',
  'programmes',
  'rule_changes',
  'source',
  'link',
  'explanation',
  'not_in_source',
  'out_of_scope',
  'smalltalk',
  'evidence',
  'more',
  'unclear',
] as const;

export const question = z.strictObject({
  intent: z.enum(intents),
  /** Which side of the intent is asked for, e.g. "compare", "count", "full_name". */
  aspect: z.string(),
  slots,
  /** The words to search passages with, or the topic's id. */
  words: z.string().default(''),
});

export type Slots = Readonly<z.infer<typeof slots>>;
export type Intent = (typeof intents)[number];
export type Question = Readonly<z.infer<typeof question>>;
export type ApplicantKindName = z.infer<typeof applicantKind>;
