// What a message points at without naming it, as slots: 「2つ目」, 「同じ法律」, 「その倍」, 「その一つ前の番号」.
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Message } from '../understanding/message.ts';
import type { Question, Slots } from '../understanding/question.ts';
import type { Reading } from '../understanding/understand.ts';
import type { Conversation } from './conversation.ts';

/** 「その次は」「来年は」: the year after the last one, where no year is told otherwise. */
function movedYear(last: Question, message: Message): Slots | null {
  const year = last.slots.years.at(-1);
  if (year === undefined || message.years.years.length > 0) return null;
  return /その次|来年度?は|next year/u.test(message.text) ? { ...emptySlots, years: [year + 1] } : null;
}

/** 「3回のところは？」 after a question about so many adoptions. */
function bareCount(last: Question, { message, slots }: Reading): Slots | null {
  const count = message.counts[0]?.value;
  if (
    !count ||
    slots.adoptionsSoFar !== null ||
    count.comparison !== null ||
    !['eligibility', 'rate', 'amount', 'plan'].includes(last.intent)
  )
    return null;
  return { ...emptySlots, adoptionsSoFar: count.times };
}

/** 「2つ目」「最後の」 of what the last answer listed, as a slot. */
function pointedItem(conversation: Conversation, message: Message): Slots | null {
  const [number] = message.items;
  if (number === undefined || conversation.items.length === 0) return null;
  const item = number === -1 ? conversation.items.at(-1) : conversation.items[number - 1];
  if (!item || !conversation.last) return null;
  return item.kind === 'operator'
    ? { ...emptySlots, operators: [item.id] }
    : { ...emptySlots, laws: [item.id as Slots['laws'][number]] };
}
