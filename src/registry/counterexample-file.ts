import { formatCertificate, type Certificate } from '../certificates/certificate.ts';
import { formatCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import { writeNewFile } from './new-file.ts';

/** Writes a counterexample, as `writeNewFile`. @returns false when a file of that name exists */
export function writeCounterexample(file: string, counterexample: Counterexample): boolean {
  return writeNewFile(file, formatCounterexample(counterexample));
}

/** Writes a certificate, as `writeNewFile`. @returns false when a file of that name exists */
export function writeCertificate(file: string, certificate: Certificate): boolean {
  return writeNewFile(file, formatCertificate(certificate));
}
