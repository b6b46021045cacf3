import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { derive, model } from 'clausius';
import { derivationCode } from '../../../src/report/derivation-code.ts';
import { fieldOfFunctions } from '../../../src/symbolic/formulas/parameter-functions.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';

type Functions = Readonly<Record<string, (...x: readonly number[]) => number>>;

/** The functions of TypeScript code. */
function functionsOf(code: string): Functions {
  const script = transformSync(code, { loader: 'ts', format: 'cjs' }).code;
  const module = { exports: {} };
  // oxlint-disable-next-line no-new-func typescript/no-implied-eval -- the code is what is tested
  new Function('module', script)(module);
  return module.exports;
}

/** A qubit between two baths, whose heat current is ω γ (n_h − n_c)/(2 (n_h + n_c + 1)). */
const BETWEEN = model({
  name: 'between',
  dims: [2],
  parameters: { omega: 'positive', beta_h: 'positive', beta_c: 'positive', gamma: 'positive' },
  let: { n_h: '1/(exp(beta_h*omega) - 1)', n_c: '1/(exp(beta_c*omega) - 1)' },
  hamiltonian: 'omega*Z/2',
  jumps: {
    'hot side': [
      { operator: 'sigmaMinus', rate: 'gamma*(n_h + 1)' },
      { operator: 'sigmaPlus', rate: 'gamma*n_h' },
    ],
    cold: [
      { operator: 'sigmaMinus', rate: 'gamma*(n_c + 1)' },
      { operator: 'sigmaPlus', rate: 'gamma*n_c' },
    ],
  },
  baths: { 'hot side': { beta: 'beta_h' }, cold: { beta: 'beta_c' } },
});
const DERIVED = derive(BETWEEN, { spectrum: false });

test('code has what is derived, and its functions of the parameters by their names', () => {
  const code = derivationCode(DERIVED, 'ts');
  const functions = functionsOf(code);
  const names = ['entropyProductionRate', 'heatCold', 'heatHotSide', 'power', 'steadyState'];
  expect(Object.keys(functions).toSorted()).toEqual(names);
  const bodies = code.split('export function').slice(1);
  // each name is defined where it is used, once
  for (const body of bodies) {
    for (const name of ['n_h', 'n_c']) {
      const isUsed = body.split(new RegExp(`\\b${name}\\b`)).length > 1;
      expect(body.split(`const ${name} = 1 / Math.expm1(`)).toHaveLength(isUsed ? 2 : 1);
    }
  }
  expect(bodies[2]).toContain('n_h');
  expect(derivationCode(DERIVED, 'julia')).toContain('n_h = 1 / expm1(omega * beta_h)');
});

test('a current between baths of high or low temperature keeps its digits', () => {
  const { heatHotSide } = functionsOf(derivationCode(DERIVED, 'ts'));
  // ω = γ = 1, β_h and β_c: mpmath with 50 digits of g (1/expm1(h) - 1/expm1(c))/(2 (1/expm1(h) + 1/expm1(c) + 1))
  for (const [hot, cold, expected] of [
    [1e-9, 3e-9, 0.25],
    [1, 800, 0.18393972058572117],
  ] as const) {
    expect(Math.abs(heatHotSide(1, hot, cold, 1) / expected - 1)).toBeLessThan(1e-14);
  }
});

test('quantities that are asked for are functions of their own, and what has no closed form is said', () => {
  const quantities = ['heat[cold]', '<Z>', 'rho[0][1]', '|rho[0][1]|', 'production', 'gap', 'negativity'];
  const code = derivationCode(
    DERIVED,
    'python',
    quantities.map((name) => askedQuantity(DERIVED, name)),
  );
  expect([...code.matchAll(/^def (\w+)/gm)].map(([, name]) => name)).toEqual([
    'heat_cold',
    'expectation_Z',
    'rho_0_1',
    'modulus_rho_0_1',
    'entropy_production_rate',
    'gap',
  ]);
  expect(code.split('\n')[1]).toBe('# negativity: no closed form: there is one subsystem only');
  expect(code).toContain('with np.errstate(over="ignore"):\n        n_h = 1 / np.expm1(omega * beta_h)\n');
});

const PARAMETERS = rationalFunctionField(['x']);
const FIELD = fieldOfFunctions(PARAMETERS, [
  { name: 'exp(x)', of: 'exp', argument: PARAMETERS.variable('x'), fraction: [1n, 0n, 0n, 1n] },
]);

test.each([
  [[-1, 1], 'Math.expm1(x)'],
  [[1, -1], '-Math.expm1(x)'],
  [[-3, 3], '3 * Math.expm1(x)'],
  [[1, -2, 1], 'Math.expm1(x) ** 2'],
  [[-1, 0, 1], '(Math.exp(x) + 1) * Math.expm1(x)'],
  [[-2, 1], 'Math.exp(x) - 2'],
  [[1, 1], 'Math.exp(x) + 1'],
])('Σ c_k e^{k x} with c = %j is printed as %s', (coefficients, expected) => {
  const u = FIELD.variable('exp(x)');
  const value = coefficients.reduceRight(
    (sum, c) => FIELD.add(FIELD.mul(sum, u), FIELD.fromInteger(BigInt(c))),
    FIELD.zero,
  );
  expect(printClosedForm(FIELD, rationalForm(value), 'ts')).toBe(expected);
  expect(printClosedForm(FIELD, rationalForm(value))).not.toContain('expm1');
});
