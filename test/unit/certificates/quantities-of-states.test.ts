import { expect, test } from 'vitest';
import type { Certificate } from '../../../src/certificates/certificate.ts';
import { hasProperty } from '../../../src/certificates/property.ts';
import { claim, type Claim } from '../../../src/claims/claim.ts';
import { constant } from '../../../src/claims/constant.ts';
import { discard } from '../../../src/claims/discard.ts';
import { atLeast, atMost, type Relation } from '../../../src/claims/relation.ts';
import type { Property } from '../../../src/ensembles/draws.ts';
import { parseRational } from '../../../src/exact/integers/rational.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { parameters } from '../../../src/ensembles/parameters.ts';
import { negativityRate } from '../../../src/entanglement/measures/negativity-rate.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { blochMatrix } from '../../../src/quantum/bloch.ts';
import { quantumFisherInformation } from '../../../src/quantum/fisher-information.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { matrixOf } from '../../../src/quantum/matrix-of-numbers.ts';
import {
  expectation,
  pauliX,
  pauliY,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  variance,
} from '../../../src/quantum/operators.ts';
import { singularValues } from '../../../src/quantum/singular-values.ts';
import { ket, projector } from '../../../src/quantum/states.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { closedEvolution } from '../../../src/quantum/unitary-evolution.ts';
import { realigned } from '../../../src/quantum/subsystems.ts';
import { l1Coherence } from '../../../src/thermodynamics/coherence.ts';
import { fidelity, traceNorm } from '../../../src/thermodynamics/distances.ts';
import { vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import { ergotropy, passiveState } from '../../../src/thermodynamics/ergotropy.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { firstCertificate, verdictsOfPython } from './first-certificate.ts';

const FIELDS = { source: 'none', statement: 'false', literature: 'conjecture' } as const;

/** False statement about a state and a Hermitian operator. */
const ofState = (id: string, dim: number, asserts: (rho: Matrix, A: Matrix) => Relation): Claim =>
  claim(id, {
    ...FIELDS,
    systems: [dim],
    given: () => ({ rho: anyDensityMatrix({ dim }), A: anyHamiltonian({ dim }) }),
    asserts: ({ rho, A }) => asserts(rho, A),
  });

const ofDriven = (
  id: string,
  asserts: (x: Readonly<Record<'g' | 's', Real>>, arithmetic: Arithmetic) => Relation,
): Claim =>
  claim(id, {
    ...FIELDS,
    systems: [2],
    given: () => parameters({ g: 'positive', s: ['0.25', 0.75] }),
    asserts: (drawn, _, arithmetic) => asserts(drawn, arithmetic),
  });

const CLAIMS: readonly Claim[] = [
  ofState('fisher-is-a-variance', 3, (rho, A) => atLeast(quantumFisherInformation(A, rho), variance(A, rho).times(4))),
  ofState('no-ergotropy', 2, (rho, A) => atMost(ergotropy(rho, A), 0)),
  ofState('passive-is-coherent', 2, (rho, A) => atLeast(l1Coherence(passiveState(rho, A)), l1Coherence(rho).times(2))),
  ofState('realigned-is-small', 4, (rho) => atMost(traceNorm(realigned(rho, [2, 2])), 0.5)),
  ofState('singular-values-are-equal', 3, (rho, A) => {
    const [first, second] = singularValues(rho.times(A));
    return atLeast(second, first);
  }),
  ofState('bloch-is-short', 4, (rho) => atMost(singularValues(blochMatrix(rho))[0], 1)),
  ofState('negativity-grows', 4, (rho, A) => {
    const z = pauliZ(rho.arithmetic);
    return atLeast(negativityRate(lindbladian(A, [z.kron(z)]), rho, [2, 2]), constant('1/3', rho.arithmetic));
  }),
  ofState('bures-angle-is-small', 2, (rho) => {
    const up = projector(ket([1, 0], { arithmetic: rho.arithmetic }));
    return atMost(fidelity(up, rho).sqrt().arccos(), constant('1/3', rho.arithmetic));
  }),
  ofDriven('thermal-entropy', ({ g, s }, arithmetic) => {
    const jumps = [
      { operator: sigmaMinus(arithmetic), rate: s.plus(1) },
      { operator: sigmaPlus(arithmetic), rate: s },
    ];
    const state = uniqueSteadyState(lindbladian(pauliX(arithmetic).scaled(g), jumps));
    return atMost(vonNeumannEntropy(state), constant('0.52', arithmetic));
  }),
  ofDriven('nothing-turns', ({ g, s }, arithmetic) => {
    const H = pauliX(arithmetic).scaled(2).plus(pauliZ(arithmetic));
    const up = projector(ket([1, 0], { arithmetic }));
    return atMost(expectation(pauliY(arithmetic), closedEvolution(H, up)(s)).abs(), g);
  }),
  ofDriven('numbers-as-matrix', ({ g, s }, arithmetic) => {
    if (g.value > 2) return discard('have a weak coupling');
    return atMost(singularValues(matrixOf([[g, { re: s, im: g }]], arithmetic))[0], g);
  }),
];

const folder = temporaryFolder({});

const checked = (certificates: readonly Certificate[]): readonly string[] => verdictsOfPython(certificates, folder);

test('violations of statements about quantities of states are certified, and the checker that knows none of them agrees', () => {
  const certificates = CLAIMS.map(firstCertificate);
  const verdicts = checked(certificates);
  expect(verdicts.filter((line) => !line.includes(': valid, margin -'))).toEqual([]);
  expect(verdicts).toHaveLength(CLAIMS.length);
  const digit = (text: string): string =>
    text.replace(/"(-?\d*)([1-9])(["/])/, (_, a: string, d: string, b: string) => `"${a}${(Number(d) % 9) + 1}${b}`);
  const forged = certificates.map((certificate) => ({
    ...certificate,
    objects: JSON.parse(digit(JSON.stringify(certificate.objects))) as Certificate['objects'],
  }));
  expect(checked(forged).filter((line) => !line.includes(': INVALID, '))).toEqual([]);
}, 120_000);

