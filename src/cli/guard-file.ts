import { contractionTowards, STEPS_CONTRACT } from '../guard/contraction.ts';
import { clausiusAlong, energyBalance } from '../guard/balance.ts';
import { claimInvariant } from '../guard/claim-invariant.ts';
import { type DetailedBalance, guardGenerator } from '../guard/generator-invariants.ts';
import { guardTrajectory } from '../guard/guard-trajectory.ts';
import type { Invariant } from '../guard/invariant.ts';
import { layoutOf } from '../guard/moments.ts';
import { appliedByOperators } from '../guard/operator-generator.ts';
import { clausiusInequality, spohnInequality } from '../guard/production.ts';
import { type GuardReport, merged } from '../guard/report.ts';
import { guardSteps } from '../guard/step-invariants.ts';
import type { Matrix } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { steadyState } from '../quantum/steady-state.ts';
import { loadClaim } from '../registry/load-claim.ts';
import { selectFiles } from '../registry/registry.ts';
import type { GuardedFile } from '../report/guard-text.ts';
import { CommandError } from './command-error.ts';
import { type GuardInput, type GuardInputOptions, readGuardInput } from './guard-input.ts';
import { generatorOfModel } from './model-generator.ts';

/** What is asked of a file. */
export interface GuardFileOptions extends GuardInputOptions {
  readonly within: number;
  readonly dims?: readonly number[];
  readonly model?: string;
  readonly set?: readonly string[];
  readonly beta?: readonly string[];
  readonly detailedBalance?: DetailedBalance;
  readonly homogeneous?: true;
  readonly claim?: readonly string[];
  readonly worst: number;
}

/** Dimension up to which a steady state is solved for: d⁶ operations. */
const LARGEST_SOLVED = 24;

/** All that a file holds, looked at. */
export async function guardFile(file: string, options: GuardFileOptions): Promise<GuardedFile> {
  const input = await readGuardInput(file, options);
  const { within, worst } = options;
  const unchecked: { invariant: string; reason: string }[] = [];
  const generator =
    options.model === undefined ? input.generator : await generatorOfModel(options.model, options.set ?? []);
  const reference = input.reference ?? referenceOf(generator, unchecked);
  const parts: GuardReport[] = [];
  if (generator !== undefined && generator.dim <= LARGEST_SOLVED) {
    parts.push(guardGenerator(generator, generatorOptions(input, options)));
  }
  if (input.states !== undefined) {
    const { dim } = layoutOf(input.states);
    const invariants = [
      ...(reference === undefined ? [] : contractionTowards(reference)),
      ...(options.homogeneous ? [STEPS_CONTRACT] : []),
      ...(generator === undefined ? [] : productionOf(generator, reference, options)),
      ...exchanges(input, generator, options),
      ...(await claimsOf(options, options.dims ?? input.dims ?? [dim], generator)),
    ];
    parts.push(await guardTrajectory({ ...input, states: input.states }, { within, worst, invariants }));
  }
  if (input.superoperators) parts.push(await guardSteps(input.superoperators, 'superoperator', { within, worst }));
  if (input.choi) parts.push(await guardSteps(input.choi, 'choi', { within, worst }));
  const report = merged(file, parts, worst);
  return { file, report: { ...report, within, unchecked } };
}

function generatorOptions(
  { reference, hamiltonian }: GuardInput,
  { within, beta, detailedBalance }: GuardFileOptions,
): Parameters<typeof guardGenerator>[1] {
  const betas = betasOf(beta ?? []);
  return {
    within,
    ...(reference === undefined ? {} : { reference }),
    ...(betas.size === 1 && betas.has('') && hamiltonian !== undefined ? { beta: betas.get('')!, hamiltonian } : {}),
    ...(detailedBalance === undefined ? {} : { detailedBalance }),
  };
}

/** The unique steady state of full rank, without which there is no D(ρ‖π). */
function referenceOf(
  generator: Lindbladian | undefined,
  unchecked: { invariant: string; reason: string }[],
): Matrix | undefined {
  if (generator === undefined) return undefined;
  const skip = (reason: string): undefined => {
    unchecked.push({ invariant: 'contraction-relative-entropy, entropy-production', reason });
    return undefined;
  };
  if (generator.dim > LARGEST_SOLVED) {
    return skip(`the steady state is not solved for beyond ${LARGEST_SOLVED} levels; give it as an array`);
  }
  const found = steadyState(generator);
  if (found.verdict !== 'unique') return skip('the steady state is not unique');
  const [smallest] = spectral(found.state).eigenvalues();
  if (smallest.value <= 2 * smallest.bound) {
    return skip('the steady state has an eigenvalue that is 0 within rounding, so D(ρ‖π) may be infinite');
  }
  return found.state;
}

function productionOf(
  generator: Lindbladian,
  reference: Matrix | undefined,
  { beta = [] }: GuardFileOptions,
): readonly Invariant[] {
  const applied = appliedByOperators(generator);
  const betas = betasOf(beta);
  const named = Object.fromEntries([...betas].filter(([name]) => name !== ''));
  return [
    ...(reference === undefined ? [] : [spohnInequality(applied, reference)]),
    ...(Object.keys(named).length === 0 ? [] : [clausiusInequality(applied, named)]),
  ];
}

function exchanges(
  { heat, work, hamiltonian }: GuardInput,
  generator: Lindbladian | undefined,
  { within, beta = [] }: GuardFileOptions,
): readonly Invariant[] {
  const H = hamiltonian ?? generator?.hamiltonian;
  const betas = [...betasOf(beta).values()];
  if (heat === undefined) return [];
  return [
    ...(H === undefined ? [] : [energyBalance(H, work === undefined ? heat : [...heat, work], within)]),
    ...(betas.length === heat.length ? [clausiusAlong(heat, betas, within)] : []),
  ];
}

/** Inverse temperatures by bath; '' stands for all. */
function betasOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    texts.map((text) => {
      const [, name = '', digits] = /^(?:([^=]+)=)?(.+)$/.exec(text) ?? [];
      const beta = Number(digits);
      if (digits !== undefined && Number.isFinite(beta)) return [name, beta];
      throw new CommandError(
        `Argument \`--beta\` must be a number, or bath=number, but it is ${JSON.stringify(text)}.`,
      );
    }),
  );
}

async function claimsOf(
  { claim: targets = [] }: GuardFileOptions,
  dims: readonly number[],
  generator: Lindbladian | undefined,
): Promise<readonly Invariant[]> {
  if (targets.length === 0) return [];
  const fixed = generator === undefined ? {} : { generator };
  const claims = await Promise.all(selectFiles(targets).map(({ file, path }) => loadClaim(file, path)));
  return claims.map((claim) => claimInvariant(claim, dims, fixed));
}
