import { contractionTowards, STEPS_CONTRACT } from '../guard/data/contraction.ts';
import { clausiusAlong, energyBalance } from '../guard/data/balance.ts';
import { claimInvariant } from '../guard/data/claim-invariant.ts';
import { type DetailedBalance, type GeneratorOptions, guardGenerator } from '../guard/data/generator-invariants.ts';
import { framesOf, type GuardOptions, guardTrajectory } from '../guard/data/guard-trajectory.ts';
import type { Invariant } from '../guard/data/invariant.ts';
import { appliedByOperators } from '../guard/data/operator-generator.ts';
import { clausiusInequality, spohnInequality } from '../guard/data/production.ts';
import { type GuardReport, merged } from '../guard/data/report.ts';
import { guardSteps } from '../guard/data/step-invariants.ts';
import { type ArraySource, frameCount } from '../formats/array-source.ts';
import type { TrajectoryOptions } from '../formats/trajectory.ts';
import type { Matrix } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { OpenSystemGenerator } from '../quantum/generator.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import type { Generator } from '../quantum/maps.ts';
import { steadyState } from '../quantum/steady-state.ts';
import { stepTolerance } from '../matrix/tolerances.ts';
import { loadClaim } from '../registry/load-claim.ts';
import { selectFiles } from '../registry/registry.ts';
import type { GuardedFile } from '../report/guard-text.ts';
import { CommandError } from './command-error.ts';
import { type GuardInput, readGuardInput } from './guard-input.ts';
import { generatorOfModel } from './model-generator.ts';

/** What is asked of a file. */
export interface GuardFileOptions extends TrajectoryOptions {
  readonly within: number;
  readonly model?: string;
  readonly set?: readonly string[];
  readonly beta?: readonly string[];
  readonly detailedBalance?: DetailedBalance;
  readonly homogeneous?: true;
  readonly claim?: readonly string[];
  readonly worst: number;
  /** Is told now and then how many matrices of an array have been looked at. */
  readonly onMatrices?: (matrices: string) => void;
  /** Is shown each state. */
  readonly onMoment?: GuardOptions['onMoment'];
}

/** Dimension up to which a steady state is solved for: d⁶ operations. */
const LARGEST_SOLVED = 24;

/** All that a file holds, looked at. */
export async function guardFile(file: string, options: GuardFileOptions): Promise<GuardedFile> {
  const input = await readGuardInput(file, options);
  const { within, worst } = options;
  const unchecked: Unchecked[] = [];
  const generator =
    options.model === undefined ? input.generator : await generatorOfModel(options.model, options.set ?? []);
  const reference = input.reference ?? (generator && referenceOf(generator, unchecked));
  const betas = betasOf(options.beta ?? []);
  const parts: GuardReport[] = [];
  if (generator !== undefined) {
    if (generator.dim > LARGEST_SOLVED) {
      unchecked.push({ invariant: 'generator', reason: `it has more than ${LARGEST_SOLVED} levels` });
    } else parts.push(guardGenerator(generator, generatorOptions(input, generator, betas, options)));
  }
  if (options.homogeneous && input.times !== undefined) requireEqualSteps(input.times, file);
  if (input.states !== undefined) {
    const { dim } = framesOf(input.states);
    // A steady state that is solved for has the error of the solution only.
    const ofReference = input.reference === undefined ? 0 : within;
    const invariants = [
      ...(reference === undefined ? [] : contractionTowards(reference, ofReference)),
      ...(options.homogeneous ? [STEPS_CONTRACT] : []),
      ...(generator === undefined ? [] : productionOf(generator, reference, ofReference, betas)),
      ...exchanges(input, hamiltonianOf(input, generator), betas, within),
      ...(await claimsOf(options, input.dims ?? [dim], generator)),
    ];
    const onMoment = options.onMoment === undefined ? {} : { onMoment: options.onMoment };
    const times = input.times === undefined ? {} : { times: input.times };
    const states = toldOf(input.states, options.onMatrices);
    parts.push(await guardTrajectory(states, { ...times, ...onMoment, within, worst, invariants }));
  }
  for (const [form, maps] of [
    ['superoperator', input.superoperators],
    ['choi', input.choi],
    ['kraus', input.kraus],
  ] as const) {
    if (maps !== undefined) parts.push(await guardSteps(toldOf(maps, options.onMatrices), form, { within, worst }));
  }
  if (parts.length === 0) {
    throw new CommandError({
      argument: file,
      expected: 'hold states, maps or a generator that is constant in time',
      received: 'there are none to look at',
    });
  }
  return { file, report: { ...merged(file, parts, worst), within, unchecked } };
}

/** @throws {CommandError} where steps have different lengths: no one channel makes them */
function requireEqualSteps(times: ArrayLike<number>, file: string): void {
  const tolerance = stepTolerance(times);
  const lengths = Array.from(times, (time, k) => times[k + 1] - time).slice(0, -1);
  const other = lengths.findIndex((length) => Math.abs(length - lengths[0]) > tolerance);
  if (other < 0) return;
  throw new CommandError({
    argument: file,
    expected: 'have steps of one length for --homogeneous',
    received: `step 0 takes ${lengths[0]} and step ${other} takes ${lengths[other]}`,
    advice: 'Leave --homogeneous out, or save states at equal distances in time.',
  });
}

/** How often it is told how much of an array has been looked at. */
const TOLD = 100;

