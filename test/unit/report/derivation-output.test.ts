import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, create } from 'mathjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ALL, sampled } from '../../sample.ts';
import { model, type Model, negativity, steadyState } from 'clausius';
import { numberFromRational, type Rational } from '../../../src/exact/integers/rational.ts';
import { samplePoints } from '../../../src/exact/signs/parameter-box.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { loadModel } from '../../../src/registry/load-model.ts';
import { derivationCode } from '../../../src/report/derivation-code.ts';
import { derivationLatex } from '../../../src/report/derivation-latex.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import { withoutLongFormulas } from '../../../src/report/quantity-content.ts';
import type { CodeLanguage } from '../../../src/symbolic/formulas/code-names.ts';
import { parametersOf } from '../../../src/symbolic/formulas/parameter-functions.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { generatorAt } from '../../../src/symbolic/models/model.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { GALLERY as FOLDER, GALLERY_SAMPLE, galleryText } from '../gallery.ts';

const folder = temporaryFolder({});

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;
if (!hasNumpy) process.stderr.write('derivation-output.test.ts: python3 with NumPy is not installed.\n');
if (!hasLatex) process.stderr.write('derivation-output.test.ts: pdflatex is not installed.\n');

const math = create(all, {});
const derivations = new Map<string, Derivation>();

/** The model of a file; the sources of the library are not compiled here, so that modules are imported by the test itself. */
async function modelOf(file: string): Promise<Model> {
  const path = join(FOLDER, file);
  return file.endsWith('.ts') ? ((await import(path)) as { default: Model }).default : loadModel(path);
}

async function derivationOf(file: string): Promise<Derivation> {
  const known = derivations.get(file) ?? derive(await modelOf(file));
  derivations.set(file, known);
  return known;
}

/** Points inside the domain, at which no exponential leaves the numbers of floating point. */
function pointsOf({ box, arithmetic }: Model): readonly (readonly Rational[])[] {
  const points = [...samplePoints(box, 60)].map((point) => point.slice(0, parametersOf(arithmetic.field).length));
  const moderate = points.filter((point) => point.every((x) => Math.abs(numberFromRational(x).value) <= 5)).slice(-2);
  expect(moderate).toHaveLength(2);
  return moderate;
}

function namedPoint({ arithmetic: { field } }: Model, point: readonly Rational[]): Readonly<Record<string, Rational>> {
  return Object.fromEntries(parametersOf(field).map((name, v) => [name, point[v]]));
}

/** What the library computes in floating point at a point. */
function expectedAt(
  derived: Model,
  point: readonly Rational[],
): { readonly rho: Matrix; readonly negativity?: number } {
  const found = steadyState(generatorAt(derived, namedPoint(derived, point)));
  if (found.verdict !== 'unique') throw new Error(`the steady state of ${derived.name} is ${found.verdict}`);
  const rho = found.state;
  return derived.dims.length < 2 ? { rho } : { rho, negativity: negativity(rho, derived.dims).value };
}

interface Values {
  /** Entries as pairs of real and imaginary part. */
  readonly state: readonly (readonly (readonly number[])[])[];
  readonly negativity?: number;
  readonly production?: number;
}

async function valuesOfTypeScript(code: string, name: string, point: readonly number[]): Promise<Values> {
  const path = join(folder, `${name}.ts`);
  writeFileSync(path, code);
  const module = (await import(path)) as Readonly<Record<string, (...x: readonly number[]) => never>>;
  return {
    state: module.steadyState(...point),
    ...(module.negativity === undefined ? {} : { negativity: module.negativity(...point) }),
    ...(module.entropyProductionRate === undefined ? {} : { production: module.entropyProductionRate(...point) }),
  };
}

/** A module of Python and the points at which its functions are called. */
interface PythonModule {
  readonly code: string;
  readonly name: string;
  readonly points: readonly (readonly number[])[];
}

/** What runs modules in one process, which imports NumPy once: one call of each function, whose arguments are arrays. */
const CALLS = `
import json, runpy, sys
import numpy as np
for path, points in json.load(open(sys.argv[1])):
    module = runpy.run_path(path)
    columns = [np.array(column, dtype=float) for column in zip(*points)]
    rho = module["steady_state"](*columns)
    out = {"state": np.stack([rho.real, rho.imag], axis=-1).tolist()}
    for key, name in (("negativity", "negativity"), ("production", "entropy_production_rate")):
        if name in module:
            out[key] = np.broadcast_to(module[name](*columns), (len(points),)).tolist()
    print(json.dumps(out))
`;

