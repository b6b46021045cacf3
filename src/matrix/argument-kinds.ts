import { isMatrix, isReal } from './is-matrix.ts';

/** What an argument has to be, as far as its type goes. */
interface ArgumentKind {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;
const has =
  (...members: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) && members.every((member) => member in value);
const isListOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(fits);
const isNatural = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isPositive = (value: unknown): boolean => isNatural(value) && value !== 0;
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isScalar = (value: unknown): boolean => isReal(value) || isNumber(value);
const isJump = (value: unknown): boolean => {
  const { operator, rate = 1 } = (value ?? {}) as { readonly operator?: unknown; readonly rate?: unknown };
  return (
    isMatrix(value) ||
    (isMatrix(operator) && (value as object) !== null && 'rate' in (value as object) && isScalar(rate))
  );
};
const isListOfJumps = (value: unknown): boolean => Array.isArray(value) && value.every(isJump);
const isSymmetric = has('sector', 'weights', 'qubits');
const isOperator = (value: unknown): boolean => isMatrix(value) && value.rows === value.cols;

/** Words of CONVENTIONS.md for what the names of parameters stand for: one name for one idea. */
const KINDS: readonly (readonly [names: string, expected: string, fits: (value: unknown) => boolean])[] = [
  [
    'rho sigma tau state initial final before after reference hamiltonian hamiltonianRate observable operator unitary choi A B X s ancilla',
    'be a square matrix, as `matrix` or `densityMatrix` make one',
    isOperator,
  ],
  ['ket psi chi isometry column vectors m image', 'be a matrix, as `matrix` or `ket` make one', isMatrix],
  ['factors', 'be a matrix', (value) => isMatrix(value) || Array.isArray(value)],
  ['matrices projectors states operators', 'be a list of matrices', isListOf(isMatrix)],
  ['dims', 'be a list of positive integers, the dimension of each subsystem', isListOf(isPositive)],
  ['dim inputDim outputDim reservoirDim parties count idle', 'be a positive integer', isPositive],
  ['i j index reservoir', 'be an integer from 0', isNatural],
  [
    'a b c kept traced transposed subsystem subsystems',
    'be a subsystem or a list of subsystems, counted from zero',
    (value) => isNatural(value) || (Array.isArray(value) && value.every(isNatural)),
  ],
  ['order', 'be a list of subsystems, counted from zero', isListOf(isNatural)],
  [
    'strength decay up beta temperature rate t fidelity antisymmetric right',
    'be a number, or one that carries its error bound',
    isScalar,
  ],
  [
    'left boltzmannFactor entropyChange weight',
    'be a number that carries its error bound, such as `float64.real(1, 2)`',
    isReal,
  ],
  ['alpha', 'be a number', isNumber],
  [
    'weights probabilities boltzmannFactors components',
    'be a list of numbers',
    isListOf((x) => isScalar(x) || Array.isArray(x) || isObject(x)),
  ],
  ['energies times', 'be a list of numbers', isListOf(isNumber)],
  ['generator first second', 'be a generator, as `lindbladian` makes one', has('applyTo', 'dim')],
  ['map maps', 'be a linear map, as `channel` makes one', has('applyTo')],
  [
    'kraus',
    'be a list of Kraus operators',
    isListOf((x) => isMatrix(x) || isMatrix((x as { operator?: unknown } | undefined)?.operator)),
  ],
  [
    'jumps',
    'be a list of jump operators or of `{ operator, rate }`, or a record of one such list for each bath',
    (value) =>
      isListOfJumps(value) || (isObject(value) && !isMatrix(value) && Object.values(value).every(isListOfJumps)),
  ],
  ['arithmetic', 'be an arithmetic such as `float64`', has('matrix', 'identity')],
  ['model', 'be a model, as `model` makes one', has('generator', 'arithmetic', 'box')],
  ['derivation', 'be a derivation, as `derive` makes one', has('model', 'steadyState')],
  ['claim', 'be a claim, as `claim` makes one', has('id')],
  ['proof', 'be a proof, as `proof` makes one', has('formulas')],
  ['collision', 'be a collision of `anyThermalCollision`', has('unitary')],
  ['process', 'be a process, as `reservoirProcess` makes one', has('reservoirs', 'dims')],
  ['symmetric', 'be a symmetric state, as `symmetricResetState` makes one', isSymmetric],
  ['symmetricStates', 'be a list of symmetric states, as `symmetricResetState` makes them', isListOf(isSymmetric)],
  ['betas', 'be a record of inverse temperatures, one for each bath', isObject],
  ['text name id bath parameter argument', 'be a text', isText],
  ['parameters', 'be the names of parameters, or a record of their domains', isObject],
  ['options definition given certificate statement values rates at theorem premise', 'be an object', has()],
  ['part', 'be an ensemble', has('build', 'groups')],
  ['verdict verdicts', 'be the verdict of a step', has('verdict')],
];

const byName: ReadonlyMap<string, ArgumentKind> = new Map(
  KINDS.flatMap(([names, expected, fits]) => names.split(' ').map((name) => [name, { expected, fits }] as const)),
);

/** Kind of a parameter of that name; undefined where the name alone does not tell. */
export function argumentKind(name: string): ArgumentKind | undefined {
  return byName.get(name);
}

/** A value as the end of "but it is …". */
export function described(value: unknown): string {
  if (isMatrix(value)) return `a matrix of shape (${value.rows}, ${value.cols})`;
  if (isReal(value)) return `the number ${value.value}`;
  if (Array.isArray(value)) {
    const hole = value.findIndex((entry) => entry === undefined || entry === null);
    if (hole >= 0) return `a list whose entry ${hole} is ${String(value[hole])}`;
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}, the first being ${described(value[0])}`;
  }
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.keys(value);
  return members.length === 0 ? 'an object without members' : `an object with ${members.slice(0, 6).join(', ')}`;
}
