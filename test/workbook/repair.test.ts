import fc from 'fast-check';
import { catalogue } from '../../src/functions/catalogue';
import { callsUs, isFrozen, isFrozenSpill, repair, repairFormula } from '../../src/workbook/repair/repair';
import { brokenForms, otherFormulas } from './broken-forms';

describe('a broken formula', () => {
  it.each(brokenForms)('%s: %s becomes %s', (_, broken, repaired) => {
    expect(repairFormula(broken)).toBe(repaired);
    expect(repairFormula(repaired)).toBeNull();
    expect([callsUs(broken), callsUs(repaired)]).toEqual([true, true]);
  });

  it.each(catalogue.map(({ name }) => name))('is repaired for %s', (name) => {
    expect(repairFormula(`=_xldudf_${name}(A1)`)).toBe(`=${name}(A1)`);
    expect(repairFormula(`=IFERROR(__xludf.DUMMYFUNCTION("${name}(A1)"),1)`)).toBe(`=${name}(A1)`);
  });

  it('says which forms it had', () => {
    expect([
      ...repair('=_xldudf_ICS_DEFICIT(1)+IFERROR(__xludf.DUMMYFUNCTION("ICS.ICS_DEFICIT(1)"),1)')!.forms,
    ]).toEqual(['stored by Excel', 'stored by Google Sheets', 'with a namespace']);
  });
});

describe('another formula', () => {
  it.each(otherFormulas)('%s stays', (formula) => expect(repairFormula(formula)).toBeNull());
});

describe('any formula', () => {
  const piece = fc.constantFrom(
    ...brokenForms.map(([, broken]) => broken.slice(1)),
    ...otherFormulas.map((formula) => formula.slice(1)),
    ...[
      '"',
      '""',
      '(',
      ')',
      ',',
      '+',
      'A1',
      '_xldudf_',
      'ICS_DEFICIT(',
      '__xludf.DUMMYFUNCTION(',
      'IFERROR(',
      'ICS.',
      '[',
      "'",
    ],
  );
  const formula = fc.array(piece, { maxLength: 12 }).map((pieces) => `=${pieces.join('')}`);

  it('repaired twice is as repaired once', () => {
    fc.assert(
      fc.property(formula, (text) => expect(repairFormula(repairFormula(text) ?? text)).toBeNull()),
      { numRuns: 2_000 },
    );
  });

  it('without our names never changes', () => {
    const names = new RegExp(catalogue.map(({ name }) => name).join('|'), 'gi');
    const without = fc.oneof(fc.string(), formula).map((text) => `=${text.replace(names, 'OTHER')}`);
    fc.assert(
      fc.property(without, (text) => {
        // What is left may still be put together to a name of ours from a text that was cut in two.
        fc.pre(!text.includes('"&"'));
        expect(repairFormula(text)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('in a text stays', () => {
    fc.assert(
      fc.property(formula, (text) => expect(repairFormula(`="${text.replaceAll('"', '""')}"`)).toBeNull()),
      { numRuns: 1_000 },
    );
  });

  it('that Google freezes comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const typed = `ICS_DEFICIT("${name.replaceAll('"', '""')}")`;
        const frozen = `=IFERROR(__xludf.DUMMYFUNCTION("${typed.replaceAll('"', '""')}"),1)`;
        expect(repairFormula(frozen)).toBe(`=${typed}`);
      }),
    );
  });
});

describe('what Google froze', () => {
  it('is told apart: a formula, and a cell that it spilled into', () => {
    const spill = '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),97)';
    const formula = '=IFERROR(__xludf.DUMMYFUNCTION("ICS_LIST()"),97)';
    expect([isFrozenSpill(spill), isFrozenSpill(formula), isFrozenSpill('="COMPUTED_VALUE"')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isFrozen(spill), isFrozen(formula), isFrozen('="__xludf.DUMMYFUNCTION("')]).toEqual([true, true, false]);
    expect([callsUs(spill), callsUs('=SUM(1)'), callsUs('="ICS_DEFICIT("')]).toEqual([false, false, false]);
  });
});
