// check: every fact of knowledge/ against its quotation, every name, every total, every example. Lists all problems at once.
import { createHash } from 'node:crypto';
import { checkExamples } from '../assistant/check-examples.ts';
import { createAssistant } from '../assistant/index.ts';
import { buildKnowledge } from '../knowledge/build.ts';
import { knowledgeFolder, printProblem, readKnowledgeTexts } from '../knowledge/index.ts';
import { isQuotable } from '../retrieval/passage-documents.ts';
import { PassageFinder } from '../retrieval/passage-finder.ts';

/** Returns the exit code: 0 when knowledge/ is sound (what people may still add is told as a notice), 1 when it has problems. */
export async function check(argv: readonly string[]): Promise<number> {
  const texts = readKnowledgeTexts(argv[0] ?? knowledgeFolder);
  const built = buildKnowledge(texts, createHash('sha256').update(JSON.stringify(texts)).digest('hex'));
  if (built.knowledge === null) {
    for (const problem of built.problems) console.error(printProblem(problem));
    console.error(`${built.problems.length} problem${built.problems.length === 1 ? '' : 's'} in knowledge/`);
    return 1;
  }
  const { knowledge, material } = built;
  const assistant = createAssistant(knowledge, await PassageFinder.build(knowledge, material));
  const misread = checkExamples(assistant, material.examples);
  if (misread.length > 0) {
    for (const problem of misread) console.error(printProblem(problem));
    console.error(`${misread.length} problem${misread.length === 1 ? '' : 's'} in knowledge/`);
    return 1;
  }
  const examples = material.examples.reduce((sum, each) => sum + each.questions.length, 0);
  const quotations = Object.values(knowledge.quotes).reduce((sum, quoted) => sum + (quoted?.length ?? 0), 0);
  console.log(
    `knowledge ${knowledge.version}: ${quotations} quotations, ${knowledge.book.adoptions.length} adoptions of ${knowledge.operators.length} operators, ${knowledge.passages.filter(({ listed }) => listed).length} passages, ${knowledge.links.length} addresses, ${knowledge.absent.length} topics that the source lacks, ${examples} example questions: all sound`,
  );
  const waiting = knowledge.passages.filter((passage) => isQuotable(passage) && passage.english === null);
  if (waiting.length > 0)
    console.log(
      [
        `notice: ${waiting.length === 1 ? 'one passage' : `${waiting.length} passages`} that an answer can quote ${waiting.length === 1 ? 'has' : 'have'} no English rendering yet; English askers get the Japanese words. Add \`english\` in passages.yaml:`,
        ...waiting.map(
          ({ section, words }) => `  ${section}: "${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`,
        ),
      ].join('\n'),
    );
  return 0;
}
