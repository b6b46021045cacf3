import type { Claim } from '../claims/claim.ts';
import { builtObjects, type StoredInstance } from '../claims/stored-instance.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import type { Connection, Draws, DrawsOfRecord, Property, Statements } from '../ensembles/draws.ts';
import { CONNECTED, LIST_PROPERTIES, PROPOSAL } from '../ensembles/draws.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { exact } from '../exact/matrices/exact-matrix.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import { exactObjectOf, isExactMatrix, isExactReal, type ExactObject } from './exact-object.ts';
import { classOf, hasProperty } from './property.ts';
import { isConnected } from './record-facts.ts';

/** A property that a statement presupposes of an object, or a connection between its parts. */
export interface Fact {
  /** Path of the object: `rho`, `process.reservoirs[0].gibbsState`. */
  readonly object: string;
  readonly is: Property | Connection;
}

/** A fact and the verdict of rigorous arithmetic on it. */
export interface CheckedFact extends Fact {
  readonly holds: boolean;
}

/** An object of which nothing is known. */
export interface Unchecked {
  readonly object: string;
  /** Why, as what follows its name: `is not stated by its ensemble to be anything`. */
  readonly because: string;
}

/** The objects of an instance, what was decided about them, and those of which nothing was. */
export interface Presuppositions {
  readonly objects: Readonly<Record<string, ExactObject>>;
  readonly facts: readonly CheckedFact[];
  readonly unchecked: readonly Unchecked[];
  /** Paths of what is no object of the statement: where searches ended, which formulas verify before they use it. */
  readonly proposals: readonly string[];
}

/** An instance built twice: facts are decided on the exact objects, the margin is enclosed with the others. */
export interface BuiltTwice {
  readonly exact: Readonly<Record<string, unknown>>;
  readonly enclosed: Readonly<Record<string, unknown>>;
  /** What the ensembles state of the exact objects. */
  readonly statements: Statements;
}

/**
 * A stored instance in exact and in enclosure arithmetic; undefined where its integers describe none.
 *
 * @throws {ArithmeticError} when its objects are not rational
 * @throws as `storedParts`
 */
export function builtTwice(claim: Claim, instance: StoredInstance): BuiltTwice | undefined {
  const statements: Statements = new Map();
  const objects = builtObjects(claim, instance, exact, statements);
  const enclosed = builtObjects(claim, instance, enclosure);
  return objects && enclosed && { exact: objects, enclosed, statements };
}

/**
 * What a statement presupposes of its objects, decided exactly. Every matrix, number, generator and channel of the instance ends
 * up in a fact or among the unchecked: what it is said to be comes from the ensemble that drew it, through lists, records and
 * compositions; generators and channels are known by their class.
 *
 * @param given  ensembles of the claim, for what has no identity of its own, such as plain numbers
 */
export function presuppositions(
  given: Readonly<Record<string, Pick<Ensemble<unknown>, 'draws'>>>,
  { exact: objectsOf, enclosed, statements }: BuiltTwice,
): Presuppositions {
  const inspection = new Inspection(statements);
  const objects = Object.entries(objectsOf).flatMap(([name, value]) => {
    const { draws } = given[name];
    const object = inspection.inspect(name, value, enclosed[name], draws === undefined ? [] : [draws]);
    return object === undefined ? [] : [[name, object] as const];
  });
  const { facts, unchecked, proposals } = inspection;
  return { objects: Object.fromEntries(objects), facts, unchecked, proposals };
}

/** What of the facts does not hold, if anything. */
export function brokenFact({ facts }: Pick<Presuppositions, 'facts'>): string | undefined {
  const broken = facts.find(({ holds }) => !holds);
  return broken && `\`${broken.object}\` does not have the property "${broken.is}"`;
}

const UNSTATED = 'its ensemble does not state what it is';
const DIFFERENT = 'its ensemble builds another object in enclosure arithmetic';

