import shared from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...shared,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  // Longer than a test waits for any one thing, so that what did not come is told: test/browser/soon.ts.
  testTimeout: process.env.ICS_SLOW === undefined ? 180_000 : 900_000,
  maxWorkers: 2,
};
