import { fits, greatest, lowestAfter, parseVersion, steps } from '../../scripts/export/diff/version';

// Expected values: Semantic Versioning 2.0.0, §2, §4 and §6 to §8, https://semver.org.
test.each([
  ['1.4.2', 'none', '1.4.2'],
  ['1.4.2', 'patch', '1.4.3'],
  ['1.4.2', 'minor', '1.5.0'],
  ['1.4.2', 'major', '2.0.0'],
  ['0.4.2', 'patch', '0.4.3'],
  ['0.4.2', 'minor', '0.5.0'],
  ['0.4.2', 'major', '0.5.0'],
] as const)('after %s a %s step is at least %s', (version, step, lowest) => {
  expect(lowestAfter(version, step)).toBe(lowest);
  expect(fits(version, lowest, step)).toBe(true);
});

test('a number may go further than it must, and never stay behind', () => {
  expect(fits('1.4.2', '2.0.0', 'patch')).toBe(true);
  expect(fits('0.4.2', '1.0.0', 'major')).toBe(true);
  expect(fits('1.9.9', '1.10.0', 'minor')).toBe(true);
  expect(fits('1.4.2', '1.4.3', 'minor')).toBe(false);
  expect(fits('1.4.2', '1.5.0', 'major')).toBe(false);
  expect(fits('1.4.2', '1.4.1', 'none')).toBe(false);
});

test('the greatest of several steps', () => {
  expect(greatest(['patch', 'major', 'minor'])).toBe('major');
  expect(greatest([])).toBe(steps[0]);
});

test.each(['1.2', 'v1.2.3', '1.2.3-beta', '01.2.3', ''])('“%s” is no edition number', (text) => {
  expect(() => parseVersion(text)).toThrow('is no edition number');
});
