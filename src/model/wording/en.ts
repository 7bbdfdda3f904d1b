// English sentences about what a language model did.
import type { ModelWording } from './ja.ts';

export const english: ModelWording = {
  understood: ({ asked, of }) =>
    `I understood this as a question about ${asked}${of.length === 0 ? '' : ` (${of.join(', ')})`}.`,
  correction: 'No, read my words as they stand',
  worded:
    'A language model shortened the explanation from the document’s words alone, and a program checked it against them. The exact words are under the sources.',
  rests: ({ sentence }) => `- ${sentence}`,
  fromPassage: 'In the document:',
  soFar: (times) => `${times} adoption${times === 1 ? '' : 's'} so far`,
};
