// Sentences for conversation, in the asker's language.
import { wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const talkWording = wordings(japanese, english);
