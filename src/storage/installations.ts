// installations: the tokens of each workspace, sealed. What Slack's OAuth library stores in and fetches from, safe for concurrent refreshes.
import { setTimeout as wait } from 'node:timers/promises';
import type { Installation, InstallationStore } from '@slack/oauth';
import { z } from 'zod';
import type { SealingKeys } from '../config.ts';
import { installationOfEnterprise, installationOfTeam } from './installation-id.ts';
import { createSealer, damaged } from './seal.ts';
import type { Database } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** Slack's library refreshes a token that expires within this time. */
const refreshWindowSeconds = 7200;
/** How long one process may take to refresh before another tries. Longer than a call takes, shorter than anybody waits. */
const refreshMilliseconds = 10_000;
const pollMilliseconds = 100;

/** The version that an installation was read with; it survives the copy that the library makes of it before it stores. */
const versionKey = Symbol('version');
/** The version of a copy that lacks its refresh token: no row has it. */
const neverStored = -1;

type AnyInstallation = Installation<'v1' | 'v2', boolean>;
type Versioned = AnyInstallation & { readonly [versionKey]?: number };

/** What has to be there; the rest is handed back as it came. */
const installationSchema = z
  .looseObject({
    team: z.looseObject({ id: z.string().min(1) }).optional(),
    enterprise: z.looseObject({ id: z.string().min(1) }).optional(),
    user: z.looseObject({ id: z.string() }),
    bot: z.looseObject({
      token: z.string().min(1),
      refreshToken: z.string().optional(),
      expiresAt: z.number().optional(),
      scopes: z.array(z.string()),
      id: z.string(),
      userId: z.string(),
    }),
  })
  .refine(({ team, enterprise }) => team !== undefined || enterprise !== undefined);

export type Installations = Required<InstallationStore>;

/**
 * The installations of all workspaces.
 *
 * A refresh token works once, and two that refresh at the same time would each be given tokens of which one is dead
 * (github.com/slackapi/node-slack-sdk/issues/2504). So one fetch alone is handed the refresh token when it is time; the others get the
 * bot token without it while that is still valid, or wait. What comes back is stored only onto the version that it was made from.
 *
 * Tokens of persons are not kept: the app asks for none.
 * @throws StorageError bad_sealing_key; its methods also installation_not_found, sealed_with_unknown_key, sealed_damaged
 */
export function openInstallations({ engine: { db, now: clock } }: Database, keys: SealingKeys): Installations {
  const sealer = createSealer(keys);

  /** True for the one who may refresh. */
  async function claimRefresh(id: string, version: number): Promise<boolean> {
    const now = clock();
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ refreshing_until: now + refreshMilliseconds })
      .where('id', '=', id)
      .where('version', '=', version)
      // Nobody's claim reaches further ahead: it was made under a clock that has been set back.
      .where((row) =>
        row.or([row('refreshing_until', '<=', now), row('refreshing_until', '>', now + 2 * refreshMilliseconds)]),
      )
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return {
    async storeInstallation(installation: Versioned) {
      const { [versionKey]: version, ...rest } = installation;
      const id = idOf(rest.enterprise?.id, rest.team?.id, rest.isEnterpriseInstall ?? false);
      const text = JSON.stringify({ ...rest, user: { id: rest.user.id } });
      const row = { sealed: sealer.seal(text, id), refreshing_until: 0, updated_at: clock() };
      if (version === undefined)
        await db
          .insertInto('installations')
          .values({ id, version: 1, ...row })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((known) => ({ ...row, version: known('installations.version', '+', 1) })),
          )
          .execute();
      // A refresh. Whoever installed again or uninstalled in the meantime goes before it.
      else
        await db
          .updateTable('installations')
          .set({ ...row, version: version + 1 })
          .where('id', '=', id)
          .where('version', '=', version)
          .execute();
    },

    async fetchInstallation({ enterpriseId, teamId, isEnterpriseInstall }) {
      const id = idOf(enterpriseId, teamId, isEnterpriseInstall);
      for (;;) {
        const row = await db
          .selectFrom('installations')
          .select(['sealed', 'version'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (row === undefined)
          throw new StorageError(
            'installation_not_found',
            `There is no installation for ${id}: install the app in that workspace, at /slack/install.`,
          );
        const installation = readInstallation(sealer.open(row.sealed, id), row.sealed);
        const { bot } = installation;
        const seconds = (bot?.expiresAt ?? Number.POSITIVE_INFINITY) - clock() / 1000;
        const due = bot?.refreshToken !== undefined && seconds <= refreshWindowSeconds + 1;
        if (!due || (await claimRefresh(id, row.version))) return { ...installation, [versionKey]: row.version };
        if (seconds > refreshMilliseconds / 1000) {
          const { refreshToken: _, expiresAt: __, ...valid } = bot;
          return { ...installation, bot: valid, [versionKey]: neverStored };
        }
        await wait(pollMilliseconds);
      }
    },

    async deleteInstallation({ enterpriseId, teamId, isEnterpriseInstall }) {
      const id = idOf(enterpriseId, teamId, isEnterpriseInstall);
      await db.deleteFrom('installations').where('id', '=', id).execute();
    },
  };
}

function idOf(enterprise: string | undefined, team: string | undefined, isEnterpriseInstall: boolean): string {
  if (isEnterpriseInstall && enterprise !== undefined) return installationOfEnterprise(enterprise);
  if (team !== undefined) return installationOfTeam(team);
  throw new StorageError('installation_not_found', 'An installation was asked for without naming its workspace.');
}

function readInstallation(text: string, sealed: string): AnyInstallation {
  const installation: unknown = JSON.parse(text);
  if (!installationSchema.safeParse(installation).success) throw damaged(sealed.slice(0, sealed.lastIndexOf(':')));
  return installation as AnyInstallation;
}
