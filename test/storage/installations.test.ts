import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Installation, InstallProvider, LogLevel } from '@slack/oauth';
import { afterEach, describe, expect, it } from 'vitest';
import { type Installations, openInstallations } from '../../src/storage/index.ts';
import { onEachEngine } from './engines.ts';

const keys = { current: 'k1', keys: { k1: randomBytes(32) } };
const hours = 60 * 60;
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const installation = (differing: Partial<Installation<'v2', false>> = {}): Installation<'v2', false> => ({
  team: { id: 'T1', name: 'METI' },
  enterprise: undefined,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { token: 'xoxb-1', scopes: ['chat:write'], id: 'B1', userId: 'UB1' },
  appId: 'A1',
  tokenType: 'bot',
  isEnterpriseInstall: false,
  authVersion: 'v2',
  ...differing,
});
const rotating = (seconds: number, token = 'xoxe.xoxb-1'): NonNullable<Installation['bot']> => ({
  token,
  refreshToken: `refresh-${token}`,
  expiresAt: inSeconds(seconds),
  scopes: ['chat:write'],
  id: 'B1',
  userId: 'UB1',
});
const ofTeam = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;

/** Slack's side of a refresh: each refresh token works once. */
async function slack() {
  const used: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const token = new URLSearchParams(body).get('refresh_token') ?? '';
    const ok = !used.includes(token);
    used.push(token);
    const number = used.length + 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify(
        ok
          ? {
              ok,
              access_token: `xoxe.xoxb-${number}`,
              refresh_token: `refresh-${number}`,
              expires_in: 12 * hours,
              token_type: 'bot',
            }
          : { ok, error: 'invalid_refresh_token' },
      ),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    used,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close().closeAllConnections(),
  };
}

/** Slack's own library, as it runs in each process. */
const provider = (store: Installations, slackApiUrl: string) =>
  new InstallProvider({
    clientId: 'id',
    clientSecret: 'secret',
    stateSecret: 'state',
    installationStore: store,
    clientOptions: { slackApiUrl },
    logLevel: LogLevel.ERROR,
  });