/** Walk through an instance that collects what is decided. */
class Inspection {
  readonly facts: CheckedFact[] = [];
  readonly unchecked: Unchecked[] = [];
  readonly proposals: string[] = [];
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** JSON of the value; undefined for what is no exact object. */
  inspect(path: string, value: unknown, enclosed: unknown, inherited: readonly Draws[]): ExactObject | undefined {
    if (value === undefined || value === null) {
      return enclosed === undefined || enclosed === null ? undefined : this.#unknown(path, DIFFERENT);
    }
    const draws = (typeof value === 'object' ? this.#statements.get(value) : undefined) ?? inherited;
    if (draws.includes(PROPOSAL)) {
      this.proposals.push(path);
      return undefined;
    }
    const properties = draws.filter((entry): entry is Property => typeof entry === 'string');
    if (Array.isArray(value)) return this.#list(path, value, enclosed, draws);
    if (isExactMatrix(value) || isExactReal(value) || ['number', 'boolean'].includes(typeof value)) {
      return this.#leaf(path, value, enclosed, properties);
    }
    const known = classOf(value);
    if (known !== undefined) return this.#leaf(path, value, enclosed, properties.length > 0 ? properties : [known]);
    if (!isRecord(value)) return this.#unknown(path, kindOf(value));
    for (const property of properties) this.#decide(path, value, property);
    return this.#record(path, value, isRecord(enclosed) ? enclosed : {}, draws.filter(isDrawsOfRecord));
  }

  #leaf(path: string, value: unknown, enclosed: unknown, properties: readonly Property[]): ExactObject | undefined {
    if (properties.length === 0) return this.#unknown(path, UNSTATED, exactObjectOf(value));
    for (const property of properties) this.#decide(path, value, property);
    const object = exactObjectOf(value);
    if (object === undefined) return this.#unknown(path, 'it has no exact form');
    // The facts are about the exact object: what the margin is computed with has to be the same.
    const isSame = classOf(enclosed) === classOf(value) && textOf(enclosed) === textOf(value);
    return isSame ? object : this.#unknown(path, DIFFERENT, object);
  }

  #list(path: string, list: readonly unknown[], enclosed: unknown, draws: readonly Draws[]): ExactObject | undefined {
    const whole = draws.filter((entry): entry is Property => LIST_PROPERTIES.has(entry));
    if (whole.length > 0) return this.#leaf(path, list, enclosed, whole);
    const others: readonly unknown[] = Array.isArray(enclosed) ? enclosed : [];
    if (others.length !== list.length) this.#unknown(path, DIFFERENT);
    return list.map((entry, k) => {
      const own = draws
        .map((part) => (typeof part === 'object' ? partOf(part, String(k)) : part))
        .filter((part) => part !== undefined);
      return this.inspect(`${path}[${k}]`, entry, others[k], own) ?? {};
    });
  }

  #record(
    path: string,
    value: object,
    enclosed: Readonly<Record<string, unknown>>,
    draws: readonly DrawsOfRecord[],
  ): ExactObject {
    const connections = [...new Set(draws.flatMap((part) => part[CONNECTED] ?? []))];
    const parts: Record<string, unknown> = {};
    const entries: (readonly [string, ExactObject])[] = [];
    for (const key of Reflect.ownKeys(value)) {
      const inner = `${path}.${String(key)}`;
      if (typeof key === 'symbol' || !Object.prototype.propertyIsEnumerable.call(value, key)) {
        this.#unknown(inner, 'it is hidden in its record');
        continue;
      }
      try {
        parts[key] = (value as Readonly<Record<string, unknown>>)[key];
      } catch (error) {
        if (!(error instanceof ArithmeticError)) throw error;
        // A getter such as β = −ln x, for which ℚ has no value: a connection may say what it is.
        const isConnectedPart = connections.some((connection) => connection.startsWith(`${key} `));
        if (!isConnectedPart) this.#unknown(inner, 'it is not rational');
        continue;
      }
      const own = draws.map((part) => partOf(part, key)).filter((part) => part !== undefined);
      const object = this.inspect(inner, parts[key], enclosed[key], own);
      if (object !== undefined) entries.push([key, object]);
    }
    for (const key of Reflect.ownKeys(enclosed)) {
      if (!Object.hasOwn(value, key)) this.#unknown(`${path}.${String(key)}`, DIFFERENT);
    }
    for (const connection of connections) {
      this.facts.push({ object: path, is: connection, holds: isConnected(connection, parts, enclosed) });
    }
    return Object.fromEntries(entries);
  }

  #decide(object: string, value: unknown, property: Property): void {
    this.facts.push({ object, is: property, holds: hasProperty(value, property) });
  }

  #unknown(object: string, because: string, text?: ExactObject): ExactObject | undefined {
    this.unchecked.push({ object, because });
    return text;
  }
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(exactObjectOf(value));
}

function partOf(draws: readonly Draws[] | DrawsOfRecord, name: string): Draws | undefined {
  return Object.hasOwn(draws, name) ? (draws as DrawsOfRecord)[name] : undefined;
}

function isDrawsOfRecord(draws: Draws): draws is DrawsOfRecord {
  return typeof draws === 'object' && !Array.isArray(draws);
}

/** A record as `{ … }` writes it. An object of a class may hide what it is made of. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `it is a ${typeof value}`;
  return `it is an object of class ${value.constructor.name}, which exact arithmetic does not know`;
}
