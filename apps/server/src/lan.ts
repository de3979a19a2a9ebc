import { readFile, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { z } from 'zod';
import { StartError } from './env';

const certificate = z.object({ address: z.string(), key: z.string(), cert: z.string(), until: z.string() });
export type Certificate = z.infer<typeof certificate>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Browsers refuse certificates that run longer than 398 days. */
const CERTIFICATE_DAYS = 397;

/** The address of this machine on the local network. Fails with a StartError where it has none. */
export function lanAddress(): string {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((each) => each.family === 'IPv4' && !each.internal && !each.address.startsWith('169.254.'));
  const [first] = addresses;
  if (!first) throw new StartError('This machine is on no network. Please join one, or start without --lan.');
  return first.address;
}

/**
 * A certificate for that address, because a phone opens its camera on a secure page alone. Made once and kept in the
 * data folder, so that a phone which has accepted it is not asked again.
 */
export async function lanCertificate(dataDir: string, address: string): Promise<Certificate> {
  const file = join(dataDir, 'lan-certificate.json');
  const kept = await readFile(file, 'utf8').then(parseKept, () => null);
  if (kept?.address === address && Date.parse(kept.until) > Date.now() + DAY_MS) return kept;
  const made = await makeCertificate(address);
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function parseKept(text: string): Certificate | null {
  try {
    return certificate.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function makeCertificate(address: string): Promise<Certificate> {
  const until = new Date(Date.now() + CERTIFICATE_DAYS * DAY_MS);
  const pems = await generate([{ name: 'commonName', value: `Rollcall on ${address}` }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: until,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: address },
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { address, key: pems.private, cert: pems.cert, until: until.toISOString() };
}
