// The dialogue: what carries over from turn to turn, as pure functions.
export { carryOver } from './carry-over.ts';
export { type Conversation, newConversation } from './conversation.ts';
export { listedQuestions } from './listed-questions.ts';
export type { Carried } from './rule.ts';
export { partsOf, segmentsOf } from './segments.ts';
