// Names: operators, acts, frames and offices that a sentence names, in Japanese and English. A translation names the same ones, and nobody else.
import type { Knowledge } from '../../../knowledge/index.ts';

/** How each may be written, the longest forms first, with the ids of all that are written so. */
export interface Names {
  /** As the source may write them. Normalised (NFKC). */
  readonly ja: readonly Form[];
  /** As English may write them: lower case. */
  readonly en: readonly Form[];
}
type Form = readonly [form: string, ids: string];

const latin = /^[\p{Script=Latin}0-9 .,'’&()-]+$/u;
/** A shorter name is too often a part of another word. */
const shortest = { ja: 2, en: 4 };

/** The prefectures as METI writes them in English, and offices that the source may name. */
const offices: readonly (readonly [ja: readonly string[], en: readonly string[]])[] = [
  [
    ['経済産業省', '経産省'],
    ['Ministry of Economy, Trade and Industry (METI)', 'Ministry of Economy, Trade and Industry', 'METI'],
  ],
  [['中小企業庁'], ['Small and Medium Enterprise Agency', 'SME Agency']],
  [
    ['国土交通省', '国交省'],
    [
      'Ministry of Land, Infrastructure, Transport and Tourism (MLIT)',
      'Ministry of Land, Infrastructure, Transport and Tourism',
      'MLIT',
    ],
  ],
  [['総務省'], ['Ministry of Internal Affairs and Communications']],
  [
    ['厚生労働省', '厚労省'],
    ['Ministry of Health, Labour and Welfare', 'Ministry of Health, Labor and Welfare'],
  ],
  [['文部科学省'], ['Ministry of Education, Culture, Sports, Science and Technology']],
  [['農林水産省'], ['Ministry of Agriculture, Forestry and Fisheries']],
  [['内閣府'], ['Cabinet Office']],
  [['日本'], ['Japan', 'Japanese']],
  [['首都圏', '東京'], ['Tokyo']],
  ...'北海道 Hokkaido,青森 Aomori,岩手 Iwate,宮城 Miyagi,秋田 Akita,山形 Yamagata,福島 Fukushima,茨城 Ibaraki,栃木 Tochigi,群馬 Gunma,埼玉 Saitama,千葉 Chiba,神奈川 Kanagawa,新潟 Niigata,富山 Toyama,石川 Ishikawa,福井 Fukui,山梨 Yamanashi,長野 Nagano,岐阜 Gifu,静岡 Shizuoka,愛知 Aichi,三重 Mie,滋賀 Shiga,京都 Kyoto,大阪 Osaka,兵庫 Hyogo,奈良 Nara,和歌山 Wakayama,鳥取 Tottori,島根 Shimane,岡山 Okayama,広島 Hiroshima,山口 Yamaguchi,徳島 Tokushima,香川 Kagawa,愛媛 Ehime,高知 Kochi,福岡 Fukuoka,佐賀 Saga,長崎 Nagasaki,熊本 Kumamoto,大分 Oita,宮崎 Miyazaki,鹿児島 Kagoshima,沖縄 Okinawa'
    .split(',')
    .map((pair): readonly [readonly string[], readonly string[]] => {
      const [ja = '', en = ''] = pair.split(' ');
      return [[ja], [en]];
    }),
];

/** Everything that knowledge/ names, and the offices. */
export function namesOf({ operators, laws, book, otherProgrammes }: Knowledge): Names {
  const all: readonly (readonly [id: string, forms: readonly string[]])[] = [
    // What is spoken of in general ("two-area living") names no act.
    ...laws.map(({ id, name, fullName, alsoWritten, english, spoken }) =>
      named(`law:${id}`, [
        name,
        fullName,
        ...alsoWritten,
        english,
        ...spoken.filter((it) => /\b(?:act|law)$/iu.test(it)),
      ]),
    ),
    ...book.frames.map(({ id, name, english }) => named(`frame:${id}`, [name, english])),
    ...operators.map(({ id, name, english, forms, generic }) =>
      named(`operator:${id}`, [name, english, ...forms.filter((form) => !generic.includes(form))]),
    ),
    ...otherProgrammes.map(({ ja, en }) => named(`programme:${ja}`, [ja, en])),
    ...offices.map(([ja, en]) => named(`office:${ja[0]}`, [...ja, ...en])),
  ];
  return { ja: formsOf(all, 'ja'), en: formsOf(all, 'en') };
}

const named = (id: string, forms: readonly string[]) => [id, forms] as const;

function formsOf(
  all: readonly (readonly [id: string, forms: readonly string[]])[],
  language: 'ja' | 'en',
): readonly Form[] {
  const ids = new Map<string, Set<string>>();
  for (const [id, forms] of all)
    for (const each of forms) {
      const form = each.normalize('NFKC').trim();
      if (latin.test(form) !== (language === 'en') || form.length < shortest[language]) continue;
      const key = language === 'en' ? form.toLowerCase() : form;
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  return [...ids]
    .sort(([one], [other]) => byLength(one, other))
    .map(([form, owners]): Form => [form, [...owners].sort().join('|')]);
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** A place of a text that is a name, whatever letters stood there; digits in it are no quantities. */
const blank = (name: string): string => '\u3000'.repeat(name.length);

interface Found {
  /** Each name with the first place where it stands. */
  readonly places: ReadonlyMap<string, number>;
  /** The text without the names, letter for letter as long. */
  readonly rest: string;
}

/** The names in a text: a name within a longer one is not named. A form that several share names any of them. */
function findNames(text: string, names: Names, language: 'ja' | 'en'): Found {
  const places = new Map<string, number>();
  let rest = text;
  let searched = language === 'en' ? text.toLowerCase() : text;
  for (const [form, owners] of names[language]) {
    let at = searched.indexOf(form);
    while (at !== -1) {
      if (language === 'ja' || isWord(searched, at, form.length)) {
        places.set(owners, Math.min(at, places.get(owners) ?? at));
        [rest, searched] = [rest, searched].map(
          (each) => each.slice(0, at) + blank(form) + each.slice(at + form.length),
        ) as [string, string];
      }
      at = searched.indexOf(form, at + form.length);
    }
  }
  return { places, rest };
}

const isWord = (text: string, at: number, length: number): boolean =>
  !/[a-z0-9]/u.test(text[at - 1] ?? '') && !/[a-z0-9]/u.test(text[at + length] ?? '');

export interface SameNames {
  readonly japanese: string;
  readonly english: string;
}

/** All names; and those of parties, acts and frames in the order in which they come: who does what to whom may hang on it. */
function inOrder(...found: readonly Found[]): { readonly all: string; readonly parties: string } {
  const places = new Map<string, number>();
  for (const each of found) for (const [id, at] of each.places) places.set(id, Math.min(at, places.get(id) ?? at));
  const ids = [...places].sort(([, a], [, b]) => a - b).map(([id]) => id);
  return { all: [...ids].sort().join('\n'), parties: ids.filter((id) => !id.startsWith('office:')).join('\n') };
}

/**
 * The two sentences without their names, or null when they do not name the same.
 * @param japanese NFKC
 * @param english NFKC; what it keeps in Japanese is part of it
 */
export function withoutNames(japanese: string, english: string, names: Names): SameNames | null {
  const own = findNames(japanese, names, 'ja');
  const its = findNames(english, names, 'en');
  const keeps = findNames(its.rest, names, 'ja');
  // A Latin form that the Japanese itself writes (DOTO-NET) is the same name on both sides.
  const written = findNames(own.rest, names, 'en');
  const [asked, told] = [inOrder(own, written), inOrder(its, keeps)];
  if (asked.all !== told.all || asked.parties !== told.parties) return null;
  return { japanese: written.rest, english: keeps.rest };
}
