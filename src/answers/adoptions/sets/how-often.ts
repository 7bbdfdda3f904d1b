// Operators by how often they were adopted, and how many adoptions the limit leaves them.
import { factOf } from '../../../rules/index.ts';
import { citationsOf } from '../../draft.ts';
import type { SetAnswer } from './scene.ts';

/** 「ちょうど2回採択されたのは？」 */
export const howOften: SetAnswer = ({ slots, select, w, everyone, names, share, shareStep, draft }) => {
  const { howOften } = slots;
  if (!howOften) return null;
  const found = select({ howOften });
  return draft(
    w.set.how_often({
      how: w.set[howOften.comparison](howOften.times),
      count: found.length,
      names: found.length > 30 ? '' : names(found),
      whole: everyone,
      percent: share(found.length, everyone),
    }),
    found,
    { working: [shareStep(found.length, everyone)] },
  );
};

/** 「採択回数が残っているのは？」 */
export const withAdoptionsLeft: SetAnswer = ({
  context,
  slots,
  book,
  select,
  w,
  everyone,
  names,
  share,
  shareStep,
  draft,
}) => {
  const { howOften, left } = slots;
  if (!howOften || left === null) return null;
  const found = select({ howOften });
  return draft(
    w.set.left({
      left,
      count: found.length,
      names: found.length > 30 ? '' : names(found),
      whole: everyone,
      percent: share(found.length, everyone),
      limit: book.limit.maximum,
    }),
    found,
    {
      working: [shareStep(found.length, everyone)],
      citations: citationsOf(context, ['limit', 'counting', ...found.flatMap((each) => each.adoptions.map(factOf))]),
    },
  );
};

/** 「採択回数が最も多いのは？」 */
export const mostOften: SetAnswer = ({ select, w, names, draft }) => {
  const times = Math.max(...select({}).map((each) => each.adoptions.length));
  const found = select({ howOften: { comparison: 'exactly', times } });
  return draft(w.set.most({ count: found.length, times, names: names(found) }), found);
};
