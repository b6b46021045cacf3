import fc from 'fast-check';
import { described } from '../matrix/argument-kinds.ts';
import { DomainError, FormatError } from '../matrix/errors.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import { float64 } from '../float64/matrix.ts';
import { allocateIntegers } from '../float64/storage.ts';
import { note, type Draws, type Statements } from './draws.ts';
import { fillGaussian, UNIT } from './gaussian-integers.ts';
import type { Group, Instance, Restatement, SimpleForms } from './instance.ts';
import { childStream } from './random.ts';
import { CoordinateReader, type Block } from './coordinate-reader.ts';
import { simplerInstances } from './simplifications.ts';

/** Named transformation of a drawn vector into an edge case: pure, diagonal, nearly singular, … */
export interface Edge {
  readonly name: string;
  /** Changes the integers of this ensemble's blocks in place; `blocks` have offsets within `integers`. */
  readonly apply: (integers: Int32Array, blocks: readonly Block[]) => void;
}

/** What an ensemble draws, and how it is built. */
export interface EnsembleDefinition<T> {
  /** Name of the constructor with its arguments, as a report prints it. */
  readonly name: string;
  /** Probability measure of the draw in the terms of the literature. */
  readonly measure: string;
  /** Whether the norm of all coordinates, or of each block of them, carries no meaning of its own. */
  readonly scaleFree?: boolean | 'each block';
  /** Is what is drawn GG†/tr GG† of the only block G, which is square? Counterexamples are then made simple in the entries of GG†. */
  readonly isFactor?: boolean;
  readonly edges?: readonly Edge[];
  readonly restatements?: readonly Restatement[];
  readonly simpleForms?: readonly SimpleForms[];
  /**
   * What is drawn: `'density matrix'`, or `{ rho: 'density matrix', rates: 'positive' }` for the parts of a record. Certificates
   * prove it of every instance; what no ensemble states is not checked, and then the instance is not certified. Generators and
   * channels of the library's classes need no statement.
   */
  readonly draws?: Draws;
  /** The object of the coordinates read, or undefined where they describe none (a state of trace zero). */
  readonly build: (read: CoordinateReader) => T | undefined;
}

/**
 * Random object built from Gaussian integers; at the same time a fast-check arbitrary of its values in float64.
 *
 * Drawing fills the vector with rounded normal deviates (standard deviation 1 in the coordinates); one draw in
 * `biasFactor` is turned into an edge case when fast-check asks for bias.
 */
export class Ensemble<T> extends fc.Arbitrary<T> {
  readonly name: string;
  readonly measure: string;
  readonly size: number;
  readonly blocks: readonly Block[];
  readonly groups: readonly Group[];
  readonly edges: readonly Edge[];
  readonly restatements: readonly Restatement[];
  readonly simpleForms: readonly SimpleForms[];
  readonly draws: Draws | undefined;
  readonly #build: (read: CoordinateReader) => T | undefined;

  /**
   * @param definition  name, measure and how it is built
   * @throws {DomainError} when the name or the measure is no text, `build` no function or `edges`, `restatements` and `simpleForms` no lists
   */
  constructor(definition: EnsembleDefinition<T>, groups?: readonly Group[]) {
    super();
    requireDefinition(definition);
    this.name = definition.name;
    this.measure = definition.measure;
    this.edges = definition.edges ?? [];
    this.restatements = definition.restatements ?? [];
    this.simpleForms = definition.simpleForms ?? [];
    this.draws = definition.draws;
    this.#build = definition.build;
    const blocks: Block[] = [];
    const trial = new CoordinateReader(new Int32Array(0), UNIT, float64, blocks);
    definition.build(trial);
    this.blocks = blocks;
    this.size = trial.position;
    this.groups = groups ?? groupsOf(definition, blocks, this.size);
  }

