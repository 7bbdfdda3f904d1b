// Gives blocks and elements the ids that Slack makes up where the app gave none: the page and the payloads name them by these.
import { secret } from './ids.ts';
import { isJson, type Json } from './json.ts';

/** Elements that a person can act on; they alone carry an action_id. */
const interactive =
  /_select$|^(?:button|overflow|checkboxes|radio_buttons|datepicker|timepicker|datetimepicker|\w+_input|feedback_buttons|icon_button|workflow_button)$/u;

/** Blocks with a block_id each and an action_id on every interactive element; given ids stay. */
export function withIds(blocks: readonly unknown[]): readonly unknown[] {
  return blocks.map((block) => {
    if (!isJson(block)) return block;
    const done: Record<string, unknown> = { ...block, block_id: block.block_id ?? secret(3) };
    for (const field of ['accessory', 'element'] as const)
      if (isJson(block[field])) done[field] = withAction(block[field]);
    for (const field of ['elements', 'actions'] as const)
      if (Array.isArray(block[field]))
        done[field] = block[field].map((each) => (isJson(each) ? withAction(each) : each));
    // Blocks inside of blocks: a container's children, and the cards that are a carousel's elements.
    if (Array.isArray(block.child_blocks)) done.child_blocks = withIds(block.child_blocks);
    if (block.type === 'carousel' && Array.isArray(block.elements)) done.elements = withIds(block.elements);
    return done;
  });
}

function withAction(element: Json): Json {
  return typeof element.type === 'string' && interactive.test(element.type) && element.action_id === undefined
    ? { ...element, action_id: secret(3) }
    : element;
}
