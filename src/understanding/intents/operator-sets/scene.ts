// Scene: a message as the rules for sets of operators look at it. SetRule: what one kind of set makes of it.
import { asksForOperators } from '../../asks-for-operators.ts';
import { asksWhatBecomes } from '../../asks-negatively.ts';
import type { Message } from '../../message.ts';
import type { Slots } from '../../question.ts';
import type { AdoptionCount } from '../../recognisers/adoption-counts.ts';
import { yearsBefore, yearsBehind } from '../../years-beside.ts';
import { type Candidate, candidate, has } from '../candidate.ts';
import { yearsWithout } from './years-without.ts';

export interface Scene {
  readonly message: Message;
  readonly slots: Slots;
  /** The years are those before or behind the one named: any of them is meant. */
  readonly anyOf: boolean;
  /** All years whose adoptions are listed. */
  readonly listed: readonly number[];
  /** The years asked about that are listed; 「R4以降」 is that year and all after it. */
  readonly inLists: readonly number[];
  /** The years asked about without those to come, unless that is the only one. */
  readonly past: readonly number[];
  /** The years after which "not" stands: 「R4とR6にあるのにR5にはない」. */
  readonly absent: readonly number[];
  /** Whether a year is asked about whose adoptions are not listed yet. */
  readonly toCome: boolean;
  /** Whether operators are what is asked for: how many, or which. */
  readonly ofOperators: boolean;
  readonly asksCount: boolean;
  /** Whether names would be an answer. */
  readonly asksWhich: boolean;
  /** 「R7の信金はどこ？」, "which chamber was in FY2024" */
  readonly asksWho: boolean;
  readonly countOrList: 'count' | 'list';
  readonly aspect: 'share' | 'count' | 'list';
  /** How often they were adopted, as the message has it. */
  readonly often: Slots['howOften'];
  /** Whether how often they were adopted limits the set, whatever else does. */
  readonly limitedByTimes: boolean;
}

/** A kind of set: the question for it; null where none of the kind is asked for. */
export type SetRule = (scene: Scene) => Candidate | null;

export function sceneOf(message: Message, given: Slots): Scene {
  const { calendar, text } = message;
  const absent = yearsWithout(text, message.years.mentions);
  // “dropped off after FY2022”: not in those years.
  const beside =
    given.operators.length > 0 || absent.length > 0 ? [] : [...yearsBefore(message), ...yearsBehind(message)];
  const slots = beside.length > 0 ? { ...given, years: beside } : given;
  const listed = Array.from({ length: calendar.last - calendar.first + 1 }, (_, index) => calendar.first + index);
  const [since = calendar.first] = slots.years;
  const toCome = slots.years.some((year) => year > calendar.last);
  const ofOperators = asksForOperators(message);
  const asksCount = has(message, 'how-many') || /何[社者件団組]|いくつ|how many|number of/u.test(text);
  const asksWhich =
    has(message, 'which-operator', 'list', 'operators-noun') ||
    /どれ|教えて|は[?？]?$|list|name|show|which|who/u.test(text);
  const [count] = message.counts;
  const often = slots.howOften ?? (count ? timesOf(count.value) : null);
  const countOrList = asksCount ? 'count' : 'list';
  return {
    message,
    slots,
    anyOf: beside.length > 0,
    listed,
    inLists: message.years.onwards
      ? listed.filter((year) => year >= since)
      : slots.years.filter((year) => year <= calendar.last),
    past: slots.years.filter((year) => year <= calendar.last || slots.years.length === 1),
    absent,
    toCome,
    ofOperators,
    asksCount,
    asksWhich,
    asksWho: /どこ|どちら|どの|誰|だれ|\b(?:which|who)\b/u.test(text),
    countOrList,
    aspect: has(message, 'share') && !asksCount ? 'share' : countOrList,
    often,
    limitedByTimes:
      often !== null &&
      (asksWhich || asksCount || slots.applicants.length > 0) &&
      !has(message, 'we') &&
      !asksWhatBecomes.test(text) &&
      !tellsOfOne.test(text) &&
      // 「もう2回採択されています。R8は？」: a year to come is asked about.
      !(slots.adoptionsSoFar !== null && toCome && !ofOperators) &&
      (!has(message, 'eligible', 'apply') || countedOperators.test(text)) &&
      slots.ordinals.length === 0,
  };
}

/** 「採択2回の会社です。…」, "could an operator with three adoptions …": told of one, and no set of them. */
export const tellsOfOne =
  /(?:会社|団体|法人|事業者|企業|組合|者|npo|会議所|商工会|協会|金庫)(?:です|だ|なのです|なんです)(?:が|けど)?(?:[。、]|$)|\b(?:can|could|may|might|would|does|will) an? [a-z]+ (?:with|that has|adopted|which has)\b/u;

/** Operators counted in words of their own: 「何者」「何団体」. */
export const countedOperators = /何(?:者|社|団体|法人|事業者)/u;

/** How often an operator was adopted, by a number in the message; null for none at all, and for adoptions still to be had. */
export function timesOf({ times, comparison, remaining }: AdoptionCount): Slots['howOften'] {
  return times > 0 && !remaining ? { comparison: comparison ?? 'exactly', times } : null;
}

/** Sets that take in all that the years have, so that 「R6以降」 is each year from then on. */
const ofEachYear: ReadonlySet<string> = new Set(['listed', 'listed_operators', 'joint', 'kind']);

/** The question for a set of the kind, as the message asks for it: how many, which, or what share. */
export function setOf(scene: Scene, kind: string, score: number, filled: Partial<Slots> = {}): Candidate {
  const { message, slots, inLists, aspect } = scene;
  const years = message.years.onwards && ofEachYear.has(kind) ? inLists : slots.years;
  return candidate('operators', `${kind}:${aspect}`, { ...slots, years: [...years], ...filled }, score);
}

/** The first of several rules that holds. */
export const firstOf =
  <Result>(...rules: readonly ((scene: Scene) => Result | null)[]) =>
  (scene: Scene): Result | null => {
    for (const rule of rules) {
      const result = rule(scene);
      if (result !== null) return result;
    }
    return null;
  };
