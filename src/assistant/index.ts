// The assistant: text + conversation → Answer + conversation. The one place where understanding, dialogue, rules and answers meet.
export { type Assistant, type Basis, createAssistant, type Turn } from './assistant.ts';
export type { Calculation } from './calculate.ts';
export { loadAssistant } from './load.ts';