test('a unitary that is another function of the Hamiltonian and the time is rejected by the checker', () => {
  const certificate = firstCertificate(CLAIMS.find(({ id }) => id === 'nothing-turns')!);
  const { operations } = certificate.program;
  const at = operations.findIndex(({ op }) => op === 'unitary');
  const forged = ['propagator', 'scaled'].map((op) => ({
    ...certificate,
    program: {
      ...certificate.program,
      operations: operations.map((line, k) => (k === at ? { ...line, op } : line)),
    },
  }));
  expect(checked(forged).filter((line) => !line.includes(': INVALID, '))).toEqual([]);
});

test('an end that is left out does not belong to an interval, for the checker and for the toolkit', () => {
  const certificate = firstCertificate(CLAIMS.find(({ id }) => id === 'thermal-entropy')!);
  const s = certificate.objects['s'] as unknown as string;
  const [lower, upper] = [`number in (${s}, 1)`, `number in (0, ${s})`];
  const as = (name: string): Certificate => ({
    ...certificate,
    proved: certificate.proved.map((fact) =>
      fact.object === 's' ? { ...fact, is: name } : fact,
    ) as Certificate['proved'],
  });
  const names = [`number in [${s}, 1)`, `number in (0, ${s}]`, lower, upper];
  expect(checked(names.map(as)).map((line) => line.includes(': valid, '))).toEqual([true, true, false, false]);
  const value = exact.number(parseRational(s));
  expect(names.map((name) => hasProperty(value, name as Property))).toEqual([true, true, false, false]);
});

test('an interval that does not hold a parameter, or has no inside, is rejected by the checker', () => {
  const certificate = firstCertificate(CLAIMS.find(({ id }) => id === 'thermal-entropy')!);
  const stated = certificate.proved.find(({ object }) => object === 's')!;
  expect(stated.is).toBe('number in [1/4, 3/4]');
  const as = (name: string): Certificate => ({
    ...certificate,
    proved: certificate.proved.map((fact) => (fact === stated ? { ...fact, is: name } : fact)) as Certificate['proved'],
  });
  const [good, ...bad] = checked(
    ['number in [0, 1]', 'number in [0, 1/4]', 'number in [3/4, 1]', 'number in [3/4, 1/4]', 'number in []'].map(as),
  );
  expect(good).toContain(': valid, ');
  expect(bad.filter((line) => !line.includes(': INVALID, '))).toEqual([]);
});
