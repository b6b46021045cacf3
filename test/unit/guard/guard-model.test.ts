import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Finding, FindingStanding } from '../../../src/guard/findings/finding.ts';
import { guardModel } from '../../../src/guard/models/guard-model.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { SEVERITY } from '../../../src/guard/data/tally.ts';

/** Written by `guarded-models.py`: the verdicts by hand, the numbers by mpmath with 60 digits. */
interface Entry {
  readonly model: ModelDefinition;
  readonly verdicts: Readonly<Record<string, FindingStanding>>;
  readonly numbers: readonly (Pick<Finding, 'invariant' | 'subject' | 'witness'> & { readonly value: string })[];
}

const ENTRIES = JSON.parse(readFileSync(new URL('guarded-models.json', import.meta.url), 'utf8')) as readonly Entry[];

const made = new Map<ModelDefinition, readonly Finding[]>();

/** Findings about a model, which are made once. */
function findingsOf(definition: ModelDefinition): readonly Finding[] {
  const known = made.get(definition) ?? guardModel(model(definition));
  made.set(definition, known);
  return known;
}

function worstOf(findings: readonly Finding[]): Readonly<Record<string, FindingStanding>> {
  const worst: Record<string, FindingStanding> = {};
  for (const { invariant, standing } of findings) {
    if (SEVERITY[standing] > SEVERITY[worst[invariant] ?? 'holds']) worst[invariant] = standing;
  }
  return worst;
}

describe('models with a known verdict', () => {
  test.each(ENTRIES.map((entry) => [entry.model.name, entry] as const))(
    '%s',
    (_, { model: definition, verdicts, numbers }) => {
      const findings = findingsOf(definition);
      const expected = Object.entries(verdicts).filter(([, standing]) => standing !== 'holds');
      expect(worstOf(findings)).toEqual(Object.fromEntries(expected));
      for (const { invariant, subject, witness, value } of numbers) {
        const finding = findings.find((found) => found.invariant === invariant && found.subject === subject);
        expect(finding?.standing).toBe('violated');
        expect(finding?.witness ?? {}).toEqual(witness);
        expect(finding!.value / Number(value)).toBeCloseTo(1, 10);
      }
    },
  );

  test('every invariant is violated by a model and obeyed by another', () => {
    const seen = ENTRIES.flatMap((entry) => findingsOf(entry.model));
    for (const name of new Set(seen.map(({ invariant }) => invariant))) {
      const standings = new Set(seen.filter(({ invariant }) => invariant === name).map(({ standing }) => standing));
      // signs of heat currents are no law, and a bath of a coupled part is explained at best
      if (name === 'heat current') continue;
      if (name !== 'local master equation') expect([name, standings.has('holds')]).toEqual([name, true]);
      expect([name, standings.has('violated')]).toEqual([name, true]);
    }
  });
});

const QUBIT = { name: 'qubit', dims: [2], parameters: {}, hamiltonian: 'Z/2' } as const;

function found(definition: Omit<ModelDefinition, 'name'>, invariant: string, options = {}): readonly Finding[] {
  return guardModel(model({ name: 'model', ...definition }), options).filter(
    (finding) => finding.invariant === invariant,
  );
}

