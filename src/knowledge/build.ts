// buildKnowledge: from the texts of knowledge/ to Knowledge. Collects every problem there is instead of stopping at the first.
import { type Adoption, type FactKey, fractionOf, type LawId, type RuleBook } from '../rules/index.ts';
import { nameKey } from '../text/normalize.ts';
import * as files from './files.ts';
import type { Knowledge, KnownOperator, KnownPassage, Material, Quoted } from './knowledge.ts';
import type { Problem } from './problem.ts';
import { problemWithQuote } from './quotation.ts';
import { type AdoptionLists, type ListedAdoption, readAdoptionLists } from './source/adoption-lists.ts';
import { readLinks } from './source/links.ts';
import { cutDocument, lineAt, plainWords, type SourceDocument, wordsOf } from './source/source-document.ts';
import { readYearlyTable, type YearlyTable, yenOfPrinted } from './source/yearly-table.ts';
import { listWords } from './words.ts';
import { YamlFile } from './yaml-file.ts';

/** File name (relative to knowledge/) → its text. */
export type KnowledgeTexts = Readonly<Record<string, string>>;

export type Built =
  | { readonly knowledge: Knowledge; readonly material: Material; readonly problems: readonly [] }
  | { readonly knowledge: null; readonly problems: readonly Problem[] };

