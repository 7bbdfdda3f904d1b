// romanised: how a Japanese reading is written in Latin letters: Hepburn, its long vowels written out, with h, or left away.

const syllables: Readonly<Record<string, string>> = {
  あ: 'a', い: 'i', う: 'u', え: 'e', お: 'o',
  か: 'ka', き: 'ki', く: 'ku', け: 'ke', こ: 'ko', が: 'ga', ぎ: 'gi', ぐ: 'gu', げ: 'ge', ご: 'go',
  さ: 'sa', し: 'shi', す: 'su', せ: 'se', そ: 'so', ざ: 'za', じ: 'ji', ず: 'zu', ぜ: 'ze', ぞ: 'zo',
  た: 'ta', ち: 'chi', つ: 'tsu', て: 'te', と: 'to', だ: 'da', ぢ: 'ji', づ: 'zu', で: 'de', ど: 'do',
  な: 'na', に: 'ni', ぬ: 'nu', ね: 'ne', の: 'no',
  は: 'ha', ひ: 'hi', ふ: 'fu', へ: 'he', ほ: 'ho', ば: 'ba', び: 'bi', ぶ: 'bu', べ: 'be', ぼ: 'bo',
  ぱ: 'pa', ぴ: 'pi', ぷ: 'pu', ぺ: 'pe', ぽ: 'po',
  ま: 'ma', み: 'mi', む: 'mu', め: 'me', も: 'mo', や: 'ya', ゆ: 'yu', よ: 'yo',
  ら: 'ra', り: 'ri', る: 'ru', れ: 're', ろ: 'ro', わ: 'wa', を: 'o', ん: 'n', ゔ: 'vu',
}; // biome-ignore format: a table of syllables, row by row

const small: Readonly<Record<string, string>> = {
  ゃ: 'a',
  ゅ: 'u',
  ょ: 'o',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
};

/** Hepburn, long vowels written as the kana write them; a long mark repeats the vowel before it. */
function hepburn(reading: string): string {
  let written = '';
  let doubled = false;
  for (const letter of reading) {
    if (letter === 'っ') {
      doubled = true;
      continue;
    }
    const vowel = small[letter];
    if (vowel !== undefined) {
      const glide = /(?:sh|ch|j)i$/u.test(written) || !/[ゃゅょ]/u.test(letter) ? '' : 'y';
      written = `${written.replace(/[aiueo]$/u, '')}${glide}${vowel}`;
      continue;
    }
    const next = letter === 'ー' ? (/[aiueo]$/u.exec(written)?.[0] ?? '') : (syllables[letter] ?? letter);
    written += doubled ? `${next.startsWith('ch') ? 't' : next.charAt(0)}${next}` : next;
    doubled = false;
  }
  return written;
}

/** The ways to write a reading in hiragana, each once: `ou` as it is, as `oh`, as `o`; the long mark of a foreign word is left away as well. */
export function romanised(reading: string): readonly string[] {
  return [
    ...new Set(
      [reading, reading.replaceAll('ー', '')]
        .map(hepburn)
        .flatMap((full) => [full, full.replace(/ou|oo/gu, 'oh'), full.replace(/ou|oo/gu, 'o').replace(/uu/gu, 'u')]),
    ),
  ];
}
