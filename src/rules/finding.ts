// Finding: what a rule returns. A value, "does not apply" and "unknown, because …" are three different results.
import type { Fraction } from './fraction.ts';
import type { FactKey, FiscalYear, FrameId, OperatorId } from './rule-book.ts';

/** Why the source gives no value. Facts only; the wording files speak. */
export type Because =
  | { readonly code: 'rates_not_mapped_to_frames'; readonly year: FiscalYear; readonly rates: readonly Fraction[] }
  | { readonly code: 'rate_beyond_table'; readonly year: FiscalYear; readonly ordinal: number }
  | { readonly code: 'year_not_covered'; readonly year: FiscalYear }
  | {
      readonly code: 'frame_not_in_year';
      readonly year: FiscalYear;
      readonly frame: FrameId;
      readonly frames: readonly FrameId[];
    }
  | { readonly code: 'adoption_limit_reached'; readonly adoptions: number; readonly limit: number }
  | { readonly code: 'cap_not_in_source'; readonly year: FiscalYear }
  | { readonly code: 'applications_by_frame_not_in_source'; readonly year: FiscalYear }
  | { readonly code: 'adoptions_not_in_source'; readonly year: FiscalYear }
  | { readonly code: 'budget_not_in_source'; readonly year: FiscalYear };

/** One step of the evaluation that ran, with its figures. */
export type Step =
  | {
      readonly code: 'rate_from_table';
      readonly year: FiscalYear;
      readonly frame: FrameId;
      readonly ordinal: number;
      readonly rate: Fraction;
    }
  | {
      readonly code: 'rates_apart';
      readonly from: Fraction;
      readonly to: Fraction;
      readonly by: Fraction;
      readonly permille: number;
    }
  | {
      readonly code: 'rates_ratio';
      readonly from: Fraction;
      readonly to: Fraction;
      readonly ratio: Fraction;
      /** By how much the ratio differs from 1. */
      readonly permille: number;
    }
  | { readonly code: 'rate_of_year'; readonly year: FiscalYear; readonly rate: Fraction }
  | {
      readonly code: 'product';
      readonly expensesYen: number;
      readonly rate: Fraction;
      readonly yen: number;
      readonly exact: boolean;
    }
  | { readonly code: 'quotient'; readonly subsidyYen: number; readonly rate: Fraction; readonly yen: number }
  | { readonly code: 'cap'; readonly year: FiscalYear; readonly capYen: number; readonly binds: boolean }
  | {
      readonly code: 'own_contribution';
      readonly expensesYen: number;
      readonly subsidyYen: number;
      readonly yen: number;
    }
  | {
      readonly code: 'counted';
      readonly operator: OperatorId;
      readonly adoptions: readonly {
        readonly year: FiscalYear;
        readonly frame: FrameId | null;
        readonly listNumber: string;
        readonly joint: boolean;
      }[];
    }
  | { readonly code: 'assumed'; readonly adoptions: number; readonly further: number; readonly total: number }
  | { readonly code: 'next_ordinal'; readonly adoptions: number; readonly ordinal: number }
  | { readonly code: 'limit_compared'; readonly ordinal: number; readonly limit: number; readonly possible: boolean }
  | { readonly code: 'share'; readonly part: number; readonly whole: number; readonly permille: number }
  | { readonly code: 'ratio'; readonly part: number; readonly whole: number; readonly hundredths: number }
  | { readonly code: 'points'; readonly from: number; readonly to: number; readonly by: number }
  | {
      readonly code: 'difference';
      readonly from: number;
      readonly to: number;
      readonly by: number;
      readonly unit: 'count' | 'yen';
    }
  | {
      readonly code: 'sum';
      readonly parts: readonly { readonly year: FiscalYear; readonly value: number }[];
      readonly total: number;
      readonly unit: 'count' | 'yen';
    }
  | {
      readonly code: 'average';
      readonly total: number;
      readonly by: number;
      readonly value: number;
      readonly unit: 'count' | 'yen';
    };

export type Finding<Value> =
  | {
      readonly kind: 'value';
      readonly value: Value;
      readonly working: readonly Step[];
      readonly facts: readonly FactKey[];
    }
  | {
      readonly kind: 'does_not_apply';
      readonly because: Because;
      readonly working: readonly Step[];
      readonly facts: readonly FactKey[];
    }
  | {
      readonly kind: 'unknown';
      readonly because: Because;
      readonly working: readonly Step[];
      readonly facts: readonly FactKey[];
    };

export function value<Value>(found: Value, working: readonly Step[], facts: readonly FactKey[]): Finding<Value> {
  return { kind: 'value', value: found, working, facts };
}
export function unknown(because: Because, facts: readonly FactKey[], working: readonly Step[] = []): Finding<never> {
  return { kind: 'unknown', because, working, facts };
}
export function doesNotApply(
  because: Because,
  facts: readonly FactKey[],
  working: readonly Step[] = [],
): Finding<never> {
  return { kind: 'does_not_apply', because, working, facts };
}
