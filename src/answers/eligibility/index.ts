// Answers about who may be adopted again, what the law-linked frame requires, and plans over years.
export { answerPlan } from './plan.ts';
export { answerRequirements } from './requirements.ts';
export { answerEligibility } from './verdict.ts';