/** Builds and checks. `digest` identifies the texts and becomes part of the version. */
export function buildKnowledge(texts: KnowledgeTexts, digest: string): Built {
  const problems: Problem[] = [];
  const outline = YamlFile.read('outline.yaml', texts['outline.yaml'], files.outlineFile, problems);
  const programme = YamlFile.read('programme.yaml', texts['programme.yaml'], files.programmeFile, problems);
  const laws = YamlFile.read('laws.yaml', texts['laws.yaml'], files.lawsFile, problems);
  const operators = YamlFile.read('operators.yaml', texts['operators.yaml'], files.operatorsFile, problems);
  const passages = YamlFile.read('passages.yaml', texts['passages.yaml'], files.passagesFile, problems);
  const absent = YamlFile.read('absent.yaml', texts['absent.yaml'], files.absentFile, problems);
  const elsewhere = YamlFile.read('elsewhere.yaml', texts['elsewhere.yaml'], files.elsewhereFile, problems);
  const glossary = YamlFile.read('glossary.yaml', texts['glossary.yaml'], files.glossaryFile, problems);
  const vocabulary = YamlFile.read('vocabulary.yaml', texts['vocabulary.yaml'], files.vocabularyFile, problems);
  const lexicon = YamlFile.read('lexicon.yaml', texts['lexicon.yaml'], files.lexiconFile, problems);
  const examples = YamlFile.read('examples.yaml', texts['examples.yaml'], files.examplesFile, problems);
  if (
    !outline ||
    !programme ||
    !laws ||
    !operators ||
    !passages ||
    !absent ||
    !elsewhere ||
    !glossary ||
    !vocabulary ||
    !lexicon ||
    !examples
  )
    return { knowledge: null, problems };
  const sourceFile = `sources/${programme.data.document.file}`;
  const sourceText = texts[sourceFile];
  if (sourceText === undefined) {
    problems.push({
      code: 'file_missing',
      file: sourceFile,
      line: null,
      message: 'The source document is missing.',
      fix: 'Put the document under knowledge/sources/, unchanged.',
    });
    return { knowledge: null, problems };
  }

  const { document, missing } = cutDocument(sourceText, outline.data);
  for (const title of missing)
    problems.push({
      code: 'heading_not_found',
      file: 'outline.yaml',
      line: null,
      message: `The title "${title}" is not a line of the source at this point of the order.`,
      fix: 'Copy the title from the source; titles stand in the order of the slides.',
    });
  if (missing.length > 0) return { knowledge: null, problems };

  const quotes = new Map<FactKey, Quoted[]>();
  const quote = (file: YamlFile<unknown>, path: readonly PropertyKey[], quoted: Quoted, fact?: FactKey) => {
    const wrong = problemWithQuote(document, quoted);
    if (wrong) problems.push({ ...wrong, file: file.file, line: file.lineOf(path) });
    if (fact) quotes.set(fact, [...(quotes.get(fact) ?? []), { section: quoted.section, quote: quoted.quote }]);
  };
  const { data: rules } = programme;
  quote(programme, ['document', 'date'], rules.document.date, 'document-date');
  quote(programme, ['document', 'publisher'], rules.document.publisher);
  rules.frames.forEach((frame, index) => {
    quote(programme, ['frames', index], frame, `frame:${frame.id}`);
  });
  rules.programmes.forEach((each, index) => {
    quote(programme, ['programmes', index], each, `programme:${each.year}`);
  });
  quote(programme, ['rateTable'], rules.rateTable, 'rate-table');
  checkFigures(programme, problems);
  const { section } = rules.adoptionLimit;
  for (const key of ['limit', 'counting', 'decreasing', 'introduced'] as const)
    quote(programme, ['adoptionLimit', key], { section, quote: rules.adoptionLimit[key].quote }, key);
  quote(programme, ['draftBudget'], rules.draftBudget, 'draft-budget');
  quote(programme, ['duration'], rules.duration, 'duration');
  quote(programme, ['totals'], rules.totals, 'totals');
  laws.data.forEach((law, index) => {
    quote(laws, [index, 'fullName'], law.fullName, `full-name:${law.id}`);
    quote(laws, [index, 'plan'], law.plan, `plan:${law.id}`);
    quote(laws, [index, 'requirement'], law.requirement, `requirement:${law.id}`);
    quote(laws, [index, 'pattern'], law.pattern, `pattern:${law.id}`);
    for (const name of [law.name, ...law.alsoWritten])
      if (!sourceText.includes(name))
        problems.push({
          code: 'name_not_in_source',
          file: 'laws.yaml',
          line: laws.lineOf([index]),
          message: `The source does not write "${name}".`,
          fix: 'Use the spelling of the source.',
        });
  });
  quotes.set('requirement', [
    {
      section: 'law-linked-frame',
      quote: '地域の人事部として活動を行う民間事業者等を、以下法律の承認等を受けている事業者限定（要件化）',
    },
  ]);
  absent.data.forEach((topic, index) => {
    topic.nearby.forEach((nearby, at) => {
      quote(absent, [index, 'nearby', at], nearby);
    });
  });
  glossary.data.forEach((term, index) => {
    if (term.meaning) quote(glossary, [index, 'meaning'], term.meaning);
  });

  const knownPassages = passagesOf(document, passages, problems);
  const table = readYearlyTable(document, 'fy2022-2025');
  if (!table)
    problems.push({
      code: 'table_unreadable',
      file: sourceFile,
      line: null,
      message: 'The table of years (予算額, 補助率, 採択実績, 補助上限) cannot be read.',
      fix: 'See src/knowledge/source/yearly-table.ts for the rows that it expects.',
    });
  const lists = readAdoptionLists(document);
  for (const row of lists.unreadable)
    problems.push({
      code: 'table_unreadable',
      file: sourceFile,
      line: row.line,
      message: `A row of an adoption list cannot be read: "${row.words}"`,
      fix: 'See src/knowledge/source/adoption-lists.ts for the form of a row.',
    });
  const resolve = resolver(operators, sourceText, problems);
  const adoptions = adoptionsFrom(lists.adoptions, rules, laws.data, resolve, sourceFile, problems, quotes);
  if (table) checkTotals(table, lists, rules.totals.adoptions, sourceFile, problems);
  if (!table || problems.length > 0) return { knowledge: null, problems };

  for (const total of lists.totals) {
    const fact: FactKey = `totals:${total.fiscalYear}`;
    if (!quotes.has(fact)) quotes.set(fact, [{ section: total.section, quote: total.quote }]);
  }
  const yearly: readonly (readonly [FactKey, string])[] = [
    ['yearly-budget', table.quotes.budget],
    ['yearly-rates', table.quotes.rates],
    ['yearly-adoptions', table.quotes.adoptions],
    ['yearly-caps', table.quotes.caps],
  ];
  for (const [fact, words] of yearly) quotes.set(fact, [{ section: table.section, quote: words }]);

  const book: RuleBook = {
    rateColumns: rules.rateTable.columns.map((column) => ({
      frame: column.frame,
      from: column.from,
      to: column.to ?? null,
      rates: column.rates.map(fractionOf),
    })),
    frames: rules.frames.map(({ id, name, english, years, onwards }) => ({ id, name, english, years, onwards })),
    years: table.years.map((year) => ({
      fiscalYear: year.fiscalYear,
      budgetYen: year.budgetYen,
      rates: year.rates.map(fractionOf),
      adoptions: year.adoptions,
      applications: lists.totals.find((total) => total.fiscalYear === year.fiscalYear)?.applications ?? 0,
      capsYen: year.capsYen,
    })),
    draftBudget: { fiscalYear: rules.draftBudget.year, budgetYen: yenOfPrinted(`${rules.draftBudget.oku}億円`) ?? 0 },
    limit: {
      from: rules.adoptionLimit.from,
      maximum: rules.adoptionLimit.maximum,
      countedSince: rules.adoptionLimit.countedSince,
    },
    duration: { from: rules.duration.from, to: rules.duration.to },
    adoptions,
  };
  const parts: Omit<Knowledge, 'words'> = {
    version: `${rules.document.asOf}+${digest.slice(0, 8)}`,
    document: {
      id: rules.document.id,
      title: rules.document.title,
      asOf: rules.document.asOf,
      date: rules.document.date.quote,
      publisher: { ja: rules.document.publisher.ja, en: rules.document.publisher.en },
    },
    book,
    programmes: rules.programmes.map(({ year, ja }) => ({ year, ja })),
    announced: [
      ...new Map(
        lists.totals.map((total) => [total.fiscalYear, { year: total.fiscalYear, words: total.announced }]),
      ).values(),
    ],
    readings: [
      ...rules.rateTable.columns.flatMap((column) =>
        column.reading
          ? [{ fact: 'rate-table' as const, frame: column.frame, from: column.from, reading: column.reading }]
          : [],
      ),
      ...(rules.adoptionLimit.decreasing.reading
        ? [{ fact: 'decreasing' as const, reading: rules.adoptionLimit.decreasing.reading }]
        : []),
    ],
    quotes: Object.fromEntries(quotes),
    sections: document.sections.map(({ id, title, english }) => ({ id, title, english })),
    passages: knownPassages,
    operators: operators.data.map((operator) => knownOperator(operator, document)),
    laws: laws.data.map((law) => ({
      id: law.id,
      number: law.number,
      name: law.name,
      alsoWritten: law.alsoWritten,
      spoken: law.spoken,
      english: law.english,
      fullName: law.fullName.ja,
      plan: { ja: law.plan.ja, en: law.plan.en },
      decision: { ja: law.decision.ja, en: law.decision.en, by: law.decision.by, act: law.decision.act },
      applicants: law.applicants,
      requirement: { ja: law.requirement.ja, en: law.requirement.en },
    })),
    links: readLinks(document),
    absent: absent.data.map(({ id, topic, nearby, ask_whom }) => ({ id, topic, nearby, ask_whom })),
    otherProgrammes: elsewhere.data.other_programmes.map(({ ja, en }) => ({ ja, en })),
  };
  const material: Material = {
    asks: asksOf(document, passages.data),
    absent: absent.data,
    elsewhere: elsewhere.data,
    glossary: glossary.data,
    vocabulary: vocabulary.data,
    lexicon: lexicon.data,
    examples: examples.data,
  };
  return {
    knowledge: { ...parts, words: listWords({ ...material, operators: parts.operators, laws: parts.laws }) },
    material,
    problems: [],
  };
}

