import type * as files from './files.ts';
import type { Problem } from './problem.ts';
import type { AdoptionLists } from './source/adoption-lists.ts';
import type { YearlyTable } from './source/yearly-table.ts';
import type { YamlFile } from './yaml-file.ts';

/** Figures in programme.yaml against the words that they rest on: a figure that its own quotation does not show is a problem. */
export function checkFigures(programme: YamlFile<files.ProgrammeFile>, problems: Problem[]): void {
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
  shows(['duration'], duration.quote, [
    `令和${duration.from - 2018}年度`,
    `令和${duration.to - 2018}年度`,
    `各年度${duration.perYear}件`,
  ]);
  shows(['totals'], totals.quote, [`${totals.adoptions}件`]);
}

/** The lists' rows against the lists' own sentences, the table of years and the stated total. */
export function checkTotals(
  table: YearlyTable,
  lists: AdoptionLists,
  total: number,
  sourceFile: string,
  problems: Problem[],
): void {
  const differs = (line: number, message: string) => {
    problems.push({
      code: 'total_differs',
      file: sourceFile,
      line,
      message,
      fix: 'Compare the list of that year row by row with the published document.',
    });
  };
  for (const year of table.years) {
    const rows = lists.adoptions.filter((row) => row.fiscalYear === year.fiscalYear).length;
    if (rows !== year.adoptions)
      differs(
        table.lines.adoptions,
        `The lists of ${year.fiscalYear} have ${rows} rows, the table of years says ${year.adoptions}.`,
      );
    const stated = lists.totals.filter((each) => each.fiscalYear === year.fiscalYear);
    if (stated.length === 0)
      differs(table.lines.years, `No list of ${year.fiscalYear} states applications and adoptions.`);
    for (const each of stated)
      if (each.adoptions !== rows)
        differs(
          each.line,
          `A list of ${year.fiscalYear} states ${each.adoptions} adoptions, its year has ${rows} rows.`,
        );
    const other = stated.find((each) => each.applications !== stated[0]?.applications);
    if (other) differs(other.line, `The lists of ${year.fiscalYear} state different numbers of applications.`);
  }
  if (lists.adoptions.length !== total)
    differs(table.lines.adoptions, `The lists have ${lists.adoptions.length} rows in all, the source says ${total}.`);
}
