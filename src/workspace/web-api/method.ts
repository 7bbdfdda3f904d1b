// A method of the Web API: which token and scopes it needs, the arguments that it reads, what it does.
import { z } from 'zod';
import type { Json } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

export interface Method {
  /** Any one of these; none needed when empty. */
  readonly scopes: readonly string[];
  readonly token: 'bot' | 'app';
  /** Answers without `ok`. @throws Refusal */
  readonly call: (world: World, args: Json) => Json;
}

export type Methods = Readonly<Record<string, Method>>;

/** Defines a method for the bot token. @param scopes any one of these suffices */
export function method<Schema extends z.ZodType>(
  scopes: readonly string[],
  schema: Schema,
  call: (world: World, args: z.output<Schema>) => Json,
): Method {
  return { scopes, token: 'bot', call: (world, args) => call(world, readArguments(schema, args)) };
}

function readArguments<Schema extends z.ZodType>(schema: Schema, args: Json): z.output<Schema> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(({ path, message }) =>
    args[String(path[0])] === undefined
      ? `[ERROR] missing required field: ${path.join('/')}`
      : `[ERROR] ${message} [json-pointer:/${path.join('/')}]`,
  );
  throw new Refusal('invalid_arguments', { response_metadata: { messages } });
}

/** @throws Refusal missing_scope where the app has none of these */
export function requireScope({ manifest }: World, scopes: readonly string[]): void {
  if (scopes.length === 0 || scopes.some((scope) => manifest.scopes.has(scope))) return;
  throw new Refusal('missing_scope', { needed: scopes.join(','), provided: [...manifest.scopes].join(',') });
}

/** Form fields are strings. */
export const flag = z.union([z.boolean(), z.stringbool()]).default(false);
export const number = z.coerce.number();
/** Arguments that are JSON inside of a form, as WebClient sends whatever is no string, number or boolean. */
const jsonArguments = new Set([
  'attachments',
  'blocks',
  'chunks',
  'loading_messages',
  'metadata',
  'outputs',
  'prompts',
  'view',
]);

/** Reads the JSON inside of a form's fields. @throws Refusal where it is none */
export function withJson(fields: Json): Json {
  const read = Object.entries(fields).map(([name, value]) => {
    if (!jsonArguments.has(name) || typeof value !== 'string') return [name, value];
    try {
      return [name, JSON.parse(value)];
    } catch {
      throw new Refusal(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments');
    }
  });
  return Object.fromEntries(read);
}