onEachEngine((databases) => {
  const open = async () => openInstallations(await databases.open(), keys);

  describe('an installation', () => {
    it('comes back as it was stored, but for what belongs to a person', async () => {
      const store = await open();
      await store.storeInstallation(
        installation({
          user: { id: 'U1', token: 'xoxp-1', refreshToken: 'r', scopes: ['search:read'] },
          enterprise: { id: 'E1' },
        }),
      );
      const { user, ...rest } = await store.fetchInstallation({ ...ofTeam, enterpriseId: 'E1', userId: 'U2' });
      expect(JSON.parse(JSON.stringify({ ...rest, user }))).toEqual(
        JSON.parse(JSON.stringify(installation({ user: { id: 'U1' } as never, enterprise: { id: 'E1' } }))),
      );
    });

    it('of an organisation is another one than that of a workspace in it', async () => {
      const store = await open();
      const ofOrganisation = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true } as const;
      await store.storeInstallation(installation({ enterprise: { id: 'E1' } }));
      await store.storeInstallation({
        ...installation(),
        team: undefined,
        enterprise: { id: 'E1' },
        isEnterpriseInstall: true,
        bot: { token: 'xoxb-org', scopes: [], id: 'B', userId: 'UB' },
      });
      expect((await store.fetchInstallation({ ...ofTeam, enterpriseId: 'E1' })).bot?.token).toBe('xoxb-1');
      expect((await store.fetchInstallation({ ...ofOrganisation, teamId: 'T1' } as never)).bot?.token).toBe('xoxb-org');
      await store.deleteInstallation({ ...ofTeam, enterpriseId: 'E1' });
      expect((await store.fetchInstallation(ofOrganisation)).bot?.token).toBe('xoxb-org');
      await store.deleteInstallation(ofOrganisation);
      await expect(store.fetchInstallation(ofOrganisation)).rejects.toMatchObject({ code: 'installation_not_found' });
    });

    it('that is not there is told with what to do, and deleting it again does no harm', async () => {
      const store = await open();
      await store.deleteInstallation(ofTeam);
      await expect(store.fetchInstallation(ofTeam)).rejects.toMatchObject({
        code: 'installation_not_found',
        message: expect.stringContaining('/slack/install'),
      });
      await expect(store.fetchInstallation({ ...ofTeam, teamId: undefined as never })).rejects.toMatchObject({
        code: 'installation_not_found',
      });
    });

    it('is replaced by a later one, and goes with its workspace', async () => {
      const database = await databases.open();
      const store = openInstallations(database, keys);
      await store.storeInstallation(installation());
      await store.storeInstallation(installation({ bot: rotating(12 * hours, 'xoxb-2') }));
      expect((await store.fetchInstallation(ofTeam)).bot?.token).toBe('xoxb-2');
      await database.forgetTeam('T2');
      await store.fetchInstallation(ofTeam);
      expect(await database.forgetTeam('T1')).toBe(1);
      await expect(store.fetchInstallation(ofTeam)).rejects.toMatchObject({ code: 'installation_not_found' });
    });

    it('shows no token in the database, and does not open with the wrong key or in another row', async () => {
      const database = await databases.open();
      const store = openInstallations(database, keys);
      await store.storeInstallation(installation());
      const [row] = await database.engine.db.selectFrom('installations').selectAll().execute();
      expect(JSON.stringify(row)).not.toMatch(/xoxb-|"METI/u);

      const other = (id: string) => openInstallations(database, { current: id, keys: { [id]: randomBytes(32) } });
      await expect(other('k2').fetchInstallation(ofTeam)).rejects.toMatchObject({ code: 'sealed_with_unknown_key' });
      await expect(other('k1').fetchInstallation(ofTeam)).rejects.toMatchObject({ code: 'sealed_damaged' });
      await database.engine.db.updateTable('installations').set({ id: 'team:T2' }).execute();
      await expect(store.fetchInstallation({ ...ofTeam, teamId: 'T2' })).rejects.toMatchObject({
        code: 'sealed_damaged',
      });
    });

    it('sealed with the old key is sealed with the new one when it is stored again', async () => {
      const database = await databases.open();
      await openInstallations(database, keys).storeInstallation(installation({ bot: rotating(12 * hours) }));
      const both = openInstallations(database, { current: 'k2', keys: { ...keys.keys, k2: randomBytes(32) } });
      await both.storeInstallation(await both.fetchInstallation(ofTeam));
      const [row] = await database.engine.db.selectFrom('installations').select('sealed').execute();
      expect(row?.sealed).toMatch(/^k2:/u);
      expect((await both.fetchInstallation(ofTeam)).bot?.token).toBe('xoxe.xoxb-1');
    });

    it('that is no installation any more is told, not handed out', async () => {
      const store = await open();
      await store.storeInstallation({ ...installation(), bot: { token: 7 } } as never);
      await expect(store.fetchInstallation(ofTeam)).rejects.toMatchObject({ code: 'sealed_damaged' });
    });
  });

  describe('a token that expires', () => {
    const opened: { close(): void }[] = [];
    afterEach(() => {
      for (const each of opened.splice(0)) each.close();
    });
    /** Two processes on one database, and Slack. */
    async function processes(bot: NonNullable<Installation['bot']>) {
      const url = await databases.url();
      const stores = [await databases.open({}, url), await databases.open({}, url)].map((each) =>
        openInstallations(each, keys),
      );
      const api = await slack();
      opened.push(api);
      const [one, other] = stores as [Installations, Installations];
      await one.storeInstallation(installation({ bot }));
      return { api, one, other, providers: stores.map((store) => provider(store, api.url)) };
    }

    it.each([
      ['in an hour', 1 * hours],
      ['and has expired', -1 * hours],
    ])('%s is refreshed once, however many events come in however many processes', async (_, seconds) => {
      const { api, one, providers } = await processes(rotating(seconds));
      const results = await Promise.all(
        Array.from({ length: 20 }, (__, index) => providers[index % 2]?.authorize({ ...ofTeam, userId: 'U7' })),
      );
      expect(api.used).toEqual(['refresh-xoxe.xoxb-1']);
      const allowed = seconds > 0 ? ['xoxe.xoxb-1', 'xoxe.xoxb-2'] : ['xoxe.xoxb-2'];
      for (const result of results) expect(allowed).toContain(result?.botToken);
      expect((await one.fetchInstallation(ofTeam)).bot).toMatchObject({
        token: 'xoxe.xoxb-2',
        refreshToken: 'refresh-2',
      });
    });

    it('in twelve hours is left alone', async () => {
      const { api, providers } = await processes(rotating(12 * hours));
      expect((await providers[0]?.authorize(ofTeam))?.botToken).toBe('xoxe.xoxb-1');
      expect(api.used).toEqual([]);
    });

    it('is refreshed by the next process when the first did not come back', async () => {
      const now = { now: Date.now() };
      const store = openInstallations(await databases.open({ now: () => now.now }), keys);
      await store.storeInstallation(installation({ bot: rotating(1 * hours) }));
      expect((await store.fetchInstallation(ofTeam)).bot).toHaveProperty('refreshToken');
      const borrowed = await store.fetchInstallation(ofTeam);
      expect(borrowed.bot).not.toHaveProperty('refreshToken');
      await store.storeInstallation({ ...borrowed });
      now.now += 11_000;
      expect((await store.fetchInstallation(ofTeam)).bot).toHaveProperty('refreshToken');
    });

    it('refreshed too late overwrites neither a new installation nor its removal', async () => {
      const { one, other } = await processes(rotating(1 * hours));
      const refreshed = async (store: Installations) => {
        const read = await store.fetchInstallation(ofTeam);
        return { ...read, bot: rotating(12 * hours, 'too-late') };
      };
      const late = await refreshed(one);
      await other.storeInstallation(installation({ bot: rotating(12 * hours, 'new') }));
      await one.storeInstallation(late);
      expect((await other.fetchInstallation(ofTeam)).bot?.token).toBe('new');
      const later = await refreshed(one);
      await other.deleteInstallation(ofTeam);
      await one.storeInstallation(later);
      await expect(one.fetchInstallation(ofTeam)).rejects.toMatchObject({ code: 'installation_not_found' });
    });
  });
});
