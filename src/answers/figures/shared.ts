import type { AnswerContext } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = (context: AnswerContext) => (context.language === 'ja' ? japanese : english);
