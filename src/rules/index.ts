// The rules core: pure functions from a RuleBook to Findings. No I/O, no clock, no sentences.
export * from './adoption-history.ts';
export * from './bound.ts';
export * from './eligibility.ts';
export * from './extremes.ts';
export * from './figures.ts';
export * from './finding.ts';
export * from './fraction.ts';
export * from './legal-linkage.ts';
export * from './plan.ts';
export * from './rule-book.ts';
export * from './subsidy-amount.ts';
export * from './subsidy-rate.ts';
