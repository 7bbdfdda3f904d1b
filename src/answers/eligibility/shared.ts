// What answers about eligibility share: the wording.
import { wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);
