import { describe, expect, test } from 'vitest';
import { compareRationals, numberFromRational, rational, type Rational } from '../../../src/exact/integers/rational.ts';
import { samplePoints } from '../../../src/exact/signs/parameter-box.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { FormatError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { concurrence, entanglementOfFormation } from '../../../src/entanglement/measures/concurrence.ts';
import { countingCumulants } from '../../../src/quantum/counting-statistics.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import type { Enclosed } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { gapAt } from '../../../src/symbolic/models/gap-at-point.ts';
import { namedPoint } from '../../../src/symbolic/formulas/real-where.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { generatorAt, matrixAt, model, type Model } from '../../../src/symbolic/models/model.ts';
import { derivedQuantity } from '../../../src/symbolic/steps/derived-quantity.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { relativeEntropyOfCoherence } from '../../../src/thermodynamics/coherence.ts';
import { mutualInformation } from '../../../src/thermodynamics/information.ts';
import { ising } from './models.ts';

/** Two qubits, each reset by its own bath, that exchange their excitation; a drive on the first one where it is asked for. */
const pair = (drive = '0'): Model =>
  model({
    name: 'pair',
    dims: [2, 2],
    parameters: { g: '(0, 3)', E: '(0, 2)', a: '(0, 2)', b: '(0, 2)', p: '(0, 1/2)', q: '(0, 1/2)' },
    hamiltonian: `E*(|1><1|_0 + |1><1|_1) + g*(|01><10| + |10><01|) + ${drive}`,
    jumps: {
      hot: [{ reset: '(1 - p)*|0><0| + p*|1><1|', subsystem: 0, rate: 'a' }],
      cold: [{ reset: '(1 - q)*|0><0| + q*|1><1|', subsystem: 1, rate: 'b' }],
    },
    baths: { hot: { hamiltonian: 'E*|1><1|_0', beta: 'ln((1 - p)/p)/E' }, cold: { hamiltonian: 'E*|1><1|_1' } },
  });

/** Three levels between two baths, with a resonant field in its rotating frame. */
const maser = (): Model =>
  model({
    name: 'maser',
    dims: [3],
    parameters: { g: 'positive', n: 'positive', m: 'positive', x: 'positive', v: 'positive' },
    hamiltonian: 'g*(|1><2| + |2><1|)',
    jumps: {
      hot: [
        { operator: '|2><0|', rate: 'n' },
        { operator: '|0><2|', rate: 'n + 1' },
      ],
      cold: [
        { operator: '|1><0|', rate: 'm' },
        { operator: '|0><1|', rate: 'm + 1' },
      ],
    },
    baths: {
      hot: { beta: 'ln((n + 1)/n)/(v + x)', frequency: 'v + x' },
      cold: { beta: 'ln((m + 1)/m)/v', frequency: 'v' },
    },
  });

const short = { spectrum: false, negativity: false, production: false, jordan: false } as const;

interface At {
  readonly point: Readonly<Record<string, Rational>>;
  readonly rho: Matrix;
  readonly generator: ReturnType<typeof generatorAt>;
  readonly operator: (of: Matrix) => Matrix;
}

