import { readBaseUrl } from '../../scripts/build/base-url';

describe('the address to build for', () => {
  it.each([
    ['https://figures.example.org', 'https://figures.example.org/'],
    ['https://figures.example.org/add-in', 'https://figures.example.org/add-in/'],
    ['https://figures.example.org/v1.2', 'https://figures.example.org/v1.2/'],
    ['https://figures.example.org:8443/a%20b/', 'https://figures.example.org:8443/a%20b/'],
    ['https://localhost:3000/excel/', 'https://localhost:3000/excel/'],
  ])('%s is a folder', (typed, address) => expect(readBaseUrl(typed)).toBe(address));

  it.each([
    ['http://figures.example.org/', 'must be an https address'],
    ['figures.example.org', 'must be an https address'],
    ['', 'must be an https address'],
    ['file:///srv/figures/', 'must be an https address'],
    ['https://me:secret@figures.example.org/', 'may not carry a user’s name or password'],
    ['https://me@figures.example.org/', 'may not carry a user’s name or password'],
    ['https://figures.example.org/?a=1', 'must be the address of a folder, without “?” and “#”'],
    ['https://figures.example.org/#top', 'must be the address of a folder, without “?” and “#”'],
    ['https://figures.example.org/index.html', 'must be the address of a folder, not of the file index.html'],
    ['https://figures.example.org/a/manifest.xml', 'must be the address of a folder, not of the file manifest.xml'],
    ['https://127.0.0.1/', 'names a place that only this machine or its network can reach'],
    ['https://10.0.0.7/figures/', 'names a place that only this machine or its network can reach'],
    ['https://[::1]/', 'names a place that only this machine or its network can reach'],
    ['https://finance.local/', 'names a place that only this machine or its network can reach'],
    ['https://intranet/', 'names a place that only this machine or its network can reach'],
  ])('%s %s', (typed, reason) => {
    expect(() => readBaseUrl(typed)).toThrow(`--base-url “${typed}” ${reason}`);
  });
});
