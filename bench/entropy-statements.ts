import { randomStream } from '../src/ensembles/random.ts';
import { basicInequalities } from '../src/entropic/basic-inequalities.ts';
import { combination, type EntropyForm, formText } from '../src/entropic/entropy-form.ts';
import { rational } from '../src/exact/integers/rational.ts';

/** A statement, and how it was made. */
export interface RandomEntropyStatement {
  readonly kind: 'any' | 'sum' | 'difference' | 'premise';
  readonly statement: string;
  readonly if: readonly string[];
}

/**
 * Random linear inequality between entropies of three to five parties, of four kinds in turn: anything, a sum of basic inequalities,
 * such a sum less another one, and the same under a premise that makes a part of it zero.
 */
export function randomEntropyStatement(seed: number, k: number): RandomEntropyStatement {
  const source = randomStream(seed, 0, k);
  for (;;) {
    const found = statementOf(k, (n) => (source.next() >>> 0) % n);
    // What cancels says nothing.
    if (found.statement.includes('S(')) return found;
  }
}

function statementOf(k: number, below: (n: number) => number): RandomEntropyStatement {
  const parties = ['A', 'B', 'C', 'D', 'E'].slice(0, 3 + (Math.floor(k / 4) % 3));
  const basic = basicInequalities(parties.length);
  const any = (): EntropyForm => basic[below(basic.length)].form;
  const sum = (terms: number): EntropyForm =>
    combination(Array.from({ length: terms }, () => [rational(1 + below(6), 1 + below(3)), any()] as const));
  const text = (form: EntropyForm, relation = '>= 0'): string => `${formText(form, parties)} ${relation}`;
  switch (k % 4) {
    case 0: {
      const groups = Array.from({ length: 2 + below(5) }, () => 1 + below(2 ** parties.length - 1));
      const form = new Map(groups.map((group) => [group, rational(below(7) - 3, 1 + below(2))] as const));
      return { kind: 'any', statement: text(combination([[rational(1), form]])), if: [] };
    }
    case 1:
      return { kind: 'sum', statement: text(sum(2 + below(4))), if: [] };
    case 2: {
      const form = combination([
        [rational(1), sum(3 + below(3))],
        [rational(-1), any()],
      ]);
      return { kind: 'difference', statement: text(form), if: [] };
    }
    default: {
      const premise = any();
      const form = combination([
        [rational(1), sum(2 + below(3))],
        [rational(1 + below(3)), premise],
        [rational(-1 - below(3)), below(2) === 0 ? premise : any()],
      ]);
      return { kind: 'premise', statement: text(form), if: [text(premise, '= 0')] };
    }
  }
}
