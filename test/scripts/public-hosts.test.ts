import { isPublicHost } from '../../scripts/build/public-hosts';

const hostOf = (typed: string): string => new URL(`https://${typed}/`).hostname;

// The networks are those of IANA's registries of special-purpose addresses, the names those of RFC 6761, 6762 and 8375.
describe('who can reach a host', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    '127.0.0.1',
    '127.0.0.2',
    '127.1',
    '2130706433',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[fd00::1]',
    '[fe80::1]',
    'printer.local',
    'wiki.internal',
    'box.home.arpa',
    'a.test',
    'server',
  ])('%s: this machine or its network alone', (typed) => expect(isPublicHost(hostOf(typed))).toBe(false));

  it.each([
    'figures.example.org',
    'FIGURES.EXAMPLE.ORG.',
    'localhost.example.org',
    'mylocal.uk',
    '8.8.8.8',
    '172.32.0.1',
    '11.0.0.1',
    '[2606:4700::1]',
  ])('%s: everybody', (typed) => expect(isPublicHost(hostOf(typed))).toBe(true));
});
