// passagesToQuote: from what was found to what an answer quotes: one passage and what comes near it, all items of a list, a heading.
import type { KnownPassage } from '../knowledge/index.ts';
import { asksForList, tellsOneOf, wantedOf } from './asked-for.ts';
import type { Found } from './passage-finder.ts';

/** How near the next passages must come to the best one to be quoted beside it, and how many at most. */
const beside = { share: 0.68, least: 0.3, most: 3, both: 0.4 };
const COMPARES = /違い|比べ|比較|\b(?:compar\w*|differences?|differ)\b/iu;
const ASKS_BOTH = /それぞれ|両方|[二2]つとも|どちらも|双方|別々|おのおの|\b(?:each|both|respectively)\b/iu;

/**
 * The passages to quote for a question, the one that answers first; empty when no passage was found. `all` are the
 * source's passages in their order.
 */
export function passagesToQuote(
  question: string,
  found: readonly Found[],
  all: readonly KnownPassage[],
): readonly KnownPassage[] {
  const passages = found.flatMap(({ target, score }) =>
    target.kind === 'passage' ? [{ passage: target.passage, score }] : [],
  );
  const [best, ...others] = passages;
  if (!best) return [];
  const series = seriesOf(best.passage, all);
  if (series.length > 1 && (asksForList(question) || !ONE_OF_SERIES.test(question))) return series;
  // ①, ② in one passage are the list already.
  const itself = (best.passage.words.match(/[①-⑨]/gu)?.length ?? 0) > 1;
  const list = asksForList(question) && !itself ? listAround(best.passage, all) : [];
  if (list.length > 1) return list;
  const both = ASKS_BOTH.test(question);
  const compares = COMPARES.test(question);
  const near = others
    .slice(0, beside.most)
    .filter(
      ({ passage, score }) =>
        (score >= best.score * beside.share && score >= beside.least) ||
        // 「短期と中期の目標をそれぞれ」: the other one stands on the same slide.
        (both && passage.section === best.passage.section && score >= best.score * beside.both) ||
        (compares && isOtherCase(passage, best.passage) && score >= best.score * beside.both),
    )
    .map(({ passage }) => passage);
  return [...headingThatTells(question, best.passage, all), best.passage, ...near];
}

function isOtherCase({ section }: KnownPassage, best: KnownPassage): boolean {
  return section !== best.section && section.startsWith('case-') && best.section.startsWith('case-');
}

const NUMBERED = /^(?:[①-⑨]|\([1-9]\))/u;

/** The numbered items among which a passage stands, in the source's order; none for a passage without a number. */
function listAround(passage: KnownPassage, all: readonly KnownPassage[]): readonly KnownPassage[] {
  if (!NUMBERED.test(passage.words)) return [];
  const isItem = (each: KnownPassage | undefined): boolean =>
    each !== undefined &&
    each.section === passage.section &&
    each.path.join() === passage.path.join() &&
    NUMBERED.test(each.words);
  const at = all.indexOf(passage);
  let [start, end] = [at, at + 1];
  while (isItem(all[start - 1])) start -= 1;
  while (isItem(all[end])) end += 1;
  return all.slice(start, end);
}

/** 「機能①：…」 with 「機能②：…」: the headings of slides that are counted together; none for a passage that is no such heading. */
function seriesOf({ kind, words }: KnownPassage, all: readonly KnownPassage[]): readonly KnownPassage[] {
  const stem = kind === 'heading' ? SERIES.exec(words)?.[0].slice(0, -2) : undefined;
  return stem === undefined
    ? []
    : all.filter(
        (each) => each.kind === 'heading' && each.listed && SERIES.exec(each.words)?.[0].slice(0, -2) === stem,
      );
}

const SERIES = /^[^①-⑨]+[①-⑨]：/u;
const ONE_OF_SERIES =
  /[①-⑨]|[1-9一二三](?:つ目|番目)|(?:機能|役割) ?[1-9一二三](?!(?:つ|と|・|、|や|,))|\b(?:function|role) (?:no\.? ?)?(?:[1-9]|one|two)\b|\b(?:first|second)\b/u;

/** 「実践ポイント集（令和7年4月更新）」: the heading, when it tells what is asked of its passage and the passage does not. */
function headingThatTells(
  question: string,
  passage: KnownPassage,
  all: readonly KnownPassage[],
): readonly KnownPassage[] {
  const wanted = wantedOf(question);
  if (tellsOneOf(wanted, passage.words)) return [];
  const title = passage.path.findLast((each) => tellsOneOf(wanted, each));
  return all.filter((each) => each.kind === 'heading' && each.section === passage.section && each.words === title);
}
