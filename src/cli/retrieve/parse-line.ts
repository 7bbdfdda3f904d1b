import { z } from 'zod';

const id = z.string().min(1);
const documentLine = z.object({ id, title: z.string().default(''), text: z.string() });
const queryLine = z.object({ id, text: z.string() });

export type DocumentLine = z.infer<typeof documentLine>;
export type QueryLine = z.infer<typeof queryLine>;

/** What is printed for a line that could not be used; `id` is the line's own where it has one. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

export type Parsed<Line> =
  | { readonly ok: true; readonly line: Line }
  | { readonly ok: false; readonly problem: LineError };

/** A line of the documents' file, or what is wrong with it. */
export function parseDocumentLine(json: string): Parsed<DocumentLine> {
  return parseLine(json, documentLine);
}

/** A line of the queries' file, or what is wrong with it. */
export function parseQueryLine(json: string): Parsed<QueryLine> {
  return parseLine(json, queryLine);
}

function parseLine<Line>(json: string, schema: z.ZodType<Line>): Parsed<Line> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return problem(
      null,
      'invalid_json',
      'The line is not JSON. Each line is one object, such as {"id":"1","text":"…"}.',
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  const ownId = z.object({ id }).safeParse(value);
  const details = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
  return problem(ownId.success ? ownId.data.id : null, 'invalid_line', details);
}

function problem(lineId: string | null, code: string, message: string): { ok: false; problem: LineError } {
  return { ok: false, problem: { id: lineId, error: { code, message } } };
}
