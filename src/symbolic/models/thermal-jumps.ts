import { FormatError } from '../../matrix/errors.ts';
import { type Dims, product } from '../../quantum/subsystems.ts';
import { fieldForFormulas } from '../formulas/function-field.ts';
import { type SymbolicArithmetic, symbolicArithmeticOver, type SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { parseTree, type Tree } from '../formulas/syntax.ts';
import {
  type BathDefinition,
  type GibbsReset,
  isJumps,
  type JumpDefinition,
  type JumpsDefinition,
  type ModelDefinition,
  type PlainDefinition,
  type PlainJump,
  type PlainJumps,
  type ThermalJump,
} from './model-definition.ts';
import { operatorOf } from './operator-definition.ts';
import { operatorFromText } from './operator-text.ts';

/**
 * Jumps that are written by the temperature of their bath, in terms of rates.
 *
 * An operator A that takes the energy ω from the system jumps with rate γ(n̄ + 1) and its adjoint with γ n̄, n̄ = 1/(e^{βω} − 1); for
 * a bath of fermions with γ(1 − f) and γ f, f = 1/(e^{βω} + 1). A reset to a Gibbs state is one to e^{−βH}/tr e^{−βH}.
 *
 * @param file what stands before the name of a field in an error
 */
export function withPlainJumps(
  definition: ModelDefinition,
  named: ReadonlyMap<string, Tree>,
  file: string,
): PlainDefinition {
  const { jumps, dims } = definition;
  const lists: Readonly<Record<string, JumpsDefinition>> = isJumps(jumps) ? { bath: jumps } : jumps;
  const baths: Record<string, BathDefinition> = { ...definition.baths };
  // energies are read in a field that has the functions of the Hamiltonian
  const arithmetic = symbolicArithmeticOver(
    fieldForFormulas(Object.keys(definition.parameters), named, energyTrees(definition, lists, file)),
  );
  const plain: readonly (readonly [string, PlainJumps])[] = Object.entries(lists).map(([bath, list]) => {
    if (typeof list === 'function') return [bath, list] as const;
    const rewritten = listOf(list).flatMap((jump, k): readonly PlainJump[] => {
      if (!isThermalJump(jump) && !isGibbsReset(jump)) return [jump];
      const argument = `${file}jumps.${bath}[${k}]`;
      const beta = betaOf(jump, baths[bath], argument);
      baths[bath] = { ...baths[bath], ...statedOf(jump, baths[bath]) };
      return isThermalJump(jump)
        ? thermalJumps(jump, beta, definition, arithmetic, argument)
        : [gibbsReset(jump, beta, dims, arithmetic, argument)];
    });
    return [bath, rewritten] as const;
  });
  return { ...definition, jumps: Object.fromEntries(plain), baths };
}

function listOf(list: Exclude<JumpsDefinition, (...parts: never) => unknown>): readonly JumpDefinition[] {
  return Array.isArray(list) ? (list as readonly JumpDefinition[]) : [list as JumpDefinition];
}

function isThermalJump(jump: JumpDefinition): jump is ThermalJump {
  return typeof jump === 'object' && 'lower' in jump;
}

function isGibbsReset(jump: JumpDefinition): jump is GibbsReset {
  return typeof jump === 'object' && 'gibbs' in jump;
}

/** Formulas from which frequencies and energies are read. */
function energyTrees(
  { hamiltonian }: ModelDefinition,
  lists: Readonly<Record<string, JumpsDefinition>>,
  file: string,
): readonly Tree[] {
  const jumps = Object.values(lists).flatMap((list) => (typeof list === 'function' ? [] : listOf(list)));
  const texts = jumps.flatMap((jump) =>
    isGibbsReset(jump) ? [jump.gibbs] : isThermalJump(jump) && typeof jump.lower === 'string' ? [jump.lower] : [],
  );
  return [hamiltonian, ...texts].flatMap((text) => (typeof text === 'string' ? [parseTree(text, `${file}hamiltonian`)] : []));
}

/** The stated β of a jump, or of its bath. */
function betaOf(
  { beta, temperature }: ThermalJump | GibbsReset,
  stated: BathDefinition | undefined,
  argument: string,
): string {
  if (beta !== undefined) return String(beta);
  if (temperature !== undefined) return `1/(${temperature})`;
  if (stated?.beta !== undefined) return String(stated.beta);
  if (stated?.temperature !== undefined) return `1/(${stated.temperature})`;
  throw new FormatError({ argument, expected: 'have a field beta or temperature, or its bath have one', received: 'there is none' });
}

/** What a jump says of its bath, where nothing else is said. */
function statedOf({ beta, temperature }: ThermalJump | GibbsReset, stated: BathDefinition | undefined): BathDefinition {
  if (stated?.beta !== undefined || stated?.temperature !== undefined) return {};
  return beta === undefined ? { temperature: temperature! } : { beta };
}

function thermalJumps(
  { lower, frequency, rate = 1, statistics = 'bose' }: ThermalJump,
  beta: string,
  { dims, hamiltonian }: ModelDefinition,
  arithmetic: SymbolicArithmetic,
  argument: string,
): readonly PlainJump[] {
  const operator = operatorOf(lower, dims, arithmetic, `${argument}.lower`);
  const omega =
    frequency ?? energyTaken(operatorOf(hamiltonian, dims, arithmetic, 'hamiltonian'), operator, `${argument}.frequency`);
  const sign = statistics === 'bose' ? '-' : '+';
  const down = `(${rate})/(1 ${sign} exp(-(${beta})*(${omega})))`;
  const up = `(${rate})/(exp((${beta})*(${omega})) ${sign} 1)`;
  return [
    { operator: lower, rate: down },
    { operator: (symbols) => operatorOf(lower, dims, symbols, `${argument}.lower`).adjoint(), rate: up },
  ];
}

/** ω with [H, A] = −ω A. */
function energyTaken(hamiltonian: SymbolicMatrix, operator: SymbolicMatrix, argument: string): string {
  const { field } = operator.arithmetic;
  const commutator = operator.times(hamiltonian).minus(hamiltonian.times(operator));
  const norm = operator.squaredNorm();
  const overlap = operator.adjoint().traceOfProduct(commutator).exact;
  const omega = field.isZero(norm.exact) ? field.zero : field.div(overlap, norm.exact);
  const rest = commutator.minus(operator.scaled(operator.arithmetic.number(omega)));
  if (rest.squaredNorm().sign() === 0 && !field.isZero(omega)) return field.print(omega);
  throw new FormatError({
    argument,
    expected: 'be given where the operator does not take one energy from the levels of the Hamiltonian',
    received: 'it is missing',
  });
}

function gibbsReset(
  { gibbs, subsystem, rate }: GibbsReset,
  beta: string,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): PlainJump {
  const local = subsystem === undefined ? [product(dims)] : [dims[subsystem] ?? 1];
  const hamiltonian = operatorFromText(gibbs, local, arithmetic, `${argument}.gibbs`);
  const { field } = arithmetic;
  const levels = Array.from({ length: hamiltonian.rows }, (_, k) => hamiltonian.entry(k, k).a);
  const isDiagonal = Array.from({ length: hamiltonian.rows ** 2 }, (_, k) => k).every((k) => {
    const [i, j] = [Math.floor(k / hamiltonian.rows), k % hamiltonian.rows];
    const { a, b } = hamiltonian.entry(i, j);
    return field.isZero(b) && (i === j || field.isZero(a));
  });
  if (!isDiagonal) {
    throw new FormatError({ argument: `${argument}.gibbs`, expected: 'be a diagonal Hamiltonian', received: `it is ${gibbs}` });
  }
  const weights = levels.map((energy) => `exp(-(${beta})*(${field.print(field.sub(energy, levels[0]))}))`);
  const sum = weights.map((weight, k) => `${weight}*|${k}><${k}|`).join(' + ');
  return {
    reset: `(${sum})/(${weights.join(' + ')})`,
    ...(subsystem === undefined ? {} : { subsystem }),
    ...(rate === undefined ? {} : { rate }),
  };
}
