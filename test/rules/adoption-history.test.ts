import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdoptionFilter,
  adoptionsOf,
  isJoint,
  type OperatorFilter,
  operatorsWithAdoptions,
  selectAdoptions,
  selectOperators,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const [R4, R5, R6, R7] = [reiwa(4), reiwa(5), reiwa(6), reiwa(7)] as const;
const ids = (filter: OperatorFilter) => selectOperators(book, filter).map(({ operator }) => operator);
const listed = (filter: AdoptionFilter) => selectAdoptions(book, filter);
const everyYear = ['dotto-doto', 'fisherman-japan', 'gakuto-lab', 'g-net', 'leriro'];

describe('adoptions', () => {
  it('are 115, of 90 operators', () => {
    expect(book.adoptions.length).toBe(115);
    expect(operatorsWithAdoptions(book).length).toBe(90);
    expect(new Set(book.adoptions.map((adoption) => adoption.id)).size).toBe(115);
  });

  it.each<[string, AdoptionFilter, number]>([
    ['in R4', { years: [R4] }, 20],
    ['in R5', { years: [R5] }, 20],
    ['in R6', { years: [R6] }, 46],
    ['in R7', { years: [R7] }, 29],
    ['in R4 to R7', { years: [R4, R5, R6, R7] }, 115],
    ['in R8, which the document does not list', { years: [reiwa(8)] }, 0],
    ['of the 通常枠', { frames: ['standard'] }, 11],
    ['of the 地域企業共同戦略枠', { frames: ['joint-strategy'] }, 9],
    ['of the 一般枠', { frames: ['general'] }, 38],
    ['of the 働き方改革推進枠', { frames: ['work-style'] }, 8],
    ['of the 右腕人材枠', { frames: ['right-hand'] }, 19],
    ['of the 法制度連携枠', { frames: ['law-linked'] }, 10],
    ['of both frames of R7', { frames: ['right-hand', 'law-linked'] }, 29],
    ['under 地域未来投資促進法', { laws: ['regional-future-investment'] }, 5],
    ['under 小規模事業者支援法', { laws: ['small-business-support'] }, 1],
    ['under 二地域居住促進法', { laws: ['two-area-living'] }, 4],
    ['that were joint', { joint: true }, 14],
    ['that were not joint', { joint: false }, 101],
    ['that were joint in R4', { years: [R4], joint: true }, 0],
    ['that were joint in R5', { years: [R5], joint: true }, 1],
    ['that were joint in R6', { years: [R6], joint: true }, 9],
    ['that were joint in R7', { years: [R7], joint: true }, 4],
    ['with list number B8', { listNumber: 'B8' }, 2],
    ['with list number 1', { listNumber: '1' }, 3],
    ['of the 右腕人材枠 in R6, when it did not exist', { years: [R6], frames: ['right-hand'] }, 0],
  ])('%s', (_, filter, count) => {
    expect(listed(filter).length).toBe(count);
  });

  it.each([
    [R4, '20', null, ['link-and-visible']],
    [R5, '2', 'joint-strategy', ['machi-to-hito-to', 'fisherman-japan']],
    [R6, 'A16', 'general', ['dream-career-toyama']],
    [R6, 'A6', 'general', ['omori-kensetsu', 'bng-partners', 'shimizu-kigyo', 'daisan']],
    [R6, 'B1', 'work-style', ['chiho-sosei-suishin-kyodo-kiko', 'cosmo']],
    [R7, 'B8', 'law-linked', ['avex', 'ixy']],
    [R7, 'B10', 'law-linked', ['kazami']],
  ] as const)('FY%i no. %s: frame %s, parties %j', (year, listNumber, frame, parties) => {
    const found = listed({ years: [year], listNumber, ...(frame === null ? {} : { frames: [frame] }) });
    expect(found.map((adoption) => adoption.parties.map((party) => party.operator))).toEqual([parties]);
  });

  it('name the law in R7 法制度連携枠 and nowhere else', () => {
    for (const adoption of book.adoptions) expect(adoption.law !== null).toBe(adoption.frame === 'law-linked');
  });

  it('have no frame in R4 and one in every later year', () => {
    for (const adoption of book.adoptions) expect(adoption.frame === null).toBe(adoption.fiscalYear === R4);
  });
});

