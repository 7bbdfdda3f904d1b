import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../src/text/normalize.ts';
import { yearsWithout } from '../../src/understanding/intents/operator-sets/years-without.ts';
import { fiscalYears } from '../../src/understanding/recognisers/fiscal-years.ts';

const missing = (text: string): readonly number[] => {
  const words = normalizeMessage(text);
  return yearsWithout(words, fiscalYears(words).mentions);
};

describe('years that "not" is said of', () => {
  it.each([
    ['adopted in FY2022, skipped FY2023, and came back in FY2024', [2023]],
    ['in FY2022 but not in FY2023 or FY2024', [2023, 2024]],
    ['in FY2023 and FY2025 but not in between', [2024]],
    ['fell out of the lists between FY2024 and FY2025', [2025]],
    ['not adopted in FY2022 but adopted in FY2023', [2022]],
    ['R4とR6にあるのにR5にはない', [2023]],
    ['R4とR7には無い', [2022, 2025]],
    ['R5とR7に採択され、その間は採択されていない', [2024]],
    ['adopted in both FY2024 and FY2025', []],
  ])('%s: %j', (text, years) => {
    expect(missing(text)).toEqual(years);
  });
});
