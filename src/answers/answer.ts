// Answer: what every surface renders. Builders return a Draft; finish() makes the plain text and the final shape.
import { z } from 'zod';

export const answerSchema = z.strictObject({
  kind: z.enum(['answer', 'clarification', 'not_in_source', 'out_of_scope', 'help']),
  intent: z.string().min(1),
  language: z.enum(['ja', 'en']),
  headline: z.string().min(1),
  text: z.string().min(1),
  facts: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })),
  table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
  working: z.array(z.string().min(1)),
  caveats: z.array(z.string().min(1)),
  citations: z.array(
    z.strictObject({ document: z.string().min(1), section: z.string().min(1), quote: z.string().min(1) }),
  ),
  suggestions: z.array(z.string().min(1)),
  /** Only where a language model read the question: how, and what to say if that is not what was meant. It is among the suggestions, too. */
  understood: z.strictObject({ words: z.string().min(1), correction: z.string().min(1) }).optional(),
});

export type Answer = Readonly<z.infer<typeof answerSchema>>;
