import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { guardModel } from '../../../src/guard/models/guard-model.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import type { JumpsDefinition, ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { certifiedModel } from '../../../src/symbolic/steps/formula-certificate.ts';
import { derivedQuantity } from '../../../src/symbolic/steps/derived-quantity.ts';

const upper = { lower: '|0><2|', frequency: 'u', beta: 'b' };
const lower = { lower: '|0><1|', frequency: 'v', beta: 'b', rate: 'k' };

/** Three levels in the rotating frame of a field on the upper two, where H says nothing of the frequencies of the baths. */
const twoTones = (hot: JumpsDefinition, more: Partial<ModelDefinition> = {}): Model =>
  model({
    name: 'two tones',
    dims: [3],
    parameters: { g: 'positive', u: 'positive', v: 'positive', b: 'positive', c: 'positive', k: 'positive' },
    hamiltonian: 'g*(|1><2| + |2><1|)',
    jumps: { hot, cold: { lower: '|0><1|', frequency: 'v', beta: 'c' } },
    ...more,
  });

const short = { spectrum: false, negativity: false, production: false, jordan: false } as const;
const AT = 'g=7/10,u=2,v=5/4,b=1/2,c=3/2,k=2/5';

test('heat of a bath with two frequencies is what make-stated-frequencies.py finds', () => {
  const derivation = derive(twoTones([upper, lower]), short);
  const value = (quantity: string): number => Number(askedQuantity(derivation, quantity, { at: AT }).parts[0].value);
  expect(value('heat[hot]')).toBeCloseTo(0.15731208438191907, 14);
  expect(value('heat[cold]')).toBeCloseTo(-0.149264991495467, 14);
  expect(value('current[hot]')).toBeCloseTo(0.15731208438191907, 14);
  // finite differences in the script
  expect(value('noise[hot]')).toBeCloseTo(0.53309665, 6);
  // tr H D_b(ρ) with the Hamiltonian of the rotating frame is another quantity
  expect(value('energy[hot]')).toBe(0);
});

test.runIf(ALL)('what is stated makes the first and the second law of the rotating frame', () => {
  const derivation = derive(twoTones([upper, lower]), { ...short, production: true });
  expect(checkStatement(derivation, 'power = -heat[hot] - heat[cold]').verdict).toBe('proved');
  expect(checkStatement(derivation, 'production = -b*heat[hot] - c*heat[cold]').verdict).toBe('proved');
});

test('a frequency that is left out is the gap of the Hamiltonian', () => {
  const lab = { hamiltonian: 'u*|2><2| + v*|1><1|' };
  const [whole, part] = [
    derive(twoTones([upper, lower], lab), short),
    derive(twoTones([{ lower: '|0><2|', beta: 'b' }, lower], lab), short),
  ];
  for (const derivation of [whole, part]) {
    expect(checkStatement(derivation, 'heat[hot] = energy[hot]').verdict).toBe('proved');
  }
});

test('a frequency that is missing is suggested: the gap without couplings', () => {
  const lab = { hamiltonian: 'u*|2><2| + v*|1><1| + g*(|1><2| + h.c.)' };
  expect(() => twoTones({ lower: '|0><2|', beta: 'b' }, lab)).toThrow('such as "frequency": "u".');
  expect(() => twoTones({ lower: '|0><2|', beta: 'b' })).toThrow('such as "frequency": "omega".');
});

test('heat is refused where only some jumps say what they exchange', () => {
  const mixed: JumpsDefinition = [upper, { operator: '|1><1|', rate: 'k' }];
  const derivation = derive(twoTones(mixed), short);
  for (const quantity of ['heat[hot]', 'power', 'efficiency[hot]']) {
    const derived = derivedQuantity(derivation, quantity);
    expect(derived.kind === 'unknown' && derived.reason, quantity).toBe(
      'bath hot states frequencies, but not what energy its jump number 2 exchanges',
    );
  }
  expect(derivedQuantity(derivation, 'noise[hot]').kind).toBe('unknown');
});

test('a Hamiltonian that is stated for the bath has to have the frequencies of its jumps', () => {
  const stated = (hamiltonian: string) => ({ baths: { hot: { hamiltonian } } });
  const derivation = derive(twoTones([upper, lower], stated('u*|2><2| + v*|1><1|')), short);
  expect(Number(askedQuantity(derivation, 'heat[hot]', { at: AT }).parts[0].value)).toBeCloseTo(
    0.15731208438191907,
    14,
  );
  const jumps = certifiedModel(derivation).jumps.filter(({ bath }) => bath === 'hot');
  expect(jumps.every(({ energy }) => energy === undefined)).toBe(true);
  expect(() => twoTones([upper, lower], stated('3*|2><2| + v*|1><1|'))).toThrow(
    /jumps.hot\[0\].frequency` must be 3, the gap of the Hamiltonian that is stated for its bath, but it is u/,
  );
  expect(() => twoTones([upper, lower], stated('u*|2><2| + u*|1><1|'))).toThrow(/jumps.hot\[1\].frequency` must be u/);
  expect(() => twoTones([upper], { baths: { hot: { frequency: 'v' } } })).toThrow(/must be v, that of its bath/);
  expect(() => twoTones([upper], { baths: { hot: { frequency: '2*u - u' } } })).not.toThrow();
});

test('certificates say the energies of the jumps', () => {
  const { jumps } = certifiedModel(derive(twoTones([upper, lower]), short));
  expect(jumps.map(({ energy }) => energy)).toEqual(['-u', 'u', '-v', 'v', '-v', 'v']);
});

test('the guard does not call baths with several frequencies wrong', () => {
  const findings = guardModel(twoTones([upper, lower], { baths: { hot: { beta: 'b' } } }));
  expect(findings.filter(({ standing }) => standing === 'violated')).toEqual([]);
  expect(findings.find(({ subject }) => subject === 'bath hot')?.standing).toBe('undecided');
});
