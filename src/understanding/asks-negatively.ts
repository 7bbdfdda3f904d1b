// Whether a question asks if something is not so: then “yes” means that it is not. 「もう出せないんですよね？」, “are they barred?”

const negative =
  /(?:(?:せ|け|き|れ|え|さ|わ)な(?:い|く(?:な[るっり])?)|不可|だめ|ダメ|無理|アウト|(?<![a-z])ng)(?:に?なる|なの|ん|の|という|って|わけ|こと|ってこと|ということ|と|で|に|は|も|、)*(?:です(?:か|よね)|でしょうか|よね|ですね|だよね|か|かな|のかな|なんだ)?\s*(?:[?。]|$|\s)|\b(?:barred|blocked|shut out|locked out|excluded|ruled out|no longer|(?:reached|hit|used up) (?:the|its|their|our|all)\b[^?]{0,12}\b(?:limit|cap|maximum|adoptions))\b[^?]*\?|上限に(?:達|到達|届)[^。?]{0,10}(?:[?。]|$)/u;

/** What becomes of someone is asked: neither yes nor no answers that. */
export const asksWhatBecomes = /どうな|\bwhat (?:happens|becomes)\b/u;

/** Looks at the beginning of the words alone: what stands behind may be from the turns before. */
export function asksNegatively(words: string): boolean {
  return negative.test(words.slice(0, 120));
}
