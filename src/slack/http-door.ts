// HttpDoor: Slack's requests over HTTP. What is not Slack's, or not what Slack sends, is refused with a status, and a line in the log that says why.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, HTTPReceiver, HTTPResponseAck, verifySlackRequest } from '@slack/bolt';
import { nextSteps, notTaken } from './errors.ts';
import type { Log } from './log.ts';

export interface HttpDoorOptions {
  readonly signingSecret: string;
  readonly log: Log;
  /** Bolt's own options: the pages of the OAuth installation and those for operating. */
  readonly bolt: Pick<
    ConstructorParameters<typeof HTTPReceiver>[0],
    'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'installationStore' | 'installerOptions' | 'customRoutes'
  >;
}

/** Where Slack posts events, interactions and commands to. */
const eventsPath = '/slack/events';

/** What a request may weigh. Slack's own are far smaller. */
const bodyLimit = '2mb';

/** Older or newer requests are refused: docs.slack.dev/authentication/verifying-requests-from-slack */
const mostSecondsApart = 300;

type Refusal =
  | 'not_signed'
  | 'stale_request'
  | 'wrong_signature'
  | 'body_too_large'
  | 'body_cut_off'
  | 'not_readable'
  | 'wrong_content_type'
  | 'wrong_method'
  | 'wrong_path';

const statusOf: Readonly<Record<Refusal, number>> = {
  not_signed: 401,
  stale_request: 401,
  wrong_signature: 401,
  body_too_large: 413,
  body_cut_off: 400,
  not_readable: 400,
  wrong_content_type: 415,
  wrong_method: 405,
  wrong_path: 404,
};

class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: Refusal;

  constructor(code: Refusal) {
    super(nextSteps[code]);
    this.code = code;
  }
}

/** Bolt's HTTP receiver with a door of its own: Bolt answers pages, this class takes what Slack posts. */
export class HttpDoor extends HTTPReceiver {
  readonly #signingSecret: string;
  readonly #log: Log;
  #app: App | null = null;

  constructor({ signingSecret, log, bolt }: HttpDoorOptions) {
    super({ signingSecret, endpoints: [eventsPath], logger: log.forSlack, ...bolt });
    this.#signingSecret = signingSecret;
    this.#log = log;
    const pages = this.requestListener;
    this.requestListener = (request, response) => {
      const path = request.url?.replace(/\?.*$/su, '');
      if (path === eventsPath) return void this.#take(request, response);
      try {
        pages(request, response);
      } catch {
        this.#refuse(response, 'wrong_path', { method: request.method });
      }
    };
  }

  override init(app: App): void {
    super.init(app);
    this.#app = app;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (request.method !== 'POST') throw new RefusedError('wrong_method');
      const body = await this.#read(request);
      // docs.slack.dev/reference/events/url_verification; ssl_check comes with slash commands.
      if (body.ssl_check === '1') return void response.writeHead(200).end();
      if (body.type === 'url_verification') {
        const { challenge } = body;
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ challenge: typeof challenge === 'string' ? challenge : '' }));
      }
      await this.#process(request, response, body);
    } catch (error) {
      const refusal = error instanceof RefusedError ? error.code : 'body_cut_off';
      this.#refuse(response, refusal, { method: request.method, retry: request.headers['x-slack-retry-num'] });
    }
  }

  /** Reads and checks. @throws RefusedError */
  async #read(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
    const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request, bodyLimit).catch((error: unknown) => {
      const tooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.type === 'entity.too.large';
      throw new RefusedError(tooLarge ? 'body_too_large' : 'body_cut_off');
    });
    const text = rawBody.toString();
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    const form = type === 'application/x-www-form-urlencoded' ? Object.fromEntries(new URLSearchParams(text)) : null;
    // The one request that Slack does not sign: only this field of it is looked at.
    if (form?.ssl_check === '1') return { ssl_check: '1' };
    this.#verify(request, text);
    if (!form && type !== 'application/json') throw new RefusedError('wrong_content_type');
    const json = form ? form.payload : text;
    const body: unknown = json === undefined ? form : parse(json);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new RefusedError('not_readable');
    return { ...body };
  }

  #verify({ headers }: IncomingMessage, body: string): void {
    const signature = headers['x-slack-signature'];
    const timestamp = Number(headers['x-slack-request-timestamp'] ?? Number.NaN);
    if (typeof signature !== 'string' || signature === '' || !Number.isInteger(timestamp))
      throw new RefusedError('not_signed');
    if (Math.abs(Date.now() / 1000 - timestamp) > mostSecondsApart) throw new RefusedError('stale_request');
    try {
      verifySlackRequest({
        signingSecret: this.#signingSecret,
        body,
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      });
    } catch {
      throw new RefusedError('wrong_signature');
    }
  }

  async #process(
    request: IncomingMessage,
    response: ServerResponse,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const log = this.#log;
    const answer = new HTTPResponseAck({
      logger: log.forSlack,
      processBeforeResponse: false,
      httpRequest: request,
      httpRequestBody: body,
      httpResponse: response,
      unhandledRequestHandler: () => {
        log.warn('not_acknowledged', { todo: nextSteps.not_acknowledged });
        if (!response.headersSent) response.writeHead(503).end();
      },
    });
    const retryNum = HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request);
    const retryReason = HTTPModuleFunctions.extractRetryReasonFromHTTPRequest(request);
    try {
      await this.#app?.processEvent({
        body,
        ack: answer.bind(),
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
    } catch (error) {
      notTaken(log, error);
      answer.ack();
      if (!response.headersSent) response.writeHead(500).end();
    }
  }

  #refuse(response: ServerResponse, code: Refusal, fields: Readonly<Record<string, unknown>>): void {
    this.#log.warn(code, { todo: nextSteps[code], ...fields });
    if (response.headersSent) return;
    response.writeHead(statusOf[code], {
      // What was not read to its end is not read further.
      ...(code === 'body_too_large' || code === 'body_cut_off' ? { connection: 'close' } : {}),
      ...(code === 'wrong_method' ? { allow: 'POST' } : {}),
    });
    response.end();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
