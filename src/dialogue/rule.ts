// Turn: a message in its conversation, as the rules of this folder look at it. Rule: what one kind of follow-up makes of it.
import { isOwnCase } from '../understanding/asker.ts';
import type { Candidate } from '../understanding/intents/candidate.ts';
import type { Message } from '../understanding/message.ts';
import type { Question, Slots } from '../understanding/question.ts';
import { readByRules } from '../understanding/read-by-rules.ts';
import type { Reading } from '../understanding/understand.ts';
import { askingConcepts } from './asking.ts';
import type { Conversation } from './conversation.ts';
import { referred } from './references.ts';
import { countSlots, filled } from './slots.ts';

/** A question as it stands in its conversation, and how sure its reading is. */
export type Carried = Candidate;

export interface Turn {
  readonly conversation: Conversation;
  /** The question before. */
  readonly last: Question;
  readonly message: Message;
  /** What the message fills, with what it points at: 「2つ目」「その法律」. */
  readonly slots: Slots;
  /** What the message fills by itself. */
  readonly own: Slots;
  /** Whether the message points at something that was said or listed before. */
  readonly points: boolean;
  /** Whether it then is a question of its own, which takes nothing else from the last one. */
  readonly whole: boolean;
  /** The readings of the message, best first; what it points at is as good as said. */
  readonly candidates: readonly Candidate[];
  readonly best: Candidate | undefined;
  /** Whether the best reading stands by itself. */
  readonly clear: boolean;
  /** Its words that ask for something of their own. */
  readonly asks: readonly string[];
  readonly short: boolean;
  /** Whether the message may go on with the last question: it is short, or has a word such as 「それは」「ではなく」. */
  readonly refers: boolean;
}

/** A kind of follow-up: the question that the message then asks; null where it is none of the kind. */
export type Rule = (turn: Turn) => Carried | null;

/** The least score at which a reading stands by itself, whatever was said before. */
export const sure = 0.8;

/** Longer messages say whole questions. */
const shortest = { japanese: 26, latin: 66 };

/** The message of a reading in a conversation; null in a conversation that has just begun. */
export function turnOf(conversation: Conversation, reading: Reading): Turn | null {
  const { message } = reading;
  const last = ofTheAsker(conversation, reading);
  if (last === null) return null;
  const { slots, points, whole } = referred({ ...conversation, last }, reading);
  const candidates = points
    ? [...readByRules(message, slots), ...reading.candidates.filter(({ question }) => resembles(question))].sort(
        (a, b) => b.score - a.score,
      )
    : reading.candidates;
  const [best] = candidates;
  const japanese = message.text.match(/[ぁ-んァ-ヶ一-龯]/gu)?.length ?? 0;
  const short = message.text.length <= (japanese * 2 > message.text.length ? shortest.japanese : shortest.latin);
  return {
    conversation,
    last,
    message,
    slots,
    own: reading.slots,
    points,
    whole,
    candidates,
    best,
    clear: best !== undefined && best.score >= sure,
    asks: [...message.concepts].filter((concept) => askingConcepts.has(concept)),
    short,
    refers: short || ['what-about', 'that-one', 'correction'].some((concept) => message.concepts.has(concept)),
  };
}

/** The question before, as it would be of the asker where the message is about them: 「うちの補助率は？」 */
function ofTheAsker({ last, asker }: Conversation, { message, slots }: Reading): Question | null {
  if (last === null || asker === null) return last;
  const told = countSlots.some((key) => filled(slots, key));
  const ofSomeone = countSlots.some((key) => filled(last.slots, key));
  const own = isOwnCase(message) || (message.concepts.has('eligible') && !ofSomeone && message.leftover.length === 0);
  return own && !told
    ? {
        ...last,
        slots: { ...last.slots, ordinals: [], operators: [...asker.operators], adoptionsSoFar: asker.adoptionsSoFar },
      }
    : last;
}

/** Readings by resemblance, not by rules. */
export function resembles({ intent }: Question): boolean {
  return intent === 'explanation' || intent === 'not_in_source' || intent === 'out_of_scope';
}

/** The first of several rules that holds. */
export const firstOf =
  (...rules: readonly Rule[]): Rule =>
  (turn) => {
    for (const rule of rules) {
      const carried = rule(turn);
      if (carried) return carried;
    }
    return null;
  };
