// passages.yaml as it is when people have not rendered every passage yet.

/** A passage whose rendering is taken away, and questions that it answers. */
export const waiting = {
  words: '地域企業や自治体が、近くの地域や他地域の取組を検索できるよう、地域ブロックごとに事業者を一覧化。',
  quote: '地域ブロックごとに事業者を一覧化',
  section: 'Branding',
  question: { ja: '全国の事業者一覧はどう並んでいますか？', en: 'How is the nationwide list of operators arranged?' },
} as const;

/** @returns the file without the `english` of the entries with these quotations; the entries stay */
export function withoutRendering(passages: string, quotes: readonly string[] = [waiting.quote]): string {
  return quotes.reduce((text, quote) => {
    const at = text.indexOf(`quote: "${quote}`);
    const end = text.indexOf('\n- section:', at);
    const entry = text.slice(at, end);
    const bare = entry.replace(/\n {2}english: "(?:[^"\\]|\\.)*"/u, '');
    if (at === -1 || bare === entry) throw new Error(`passages.yaml has no rendering of "${quote}"`);
    return text.slice(0, at) + bare + text.slice(end);
  }, passages);
}
