// Values that an asker takes back for others: 「3回目ではなく2回目」「R7ちゃう、R6や」, "2022, not 2023", "instead of FY2025".
import type { Mention } from './mention.ts';

/** What may stand between a value and the words that take it back. */
const unit = '^(?:年度?|回目?|円|さん|枠|人材枠?|連携枠?|法?制度)?(?:の(?:ほう|方|場合|話|こと))?';
const behind = new RegExp(
  `${unit}(?:(?:じゃ|では|で|や)な(?:く(?:って|て)?(?!も|な)|し(?:に|で))|(?:と)?ちゃうくて|(?:と)?(?:ちゃう|違う|ちがう|違い)(?:わ|ねん|よ|って|くて|ます|ました)?[、。,.! ]|(?:じゃ|では|や)な(?:い|かった)(?:わ|です|よ|や|の)?[、。,.! ]|(?:は|が)(?:間違い|誤り|なし)(?:で|です)?)`,
  'u',
);
const before =
  /\b(?<!(?:but|and|or|if|is|was|are|were|did|does|do|had|has|have|why|be|been|would|could|can|will|whether) )(?:not|instead of|rather than)\s*(?:\b(?:the|in|for|under|with|fy)\s*)*$/u;

/** A comparison names both, and takes neither back: 「R7ではなくR8にすると差は？」. */
const compares =
  /差(?:は|が|額|って)|(?<!間)違い(?![、まで])|比べ|比較|どちら|どっち|同じ|\b(?:differ|compar|which|versus|vs)/u;

/** The values that stand: those that are taken back are left out where another one is named in their place. */
export function withoutTakenBack<Value>(text: string, mentions: readonly Mention<Value>[]): readonly Mention<Value>[] {
  if (mentions.length < 2 || compares.test(text)) return mentions;
  const taken = mentions.filter(({ start, end }) => behind.test(text.slice(end)) || before.test(text.slice(0, start)));
  const standing = mentions.filter(({ value }) => !taken.some((each) => each.value === value));
  return standing.length > 0 ? standing : mentions;
}
