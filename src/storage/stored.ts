// What the JSON columns hold, checked when it is read back: what an older program wrote in another shape is null, never a crash.
import { z } from 'zod';
import { answerSchema } from '../answers/answer.ts';
import { conversationSchema } from '../dialogue/conversation-schema.ts';

const answerContent = z.strictObject({
  question: z.string(),
  answer: answerSchema,
  details: z.array(z.string()),
  translations: z.array(z.strictObject({ quote: z.string(), english: z.string() })).optional(),
  knowledgeVersion: z.string(),
});

const feedbackContent = z.strictObject({ reasons: z.array(z.string()), comment: z.string().nullable() });

const read =
  <Schema extends z.ZodType>(schema: Schema) =>
  (json: string): z.infer<Schema> | null => {
    try {
      return schema.safeParse(JSON.parse(json)).data ?? null;
    } catch {
      return null;
    }
  };

export const readConversation = read(conversationSchema);
export const readAnswerContent = read(answerContent);
export const readFeedbackContent = read(feedbackContent);
export const languageSchema = answerSchema.shape.language;
