// Whether a set of operators is asked for that the lists cannot tell: 「採択された建設会社は何社？」, "how many tech firms were adopted".
import type { Message } from './message.ts';

const described = [
  /採択(?:された|になった|を受けた)(?!ら)([^\s、。はがを?]{1,16})(?:は|が|って|の数|を)/u,
  /([^\s、。はがのを]{1,12})(?:は|って)(?:何|いくつ)(?:者|社|団体|法人|件)/u,
  /([^\s、。はがのを]{1,12})の採択(?:件数|は|って)/u,
  /\bhow many ([a-z -]{3,40}?) (?:were|was|have been|has been|got|are|is) (?:ever )?(?:adopted|selected|chosen)\b/u,
  /\bwhich ([a-z -]{3,40}?) (?:were|was|have been|has been|got) (?:ever )?(?:adopted|selected|chosen)\b/u,
];

/** The noun that the recognisers do not know stands for operators of some trade, size or place. */
export function isNarrowed({ text, leftover, concepts, unlisted, operators, regionOperators }: Message): boolean {
  if (concepts.has('trade')) return true;
  if (unlisted !== null || operators.length > 0 || regionOperators.length > 0) return false;
  return described.some((pattern) => {
    const noun = pattern.exec(text)?.[1];
    return noun !== undefined && leftover.some((run) => run.length > 1 && noun.includes(run));
  });
}
