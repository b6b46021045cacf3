import type { Matrix } from '../../matrix/interface.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { complement, type Dims, embed, partialTrace } from '../../quantum/subsystems.ts';
import { isZero } from '../../matrix/is-zero.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/** Jumps of a bath that act on some of the subsystems only. */
export interface BathPart {
  readonly subsystems: readonly number[];
  /** Dimensions of these subsystems. */
  readonly dims: Dims;
  /** Traceless jumps on these subsystems: the dissipator without a Hamiltonian. */
  readonly jumps: readonly Jump[];
}

/**
 * The dissipator of a bath as a sum of dissipators on subsystems without overlap.
 *
 * Jumps L and L − c give the same generator with different Hamiltonians. Traceless jumps make the division into Hamiltonian and
 * dissipator unique.
 *
 * @source GoriniKossakowskiSudarshan1976
 */
export function bathParts(jumps: readonly Jump[], dims: Dims): readonly BathPart[] {
  const traceless = jumps.map(({ operator, rate }) => ({ operator: withoutTrace(operator), rate }));
  const active = traceless.filter(
    ({ operator, rate }) => !isZero(operator) && operator.arithmetic.real(0).plus(rate).sign() !== 0,
  );
  let parts: { readonly subsystems: readonly number[]; readonly jumps: readonly Jump[] }[] = [];
  for (const jump of active) {
    const support = supportOf(jump.operator, dims);
    const touched = parts.filter(({ subsystems }) => subsystems.some((s) => support.includes(s)));
    const subsystems = new Set([...support, ...touched.flatMap((part) => part.subsystems)]);
    parts = [
      ...parts.filter((part) => !touched.includes(part)),
      {
        subsystems: [...subsystems].toSorted((a, b) => a - b),
        jumps: [...touched.flatMap((part) => part.jumps), jump],
      },
    ];
  }
  return parts.map(({ subsystems, jumps: own }) => ({
    subsystems,
    dims: subsystems.map((s) => dims[s]),
    jumps: own.map(({ operator, rate }) => ({ operator: averaged(operator, dims, subsystems), rate })),
  }));
}

/** Subsystems on which an operator is not 1. */
function supportOf(operator: Matrix, dims: Dims): readonly number[] {
  return dims.flatMap((_, s) => {
    const others = complement(dims, [s]);
    return isZero(operator.minus(embed(averaged(operator, dims, others), dims, others))) ? [] : [s];
  });
}

/** A with L = A ⊗ 1, for an operator L that acts on the given subsystems only. */
function averaged(operator: Matrix, dims: Dims, kept: readonly number[]): Matrix {
  const others = complement(dims, kept);
  const trace = partialTrace(operator, dims, others);
  return trace.scaled(operator.arithmetic.real(1, productOfNumbers(others.map((s) => dims[s]))));
}

function withoutTrace(operator: Matrix): Matrix {
  const { arithmetic, rows } = operator;
  const identity = arithmetic.identity(rows).scaled(arithmetic.real(1, rows));
  const trace = operator.trace();
  const imaginary = operator.timesI().scaled(-1).trace();
  return operator.minus(identity.scaled(trace)).minus(identity.timesI().scaled(imaginary));
}
