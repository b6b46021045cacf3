import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { type Dims } from '../../quantum/subsystems.ts';
import { fieldForFormulas } from '../formulas/function-field.ts';
import { type SymbolicArithmetic, symbolicArithmeticOver } from '../formulas/symbolic-arithmetic.ts';
import { energyTaken } from './energy-taken.ts';
import { parseOperatorTree, parseTree } from '../formulas/syntax.ts';
import type { Tree } from '../formulas/tree.ts';
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
import { coefficientFromText, operatorFromText } from './operator-text.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * Jumps that are written by the temperature of their bath, in terms of rates.
 *
 * An operator A that takes the energy ω from the system jumps with rate γ(n̄ + 1) and its adjoint with γ n̄, n̄ = 1/(e^{βω} − 1); for
 * a bath of fermions with γ(1 − f) and γ f, f = 1/(e^{βω} + 1). A reset to a Gibbs state is one to e^{−βH}/tr e^{−βH}.
 *
 * The occupation numbers get names after their baths, n_hot or f_hot, where none of the model's own formulas is one: they are what
 * steady states are short in.
 *
 * @param own  formulas of the model that have a name
 * @param file what stands before the name of a field in an error
 * @returns    the model, and all formulas that have a name
 */
export function withPlainJumps(
  definition: ModelDefinition,
  own: ReadonlyMap<string, Tree>,
  file: string,
): { readonly definition: PlainDefinition; readonly named: ReadonlyMap<string, Tree> } {
  const { jumps, dims } = definition;
  const named = new Map(own);
  const lists: Readonly<Record<string, JumpsDefinition>> = isJumps(jumps) ? { bath: jumps } : jumps;
  const baths: Record<string, BathDefinition> = { ...definition.baths };
  const energies: Record<string, readonly (string | undefined)[]> = {};
  // energies are read in a field that has the functions of the Hamiltonian
  const arithmetic = symbolicArithmeticOver(
    fieldForFormulas(Object.keys(definition.parameters), own, energyTrees(definition, lists, file)),
  );
  const plain: readonly (readonly [string, PlainJumps])[] = Object.entries(lists).map(([bath, list]) => {
    if (typeof list === 'function') return [bath, list] as const;
    const exchanged: (string | undefined)[] = [];
    const rewritten = listOf(list).flatMap((jump, k): readonly PlainJump[] => {
      if (!isThermalJump(jump)) exchanged.push(undefined);
      if (!isThermalJump(jump) && !isGibbsReset(jump)) return [jump];
      const argument = `${file}jumps.${bath}[${k}]`;
      const beta = betaOf(jump, baths[bath], argument);
      baths[bath] = { ...baths[bath], ...statedOf(jump, baths[bath]), ...frequencyOf(listOf(list), baths[bath]) };
      if (isGibbsReset(jump)) return [gibbsReset(jump, beta, dims, arithmetic, argument)];
      const omega = frequencyTaken(jump, definition, arithmetic, argument);
      requireAgreement(jump, definition.baths?.[bath], dims, arithmetic, argument);
      exchanged.push(`-(${omega})`, omega);
      return thermalJumps(jump, omega, { bath, beta, named }, definition, argument);
    });
    if (isInFrame(listOf(list), definition.baths?.[bath])) energies[bath] = exchanged;
    return [bath, rewritten] as const;
  });
  return { definition: { ...definition, jumps: Object.fromEntries(plain), baths, energies }, named };
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
  { hamiltonian, baths = {} }: ModelDefinition,
  lists: Readonly<Record<string, JumpsDefinition>>,
  file: string,
): readonly Tree[] {
  const jumps = Object.values(lists).flatMap((list) => (typeof list === 'function' ? [] : listOf(list)));
  const texts = jumps.flatMap((jump) =>
    isGibbsReset(jump) ? [jump.gibbs] : isThermalJump(jump) ? [jump.lower, String(jump.frequency ?? 1)] : [],
  );
  const stated = Object.values(baths).flatMap(({ frequency = 1, hamiltonian: own }) => [String(frequency), own]);
  return [hamiltonian, ...stated, ...texts].flatMap((text) =>
    typeof text === 'string' ? [parseOperatorTree(text, `${file}hamiltonian`)] : [],
  );
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
  throw new FormatError({
    argument,
    expected: 'have a field beta or temperature, or its bath have one',
    received: 'there is none',
  });
}

/** What a jump says of its bath, where nothing else is said. */
function statedOf({ beta, temperature }: ThermalJump | GibbsReset, stated: BathDefinition | undefined): BathDefinition {
  if (stated?.beta !== undefined || stated?.temperature !== undefined) return {};
  return beta === undefined ? { temperature: temperature! } : { beta };
}

/** The one frequency that all jumps of a bath state, where nothing is said of what the bath exchanges. */
function frequencyOf(list: readonly JumpDefinition[], stated: BathDefinition | undefined): BathDefinition {
  if (stated?.frequency !== undefined || stated?.hamiltonian !== undefined) return {};
  const frequencies = list.map((jump) => (isThermalJump(jump) ? jump.frequency : undefined));
  const [frequency] = frequencies;
  return frequency !== undefined && frequencies.every((other) => other === frequency) ? { frequency } : {};
}

/** Does a jump state its frequency, and the bath nothing else of what it exchanges? */
function isInFrame(list: readonly JumpDefinition[], stated: BathDefinition | undefined): boolean {
  if (stated?.frequency !== undefined || stated?.hamiltonian !== undefined) return false;
  return list.some((jump) => isThermalJump(jump) && jump.frequency !== undefined);
}

