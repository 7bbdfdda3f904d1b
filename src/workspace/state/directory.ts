// The directory of a workspace: its team, people, channels and the installed app. Fixed from the start, but for who joins.
import type { Channel, Person } from '../protocol.ts';

export interface SeedPerson {
  readonly id: string;
  /** Display name, "佐藤 花子". */
  readonly name: string;
  /** Slack's user name, "hanako.sato". */
  readonly handle: string;
  readonly role: Person['role'];
  /** As in users.info, "ja-JP". */
  readonly locale: string;
}

export interface SeedChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Is the app a member? All people are. */
  readonly withApp: boolean;
}

export interface Seed {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly SeedPerson[];
  readonly channels: readonly SeedChannel[];
}

/** Two people who ask, and the channels they meet in. */
export const defaultSeed: Seed = {
  team: { id: 'T0JINJIBU', name: '地域の人事部', domain: 'chiiki-no-jinjibu' },
  people: [
    {
      id: 'U0SATO',
      name: '佐藤 花子',
      handle: 'hanako.sato',
      role: { ja: '事業者', en: 'Operator' },
      locale: 'ja-JP',
    },
    {
      id: 'U0SUZUKI',
      name: '鈴木 一郎',
      handle: 'ichiro.suzuki',
      role: { ja: '県の担当者', en: 'Prefecture staff' },
      locale: 'ja-JP',
    },
  ],
  channels: [
    { id: 'C0ZENPAN', name: '全般', topic: 'お知らせと雑談', withApp: true },
    { id: 'C0SODAN', name: '補助金相談', topic: '「地域の人事部」の申請の相談', withApp: true },
    { id: 'C0RENRAKU', name: '経産局-連絡', topic: '経済産業局との連絡', withApp: true },
  ],
};

export const appId = 'A0JINJIBU';

export interface AppIdentity {
  readonly id: string;
  readonly botId: string;
  readonly botUser: string;
  readonly botName: string;
  readonly name: string;
  readonly description: string;
}

export class Directory {
  readonly team: Seed['team'];
  readonly app: AppIdentity;
  readonly people: ReadonlyMap<string, SeedPerson>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly #members = new Map<string, Set<string>>();
  readonly #imOf = new Map<string, string>();

  constructor(seed: Seed, names: { readonly name: string; readonly botName: string; readonly description: string }) {
    this.team = seed.team;
    this.app = { id: appId, botId: 'B0JINJIBU', botUser: 'U0JINJIBU', ...names };
    this.people = new Map(seed.people.map((person) => [person.id, person]));
    const channels = new Map<string, Channel>();
    const everyone = seed.people.map(({ id }) => id);
    for (const { id, name, topic, withApp } of seed.channels) {
      channels.set(id, { id, name, topic, kind: 'channel' });
      this.#members.set(id, new Set(withApp ? [...everyone, this.app.botUser] : everyone));
    }
    for (const person of seed.people) {
      const id = `D0${person.id.slice(2)}`;
      channels.set(id, { id, name: names.botName, topic: '', kind: 'im' });
      this.#members.set(id, new Set([person.id, this.app.botUser]));
      this.#imOf.set(person.id, id);
    }
    this.channels = channels;
  }

  members(channel: string): ReadonlySet<string> {
    return this.#members.get(channel) ?? new Set();
  }

  isMember(channel: string, user: string): boolean {
    return this.#members.get(channel)?.has(user) ?? false;
  }

  join(channel: string, user: string): void {
    this.#members.get(channel)?.add(user);
  }

  /** The direct channel between a person and the app. */
  imOf(user: string): string | undefined {
    return this.#imOf.get(user);
  }

  /** The person on the other side of the app's direct channel. */
  personOfIm(channel: string): string | undefined {
    for (const [user, im] of this.#imOf) if (im === channel) return user;
    return undefined;
  }

  /** Name of a person or of the app, as it is typed behind @. */
  nameOf(user: string): string {
    return user === this.app.botUser ? this.app.botName : (this.people.get(user)?.name ?? user);
  }

  /** A person for the page; the app's bot user is one too. */
  person(user: string): Person {
    if (user === this.app.botUser) {
      return { id: user, name: this.app.botName, role: { ja: 'アプリ', en: 'App' }, bot: true };
    }
    const found = this.people.get(user);
    if (!found) throw new TypeError(`no person ${user}`);
    return { id: found.id, name: found.name, role: found.role, bot: false };
  }
}
