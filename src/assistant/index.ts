// The assistant: text + conversation → Answer + conversation. The one place where understanding, dialogue, rules and answers meet.
export { type Assistant, createAssistant } from './assistant.ts';
export { loadAssistant } from './load.ts';
