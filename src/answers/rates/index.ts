// Answers about rates, caps, the limit on adoptions and what changes from R7 to R8.
export { answerCap } from './cap.ts';
export { answerLimit, answerRuleChanges } from './limit.ts';
export { answerRate, tableOf } from './rate.ts';
export { askedOrdinals, currentYear, sentence, yearCaveats } from './shared.ts';
