import fc from 'fast-check';
import { textOf, tokenise } from '../../src/workbook/formulas/formula-tokens';

const kinds = (formula: string): string[] => tokenise(formula).map(({ kind, text }) => `${kind} ${text}`);

describe('the pieces of a formula', () => {
  it('together are the formula, whatever it is', () => {
    const parts = fc.constantFrom(
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      ',',
      ' ',
      'ICS_DEFICIT',
      '#',
      'A1',
      '1.5E-3',
      '=',
      '\n',
      '£',
    );
    const formula = fc.oneof(
      fc.string(),
      fc.array(parts).map((given) => given.join('')),
    );
    fc.assert(fc.property(formula, (text) => expect(textOf(tokenise(text))).toBe(text)));
  });

  it('keep texts, sheets’ names, tables’ columns, errors and numbers whole', () => {
    expect(kinds(`=F("a""b(",'My "F("!'!A1,Table1[[#This Row],[F('](]],#NAME?,1.5E-3)`)).toEqual([
      'other =',
      'name F',
      'open (',
      'text "a""b("',
      'separator ,',
      `other 'My "F("!'`,
      'other !',
      'name A1',
      'separator ,',
      'name Table1',
      "other [[#This Row],[F('](]]",
      'separator ,',
      'other #NAME?',
      'separator ,',
      'other 1.5E-3',
      'close )',
    ]);
  });

  it('take a name with dots and underscores for one', () => {
    expect(kinds('__xludf.DUMMYFUNCTION ( )')).toEqual([
      'name __xludf.DUMMYFUNCTION',
      'space  ',
      'open (',
      'space  ',
      'close )',
    ]);
  });
});
