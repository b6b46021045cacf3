import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { formatCertificate, type Certificate } from '../certificates/certificate.ts';
import { formatCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample } from '../hunter/evidence.ts';

/**
 * Writes a counterexample under a name that is not taken. The file appears whole or not at all.
 *
 * @returns false when a file of that name exists; it is left as it is
 */
export function writeCounterexample(file: string, counterexample: Counterexample): boolean {
  return writeNewFile(file, formatCounterexample(counterexample));
}

/** Writes a certificate under a name that is not taken. @returns false when a file of that name exists */
export function writeCertificate(file: string, certificate: Certificate): boolean {
  return writeNewFile(file, formatCertificate(certificate));
}

function writeNewFile(file: string, text: string): boolean {
  if (existsSync(file)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileAtomic.sync(file, text);
  return true;
}
