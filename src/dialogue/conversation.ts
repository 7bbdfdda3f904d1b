// Conversation: what a dialogue remembers from turn to turn. Plain data of bounded size: a conversation may have any number of turns.
import type { z } from 'zod';
import type { conversationSchema } from './conversation-schema.ts';

export type Conversation = Readonly<z.infer<typeof conversationSchema>>;

export const newConversation: Conversation = {
  language: null,
  last: null,
  before: [],
  asker: null,
  section: null,
  items: [],
  citations: [],
  working: [],
  shown: [],
};
