// Conversation: what a dialogue remembers from turn to turn. Plain data of bounded size: a conversation may have any number of turns.
import type { Quoted } from '../knowledge/index.ts';
import type { Language } from '../understanding/message.ts';
import type { Question } from '../understanding/question.ts';

export interface Conversation {
  readonly language: Language | null;
  /** The last question that was read, with what it had carried over. */
  readonly last: Question | null;
  /** The slide that the last answer stood on. */
  readonly section: string | null;
  /** What the last answer listed, in order: what 「2つ目」 means. */
  readonly items: readonly { readonly kind: 'operator' | 'law'; readonly id: string }[];
  readonly citations: readonly Quoted[];
  /** How the last answer was worked out. */
  readonly working: readonly string[];
  /** Passages already shown on the current topic, for 「もっと詳しく」. */
  readonly shown: readonly string[];
}

export const newConversation: Conversation = {
  language: null,
  last: null,
  section: null,
  items: [],
  citations: [],
  working: [],
  shown: [],
};
