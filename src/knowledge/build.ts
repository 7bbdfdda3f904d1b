// buildKnowledge: from the texts of knowledge/ to Knowledge. Collects every problem there is instead of stopping at the first.
import { type FactKey, fractionOf, type RuleBook } from '../rules/index.ts';
import { checkFigures, checkTotals } from './check-figures.ts';
import * as files from './files.ts';
import type { Knowledge, Material, Quoted } from './knowledge.ts';
import { adoptionsFrom, knownOperator, resolver } from './known-operators.ts';
import { asksOf, passagesOf } from './known-passages.ts';
import type { Problem } from './problem.ts';
import { problemWithQuote } from './quotation.ts';
import { readAdoptionLists } from './source/adoption-lists.ts';
import { readLinks } from './source/links.ts';
import { cutDocument, headingsBelow, lineAt, type OutlineHeading, plainWords } from './source/source-document.ts';
import { readYearlyTable, yenOfPrinted } from './source/yearly-table.ts';
import { checkWords, listWords } from './words.ts';
import { YamlFile } from './yaml-file.ts';

/** File name (relative to knowledge/) → its text. */
export type KnowledgeTexts = Readonly<Record<string, string>>;

export type Built =
  | { readonly knowledge: Knowledge; readonly material: Material; readonly problems: readonly [] }
  | { readonly knowledge: null; readonly problems: readonly Problem[] };

/** The keys that lead to a title in the outline. */
function placeOfTitle(headings: readonly OutlineHeading[], title: string): readonly (string | number)[] | null {
  for (const [index, { title: own, within = [] }] of headings.entries()) {
    if (own === title) return [index, 'title'];
    const below = placeOfTitle(within, title);
    if (below !== null) return [index, 'within', ...below];
  }
  return null;
}

function lineOfTitle(outline: YamlFile<files.OutlineFile>, title: string): number | null {
  const place = placeOfTitle(outline.data, title);
  return place === null ? null : outline.lineOf(place);
}

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
      line: lineOfTitle(outline, title),
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

  checkWords(lexicon, problems);
  const knownPassages = passagesOf(document, passages, problems);
  const table = readYearlyTable(document, rules.totals.section);
  if (!table)
    problems.push({
      code: 'table_unreadable',
      file: sourceFile,
      line: lineAt(document.text, document.sections.find(({ id }) => id === rules.totals.section)?.start ?? 0),
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
    duration: { from: rules.duration.from, to: rules.duration.to, perYear: rules.duration.perYear },
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
    purposes: rules.frames.flatMap(({ id, purpose }) => (purpose ? [{ frame: id, ...purpose }] : [])),
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
    sections: outline.data.map((entry) => ({
      id: entry.id,
      title: entry.title,
      english: entry.english,
      headings: Object.fromEntries(headingsBelow(entry).map((each) => [plainWords(each.title), each.english])),
    })),
    passages: knownPassages,
    operators: operators.data.map((operator) => knownOperator(operator, document, knownPassages)),
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
    absent: absent.data.map(({ id, topic, year, nearby, ask_whom }) => ({
      id,
      topic,
      ...(year === undefined ? {} : { year }),
      nearby,
      ask_whom,
    })),
    otherProgrammes: elsewhere.data.other_programmes.map(({ ja, en }) => ({ ja, en })),
    terms: glossary.data.map(({ term, english }) => ({ ja: term, en: english })),
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
    knowledge: {
      ...parts,
      words: listWords({ ...material, operators: parts.operators, laws: parts.laws, passages: parts.passages }),
    },
    material,
    problems: [],
  };
}
