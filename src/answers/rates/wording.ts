// Sentences about rates, caps, the limit on adoptions and what changes with the limit.
import type { Comparison } from '../../rules/index.ts';

export interface RatesWording {
  one(p: { year: string; frame: string | null; ordinal: string | null; rate: string }): string;
  both(p: { year: string; ordinal: string; rates: readonly { frame: string; rate: string }[]; same: boolean }): string;
  byOrdinal(p: {
    year: string;
    frame: string;
    rates: readonly { ordinal: string; rate: string }[];
    constant: boolean;
  }): string;
  overview(p: { years: string }): string;
  several(p: { parts: readonly string[] }): string;
  compareFrames(p: {
    year: string;
    ordinal: string;
    better: string;
    rate: string;
    other: string;
    otherRate: string;
  }): string;
  compareYears(p: {
    frame: string;
    ordinal: string;
    from: string;
    fromRate: string;
    to: string;
    toRate: string;
    same: boolean;
  }): string;
  /** The adoptions of a frame whose rate differs between two years; none where they are the same. */
  changedCells(p: {
    frame: string;
    from: string;
    to: string;
    rates: string;
    changes: readonly { ordinal: string; before: string; after: string }[];
  }): string;
  /** How far two rates are apart; `by` is null where they are the same. Of `of`, null is what differs. */
  difference(p: {
    of: { year: string | null; frame: string | null; ordinal: string | null };
    from: { name: string; rate: string };
    to: { name: string; rate: string };
    by: string | null;
    points: string;
    /** What it makes of an amount; null where several differences are told. `first`: it is what was asked for. */
    share: { percent: string; exact: boolean; less: boolean; first: boolean } | null;
  }): string;
  restSame: string;
  compareTable(p: {
    year: string;
    differ: readonly { ordinal: string; frame: string; rate: string; otherRate: string }[];
  }): string;
  declines(p: { year: string; parts: readonly { frame: string; rates: string; declines: boolean }[] }): string;
  whichOrdinal(p: { year: string; frame: string; rate: string; ordinals: readonly string[] }): string;
  /** A bound in words: 「1/2 を下回る」, "below 1/2". */
  bounds: Readonly<Record<Comparison, (figure: string) => string>>;
  /** The adoptions of each frame whose rate is so; none where there is none. */
  threshold(p: {
    year: string;
    bound: string;
    parts: readonly { frame: string; adoptions: readonly { ordinal: string; rate: string }[] }[];
  }): string;
  /** Whether a frame's rate is ever above (or below) the other's; `opposite`: where it is the other way round. */
  exceeds(p: {
    year: string;
    frame: string;
    other: string;
    above: boolean;
    adoptions: readonly { ordinal: string; rate: string; otherRate: string }[];
    opposite: readonly { ordinal: string; rate: string; otherRate: string }[];
  }): string;
  /** The lowest or highest rate of a year, and where it applies. */
  extreme(p: {
    year: string;
    extreme: 'lowest' | 'highest';
    rate: string;
    parts: readonly { frame: string; ordinals: readonly string[] }[];
  }): string;
  /** Of all years. */
  extremeOfAll(p: { extreme: 'lowest' | 'highest'; rate: string }): string;
  mentoringRate: string;
  kinds(p: { year: string; count: number; rates: string }): string;
  unmapped(p: { year: string; rates: string }): string;
  confirm(p: { right: boolean; headline: string }): string;
  notPossible(p: { ordinal: string; limit: number }): string;
  columns: { adoption: string; year: string; rates: string; caps: string };
  draftCaveat: string;
  beyondDuration(p: { year: string; from: string; to: string }): string;
  mergedCells(p: { frame: string }): string;
  assumedYear(p: { year: string }): string;
  caps(p: { year: string; caps: string; several: boolean }): string;
  /** The years that had a cap; `extreme`: that it is of all. */
  capIn(p: { cap: string; years: string; extreme: 'highest' | 'lowest' | null }): string;
  /** The years with, or without, a rate. */
  rateIn(p: { rate: string; years: string; without: boolean }): string;
  /** The years whose caps all lie below an amount. */
  capBelow(p: { amount: string; years: readonly { year: string; caps: string }[] }): string;
  /** The years whose highest cap meets a bound. */
  capBound(p: { bound: string; years: readonly { year: string; caps: string }[] }): string;
  capsAll: string;
  capUnknown(p: { year: string }): string;
  capNearby(p: { year: string; caps: string }): string;
  capUnmapped(p: { year: string }): string;
  capOfFrame(p: { frame: string }): string;
  limit(p: { from: string; maximum: number }): string;
  /** Told to who takes it that there is none. */
  limited(p: { from: string; maximum: number }): string;
  /** `unlimited`: asked whether there was none. */
  limitBefore(p: { unlimited: boolean; year: string; from: string }): string;
  /** Why more adoptions than the limit were possible. */
  notYetLimited(p: { from: string; maximum: number }): string;
  limitConfirm(p: { right: boolean; stated: number; maximum: number }): string;
  notCountedBefore: (p: { since: string }) => string;
  /** `not`: asked whether some are left out; null where neither yes nor no is an answer. */
  counting(p: { not: boolean | null }): string;
  /** The limit is no limit of a year. */
  notPerYear(p: { maximum: number; since: string }): string;
  /** The limit is one for all frames. `both`: asked whether it is. */
  acrossFrames(p: { both: boolean; maximum: number; since: string }): string;
  noReset: string;
  /** `not`: asked whether the others are left out. */
  onlyAdopted(p: { not: boolean }): string;
  countingDetail(p: { since: string }): string;
  jointCounting: string;
  eitherLimit(p: { maximum: number }): string;
  changes: {
    /** `changed`: the frames whose rates change, with the new ones. */
    headline(p: {
      from: string;
      before: string;
      maximum: number;
      /** Null when all frames are meant. */
      frame: string | null;
      changed: readonly { frame: string; rates: string }[];
    }): string;
    /** Which frames change; `same` are those that do not. */
    frames(p: {
      from: string;
      before: string;
      changed: readonly { frame: string; rates: string }[];
      same: readonly string[];
    }): string;
    limit: string;
    rates: string;
    same: string;
    item: string;
  };
  suggestions: {
    amount: string;
    limit: string;
    caps: string;
    counting: string;
    eligibility: string;
    changes: string;
  };
}
