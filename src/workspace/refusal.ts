// Refusals: what Slack answers instead of doing as it was told.
import type { BlockProblem } from '../block-kit/validate.ts';
import type { Json } from './json.ts';

/** A Web API call is answered with `{ ok: false, error: code, …extra }`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly extra: Json;

  constructor(code: string, extra: Json = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** @throws Refusal with the first problem's code and all messages, in Slack's form */
export function refuseProblems(problems: readonly BlockProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const messages = problems.map(({ pointer, message }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
  throw new Refusal(first.code, { response_metadata: { messages } });
}
