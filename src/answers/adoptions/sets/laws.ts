// Adoptions by the law that they are linked with.
import { lastListedYear, selectAdoptions } from '../../../rules/index.ts';
import { asksShareOf } from '../shared.ts';
import { listedDraft } from './listed.ts';
import type { SetAnswer } from './scene.ts';

/** 「地域未来投資促進法で採択されたのは？」 */
export const ofLaws: SetAnswer = ({
  context,
  question,
  slots,
  book,
  select,
  terms,
  w,
  names,
  share,
  shareStep,
  draft,
}) => {
  const lawIds = context.knowledge.laws.map(({ id }) => id);
  // 「二地域居住促進法で採択され、R6にも採択されていたのは？」: the laws are of the last lists, the years others.
  const earlier = slots.years.filter((year) => year < lastListedYear(book));
  if (earlier.length > 0) {
    const base = { laws: slots.laws };
    const again = select({ adoptedAs: base, inAll: earlier });
    const whole = select({ adoptedAs: base }).length;
    const { within } = w;
    return draft(
      within.found({
        base: within.base({
          scope: terms.year(lastListedYear(book)),
          laws: terms.list(slots.laws.map((law) => terms.law(law))),
          joint: null,
          kind: '',
        }),
        whole,
        condition: within.again({ years: terms.years(earlier), one: again.length === 1 }),
        count: again.length,
        names: names(again),
      }),
      again,
      { working: [shareStep(again.length, whole)] },
    );
  }
  const found = selectAdoptions(book, { laws: slots.laws });
  const drafted = listedDraft(
    context,
    question,
    found,
    (slots.laws.length > 1 ? w.set.laws_in_all({ count: found.length }) : '') +
      slots.laws
        .map((law) =>
          w.set.law({
            law: terms.law(law),
            count: selectAdoptions(book, { laws: [law] }).length,
            share: asksShareOf.test(question.words)
              ? {
                  whole: selectAdoptions(book, { laws: lawIds }).length,
                  percent: share(
                    selectAdoptions(book, { laws: [law] }).length,
                    selectAdoptions(book, { laws: lawIds }).length,
                  ),
                }
              : null,
            names: terms.list(
              selectAdoptions(book, { laws: [law] }).flatMap((adoption) =>
                adoption.parties.map((party) => terms.operator(party.operator)),
              ),
            ),
          }),
        )
        .join(context.language === 'ja' ? '' : ' '),
  );
  const whole = selectAdoptions(book, { laws: lawIds }).length;
  const counts = slots.laws.map((law) => selectAdoptions(book, { laws: [law] }).length);
  return {
    ...drafted,
    facts: [...(drafted.facts ?? []), ...counts.map((count) => ({ name: 'adoptions', value: String(count) }))],
    ...(asksShareOf.test(question.words) ? { working: counts.map((count) => shareStep(count, whole)) } : {}),
  };
};

/** 「法律別の内訳は？」 */
export const byLaw: SetAnswer = ({ context, question, book, terms, w }) => {
  const found = selectAdoptions(book, { frames: ['law-linked'] });
  const counted = context.knowledge.laws
    .map((law) => ({ law: terms.law(law.id), count: selectAdoptions(book, { laws: [law.id] }).length }))
    .sort((a, b) => b.count - a.count);
  const [first, last] = [counted[0], counted.at(-1)];
  const all = w.set.by_law({ parts: counted.map((each) => w.set.by_law_part(each)) });
  const extreme =
    last && /少な|最少|\b(?:least|fewest)\b/u.test(question.words)
      ? w.set.by_law_least(last)
      : first && /一番|いちばん|最も|最多|多い|\b(?:most|often)\b/u.test(question.words)
        ? w.set.by_law_most(first)
        : '';
  return listedDraft(context, question, found, `${extreme}${all}`);
};
