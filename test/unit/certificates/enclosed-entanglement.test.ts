import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ALL, LONG } from '../../sample.ts';
import type { Certificate } from '../../../src/certificates/certificate.ts';
import { checkCertificate } from '../../../src/certificates/check-certificate.ts';
import type { ProgramOperation } from '../../../src/certificates/program.ts';
import { claim, type Claim } from '../../../src/claims/claim.ts';
import { constant } from '../../../src/claims/constant.ts';
import { atLeast, atMost } from '../../../src/claims/relation.ts';
import { parameters } from '../../../src/ensembles/parameters.ts';
import {
  enclosedEntanglement,
  enclosedRelativeEntropyToPpt,
} from '../../../src/entanglement/certified/enclosed-entanglement.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { identity, pauliX, pauliZ } from '../../../src/quantum/operators.ts';
import { maximallyEntangled } from '../../../src/quantum/entangled-states.ts';
import { claimFromText } from '../../../src/statements/text-claim.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { firstCertificate, verdictsOfPython } from './first-certificate.ts';

/** H of two spins of size d with a coupling that favours entanglement, in a field. */
function spins(dim: number, arithmetic: Arithmetic): Matrix {
  const phi = maximallyEntangled(dim, arithmetic).scaled(-dim);
  const one = identity(dim, arithmetic);
  if (dim > 2) return phi;
  return phi.plus(pauliZ(arithmetic).kron(one)).plus(one.kron(pauliX(arithmetic)));
}

/** False statement about the temperature 1/s up to which spins are entangled. */
const thermal = (
  id: string,
  dim: number,
  relation: typeof atMost,
  quantity: (rho: Matrix, dims: readonly [number, number]) => ReturnType<typeof enclosedEntanglement>,
  bound: string,
): Claim =>
  claim(id, {
    source: 'none',
    statement: 'false',
    literature: 'conjecture',
    systems: [[dim, dim]],
    given: () => parameters({ s: ['1', 3] }),
    asserts: ({ s }, _, arithmetic) =>
      relation(quantity(gibbsState(spins(dim, arithmetic), s), [dim, dim]), constant(bound, arithmetic)),
  });

const SPINS = thermal('spins-are-hardly-entangled', 2, atMost, enclosedEntanglement, '1/10');

const CERTIFICATE = firstCertificate(SPINS);

const folder = temporaryFolder({});

const verdicts = (certificates: readonly Certificate[]): readonly string[] => verdictsOfPython(certificates, folder);

const hasMpmath = spawnSync('python3', ['-c', 'import mpmath']).status === 0;

/** A certificate with another operation in the place of one. */
function replaced(certificate: Certificate, op: string, change: (line: ProgramOperation) => object): Certificate {
  const { program } = certificate;
  const operations = program.operations.map((line) => (line.op === op ? { ...line, ...change(line) } : line));
  return { ...certificate, program: { ...program, operations: operations } };
}

const E = 'relativeEntropyOfEntanglement';

/** Certificates about other things than they say. */
const FORGERIES: Readonly<Record<'state' | 'trace' | 'parts' | 'moved', (certificate: Certificate) => Certificate>> = {
  state: (c) => ({ ...c, objects: { ...c.objects, s: '3' } }),
  trace: (c) => replaced(c, E, () => ({ of: [c.program.operations.findIndex(({ op }) => op === 'exponential')] })),
  parts: (c) => replaced(c, E, () => ({ dims: [4, 1] })),
  moved: (c) => ({ ...c, left: above(c.left) }),
};

/** A matrix of trace 1 with tr X² = 1 that is no state: taken for a pure one, it would have the entropy of its part. */
const NO_STATE: Certificate = {
  ...CERTIFICATE,
  objects: {
    ...CERTIFICATE.objects,
    X: { re: [2, -1, 2, 0].map((x, i) => [0, 1, 2, 3].map((j) => (i === j && x !== 0 ? `${x}/3` : '0'))) },
  },
  proved: [...CERTIFICATE.proved, { object: 'X', is: 'Hermitian' }],
  program: {
    ...CERTIFICATE.program,
    operations: [
      { op: 'object', path: 'X' },
      { op: E, of: [0], dims: [2, 2] },
      { op: 'number', value: '1/10' },
      { op: 'minus', of: [1, 2] },
      { op: 'negated', of: [3] },
    ],
    left: 1,
    right: 2,
    margin: 4,
    conditions: [],
  },
  left: ['0.6365141682', '0.6365141684'],
  margin: ['-0.5365141684', '-0.5365141682'],
};

/** Interval moved up by twice its width. */
function above([lower, upper]: readonly [string, string]): [string, string] {
  const width = Number(upper) - Number(lower);
  return [String(Number(upper) + width), String(Number(upper) + 2 * width)];
}

describe.skipIf(!hasMpmath)('the checker in Python, which finds closest states of its own,', () => {
  test.runIf(ALL)(
    'agrees where E of a Gibbs state is certified, and with nothing that was changed',
    () => {
      const { moved: side, trace, parts, state } = FORGERIES;
      const forged = [side, trace, parts, state].map((change) => change(CERTIFICATE));
      const [good, none, ...bad] = verdicts([CERTIFICATE, NO_STATE, ...forged]);
      expect(good).toContain(': valid, margin -');
      expect(none).toContain('an entangled state is no state');
      expect(bad).toHaveLength(forged.length);
      expect(bad.filter((line) => !line.includes(': INVALID, '))).toEqual([]);
    },
    60_000,
  );

  test.runIf(ALL)(
    'agrees where E is certified from the other side, and after an evolution',
    () => {
      const certificates = [
        thermal('spins-are-entangled', 2, atLeast, enclosedEntanglement, '7/10'),
        claimFromText({
          statement: 'E_R(evolve(L, rho, t), A:B) <= 1/20',
          on: ['A=2,B=2'],
          given: 'rho: state(AB); L: generator(AB); t: positive',
        }),
      ].map(firstCertificate);
      expect(verdicts(certificates).filter((line) => !line.includes(': valid, margin -'))).toEqual([]);
    },
    120_000,
  );

  // It takes half a minute to find a closest state of two qutrits.
  test.runIf(LONG)(
    'agrees in larger dimensions, where the minimum is not the one over separable states',
    () => {
      const certificates = [
        thermal('qutrits-are-hardly-entangled', 3, atMost, enclosedRelativeEntropyToPpt, '1/10'),
        claimFromText({ statement: 'E_PPT(rho, A:B) <= 1/20', on: ['A=2,B=4'], given: 'rho: state(AB)' }),
      ].map(firstCertificate);
      expect(verdicts(certificates).filter((line) => !line.includes(': valid, margin -'))).toEqual([]);
      const qutrits = replaced(certificates[0], 'relativeEntropyToPptStates', () => ({ op: E }));
      expect(verdicts([qutrits]).filter((line) => !line.includes(': INVALID, '))).toEqual([]);
    },
    600_000,
  );
});

test('the toolkit replays the certificate of a claim about a Gibbs state, and no other one', () => {
  expect(checkCertificate(CERTIFICATE, SPINS).valid).toBe(true);
  for (const forged of Object.values(FORGERIES)) {
    expect(checkCertificate(forged(CERTIFICATE), SPINS).valid).toBe(false);
  }
}, 60_000);
