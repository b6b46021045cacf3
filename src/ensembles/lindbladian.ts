import { lindbladian, type Lindbladian } from '../quantum/lindbladian.ts';
import { Ensemble } from './ensemble.ts';

/**
 * Random Lindbladian: H with Gaussian coordinates (GUE up to a factor √2 off the diagonal) and `jumps` jump operators
 * with Gaussian entries.
 */
export function anyLindbladian({
  dim,
  jumps = 2,
}: {
  readonly dim: number;
  readonly jumps?: number;
}): Ensemble<Lindbladian> {
  return new Ensemble<Lindbladian>({
    name: `anyLindbladian({ dim: ${dim}, jumps: ${jumps} })`,
    measure: `Gaussian Hamiltonian and ${jumps} Ginibre jump operators`,
    scaleFree: true,
    build: (read) => {
      const hamiltonian = read.hermitianMatrix(dim);
      return lindbladian(
        hamiltonian,
        Array.from({ length: jumps }, () => read.complexMatrix(dim, dim)),
      );
    },
  });
}
