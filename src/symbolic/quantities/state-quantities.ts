import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { reducedState } from '../../quantum/subsystems.ts';
import { FormatError } from '../../matrix/errors.ts';
import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  isRational,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { rootForm } from '../formulas/root-form.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { closedEntropy } from '../models/closed-entropy.ts';
import { closedRoots, hermitianSpectrum } from '../models/hermitian-spectrum.ts';
import { initialState } from '../models/initial-state.ts';
import type { Model } from '../models/model.ts';
import { absoluteForm, modulusForm } from './modulus.ts';
import { bathNamed, type DerivedQuantity, known, type Quantity, rationalQuantity, unknown } from './quantity.ts';

/** Quantities of a state. Entropies are in nats, with the convention that 0 ln 0 is left out where an eigenvalue is 0 identically. */
export const STATE_QUANTITIES: readonly Quantity[] = [
  {
    name: 'purity',
    meaning: 'tr ρ² of the steady state',
    of: ({ rho }) => rationalQuantity(rho.traceOfProduct(rho).exact),
  },
  {
    name: '|rho[i][j]|',
    meaning: 'modulus of an entry of the steady state',
    of: ({ model, rho }, inside) => {
      const [row, col] = inside.split('][').map(Number);
      if (row < rho.rows && col < rho.rows) {
        return known(modulusForm(model.arithmetic.field, rho.entry(row, col), model.box));
      }
      throw new FormatError({
        argument: 'quantity',
        expected: `name an entry of a matrix of shape (${rho.rows}, ${rho.rows})`,
        received: `it is |rho[${inside}]|`,
      });
    },
  },
  {
    name: 'entropy',
    meaning: 'von Neumann entropy −tr ρ ln ρ in nats',
    of: ({ model, rho }) => withEntropies([entropyOf(model, rho)], ([S]) => S),
  },
  {
    name: 'information',
    meaning: 'mutual information of the first subsystem and the others, in nats',
    of: ({ model, rho }) => {
      const others = model.dims.map((_, s) => s).slice(1);
      if (others.length === 0) return unknown('there is one subsystem only');
      const parts = [[0], others].map((subsystems) => {
        const dims = subsystems.map((s) => model.dims[s]);
        return entropyOf({ ...model, dims }, reducedState(rho, model.dims, subsystems) as SymbolicMatrix);
      });
      const { field } = model.arithmetic;
      return withEntropies([...parts, entropyOf(model, rho)], ([A, B, AB]) =>
        differenceOf(field, sumOf(field, A, B), AB),
      );
    },
  },
  {
    name: 'coherence',
    meaning: 'l1 norm of coherence Σ |ρ_ij|, i ≠ j, in the basis of the levels',
    of: ({ model, rho }) => {
      const { field } = model.arithmetic;
      const moduli = Array.from({ length: rho.rows }, (_, i) =>
        Array.from({ length: i }, (_above, j) => modulusForm(field, rho.entry(i, j), model.box)),
      ).flat();
      return known(productOf(field, constantForm(field, 2), sumOf(field, constantForm(field, 0), ...moduli)));
    },
  },
  {
    name: 'relativeCoherence',
    meaning: 'relative entropy of coherence S(diag ρ) − S(ρ) in the basis of the levels, in nats',
    of: ({ model, rho }) => {
      const entropies = [entropyOf(model, diagonalOf(rho)), entropyOf(model, rho)];
      const { field } = model.arithmetic;
      return withEntropies(entropies, ([D, S]) => collected(field, differenceOf(field, D, S)));
    },
  },
  {
    name: 'freeEnergy[bath]',
    meaning: 'tr Hρ − S/β with the β that is stated for the bath',
    of: ({ model, rho }, bath) => {
      const beta = model.baths[bathNamed(model, bath)]?.beta;
      if (beta === undefined) return unknown(`no temperature is stated for bath ${bath}`);
      const energy = rationalForm(model.hamiltonian.traceOfProduct(rho).exact);
      if (beta === 'infinite') return known(energy);
      const { field } = model.arithmetic;
      return withEntropies([entropyOf(model, rho)], ([S]) => differenceOf(field, energy, quotientOf(field, S, beta)));
    },
  },
  {
    name: 'ergotropy',
    meaning: 'largest work of unitary operations: of a qubit, or where ρ and H are diagonal, up to four levels',
    of: ({ model, rho }) => ergotropyOf(model, rho),
  },
  {
    name: 'distance[state]',
    meaning: 'trace distance ½ tr|ρ − σ| to a state such as |01> or (1 + Z_0)/4',
    of: ({ model, rho }, text) => traceDistance(model, rho.minus(initialState(model, text))),
  },
];

