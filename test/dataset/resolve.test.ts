import fc from 'fast-check';
import { FigureError } from '../../src/core/errors';
import { resolveBody, resolveSystem, systems } from '../../src/dataset';
import { refusal } from './refusal';
import { acronyms, registry } from './registry';

describe('resolveSystem', () => {
  test.each(registry)('finds %s by its codes %s and its name %s, in any case and dress', (odsCode, onsCodes, name) => {
    const spellings = [
      odsCode,
      odsCode.toLowerCase(),
      ...onsCodes,
      ...onsCodes.map((code) => ` ${code.toLowerCase()} `),
      name,
      name.toUpperCase(),
      name.replace(/ and /g, ' & '),
      name.replace(/,/g, ''),
      `NHS ${name} Integrated Care Board`,
      `${name} ICS`,
      `  ${name.toLowerCase()} icb`,
    ];
    for (const spelling of spellings) expect([spelling, resolveSystem(spelling).odsCode]).toEqual([spelling, odsCode]);
  });

  test('knows the 48 bodies of the registers and no other', () => {
    expect(
      systems()
        .map(({ odsCode }) => odsCode)
        .sort(),
    ).toEqual(registry.map(([odsCode]) => odsCode).sort());
  });

  test.each(acronyms)('finds by the acronym %s the body %s', (acronym, odsCode) => {
    expect(resolveSystem(acronym).odsCode).toBe(odsCode);
    expect(resolveSystem(acronym.toLowerCase()).odsCode).toBe(odsCode);
  });

  test.each([
    ["Together We're Better", 'QNC'],
    ['together we’re better', 'QNC'],
    ['Healthier Lancashire and South Cumbria', 'QE1'],
    ['Humber, Coast and Vale', 'QOQ'],
    ['BNSSG Healthier Together', 'QUY'],
    ['Luton, Milton Keynes and Bedfordshire', 'QHG'],
    ['NW London', 'QRV'],
    ['Cornwall and Isles of Scilly', 'QT6'],
  ])('finds by the former or other name %s the body %s', (alias, odsCode) => {
    expect(resolveSystem(alias).odsCode).toBe(odsCode);
  });

  test('takes a name’s words in any order, unless two bodies have the same words', () => {
    expect(resolveSystem('South Cumbria and Lancashire').odsCode).toBe('QE1');
    expect(resolveSystem('North West London').odsCode).toBe('QRV');
    expect(resolveSystem('West and North London').odsCode).toBe('Z9B2Z');
    expect(refusal(() => resolveSystem('London North West'))).toEqual({
      code: '#N/A',
      message: expect.stringMatching(/^Unknown system “London North West”. Did you mean .*North West London/),
    });
  });

  test.each([
    ['Cheshire', 'Cheshire and Merseyside'],
    ['Buckinghamshire', 'Buckinghamshire, Oxfordshire and Berkshire West'],
    ['Cornwall', 'Cornwall and the Isles of Scilly'],
    ['Staffordshire', 'Staffordshire and Stoke-on-Trent'],
    ['Nottinghamshire', 'Nottingham and Nottinghamshire'],
    ['Derbyshire', 'Derby and Derbyshire'],
    ['Lancashire', 'Lancashire and South Cumbria'],
    ['Leeds', 'West Yorkshire'],
    ['Lancashire and South Cumbira', 'Lancashire and South Cumbria'],
  ])('suggests for %s, the name of a part or a slip, %s and takes none', (text, suggestion) => {
    const { code, message } = refusal(() => resolveSystem(text));
    expect(code).toBe('#N/A');
    expect(message).toContain(`Unknown system “${text}”. Did you mean `);
    expect(message).toContain(suggestion);
  });

  test('names at most three suggestions', () => {
    const { message } = refusal(() => resolveSystem('London'));
    expect(message.split(/, | or /)).toHaveLength(3);
  });

  test.each([
    '',
    'NHS',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '🙂',
    '=ICS_DEFICIT("LSC")',
    '0',
    'England',
  ])('has no system “%s”', (text) => {
    expect(refusal(() => resolveSystem(text)).code).toBe('#N/A');
  });

  test('quotes a long text cut short and on one line', () => {
    const { message } = refusal(() => resolveSystem(`line\nbreak${'x'.repeat(10_000)}`));
    expect(message).toContain('“line break');
    expect(message.length).toBeLessThan(140);
  });

  test('answers any text with a system or with #N/A and a sentence, again and again alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const answers = [0, 1].map(() => {
          try {
            return resolveSystem(text);
          } catch (error) {
            expect(error).toBeInstanceOf(FigureError);
            return error;
          }
        });
        expect(answers[0]).toBe(answers[1]);
      }),
    );
  });

  test('never takes a name with a slip in it for the name', () => {
    const slips = fc
      .constantFrom(...registry)
      .chain(([, , name]) =>
        fc
          .integer({ min: 1, max: name.length - 2 })
          .map((at) => ({ name, slip: `${name.slice(0, at)}x${name.slice(at)}` })),
      );
    fc.assert(
      fc.property(slips, ({ slip }) => {
        expect(refusal(() => resolveSystem(slip)).code).toBe('#N/A');
      }),
    );
  });
});

describe('resolveBody', () => {
  test.each(['England', 'ENG', 'eng', ' england '])('takes "%s" for England', (text) => {
    expect(resolveBody(text)).toBe('ENG');
  });

  test('gives a system’s ODS code', () => {
    expect(resolveBody('LSC')).toBe('QE1');
  });

  test('refuses as resolveSystem does', () => {
    expect(refusal(() => resolveBody('Cheshire'))).toEqual(refusal(() => resolveSystem('Cheshire')));
  });
});
