// How the pages for operating get out: as custom routes of Bolt's servers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Page, Pages } from './pages.ts';

/** For the `customRoutes` of Bolt's receivers. */
export const routesOf = (pages: Pages): CustomRoute[] =>
  Object.entries(pages).map(([path, page]) => ({
    path,
    method: ['GET', 'HEAD'],
    handler: (request, response) => void send(page, request, response),
  }));

async function send(page: () => Promise<Page>, { method }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, type, body } = await page().catch(() => ({ status: 500, type: 'text/plain', body: '' }));
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? undefined : body);
}