describe('an operator', () => {
  it.each([
    ['dotto-doto', ['r4--1', 'r5-standard-1', 'r6-general-A3', 'r7-right-hand-A1']],
    ['link-and-visible', ['r4--20', 'r5-standard-11']],
    ['sekisho-career-plus', ['r5-standard-2', 'r6-general-A8']],
    ['voltex-seigun', ['r6-work-style-B6']],
    ['hakone-dmo', ['r5-joint-strategy-3', 'r6-general-A10', 'r7-law-linked-B2']],
    ['kazami', ['r7-law-linked-B10']],
    ['chiho-sosei-suishin-kiko', ['r5-joint-strategy-1']],
    ['chiho-sosei-suishin-kyodo-kiko', ['r6-work-style-B1']],
    ['nobody', []],
  ])('%s has the adoptions %j whatever the spelling of a year', (operator, adoptions) => {
    expect(adoptionsOf(book, operator).map((adoption) => adoption.id)).toEqual(adoptions);
  });
});

describe('operators by number of adoptions', () => {
  it.each([
    [1, 59],
    [2, 22],
    [3, 4],
    [4, 5],
    [5, 0],
    [0, 0],
  ])('exactly %i: %i operators', (times, count) => {
    expect(ids({ howOften: { comparison: 'exactly', times } }).length).toBe(count);
  });

  it.each([
    ['at_least', 2, 31],
    ['at_least', 3, 9],
    ['at_least', 4, 5],
    ['at_most', 1, 59],
    ['at_most', 2, 81],
    ['at_most', 3, 85],
  ] as const)('%s %i: %i operators', (comparison, times, count) => {
    expect(ids({ howOften: { comparison, times } }).length).toBe(count);
  });

  it('names the four with three', () => {
    expect(ids({ howOften: { comparison: 'exactly', times: 3 } })).toEqual([
      'platform-aomori',
      'meguru',
      'mori-kosan',
      'hakone-dmo',
    ]);
  });

  it('counts at most four a party and names every party of the 115 rows', () => {
    const parties = book.adoptions.reduce((sum, adoption) => sum + adoption.parties.length, 0);
    const counted = operatorsWithAdoptions(book).reduce((sum, { adoptions }) => sum + adoptions.length, 0);
    expect(counted).toBe(parties);
    expect(parties).toBe(59 + 2 * 22 + 3 * 4 + 4 * 5);
  });
});

describe('sets of operators', () => {
  it('the five adopted in every year are the five with four adoptions', () => {
    expect(ids({ inAll: [R4, R5, R6, R7] })).toEqual(everyYear);
    expect(ids({ howOften: { comparison: 'exactly', times: 4 } })).toEqual(everyYear);
  });

  it.each<[string, OperatorFilter, number]>([
    ['adopted in R4', { inAll: [R4] }, 20],
    ['adopted in R5', { inAll: [R5] }, 21],
    ['adopted in R6', { inAll: [R6] }, 61],
    ['adopted in R7', { inAll: [R7] }, 33],
    ['adopted in R4 and R5', { inAll: [R4, R5] }, 8],
    ['adopted in R5 and R6', { inAll: [R5, R6] }, 12],
    ['adopted in R6 and R7', { inAll: [R6, R7] }, 21],
    ['adopted in R4 and not in R5', { inAll: [R4], inNone: [R5] }, 12],
    ['adopted in R6 and not in R7', { inAll: [R6], inNone: [R7] }, 40],
    ['adopted in R4 and never again', { inAll: [R4], inNone: [R5, R6, R7] }, 9],
    ['first adopted in R4', { firstIn: R4 }, 20],
    ['first adopted in R5', { firstIn: R5 }, 13],
    ['first adopted in R6', { firstIn: R6 }, 46],
    ['first adopted in R7', { firstIn: R7 }, 11],
    ['adopted again in R4', { repeatIn: R4 }, 0],
    ['adopted again in R5', { repeatIn: R5 }, 8],
    ['adopted again in R6', { repeatIn: R6 }, 15],
    ['adopted again in R7', { repeatIn: R7 }, 22],
    ['adopted for the second time in R7', { numberIn: { year: R7, number: 2 } }, 14],
    ['adopted for the third time in R7', { numberIn: { year: R7, number: 3 } }, 3],
    ['adopted for the fourth time in R7', { numberIn: { year: R7, number: 4 } }, 5],
    ['with a joint adoption', { joint: true }, 27],
    ['adopted in both frames of R7', { frames: ['right-hand', 'law-linked'] }, 0],
    ['under no condition', {}, 90],
  ])('%s', (_, filter, count) => {
    expect(ids(filter).length).toBe(count);
  });
});