/** Values of each module at each of its points. */
function valuesOfPython(modules: readonly PythonModule[]): readonly (readonly Values[])[] {
  const [calls, asked] = ['calls.py', 'asked.json'].map((name) => join(folder, name));
  writeFileSync(calls, CALLS);
  const files = modules.map(({ code, name, points }) => {
    const path = join(folder, `${name}.py`);
    writeFileSync(path, code);
    return [path, points];
  });
  writeFileSync(asked, JSON.stringify(files));
  const text = execFileSync('python3', ['-W', 'error', calls, asked], { encoding: 'utf8' });
  return text
    .trim()
    .split('\n')
    .map((line, k) => {
      const found = JSON.parse(line) as {
        readonly state: readonly Values['state'][];
        readonly negativity?: readonly number[];
        readonly production?: readonly number[];
      };
      return modules[k].points.map((_, at) => ({
        state: found.state[at],
        ...(found.negativity === undefined ? {} : { negativity: found.negativity[at] }),
        ...(found.production === undefined ? {} : { production: found.production[at] }),
      }));
    });
}

function compare({ model: derived, production }: Derivation, point: readonly Rational[], found: Values): void {
  const { rho, negativity: expected } = expectedAt(derived, point);
  for (let row = 0; row < rho.rows; row += 1) {
    for (let col = 0; col < rho.cols; col += 1) {
      expect(found.state[row][col][0]).toBeCloseTo(rho.realPart(row, col).value, 11);
      expect(found.state[row][col][1]).toBeCloseTo(rho.imaginaryPart(row, col).value, 11);
    }
  }
  if (found.negativity !== undefined) expect(found.negativity).toBeCloseTo(expected!, 11);
  if (found.production !== undefined) {
    if (production?.verdict !== 'closed form') throw new Error('it has no closed form');
    const { field } = derived.arithmetic;
    const numbers = Object.fromEntries(
      parametersOf(field).map((name, v) => [name, numberFromRational(point[v]).value]),
    );
    expect(found.production).toBeCloseTo(evaluateClosedForm(field, production.rate, numbers), 11);
  }
}

describe('functions as code are those of the library in floating point', () => {
  const files = GALLERY_SAMPLE;

  test.each(files)('TypeScript for %s', async (file) => {
    const derivation = await derivationOf(file);
    const code = derivationCode(derivation, 'ts');
    for (const [k, point] of pointsOf(derivation.model).entries()) {
      const numbers = point.map((value) => numberFromRational(value).value);
      compare(derivation, point, await valuesOfTypeScript(code, `${file.replace('.', '-')}-${k}`, numbers));
    }
  });

  const arrays = files.filter((_, k) => ALL || k % 2 === 0);
  let inArrays: readonly (readonly Values[])[] = [];
  beforeAll(async () => {
    if (!hasNumpy) return;
    const modules = arrays.map(async (file) => {
      const derivation = await derivationOf(file);
      const points = pointsOf(derivation.model).map((point) => point.map((value) => numberFromRational(value).value));
      return { code: derivationCode(derivation, 'python'), name: file.replace('.', '_'), points };
    });
    inArrays = valuesOfPython(await Promise.all(modules));
  }, 120_000);

  test.skipIf(!hasNumpy).each(arrays)('NumPy for %s, with arrays', async (file) => {
    const derivation = await derivationOf(file);
    const found = inArrays[arrays.indexOf(file)];
    pointsOf(derivation.model).forEach((point, k) => compare(derivation, point, found[k]));
  });
});

test.runIf(ALL)('powers behind a minus, reserved words and names of abbreviations give code that runs', async () => {
  const odd = model({
    name: 'odd "names" $x',
    dims: [2, 2],
    parameters: { D: 'positive', lambda: 'positive', np: 'positive', shape: 'real', A: 'positive', rho: 'positive' },
    hamiltonian: 'shape*(XX + YY) + A*ZI',
    jumps: [
      { operator: 'sigmaMinus_0', rate: 'D^2' },
      { operator: 'sigmaPlus_0', rate: 'lambda' },
      { operator: 'sigmaMinus_1', rate: 'np' },
      { operator: 'sigmaPlus_1', rate: 'rho' },
    ],
  });
  const derivation = derive(odd, { spectrum: false, negativity: false });
  const point = pointsOf(odd)[0];
  const numbers = point.map((value) => numberFromRational(value).value);
  const languages: readonly CodeLanguage[] = ['ts', 'python', 'julia'];
  const [ts, python, julia] = languages.map((language) => derivationCode(derivation, language));
  compare(derivation, point, await valuesOfTypeScript(ts, 'odd', numbers));
  if (hasNumpy) compare(derivation, point, valuesOfPython([{ code: python, name: 'odd', points: [numbers] }])[0][0]);
  for (const code of [ts, python, julia]) expect(code.split('\n')[0]).toContain('Closed forms of odd "names" $x');
});

