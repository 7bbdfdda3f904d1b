// validate: what Slack would refuse in a message or a view, told before it is sent. The local workspace refuses by this; so do the tests.
import { z } from 'zod';
import { homeBlock, messageBlock, modalBlock } from './blocks.ts';
import { plainText, text } from './elements.ts';
import { type Limit, limits } from './limits.ts';
import { lengthOf } from './text.ts';

export interface BlockProblem {
  /** Slack's error code, such as invalid_blocks. */
  readonly code: string;
  /** JSON pointer to the place: "/blocks/0/text/text". */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Problems of a message as chat.postMessage, chat.postEphemeral, chat.update or a response_url get it; only text, blocks and metadata are
 * looked at. https://docs.slack.dev/reference/methods/chat.postMessage
 * @param message the parsed arguments, any value of JSON
 * @returns an empty list where Slack would accept it
 */
export function messageProblems(message: unknown): readonly BlockProblem[] {
  if (!isObject(message)) return [problem('invalid_arguments', '', 'must be an object')];
  const { text: words, blocks, metadata } = message;
  const problems: BlockProblem[] = [];
  if (words !== undefined && typeof words !== 'string')
    problems.push(problem('invalid_arguments', '/text', 'must be a string'));
  if (typeof words === 'string' && lengthOf(words) > limits.messageText.max)
    problems.push(tooMany('msg_too_long', '/text', 'characters', lengthOf(words), limits.messageText));
  const empty = blocks === undefined || (Array.isArray(blocks) && blocks.length === 0);
  if (empty && (words === undefined || words === ''))
    problems.push(problem('no_text', '/text', 'a message needs text or blocks'));
  if (blocks !== undefined) problems.push(...messageBlockProblems(blocks));
  if (metadata !== undefined) problems.push(...metadataProblems(metadata));
  return problems;
}

function messageBlockProblems(blocks: unknown): readonly BlockProblem[] {
  if (!Array.isArray(blocks)) return [problem('invalid_blocks_format', '/blocks', 'must be a list of blocks')];
  const problems: BlockProblem[] = [];
  if (blocks.length > limits.messageBlocks.max)
    problems.push(tooMany('invalid_blocks', '/blocks', 'items', blocks.length, limits.messageBlocks));
  const size = lengthOf(JSON.stringify(blocks));
  if (size > limits.messageBlockCharacters.max)
    problems.push(tooMany('msg_blocks_too_long', '/blocks', 'characters', size, limits.messageBlockCharacters));
  problems.push(...shapeProblems('invalid_blocks', '/blocks', z.array(messageBlock), blocks));
  problems.push(...idProblems('invalid_blocks', '/blocks', blocks));

  const tables = everyObject(blocks).filter(({ value }) => value.type === 'table');
  if (tables.length > limits.messageTables.max)
    problems.push(
      problem('invalid_blocks', tables[1]?.pointer ?? '', `only_one_table_allowed (${limits.messageTables.address})`),
    );
  const characters = everyObject(blocks)
    .filter(({ value }) => value.type === 'table' || value.type === 'data_table')
    .reduce((sum, { value }) => sum + cellCharacters(value.rows), 0);
  if (characters > limits.messageTableCharacters.max)
    problems.push(
      tooMany('invalid_blocks', '/blocks', 'characters in table cells', characters, limits.messageTableCharacters),
    );
  return problems;
}

/** Text inside the cells of a table, whatever shape the cells have. */
function cellCharacters(rows: unknown): number {
  return everyObject(rows).reduce(
    (sum, { value }) => sum + (typeof value.text === 'string' ? lengthOf(value.text) : 0),
    0,
  );
}

const eventPayload = z.record(z.string(), z.unknown());
const metadataShape = z.strictObject({ event_type: text(limits.metadataEventType), event_payload: eventPayload });

/** https://docs.slack.dev/messaging/message-metadata */
function metadataProblems(metadata: unknown): readonly BlockProblem[] {
  if (!isObject(metadata)) return [problem('invalid_metadata_format', '/metadata', 'must be an object')];
  const bytes = Buffer.byteLength(JSON.stringify(metadata));
  return [
    ...shapeProblems('invalid_metadata_schema', '/metadata', metadataShape, metadata),
    ...(bytes > limits.metadataBytes.max
      ? [tooMany('metadata_too_large', '/metadata', 'bytes', bytes, limits.metadataBytes)]
      : []),
  ];
}

const common = {
  callback_id: text(limits.callbackId).optional(),
  external_id: text(limits.externalId).optional(),
  private_metadata: text(limits.privateMetadata, 0).optional(),
};

const modal = z.strictObject({
  ...common,
  type: z.literal('modal'),
  title: plainText(limits.viewTitle),
  submit: plainText(limits.viewSubmit).optional(),
  close: plainText(limits.viewClose).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  blocks: z.array(modalBlock),
});

const home = z.strictObject({ ...common, type: z.literal('home'), blocks: z.array(homeBlock) });

/**
 * Problems of a view as views.open, views.push, views.update, views.publish or a response_action get it.
 * https://docs.slack.dev/reference/views
 * @param view the parsed view, any value of JSON
 * @returns an empty list where Slack would accept it
 */
export function viewProblems(view: unknown): readonly BlockProblem[] {
  const problems = [...shapeProblems('invalid_arguments', '/view', z.discriminatedUnion('type', [modal, home]), view)];
  if (!isObject(view)) return problems;
  const bytes = Buffer.byteLength(JSON.stringify(view));
  if (bytes > limits.viewBytes.max) problems.push(tooMany('view_too_large', '/view', 'bytes', bytes, limits.viewBytes));
  const { blocks } = view;
  if (!Array.isArray(blocks)) return problems;
  if (blocks.length > limits.viewBlocks.max)
    problems.push(tooMany('invalid_arguments', '/view/blocks', 'items', blocks.length, limits.viewBlocks));
  problems.push(...idProblems('invalid_arguments', '/view/blocks', blocks));
  const inner = everyObject(blocks);
  if (view.type === 'modal' && view.submit === undefined && inner.some(({ value }) => value.type === 'input'))
    problems.push(problem('invalid_arguments', '/view/submit', 'is required when there is an input block'));
  const focused = inner.filter(({ value }) => value.focus_on_load === true);
  if (focused.length > 1)
    problems.push(
      problem('invalid_arguments', `/view/blocks${focused[1]?.pointer}`, 'only one element can have focus_on_load'),
    );
  return problems;
}

function shapeProblems(code: string, root: string, shape: z.ZodType, value: unknown): readonly BlockProblem[] {
  const result = shape.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => problem(code, `${root}${pointerOf(issue.path)}`, issue.message));
}