describe('detailed balance', () => {
  const bath = (rate: string, beta: string): Omit<ModelDefinition, 'name'> => ({
    ...QUBIT,
    jumps: {
      bath: [
        { operator: 'sigmaMinus', rate: 1 },
        { operator: 'sigmaPlus', rate },
      ],
    },
    baths: { bath: { beta } },
  });

  test('a stated relative error of the rates explains as much and no more', () => {
    // e^{-ln 2} = 1/2, off by 2e-6
    const definition = bath('0.500001', 'ln(2)');
    expect(found(definition, 'detailed balance')[0].standing).toBe('violated');
    expect(found(definition, 'detailed balance', { within: 1.1e-6 })[0].standing).toBe('explained');
    expect(found(definition, 'detailed balance', { within: 0.9e-6 })[0].standing).toBe('violated');
  });

  test('rounding of float64 explains a few units in the last place', () => {
    const exactly = Math.exp(-0.3);
    expect(found(bath(String(exactly), '0.3'), 'detailed balance')[0].standing).toBe('explained');
    expect(found(bath(String(exactly * (1 + 2 ** -47)), '0.3'), 'detailed balance')[0].standing).toBe('violated');
  });

  test('rates without a reverse have the temperature 0 and no other', () => {
    const cold = { ...QUBIT, jumps: { bath: ['sigmaMinus'] } };
    expect(found({ ...cold, baths: { bath: { temperature: 0 } } }, 'detailed balance')[0].standing).toBe('holds');
    expect(found({ ...cold, baths: { bath: { beta: 3 } } }, 'detailed balance')[0].standing).toBe('violated');
    const raising = { ...QUBIT, jumps: { bath: ['sigmaPlus'] }, baths: { bath: { temperature: 0 } } };
    expect(found(raising, 'detailed balance')[0].standing).toBe('violated');
  });

  test('a jump that mixes gaps balances the maximally mixed state only', () => {
    const noise = { ...QUBIT, jumps: { bath: ['X'] } };
    expect(found(noise, 'detailed balance')[0].standing).toBe('holds');
    expect(found({ ...noise, baths: { bath: { beta: 0 } } }, 'detailed balance')[0].standing).toBe('holds');
    expect(found({ ...noise, baths: { bath: { beta: '1/10^9' } } }, 'detailed balance')[0].standing).toBe('violated');
  });

  test('a frequency stands for the gap of a rotating frame', () => {
    const rotating = (up: string): Omit<ModelDefinition, 'name'> => ({
      dims: [2],
      parameters: { n: 'positive', w: 'positive', g: 'positive' },
      hamiltonian: 'g*X',
      jumps: {
        bath: [
          { operator: 'sigmaMinus', rate: 'n + 1' },
          { operator: 'sigmaPlus', rate: up },
        ],
      },
      baths: { bath: { beta: 'ln(1 + 1/n)/w', frequency: 'w' } },
    });
    expect(found(rotating('n'), 'detailed balance')[0].standing).toBe('holds');
    expect(found(rotating('n + 1/10^12'), 'detailed balance')[0].standing).toBe('violated');
    // equal rates are those of infinite temperature, not of a gap 0
    expect(found(rotating('n + 1'), 'detailed balance')[0].standing).toBe('violated');
  });

  test('the Hamiltonian that is stated for a bath counts, for its rates and its heat', () => {
    const driven = (gap: string): Omit<ModelDefinition, 'name'> => ({
      dims: [2],
      parameters: { g: 'positive', d: 'real', n: 'positive' },
      hamiltonian: 'd*Z/2 + g*X',
      jumps: {
        bath: [
          { operator: 'sigmaMinus', rate: 'n + 1' },
          { operator: 'sigmaPlus', rate: 'n' },
        ],
      },
      baths: { bath: { beta: 'ln(1 + 1/n)', hamiltonian: `${gap}*Z/2` } },
    });
    expect(worstOf(guardModel(model({ name: 'driven', ...driven('1') })))).toEqual({});
    expect(found(driven('2'), 'detailed balance')[0].standing).toBe('violated');
  });

  test('the heat by the Hamiltonians of the baths adds up to the work of the drive', () => {
    // in a rotating frame tr[H D(π)] adds up to 0, while the drive does work on the levels of Z/2
    const jumps = { hot: bath('1/2', '0').jumps, cold: bath('1/3', '0').jumps } as const;
    const lists = Object.fromEntries(
      Object.entries(jumps).map(([name, own]) => [name, (own as Readonly<Record<string, never>>)['bath']]),
    );
    const stated = { hot: { beta: 'ln(2)', hamiltonian: 'Z/2' }, cold: { beta: 'ln(3)', hamiltonian: 'Z/2' } };
    const definition = { dims: [2], parameters: {}, hamiltonian: 'X', jumps: lists, baths: stated };
    const [hot, cold] = found(definition, 'heat current').map(({ value }) => value);
    // Bloch: <Z> = −(Γ₊+Γ₋)… = −w/(s + 8/s) with w = 7/6 the sum of the differences of rates, s = 17/6 that of the rates
    const z = -(7 / 6) / (17 / 6 + 8 / (17 / 6));
    expect(hot + cold).toBeCloseTo(-(7 / 6) / 2 - ((17 / 6) * z) / 2, 12);
    expect(found(definition, 'second law')[0].standing).toBe('holds');
  });

  test('phases between jumps of one gap turn back in the reverse', () => {
    const definition = (up: string): Omit<ModelDefinition, 'name'> => ({
      dims: [3],
      parameters: {},
      hamiltonian: '|1><1| + |2><2|',
      jumps: { bath: ['|0><1| + i*|0><2|', { operator: up, rate: '1/2' }] },
      baths: { bath: { beta: 'ln(2)' } },
    });
    expect(found(definition('|1><0| - i*|2><0|'), 'detailed balance')[0].standing).toBe('holds');
    expect(found(definition('|1><0| + i*|2><0|'), 'detailed balance')[0].standing).toBe('violated');
  });

  test('jumps that keep gaps together do not keep the Gibbs state', () => {
    const reverse = [
      { operator: '|1><0|', rate: '1/2' },
      { operator: '|2><0|', rate: '1/4' },
    ];
    const definition = (down: ModelDefinition['jumps']): Omit<ModelDefinition, 'name'> => ({
      dims: [3],
      parameters: {},
      hamiltonian: '|1><1| + 2*|2><2|',
      jumps: { bath: [...(down as readonly string[]), ...reverse] },
      baths: { bath: { beta: 'ln(2)' } },
    });
    expect(found(definition(['|0><1|', '|0><2|']), 'detailed balance')[0].standing).toBe('holds');
    expect(found(definition(['|0><1| + |0><2|']), 'detailed balance')[0].standing).toBe('violated');
  });
});

