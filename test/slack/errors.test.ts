import { ErrorCode as BoltCode, RespondError } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { nextSteps, slackProblem } from '../../src/slack/errors.ts';

const platform = (error: string, more = {}) => new WebAPIPlatformError({ ok: false, error, ...more });

describe('what went wrong with Slack', () => {
  it.each([
    [platform('invalid_auth'), 'invalid_auth'],
    [platform('not_in_channel'), 'not_in_channel'],
    [platform('msg_blocks_too_long'), 'msg_blocks_too_long'],
    [new WebAPIRateLimitedError(30), 'ratelimited'],
    [new WebAPIHTTPError(502, 'Bad Gateway', {}), 'slack_webapi_http_error'],
    [new WebAPIRequestError(new Error('no network')), 'slack_webapi_request_error'],
    [new RespondError('late', 404), BoltCode.RespondError],
  ])('%s has a code and a sentence that says what to do', (error, code) => {
    const problem = slackProblem(error);
    expect(problem.code).toBe(code);
    expect(problem.todo).toBe(nextSteps[code]);
  });

  it('names the missing scope', () => {
    const { fields } = slackProblem(platform('missing_scope', { needed: 'chat:write', provided: 'commands' }));
    expect(fields).toEqual({ needed: 'chat:write', provided: 'commands' });
  });

  it('says where a code that it does not know is explained', () => {
    expect(slackProblem(platform('brand_new')).todo).toContain('docs.slack.dev');
  });

  it('tells a defect from a problem, and shows where it happened without its message', () => {
    const { code, fields } = slackProblem(new TypeError('the question was 秘密'));
    expect(code).toBe('defect');
    expect(JSON.stringify(fields)).toContain('errors.test.ts');
    expect(JSON.stringify(fields)).not.toContain('秘密');
  });

  it('has an English sentence for each code', () => {
    for (const sentence of Object.values(nextSteps)) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  });
});
