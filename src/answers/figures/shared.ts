import type { YearlyFigure } from '../../rules/index.ts';
import { wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);

/** What the facts of an answer call each figure. */
export const factNames: Readonly<Record<YearlyFigure, string>> = {
  budget: 'budget',
  applications: 'applications',
  adoptions: 'adoptions',
  rejections: 'not_adopted',
  adoption_rate: 'adoption_rate',
  rejection_rate: 'not_adopted_share',
  applications_per_adoption: 'applications_per_adoption',
};

/** 「一番高い年と低い年」: both ends. */
export function bothExtremes(words: string): boolean {
  return (
    /高|多|大き|最大|highest|most|largest/u.test(words) && /低|少な|小さ|最小|最少|lowest|fewest|smallest/u.test(words)
  );
}

/** 「年度ごとに」「推移は」, "how did it evolve": each year, not all of them together. */
export function asksByYear(words: string): boolean {
  return /年度?(?:ごと|別|毎)|各年|毎年|推移|変遷|変化し|順位|順に|多い順|高い順|\b(?:each|every) (?:fiscal )?year|\b(?:by|per) (?:fiscal )?year|year by year|year on year|over the (?:\w+ )?years|over time|\bevol|\btrend|\brank|\bdevelop/u.test(
    words,
  );
}
