import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

// Where Microsoft's own tools keep it too, so that it need be trusted once only.
const usualFolder = join(homedir(), '.office-addin-dev-certs');

/** The paths of the authority, of the certificate and of its key. */
type Paths = readonly [authority: string, certificate: string, key: string];

const isUsable = ([authority, certificate, key]: Paths): boolean =>
  [authority, certificate, key].every((path) => existsSync(path)) &&
  new Date(new X509Certificate(readFileSync(certificate)).validTo).getTime() > Date.now() + 24 * 60 * 60 * 1000;

/**
 * A certificate for localhost with an authority of its own, both for 30 days, made on first use and made anew in their
 * last day or after it; the user decides whether to trust the authority.
 */
export const localCertificate = async (folder = usualFolder): Promise<Certificate> => {
  const paths: Paths = [join(folder, 'ca.crt'), join(folder, 'localhost.crt'), join(folder, 'localhost.key')];
  const [authority, certificate, key] = paths;
  if (!isUsable(paths)) {
    // The generator writes nothing where it finds an authority, even one that has ended.
    for (const path of paths) rmSync(path, { force: true });
    await generateCertificates(authority, certificate, key);
    console.log('It is new, with a new authority: what was trusted before does not hold for it.');
  }
  console.log(`The local certificate’s authority is ${authority}.`);
  return { key: readFileSync(key), cert: readFileSync(certificate) };
};
