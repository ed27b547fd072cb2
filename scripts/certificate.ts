import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

// Where Microsoft's own tools keep it too, so that it need be trusted once only.
const folder = join(homedir(), '.office-addin-dev-certs');
const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
  join(folder, name),
) as [string, string, string];

const isUsable = (): boolean =>
  [authority, certificate, key].every((path) => existsSync(path)) &&
  new Date(new X509Certificate(readFileSync(certificate)).validTo).getTime() > Date.now() + 24 * 60 * 60 * 1000;

/** A certificate for localhost, made on first use and renewed when it ends; the user decides whether to trust it. */
export const localCertificate = async (): Promise<Certificate> => {
  if (!isUsable()) await generateCertificates(authority, certificate, key);
  console.log(`The local certificate’s authority is ${authority}.`);
  return { key: readFileSync(key), cert: readFileSync(certificate) };
};
