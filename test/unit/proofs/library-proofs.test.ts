import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import type { Relation } from '../../../src/claims/relation.ts';
import * as wordsOfProofs from '../../../src/entry/proofs.ts';
import type { Proof } from '../../../src/proofs/proof.ts';
import { ProofRun, runProof } from '../../../src/proofs/run-proof.ts';
import type { Premise } from '../../../src/symbolic/steps/step-verdict.ts';
import { ALL, LONG, covering } from '../../sample.ts';
import { ROOT } from '../source-files.ts';
import {
  isProved,
  libraryClaims,
  libraryProofs,
  notices,
  readersOf,
  withOneNumberChanged,
  withOneSignChanged,
} from './proof-files.ts';

// A proof is run once for each of its steps and formulas.
vi.setConfig({ testTimeout: 600_000 });

const claims = await libraryClaims();
const proofs = await libraryProofs();

/** Proofs that only argue: their steps are decided, but the statement is not derived from them. */
const ARGUED: ReadonlySet<string> = new Set([
  'entanglement-of-balanced-x-states',
  'kraus-operators-of-a-short-time',
  'sudden-death-of-entanglement',
  'vanishing-entropy-production',
]);

// The shortest proof with a lemma takes as long as all others: continuous integration has it.
const VOCABULARY = [...Object.keys(wordsOfProofs), 'formulas', 'link'].filter((word) => ALL || word !== 'lemma');
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Shorter proofs first, those in which a word of the library about proofs is new. `verify` runs all of them. */
const tried = covering(
  [...proofs].toSorted(([a], [b]) => textOf(a).length - textOf(b).length),
  ([file]) => VOCABULARY.filter((word) => new RegExp(`\\b${word}\\b`).test(textOf(file))),
);

test('each proof lies at the path of its claim', () => {
  for (const [file, { claim }] of proofs) {
    expect([file, existsSync(join(ROOT, file.replace('proofs/', 'properties/')))]).toEqual([file, true]);
    expect(file.endsWith(`/${claim}.ts`)).toBe(true);
  }
});

describe.each(tried)('%s', (_file, proof) => {
  const claim = claims.get(proof.claim)!;
  const run = new ProofRun(claim, proof);
  const report = run.report();

  test('gives the statement', () => {
    expect(report.steps.filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
    if (!ARGUED.has(proof.claim)) expect(report.reason).toBeUndefined();
    expect(isProved(report)).toBe(!ARGUED.has(proof.claim));
  });

  test('gives it without the steps that it does not need, and then no longer without any of the others', () => {
    const others = report.steps.filter(({ used }) => !used).map(({ name }) => name);
    expect(isProved(run.report(others))).toBe(isProved(report));
    for (const { name } of report.steps.filter(({ used }) => used)) {
      expect([name, isProved(run.report([...others, name]))]).toEqual([name, false]);
    }
  });

  test('does not give it where a theorem is turned around', () => {
    const inequalities = report.steps.filter(
      ({ used, premises }) => used && premises.some(({ kind }) => kind === 'taken'),
    );
    for (const { name } of inequalities) {
      expect([name, isProved(runProof(claim, withStepReversed(proof, name)))]).toEqual([name, false]);
    }
  });

  const formulas = Object.entries(proof.formulas);

  test.skipIf(formulas.length === 0)('fails when a coefficient or a sign of a formula is changed', () => {
    const readers = readersOf(proof);
    const survivors = formulas.flatMap(([name, text]) => {
      // the middle of each kind, and both ends where there is time
      const chosen = [withOneNumberChanged(text), withOneSignChanged(text)].flatMap((mutants) => {
        const middle = Math.floor(mutants.length / 2);
        return mutants.filter((_, k) => (LONG ? [0, middle, mutants.length - 1] : [middle]).includes(k));
      });
      if (chosen.length === 0) return [`${name} has nothing to change`];
      return chosen.filter((mutant) => !notices(claim, proof, readers.get(name)!, name, mutant));
    });
    expect(survivors).toEqual([]);
  });
});

/** The proof with the inequalities that one step takes over turned around. */
function withStepReversed(proof: Proof, name: string): Proof {
  const reversed = (premise: Premise): Premise => {
    const { instance, inTime } = premise;
    if (inTime === undefined)
      return { ...premise, instance: (...drawn) => turned(instance(...drawn) as Relation | undefined) };
    return { ...premise, inTime: (...drawn) => turned(inTime(...drawn) as Relation) };
  };
  const step: Proof['steps'][string] = (formulas) => {
    const verdict = proof.steps[name](formulas);
    return { ...verdict, premises: (verdict.premises ?? []).map(reversed) };
  };
  return { ...proof, steps: { ...proof.steps, [name]: step } };
}

/** Of a system of which a step says nothing there is nothing to turn. */
function turned(relation: Relation | undefined): Relation | undefined {
  if (relation === undefined || relation.symbol === '=') return relation;
  const { symbol, margin } = relation;
  return { ...relation, symbol: symbol === '≥' ? '≤' : '≥', margin: margin.negated() };
}

/** Refuted claims about objects of the same names on one of the same systems. */
function siblingsOf(claim: Claim): readonly Claim[] {
  const kindOf = ({ given, systems }: Claim): string => Object.keys(given(systems[0])).toSorted().join();
  return [...claims.values()].filter((other) => other.literature === 'false' && kindOf(other) === kindOf(claim));
}

/** All of them, or one: another one for each proof. */
function sampledSiblings(claim: Claim, k: number): readonly Claim[] {
  const siblings = siblingsOf(claim);
  return siblings.filter((_, at) => LONG || at === k % siblings.length);
}

/** Does a proof prove another claim? Where the drawn objects have other parts, its readings fail. */
function proves(proof: Proof, sibling: Claim): boolean {
  try {
    return isProved(runProof(sibling, proof));
  } catch {
    return false;
  }
}

test.runIf(ALL)('no proof proves a refuted claim about the same objects', () => {
  const proved = tried.flatMap(([, proof], k) =>
    sampledSiblings(claims.get(proof.claim)!, k)
      .filter((sibling) => proves(proof, sibling))
      .map(({ id }) => `${proof.claim} proves ${id}`),
  );
  expect(proved).toEqual([]);
});
