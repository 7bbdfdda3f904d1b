// From Slack's events to questions that are surely answered.
export { FairUse, type FairUseLimits } from './fair-use.ts';
export { type Letter, type Outcome, outcomeOf } from './letter.ts';
export { Letterbox } from './letterbox.ts';
export { isMessage, type Question, questionOf } from './question-of.ts';
