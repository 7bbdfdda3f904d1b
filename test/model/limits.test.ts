import { afterEach, describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../src/model/limits/circuit-breaker.ts';
import { DayBudget } from '../../src/model/limits/day-budget.ts';
import { Latest } from '../../src/model/limits/latest.ts';
import { Places } from '../../src/model/limits/places.ts';
import { ModelError, type ModelErrorCode } from '../../src/model/model-error.ts';
import { type Behaviour, type ModelServer, startModelServer } from './model-server.ts';
import { assistant, responderFor } from './with-model.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ModelError) return error.code;
    throw error;
  }
  return 'none';
};

describe('after failures in a row the model is left alone', () => {
  const start = () => {
    const clock = { now: 0 };
    const breaker = new CircuitBreaker(() => clock.now);
    const fail = (code: ModelErrorCode, retryAfterMs: number | null = null) => {
      breaker.enter();
      breaker.failed(new ModelError(code, '', { retryAfterMs }));
    };
    return { clock, breaker, fail, enters: () => codeOf(() => breaker.enter()) };
  };

  it('from the fourth on, for half a minute, and then one call tries', () => {
    const { clock, breaker, fail, enters } = start();
    for (let time = 0; time < 4; time++) fail('model_failed');
    expect(enters()).toBe('model_resting');
    clock.now = 29_999;
    expect(enters()).toBe('model_resting');
    clock.now = 30_000;
    expect(enters()).toBe('none');
    expect(enters()).toBe('model_resting');
    breaker.succeeded();
    expect([enters(), enters()]).toEqual(['none', 'none']);
  });

  it('again when the one that tried fails', () => {
    const { clock, fail, enters } = start();
    for (let time = 0; time < 4; time++) fail('model_unreachable');
    clock.now = 30_000;
    fail('model_unreachable');
    expect(enters()).toBe('model_resting');
    clock.now = 60_000;
    expect(enters()).toBe('none');
  });

  it('not when a success came between, nor for what the asker stopped', () => {
    const { breaker, fail, enters } = start();
    for (let time = 0; time < 3; time++) fail('model_failed');
    breaker.succeeded();
    for (let time = 0; time < 3; time++) fail('model_failed');
    for (let time = 0; time < 9; time++) fail('model_stopped');
    expect(enters()).toBe('none');
  });

  it('at once for ten minutes when the key is wrong, and as long as a busy server asks for, but no longer than that', () => {
    const wrongKey = start();
    wrongKey.fail('model_refused');
    wrongKey.clock.now = 599_999;
    expect(wrongKey.enters()).toBe('model_resting');
    const busy = start();
    busy.fail('model_busy', 5_000);
    busy.clock.now = 5_000;
    expect(busy.enters()).toBe('none');
    busy.breaker.succeeded();
    busy.fail('model_busy', 1e12);
    busy.clock.now = 605_000;
    expect(busy.enters()).toBe('none');
  });
});

describe("the day's budget", () => {
  const cost = { dollarsADay: 1, dollarsIn: 1, dollarsOut: 10 };

  it('sets aside the most that a call may use, and gives back what it did not', () => {
    const budget = new DayBudget({ tokensADay: 1_000, cost: null }, () => 0);
    const first = budget.reserve({ input: 400, output: 500 });
    expect(codeOf(() => budget.reserve({ input: 100, output: 100 }))).toBe('model_budget_used_up');
    first.settle({ input: 300, output: 50 });
    expect(codeOf(() => budget.reserve({ input: 600, output: 50 }))).toBe('none');
    expect(codeOf(() => budget.reserve({ input: 1, output: 0 }))).toBe('model_budget_used_up');
  });

  it('counts money at the price of tokens in and out', () => {
    const budget = new DayBudget({ tokensADay: 1e9, cost }, () => 0);
    budget.reserve({ input: 500_000, output: 0 }).settle({ input: 500_000, output: 0 });
    expect(codeOf(() => budget.reserve({ input: 0, output: 50_001 }))).toBe('model_budget_used_up');
    expect(codeOf(() => budget.reserve({ input: 0, output: 50_000 }))).toBe('none');
  });

  it('begins anew at midnight UTC; a call from the day before is not counted', () => {
    let now = 86_399_999;
    const budget = new DayBudget({ tokensADay: 100, cost: null }, () => now);
    const yesterday = budget.reserve({ input: 100, output: 0 });
    now = 86_400_000;
    expect(codeOf(() => budget.reserve({ input: 100, output: 0 }).settle({ input: 90, output: 0 }))).toBe('none');
    yesterday.settle({ input: 100, output: 0 });
    expect(codeOf(() => budget.reserve({ input: 10, output: 0 }))).toBe('none');
  });
});

