import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError, WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { callSlack, clientOptions } from '../../src/slack/http.ts';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function slackThat(answers: RequestListener): Promise<string> {
  server = createServer(answers).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

const client = (slackApiUrl: string) =>
  new WebClient('xoxb-1', { ...clientOptions(slackApiUrl), retryConfig: { retries: 0 } });

describe('a request', () => {
  it('brings method, headers and body as they are, and the answer with its status and headers', async () => {
    const url = await slackThat(async (request, response) => {
      const body = (await request.toArray()).join('');
      response.writeHead(201, { 'x-oauth-scopes': 'chat:write' });
      response.end(JSON.stringify([request.method, request.url, request.headers['x-own'], body]));
    });
    const answer = await callSlack(`${url}chat.postMessage`, {
      method: 'POST',
      headers: { 'X-Own': 'mine' },
      body: '人事部 🏔',
    });
    expect(answer).toMatchObject({ ok: true, status: 201, statusText: 'Created' });
    expect(answer.headers.get('X-OAuth-Scopes')).toBe('chat:write');
    expect(answer.headers.get('x-none')).toBeNull();
    expect(new Map(answer.headers.entries()).get('x-oauth-scopes')).toBe('chat:write');
    const sent = ['POST', '/api/chat.postMessage', 'mine', '人事部 🏔'];
    expect(await answer.json()).toEqual(sent);
    expect(JSON.parse(Buffer.from(await answer.arrayBuffer()).toString())).toEqual(sent);
  });

  it('does not follow to another place, and its token with it', async () => {
    let followed = false;
    const url = await slackThat((request, response) => {
      if (request.url === '/elsewhere') followed = true;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect((await callSlack(url)).status).toBe(302);
    expect(followed).toBe(false);
  });

  it('fails where nobody listens, and where the line breaks off', async () => {
    const url = await slackThat((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"ok":');
      setImmediate(() => response.destroy());
    });
    await expect(callSlack(url)).rejects.toMatchObject({ code: 'ECONNRESET' });
    server?.close();
    await once(server as Server, 'close');
    await expect(callSlack(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is given up when it is called off', async () => {
    const url = await slackThat(() => undefined);
    const calledOff = new AbortController();
    const answer = callSlack(url, { signal: calledOff.signal });
    calledOff.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('Slack’s client', () => {
  it('calls methods over it, and has its own errors', async () => {
    const url = await slackThat(async (request, response) => {
      const form = new URLSearchParams((await request.toArray()).join(''));
      if (form.get('team_id') === 'down') return void response.writeHead(503).end();
      response.end(
        JSON.stringify(
          request.headers.authorization === 'Bearer xoxb-1' && form.get('team_id') === 'T1'
            ? { ok: true, user_id: 'U1' }
            : { ok: false, error: 'invalid_auth' },
        ),
      );
    });
    const call = (team: string) => client(url).apiCall('auth.test', { team_id: team });
    expect(await call('T1')).toMatchObject({ ok: true, user_id: 'U1' });
    await expect(call('T2')).rejects.toThrow(WebAPIPlatformError);
    await expect(call('down')).rejects.toThrow(WebAPIHTTPError);
    await expect(client('http://127.0.0.1:1/').auth.test()).rejects.toThrow(WebAPIRequestError);
  });
});