function entropyOf(model: Model, rho: SymbolicMatrix): ClosedForm | undefined {
  return closedEntropy(model, rho).form;
}

function withEntropies(
  entropies: readonly (ClosedForm | undefined)[],
  then: (entropies: readonly ClosedForm[]) => ClosedForm,
): DerivedQuantity {
  if (entropies.every((entropy) => entropy !== undefined)) return known(then(entropies));
  return unknown('the state has eigenvalues without a closed form');
}

/** A sum whose terms with the same functions are one: what levels without coherence add to both entropies cancels. */
function collected(field: RationalFunctionField, form: ClosedForm): ClosedForm {
  if (form.kind !== 'sum') return form;
  const coefficients = new Map<string, { rest: ClosedForm; of: RationalFunction }>();
  for (const term of form.terms) {
    const factors = term.kind === 'product' ? term.factors : [term];
    const of = factors.filter(isRational).reduce((product, { value }) => field.mul(product, value), field.one);
    const rest = productOf(field, ...factors.filter((factor) => !isRational(factor)));
    const name = printClosedForm(field, rest);
    const known = coefficients.get(name);
    coefficients.set(name, { rest, of: known === undefined ? of : field.add(known.of, of) });
  }
  const terms = [...coefficients.values()].map(({ rest, of }) => productOf(field, rationalForm(of), rest));
  return sumOf(field, constantForm(field, 0), ...terms);
}

function diagonalOf(rho: SymbolicMatrix): SymbolicMatrix {
  const { arithmetic, rows } = rho;
  const { field } = arithmetic;
  const entries = rho.re.map((entry, k) => (k % (rows + 1) === 0 ? entry : field.zero));
  return arithmetic.matrixOf(rows, rows, entries);
}

function traceDistance({ arithmetic, dims, box }: Model, difference: SymbolicMatrix): DerivedQuantity {
  const { field } = arithmetic;
  const terms: ClosedForm[] = [constantForm(field, 0)];
  for (const factor of hermitianSpectrum(arithmetic, difference, dims)) {
    const roots = closedRoots(field, factor, box);
    if (roots === undefined) return unknown('ρ − σ has eigenvalues without a closed form');
    for (const root of roots) {
      const size = isRational(root) ? absoluteForm(field, root.value, box) : applied(field, 'abs', root);
      terms.push(productOf(field, constantForm(field, factor.multiplicity, 2), size));
    }
  }
  return known(sumOf(field, ...terms));
}

/** Levels of which all orders are compared. */
const MOST_LEVELS = 4;

/**
 * Ergotropy tr Hρ − min tr H UρU†: of a qubit h·r + |h||r| with H = h₀ + h·σ and ρ = (1 + r·σ)/2; of diagonal H and ρ the largest of
 * Σ_k p_k(ε_k − ε_s(k)) over all permutations s.
 *
 * @source AllahverdyanBalianNieuwenhuizen2004
 */
function ergotropyOf(model: Model, rho: SymbolicMatrix): DerivedQuantity {
  const { arithmetic, hamiltonian, box } = model;
  const { field } = arithmetic;
  const half = field.div(field.one, field.fromInteger(2n));
  if (rho.rows === 2) {
    const mean = field.mul(half, hamiltonian.trace().exact);
    const along = field.sub(hamiltonian.traceOfProduct(rho).exact, mean);
    const h2 = field.sub(field.mul(half, hamiltonian.traceOfProduct(hamiltonian).exact), field.mul(mean, mean));
    const r2 = field.sub(field.mul(field.fromInteger(2n), rho.traceOfProduct(rho).exact), field.one);
    return known(sumOf(field, rationalForm(along), rootForm(field, field.mul(h2, r2), box)));
  }
  const isDiagonal = [hamiltonian, rho].every((A) => A.minus(diagonalOf(A)).squaredNorm().sign() === 0);
  if (!isDiagonal || rho.rows > MOST_LEVELS) {
    return unknown(`it has a closed form for a qubit, and for diagonal ρ and H of at most ${MOST_LEVELS} levels`);
  }
  const levels = Array.from({ length: rho.rows }, (_, k) => k);
  const energy = (k: number): RationalFunction => hamiltonian.entry(k, k).a;
  const gains = permutationsOf(levels).map((order) =>
    rationalForm(
      order.reduce(
        (sum, s, k) => field.add(sum, field.mul(rho.entry(k, k).a, field.sub(energy(k), energy(s)))),
        field.zero,
      ),
    ),
  );
  return known(applied(field, 'max', ...gains));
}

function permutationsOf(list: readonly number[]): readonly (readonly number[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => permutationsOf(list.filter((k) => k !== first)).map((rest) => [first, ...rest]));
}
