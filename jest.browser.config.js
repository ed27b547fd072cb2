import shared from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...shared,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