describe('text', () => {
  test('models of the article on resets are shown in at most ten lines, and one for the concurrence', async () => {
    const files = readdirSync(FOLDER).filter((file) => /source"?: ["']HartmannDurBriegel2006/.test(galleryText(file)));
    expect(files.length).toBeGreaterThan(4);
    const own = await Promise.all(sampled(files, 2, () => 'model').map(derivationOf));
    for (const derivation of own) {
      const lines = derivationLines(derivation);
      const concurrence = lines.filter((line) => line.startsWith('concurrence: '));
      expect(concurrence, derivation.model.name).toHaveLength(1);
      expect(lines.length, derivation.model.name).toBeLessThan(12);
      expect(concurrence[0].length).toBeLessThan(260);
    }
  });

  test.each(GALLERY_SAMPLE)('the abbreviations of %s stand for what they replace', async (file) => {
    const derivation = await derivationOf(file);
    const short = derivationLines(derivation, { notation: 'text' });
    const full = derivationLines(derivation, { notation: 'text', full: true });
    const production = (lines: readonly string[]): string | undefined =>
      lines
        .find((line) => line.startsWith('entropy production rate: '))
        ?.slice(25)
        .replace(/, real only .*/, '');
    for (const point of pointsOf(derivation.model)) {
      const scope: Record<string, unknown> = { ln: Math.log };
      parametersOf(derivation.model.arithmetic.field).forEach((name, v) => {
        scope[name] = numberFromRational(point[v]).value;
      });
      for (const line of short) {
        const definition = /^(\w+) = (.+)$/.exec(line);
        if (definition !== null) scope[definition[1]] = math.evaluate(definition[2], { ...scope });
      }
      const value = (formula: string): number => math.evaluate(formula, { ...scope }) as number;
      const found = [production(short), production(full)];
      if (found[0] !== undefined) expect(value(found[0])).toBeCloseTo(value(found[1]!), 10);
      const equations = (lines: readonly string[]): ReadonlyMap<string, string> =>
        new Map(
          lines.flatMap((line) => {
            const match = /^ {2}((?:<.+>|rho\[\d\]\[\d\])(?: = .+)?) = ([^=]+)$/.exec(line);
            return match === null ? [] : [[match[1], match[2]] as const];
          }),
        );
      const inFull = equations(full);
      for (const [label, formula] of equations(short)) {
        const [left, right] = [formula, inFull.get(label)!].map((text) => math.complex(value(text)));
        expect(left.re, label).toBeCloseTo(right.re, 10);
        expect(left.im, label).toBeCloseTo(right.im, 10);
      }
    }
  });

  test.each(GALLERY_SAMPLE)('%s wraps at the width of the terminal', async (file) => {
    const lines = derivationLines(await derivationOf(file), { notation: 'unicode', width: 60 });
    const broken = lines.filter((line) => Array.from(line).length > 60 && / [+−] /.test(line.slice(8)));
    expect(broken).toEqual([]);
  });

  test('eigenvalues that are imaginary are written with i, and squares are taken out of roots', () => {
    const rabi = model({
      name: 'rabi',
      dims: [2],
      parameters: { omega: 'positive', delta: 'real' },
      hamiltonian: 'omega*X/2',
      jumps: [{ operator: 'Z', rate: '0' }],
    });
    const text = derivationLines(derive(rabi)).join('\n');
    expect(text).toContain('±i·ω');
    expect(text).not.toContain('√');
    const detuned = derive(
      model({
        name: 'detuned',
        dims: [2],
        parameters: { omega: 'positive', delta: 'real' },
        hamiltonian: '(omega*X + delta*Z)/2',
        jumps: [],
      }),
    );
    expect(derivationLines(detuned).join('\n')).toContain('±i·√(ω² + δ²)');
  });

  test('the matrix has its entries in front of a common factor, and labels name the dyads', async () => {
    const lines = derivationLines(await derivationOf('heisenberg-reset.json'));
    expect(lines).toContain('  ρ = 1/(8·g² + r·(γ + r)) ⎢ 0     2·g² + r·(γ + r)  i·g·r  0    ⎥');
    const threeQubits = model({
      name: 'three',
      dims: [2, 2, 2],
      parameters: { g: 'positive', a: 'positive', b: 'positive', c: 'positive' },
      hamiltonian: 'g*(|101><010| + |010><101|)',
      jumps: [
        { operator: 'sigmaMinus_0', rate: 'a' },
        { operator: 'sigmaPlus_1', rate: 'b' },
        { operator: 'sigmaMinus_2', rate: 'c' },
      ],
    });
    const text = derivationLines(derive(threeQubits, { spectrum: false, negativity: false })).join('\n');
    expect(text).toContain('basis |000⟩, |001⟩, … |111⟩');
    expect(text).toMatch(/⟨010\|ρ\|010⟩ = ρ\[2\]\[2\] = /);
  });
});

describe('LaTeX', () => {
  test.skipIf(!hasLatex).each(GALLERY_SAMPLE.filter((_, k) => ALL || k % 2 === 1))(
    'pdflatex compiles the document for %s',
    async (file) => {
      const options = {
        ...(file.startsWith('driven') ? { entropy: true } : {}),
        ...(file.startsWith('ising') ? { threshold: 'r', initial: '|01>' } : {}),
      };
      const isUsual = Object.keys(options).length === 0;
      const derivation = isUsual ? await derivationOf(file) : derive(await modelOf(file), options);
      compileLatex(derivationLatex(derivation), file);
    },
  );

  test.skipIf(!hasLatex)('names and words of users have no power over LaTeX', () => {
    const odd = model({
      name: 'R&D_{50%} $x$ #1 ~^\\input{x} ρ',
      dims: [3],
      parameters: { a__b: 'positive', gamma_h_1: 'positive', x_: 'real' },
      hamiltonian: 'x_*|1><1|',
      jumps: {
        'cold & hot': [
          { operator: '|0><1|', rate: 'a__b' },
          { operator: '|1><2|', rate: 'gamma_h_1' },
        ],
      },
    });
    compileLatex(derivationLatex(derive(odd)), 'odd');
  });
});

function compileLatex(document: string, name: string): void {
  const path = join(folder, `${name.replace('.', '-')}.tex`);
  writeFileSync(path, document);
  const { status, stdout } = spawnSync(
    'pdflatex',
    ['-interaction=nonstopmode', '-halt-on-error', '-output-directory', folder, path],
    { encoding: 'utf8' },
  );
  expect({ status, errors: stdout.match(/^!.*$/gm) }).toEqual({ status: 0, errors: null });
}

test('a long formula is described in place of being shown', () => {
  const sections = [
    {
      head: 'noise[hot]',
      lines: [
        { left: ['Re'], right: 'x'.repeat(4001) },
        { left: [], right: '1' },
      ],
    },
  ];
  expect(withoutLongFormulas(sections)).toEqual([
    {
      head: 'noise[hot]',
      lines: [
        { words: expect.stringMatching(/^Re: a closed form of 4001 characters; --full/) as string },
        { left: [], right: '1' },
      ],
    },
  ]);
});

test('that there is no symmetry is said as an answer', () => {
  const rates = { a: 'positive', b: 'positive', c: 'positive', d: 'positive' } as const;
  const oneWay = derive(
    model({
      name: 'one way',
      dims: [2],
      parameters: rates,
      hamiltonian: '0',
      jumps: { in: [{ operator: '|1><0|', rate: 'a' }], out: [{ operator: '|0><1|', rate: 'b' }] },
    }),
  );
  const quantities = [askedQuantity(oneWay, 'affinity[in, |1><1|]')];
  expect(derivationLines(oneWay, { notation: 'text', quantities }).at(-1)).toMatch(
    /^affinity\[in, \|1><1\|\]: no symmetry: /,
  );
});

test('a name with an exponent is defined as any other one', async () => {
  const machine = derive(await modelOf('two-qubit-machine.json'), { spectrum: false, negativity: false });
  const quantities = [askedQuantity(machine, 'entropy')];
  const lines = derivationLines(machine, { notation: 'unicode', quantities });
  const formula = lines.at(-1)!;
  expect(formula).toMatch(/D\d²/);
  const defined = lines.flatMap((line) => /^([AD]\d+) = /.exec(line)?.[1] ?? []);
  expect(new Set(formula.match(/[AD]\d+/g))).toEqual(new Set(defined));
});
