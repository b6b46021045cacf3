import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import { parseRational, type Rational, rational, rationals } from '../../../src/exact/integers/rational.ts';
import { loadModel } from '../../../src/registry/load-model.ts';
import { type ClosedForm, rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import type { ParameterPoint } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { rigorousValue } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import { derivedQuantity, QUANTITIES } from '../../../src/symbolic/steps/derived-quantity.ts';
import { quantityPattern } from '../../../src/symbolic/quantities/catalogue.ts';
import { ising } from './models.ts';

interface Case {
  readonly model: string;
  readonly point: Readonly<Record<string, string>>;
  /** Of complex numbers both parts. */
  readonly values: Readonly<Record<string, string | readonly [re: string, im: string]>>;
}

/** Thirty digits of mpmath; `test/reference/symbolic/steady-quantities.py` makes them. */
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../../reference/symbolic/steady-quantities.json', import.meta.url), 'utf8'),
);

/** Two qubits that are reset to Gibbs states; g, E, a, b and q are parameters or numbers. */
const resets = (
  parameters: ModelDefinition['parameters'],
  { g = 'g', E = 'E', a = 'a', b = 'b', q = 'q', drive = '0' } = {},
): Model =>
  model({
    name: 'resets',
    dims: [2, 2],
    parameters: { p: '(0, 1/2)', ...parameters },
    hamiltonian: `${E}*(|1><1|_0 + |1><1|_1) + ${g}*(|01><10| + |10><01|) + ${drive}`,
    jumps: {
      hot: [{ reset: '(1 - p)*|0><0| + p*|1><1|', subsystem: 0, rate: a }],
      cold: [{ reset: `(1 - ${q})*|0><0| + ${q}*|1><1|`, subsystem: 1, rate: b }],
    },
    baths: {
      hot: { hamiltonian: `${E}*|1><1|_0`, beta: `ln((1 - p)/p)/${E}` },
      cold: { hamiltonian: `${E}*|1><1|_1`, beta: `ln((1 - ${q})/(${q}))/${E}` },
    },
  });

const MODELS: Readonly<Record<string, () => Model | Promise<Model>>> = {
  machine: () => loadModel('two-qubit-machine'),
  'driven qubit': () =>
    model({
      name: 'driven',
      dims: [2],
      parameters: { omega: 'positive', delta: 'real', down: 'positive', up: 'positive', dephasing: 'positive' },
      hamiltonian: '(omega*X + delta*Z)/2',
      jumps: {
        bath: [
          { operator: 'sigmaMinus', rate: 'down' },
          { operator: 'sigmaPlus', rate: 'up' },
        ],
        noise: [{ operator: 'Z', rate: 'dephasing/2' }],
      },
    }),
  'resonant qubit': () =>
    model({
      name: 'resonant',
      dims: [2],
      parameters: { w: 'positive', k: 'positive' },
      hamiltonian: 'w*X/2',
      jumps: { bath: [{ operator: 'sigmaMinus', rate: 'k' }] },
    }),
  maser: () =>
    model({
      name: 'maser',
      dims: [3],
      parameters: {
        g: 'positive',
        v: 'positive',
        x: 'positive',
        a: 'positive',
        b: 'positive',
        b_h: 'positive',
        b_c: 'positive',
      },
      hamiltonian: 'g*(|1><2| + |2><1|) + |2><2|/2',
      jumps: {
        hot: { lower: '|0><2|', frequency: 'v + x', beta: 'b_h', rate: 'a' },
        cold: { lower: '|0><1|', frequency: 'v', beta: 'b_c', rate: 'b' },
      },
      baths: { hot: { beta: 'b_h', frequency: 'v + x' }, cold: { beta: 'b_c', frequency: 'v' } },
    }),
  resets: () => resets({ g: 'positive', E: 'positive', a: 'positive', b: 'positive', q: '(0, 1/2)' }),
  'driven resets': () => resets({ f: 'positive' }, { g: '1', E: '1', a: '1', b: '1/2', q: '1/4', drive: 'f*X_0' }),
  levels: () =>
    model({
      name: 'levels',
      dims: [3],
      parameters: { p: '(0, 1/2)', q: '(0, 1/2)' },
      hamiltonian: '|1><1| + 3*|2><2|',
      jumps: { bath: [{ reset: 'p*|0><0| + q*|1><1| + (1 - p - q)*|2><2|', rate: 1 }] },
    }),
  mixture: () =>
    model({
      name: 'mixture',
      dims: [2, 2],
      parameters: { p: 'positive', q: 'positive' },
      hamiltonian: '0',
      jumps: ['00', '01', '10', '11'].flatMap((level) => [
        { operator: `2*|01><${level}| + |10><${level}|`, rate: 'p' },
        { operator: `|00><${level}|`, rate: 'q' },
        { operator: `|11><${level}|`, rate: '1/10' },
      ]),
    }),
  ising,
};