  /**
   * Object of an instance in the given arithmetic, or undefined where the vector describes none.
   *
   * @param statements  takes down what the ensemble and those it is made of state of the objects they draw
   */
  build(instance: Instance, arithmetic: Arithmetic, statements?: Statements): T | undefined {
    if (instance.integers.length !== this.size) {
      throw new FormatError({
        argument: 'integers',
        expected: `have length ${this.size} for ${this.name}`,
        received: `there are ${instance.integers.length}`,
      });
    }
    return this.read(new CoordinateReader(instance.integers, instance.unit, arithmetic, undefined, statements));
  }

  /** The lines of `build` on an existing reader: how ensembles are made of ensembles. */
  read(reader: CoordinateReader): T | undefined {
    const value = this.#build(reader);
    if (reader.statements !== undefined && this.draws !== undefined) note(reader.statements, value, this.draws);
    return value;
  }

  /** The same ensemble with further edge cases, which come first. */
  withEdges(edges: readonly Edge[]): Ensemble<T> {
    const { name, measure, restatements, simpleForms, draws } = this;
    const own = { name, measure, restatements, simpleForms, edges: [...edges, ...this.edges], build: this.#build };
    return new Ensemble<T>(draws === undefined ? own : { ...own, draws }, this.groups);
  }

  /** Instance drawn from a stream of random words; an edge case with the given name or number. */
  draw(next: () => number, edge?: Edge): Instance {
    const integers = allocateIntegers(this.size);
    fillGaussian(childStream(next), integers);
    edge?.apply(integers, this.blocks);
    return { integers, unit: UNIT };
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const biased = biasFactor !== undefined && this.edges.length > 0 && random.nextInt(1, biasFactor) === 1;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const edge = biased ? this.edges[random.nextInt(0, this.edges.length - 1)] : undefined;
      const instance = this.draw(() => random.nextInt(), edge);
      const value = this.build(instance, float64);
      if (value !== undefined) return new fc.Value(value, instance);
    }
    throw new DomainError({
      argument: 'build',
      expected: `describe an object for most vectors of ${this.name}`,
      received: `${ATTEMPTS} draws in a row described none`,
    });
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(_value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return fc.stream(this.#simpler(context as Instance));
  }

  *#simpler(instance: Instance): IterableIterator<fc.Value<T>> {
    for (const simpler of simplerInstances(this, instance)) {
      const value = this.build(simpler, float64);
      if (value !== undefined) yield new fc.Value(value, simpler);
    }
  }
}

function requireDefinition(definition: EnsembleDefinition<unknown>): void {
  const given = Object(definition ?? {}) as Partial<Record<keyof EnsembleDefinition<unknown>, unknown>>;
  const wrong = (field: keyof EnsembleDefinition<unknown>, expected: string): DomainError =>
    new DomainError({ argument: `definition.${field}`, expected, received: `it is ${described(given[field])}` });
  for (const field of ['name', 'measure'] as const) {
    if (typeof given[field] !== 'string') throw wrong(field, 'be a text');
  }
  if (typeof given.build !== 'function') throw wrong('build', 'be a function that reads coordinates');
  for (const field of ['edges', 'restatements', 'simpleForms'] as const) {
    if (given[field] !== undefined && !Array.isArray(given[field])) throw wrong(field, 'be a list');
  }
}

function groupsOf(
  { name, scaleFree = false, isFactor = false }: Pick<EnsembleDefinition<unknown>, 'name' | 'scaleFree' | 'isFactor'>,
  blocks: readonly Block[],
  size: number,
): readonly Group[] {
  if (scaleFree !== 'each block') {
    const group = { name, offset: 0, length: size, scaleFree };
    return [isFactor ? { ...group, isFactor } : group];
  }
  return blocks.map(({ offset, length }, k) => ({ name: `${name}[${k}]`, offset, length, scaleFree: true }));
}

/** Draws that may fail to describe an object before the ensemble counts as broken. */
const ATTEMPTS = 1000;
