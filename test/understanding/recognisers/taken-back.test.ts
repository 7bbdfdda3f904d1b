import { describe, expect, it } from 'vitest';
import { adoptionOrdinals } from '../../../src/understanding/recognisers/adoption-ordinals.ts';
import { fiscalYears } from '../../../src/understanding/recognisers/fiscal-years.ts';
import { withoutTakenBack } from '../../../src/understanding/recognisers/taken-back.ts';

const ordinalsOf = (text: string) => withoutTakenBack(text, adoptionOrdinals(text)).map(({ value }) => value);

describe('a value taken back for another', () => {
  it.each([
    ['3回目ではなく2回目でした', [2]],
    ['ごめん2回目ちゃう、3回目や', [3]],
    ['2回目は間違いで3回目です', [3]],
    ['the third time, not the second', [3]],
  ])('%s', (text, standing) => {
    expect(ordinalsOf(text)).toEqual(standing);
  });

  it.each([
    ['r7じゃなくr6だった', [2024]],
    ['2022, not 2023', [2022]],
    ['fy2024 instead of fy2025', [2024]],
  ])('%s', (text, standing) => {
    expect(fiscalYears(text).years).toEqual(standing);
  });
});

describe('a value that stays', () => {
  it.each([
    ['2回目だけでなく3回目も', [2, 3]],
    ['2回目ではなく3回目にすると差は', [2, 3]],
    ['3回目ではなくてもよい', [3]],
  ])('%s', (text, standing) => {
    expect(ordinalsOf(text)).toEqual(standing);
  });

  it('is a year in which an operator was not adopted', () => {
    expect(fiscalYears('adopted in fy2024 but not in fy2025').years).toEqual([2024, 2025]);
  });
});
