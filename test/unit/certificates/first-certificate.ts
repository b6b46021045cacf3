import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCertificate, type Certificate } from '../../../src/certificates/certificate.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { UNIT } from '../../../src/ensembles/gaussian-integers.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { ROOT } from '../source-files.ts';

/** Certificate of the first draw, with integers over 16, that violates a claim. */
export function firstCertificate(statement: Claim): Certificate {
  const onSystem = new ClaimOnSystem(statement, statement.systems[0]);
  for (let k = 0; k < 200; k++) {
    const stream = randomStream(1, 0, k);
    const { integers } = onSystem.ensemble.draw(() => stream.next());
    const instance = { integers: integers.map((n) => Math.round((16 * n) / UNIT)), unit: 16 };
    if (onSystem.evaluate(instance).zone !== 'violated') continue;
    const result = certify(statement, onSystem.dataOf(instance));
    if (!isCertificate(result)) throw new Error(`${statement.id}: ${result.reason}`);
    return result;
  }
  throw new Error(`${statement.id} is not violated`);
}

/** What the checker in Python says of certificates, a line for each. @param folder  where they are written */
export function verdictsOfPython(certificates: readonly Certificate[], folder: string): readonly string[] {
  const files = certificates.map((certificate, k) => {
    const file = join(folder, `${k}.json`);
    writeFileSync(file, formatCertificate(certificate));
    return file;
  });
  const { stdout } = spawnSync('python3', [join(ROOT, 'examples/check-certificate.py'), '--brief', ...files], {
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
}
