// What a Conversation looks like, as a schema: what is stored is checked against it. A module of its own: most runs need only its type.
import { z } from 'zod';
import { question } from '../understanding/question.ts';

const quoted = z.strictObject({ section: z.string(), quote: z.string() });

const conversation = z.strictObject({
  language: z.enum(['ja', 'en']).nullable(),
  /** The last question that was read, with what it had carried over. */
  last: question.nullable(),
  /** The questions right before it that were of the same kind, oldest first: 「差は？」「合わせると？」 mean their answers too. */
  before: z.array(question).max(6).default([]),
  /** Who asks, where they have told it: 「うちは2回採択されています」. */
  asker: z
    .strictObject({
      operators: z.array(z.string()).max(4).readonly(),
      adoptionsSoFar: z.int().min(0).max(99).nullable(),
    })
    .readonly()
    .nullable()
    .default(null),
  /** The slide that the last answer stood on. */
  section: z.string().nullable(),
  /** What the last answer listed, in order: what 「2つ目」 means. A point is known by its words. */
  items: z.array(z.strictObject({ kind: z.enum(['operator', 'law', 'point']), id: z.string() })).readonly(),
  citations: z.array(quoted).readonly(),
  /** How the last answer was worked out. */
  working: z.array(z.string()).readonly(),
  /** Passages already shown on the current topic, for 「もっと詳しく」. */
  shown: z.array(z.string()).readonly(),
});

export const conversationSchema = conversation.extend({
  /** The message and the conversation before it, where a language model read the message: what a correction goes back to. */
  instead: z.strictObject({ text: z.string(), conversation }).optional(),
});
