import {
  defined,
  identities,
  logPartitionFunction,
  proof,
  relativeEntropy,
  reservoirHeat,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Real,
  type StepVerdict,
} from 'clausius';
import claim from '../../properties/esposito-2010/reservoir-entropy-is-at-most-heat.ts';
import { part, type WithProcess } from '../reservoirs.ts';

/** Of reservoir k = 1, 2: entropy Gk before and Rk after, heat Qk over kT, Ck = −tr ρ ln ρ_eq after, Dk = D(ρ‖ρ_eq) after. */
const NAMES = ['G', 'R', 'Q', 'C', 'D'];

/** Where there is one reservoir, both names stand for it. */
const at = ({ process }: WithProcess, k: number): number => Math.min(k, process.reservoirs.length - 1);

function readings({ process }: WithProcess, r: number): readonly Real[] {
  const { hamiltonian, gibbsState, beta } = process.reservoirs[r];
  const [before, after] = [process.initial, process.final].map((rho) => part(process, rho, r + 1));
  return [
    vonNeumannEntropy(before),
    vonNeumannEntropy(after),
    reservoirHeat(process, r).times(beta),
    after.traceOfProduct(hamiltonian).times(beta).plus(logPartitionFunction(hamiltonian, beta)),
    relativeEntropy(after, gibbsState),
  ];
}

function stepsOf(k: number): Readonly<Record<string, () => StepVerdict>> {
  const name = `reservoir ${k + 1}`;
  return {
    [`${name} starts in equilibrium`]: () =>
      defined(
        identities.entropyOfReservoir,
        (drawn: WithProcess) => [drawn.process, at(drawn, k)],
        `G${k}`,
        `Q${k} + C${k}`,
      ),
    [`the displacement of ${name}`]: () =>
      defined(
        identities.relativeEntropyToEquilibrium,
        (drawn: WithProcess) => {
          const { gibbsState, hamiltonian, beta } = drawn.process.reservoirs[at(drawn, k)];
          return [part(drawn.process, drawn.process.final, at(drawn, k) + 1), gibbsState, hamiltonian, beta];
        },
        `D${k}`,
        `C${k} - R${k}`,
      ),
    [`it is nonnegative for ${name}`]: () =>
      taken(
        theorems.klein,
        (drawn: WithProcess) => {
          const r = at(drawn, k);
          return [part(drawn.process, drawn.process.final, r + 1), drawn.process.reservoirs[r].gibbsState];
        },
        `D${k}`,
        '0',
      ),
  };
}

/** The defect is the relative entropy to the state the reservoir started in. */
export default proof(claim, {
  covers: 'any dimension of the reservoirs',
  link: {
    symbols: setting(Object.fromEntries(NAMES.flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real'])))),
    read: (drawn) =>
      Object.fromEntries(
        [0, 1].flatMap((k) => readings(drawn, at(drawn, k)).map((value, n) => [`${NAMES[n]}${k}`, value] as const)),
      ),
    sides: (_, dims) => dims.slice(1).map((_, k) => [`R${k} - G${k}`, `-Q${k}`] as const),
  },
  steps: { ...stepsOf(0), ...stepsOf(1) },
});
