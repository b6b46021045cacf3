import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import { partialTranspose } from '../../quantum/subsystems.ts';
import type { ClosedForm } from '../formulas/closed-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { signedForm } from '../models/closed-negativity.ts';
import type { Model } from '../models/model.ts';
import { about, builtBy, derivationOf, steadyStateOf } from './model-steps.ts';
import { type Expression, Setting } from './setting.ts';
import { derivedFact, everyVerdict, type StepVerdict } from './step-verdict.ts';

/** Steps of proofs about the negativity of the steady state of a model. */

/**
 * The negativity of the steady state is the formula.
 *
 * @example hasNegativity(model({ name: 'decay', dims: [2, 2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus_0', { operator: 'sigmaMinus_1', rate: 'a' }] }), '0').verdict // 'proved'
 */
export function hasNegativity(model: Model, formula: Expression): StepVerdict {
  const { negativity } = derivationOf(model, 'negativity');
  if (negativity?.form === undefined) {
    return { verdict: 'undecided', rests: [], reason: 'the partial transpose has no closed spectrum' };
  }
  const setting = new Setting(model);
  return everyVerdict(
    setting.equal(negativity.form, formula),
    builtBy(model),
    about(model, 'negativity', setting.form(formula)),
  );
}

/**
 * Of the eigenvalues of the partial transpose of the steady state only one can be negative, and it is minus the formula: the
 * signed negativity has the sign of the formula.
 *
 * @throws as `signedNegativityOf`
 * @example hasSignedNegativity(model({ name: 'ising', dims: [2, 2], parameters: { g: 'positive', r: 'positive' }, hamiltonian: 'g*ZZ', jumps: [{ reset: '|+>', subsystem: 0, rate: 'r' }, { reset: '|+>', subsystem: 1, rate: 'r' }] }), 'g*(r - g)/(2*(2*g^2 + r^2))').verdict // 'proved'
 */
export function hasSignedNegativity(model: Model, formula: Expression): StepVerdict {
  const setting = new Setting(model);
  const found = setting.equal(signedNegativityOf(model), formula);
  return everyVerdict(found, builtBy(model), about(model, 'signed negativity', setting.form(formula)));
}

/**
 * The signed negativity of the steady state is the largest of the formulas: each is minus an eigenvalue of the partial transpose,
 * and minus any eigenvalue is nowhere above one of them.
 *
 * @example hasLargestOf(model({ name: 'decay', dims: [2, 2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus_0', { operator: 'sigmaMinus_1', rate: 'a' }] }), ['0']).verdict // 'proved'
 */
export function hasLargestOf(model: Model, formulas: readonly string[]): StepVerdict {
  const { negativity } = derivationOf(model, 'negativity');
  if (negativity?.form === undefined) {
    return { verdict: 'undecided', rests: [], reason: 'the partial transpose has no closed spectrum' };
  }
  const setting = new Setting(model);
  const negated = negativity.eigenvalues.map(({ eigenvalue }) => setting.product('-1', eigenvalue));
  const first = (verdicts: readonly StepVerdict[]): StepVerdict =>
    verdicts.find(({ verdict }) => verdict === 'proved') ?? verdicts[0];
  const form = setting.form(formulas.length === 1 ? formulas[0] : `max(${formulas.join(', ')})`);
  return everyVerdict(
    ...formulas.map((text) => first(negated.map((value) => setting.equal(value, text)))),
    ...negated.map((value) => first(formulas.map((text) => setting.atLeast(text, value)))),
    builtBy(model),
    about(model, 'signed negativity itself', form),
  );
}

/**
 * The signed negativity of the steady state grows (or falls) with a parameter, wherever it is not negative.
 *
 * Of χ(λ) = det(λ − A) = λ⁴ − λ³ + e₂λ² − e₃λ + e₄ for the partial transpose A of two qubits, none of e₂, e₃, e₄ grows with the
 * parameter (falls with it), so χ does not at any λ ≤ 0. An eigenvalue λ ≤ 0 for one value is a point with χ(λ) ≤ 0 for a larger
 * (smaller) value, so that the smallest eigenvalue there is at most λ.
 *
 * @example changesWherePositive(model({ name: 'ising', dims: [2, 2], parameters: { g: 'positive', r: 'positive' }, hamiltonian: 'g*ZZ', jumps: [{ reset: '|+>', subsystem: 0, rate: 'r' }, { reset: '|+>', subsystem: 1, rate: 'r' }] }), 'g', 'grows').verdict // 'refuted'
 */
export function changesWherePositive(model: Model, parameter: string, change: 'grows' | 'falls'): StepVerdict {
  const setting = new Setting(model);
  if (model.dims.join() !== '2,2') return { verdict: 'undecided', rests: [], reason: 'it is no model of two qubits' };
  const A = partialTranspose(steadyStateOf(model), model.dims, 0) as SymbolicMatrix;
  const square = A.times(A);
  const [p1, p2, p3, p4] = [
    A.trace(),
    A.traceOfProduct(A),
    square.traceOfProduct(A),
    square.traceOfProduct(square),
  ].map(({ exact }) => exact);
  // symmetric functions of four numbers with sum 1 from their power sums (Newton)
  const { field } = model.arithmetic;
  const combined = (...terms: readonly (readonly [number, RationalFunction])[]): RationalFunction =>
    terms.reduce(
      (sum, [factor, value]) => field.add(sum, field.mul(field.fromInteger(BigInt(factor)), value)),
      field.zero,
    );
  const symmetric = [
    combined([1, field.one], [-1, p2]),
    combined([1, field.one], [-3, p2], [2, p3]),
    combined([1, field.one], [-6, p2], [3, field.mul(p2, p2)], [8, p3], [-6, p4]),
  ];
  return everyVerdict(
    setting.equal(p1, '1'),
    ...symmetric.map((e) =>
      setting.sign(setting.derivative(e, parameter), change === 'grows' ? 'nonpositive' : 'nonnegative'),
    ),
    builtBy(model),
    {
      verdict: 'proved',
      rests: [],
      derived: [derivedFact({ model, quantity: 'signed negativity', changing: { parameter, change } })],
    },
  );
}

/**
 * Minus the only eigenvalue of the partial transpose that can be negative.
 *
 * @throws {ArithmeticError} when there are several
 * @example new Setting(model({ name: 'ising', dims: [2, 2], parameters: { g: 'positive', r: 'positive' }, hamiltonian: 'g*ZZ', jumps: [{ reset: '|+>', subsystem: 0, rate: 'r' }, { reset: '|+>', subsystem: 1, rate: 'r' }] })).print(signedNegativityOf(model({ name: 'ising', dims: [2, 2], parameters: { g: 'positive', r: 'positive' }, hamiltonian: 'g*ZZ', jumps: [{ reset: '|+>', subsystem: 0, rate: 'r' }, { reset: '|+>', subsystem: 1, rate: 'r' }] }))) // 'g*(r - g)/(2*(2*g^2 + r^2))'
 */
export function signedNegativityOf(model: Model): ClosedForm {
  const { negativity } = derivationOf(model, 'negativity');
  const form = negativity === undefined ? undefined : signedForm(model, negativity);
  if (form === undefined) {
    throw new ArithmeticError({
      argument: 'model',
      expected: 'have one eigenvalue of the partial transpose that can be negative',
      received: `that is open for ${model.name}`,
    });
  }
  return form;
}
