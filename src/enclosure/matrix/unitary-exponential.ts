import { exact } from '../../exact/matrices/exact-matrix.ts';
import { rational } from '../../exact/integers/rational.ts';
import { HermiticityError, ArithmeticError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { type Interval, productOf } from '../interval/interval.ts';
import { combination } from './content.ts';
import { EnclosureMatrix, enclosureMatrix } from './matrix.ts';
import { EnclosureReal, enclosureReal, opaqueReal, rationalReal } from '../real/real.ts';
import { decompositionOf, type SpectralFunction } from './spectral-decomposition.ts';
import { asOperation } from '../recording/operations.ts';
import { cosOf, sinOf } from '../interval/trigonometric.ts';

/**
 * Unitary e^(−iHt) = cos Ht − i sin Ht of a rational Hamiltonian, a combination of rational matrices whose coefficients are
 * enclosed at every precision.
 *
 * States keep their spectra exactly under U ρ U†: entropies before and after are the same number.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian and rational
 * @param time         t
 * @throws             {HermiticityError} when H is not Hermitian
 * @throws             {ArithmeticError} when H is not rational
 * @example            unitaryExponential(enclosure.identity(2).scaled(0), 3).toString() // '[[1, 0], [0, 1]]'
 */
export function unitaryExponential(hamiltonian: Matrix, time: Real | number): EnclosureMatrix {
  return asOperation({ name: 'unitary', operands: [hamiltonian, time] }, () =>
    exponentialOf(enclosureMatrix(hamiltonian), enclosureReal(time)),
  );
}

function exponentialOf(H: EnclosureMatrix, t: EnclosureReal): EnclosureMatrix {
  if (H.exact === undefined) {
    throw new ArithmeticError({
      argument: 'hamiltonian',
      expected: 'be rational',
      received: 'it contains numbers that are only enclosed',
    });
  }
  if (!H.isHermitian) {
    throw new HermiticityError({
      argument: 'hamiltonian',
      expected: 'be Hermitian',
      received: 'it differs from its adjoint',
    });
  }
  const decomposition = decompositionOf(H.exact);
  const terms = [
    ...decomposition.functionOf(oscillation('cos', cosOf, t)),
    ...decomposition
      .functionOf(oscillation('sin', sinOf, t))
      .map(({ coefficient, matrix }) => ({ coefficient: coefficient.negated(), matrix: matrix.timesI() })),
  ];
  return new EnclosureMatrix(combination(exact.identity(H.rows).scaled(0), terms, { isUnitary: true }));
}

function oscillation(
  name: 'cos' | 'sin',
  of: (x: Interval) => Interval | undefined,
  t: EnclosureReal,
): SpectralFunction {
  const through = (x: EnclosureReal): EnclosureReal => {
    if (x.exact?.numerator === 0n) return rationalReal(rational(name === 'cos' ? 1 : 0));
    return opaqueReal(name, (bits) => {
      const argument = x.enclose(bits);
      return argument === undefined ? undefined : of(argument);
    });
  };
  return {
    name: `${name}(${t.key}·)`,
    ofRational: (x) => through(t.times(rationalReal(x))),
    ofInterval: (x) => {
      const factor = t.enclose(x.bits);
      return factor === undefined ? undefined : of(productOf(factor, x));
    },
  };
}
