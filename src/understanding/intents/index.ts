// All recognisers of intents. Their readings compete by score; the first of equals wins.

import { achieved } from './achieved.ts';
import { adoptionLimit } from './adoption-limit.ts';
import { amount } from './amount.ts';
import { callSchedule } from './call.ts';
import type { IntentRecogniser } from './candidate.ts';
import { cap } from './cap.ts';
import { cases } from './cases.ts';
import { eligibility } from './eligibility.ts';
import { figures, yearOverview } from './figures.ts';
import { frames, framesCompared, framesOfYears } from './frames.ts';
import { history } from './history.ts';
import { evidence, more } from './last-answer.ts';
import { law } from './law.ts';
import { link } from './link.ts';
import { listEntry } from './list-entry.ts';
import { media, mentoringDetails } from './media.ts';
import { operatorSets } from './operator-sets.ts';
import { ownInstructions } from './own-instructions.ts';
import { plan } from './plan.ts';
import { programmes } from './programmes.ts';
import { compareFrames, decline, rate } from './rate.ts';
import { requirements } from './requirements.ts';
import { ruleChanges } from './rule-changes.ts';
import { source } from './source.ts';

export const recognisers: readonly IntentRecogniser[] = [
  rate,
  compareFrames,
  decline,
  cap,
  amount,
  adoptionLimit,
  ruleChanges,
  eligibility,
  requirements,
  plan,
  history,
  listEntry,
  operatorSets,
  figures,
  yearOverview,
  law,
  link,
  frames,
  framesOfYears,
  framesCompared,
  programmes,
  achieved,
  callSchedule,
  media,
  mentoringDetails,
  source,
  cases,
  evidence,
  more,
  ownInstructions,
];
