// The files of knowledge/ and their shapes (zod): the door through which everything that staff write comes in.
import { z } from 'zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'use lower-case letters, digits and hyphens');
const both = z.strictObject({ ja: text, en: text });
/** Where a fact stands: the section's id (outline.yaml) and the verbatim words, found exactly once there. */
const quoted = { section: id, quote: z.string().min(1) };
const fraction = z.string().regex(/^[1-9]\/[1-9]\d*$/u, 'write a fraction such as 2/3');
const year = z.int().min(2022).max(2100);
const words = z.array(text).default([]);

const heading = z.strictObject({
  title: z.string().min(1),
  english: text,
  /** Headings below it, in any depth. */
  get within() {
    return z.array(heading).optional();
  },
});

export const outlineFile = z.array(heading.extend({ id }));

export const frameId = z.enum(['standard', 'joint-strategy', 'general', 'work-style', 'right-hand', 'law-linked']);
export const lawId = z.enum(['regional-future-investment', 'small-business-support', 'two-area-living']);

export const programmeFile = z.strictObject({
  document: z.strictObject({
    id,
    file: text,
    title: text,
    asOf: z.string().regex(/^\d{4}-\d{2}$/u),
    date: z.strictObject(quoted),
    publisher: z.strictObject({ ...both.shape, ...quoted }),
  }),
  frames: z.array(
    z.strictObject({
      id: frameId,
      name: text,
      english: text,
      years: z.array(year).min(1),
      onwards: z.boolean().default(false),
      purpose: z.strictObject(both.shape).optional(),
      ...quoted,
    }),
  ),
  programmes: z.array(z.strictObject({ year, ja: text, ...quoted })),
  rateTable: z.strictObject({
    ...quoted,
    columns: z.array(
      z.strictObject({
        frame: frameId,
        from: year,
        to: year.optional(),
        rates: z.array(fraction).length(3),
        reading: text.optional(),
      }),
    ),
  }),
  adoptionLimit: z.strictObject({
    from: year,
    maximum: z.int().positive(),
    countedSince: year,
    section: id,
    limit: z.strictObject({ quote: text }),
    counting: z.strictObject({ quote: text }),
    decreasing: z.strictObject({ quote: text, reading: text.optional() }),
    introduced: z.strictObject({ quote: text }),
  }),
  draftBudget: z.strictObject({ year, oku: z.string().regex(/^\d+\.\d+$/u), ...quoted }),
  duration: z.strictObject({ from: year, to: year, perYear: z.int().positive(), ...quoted }),
  totals: z.strictObject({ adoptions: z.int().positive(), ...quoted }),
});

export const lawsFile = z
  .array(
    z.strictObject({
      id: lawId,
      number: z.int().min(1).max(3),
      name: text,
      alsoWritten: z.array(text),
      spoken: words,
      english: text,
      fullName: z.strictObject({ ja: text, ...quoted }),
      plan: z.strictObject({ ...both.shape, ...quoted }),
      decision: z.strictObject({
        ...both.shape,
        by: z.enum(['national-government', 'municipality']),
        act: z.enum(['approval', 'certification', 'designation']),
      }),
      applicants: both,
      requirement: z.strictObject({ ...both.shape, ...quoted }),
      pattern: z.strictObject(quoted),
    }),
  )
  .length(3);

export const operatorsFile = z.array(
  z.strictObject({
    id,
    name: text,
    english: text,
    reading: text,
    spellings: words,
    short: words,
    aliases_en: words,
    kana: words,
    misspellings: words,
    generic: words,
    region: z.strictObject({ text, section: id.optional(), quote: text }).optional(),
    look_alike: id.optional(),
    note: text.optional(),
  }),
);

/** `english` may wait: until people have made a rendering, English askers get the Japanese words, and `check` tells so. */
export const passagesFile = z.array(
  z.strictObject({ ...quoted, english: text.optional(), asks: words, asks_en: words }),
);

export const absentFile = z.array(
  z.strictObject({
    id,
    topic: both,
    year: z.enum(['any', 'unlisted']).optional(),
    cues: words,
    cues_en: words,
    asks: words,
    asks_en: words,
    nearby: z.array(z.strictObject({ ...quoted, ...both.shape })).default([]),
    ask_whom: both.nullish(),
  }),
);

const cueSet = z.strictObject({ cues: words, cues_en: words });
const phrases = z.strictObject({ ja: words, en: words });
export const elsewhereFile = z.strictObject({
  other_programmes: z.array(z.strictObject({ ...both.shape, cues: words, cues_en: words })),
  topics: z.array(z.strictObject({ id, cues: words, cues_en: words, asks: words, asks_en: words })),
  instructions: cueSet,
  smalltalk: z.strictObject({
    greeting: phrases,
    thanks: phrases,
    farewell: phrases,
    capabilities: phrases,
    praise: phrases,
    acknowledgement: phrases,
  }),
});

export const glossaryFile = z.array(
  z.strictObject({
    term: text,
    english: text,
    reading: text.optional(),
    synonyms: words,
    english_synonyms: words,
    meaning: z.strictObject({ ...both.shape, ...quoted }).nullish(),
  }),
);

export const vocabularyFile = z.array(z.strictObject({ ja: words, en: words }));

/** Concepts that a question is made of: surface words (Japanese and English) of each. */
export const lexiconFile = z.array(z.strictObject({ concept: id, ja: words, en: words, why: text.optional() }));

/** Example questions: how a question is read. */
export const examplesFile = z.array(
  z.strictObject({ intent: z.string().regex(/^[a-z_]+$/u), questions: z.array(text).min(1) }),
);

export type OutlineFile = z.infer<typeof outlineFile>;
export type ProgrammeFile = z.infer<typeof programmeFile>;
export type LawsFile = z.infer<typeof lawsFile>;
export type OperatorsFile = z.infer<typeof operatorsFile>;
export type PassagesFile = z.infer<typeof passagesFile>;
export type AbsentFile = z.infer<typeof absentFile>;
export type ElsewhereFile = z.infer<typeof elsewhereFile>;
export type GlossaryFile = z.infer<typeof glossaryFile>;
export type VocabularyFile = z.infer<typeof vocabularyFile>;
export type LexiconFile = z.infer<typeof lexiconFile>;
export type ExamplesFile = z.infer<typeof examplesFile>;
