// The listed years before or behind the one that a message names: 「R7より前に」「R4のあとに」, "before FY2025", "after FY2022".
import type { FiscalYear } from '../rules/index.ts';
import type { Message } from './message.ts';

const range = (from: FiscalYear, to: FiscalYear): readonly FiscalYear[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** 「R7より前に採択されていますか」, “adopted before FY2025?”; none where several years are named. */
export function yearsBefore({ text, years, calendar }: Message): readonly FiscalYear[] {
  const [mention] = years.mentions;
  if (!mention || years.mentions.length > 1) return [];
  const earlier =
    /^(?:年度)?(?:より|の|よりも)前(?!年)/u.test(text.slice(mention.end)) ||
    /\b(?:before|prior to|earlier than|preceding|ahead of) (?:the )?$/u.test(text.slice(0, mention.start));
  return earlier ? range(calendar.first, Math.min(mention.value - 1, calendar.last)) : [];
}

/** 「R4より後に」, "after FY2022"; none where several years are named. */
export function yearsBehind({ text, years, calendar }: Message): readonly FiscalYear[] {
  const [mention] = years.mentions;
  if (!mention || years.mentions.length > 1) return [];
  const later =
    /^(?:年度)?(?:より|の|よりも)?(?:後|あと)(?!半)/u.test(text.slice(mention.end)) ||
    /\b(?:after|later than|following) (?:the )?$/u.test(text.slice(0, mention.start));
  return later ? range(mention.value + 1, calendar.last) : [];
}
