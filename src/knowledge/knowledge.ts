// Knowledge: everything that the assistant knows, checked, as plain data (it survives JSON), built once from knowledge/.
import type { FactKey, FiscalYear, FrameId, LawId, OperatorId, RuleBook } from '../rules/index.ts';
import type { AbsentFile, ElsewhereFile, ExamplesFile, GlossaryFile, LexiconFile, VocabularyFile } from './files.ts';
import type { Link } from './source/links.ts';
import type { PassageKind } from './source/source-document.ts';
import type { WordLists } from './words.ts';

/** A stretch of the source: the section's id and the verbatim words. */
export interface Quoted {
  readonly section: string;
  readonly quote: string;
}

export interface KnownSection {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  /** The English of the headings in it, by their titles as they stand in a passage's path. */
  readonly headings: Readonly<Record<string, string>>;
}

export interface KnownPassage extends Quoted {
  readonly id: string;
  readonly kind: PassageKind;
  readonly path: readonly string[];
  /** The quotation for reading, without the extraction's marks. */
  readonly words: string;
  /** Its rendering by people; null: nobody has made one yet. */
  readonly english: string | null;
  /** Does passages.yaml tell of it? */
  readonly listed: boolean;
}

export interface KnownOperator {
  readonly id: OperatorId;
  readonly name: string;
  readonly english: string;
  /** Every way to call it. */
  readonly forms: readonly string[];
  /** Whether a passage tells of it: stands on its slide, under its name, or names it. Of the others the lists have the name alone. */
  readonly told: boolean;
  /** Forms that are ordinary words too: read as the operator only when the message is about adoptions. */
  readonly generic: readonly string[];
  /** How the name sounds, in Latin letters. */
  readonly romanised: readonly string[];
  readonly region: (Quoted & { readonly text: string }) | null;
  readonly lookAlike: OperatorId | null;
}

export interface KnownLaw {
  readonly id: LawId;
  readonly number: number;
  readonly name: string;
  readonly alsoWritten: readonly string[];
  /** Names in use that are no spelling of the source. */
  readonly spoken: readonly string[];
  readonly english: string;
  readonly fullName: string;
  readonly plan: { readonly ja: string; readonly en: string };
  readonly decision: {
    readonly ja: string;
    readonly en: string;
    readonly by: 'national-government' | 'municipality';
    readonly act: 'approval' | 'certification' | 'designation';
  };
  readonly applicants: { readonly ja: string; readonly en: string };
  readonly requirement: { readonly ja: string; readonly en: string };
}

export interface Knowledge {
  /** The source's date and a digest of knowledge/, e.g. "2026-01+3f9a2c". */
  readonly version: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly asOf: string;
    readonly date: string;
    readonly publisher: { readonly ja: string; readonly en: string };
  };
  readonly book: RuleBook;
  /** What each frame supports, where its title says so. */
  readonly purposes: readonly { readonly frame: FrameId; readonly ja: string; readonly en: string }[];
  readonly programmes: readonly { readonly year: FiscalYear; readonly ja: string }[];
  readonly announced: readonly { readonly year: FiscalYear; readonly words: string }[];
  readonly readings: readonly {
    readonly fact: FactKey;
    readonly frame?: FrameId;
    readonly from?: FiscalYear;
    readonly reading: string;
  }[];
  /** The words each fact rests on. */
  readonly quotes: Readonly<Partial<Record<FactKey, readonly Quoted[]>>>;
  readonly sections: readonly KnownSection[];
  readonly passages: readonly KnownPassage[];
  readonly operators: readonly KnownOperator[];
  readonly laws: readonly KnownLaw[];
  readonly links: readonly Link[];
  /** Topics that people ask about and the source does not treat. */
  readonly absent: readonly Pick<AbsentFile[number], 'id' | 'topic' | 'year' | 'nearby' | 'ask_whom'>[];
  readonly otherProgrammes: readonly { readonly ja: string; readonly en: string }[];
  /** Terms of the source, and how people say them in English. */
  readonly terms: readonly { readonly ja: string; readonly en: string }[];
  /** Every listed word under the key it is looked up by. */
  readonly words: WordLists;
}

/** What words and indexes are made of: needed when they are built, not when questions are answered. */
export interface Material {
  /** Example questions by passage. */
  readonly asks: Readonly<Record<string, readonly string[]>>;
  readonly absent: AbsentFile;
  readonly elsewhere: ElsewhereFile;
  readonly glossary: GlossaryFile;
  readonly vocabulary: VocabularyFile;
  readonly lexicon: LexiconFile;
  readonly examples: ExamplesFile;
}