/** The same array, which tells how many of its matrices have been looked at. */
function toldOf(source: ArraySource, onMatrices: GuardFileOptions['onMatrices']): ArraySource {
  if (onMatrices === undefined) return source;
  const count = frameCount(source.shape);
  const pace = Math.ceil(count / TOLD);
  const name = source.name === '' ? '' : ` of ${source.name}`;
  return {
    ...source,
    frames: async function* () {
      for await (const frame of source.frames()) {
        if (frame.index % pace === 0) onMatrices(`${frame.index} of ${count} matrices${name}`);
        yield frame;
      }
    },
  };
}

type Unchecked = GuardReport['unchecked'][number];

function hamiltonianOf({ hamiltonian }: GuardInput, generator: Generator | undefined): Matrix | undefined {
  return hamiltonian ?? (generator instanceof Lindbladian ? generator.hamiltonian : undefined);
}

function generatorOptions(
  input: GuardInput,
  generator: Generator,
  betas: ReadonlyMap<string, number>,
  { within, detailedBalance, model }: GuardFileOptions,
): GeneratorOptions {
  const { reference, liouvillian } = input;
  const hamiltonian = hamiltonianOf(input, generator);
  const beta = betas.size === 1 ? betas.get('') : undefined;
  return {
    within,
    ...(reference === undefined ? {} : { reference }),
    ...(liouvillian === undefined || model !== undefined ? {} : { liouvillian }),
    ...(beta === undefined || hamiltonian === undefined ? {} : { beta, hamiltonian }),
    ...(detailedBalance === undefined ? {} : { detailedBalance }),
  };
}

/** The unique steady state of full rank, without which there is no finite D(ρ‖π). */
function referenceOf(generator: Generator, unchecked: Unchecked[]): Matrix | undefined {
  const skip = (reason: string): undefined => {
    unchecked.push({ invariant: 'contraction and entropy-production', reason });
    return undefined;
  };
  if (generator.dim > LARGEST_SOLVED) {
    return skip(`the steady state is not solved for beyond ${LARGEST_SOLVED} levels; add the array steady_state`);
  }
  const found = steadyState(generator);
  if (found.verdict !== 'unique') return skip('the steady state is not unique');
  const [smallest] = spectral(found.state).eigenvalues();
  if (smallest.value > 2 * smallest.bound) return found.state;
  return skip('the steady state has an eigenvalue that is negative, or 0 within rounding, so D(ρ‖π) may be infinite');
}

function productionOf(
  generator: Generator,
  reference: Matrix | undefined,
  within: number,
  betas: ReadonlyMap<string, number>,
): readonly Invariant[] {
  const applied = generator instanceof Lindbladian ? appliedByOperators(generator) : generator;
  return [
    ...(reference === undefined ? [] : [spohnInequality(applied, reference, within)]),
    ...(generator instanceof Lindbladian && betas.size > 0
      ? [clausiusInequality(applied as OpenSystemGenerator, betasOfBaths(Object.keys(generator.baths), betas))]
      : []),
  ];
}

/** Inverse temperature of each bath. */
function betasOfBaths(baths: readonly string[], betas: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const unknown = [...betas.keys()].filter((name) => name !== '' && !baths.includes(name));
  const missing = baths.filter((bath) => !betas.has(bath) && !betas.has(''));
  if (unknown.length === 0 && missing.length === 0) {
    return Object.fromEntries(baths.map((bath) => [bath, betas.get(bath) ?? betas.get('')!]));
  }
  throw new CommandError({
    argument: '--beta',
    expected: `give an inverse temperature to each of ${baths.join(', ')}`,
    received: unknown.length > 0 ? `it names ${unknown.join(', ')}` : `${missing.join(', ')} has none`,
    advice: `Write ${baths.map((bath) => `--beta ${bath}=…`).join(' ')}, or one for all.`,
  });
}

function exchanges(
  { heat, work }: GuardInput,
  hamiltonian: Matrix | undefined,
  betas: ReadonlyMap<string, number>,
  within: number,
): readonly Invariant[] {
  if (heat === undefined) return [];
  const temperatures = betas.has('') ? heat.map(() => betas.get('')!) : [...betas.values()];
  return [
    ...(hamiltonian === undefined
      ? []
      : [energyBalance(hamiltonian, work === undefined ? heat : [...heat, work], within)]),
    ...(temperatures.length === heat.length ? [clausiusAlong(heat, temperatures, within)] : []),
  ];
}

/** Inverse temperatures by bath; '' stands for all. */
function betasOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    texts.map((text) => {
      const [, name = '', digits] = /^(?:([^=]+)=)?(.+)$/.exec(text) ?? [];
      const beta = Number(digits);
      if (digits !== undefined && Number.isFinite(beta)) return [name, beta];
      throw new CommandError({
        argument: '--beta',
        expected: 'be a number, or bath=number',
        received: `it is ${JSON.stringify(text)}`,
      });
    }),
  );
}

async function claimsOf(
  { claim: targets = [] }: GuardFileOptions,
  dims: readonly number[],
  generator: Generator | undefined,
): Promise<readonly Invariant[]> {
  if (targets.length === 0) return [];
  const fixed = generator === undefined ? {} : { generator };
  const claims = await Promise.all(selectFiles(targets).map(({ file, path }) => loadClaim(file, path)));
  return claims.map((claim) => claimInvariant(claim, dims, fixed));
}
