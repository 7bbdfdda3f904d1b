import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PatientSlack, startPatientSlack } from '../durability/patient-slack.ts';
import { runWithKills } from '../durability/run.ts';

/** The large runs are in bench/durability. */
describe.each(['socket', 'http'] as const)('a process that is killed again and again, over %s', (mode) => {
  it('answers each question once and in order', { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jinjibu-kills-'));
    const slack: PatientSlack = await startPatientSlack();
    slack.lostAnswers = 5;
    try {
      const databaseUrl = `sqlite:${path.join(folder, 'jinjibu.db')}`;
      const counted = await runWithKills({ slack, databaseUrl, mode, processes: 1, messages: 150, kills: 5 });
      expect(counted).toMatchObject({
        messages: 150,
        killed: 5,
        unanswered: 0,
        twice: 0,
        outOfOrder: 0,
        wrong: 0,
        refusals: 0,
      });
    } finally {
      await slack.close();
      rmSync(folder, { recursive: true });
    }
  });
});
