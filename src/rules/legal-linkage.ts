// legalLinkage: which of the three laws of the 法制度連携枠 is open to which kind of applicant.
import type { LawId } from './rule-book.ts';

export type ApplicantKind =
  | 'society-of-commerce'
  | 'chamber-of-commerce'
  | 'npo'
  | 'company'
  | 'shinkin-bank'
  | 'association'
  | 'designated-corporation'
  | 'approved-plan-holder'
  | 'municipality'
  | 'individual'
  | 'university';

/**
 * Laws whose requirement an applicant of this kind can meet, by the words of the source; null where the source does not say.
 * ② is only for 商工会 and 商工会議所 (「国の認定を受けた商工会、商工会議所」); ③ names NPO法人, 民間企業(例:不動産会社)等; ① speaks of
 * 民間事業者等 that are a 地域経済牽引支援機関.
 */
export function lawsFor(kind: ApplicantKind): readonly LawId[] | null {
  switch (kind) {
    case 'society-of-commerce':
    case 'chamber-of-commerce':
      return ['small-business-support'];
    case 'npo':
    case 'company':
    case 'shinkin-bank':
    case 'association':
      return ['regional-future-investment', 'two-area-living'];
    case 'designated-corporation':
      return ['two-area-living'];
    case 'approved-plan-holder':
      return ['regional-future-investment'];
    case 'municipality':
    case 'individual':
    case 'university':
      return null;
  }
}