/** What has no closed form: eigenvalues of degree 3 and 4, energies that a bath exchanges with levels of a rotating frame. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  'driven resets': [
    'entropy',
    'relativeCoherence',
    'concurrence',
    'formation',
    'negativity',
    'information',
    'freeEnergy[hot]',
    'distance[(1 + Z_0)/4]',
  ],
};

/** Largest relative error. */
const ERROR = rational(1n, 10n ** 26n);

/** Does the enclosure of a formula at a point lie near a decimal number? */
function expectClose(
  { model: { arithmetic } }: Derivation,
  form: ClosedForm,
  at: ParameterPoint,
  digits: string,
): void {
  const value = rigorousValue(arithmetic.field, form, at);
  expect(value, 'real').toBeDefined();
  const expected = parseRational(digits);
  for (const end of [value!.lower, value!.upper]) {
    const error = size(rationals.sub(end, expected));
    expect(
      rationals.sign(rationals.sub(error, rationals.mul(ERROR, rationals.add(rational(1n), size(expected))))),
    ).toBe(-1);
  }
}

function size(x: Rational): Rational {
  return rationals.sign(x) === -1 ? rationals.neg(x) : x;
}

test.each(sampled(Object.keys(MODELS), 2, () => 'model'))(
  'quantities of the model %s are those of mpmath',
  async (name) => {
    const derivation = derive(await MODELS[name](), { spectrum: false });
    const own = cases.filter((one) => one.model === name);
    expect(own).toHaveLength(3);
    for (const quantity of Object.keys(own[0].values)) {
      const derived = derivedQuantity(derivation, quantity);
      if (UNKNOWN[name]?.includes(quantity)) {
        expect(derived.kind, quantity).toBe('unknown');
        continue;
      }
      for (const { point, values } of own) {
        const at = Object.fromEntries(Object.entries(point).map(([key, text]) => [key, parseRational(text)]));
        const digits = values[quantity];
        const parts = typeof digits === 'string' ? [digits] : digits;
        const forms =
          derived.kind === 'complex'
            ? [rationalForm(derived.value.a), rationalForm(derived.value.b)]
            : derived.kind === 'real'
              ? [derived.form]
              : [];
        expect(forms.length, quantity).toBe(parts.length);
        forms.forEach((form, k) => {
          expectClose(derivation, form, at, parts[k]);
        });
      }
    }
  },
);

// Eigenvalues and affinities have tests of their own.
test('every quantity is compared at some point', () => {
  const compared = cases.flatMap(({ model: name, values }) =>
    Object.keys(values).filter((quantity) => !UNKNOWN[name]?.includes(quantity)),
  );
  for (const [name] of QUANTITIES.filter(
    ([quantity]) => quantity !== 'eigenvalue' && !quantity.startsWith('affinity'),
  )) {
    const pattern = name === '<A>' ? /^<.*>$/ : name === 'rho[i][j]' ? /^rho/ : quantityPattern({ name });
    expect(
      compared.some((quantity) => pattern.test(quantity)),
      name,
    ).toBe(true);
  }
});