/** Figures in programme.yaml against the words that they rest on: a figure that its own quotation does not show is a problem. */
function checkFigures(programme: YamlFile<files.ProgrammeFile>, problems: Problem[]): void {
  const { rateTable, adoptionLimit, draftBudget, duration, totals } = programme.data;
  const shows = (path: readonly PropertyKey[], quote: string, figures: readonly string[]) => {
    for (const figure of figures)
      if (!quote.includes(figure))
        problems.push({
          code: 'figure_not_in_quote',
          file: programme.file,
          line: programme.lineOf(path),
          message: `The quotation does not show "${figure}".`,
          fix: 'Correct the figure, or quote the words that state it.',
        });
  };
  const rows = rateTable.quote.split('\n').map((row) => row.split('\t'));
  rateTable.columns.forEach((column, index) => {
    column.rates.forEach((rate, at) => {
      // The columns of the file stand in the order of the table; a blank cell belongs to a merged one and is a reading.
      const printed = (rows[at + 2]?.[index + 1] ?? '').replaceAll(' ', '');
      if (printed !== '' ? printed !== rate : column.reading === undefined && rate !== column.rates[at - 1])
        problems.push({
          code: 'figure_not_in_quote',
          file: programme.file,
          line: programme.lineOf(['rateTable', 'columns', index]),
          message: `The table prints "${printed}" for adoption ${at + 1} of "${column.frame}" from ${column.from}, not "${rate}".`,
          fix: 'Copy the rate from the table, or say in `reading` how a blank cell is read.',
        });
    });
  });
  shows(['adoptionLimit', 'maximum'], adoptionLimit.limit.quote, [
    `${adoptionLimit.maximum}回まで`,
    `${adoptionLimit.maximum + 1}回目`,
  ]);
  shows(['adoptionLimit', 'countedSince'], adoptionLimit.counting.quote, [
    `令和${adoptionLimit.countedSince - 2018}年度以降`,
    `令和${adoptionLimit.from - 2018}年度`,
  ]);
  shows(['draftBudget', 'oku'], draftBudget.quote, [`${draftBudget.oku}億円`, `令和${draftBudget.year - 2018}年度`]);
  shows(['duration'], duration.quote, [`令和${duration.from - 2018}年度`, `令和${duration.to - 2018}年度`]);
  shows(['totals'], totals.quote, [`${totals.adoptions}件`]);
}

