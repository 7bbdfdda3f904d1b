// Values that a message leaves out: 「ドット道東を除いて」「地域未来投資促進法以外の」, "apart from Dot Doto", "any act other than …".
import type { Mention } from './mention.ts';

const behind =
  /^(?:さん)?[」』"]?(?:(?:の採択|による採択|との連携|採択)?(?:以外|を除[いくけ]|は除[いくけ]|除く|を抜[いく]|抜きで|を別に|は別に|を別とし|は別とし|のほか|の他(?!社)|を差し引|を引[いく]))/u;
const before =
  /\b(?:apart from|other than|besides|except(?:ing)?(?: for)?|excluding|aside from|not counting|leaving (?:out|aside)|without counting|minus)\s+(?:the |those (?:of|in|under) (?:the )?)?[「『"]?$/u;
/** Told together with the next one that is left out: 「AとBを除いて」, "apart from A and B". */
const and = /^(?:さん)?\s*(?:と|や|・|、|,|及び|および|and|or|&)\s*(?:and |or )?(?:the )?$/u;

/** The mentions that are left out, of those in a normalised text. */
export function excepted<Value>(text: string, mentions: readonly Mention<Value>[]): readonly Mention<Value>[] {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const out = new Set(
    inOrder.filter(({ start, end }) => behind.test(text.slice(end)) || before.test(text.slice(0, start))),
  );
  const together = (one: Mention<Value> | undefined, other: Mention<Value> | undefined) =>
    one !== undefined && other !== undefined && and.test(text.slice(one.end, other.start));
  inOrder.forEach((mention, index) => {
    const previous = inOrder[index - 1];
    if (previous && out.has(previous) && before.test(text.slice(0, previous.start)) && together(previous, mention))
      out.add(mention);
  });
  for (let index = inOrder.length - 2; index >= 0; index--) {
    const [mention, next] = [inOrder[index], inOrder[index + 1]];
    if (mention && next && out.has(next) && behind.test(text.slice(next.end)) && together(mention, next))
      out.add(mention);
  }
  return inOrder.filter((mention) => out.has(mention));
}
