import { defineFunction, defineTable, type FunctionDefinition } from '../../../src/functions/definition';
import { renderStubs } from '../../../src/hosts/sheets/stubs';

const details = {
  version: '9.8.7',
  edition: { version: '1.2.3', date: '2030-01-02', licence: 'Open Licence 1.0.' },
};

const deficit: FunctionDefinition = defineFunction({
  name: 'ICS_DEFICIT',
  category: 'Figures',
  summary: 'The deficit, in £ million.',
  parameters: [
    { name: 'system', kind: 'text', description: 'Name of a system.', optional: false, example: '"LSC"' },
    {
      name: 'period',
      kind: 'period',
      description: 'Year or month.',
      optional: true,
      fallback: 'the headline',
      example: '"2020-02"',
    },
    { name: 'on', kind: 'date', description: 'The day.', optional: true, example: '"2021-06-30"' },
  ],
  result: { description: 'The deficit.', format: 'money' },
  examples: [],
  errors: [],
  since: '0.1.0',
  evaluate: () => 1,
});

const awkward: FunctionDefinition = defineTable({
  name: 'ICS_TABLE',
  category: 'Figures',
  summary: 'Ends */ a comment,\nin two lines.',
  parameters: [{ name: 'systems', kind: 'list', description: 'Systems.', optional: true, example: '{"LSC","SSOT"}' }],
  result: { description: 'Rows.', format: 'text' },
  examples: [],
  errors: [],
  since: '0.1.0',
  evaluate: () => [],
});

describe('renderStubs', () => {
  const text = renderStubs(
    [deficit, awkward],
    [
      {
        name: 'askWhich',
        parameters: ['range', 'way'],
        description: 'Menu: asks.',
        call: "serve('askWhich', arguments)",
      },
    ],
    details,
  );

  it('starts with what the script is, its edition and licences', () => {
    const head = text.slice(0, text.indexOf('*/'));
    for (const words of [
      'ICS Figures 9.8.7',
      'Data edition 1.2.3 of 2030-01-02',
      'MIT License',
      'Open Licence 1.0.',
      '@OnlyCurrentDoc',
    ]) {
      expect(head).toContain(words);
    }
  });

  it('writes the comment that the help is made from right above its function', () => {
    expect(text).toContain(
      [
        '/**',
        ' * The deficit, in £ million.',
        ' *',
        ' * @param {"LSC"} system Name of a system.',
        ' * @param {"2020-02"} period Optional. Year or month. If left out: the headline.',
        ' * @param {"2021-06-30"} on Optional. The day.',
        ' * @return The deficit.',
        ' * @customfunction',
        ' */',
        'function ICS_DEFICIT(system, period, on) {',
        "  return IcsFigures.call('ICS_DEFICIT', arguments);",
        '}',
      ].join('\n'),
    );
  });

  it('writes what else Google calls by name after the functions, without offering it in cells', () => {
    expect(text.slice(text.lastIndexOf('/**'))).toBe(
      [
        '/** Menu: asks. */',
        'function askWhich(range, way) {',
        "  return IcsFigures.serve('askWhich', arguments);",
        '}',
      ].join('\n'),
    );
  });

  it('keeps comments whole: no end within, no line breaks, no braces within braces', () => {
    expect(text).toContain(' * Ends * / a comment, in two lines.\n');
    expect(text).toContain(' * @param {"LSC"} systems Optional. Systems.\n');
  });
});
