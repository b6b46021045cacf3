import { expect, test } from 'vitest';
import type { RationalFunction } from '../../../src/exact/polynomials/rational-function.ts';
import { derivationLatex } from '../../../src/report/derivation-latex.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import { rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { type Derivation, derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import type { AskedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';

const derivation = derive(
  model({
    name: 'decay',
    dims: [2],
    parameters: { a: 'positive', b: 'positive' },
    hamiltonian: '0',
    jumps: [
      { operator: 'sigmaMinus', rate: 'a' },
      { operator: 'sigmaPlus', rate: 'b' },
    ],
  }),
  { spectrum: false },
);
const { field } = derivation.model.arithmetic;
const [a, b] = ['a', 'b'].map((name) => field.variable(name));

/** (1 + b)(1 + a + … + a⁵⁹): 120 terms, and one of the denominator. */
const LONG = Array.from({ length: 60 }).reduce<RationalFunction>(
  (sum) => field.add(field.mul(sum, a), field.add(field.one, b)),
  field.zero,
);
const asked: AskedQuantity = {
  quantity: 'negativity',
  question: {},
  parts: [],
  roots: { closedPart: rationalForm(field.zero), roots: [{ multiplicity: 1, symmetric: [a, LONG, b], most: 1 }] },
};

test('a coefficient of 121 terms is described, and shown with --full in text and in LaTeX', () => {
  const text = (full: boolean): string =>
    derivationLines(derivation, { notation: 'text', full, quantities: [asked] }).join('\n');
  expect(text(false)).toContain('e2 is a quotient with 121 terms; --full and --json show it');
  expect(text(true)).not.toContain('with 121 terms');
  expect(text(true)).toMatch(/e2 = \(a \+ 1\).*a\^16/);
  expect(derivationLatex(derivation, [asked])).toContain('with 121 terms');
  expect(derivationLatex(derivation, [asked], true)).toMatch(
    /^(?!.*121 terms).* e_\{2\} = .*\\arccos\\left\(q\\right\) \+/s,
  );
});

test('--full shows long coefficients in LaTeX where no quantity is asked for, and eigenvalues with their signs', () => {
  const { closedPart, roots } = asked.roots!;
  const eigenvalue = {
    eigenvalue: rationalForm(a),
    multiplicity: 2,
    sign: { verdict: 'nonnegative', by: 'as it was made' },
  };
  const whole = {
    ...derivation,
    negativity: { form: undefined, condition: undefined, spectrum: [], eigenvalues: [eigenvalue], closedPart, roots },
  } as unknown as Derivation;
  expect(derivationLatex(whole)).toContain('with 121 terms');
  const full = derivationLatex(whole, undefined, true);
  expect(full).not.toContain('with 121 terms');
  expect(full).toContain('eigenvalue of the partial transpose $a$ (2 times)');
  expect(full).toMatch(/generator: \d+ x \d+ in /);
});