describe('complete positivity', () => {
  const twoRates = (rate: string, domain: 'positive' | 'real' = 'positive'): Omit<ModelDefinition, 'name'> => ({
    ...QUBIT,
    parameters: { a: domain },
    jumps: [
      { operator: 'X', rate: 'a' },
      { operator: 'X + Z', rate },
      { operator: 'Z', rate: 1 },
    ],
  });

  test('the region where it fails is that of the determinant of the rates', () => {
    // (a + r) |X><X| + r (|X><Z| + |Z><X|) + (1 + r) |Z><Z| has the determinant a + r + a r
    const [finding] = found(twoRates('-1/2'), 'complete positivity');
    expect(finding.standing).toBe('violated');
    expect(finding.says).toContain('a - 1 < 0');
  });

  test('complex combinations of jumps are combined as such', () => {
    // with σ₋ = (X − iY)/2 the matrix of rates has the eigenvalues 1 and 1 + r/2
    const definition = (rate: string): Omit<ModelDefinition, 'name'> => ({
      ...QUBIT,
      jumps: ['X', 'Y', { operator: 'sigmaMinus', rate }],
    });
    expect(found(definition('-2'), 'complete positivity')[0].standing).toBe('holds');
    expect(found(definition('-2.00000000000001'), 'complete positivity')[0].standing).toBe('violated');
    // no point that is tried lies where it fails
    const most = { ...definition('r'), parameters: { r: '(-2.0001, 0)' } } as const;
    expect(found(most, 'complete positivity')[0].standing).toBe('violated');
  });

  test('it holds up to the end of the region', () => {
    const on = (domain: `[${string},${string})`): Finding =>
      found({ ...twoRates('-1/2'), parameters: { a: domain } }, 'complete positivity')[0];
    expect(on('[1, inf)').standing).toBe('holds');
    const below = on('[0.99999999999999, inf)');
    expect(below.standing).toBe('violated');
  });
});

