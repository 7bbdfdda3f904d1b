// The pages for whoever operates the app: /healthz, /readyz and /metrics. No text of a message and no name is on them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Prometheus } from './prometheus.ts';
import type { Watched } from './watched.ts';

export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Pages by their path, for GET and HEAD. */
export type Pages = Readonly<Record<string, () => Promise<Page>>>;

/** How long the database may take to say that it is there, and for how long that is believed (milliseconds). */
const patience = 2000;
const believed = 1000;

const json = (status: number, body: object): Page => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(body)}\n`,
});

/**
 * - `/healthz` is 200 as long as the process answers at all: who gets none should start it anew.
 * - `/readyz` is 200 when the app can take a question, else 503 with the reason: `starting`, `stopping`, the database's code, `no_socket`.
 * - `/metrics` is Prometheus' text.
 * @param watched null before everything is there
 */
export function operatingPages(watched: () => Watched | null, prometheus: Prometheus): Pages {
  let looked: { readonly at: number; readonly database: Promise<string> } | null = null;
  /** However often it is asked for, the database is asked once a second. */
  const database = (now: Watched): Promise<string> => {
    if (looked === null || performance.now() - looked.at > believed)
      looked = { at: performance.now(), database: databaseOf(now) };
    return looked.database;
  };
  return {
    '/healthz': async () => json(200, { status: 'ok' }),
    async '/readyz'() {
      const now = watched();
      if (now === null) return json(503, { status: 'not_ready', process: 'starting' });
      const checks = {
        process: now.stopping() ? 'stopping' : 'ok',
        database: await database(now),
        slack: now.connected() ? 'ok' : 'no_socket',
      };
      const ready = Object.values(checks).every((each) => each === 'ok');
      return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not_ready', ...checks });
    },
    '/metrics': async () => ({ status: 200, type: prometheus.contentType, body: await prometheus.text() }),
  };
}

async function databaseOf({ ping }: Watched): Promise<string> {
  const waited = new AbortController();
  try {
    return await Promise.race([
      ping().then(() => 'ok'),
      sleep(patience, 'database_gone', { signal: waited.signal, ref: false }),
    ]);
  } catch (error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'defect';
  } finally {
    waited.abort();
  }
}
