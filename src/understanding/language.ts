// languageOf: whether a message is Japanese or English.

export type Language = 'ja' | 'en';

/** Japanese when there is hiragana outside quoted names or no English word; null when the message has neither (a year, a name). */
export function languageOf(text: string): Language | null {
  const hiragana = text.match(/[ぁ-ん]/gu)?.length ?? 0;
  const english =
    text.match(
      /(?<![a-z])(?:the|what|which|who|how|when|where|why|is|are|was|were|do|does|did|can|could|would|will|if|of|for|in|on|to|and|with|we|our|my|you|about|tell|show|list|explain|give|any|many|much|rate|please|hello|hi|thanks|help|frame|adopted|adoption|second|third|first|operator|operators|it|its|that|there|be|an|by|from|has|have|not|this|budget|subsidy|law|link|year|years|versus|vs|under|only|as|at|or|more|good|thank|hey|compare|source|same|next|then|instead|meant|sorry|no|yes|actually|and|but)(?![a-z])/gu,
    )?.length ?? 0;
  const letters = text.match(/[a-z]/gu)?.length ?? 0;
  const japanese = text.match(/[ぁ-んァ-ヶ一-龯]/gu)?.length ?? 0;
  if (english === 0)
    return japanese > 0 ? (hiragana > 0 || japanese > letters ? 'ja' : null) : letters > 3 ? 'en' : null;
  // 「Link and Visibleの採択は」: an English name with a Japanese particle.
  if (
    (hiragana >= 3 && hiragana * 2 > letters) ||
    (hiragana > 0 && english === 1) ||
    /[a-z][はのをにがでと]/u.test(text)
  )
    return 'ja';
  // "And 松本商工会議所?": a name among English words, or an English name among Japanese ones.
  if (
    hiragana === 0 &&
    english === 1 &&
    japanese > letters &&
    /(?<![a-z])(?:and|or|for|in|about|at)(?![a-z])/u.test(text)
  )
    return null;
  if (english >= 2 || letters > japanese) return 'en';
  return japanese > letters ? 'ja' : 'en';
}
