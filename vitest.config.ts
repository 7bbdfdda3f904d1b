import { defineConfig } from 'vitest/config';

const servers = [
  'test/slack/*.test.ts',
  'test/storage/**/*.test.ts',
  'test/workspace/**/*.test.ts',
  'test/operations/**/*.test.ts',
];
const browser = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine shows things later; nothing here is about how fast.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', ['json', { outputFile: 'var/test-report.json' }]],
    // One kind after the other: what waits for a server or a browser should not wait for the processor, too.
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: [...servers, ...browser],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'servers', include: servers, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: { name: 'browser', include: browser, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