/** block_ids are unique among the blocks, action_ids within their block. */
function idProblems(code: string, root: string, blocks: readonly unknown[]): readonly BlockProblem[] {
  const problems: BlockProblem[] = [];
  const repeated = (found: readonly Found[], name: 'block_id' | 'action_id'): void => {
    const seen = new Set<unknown>();
    for (const { value, pointer } of found) {
      const id = value[name];
      if (id === undefined) continue;
      if (seen.has(id)) problems.push(problem(code, `${pointer}/${name}`, `${name} "${String(id)}" already exists`));
      seen.add(id);
    }
  };
  repeated(everyObject(blocks, root), 'block_id');
  blocks.forEach((block, index) => {
    for (const each of partsOf(block, `${root}/${index}`)) repeated(everyObject(each.value, each.pointer), 'action_id');
  });
  return problems;
}

/** A block by itself; a container's children are blocks of their own. */
function partsOf(block: unknown, pointer: string): readonly { readonly value: unknown; readonly pointer: string }[] {
  if (!isObject(block) || !Array.isArray(block.child_blocks)) return [{ value: block, pointer }];
  return block.child_blocks.map((value, index) => ({ value, pointer: `${pointer}/child_blocks/${index}` }));
}

interface Found {
  readonly value: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

/** Every object in a value of JSON, outer ones first. */
function everyObject(value: unknown, pointer = ''): readonly Found[] {
  const found: Found[] = [];
  const waiting: { readonly value: unknown; readonly pointer: string }[] = [{ value, pointer }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (isObject(next.value)) found.push({ value: next.value, pointer: next.pointer });
    for (const [key, each] of Object.entries(next.value))
      waiting.push({ value: each, pointer: `${next.pointer}/${escapeKey(key)}` });
  }
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** https://www.rfc-editor.org/rfc/rfc6901 */
const escapeKey = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: readonly PropertyKey[]): string => path.map((key) => `/${escapeKey(key)}`).join('');

const problem = (code: string, pointer: string, message: string): BlockProblem => ({ code, pointer, message });
const tooMany = (code: string, pointer: string, what: string, has: number, limit: Limit): BlockProblem =>
  problem(code, pointer, `must have no more than ${limit.max} ${what}, and has ${has} (${limit.address})`);