/** A closed form and a number that the float64 functions give, at points of the domain. */
function expectSame(derivation: Derivation, quantity: string, expected: (at: At) => Real | number, points = 12): void {
  const { model: given } = derivation;
  const { field } = given.arithmetic;
  const derived = derivedQuantity(derivation, quantity);
  if (derived.kind !== 'real') throw new Error(`${quantity} has no closed form`);
  let compared = 0;
  for (const values of samplePoints(given.box, points)) {
    const point = namedPoint(field, values);
    const generator = generatorAt(given, point);
    const rho = uniqueSteadyState(generator);
    const operator = (of: Matrix): Matrix => matrixAt(given.arithmetic, of, point);
    const number = expected({ point, rho, generator, operator });
    const found = evaluateClosedForm(
      field,
      derived.form,
      Object.fromEntries(Object.entries(point).map(([name, value]) => [name, numberFromRational(value).value])),
    );
    expect(found, `${quantity} at ${JSON.stringify(values.map(String))}`).toBeCloseTo(
      typeof number === 'number' ? number : number.value,
      8,
    );
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
}

describe('closed forms agree with float64', () => {
  const exchange = derive(pair(), short);
  const driven = derive(ising(), short);

  test.each([
    ['X state', exchange],
    ['state without that form', driven],
  ])('concurrence of an %s', (_, derivation) => {
    expectSame(derivation, 'concurrence', ({ rho }) => concurrence(rho));
  });

  test.each([
    ['01', '10', '00', '11'],
    ['00', '11', '01', '10'],
  ])('concurrence of an entangled X state, coherent between %s and %s', (u, v, x, y) => {
    const entangled = derive(
      model({
        name: 'towards an X state',
        dims: [2, 2],
        parameters: { p: '(1, 3)', q: '(0, 1/4)' },
        hamiltonian: '0',
        jumps: ['00', '01', '10', '11'].flatMap((level) => [
          { operator: `2*|${u}><${level}| + |${v}><${level}|`, rate: 'p' },
          { operator: `|${x}><${level}|`, rate: 'q' },
          { operator: `|${y}><${level}|`, rate: '1/10' },
        ]),
      }),
      short,
    );
    expectSame(entangled, 'concurrence', ({ rho }) => {
      const value = concurrence(rho);
      expect(value.value).toBeGreaterThan(1 / 10);
      return value;
    });
  });

  test('entanglement of formation where the concurrence is positive', () => {
    // resets towards (|00⟩⟨00| + p (|01⟩ + |10⟩)(⟨01| + ⟨10|))/(1 + 2p), by three jumps each
    const strong = derive(
      model({
        name: 'towards a mixture',
        dims: [2, 2],
        parameters: { p: '(1, 3)' },
        hamiltonian: '0',
        jumps: ['00', '01', '10', '11'].flatMap((level) => [
          { operator: `|00><${level}|`, rate: '1' },
          { operator: `|01><${level}| + |10><${level}|`, rate: 'p' },
        ]),
      }),
      short,
    );
    expectSame(strong, 'formation', ({ rho }) => entanglementOfFormation(rho), 8);
  });

  test('information, coherence and distances', () => {
    const projectors = [0, 1, 2, 3].map((k) => exchange.model.arithmetic.identity(4).columns(k, k + 1));
    expectSame(exchange, 'information', ({ rho }) => mutualInformation(rho, [2, 2], [0], [1]));
    expectSame(exchange, 'relativeCoherence', ({ rho, operator }) =>
      relativeEntropyOfCoherence(
        rho,
        projectors.map((ket) => operator(ket.times(ket.adjoint()))),
      ),
    );
    expectSame(driven, 'coherence', ({ rho }) => {
      let sum = 0;
      for (let i = 0; i < 4; i += 1) {
        for (let j = 0; j < 4; j += 1) {
          if (i !== j) sum += Math.hypot(rho.realPart(i, j).value, rho.imaginaryPart(i, j).value);
        }
      }
      return sum;
    });
    expectSame(driven, '|rho[0][1]|', ({ rho }) => Math.hypot(rho.realPart(0, 1).value, rho.imaginaryPart(0, 1).value));
    const corner = float64.matrix(4, 4, [1, ...new Array<number>(15).fill(0)]);
    expectSame(exchange, 'distance[|00>]', ({ rho }) => {
      const eigenvalues = spectral(rho.minus(corner)).eigenvalues();
      return eigenvalues.reduce((sum, { value }) => sum + Math.abs(value) / 2, 0);
    });
    expectSame(exchange, 'entropy', ({ rho }) => spectral(rho).entropy());
    expectSame(exchange, 'freeEnergy[hot]', ({ rho, generator, point }) => {
      const [p, E] = [point.p, point.E].map((x) => numberFromRational(x).value);
      const temperature = E / Math.log((1 - p) / p);
      return rho.traceOfProduct(generator.hamiltonian).value - spectral(rho).entropy().value * temperature;
    });
  });

  test('fluctuations', () => {
    const three = derive(maser(), short);
    for (const [name, key] of [
      ['current', 'mean'],
      ['noise', 'noise'],
      ['thirdCumulant', 'third'],
    ] as const) {
      expectSame(three, `${name}[hot, |2><2|]`, ({ generator }) => countingCumulants(generator, { hot: [1, -1] })[key]);
    }
    expectSame(three, 'activity', ({ rho, point }) => {
      const [n, m] = [point.n, point.m].map((x) => numberFromRational(x).value);
      const p = (k: number): number => rho.realPart(k, k).value;
      return p(0) * (n + m) + p(2) * (n + 1) + p(1) * (m + 1);
    });
  });
});

describe('statements about quantities', () => {
  const derivation = derive(maser(), short);
  const verdict = (text: string): string => checkStatement(derivation, text).verdict;

  test('the efficiency of a maser is that of Scovil and Schulz-DuBois', () => {
    expect(verdict('efficiency[hot] = 1 - v/(v + x)')).toBe('proved');
    expect(verdict('efficiency[hot] = 1 - (v + x)/v')).toBe('wrong');
    expect(verdict('cop[cold] = v/x')).toBe('proved');
    expect(verdict('heat[hot]/(v + x) + heat[cold]/v = 0')).toBe('proved');
    expect(verdict('power = -heat[hot] - heat[cold]')).toBe('proved');
  });

  test('the driven maser violates the uncertainty relation of classical processes at a rational point', () => {
    const { verdict: found, witness } = checkStatement(derivation, 'tur[hot, |2><2|] >= 2');
    expect(found).toBe('wrong');
    expect(witness).toBeDefined();
  });

  test('two levels between baths obey it, and the kinetic one', () => {
    const classical = derive(
      model({
        name: 'classical',
        dims: [2],
        parameters: { a: '[1/4, 1/2]', b: '[2, 3]' },
        hamiltonian: '|1><1|',
        jumps: {
          hot: [
            { operator: '|1><0|', rate: 'b' },
            { operator: '|0><1|', rate: '3' },
          ],
          cold: [
            { operator: '|1><0|', rate: 'a' },
            { operator: '|0><1|', rate: '1' },
          ],
        },
      }),
      short,
    );
    expect(checkStatement(classical, 'kur[hot] >= 1').verdict).toBe('proved');
    expect(checkStatement(classical, 'kur[hot] <= 2').verdict).toBe('wrong');
    expect(checkStatement(classical, 'tur[hot] < 2').verdict).toBe('wrong');
  });

  test('a jump that changes the observable by no definite amount is no event of it', () => {
    const found = derivedQuantity(derivation, 'noise[hot, |2><0| + |0><2|]');
    expect(found.kind).toBe('unknown');
  });

  test('names that are none are refused', () => {
    for (const quantity of ['heat', 'heat[warm]', 'noise[hot, |2><0|]', 'powers', '|rho[3][0]|']) {
      expect(() => derivedQuantity(derivation, quantity), quantity).toThrow(FormatError);
    }
  });
});

describe('ergotropy', () => {
  const oneQubit = (hamiltonian: string, reset: string): Derivation =>
    derive(
      model({
        name: 'qubit',
        dims: [2],
        parameters: { E: 'positive', p: '[0, 1]' },
        hamiltonian,
        jumps: { bath: [{ reset, rate: 1 }] },
      }),
      short,
    );

  test('of a qubit is what a rotation takes out', () => {
    const inverted = oneQubit('E*|1><1|', '(1 - p)*|0><0| + p*|1><1|');
    expect(checkStatement(inverted, 'ergotropy = E*max(0, 2*p - 1)').verdict).toBe('proved');
    expect(checkStatement(inverted, 'ergotropy = E*(2*p - 1)').verdict).toBe('wrong');
  });

  test('of three levels is that of the best order', () => {
    const three = derive(
      model({
        name: 'levels',
        dims: [3],
        parameters: { p: '[0, 1/4]' },
        hamiltonian: '|1><1| + 3*|2><2|',
        jumps: { bath: [{ reset: 'p*|0><0| + (1/2 - p)*|1><1| + 1/2*|2><2|', rate: 1 }] },
      }),
      short,
    );
    // populations 1/2 ≥ 1/2 − p ≥ p go to the energies 0, 1, 3
    expect(checkStatement(three, 'ergotropy = (1/2 - p) + 3/2 - (1/2 - p) - 3*p').verdict).toBe('proved');
  });
});

describe('the spectral gap', () => {
  test('of a driven qubit on resonance depends on which eigenvalues are complex', () => {
    const driven = derive(
      model({
        name: 'driven',
        dims: [2],
        parameters: { w: 'positive', k: 'positive' },
        hamiltonian: 'w*X/2',
        jumps: { bath: [{ operator: 'sigmaMinus', rate: 'k' }] },
      }),
      short,
    );
    expect(checkStatement(driven, 'gap = min(k/2, 3*k/4 - sqrt(max(0, k^2/16 - w^2)))').verdict).not.toBe('wrong');
    expectSame(driven, 'gap', ({ point }) => {
      const [w, k] = [point.w, point.k].map((x) => numberFromRational(x).value);
      return k > 4 * w ? Math.min(k / 2, (3 * k) / 4 - Math.sqrt(k ** 2 / 16 - w ** 2)) : k / 2;
    });
  });
});

describe('the spectral gap at a point', () => {
  const POINT = { g: rational(1), a: rational(1, 3), b: rational(2), c: rational(1, 10) };
  const chain = (detuning: string, up = 'c'): Derivation['model'] =>
    model({
      name: 'chain',
      dims: [2, 2],
      parameters: { g: 'positive', a: 'positive', b: 'positive', c: 'positive' },
      hamiltonian: `g*(XX + YY)/2 + ${detuning}*Z_0/2`,
      jumps: [
        { operator: 'sigmaMinus_0', rate: 'a' },
        { operator: 'sigmaPlus_0', rate: up },
        { operator: 'sigmaMinus_1', rate: 'b' },
      ],
    });

  test('is that of the closed form, where there is one', () => {
    const driven = model({
      name: 'driven',
      dims: [2],
      parameters: { w: 'positive', k: 'positive' },
      hamiltonian: 'w*X/2',
      jumps: [{ operator: 'sigmaMinus', rate: 'k' }],
    });
    for (const [w, k] of [
      [rational(1, 7), rational(3)],
      [rational(2), rational(1)],
      [rational(1, 4), rational(1)],
    ]) {
      const { lower, upper } = gapAt(driven, { w, k }) as Enclosed;
      const [x, y] = [w, k].map((value) => numberFromRational(value).value);
      const gap = y > 4 * x ? Math.min(y / 2, (3 * y) / 4 - Math.sqrt(y ** 2 / 16 - x ** 2)) : y / 2;
      expect([lower, upper].map((end) => numberFromRational(end).value)).toEqual([
        expect.closeTo(gap, 14),
        expect.closeTo(gap, 14),
      ]);
      expect(compareRationals(lower, upper)).not.toBe(1);
    }
  });

  // min −Re of numpy.linalg.eigvals of the 16×16 matrix, beside 0: test/reference/symbolic/spectral-gap.py
  test.each([
    ['0', 'c', 0.6861780503576953],
    ['b', 'c', 0.3481377658545409],
    ['b', 'exp(c)/3', 0.5269737586396176],
  ])('with detuning %s and the rate %s is that of NumPy', (detuning, up, gap) => {
    const asked = askedQuantity(derive(chain(detuning, up), short), 'gap', { at: 'g=1,a=1/3,b=2,c=1/10' });
    expect(Number(asked.value)).toBeCloseTo(gap, 14);
    const { lower, upper } = gapAt(chain(detuning, up), POINT) as Enclosed;
    expect(numberFromRational(upper).value - numberFromRational(lower).value).toBeLessThan(1e-30);
  });

  test('is not given where 0 is not simple, and follows formulas that are put in', () => {
    const dark = model({
      name: 'dark',
      dims: [3],
      parameters: { a: 'nonnegative', b: 'positive' },
      hamiltonian: 'b*(|0><1| + |1><0|)',
      jumps: [
        { operator: '|2><0|', rate: 'a' },
        { operator: '|0><2|', rate: 'b' },
      ],
    });
    expect(gapAt(dark, { a: rational(0), b: rational(1) })).toMatch(/not known to be simple/);
    const asked = (question: object): string | undefined =>
      askedQuantity(derive(chain('0'), short), 'gap', question).value;
    expect(asked({ at: 'g=1,a=5,b=2,c=1/10', set: 'a=b/6' })).toBe(asked({ at: 'g=1,a=1/3,b=2,c=1/10' }));
  });
});

describe('questions about a quantity', () => {
  const derivation = derive(pair(), short);

  test('have exact answers', () => {
    const [{ value }] = askedQuantity(derivation, 'heat[hot]', { at: 'g=1,E=1,a=1,b=1,p=2/5,q=0.1' }).parts;
    expect(value).toBe('1/10');
    const asked = askedQuantity(derivation, 'heat[hot]', { set: 'b=a', limit: 'g -> 0', series: 'g -> 0' });
    expect(asked.reason).toBeUndefined();
    expect(asked.parts[0].limit).toMatchObject({ verdict: 'proved', limit: { kind: 'rational' } });
    expect(asked.parts[0].series).toMatchObject({ power: 2 });
  });

  test('that leave the domain are refused', () => {
    const ask = (question: object) => (): unknown => askedQuantity(derivation, 'heat[hot]', question);
    for (const question of [
      { set: 'g=-1' },
      { set: 'g=2*b' },
      { set: 'x=1' },
      { set: 'g=1,g=2' },
      { at: 'g=1' },
      { at: 'g=1,E=1,a=1,b=1,p=1,q=0.1' },
      { limit: 'g -> oo' },
      { limit: 'p -> 1' },
      { series: 'p' },
    ]) {
      expect(ask(question), JSON.stringify(question)).toThrow(FormatError);
    }
    expect(ask({ set: 'g=b' })).not.toThrow();
  });

  test('limits go through roots and moduli', () => {
    const { parts } = askedQuantity(derive(maser(), short), '|rho[1][2]|', { limit: 'g -> 0' });
    const limit = parts[0].limit!;
    expect(limit.verdict).toBe('proved');
    expect(limit.verdict === 'proved' && limit.limit).toMatchObject({ kind: 'rational' });
  });

  test('a reason is given where there is no closed form', () => {
    expect(askedQuantity(derivation, 'ergotropy').reason).toContain('qubit');
  });
});

test('a quantity whose polynomials are too large says so, and others have their closed forms', () => {
  const names = Array.from({ length: 18 }, (_, k) => `r${k}`);
  const many = derive(
    model({
      name: 'many rates',
      dims: [2],
      parameters: Object.fromEntries(names.map((name) => [name, 'positive'])),
      hamiltonian: '0',
      jumps: {
        down: names.slice(9).map((rate) => ({ operator: 'sigmaMinus', rate })),
        up: names.slice(0, 9).map((rate) => ({ operator: 'sigmaPlus', rate })),
      },
    }),
    { spectrum: false },
  );
  expect(askedQuantity(many, '<Z>').parts).toHaveLength(1);
  expect(askedQuantity(many, 'current[up, |0><0|]').parts).toHaveLength(1);
  expect(askedQuantity(many, 'thirdCumulant[up, |0><0|]').reason).toMatch(/exponents below 4 in 18 variables.*--set/);
});
