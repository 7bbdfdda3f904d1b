// checkExamples: reads every example question and says which ones are read otherwise than their entry says.
import type { Material, Problem } from '../knowledge/index.ts';
import type { Assistant } from './assistant.ts';

/** The problems, an empty list when every example is read as intended. */
export function checkExamples(assistant: Assistant, examples: Material['examples']): readonly Problem[] {
  return examples.flatMap(({ intent, questions }) =>
    questions.flatMap((question): Problem[] => {
      const read = assistant.respond(question).answer.intent;
      return read === intent
        ? []
        : [
            {
              code: 'example_misread',
              file: 'examples.yaml',
              line: null,
              message: `"${question}" is read as "${read}", not as "${intent}".`,
              fix: 'Put the question under the reading that it should have, or add its words to lexicon.yaml; see: npm run ask -- --explain "…"',
            },
          ];
    }),
  );
}