describe('laws of the sets', () => {
  const times = fc.integer({ min: 0, max: 8 });
  const years = fc.subarray([R4, R5, R6, R7]);
  const count = (comparison: 'exactly' | 'at_least' | 'at_most', of: number) =>
    ids({ howOften: { comparison, times: of } }).length;

  it('exactly, at least and at most agree with each other', () => {
    fc.assert(
      fc.property(times, (of) => {
        expect(count('at_most', of) + count('at_least', of + 1)).toBe(90);
        expect(count('at_least', of)).toBe(count('exactly', of) + count('at_least', of + 1));
        expect(count('at_most', of + 1)).toBe(count('at_most', of) + count('exactly', of + 1));
      }),
    );
  });

  it('a condition more never adds an operator', () => {
    fc.assert(
      fc.property(years, years, fc.option(times, { nil: undefined }), (inAll, inNone, of) => {
        const less = ids({ inAll });
        const more = ids({
          inAll,
          inNone,
          ...(of === undefined ? {} : { howOften: { comparison: 'at_least', times: of } }),
        });
        expect(less).toEqual(expect.arrayContaining(more));
      }),
    );
  });

  it('in X and Y, and in X and not Y, make up those in X', () => {
    for (const x of [R4, R5, R6, R7])
      for (const y of [R4, R5, R6, R7]) {
        const all = ids({ inAll: [x] }).length;
        expect(ids({ inAll: [x, y] }).length + ids({ inAll: [x], inNone: [y] }).length).toBe(all);
      }
  });

  it('first-time and repeat adopters make up each year, and the first times all operators', () => {
    const firsts = [R4, R5, R6, R7].map((year) => {
      expect(ids({ firstIn: year }).length + ids({ repeatIn: year }).length).toBe(ids({ inAll: [year] }).length);
      return ids({ firstIn: year }).length;
    });
    expect(firsts.reduce((sum, each) => sum + each, 0)).toBe(90);
  });

  it('joint and single make up all adoptions of any years', () => {
    fc.assert(
      fc.property(years, (of) => {
        const joint = listed({ years: of, joint: true });
        expect(joint.every(isJoint)).toBe(true);
        expect(joint.length + listed({ years: of, joint: false }).length).toBe(listed({ years: of }).length);
      }),
    );
  });
});

describe('operators of a part of the lists', () => {
  const threeTimes = { comparison: 'at_least', times: 3 } as const;
  const twice = { comparison: 'exactly', times: 2 } as const;

  it.each<[string, OperatorFilter, number]>([
    ['adopted in R7', { adoptedAs: { years: [R7] } }, 33],
    ['adopted in R7 and three times in all', { adoptedAs: { years: [R7] }, howOften: threeTimes }, 8],
    [
      'adopted in R4 and at most twice',
      { adoptedAs: { years: [R4] }, howOften: { comparison: 'at_most', times: 2 } },
      12,
    ],
    [
      'of the 通常枠 and at least twice',
      { adoptedAs: { frames: ['standard'] }, howOften: { comparison: 'at_least', times: 2 } },
      9,
    ],
    ['jointly adopted in R6, for the first time then', { adoptedAs: { years: [R6], joint: true }, firstIn: R6 }, 23],
    ['adopted twice in R5 to R7', { howOften: twice, counted: { years: [R5, R6, R7] } }, 22],
    ['jointly adopted twice', { howOften: twice, counted: { joint: true } }, 7],
  ])('%s', (_, filter, count) => {
    expect(ids(filter).length).toBe(count);
  });

  it('never has more for a further condition, nor for fewer adoptions that count', () => {
    const year = fc.subarray([R4, R5, R6, R7], { minLength: 1 });
    const times = fc.record({ comparison: fc.constant('at_least' as const), times: fc.nat(4) });
    fc.assert(
      fc.property(year, times, fc.boolean(), (years, howOften, joint) => {
        const whole = ids({ howOften });
        expect(whole).toEqual(expect.arrayContaining(ids({ howOften, adoptedAs: { years, joint } })));
        expect(whole).toEqual(expect.arrayContaining(ids({ howOften, counted: { years, joint } })));
      }),
    );
  });
});
