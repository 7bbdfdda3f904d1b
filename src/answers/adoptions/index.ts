// Answers about who was adopted when.
export { answerHistory } from './history.ts';
export { answerListEntry } from './list-entry.ts';
export { answerOperators } from './operators.ts';
export { caseSection, scopeName } from './shared.ts';
