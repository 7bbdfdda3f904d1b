// Operators and their adoptions: printed names resolved to one operator over all years.
import type { Adoption, FactKey, LawId } from '../rules/index.ts';
import { nameKey } from '../text/normalize.ts';
import type * as files from './files.ts';
import type { KnownOperator, KnownPassage, Quoted } from './knowledge.ts';
import type { Problem } from './problem.ts';
import { romanised } from './romanise.ts';
import type { ListedAdoption } from './source/adoption-lists.ts';
import type { SourceDocument } from './source/source-document.ts';
import type { YamlFile } from './yaml-file.ts';

export type Resolve = (printed: string) => string | null;

/** Resolves printed names to operators; names under which two operators could be meant are problems. */
export function resolver(file: YamlFile<files.OperatorsFile>, sourceText: string, problems: Problem[]): Resolve {
  const byName = new Map<string, string>();
  const byForm = new Map<string, string>();
  const ids = new Set<string>();
  file.data.forEach((operator, index) => {
    if (ids.has(operator.id))
      problems.push({
        code: 'duplicate_id',
        file: file.file,
        line: file.lineOf([index, 'id']),
        message: `Two operators have the id "${operator.id}".`,
        fix: 'Give one of them another id.',
      });
    ids.add(operator.id);
    for (const name of [operator.name, ...operator.spellings]) {
      if (!sourceText.includes(name))
        problems.push({
          code: 'name_not_in_source',
          file: file.file,
          line: file.lineOf([index]),
          message: `The source does not write "${name}".`,
          fix: 'Copy the name from the source.',
        });
      byName.set(nameKey(name), operator.id);
    }
    for (const form of formsOf(operator)) {
      const key = nameKey(form);
      const other = byForm.get(key);
      if (other !== undefined && other !== operator.id)
        problems.push({
          code: 'name_ambiguous',
          file: file.file,
          line: file.lineOf([index]),
          message: `"${form}" is a name of "${operator.id}" and of "${other}".`,
          fix: 'Leave the name with the one operator that people mean, or with neither.',
        });
      byForm.set(key, operator.id);
    }
  });
  file.data.forEach((operator, index) => {
    if (operator.look_alike !== undefined && !ids.has(operator.look_alike))
      problems.push({
        code: 'unknown_reference',
        file: file.file,
        line: file.lineOf([index, 'look_alike']),
        message: `There is no operator "${operator.look_alike}".`,
        fix: 'Use the id of an operator in this file.',
      });
  });
  return (printed) => byName.get(nameKey(printed)) ?? byForm.get(nameKey(printed)) ?? null;
}

function formsOf(operator: files.OperatorsFile[number]): readonly string[] {
  return [
    ...new Set([
      operator.name,
      ...operator.spellings,
      ...operator.short,
      operator.english,
      ...operator.aliases_en,
      ...operator.kana,
      ...operator.misspellings,
    ]),
  ];
}

export function knownOperator(
  operator: files.OperatorsFile[number],
  document: SourceDocument,
  passages: readonly KnownPassage[],
): KnownOperator {
  const at = operator.region ? document.text.indexOf(operator.region.quote) : -1;
  const section = document.sections.find((candidate) => candidate.start <= at && at < candidate.end);
  const forms = formsOf(operator);
  return {
    id: operator.id,
    name: operator.name,
    english: operator.english,
    forms,
    told: passages.some(
      ({ listed, section: slide, path, words }) =>
        listed && (slide === section?.id || forms.some((form) => [...path, words].join('\n').includes(form))),
    ),
    generic: operator.generic,
    romanised: romanised(operator.reading),
    region:
      operator.region && section
        ? { text: operator.region.text, section: section.id, quote: operator.region.quote }
        : null,
    lookAlike: operator.look_alike ?? null,
  };
}

export function adoptionsFrom(
  listed: readonly ListedAdoption[],
  rules: files.ProgrammeFile,
  laws: files.LawsFile,
  resolve: Resolve,
  sourceFile: string,
  problems: Problem[],
  quotes: Map<FactKey, Quoted[]>,
): Adoption[] {
  return listed.map((row) => {
    const id = `r${row.fiscalYear - 2018}-${row.frameName === null ? '' : (rules.frames.find((frame) => frame.name === row.frameName)?.id ?? '')}-${row.listNumber}`;
    const frame =
      row.frameName === null ? null : (rules.frames.find((candidate) => candidate.name === row.frameName)?.id ?? null);
    if (row.frameName !== null && frame === null)
      problems.push({
        code: 'name_unresolved',
        file: sourceFile,
        line: row.line,
        message: `The list of ${row.fiscalYear} names a frame "${row.frameName}" that programme.yaml does not have.`,
        fix: 'Add the frame to knowledge/programme.yaml.',
      });
    let law: LawId | null = null;
    if (row.lawName !== null) {
      law =
        laws.find((candidate) => [candidate.name, ...candidate.alsoWritten].includes(row.lawName ?? ''))?.id ?? null;
      if (law === null)
        problems.push({
          code: 'name_unresolved',
          file: sourceFile,
          line: row.line,
          message: `The list of ${row.fiscalYear} names a law "${row.lawName}" that laws.yaml does not have.`,
          fix: 'Add the spelling to knowledge/laws.yaml.',
        });
    }
    quotes.set(`adoption:${id}`, [{ section: row.section, quote: row.quote }]);
    return {
      id,
      fiscalYear: row.fiscalYear,
      frame,
      listNumber: row.listNumber,
      parties: row.names.map((name) => {
        const operator = resolve(name);
        if (operator === null)
          problems.push({
            code: 'name_unresolved',
            file: sourceFile,
            line: row.line,
            message: `No operator in operators.yaml is called "${name}" (list of ${row.fiscalYear}, no. ${row.listNumber}).`,
            fix: 'Add the operator, or the spelling to the operator that it is.',
          });
        return { operator: operator ?? name, name };
      }),
      law,
    };
  });
}
