import { withBuiltManifest } from './built-manifest';

const { faultsWith } = withBuiltManifest();

describe('an icon', () => {
  const address = 'https://figures.example.org/add-in/assets/refresh-80.png';
  const faultsOf = (change: (image: Buffer) => Buffer): string[] => faultsWith('assets/refresh-80.png', change);

  // By the W3C's PNG specification the last chunk is IEND: twelve bytes, with its length, name and checksum.
  it.each([
    ['its last byte', -1],
    ['its last chunk', -12],
    ['part of its picture', -200],
    ['all but its header', 33],
  ])('is refused without %s', (_, end) => {
    expect(faultsOf((image) => image.subarray(0, end))).toEqual([
      `<Image> “RefreshIcon.80” is a PNG image that is cut short; put the whole file there: ${address}.`,
    ]);
  });

  it('is refused where only its beginning says PNG', () => {
    expect(faultsOf((image) => Buffer.concat([Buffer.from('xPNG'), image.subarray(4)]))).toEqual([
      `<Image> “RefreshIcon.80” is no PNG image: ${address}.`,
    ]);
  });

  it('may have more after its end, which programs leave alone', () => {
    expect(faultsOf((image) => Buffer.concat([image, Buffer.from('more')]))).toEqual([]);
  });
});

describe('the keys in shortcuts.json', () => {
  const faultsOf = (key: object): string[] =>
    faultsWith('shortcuts.json', (text) => {
      const content = JSON.parse(text.toString('utf8'));
      content.shortcuts[0].key = key;
      return JSON.stringify(content);
    });

  it.each([
    ['Ctrl+C', 'copies'],
    ['Ctrl+V', 'pastes'],
    ['Ctrl+X', 'cuts'],
    ['Ctrl+Z', 'undoes'],
    ['Ctrl+Y', 'redoes'],
    ['Ctrl+S', 'saves'],
    ['Ctrl+A', 'selects all'],
    ['Ctrl+F', 'finds'],
    ['Ctrl+P', 'prints'],
  ])('may not be %s, with which Excel %s', (pressed, what) => {
    expect(faultsOf({ default: pressed })).toEqual([
      `shortcuts.json takes ${pressed}, with which Excel ${what}; choose other keys, such as Ctrl+Alt+Shift+F.`,
    ]);
  });

  it('may not be Excel’s own on one platform either', () => {
    expect(faultsOf({ default: 'Ctrl+Alt+Shift+F', mac: 'Command+C' })).toEqual([
      'shortcuts.json takes Command+C, with which Excel copies; choose other keys, such as Ctrl+Alt+Shift+F.',
    ]);
  });

  it.each(['Ctrl+Alt+C', 'Ctrl+Shift+Z', 'Alt+S', 'Ctrl+Alt+Shift+P'])('may be %s', (pressed) => {
    expect(faultsOf({ default: pressed })).toEqual([]);
  });
});