/** Passages of the source, with the English rendering and example questions that passages.yaml adds. */
function passagesOf(document: SourceDocument, file: YamlFile<files.PassagesFile>, problems: Problem[]): KnownPassage[] {
  const added = new Map<string, files.PassagesFile[number]>();
  file.data.forEach((entry, index) => {
    const hits = document.passages.filter(
      (passage) =>
        passage.section === entry.section &&
        passage.kind !== 'heading' &&
        wordsOf(document, passage).includes(entry.quote),
    );
    const [hit] = hits;
    if (hits.length === 1 && hit && !added.has(hit.id)) {
      added.set(hit.id, entry);
      return;
    }
    problems.push({
      code: hits.length === 0 ? 'quote_not_found' : hit && added.has(hit.id) ? 'duplicate_id' : 'quote_not_unique',
      file: file.file,
      line: file.lineOf([index, 'quote']),
      message: `"${entry.quote}" names ${hits.length === 1 ? 'a passage that another entry names too' : `${hits.length} passages`} of section "${entry.section}".`,
      fix: 'Quote words that stand in exactly one passage of the section, and keep one entry a passage.',
    });
  });
  return document.passages.map((passage) => {
    const quote = wordsOf(document, passage);
    const entry = added.get(passage.id);
    return {
      id: passage.id,
      kind: passage.kind,
      section: passage.section,
      path: passage.path.map(plainWords),
      quote,
      words: plainWords(quote),
      english: entry?.english ?? null,
    };
  });
}

/** Example questions by passage: the entries of passages.yaml were matched with passages before. */
function asksOf(document: SourceDocument, entries: files.PassagesFile): Record<string, readonly string[]> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const passage = document.passages.find(
        (each) =>
          each.section === entry.section && each.kind !== 'heading' && wordsOf(document, each).includes(entry.quote),
      );
      return passage ? [[passage.id, [...entry.asks, ...entry.asks_en]]] : [];
    }),
  );
}

type Resolve = (printed: string) => string | null;

/** Resolves printed names to operators; names under which two operators could be meant are problems. */
function resolver(file: YamlFile<files.OperatorsFile>, sourceText: string, problems: Problem[]): Resolve {
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

function knownOperator(operator: files.OperatorsFile[number], document: SourceDocument): KnownOperator {
  const at = operator.region ? document.text.indexOf(operator.region.quote) : -1;
  const section = document.sections.find((candidate) => candidate.start <= at && at < candidate.end);
  return {
    id: operator.id,
    name: operator.name,
    english: operator.english,
    forms: formsOf(operator),
    generic: operator.generic,
    region:
      operator.region && section
        ? { text: operator.region.text, section: section.id, quote: operator.region.quote }
        : null,
    lookAlike: operator.look_alike ?? null,
  };
}

function adoptionsFrom(
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
        line: null,
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
          line: null,
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
            line: null,
            message: `No operator in operators.yaml is called "${name}" (list of ${row.fiscalYear}, no. ${row.listNumber}).`,
            fix: 'Add the operator, or the spelling to the operator that it is.',
          });
        return { operator: operator ?? name, name };
      }),
      law,
    };
  });
}

/** The lists' rows against the lists' own sentences, the table of years and the stated total. */
function checkTotals(
  table: YearlyTable,
  lists: AdoptionLists,
  total: number,
  sourceFile: string,
  problems: Problem[],
): void {
  const differs = (message: string) => {
    problems.push({
      code: 'total_differs',
      file: sourceFile,
      line: null,
      message,
      fix: 'Compare the list of that year row by row with the published document.',
    });
  };
  for (const year of table.years) {
    const rows = lists.adoptions.filter((row) => row.fiscalYear === year.fiscalYear).length;
    if (rows !== year.adoptions)
      differs(`The lists of ${year.fiscalYear} have ${rows} rows, the table of years says ${year.adoptions}.`);
    const stated = lists.totals.filter((each) => each.fiscalYear === year.fiscalYear);
    if (stated.length === 0) differs(`No list of ${year.fiscalYear} states applications and adoptions.`);
    for (const each of stated)
      if (each.adoptions !== rows)
        differs(`A list of ${year.fiscalYear} states ${each.adoptions} adoptions, its year has ${rows} rows.`);
    if (new Set(stated.map((each) => each.applications)).size > 1)
      differs(`The lists of ${year.fiscalYear} state different numbers of applications.`);
  }
  if (lists.adoptions.length !== total)
    differs(`The lists have ${lists.adoptions.length} rows in all, the source says ${total}.`);
}

/** Where a problem in the source stands. */
export function lineInSource(document: SourceDocument, words: string): number | null {
  const at = document.text.indexOf(words);
  return at === -1 ? null : lineAt(document.text, at);
}
