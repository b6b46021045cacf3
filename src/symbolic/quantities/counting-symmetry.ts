import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { fieldElement } from '../../exact/matrices/field-real.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, productOf, quotientOf, rationalForm, constantForm } from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { model as modelOf, type Model } from '../models/model.ts';
import { withoutStart } from '../models/start.ts';
import { weightsOf } from './current-fluctuations.ts';
import { bathNamed, type DerivedQuantity, known, type Quantity, unknown } from './quantity.ts';

/**
 * The symmetry of Gallavotti and Cohen, decided exactly: the A with P(λ; χ) = P(λ; −χ − A) for the characteristic polynomial P of
 * L(χ) = L + Σ_k (e^{χν_k} − 1) γ_k L_k·L_k†. Then every cumulant generating function has it, λ(χ) = λ(−χ − A), and numbers n and −n
 * of the observable have probabilities in the ratio e^{An} for long times.
 *
 * @source LebowitzSpohn1999
 */
export const COUNTING_SYMMETRY: Quantity = {
  name: 'affinity[bath, A]',
  meaning: 'A of the symmetry χ → −χ − A of Gallavotti and Cohen, where the statistics of current[bath, A] have it',
  of: ({ model }, inside) => affinityOf(model, inside),
};

function affinityOf(model: Model, inside: string): DerivedQuantity {
  const [name, ...rest] = inside.split(',');
  const bath = bathNamed(model, name.trim());
  if (model.redfield.includes(bath)) {
    return unknown(`bath ${bath} has a Redfield dissipator, whose jumps are no events`);
  }
  const weights = weightsOf(model, bath, rest.length === 0 ? undefined : rest.join(','));
  if (typeof weights === 'string') return unknown(weights);
  const { field } = model.arithmetic;
  const quantum = weights.find((weight) => !field.isZero(weight));
  if (quantum === undefined) return unknown(`the jumps of bath ${bath} do not change the observable`);
  const numbers = weights.map((weight) => integerIn(field, field.div(weight, quantum)));
  if (!numbers.every((number) => number !== undefined)) {
    return unknown('what the jumps add to the observable are no integer multiples of what the first one adds');
  }
  const found = exponentialOf(model, bath, numbers);
  if (typeof found === 'string') return unknown(found);
  const { ratio, power } = found;
  if (signOfFractionOnBox(field.domain, ratio, 'positive', model.box).verdict !== 'proved') {
    return unknown(
      `whether ${field.print(ratio)}, a ratio of probabilities, is positive on the whole domain is not decided`,
    );
  }
  const total = productOf(field, constantForm(field, power), rationalForm(quantum));
  return known(quotientOf(field, applied(field, 'ln', rationalForm(ratio)), total));
}

function integerIn(field: RationalFunctionField, f: RationalFunction): number | undefined {
  const value = field.toRational(f);
  return value?.denominator === 1n ? Number(value.numerator) : undefined;
}

/** kᵖ of the symmetry z → 1/(k z) of the characteristic polynomial, p being the lowest power of z = e^χ; or why there is none. */
function exponentialOf(
  { definition, arithmetic: { field } }: Model,
  bath: string,
  numbers: readonly number[],
): { readonly ratio: RationalFunction; readonly power: number } | string {
  const name = ['z', 'z_', 'counting_'].find(
    (free) => !field.variables.includes(free) && !(free in definition.parameters),
  );
  if (name === undefined) return 'no name is left for a counting variable';
  // the same model, whose field has e^χ as well
  const { arithmetic, generator } = modelOf({
    ...withoutStart(definition),
    parameters: { ...definition.parameters, [name]: 'positive' },
  });
  const own = arithmetic.field;
  const z = own.variable(name);
  const rates = generator.baths[bath].map(({ rate }, k) => {
    const tilt = own.sub(powerIn(own, z, numbers[k]), own.one);
    return arithmetic.number(own.mul(fieldElement(own, arithmetic.real(0).plus(rate)), tilt));
  });
  const operators = generator.baths[bath].map(({ operator }) => operator);
  const tilted = generator.matrix.plus(arithmetic.superoperator(undefined, operators, rates)) as SymbolicMatrix;
  const size = tilted.rows;
  const polynomial = characteristicPolynomial(own, { rows: size, cols: size, entries: tilted.re });
  const found = symmetryOf(
    own,
    polynomial.map((coefficient) => laurentIn(own, coefficient, name)),
  );
  if (typeof found === 'string') return found;
  const form = parseClosedForm(field, own.print(found.ratio));
  return form.kind === 'rational' ? { ratio: form.value, power: found.power } : 'its affinity is no closed form';
}

function powerIn(field: RationalFunctionField, z: RationalFunction, exponent: number): RationalFunction {
  const base = exponent < 0 ? field.div(field.one, z) : z;
  return Array.from({ length: Math.abs(exponent) }).reduce<RationalFunction>(
    (product) => field.mul(product, base),
    field.one,
  );
}

/** Σ a_j z^j, by j. */
function laurentIn(
  field: RationalFunctionField,
  { numerator, denominator }: RationalFunction,
  name: string,
): ReadonlyMap<number, RationalFunction> {
  const v = field.variables.indexOf(name);
  const partsOf = (p: Polynomial): readonly Polynomial[] => coefficientsIn(field.domain.packing, p, v);
  // jumps multiply by powers of z, so that the denominator is a monomial in z
  const below = partsOf(denominator);
  const shift = below.length - 1;
  const terms = partsOf(numerator).map((part, k) => [k - shift, field.fraction(part, below[shift])] as const);
  return new Map(terms.filter(([, a]) => !field.isZero(a)));
}

/** kᵖ with a_{−j} kʲ = a_j in each of the sums, p being the lowest positive exponent. */
function symmetryOf(
  field: RationalFunctionField,
  sums: readonly ReadonlyMap<number, RationalFunction>[],
): { readonly ratio: RationalFunction; readonly power: number } | string {
  const exponents = sums.flatMap((sum) => [...sum.keys()]).filter((j) => j !== 0);
  if (exponents.length === 0)
    return 'the counted jumps belong to no cycle, so that the characteristic polynomial has no χ';
  const power = Math.min(...exponents.map(Math.abs));
  const first = sums.findIndex((sum) => sum.has(power));
  const lowest = first < 0 ? undefined : sums[first];
  const back = lowest?.get(-power);
  if (lowest === undefined || back === undefined) return `no symmetry: z^${power} and z^−${power} do not come together`;
  const ratio = field.div(lowest.get(power)!, back);
  for (const [n, sum] of sums.entries()) {
    for (const j of new Set([...sum.keys()].map(Math.abs))) {
      if (j % power !== 0) return `whether there is a symmetry is not decided: both z^${power} and z^${j} occur`;
      const scaled = field.mul(sum.get(-j) ?? field.zero, powerIn(field, ratio, j / power));
      if (!field.equals(sum.get(j) ?? field.zero, scaled)) {
        return `no symmetry: in the characteristic polynomial, the coefficients of λ^${n}·z^${j} and λ^${n}·z^−${j}, z = e^χ, are in another ratio than those of λ^${first}·z^${power} and λ^${first}·z^−${power} require`;
      }
    }
  }
  return { ratio, power };
}
