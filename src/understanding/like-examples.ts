// likeExamples: what the example questions that a message resembles add to the readings by rules.
import type { Found } from '../retrieval/passage-finder.ts';
import { type Candidate, candidate } from './intents/candidate.ts';
import type { Message } from './message.ts';
import type { Intent, Slots } from './question.ts';

/** How near an example question must be to count, and what it adds then. */
const nearExample = 0.45;

export const exampleBonus = 0.3;

/** Readings that an example question supports gain; a reading that only an example has is added. */
export function likeExamples(
  byRules: readonly Candidate[],
  found: readonly Found[],
  slots: Slots,
  message: Message,
): Candidate[] {
  const likeness = new Map(
    found.flatMap(({ target, asked }) =>
      target.kind === 'intent' && asked >= nearExample ? [[target.intent, asked] as const] : [],
    ),
  );
  if (likeness.size === 0) return [...byRules];
  const raised = byRules.map((each) => ({
    ...each,
    score: each.score + exampleBonus * (likeness.get(each.question.intent) ?? 0),
  }));
  const missing = [...likeness].filter(([intent]) => !byRules.some((each) => each.question.intent === intent));
  return [
    ...raised,
    ...missing.flatMap(([intent, asked]) =>
      isIntent(intent)
        ? [candidate(intent, exampleAspects[intent] ?? 'value', slots, 0.4 + asked * 0.5, message.text)]
        : [],
    ),
  ];
}

function isIntent(name: string): name is Intent {
  return name in exampleAspects;
}

/** The aspect of a reading that only an example question suggests. */
const exampleAspects: Readonly<Partial<Record<Intent, string>>> = {
  rate: 'value',
  cap: 'value',
  amount: 'subsidy',
  eligibility: 'verdict',
  adoption_limit: 'maximum',
  requirements: 'frame',
  plan: 'sequence',
  history: 'years',
  operators: 'listed:list',
  figures: 'adoptions:value',
  law: 'overview',
  frames: 'of_year',
  programmes: 'name',
  rule_changes: 'overview',
  source: 'document',
  link: 'address',
};
