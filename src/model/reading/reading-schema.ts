// What a model is asked to say about a message, as a schema: what is asked, the slots, and the asker's own words for each.
import { z } from 'zod';
import { frameId, lawId } from '../../knowledge/files.ts';
import { applicantKind } from '../../understanding/question.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import { kindNames } from './kinds.ts';

/** Slots that a model may fill. Whatever else a Question has, the recognisers read or nobody does. */
export const groundedSlots = [
  'years',
  'frames',
  'ordinals',
  'adoptionsSoFar',
  'expensesYen',
  'subsidyYen',
  'operators',
  'laws',
  'applicants',
] as const;

export type GroundedSlot = (typeof groundedSlots)[number];

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const readingSchema = z.strictObject({
  /** `unreadable`: it cannot be told what is asked, or it is none of the programme's business. */
  asked: z.enum([...kindNames, 'unreadable']),
  years: z.array(whole).max(6),
  frames: z.array(frameId).max(6),
  ordinals: z.array(whole).max(6),
  adoptionsSoFar: whole.nullable(),
  expensesYen: z.array(whole).max(4),
  subsidyYen: whole.nullable(),
  operators: z.array(z.string().max(80)).max(6),
  laws: z.array(lawId).max(3),
  applicants: z.array(applicantKind).max(4),
  /** For `not_in_source`: the topic's id. */
  topic: z.string().max(60).nullable(),
  /** For `explanation`: the question in the document's own words. */
  search: z.string().max(200).nullable(),
  /** For each filled slot: the words of the message that say it. */
  grounds: z.array(z.strictObject({ slot: z.enum(groundedSlots), words: z.string().min(1).max(100) })).max(20),
});

export type ModelReading = Readonly<z.infer<typeof readingSchema>>;

/** The same for the model's server. */
export const readingJsonSchema = jsonSchemaOf(readingSchema);
