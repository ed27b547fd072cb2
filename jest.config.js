/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  // How long a test takes is never its verdict: a limit is there for what never ends, on the slowest machine.
  testTimeout: 300_000,
  // All cores: by itself jest leaves one free, which on two cores is half of them.
  maxWorkers: '100%',
  transform: {
    '\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Preact 11, hucre and marked ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(preact|@testing-library/preact|hucre|marked)/)'],
};