/** ω of a jump: as stated, or the energy that its operator takes from the levels of the Hamiltonian. */
function frequencyTaken(
  { lower, frequency }: ThermalJump,
  { dims, hamiltonian }: ModelDefinition,
  arithmetic: SymbolicArithmetic,
  argument: string,
): string {
  if (frequency !== undefined) return String(frequency);
  const operator = operatorOf(lower, dims, arithmetic, `${argument}.lower`);
  return energyTaken(operatorOf(hamiltonian, dims, arithmetic, 'hamiltonian'), operator, `${argument}.frequency`);
}

/** @throws {FormatError} where a jump states another frequency than its bath does, or than the Hamiltonian of its bath has */
function requireAgreement(
  { lower, frequency }: ThermalJump,
  stated: BathDefinition | undefined,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): void {
  const place = `${argument}.frequency`;
  if (frequency === undefined || (stated?.frequency ?? stated?.hamiltonian) === undefined) return;
  const { field } = arithmetic;
  const read = (text: string): RationalFunction => coefficientFromText(text, arithmetic, place);
  const own = read(String(frequency));
  const [expected, whose] =
    stated!.hamiltonian === undefined
      ? [read(String(stated!.frequency)), 'that of its bath']
      : [
          read(
            energyTaken(
              operatorOf(stated!.hamiltonian, dims, arithmetic, place),
              operatorOf(lower, dims, arithmetic, `${argument}.lower`),
              place,
            ),
          ),
          'the gap of the Hamiltonian that is stated for its bath',
        ];
  if (field.equals(own, expected)) return;
  throw new FormatError({
    argument: place,
    expected: `be ${field.print(expected)}, ${whose}`,
    received: `it is ${String(frequency)}`,
    advice: 'Leave one of them out.',
  });
}

/** A bath at its temperature, and the formulas that have a name so far. */
interface ThermalBath {
  readonly bath: string;
  readonly beta: string;
  readonly named: Map<string, Tree>;
}

function thermalJumps(
  { lower, rate = 1, statistics = 'bose' }: ThermalJump,
  omega: string,
  bath: ThermalBath,
  { dims, parameters }: ModelDefinition,
  argument: string,
): readonly PlainJump[] {
  const isBose = statistics === 'bose';
  const occupation = `1/(exp((${bath.beta})*(${omega})) ${isBose ? '-' : '+'} 1)`;
  const n = occupationName(occupation, isBose ? 'n' : 'f', bath, Object.keys(parameters), argument);
  return [
    { operator: lower, rate: `(${rate})*(1 ${isBose ? '+' : '-'} ${n})` },
    {
      operator: (symbols) => operatorOf(lower, dims, symbols, `${argument}.lower`).adjoint(),
      rate: `(${rate})*${n}`,
    },
  ];
}

/**
 * Name of an occupation number: the one it has, or a new one after its bath. Of two with one exponential, such as n̄ and a
 * multiple of it, the field has one as its variable; the other is written out in brackets.
 */
function occupationName(
  occupation: string,
  letter: string,
  { bath, named }: ThermalBath,
  parameters: readonly string[],
  argument: string,
): string {
  const tree = parseTree(occupation, argument);
  const formula = `(${occupation})`;
  const variablesWith = (formulas: ReadonlyMap<string, Tree>): readonly string[] =>
    fieldForFormulas(parameters, formulas, [tree]).variables;
  // one of the formulas that have a name is a variable for this exponential already, or it is a constant
  if (variablesWith(named).length === fieldForFormulas(parameters, named, []).variables.length) return formula;
  const stem = `${letter}_${bath.replaceAll(/\W/g, '_')}`;
  const isFree = (name: string): boolean => !parameters.includes(name) && !named.has(name);
  const name = [stem, ...Array.from({ length: named.size + parameters.length }, (_, k) => `${stem}${k + 2}`)].find(
    isFree,
  )!;
  if (!variablesWith(new Map([...named, [name, tree]])).includes(name)) return formula;
  named.set(name, tree);
  return name;
}

function gibbsReset(
  { gibbs, subsystem, rate }: GibbsReset,
  beta: string,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): PlainJump {
  const local = subsystem === undefined ? [productOfNumbers(dims)] : [dims[subsystem] ?? 1];
  const hamiltonian = operatorFromText(gibbs, local, arithmetic, `${argument}.gibbs`);
  const { field } = arithmetic;
  const levels = Array.from({ length: hamiltonian.rows }, (_, k) => hamiltonian.entry(k, k).a);
  const isDiagonal = Array.from({ length: hamiltonian.rows ** 2 }, (_, k) => k).every((k) => {
    const [i, j] = [Math.floor(k / hamiltonian.rows), k % hamiltonian.rows];
    const { a, b } = hamiltonian.entry(i, j);
    return field.isZero(b) && (i === j || field.isZero(a));
  });
  if (!isDiagonal) {
    throw new FormatError({
      argument: `${argument}.gibbs`,
      expected: 'be a diagonal Hamiltonian',
      received: `it is ${gibbs}`,
    });
  }
  const weights = levels.map((energy) => `exp(-(${beta})*(${field.print(field.sub(energy, levels[0]))}))`);
  const sum = weights.map((weight, k) => `${weight}*|${k}><${k}|`).join(' + ');
  return {
    reset: `(${sum})/(${weights.join(' + ')})`,
    ...(subsystem === undefined ? {} : { subsystem }),
    ...(rate === undefined ? {} : { rate }),
  };
}