test('a steady state that is unique inside a domain may not be on its edge', () => {
  const decay = (domain: 'positive' | 'nonnegative'): Finding =>
    found(
      { ...QUBIT, parameters: { a: domain }, jumps: [{ operator: 'sigmaMinus', rate: 'a' }] },
      'unique steady state',
    )[0];
  expect(decay('positive').standing).toBe('holds');
  expect(decay('nonnegative')).toMatchObject({ standing: 'violated', value: 2, witness: { a: '0' } });
});

test('a negative rate is no ground for uniqueness by the commutant', () => {
  const definition = (rate: string): Omit<ModelDefinition, 'name'> => ({
    ...QUBIT,
    hamiltonian: '0',
    parameters: { a: 'positive' },
    jumps: [
      { operator: 'X', rate: 2 },
      { operator: 'Y', rate: 'a' },
      { operator: 'Z', rate },
    ],
  });
  expect(found(definition('a'), 'unique steady state')[0].standing).toBe('holds');
  // <X> decays at the sum of the other two rates, 2(a − 1), which is 0 at a = 1
  expect(found(definition('-1'), 'unique steady state')[0]).toMatchObject({
    standing: 'violated',
    witness: { a: '1' },
  });
});

test('the rates of a secular step are compared with the difference of the gaps', () => {
  const definition = (gap: string): Omit<ModelDefinition, 'name'> => ({
    dims: [3],
    parameters: {},
    hamiltonian: `|1><1| + (1 + ${gap})*|2><2|`,
    jumps: ['|0><1|', '|0><2|'].map((operator) => ({ operator, rate: '1/50' })),
  });
  expect(found(definition('1/100'), 'secular step')[0]).toMatchObject({ standing: 'violated', value: 2 });
  expect(found(definition('1/25'), 'secular step')[0]).toMatchObject({ standing: 'undecided', value: 1 / 2 });
  expect(found(definition('1/5'), 'secular step')[0].standing).toBe('holds');
});

test('what is not conserved changes as the Heisenberg equation says', () => {
  // i[X, Z] = 2Y
  const definition = { ...QUBIT, hamiltonian: 'X', jumps: ['X'], conserved: { z: 'Z', x: 'X' } };
  const [z, x] = found(definition, 'conserved quantity');
  expect(z.standing).toBe('violated');
  expect(x.standing).toBe('holds');
  const turning = { ...definition, jumps: [] };
  expect(found(turning, 'conserved quantity')[0].value).toBe(-2);
});

test('options are finite numbers from 0 on', () => {
  const qubit = model({ ...QUBIT, jumps: ['sigmaMinus'] });
  for (const value of [-1, NaN, Infinity]) {
    expect(() => guardModel(qubit, { within: value })).toThrow('Argument `within` must be a finite number ≥ 0');
    expect(() => guardModel(qubit, { truncation: value })).toThrow('Argument `truncation` must be a finite number ≥ 0');
  }
});

test('N p of a cut-off oscillator is compared with the stated limit', () => {
  // p = r^2/(1 + r + r^2) with r = n/(n + 1) = 1/2: N p = 3/7
  const definition = {
    dims: [3],
    parameters: {},
    hamiltonian: '|1><1| + 2*|2><2|',
    jumps: ['|0><1|', '|1><2|'].flatMap((operator, k) => [
      { operator, rate: 2 * (k + 1) },
      { operator: `|${k + 1}><${k}|`, rate: k + 1 },
    ]),
    oscillators: [0],
  };
  expect(found(definition, 'truncation', { truncation: 0.4285 })[0]).toMatchObject({
    standing: 'violated',
    value: 3 / 7,
  });
  expect(found(definition, 'truncation', { truncation: 0.4286 })[0].standing).toBe('holds');
});