describe('places', () => {
  it('are given in the order of waiting, and never more than there are', async () => {
    const places = new Places(2);
    const { signal } = new AbortController();
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      [0, 1, 2, 3, 4].map((each) =>
        places.run(signal, async () => {
          inside++;
          most = Math.max(most, inside);
          order.push(each);
          await Promise.resolve();
          inside--;
        }),
      ),
    );
    expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
  });

  it('are not waited for any longer than the signal lets, and are free after a failure', async () => {
    const places = new Places(1);
    const stop = new AbortController();
    const held = Promise.withResolvers<void>();
    const first = places.run(new AbortController().signal, () => held.promise);
    const second = places.run(stop.signal, async () => 'ran');
    stop.abort(new ModelError('model_too_slow', ''));
    await expect(second).rejects.toMatchObject({ code: 'model_too_slow' });
    held.reject(new Error('failed'));
    await expect(first).rejects.toThrow('failed');
    await expect(places.run(new AbortController().signal, async () => 'ran')).resolves.toBe('ran');
  });
});

describe('what was found out', () => {
  it('is kept as long as it is among the latest used', () => {
    const latest = new Latest<number>(2);
    latest.set('a', 1);
    latest.set('b', 2);
    latest.get('a');
    latest.set('c', 3);
    expect([latest.get('a'), latest.get('b'), latest.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('with a server that does not answer as it should', () => {
  let server: ModelServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  const explain = '「地域の人事部」とは？';
  const playing = async (behave: () => Behaviour) => {
    server = await startModelServer(behave);
    return server;
  };

  it('every further question is answered without asking it', async () => {
    const { url, asked } = await playing(() => ({ does: 'status', status: 503, body: '', headers: {} }));
    const codes: string[] = [];
    const responder = await responderFor(url, {}, (code) => codes.push(code));
    for (let time = 0; time < 6; time++) await responder.respond(explain);
    // Each is tried twice, until the breaker opens.
    expect(codes).toEqual([...Array(4).fill('model_failed'), 'model_resting', 'model_resting']);
    expect(asked).toHaveLength(8);
  });

  it('a wrong key is tried once', async () => {
    const { url, asked } = await playing(() => ({ does: 'status', status: 401, body: '', headers: {} }));
    const codes: string[] = [];
    const responder = await responderFor(url, {}, (code) => codes.push(code));
    for (let time = 0; time < 3; time++) await responder.respond(explain);
    expect([codes, asked.length]).toEqual([['model_refused', 'model_resting', 'model_resting'], 1]);
  });

  it('the answer comes when the time is over, while the server still holds its own', async () => {
    const { url, open } = await playing(() => ({ does: 'hang' }));
    const codes: string[] = [];
    const responder = await responderFor(url, { timeoutMs: 1_000 }, (code) => codes.push(code));
    expect(await responder.respond(explain)).toEqual(assistant.respond(explain));
    expect(codes).toEqual(['model_too_slow']);
    await expect.poll(open).toBe(0);
  });

  it('the asker can stop it, and gets the answer of the rules', async () => {
    const { url, asked, open } = await playing(() => ({ does: 'hang' }));
    const codes: string[] = [];
    const responder = await responderFor(url, {}, (code) => codes.push(code));
    const stop = new AbortController();
    const answer = responder.respond(explain, undefined, undefined, { signal: stop.signal });
    await expect.poll(() => asked.length).toBe(1);
    stop.abort();
    expect(await answer).toEqual(assistant.respond(explain));
    expect(codes).toEqual(['model_stopped']);
    await expect.poll(open).toBe(0);
  });

  it('nothing is asked when the day has too little left', async () => {
    const { url, asked } = await playing(() => ({ does: 'say', text: '' }));
    const codes: string[] = [];
    const responder = await responderFor(url, { tokensADay: 100 }, (code) => codes.push(code));
    expect(await responder.respond(explain)).toEqual(assistant.respond(explain));
    expect([codes, asked]).toEqual([['model_budget_used_up'], []]);
  });

  it('a stream that breaks off gives the sentences that were whole', async () => {
    const sentence =
      '「地域の人事部」が地域企業の魅力を発信し、採用コストを抑制し、地域企業の人材育成・定着まで支援することが重要です。';
    const question = '採用コストを抑制し、魅力を発信することが重要なのはなぜ？';
    const { url } = await playing(() => ({ does: 'cut', text: `[1] ${sentence}\n[1] 補助率は` }));
    const responder = await responderFor(url);
    const { answer } = await responder.respond(question);
    expect(answer.headline).toBe(sentence);
    expect(answer.text).not.toContain('補助率は');
    expect(answer.citations.map(({ quote }) => quote)).toEqual(
      assistant.respond(question).answer.citations.map(({ quote }) => quote),
    );
  });
});
