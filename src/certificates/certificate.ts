import type { System } from '../claims/claim.ts';
import type { DecimalInterval } from './decimal-interval.ts';
import type { ExactObject } from './exact-object.ts';
import type { Program } from './program.ts';
import type { Fact } from './presuppositions.ts';

/**
 * Proof that one instance violates a claim, as a file: see `docs/certificate.md`.
 *
 * The objects are exact, and `margin` is an interval below zero that certainly contains the margin. All numbers but the
 * integers are texts: rational numbers `p/q`, or decimal ends of intervals; `-Infinity` and `Infinity` where a side is certainly
 * infinite.
 */
export interface Certificate {
  readonly format: 'clausius-certificate';
  readonly version: 2;
  /** Version of the toolkit that wrote it. */
  readonly toolkit: string;
  readonly claim: string;
  /** Factor of the right side, of a statement that `withConstant` has made. */
  readonly constant?: string;
  readonly source: string;
  /** LaTeX. */
  readonly statement: string;
  readonly relation: '≥' | '≤' | '=';
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
  /** What the ensembles make of the integers, by the names of the claim. */
  readonly objects: Readonly<Record<string, ExactObject>>;
  /** What the statement presupposes of the objects, each proved exactly. Every object is in the list, or a part of one that is. */
  readonly proved: readonly Fact[];
  /** The formula of both sides, over the objects. */
  readonly program: Program;
  readonly left: DecimalInterval;
  readonly right: DecimalInterval;
  /** left − right for ≥, right − left for ≤, −|left − right| for =. */
  readonly margin: DecimalInterval;
  /** The margin, where it is known to be rational. */
  readonly exactMargin?: string;
  /** Binary places after the point with which the sides and the margin were enclosed. */
  readonly bits: number;
}

/**
 * Text of a certificate: JSON, one line for each field, list of integers, matrix and fact.
 *
 * @example JSON.parse(formatCertificate(certify(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } }))).margin.join(' … ') // '-0.5 … -0.5'
 */
export function formatCertificate(certificate: Certificate): string {
  return `${block(certificate as unknown as Readonly<Record<string, unknown>>, '')}\n`;
}

function block(record: Readonly<Record<string, unknown>>, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${inner}${JSON.stringify(name)}: ${field(value, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function field(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.some((entry) => typeof entry === 'object')) {
    // A list of records has a line for each; the rows of a matrix stay on one line.
    if (!Array.isArray(value[0])) {
      return `[\n${value.map((entry) => `${indent}  ${line(entry)}`).join(',\n')}\n${indent}]`;
    }
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('re' in value)) {
    return block(value as Readonly<Record<string, unknown>>, indent);
  }
  return line(value);
}

/** JSON on one line, with a space after commas and colons that stand outside texts. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${line(part)}`);
  return `{ ${fields.join(', ')} }`;
}
