// Adoptions that a message supposes or supposes away: R8とR9に採択されたら, もう1回採択されていたら, R4の分がなかったら, "if the FY2022 adoption did not count".
import type { FiscalYear } from '../../rules/index.ts';
import { englishNumbers } from '../numbers.ts';
import type { AdoptionCount } from './adoption-counts.ts';
import type { Mention } from './mention.ts';

export interface AssumedAdoptions {
  /** So many more than there were; below 0, so many that are taken not to count. */
  readonly by: number;
  /** Whether they are supposed beside those that are known, not of a call to come. */
  readonly beside: boolean;
  /** The years named in the supposition, which then are not those asked about. */
  readonly years: readonly FiscalYear[];
}

const japaneseCondition =
  /(?:たら|[えけげせてねべめれ]ば|[たい]なら|場合|(?:た|る)と(?:すると|して|すれば|したら)|と仮定し(?:て|たら)|(?<=(?:され|通|受か|取|使)[るっ]た?)と(?=、|残|あと|次|何|どう|上限))(?:は|、|も|\s|$)?/gu;
const englishCondition =
  /\b(?:if|suppos(?:e|ing)|assum(?:e|ing)|hypothetically|without|had|with (?:one|two|another|1|2) more)\b[^.?;]*?(?=,|\?|\.|;|:|$|\bthen\b|\b(?:could|would|can|will|might|may) (?:it|they|we|he|she|you|the)\b)/gu;

const adopts =
  /採択|通(?:っ|れ|る|り)|受か|選ば|選定|入っ|\b(?:adopt\w*|select\w*|chosen|accepted|g[eo]ts? in|in the list|w[io]n|wins|winning)\b/u;
const fails =
  /落ち|落選|不採択|見送|出さな|応募しな|申請しな|(?:採択|選ば)(?:され|れ)?(?:ない|なけ)|\b(?:fail|reject|turned down|not get|skip)/u;
const takesAway =
  /(?:が|は|も|分)(?:無|な)かっ|(?:が|は)(?:無|な)け|を?除(?:い|け|く|外)|(?:数|カウント|勘定|計上)[^。、]{0,4}(?:な[いけか]|ず)|ノーカン|取り?消|無効|含[めま]な|(?:入|はい)らな|差し引|外[しれせ]|採択され(?:てい)?なかっ|\b(?:struck|strik\w+|remov\w+|exclud\w+|ignor\w+|disregard\w*|discount\w*|void\w*|cancel\w*|annul\w*|left out|taken off|withdrawn|revoked)\b|\b(?:not|n't|never) (?:been )?(?:be |have been )?(?:count\w*|includ\w*|happen\w*|adopted|selected|exist\w*)\b|\bwithout\b/u;
/** 「採択されていたら」, "had been adopted": of the past, beside what is known of it. */
const hadBeen = /(?:てい|て)たら|ていれば|ていた(?:なら|場合|と)|\bhad (?:also )?(?:been )?(?:adopt|select|chosen)/u;
/** "with one more": adoptions, where nothing else is named. */
const moreOfThem = /^with (one|two|another|1|2) more(?: adoptions?| wins?| times?)?(?=,|$|$)/u;
const someOfThem = /\b(one|two|three) of (?:them|these|those|its|the|her|his|their)\b/u;

/** What a normalised text supposes; null where it supposes nothing. `last`: the last year whose adoptions are known. */
export function assumedAdoptions(
  text: string,
  years: readonly Mention<FiscalYear>[],
  counts: readonly Mention<AdoptionCount>[],
  last: FiscalYear,
): AssumedAdoptions | null {
  for (const { start, end } of conditions(text)) {
    const words = text.slice(start, end);
    const inside = <Value>(mentions: readonly Mention<Value>[]) =>
      mentions.filter((mention) => start <= mention.start && mention.end <= end).map(({ value }) => value);
    const named = [...new Set(inside(years))];
    const told =
      inside(counts).find(({ times }) => times > 0)?.times ?? englishNumbers[someOfThem.exec(words)?.[1] ?? ''] ?? null;
    const [past, future] = [named.filter((year) => year <= last), named.filter((year) => year > last)];
    if (takesAway.test(words) && future.length === 0) {
      const away = past.length > 0 ? past.length : told;
      if (away !== null) return { by: -away, beside: true, years: past };
      continue;
    }
    const added = moreOfThem.exec(words)?.[1];
    if (named.length === 0 && added !== undefined)
      return { by: englishNumbers[added] ?? (Number(added) || 1), beside: false, years: [] };
    if (!adopts.test(words) || fails.test(words)) continue;
    if (future.length > 0 && past.length === 0) return { by: future.length, beside: false, years: future };
    if (past.length > 0 && future.length === 0 && hadBeen.test(words))
      return { by: past.length, beside: true, years: past };
    const more = inside(counts).find(({ remaining }) => remaining);
    if (named.length === 0 && more) return { by: more.times, beside: hadBeen.test(words), years: [] };
  }
  return null;
}

/** The parts of a text that suppose something: what stands before たら, what stands behind "if". */
function conditions(text: string): readonly { start: number; end: number }[] {
  const japanese = [...text.matchAll(japaneseCondition)].map((match) => ({
    start: Math.max(0, text.slice(0, match.index).search(/[^。?？！!]*$/u)),
    end: match.index + match[0].length,
  }));
  const english = [...text.matchAll(englishCondition)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...japanese, ...english];
}
