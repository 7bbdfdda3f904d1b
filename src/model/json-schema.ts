// jsonSchemaOf: a zod schema as a model's server gets it.
import { z } from 'zod';

const refused = new Set(['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems', 'minItems', '$schema']);

function withoutBounds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutBounds);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (refused.has(key) ? [] : [[key, withoutBounds(value)]])),
  );
}

/** Without what servers are known to refuse in a schema; the answer is checked against the schema itself. */
export const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> =>
  withoutBounds(z.toJSONSchema(schema)) as Record<string, unknown>;
