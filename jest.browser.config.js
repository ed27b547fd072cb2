import shared from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  transform: shared.transform,
  transformIgnorePatterns: shared.transformIgnorePatterns,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 60_000,
  maxWorkers: 1,
};
