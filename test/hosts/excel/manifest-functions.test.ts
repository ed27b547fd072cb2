import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../../scripts/build/manifest/check';
import { withBuiltManifest } from './built-manifest';

const { built, manifest, copy, faultsWith } = withBuiltManifest();

const folderUrl = 'https://figures.example.org/add-in/';
const helpUrl = `${folderUrl}help.html#ICS_DEFICIT`;

/** One function as functions.json describes it, before a change. */
interface Described {
  helpUrl: unknown;
  parameters: Record<string, unknown>[];
  result: Record<string, unknown>;
}

/** What is at fault once functions.json describes ICS_DEFICIT otherwise. */
const faultsOnce = (change: (described: Described) => void): string[] =>
  faultsWith('functions.json', (text) => {
    const content = JSON.parse(text.toString('utf8'));
    change(content.functions.find(({ id }: { id: string }) => id === 'ICS_DEFICIT'));
    return JSON.stringify(content);
  });

describe('the help that functions.json names', () => {
  const named = 'The helpUrl of ICS_DEFICIT in functions.json';

  it.each([
    [
      'of this machine',
      'https://localhost:3000/add-in/help.html#ICS_DEFICIT',
      'names a place that only this machine or its network can reach: ',
    ],
    [
      'of a closed network',
      'https://10.0.0.7/add-in/help.html#ICS_DEFICIT',
      'names a place that only this machine or its network can reach: ',
    ],
    ['without https', `http${helpUrl.slice(5)}`, 'must be an https address, with https:// and a host: '],
    ['that is no address', 'help.html#ICS_DEFICIT', 'must be an https address, with https:// and a host: '],
    ['with a name', 'https://me@figures.example.org/add-in/help.html', 'may not carry a user’s name or password: '],
    [
      'of the host before',
      'https://old.example.org/add-in/help.html#ICS_DEFICIT',
      `must begin with ${folderUrl}, as the manifest’s addresses do: `,
    ],
    [
      'of the folder before',
      'https://figures.example.org/help.html#ICS_DEFICIT',
      `must begin with ${folderUrl}, as the manifest’s addresses do: `,
    ],
    [
      'with a question',
      `${folderUrl}help.html?v=2#ICS_DEFICIT`,
      'has “?” in its address, which may have only “#” after its file’s name: ',
    ],
    ['of a page that is not there', `${folderUrl}hints.html#ICS_DEFICIT`, 'leads to no file of this folder: '],
  ])('is refused %s', (_, address, fault) => {
    expect(
      faultsOnce((described) => {
        described.helpUrl = address;
      }),
    ).toEqual([`${named} ${fault}${address}.`]);
  });

  it('is refused where it is no text', () => {
    expect(
      faultsOnce((described) => {
        described.helpUrl = 7;
      }),
    ).toEqual([`${named} must be an https address, with https:// and a host: 7.`]);
  });

  it('is refused for each function where all of the file kept an address before', () => {
    const ids = JSON.parse(readFileSync(join(built, 'functions.json'), 'utf8')).functions.map(
      ({ id }: { id: string }) => id,
    );
    const faults = faultsWith('functions.json', (text) =>
      text.toString('utf8').replaceAll('figures.example.org', 'old.example.org'),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(faults).toEqual(
      ids.map((id: string) =>
        expect.stringMatching(new RegExp(`^The helpUrl of ${id} in functions\\.json must begin`)),
      ),
    );
  });

  it('may be of this machine on this machine, but not beside another folder’s manifest', () => {
    const here = manifest().replaceAll('figures.example.org', 'localhost:3000');
    const faults = checkManifest(here, { production: false, folder: copy() });
    expect(faults).toContain(
      `${named} must begin with https://localhost:3000/add-in/, as the manifest’s addresses do: ${helpUrl}.`,
    );
  });
});

// After learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json, "Metadata reference".
describe('what functions.json says of parameters', () => {
  it.each(['string', 'number', 'boolean', 'any', undefined])('may be of the type %s', (type) => {
    expect(
      faultsOnce(({ parameters }) => {
        parameters[0]!.type = type;
      }),
    ).toEqual([]);
  });

  it.each(['webimagecellvalue', 'EntityCellValue'])('may be any value of the kind %s', (cellValueType) => {
    expect(
      faultsOnce(({ parameters }) => {
        parameters[0]!.cellValueType = cellValueType;
      }),
    ).toEqual([]);
  });

  it.each([
    ['text', '“text”'],
    ['Number', '“Number”'],
    ['any[][]', '“any[][]”'],
    ['', '“”'],
    [null, 'null'],
    [['string'], '["string"]'],
  ])('may not be of the type %j', (type, shown) => {
    expect(
      faultsOnce(({ parameters }) => {
        parameters[0]!.type = type;
      }),
    ).toEqual([
      `The type of ICS_DEFICIT’s system in functions.json must be string, number, boolean or any, not ${shown}.`,
    ]);
  });

  it('may not be of a kind of cell value that there is not', () => {
    expect(
      faultsOnce(({ parameters }) => {
        parameters[0]!.cellValueType = 'picture';
      }),
    ).toEqual([
      'The cellValueType of ICS_DEFICIT’s system in functions.json must be cellvalue, booleancellvalue, doublecellvalue, ' +
        'entitycellvalue, errorcellvalue, linkedentitycellvalue, localimagecellvalue, stringcellvalue or ' +
        'webimagecellvalue, not “picture”.',
    ]);
  });

  it('may name a kind of cell value only beside the type any', () => {
    expect(
      faultsOnce(({ parameters }) => {
        Object.assign(parameters[0]!, { type: 'string', cellValueType: 'stringcellvalue' });
      }),
    ).toEqual([
      'The type of ICS_DEFICIT’s system in functions.json must be any beside its cellValueType, not “string”.',
    ]);
  });

  it('may not require one after another that may be left out', () => {
    expect(
      faultsOnce(({ parameters }) => {
        delete parameters.at(-1)!.optional;
      }),
    ).toEqual([
      'functions.json requires basis of ICS_DEFICIT after period, which may be left out; put what is required first.',
    ]);
  });

  it('must have a list of them, with names', () => {
    const sentence = 'functions.json has no list “parameters” with a name for each in ICS_DEFICIT.';
    const withParameters = (parameters: unknown): string[] =>
      faultsOnce((described) => Object.assign(described, { parameters }));
    expect(withParameters(undefined)).toEqual([sentence]);
    expect(withParameters([{ type: 'any' }])).toEqual([sentence]);
    expect(withParameters([])).toEqual([]);
  });

  it('may not give a result of another type either', () => {
    expect(
      faultsOnce(({ result }) => {
        result.type = 'money';
      }),
    ).toEqual([
      'The type of ICS_DEFICIT’s result in functions.json must be string, number, boolean or any, not “money”.',
    ]);
  });
});
