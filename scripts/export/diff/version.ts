import { UsageError } from '../command';

/** What a change of the data asks of the edition's number; none where the data are the same. */
export const steps = ['none', 'patch', 'minor', 'major'] as const;
export type Step = (typeof steps)[number];

export const greatest = (found: readonly Step[]): Step =>
  found.reduce((most, step) => (steps.indexOf(step) > steps.indexOf(most) ? step : most), 'none');

type Version = readonly [major: number, minor: number, patch: number];

/** @throws UsageError where the text is no semantic version of three whole numbers */
export const parseVersion = (text: string): Version => {
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
  if (!parts) throw new UsageError(`"${text}" is no edition number such as 1.2.3.`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
};

const compare = (one: Version, other: Version): number => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

/**
 * The lowest number that the step allows. Before 1.0.0 nothing is promised yet, and what is a major step later raises
 * the second number.
 */
export const lowestAfter = (version: string, step: Step): string => {
  const [major, minor, patch] = parseVersion(version);
  if (step === 'none') return version;
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (step === 'minor' || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
};

/** Whether the newer number is at least as far on as the step asks. */
export const fits = (older: string, newer: string, step: Step): boolean =>
  compare(parseVersion(newer), parseVersion(lowestAfter(older, step))) >= 0;
