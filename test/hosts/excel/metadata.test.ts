import { catalogue } from '../../../src/functions/catalogue';
import { defineFunction } from '../../../src/functions/definition';
import { describeFunctions } from '../../../src/hosts/excel/metadata';

const metadata = describeFunctions(catalogue, 'https://example.org/help.html');

// The limits are those of Microsoft's schema for function metadata before it was loosened in 2025.
describe('functions.json', () => {
  it('describes every function of the catalogue once, under its own name', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(catalogue.map(({ name }) => name));
    expect(metadata.functions.map(({ name }) => name)).toEqual(metadata.functions.map(({ id }) => id));
  });

  it.each(metadata.functions.map((entry) => [entry.name, entry] as const))(
    '%s is what Excel accepts',
    (name, entry) => {
      expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
      // A name shaped like a cell's address, such as ICS24 or R1C1, would be read as that cell.
      expect(name).not.toMatch(/^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/);
      expect(entry.description.length).toBeGreaterThan(0);
      expect(entry.description.length).toBeLessThanOrEqual(128);
      expect(new URL(entry.helpUrl).protocol).toBe('https:');
      expect(entry.result).toEqual({ type: 'any', dimensionality: 'matrix' });
      const optional = entry.parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
      for (const parameter of entry.parameters) {
        expect(parameter.name).toMatch(/^[a-z][a-z_]{0,63}$/);
        expect(parameter.description.length).toBeGreaterThan(0);
        expect(parameter.description.length).toBeLessThanOrEqual(128);
        expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
      }
    },
  );

  it('lists the fixed choices of each parameter that has them, as an enum of its own', () => {
    const named = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap(({ customEnumId }) => customEnumId ?? []),
    );
    expect(metadata.enums.map(({ id }) => id)).toEqual(named);
    expect(new Set(named).size).toBe(named.length);
    const style = metadata.enums.find(({ id }) => id === 'ICS_CITE_STYLE');
    expect(style).toEqual({
      id: 'ICS_CITE_STYLE',
      type: 'string',
      values: ['harvard', 'apa', 'vancouver', 'oscola', 'short', 'url'].map((name) => ({ name, stringValue: name })),
    });
  });

  it('lets error cells reach the functions and cards leave them, and sets no namespace, stream or volatile', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
    // Streaming and volatile functions say so in `options`; a namespace would stand beside the functions.
    const known = ['id', 'name', 'description', 'helpUrl', 'parameters', 'result'];
    expect(metadata.functions.flatMap((entry) => Object.keys(entry).filter((key) => !known.includes(key)))).toEqual([]);
    expect(Object.keys(metadata)).toEqual([
      'allowErrorForDataTypeAny',
      'allowCustomDataForDataTypeAny',
      'functions',
      'enums',
    ]);
  });

  it('refuses a description that a tooltip would cut off, naming its owner', () => {
    const wordy = defineFunction({
      name: 'WORDY',
      category: 'Calculators',
      summary: 'x'.repeat(129),
      parameters: [],
      result: { description: '', format: 'text' },
      examples: [],
      errors: [],
      since: '0.1.0',
      evaluate: () => '',
    });
    expect(() => describeFunctions([wordy], 'https://example.org/')).toThrow(/WORDY.*128/);
  });
});
