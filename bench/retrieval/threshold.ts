/**
 * From which score on the best passage is quoted: for each threshold, what becomes of golden questions that a passage
 * answers and of those that nothing answers, by whether they use a word of the programme at all. The search alone decides
 * here; in the assistant the rules compete with it.
 *
 *   node bench/retrieval/threshold.ts [FILE or FOLDER]…     test/questions unless told
 */
import { holdsOneOf } from '../../src/evaluation/grade.ts';
import { loadKnowledge, loadMaterial } from '../../src/knowledge/index.ts';
import { PassageFinder } from '../../src/retrieval/passage-finder.ts';
import { passagesToQuote } from '../../src/retrieval/passages-to-quote.ts';
import { isAboutProgramme } from '../../src/understanding/about-programme.ts';
import { leastScore } from '../../src/understanding/by-resemblance.ts';
import { readMessage } from '../../src/understanding/message.ts';
import { searchOf } from '../../src/understanding/resembling.ts';
import { slotsOf } from '../../src/understanding/slots-of.ts';
import { buildVocabulary } from '../../src/understanding/vocabulary.ts';
import { readGolden } from './golden.ts';

const places = process.argv.slice(2);
const { answered, unanswered } = readGolden(places.length > 0 ? places : ['test/questions']);
const knowledge = await loadKnowledge({ cache: null });
const vocabulary = buildVocabulary(knowledge);
const finder = PassageFinder.build(knowledge, await loadMaterial());

interface Sample {
  readonly about: boolean;
  /** The best passage's score; 0 where another target is nearer: a topic that the source lacks, or what a passage leaves unsaid. */
  readonly score: number;
  /** Whether what would be quoted answers; null for a question that nothing answers. */
  readonly right: boolean | null;
}

/** A question by itself: what a dialogue adds is left out, and so are dialogues. */
function sample(turn: string, cite: readonly string[] | null): Sample {
  const message = readMessage(turn, vocabulary);
  const slots = slotsOf(message);
  const { question, options } = searchOf(knowledge, message, slots, []);
  const found = finder.find(question, options).filter(({ target }) => target.kind !== 'intent');
  const quoted = passagesToQuote(question, found, knowledge.passages);
  const [best] = found;
  return {
    about: isAboutProgramme(message, slots),
    score: best?.target.kind === 'passage' ? best.score : 0,
    right: cite && quoted.some(({ quote }) => holdsOneOf(quote, cite)),
  };
}

const single = <Question extends { readonly turns: readonly string[] }>(questions: readonly Question[]) =>
  questions.flatMap((question) => (question.turns.length === 1 ? [{ question, turn: question.turns[0] ?? '' }] : []));
const samples = [
  ...single(answered).map(({ question, turn }) => sample(turn, question.cite)),
  ...single(unanswered).map(({ turn }) => sample(turn, null)),
];

for (const about of [true, false]) {
  const some = samples.filter((each) => each.about === about);
  const [can, cannot] = [some.filter(({ right }) => right !== null), some.filter(({ right }) => right === null)];
  const inUse = about ? leastScore.about : leastScore.other;
  print(
    `\n${about ? 'With' : 'Without'} a word of the programme: ${can.length} answered, ${cannot.length} not; in use: ${inUse}\n`,
  );
  print('| threshold | answered rightly | quoted, but another passage | wrongly refused | wrongly quoted |');
  print('| ---: | ---: | ---: | ---: | ---: |');
  for (let step = 0; step <= 20; step += 1) {
    const threshold = step / 20;
    const quoted = can.filter(({ score }) => score > 0 && score >= threshold);
    const right = quoted.filter((each) => each.right === true).length;
    const wrong = cannot.filter(({ score }) => score > 0 && score >= threshold).length;
    print(
      `| ${threshold.toFixed(2)} | ${right} | ${quoted.length - right} | ${can.length - quoted.length} | ${wrong} |`,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
