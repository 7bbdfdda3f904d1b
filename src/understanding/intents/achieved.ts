// What became of a target: the source tells targets, and not how far they were reached.
import { candidate, has, type IntentRecogniser } from './candidate.ts';

const target = /目標|目指|継続率|\bkpi|\b(?:targets?|goals?|aims?|continuation rate)\b/u;
const asksActual =
  /(?:実際|現実|足元|足もと)(?:に|の|は|で)|(?:いま|今|現在|現時点|今の時点|直近)(?:の(?:ところ|時点|値|数字|数値|実績|達成|継続率)|は(?:何|どの|どれ|いくつ)|、?(?:何|どこまで|どの(?:くらい|ぐらい|程度)|どれ(?:くらい|ぐらい|だけ)|いくつ))|実績|現状|達成(?:状況|率|度|済|でき|した|され|して)|どこまで(?:進|来|き|達)|進捗|\b(?:actual(?:ly)?|so far|to date|at present|currently|today|right now|really|in fact|reality|progress)\b/u;
const onlyTarget = /目標(?:値)?(?:は|って|を教)[^。?]{0,4}(?:何|いくつ|\?|$)/u;

/** 「計画はこれまでにいくつ作られた？」: the targets of the acts are plans and corporations. */
const countedByTargets =
  /(?:計画|支援法人)[^。?]{0,16}(?:いくつ|何件|何法人|何団体|どれ(?:くらい|だけ))|(?:計画|支援法人)の(?:総)?数|(?:いくつ|何件)の(?:計画)|\bhow many (?:[a-z]+ )?(?:plans|(?:support )?corporations)\b/u;
const untilNow =
  /これまで|今まで|現在|現時点|すでに|既に|実際|\b(?:so far|until now|to date|already|have been|has been|currently)\b/u;

export const achieved: IntentRecogniser = (message, slots) => {
  const { text } = message;
  if (countedByTargets.test(text) && untilNow.test(text) && !has(message, 'adopted'))
    return [candidate('not_in_source', 'kpi-achievement', slots, 1.15, text)];
  if (!target.test(text) || !asksActual.test(text) || onlyTarget.test(text)) return [];
  // 30 efforts a year can be told by the lists.
  if (/(?<![0-9])30\s*(?:件|projects|efforts|initiatives)/u.test(text) || slots.operators.length > 0) return [];
  if (has(message, 'adopted', 'application-count', 'adoption-rate', 'budget', 'rate') || slots.years.length > 0)
    return [];
  return [
    candidate(
      'not_in_source',
      /継続|continu/u.test(text) ? 'continuation-rate' : 'kpi-achievement',
      slots,
      1.15,
      message.text,
    ),
  ];
};
