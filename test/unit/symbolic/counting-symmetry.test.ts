import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { model, modelFromJson } from '../../../src/symbolic/models/model.ts';
import type { JumpsDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { derivedQuantity } from '../../../src/symbolic/steps/derived-quantity.ts';
import { galleryText } from '../gallery.ts';

const short = { spectrum: false, negativity: false, production: true, jordan: false } as const;

/** Three levels, a field on the upper two, and rates of any size. */
const maser = (more: readonly { operator: string; rate: string }[] = []): Derivation =>
  derive(
    model({
      name: 'maser',
      dims: [3],
      parameters: { g: 'positive', w: 'real', hu: 'positive', hd: 'positive', cu: 'positive', cd: 'positive' },
      hamiltonian: 'g*(|1><2| + |2><1|) + w*|2><2|',
      jumps: {
        hot: [{ operator: '|2><0|', rate: 'hu' }, { operator: '|0><2|', rate: 'hd' }, ...more],
        cold: [
          { operator: '|1><0|', rate: 'cu' },
          { operator: '|0><1|', rate: 'cd' },
        ],
      },
    }),
    short,
  );

/** A qubit between two baths. */
const qubit = (hot: JumpsDefinition): Derivation =>
  derive(
    model({
      name: 'qubit',
      dims: [2],
      parameters: { a: 'positive', b: 'positive', c: 'positive', d: 'positive' },
      hamiltonian: '0',
      jumps: {
        hot,
        cold: [
          { operator: '|1><0|', rate: 'c' },
          { operator: '|0><1|', rate: 'd' },
        ],
      },
    }),
    short,
  );

const up = { operator: '|1><0|', rate: 'a' };
const down = { operator: '|0><1|', rate: 'b' };

function reasonOf(derivation: Derivation, quantity: string): string {
  const derived = derivedQuantity(derivation, quantity);
  return derived.kind === 'unknown' ? derived.reason : '';
}

describe('the symmetry of Gallavotti and Cohen', () => {
  test('of a qubit has the ratio of the rates', () => {
    const derivation = qubit([up, down]);
    expect(checkStatement(derivation, 'affinity[hot, |1><1|] = ln(a*d/(b*c))').verdict).toBe('proved');
    expect(checkStatement(derivation, 'affinity[hot, |1><1|] = ln(a/b)').verdict).toBe('wrong');
    // in other units, and the other way around
    expect(checkStatement(derivation, 'affinity[hot, -3*|1><1|] = ln(b*c/(a*d))/3').verdict).toBe('proved');
    expect(checkStatement(derivation, 'affinity[cold, |1><1|] = -ln(a*d/(b*c))').verdict).toBe('proved');
  });

  test('of the driven maser is that of its cycle, coherent or not, as in make-affinities.py', () => {
    const derivation = maser();
    expect(checkStatement(derivation, 'affinity[hot, |2><2|] = ln(hu*cd/(hd*cu))').verdict).toBe('proved');
    const at = 'g=7/10,w=3/10,hu=11/10,hd=2,cu=1/4,cd=3/2';
    const { value } = askedQuantity(derivation, 'affinity[hot, |2><2|]', { at }).parts[0];
    expect(Number(value)).toBeCloseTo(1.1939224684724, 12);
  });

  test('makes the entropy production affinity times current', () => {
    const statement = 'production = affinity[hot, |2><2|]*current[hot, |2><2|]';
    expect(checkStatement(maser(), statement).verdict).toBe('proved');
  });

  test.runIf(ALL)('of two thermal machines of the gallery has the affinity that their temperatures say', () => {
    const engine = derive(modelFromJson(galleryText('maser-engine.json')), short);
    expect(checkStatement(engine, 'affinity[hot, |2><2|] = beta_c*omega_i - beta_h*omega_p').verdict).toBe('proved');
    const machine = derive(modelFromJson(galleryText('two-qubit-machine.json')), short);
    expect(checkStatement(machine, 'affinity[hot, |0><0|_0] = omega*(beta_c - beta_h)').verdict).toBe('proved');
    expect(checkStatement(machine, 'affinity[hot, |0><0|_0] = omega*(beta_h - beta_c)').verdict).toBe('wrong');
  });

  test('does not hold where the counted bath has a second way, as in make-affinities.py', () => {
    const more = [
      { operator: '|1><0|', rate: '1/2' },
      { operator: '|0><1|', rate: '3/10' },
    ];
    expect(reasonOf(maser(more), 'affinity[hot, |1><1| + |2><2|]')).toMatch(
      /^no symmetry: in the characteristic polynomial/,
    );
  });

  test('does not hold where a jump has no reverse', () => {
    const found = qubit([up]);
    expect(reasonOf(found, 'affinity[hot, |1><1|]')).toBe('no symmetry: z^1 and z^−1 do not come together');
  });

  test('says nothing of what is not counted, or not in integers', () => {
    expect(reasonOf(qubit([up, down]), 'affinity[hot, 2]')).toMatch(/do not change the observable/);
    expect(reasonOf(maser([{ operator: '|1><0|', rate: 'hu' }]), 'affinity[hot, |2><2| + |1><1|/2]')).toMatch(
      /integer/,
    );
    // energy that goes up and down between one bath and the system makes no cycle
    const alone = derive(
      model({
        name: 'one bath',
        dims: [2],
        parameters: { a: 'positive', b: 'positive' },
        hamiltonian: '|1><1|',
        jumps: [up, down],
      }),
      short,
    );
    expect(reasonOf(alone, 'affinity[bath]')).toMatch(/no cycle/);
  });
});
