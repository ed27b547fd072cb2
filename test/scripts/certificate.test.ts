import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { localCertificate } from '../../scripts/certificate';

const folder = mkdtempSync(join(tmpdir(), 'ics-certificate-'));
const authority = join(folder, 'ca.crt');

beforeAll(() => jest.spyOn(console, 'log').mockImplementation(() => undefined));
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const daysLeft = (pem: Buffer): number =>
  (new Date(new X509Certificate(pem).validTo).getTime() - Date.now()) / (24 * 60 * 60 * 1000);

// 30 days are the default of office-addin-dev-certs, which docs/excel/local-certificate.md names.
test('a certificate in its last day is made anew for 30 days, with its authority, and then kept', async () => {
  await generateCertificates(authority, join(folder, 'localhost.crt'), join(folder, 'localhost.key'), 1);
  expect(Math.round(daysLeft(readFileSync(authority)))).toBe(1);
  const { cert } = await localCertificate(folder);
  const issuer = readFileSync(authority);
  expect([cert, issuer].map((pem) => Math.round(daysLeft(pem)))).toEqual([30, 30]);
  expect(new X509Certificate(cert).verify(new X509Certificate(issuer).publicKey)).toBe(true);
  expect((await localCertificate(folder)).cert).toEqual(cert);
  expect(readFileSync('docs/excel/local-certificate.md', 'utf8')).toContain('end 30 days after they were made');
});
