import fc from 'fast-check';
import { measures, opportunityMeasure, resolveMeasure } from '../../src/dataset';
import { refusal } from './refusal';

describe('resolveMeasure', () => {
  test('finds every measure by its code and its name, in any case', () => {
    for (const measure of measures()) {
      expect(resolveMeasure(measure.code)).toBe(measure);
      expect(resolveMeasure(measure.code.toUpperCase().replace(/_/g, ' '))).toBe(measure);
      expect(resolveMeasure(` ${measure.name.toLowerCase()} `)).toBe(measure);
    }
  });

  test.each(['deficits', 'Contol total', 'savings'])('suggests for "%s" and takes none', (text) => {
    expect(refusal(() => resolveMeasure(text))).toEqual({
      code: '#N/A',
      message: expect.stringContaining(`Unknown measure “${text}”. Did you mean `),
    });
  });

  test.each(['', 'zzz', '__proto__', 'constructor', '🙂', 'x'.repeat(10_000)])('has no measure "%s"', (text) => {
    expect(refusal(() => resolveMeasure(text)).code).toBe('#N/A');
  });

  test('answers any text with a measure or #N/A', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          expect(measures()).toContain(resolveMeasure(text));
        } catch {
          expect(refusal(() => resolveMeasure(text)).code).toBe('#N/A');
        }
      }),
    );
  });
});

describe('opportunityMeasure', () => {
  test('finds a list’s total and its lines', () => {
    expect(opportunityMeasure('RightCare')).toMatchObject({ programme: 'RightCare', area: null });
    expect(opportunityMeasure('rightcare', 'musculoskeletal')).toMatchObject({
      area: 'Musculoskeletal',
    });
    expect(opportunityMeasure('model hospital', 'Obstetrics & Gynaecology').programme).toBe('Model Hospital');
  });

  test('refuses an unknown programme and names those there are', () => {
    expect(refusal(() => opportunityMeasure('GIRFT'))).toEqual({
      code: '#N/A',
      message: 'Unknown programme “GIRFT”. There are RightCare and Model Hospital.',
    });
  });

  test('refuses a line of another list and names those there are', () => {
    const { code, message } = refusal(() => opportunityMeasure('RightCare', 'Cardiology'));
    expect(code).toBe('#N/A');
    expect(message).toMatch(/^Unknown area “Cardiology” of RightCare\. There are Musculoskeletal; /);
  });

  test('suggests a line for a slip', () => {
    expect(refusal(() => opportunityMeasure('RightCare', 'Musculo-skeletal')).message).toBe(
      'Unknown area “Musculo-skeletal” of RightCare. Did you mean Musculoskeletal?',
    );
  });
});
