import { notAvailable } from '../../src/core/errors';
import { memoise, once } from '../../src/dataset/memo';
import { refusal } from './refusal';

describe('memoise', () => {
  test('looks a text up once, found or refused', () => {
    let calls = 0;
    const lookUp = memoise((text) => {
      calls++;
      if (text === 'bad') throw notAvailable('No such text.');
      return text.toUpperCase();
    });
    expect([lookUp('a'), lookUp('a'), lookUp('constructor'), lookUp('__proto__')]).toEqual([
      'A',
      'A',
      'CONSTRUCTOR',
      '__PROTO__',
    ]);
    expect(calls).toBe(3);
    expect(refusal(() => lookUp('bad'))).toEqual(refusal(() => lookUp('bad')));
    expect(calls).toBe(4);
  });

  test('remembers a bounded number of texts, and no long one', () => {
    let calls = 0;
    const lookUp = memoise((text) => {
      calls++;
      return `${text}!`;
    });
    const long = 'x'.repeat(201);
    lookUp(long);
    lookUp(long);
    expect(calls).toBe(2);
    for (let index = 0; index <= 4096; index++) lookUp(`text ${index}`);
    lookUp('text 0');
    expect(calls).toBe(2 + 4097 + 1);
    lookUp('text 4096');
    expect(calls).toBe(2 + 4097 + 1);
  });

  test('does not remember a fault of its own', () => {
    let calls = 0;
    const lookUp = memoise((): string => {
      calls++;
      throw new TypeError('fault');
    });
    expect(() => lookUp('a')).toThrow(TypeError);
    expect(() => lookUp('a')).toThrow(TypeError);
    expect(calls).toBe(2);
  });
});

test('once makes its value on first use only', () => {
  let calls = 0;
  const value = once(() => {
    calls++;
    return undefined;
  });
  expect(calls).toBe(0);
  value();
  value();
  expect(calls).toBe(1);
});
