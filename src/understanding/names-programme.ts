// namesProgramme: does a message itself name something of the programme, whatever the dialogue before it adds?
import type { Message } from './message.ts';

/** Words of the lexicon that talk about anything has, too: when, how many, who, we, more. */
const ofAnyTalk = new Set([
  'among',
  'amount',
  'average',
  'change',
  'compare',
  'correction',
  'decline',
  'full-name',
  'how-many',
  'kind-company',
  'kind-individual',
  'kinds',
  'link',
  'list',
  'more',
  'most',
  'most-recent',
  'not-yet',
  'operators-noun',
  'pattern',
  'reason',
  'relative-last-year',
  'relative-next-year',
  'relative-this-year',
  'share',
  'source-document',
  'that-one',
  'total',
  'trade',
  'we',
  'what-about',
  'when',
  'which-operator',
]);

/** 「R7の採択率は？」 does, 「明日の会議は何時から？」 does not. */
export function namesProgramme(message: Message): boolean {
  const { years, frames, ordinals, counts, fractions, operators, regionOperators, laws, absentTopics } = message;
  return (
    [years.mentions, frames, ordinals, counts, fractions, operators, regionOperators, laws, absentTopics].some(
      (found) => found.length > 0,
    ) || [...message.concepts].some((concept) => !ofAnyTalk.has(concept))
  );
}
