import { describe, expect, it } from 'vitest';
import { type ApplicantKind, type LawId, lawsFor } from '../../src/rules/index.ts';
import { book } from '../real-knowledge.ts';

const future: LawId = 'regional-future-investment';
const small: LawId = 'small-business-support';
const twoAreas: LawId = 'two-area-living';

const kinds: readonly (readonly [ApplicantKind, readonly LawId[] | null])[] = [
  ['society-of-commerce', [small]],
  ['chamber-of-commerce', [small]],
  ['npo', [future, twoAreas]],
  ['company', [future, twoAreas]],
  ['shinkin-bank', [future, twoAreas]],
  ['association', [future, twoAreas]],
  ['designated-corporation', [twoAreas]],
  ['approved-plan-holder', [future]],
  ['municipality', null],
  ['individual', null],
  ['university', null],
];

describe('the laws open to a kind of applicant', () => {
  it('are tested for every kind', () => expect(new Set(kinds.map(([kind]) => kind)).size).toBe(11));

  it.each(kinds)('%s: %j', (kind, laws) => {
    expect(lawsFor(kind)).toEqual(laws);
  });

  it('leave 小規模事業者支援法 to 商工会 and 商工会議所', () => {
    const open = kinds.filter(([kind]) => lawsFor(kind)?.includes(small)).map(([kind]) => kind);
    expect(open).toEqual(['society-of-commerce', 'chamber-of-commerce']);
  });

  it.each([
    ['cocoro', 'association'],
    ['hakone-dmo', 'association'],
    ['matsumoto-cci', 'chamber-of-commerce'],
    ['meguru', 'npo'],
    ['mishima-shinkin', 'shinkin-bank'],
    ['gakuto-lab', 'company'],
    ['family', 'company'],
    ['avex', 'company'],
    ['daigaku-support', 'company'],
    ['kazami', 'company'],
  ] as const)('hold for %s (%s), adopted in R7', (operator, kind) => {
    const adoption = book.adoptions.find(
      (each) => each.frame === 'law-linked' && each.parties.some((party) => party.operator === operator),
    );
    expect(lawsFor(kind)).toContain(adoption?.law);
  });
});
