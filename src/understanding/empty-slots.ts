// The slots of a question that fills none.
import type { Slots } from './question.ts';

export const emptySlots: Slots = {
  years: [],
  withoutYears: [],
  onwards: false,
  frames: [],
  bothFrames: false,
  ordinals: [],
  adoptionsSoFar: null,
  howOften: null,
  expensesYen: [],
  subsidyYen: null,
  ownYen: null,
  further: null,
  operators: [],
  byRegion: false,
  among: [],
  unlisted: null,
  laws: [],
  applicants: [],
  notYet: false,
  listNumbers: [],
  joint: null,
  bound: null,
  left: null,
  stated: { fractions: [], counts: [], yen: [] },
};
