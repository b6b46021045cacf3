import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { basisKet, expectation, projector, propagated, rational } from 'clausius';
import { loadModel } from '../../../src/registry/load-model.ts';
import { generatorAt, matrixAt } from '../../../src/symbolic/models/model.ts';
import { operatorFromText } from '../../../src/symbolic/models/operator-text.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { GALLERY as MODELS, GALLERY_SAMPLE } from '../gallery.ts';

const ISING = join(MODELS, 'ising-reset.json');
const EQUATION_3 =
  'max(0, -(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))';

const folder = temporaryFolder({
  'broken.json': '{ "name": ',
  'unknown.json': '{ "name": "a", "dims": [2], "parameters": {}, "hamiltonian": "g*Z", "jumps": [] }',
  'free.json': '{ "name": "free", "dims": [2], "parameters": { "g": "real" }, "hamiltonian": "g*Z", "jumps": [] }',
  'nothing.ts': 'export const model = 3;',
  'plain.ts':
    'export default { name: "plain", dims: [2], parameters: { a: "positive" }, hamiltonian: "0", jumps: [{ operator: "sigmaMinus", rate: "a" }] };',
  'claims.json': JSON.stringify([
    { quantity: 'negativity', formula: EQUATION_3 },
    { quantity: 'eigenvalue', formula: '-r', multiplicity: 2 },
  ]),
  'wrong-claims.json': JSON.stringify([
    { quantity: 'rho[0][0]', formula: '1/4' },
    { quantity: 'rho[0][0]', formula: '1/2' },
  ]),
  'words.json':
    '{ "name": "reserved\\nimport os", "dims": [2], "parameters": { "lambda": "positive", "in": "positive", "in_": "positive", "Math": "positive" }, "hamiltonian": "lambda*X", "jumps": [{ "operator": "sigmaMinus", "rate": "in*Math" }, { "operator": "sigmaPlus", "rate": "in_" }] }',
  'lambda-system.json':
    '{ "name": "dark state", "dims": [3], "parameters": { "a": "positive", "b": "positive" }, "hamiltonian": "a*(|0><2| + |2><0|) - b*(i*|1><2| - i*|2><1|)", "jumps": ["|0><2|", "|1><2|"] }',
  'qubit-and-qutrit.json':
    '{ "name": "mixed", "dims": [2, 3], "parameters": { "g": "positive" }, "hamiltonian": "g*X_0*(|1><0|_1 + |0><1|_1)", "jumps": ["sigmaMinus_0", "|0><1|_1", "|1><2|_1"] }',
  'two-qubits.json':
    '{ "name": "two", "dims": [2, 2], "parameters": { "g": "positive", "h": "positive" }, "hamiltonian": "g*(|01><10| + |10><01|) + h*ZI", "jumps": ["sigmaMinus_0", "sigmaPlus_1", { "operator": "|00><00|", "rate": "h" }] }',
  'two-rates.json':
    '{ "name": "rates", "dims": [2], "parameters": { "u": "positive", "w": "positive" }, "hamiltonian": "0", "jumps": [{ "operator": "sigmaPlus", "rate": "u" }, { "operator": "sigmaMinus", "rate": "w" }] }',
  'twice.json':
    '{ "name": "a", "dims": [2], "parameters": { "g": "real", "g": "positive" }, "hamiltonian": "g*Z", "jumps": [] }',
  'null-rate.json':
    '{ "name": "a", "dims": [2], "parameters": {}, "hamiltonian": "Z", "jumps": [{ "operator": "X", "rate": null }] }',
  'text-subsystem.json':
    '{ "name": "a", "dims": [2, 2], "parameters": {}, "hamiltonian": "ZZ", "jumps": [{ "reset": "|0>", "subsystem": "1" }] }',
  'operator-name.json':
    '{ "name": "a", "dims": [2], "parameters": { "sigmaPlus": "real" }, "hamiltonian": "Z", "jumps": ["sigmaPlus"] }',
  'text-dims.json': '{ "name": "a", "dims": ["2"], "parameters": {}, "hamiltonian": "Z", "jumps": [] }',
  'list-of-parameters.json': '{ "name": "a", "dims": [2], "parameters": ["g"], "hamiltonian": "Z", "jumps": [] }',
});

/** Value of a printed formula. */
const valueOf = (formula: string, values: Readonly<Record<string, number>>): number =>
  evaluate(formula, { ...values }) as number;

const at = (name: string): string => join(folder, name);

describe('derive', () => {
  test.each(GALLERY_SAMPLE)('%s is derived and proved', async (file) => {
    const path = join(MODELS, file);
    const { code, stdout, stderr } = await run('derive', path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('proved (L(ρ) = 0, tr ρ = 1 exactly)');
    expect(stdout).toContain('unique');
  });

  test('text, LaTeX and JSON show the same negativity', async () => {
    const path = join(MODELS, 'heisenberg-reset.json');
    const [text, ascii, latex, json] = await Promise.all(
      [[], ['--ascii'], ['--latex'], ['--json']].map((options) => run('derive', path, ...options)),
    );
    expect(text.stdout).toContain('negativity: max(0, g·(r − 2·g)/(8·g² + r·(γ + r))), NPT exactly where r − 2·g > 0');
    expect(ascii.stdout).toContain(
      'negativity: max(0, g*(r - 2*g)/(8*g^2 + r*(gamma + r))), NPT exactly where r - 2*g > 0',
    );
    expect(latex.stdout).toContain(String.raw`\frac{g \left(r - 2 g\right)}{8 g^{2} + r \left(\gamma + r\right)}`);
    const data = JSON.parse(json.stdout) as { negativity: { formula: string }; steadyState: { proof: string } };
    expect(data.negativity.formula).toBe('max(0, g*(r - 2*g)/(8*g^2 + gamma*r + r^2))');
    expect(data.steadyState.proof).toBe('proved');
  });

  test('Python and TypeScript code give the known maximum', async () => {
    const python = await run('derive', ISING, '--code', 'python', '--no-spectrum');
    writeFileSync(at('ising.py'), `${python.stdout}\nprint(negativity(2.5, 1, 10.258690))\n`);
    const printed = execFileSync('python3', [at('ising.py')], { encoding: 'utf8' });
    expect(Number(printed)).toBeCloseTo(0.0341087885, 9);
    const typescript = await run('derive', ISING, '--code', 'ts', '--no-spectrum');
    writeFileSync(at('ising.ts'), typescript.stdout);
    const module = (await import(at('ising.ts'))) as {
      negativity: (g: number, gamma: number, r: number) => number;
      steadyState: (g: number, gamma: number, r: number) => readonly (readonly (readonly number[])[])[];
    };
    expect(module.negativity(2.5, 1, 10.25869)).toBeCloseTo(0.0341087885, 9);
    expect(module.steadyState(1, 2, 3)[2][2]).toEqual([0.25, 0]);
    const julia = await run('derive', ISING, '--code', 'julia', '--no-spectrum');
    expect(julia.stdout).toContain('function negativity(g, gamma, r)');
  });

  test('code of one quantity, and what is not for it', async () => {
    const path = join(MODELS, 'thermal-qubit.json');
    const { code, stdout } = await run('derive', path, '--code', 'ts', '--quantity', 'activity[bath]');
    expect(code).toBe(0);
    expect([...stdout.matchAll(/function (\w+)/g)].map(([, name]) => name)).toEqual(['activityBath']);
    const at = await run('derive', path, '--code', 'ts', '--quantity', 'purity', '--at', 'omega=1');
    expect(at).toMatchObject({ code: 2, stderr: expect.stringContaining('Argument `--at` must stand without --code') });
    const unknown = await run('derive', path, '--quantities');
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringMatching(/See `.*derive --help`\./) });
  });

  test('parameters whose names are words of a language give code that runs', async () => {
    const python = await run('derive', at('words.json'), '--code', 'python');
    // lambda, in, in_, Math; in and in_ must not be confused
    writeFileSync(at('words.py'), `${python.stdout}\nprint(steady_state(0.5, 2, 1, 3)[1][1].real)\n`);
    const population = Number(execFileSync('python3', [at('words.py')], { encoding: 'utf8' }));
    const typescript = await run('derive', at('words.json'), '--code', 'ts');
    writeFileSync(at('words.ts'), typescript.stdout);
    const module = (await import(at('words.ts'))) as { steadyState: (...x: number[]) => number[][][] };
    expect(module.steadyState(0.5, 2, 1, 3)[1][1][0]).toBeCloseTo(population, 12);
    // rates 6 and 1, Rabi frequency 1: <Z> = (1 - 6)/(7 + 1/(7/2)), p = (1 - <Z>)/2
    expect(population).toBeCloseTo((1 + 5 / (7 + 2 / 7)) / 2, 12);
    const julia = await run('derive', at('words.json'), '--code', 'julia');
    expect(julia.stdout).toContain('function steady_state(lambda, in__, in_, Math)');
  });

  test.each(['lambda-system.json', 'qubit-and-qutrit.json', 'two-qubits.json'])(
    'what is printed about %s can be typed back and is proved',
    async (file) => {
      for (const options of [['--full'], ['--full', '--ascii']]) {
        const { stdout } = await run('derive', at(file), '--no-spectrum', ...options);
        const printed = [...stdout.matchAll(/^ {2}((?:.+ = )+)(.+)$/gm)].flatMap(([, left, formula]) =>
          left
            .split(' = ')
            .filter((label) => /^[−-]?(?:[⟨<][^ρ]+[⟩>]|(?:ρ|rho)\[\d\]\[\d\])$/.test(label) && !label.includes('rho|'))
            .map((label) => {
              const isMinus = /^[−-]/.test(label);
              return isMinus ? [label.slice(1), `-(${formula})`] : [label, formula];
            }),
        );
        expect(printed.length).toBeGreaterThan(2);
        for (const [quantity, formula] of printed) {
          const back = await run('check-formula', at(file), '--quantity', quantity, '--formula', formula);
          expect({ quantity, formula, code: back.code }).toEqual({ quantity, formula, code: 0 });
        }
      }
    },
  );

  test('the evolution from a state is that of float64, and its threshold is where the negativity vanishes', async () => {
    const { stdout } = await run('derive', ISING, '--json', '--no-spectrum', '--threshold', 'r', '--from', '|01>');
    const data = JSON.parse(stdout) as {
      negativity: { formula: string };
      threshold: { parameter: string; solutions: readonly string[] };
      evolution: {
        proof: string;
        tendsToConstantTerms: string;
        expectations: Readonly<Record<string, string>>;
        squaredRates: Readonly<Record<string, string>>;
      };
    };
    const point = { g: 1, gamma: 1 / 4, r: 5 };
    const { proof, tendsToConstantTerms, expectations, squaredRates } = data.evolution;
    expect([proof, tendsToConstantTerms]).toEqual(['proved', 'proved']);
    const rates = Object.fromEntries(
      Object.entries(squaredRates).map(([name, square]) => [name, Math.sqrt(valueOf(square, point))]),
    );
    const model = await loadModel(ISING);
    const generator = generatorAt(model, { g: rational(1), gamma: rational(1, 4), r: rational(5) });
    const final = propagated(generator, projector(basisKet(4, 1)), 0.3);
    expect(Object.keys(expectations).length).toBeGreaterThan(10);
    for (const [name, formula] of Object.entries(expectations)) {
      const operator = operatorFromText(name, model.dims, model.arithmetic);
      const expected = expectation(matrixAt(model.arithmetic, operator, {}), final).value;
      expect(valueOf(formula, { ...point, ...rates, t: 0.3 }), name).toBeCloseTo(expected, 12);
    }
    expect(data.threshold.parameter).toBe('r');
    const [upper] = data.threshold.solutions.map((solution) => valueOf(solution, point)).toSorted((a, b) => b - a);
    const negativityAt = (r: number): number => valueOf(data.negativity.formula, { ...point, r });
    expect(negativityAt(upper * (1 - 1e-6))).toBe(0);
    expect(negativityAt(upper * (1 + 1e-6))).toBeGreaterThan(0);
  });

  test('text and LaTeX of entropy, threshold and evolution', async () => {
    const { code, stdout } = await run('derive', at('two-rates.json'), '--entropy', '--from', '(1 + Z)/2');
    expect(code).toBe(0);
    expect(stdout).toContain('entropy of the steady state in nats:');
    expect(stdout).toContain('⟨Z⟩(t) = (u − w)/(u + w) + exp(−(u + w)·t)·(2·w/(u + w))');
    const latex = await run('derive', at('two-rates.json'), '--latex', '--from', '|0>');
    expect(latex.stdout).toContain(String.raw`e^{-\left(u + w\right) t}`);
    const implicit = await run('derive', ISING, '--no-spectrum', '--threshold', 'gamma');
    expect(implicit.stdout).toMatch(/boundary of entanglement, where real: zeros of .* in γ/);
  });

  test.each([
    ['a threshold in no parameter', ['--threshold', 'x'], /`--threshold` must be one of the parameters g, gamma, r/],
    ['a state that is none', ['--from', 'ZZ'], /`--from` must be a ket such as \|01>, or Hermitian of trace 1/],
    ['a ket of another system', ['--from', '|012>'], /`--from`/],
  ])('%s is refused', async (_, options, message) => {
    const { code, stderr } = await run('derive', ISING, ...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a plain object is a model, and a family of steady states ends with 3', async () => {
    expect(await run('derive', at('plain.ts'))).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await run('derive', at('free.json'));
    expect(code).toBe(3);
    expect(stdout).toContain('not unique, 2-dimensional kernel');
  });

  test.each([
    ['a missing file', ['derive', 'nowhere.json'], /must be a file that can be read, but there is none/],
    ['text that is no JSON', ['derive', at('broken.json')], /must be JSON/],
    [
      'an unknown parameter',
      ['derive', at('unknown.json')],
      /unknown\.json: hamiltonian` must .*g is neither a parameter/,
    ],
    ['a name that occurs twice', ['derive', at('twice.json')], /"g" occurs twice/],
    [
      'a rate that is null',
      ['derive', at('null-rate.json')],
      /null-rate\.json` must have `jumps\[0\]\.rate` a number .* but it is null/,
    ],
    [
      'a subsystem in quotation marks',
      ['derive', at('text-subsystem.json')],
      /`jumps\[0\]\.subsystem` .* but it is "1"/,
    ],
    ['a parameter with the name of an operator', ['derive', at('operator-name.json')], /"sigmaPlus" is an operator/],
    ['dims in quotation marks', ['derive', at('text-dims.json')], /`dims\[0\]` a positive integer, but it is "2"/],
    ['a list of parameters', ['derive', at('list-of-parameters.json')], /must have `parameters` an object of domains/],
    ['two notations', ['derive', ISING, '--latex', '--json'], /cannot be used with/],
    ['an unknown language', ['derive', ISING, '--code', 'fortran'], /Allowed choices are ts, python, julia/],
  ])('%s ends with 2 and says why', async (_, args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('a module without a model ends with 2 and says what to write', async () => {
  const { code, stderr } = await run('derive', at('nothing.ts'));
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /have a model as its default export, but it has no default export\. Write `export default model/,
  );
});

describe('check-formula', () => {
  const check = (quantity: string, formula: string, ...more: readonly string[]): ReturnType<typeof run> =>
    run('check-formula', ISING, '--quantity', quantity, '--formula', formula, ...more);

  test('equation (3) is proved', async () => {
    const { code, stdout } = await check('negativity', EQUATION_3);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^proved: negativity/);
  });

  test('a wrong formula ends with 1, the corrected one and a rational witness', async () => {
    const { code, stdout } = await check('rho[0][3]', 'r^2/(4*(r + gamma)^2)');
    expect(code).toBe(1);
    expect(stdout).toContain('correct: r^2*(gamma + 2*r)/(4*(gamma + r)*(4*g^2 + gamma^2 + 3*gamma*r + 2*r^2))');
    expect(stdout).toContain('at g = 1, gamma = 1, r = 1: claimed 1/16, correct 3/80');
  });

  test('JSON holds the verdict and the witness', async () => {
    const { stdout } = await check('<ZY>', 'g*r', '--json');
    const { verdicts } = JSON.parse(stdout) as { verdicts: readonly Record<string, unknown>[] };
    expect(verdicts[0]).toMatchObject({ verdict: 'wrong', witness: { point: { g: '1', gamma: '1', r: '1' } } });
  });

  test('lists of claims are checked together', async () => {
    expect((await run('check-formula', ISING, '--claims', at('claims.json'))).code).toBe(0);
    const { code, stdout } = await run('check-formula', ISING, '--claims', at('wrong-claims.json'));
    expect(code).toBe(1);
    expect(stdout.match(/^(proved|wrong)/gm)).toEqual(['proved', 'wrong']);
  });

  test.runIf(ALL).each([
    ['(g + gamma + r)^250', 2, /more than 5000 terms/],
    ['(sqrt(g) + gamma + r)^250', 1, /differs/],
    ['(g/(gamma + r) + sqrt(r))^250', 1, /differs/],
  ])('the power %s is decided in a short time', async (formula, expected, message) => {
    const { code, stdout, stderr } = await check('purity', formula);
    expect(code).toBe(expected);
    expect(stdout + stderr).toMatch(message);
  });

  test('what is not defined is undecided', async () => {
    const { code, stdout } = await check('production', '0');
    expect(code).toBe(3);
    expect(stdout).toContain('bath reset: a jump has no reverse');
  });

  test.each([
    ['an unknown quantity', ['--quantity', 'colour', '--formula', '1'], /`--quantity` must be one of/],
    ['an entry outside the matrix', ['--quantity', 'rho[4][0]', '--formula', '1'], /shape \(4, 4\)/],
    ['a formula that does not parse', ['--quantity', 'purity', '--formula', '1 +'], /`--formula`.*missing at the end/],
    ['an unknown name', ['--quantity', 'purity', '--formula', 'kappa'], /kappa is not a parameter/],
    ['an operator that does not fit', ['--quantity', '<XXX>', '--formula', '1'], /XXX is an operator on 3 qubits/],
    ['no formula', ['--quantity', 'purity'], /but there is none/],
    ['claims and a quantity', ['--quantity', 'purity', '--claims', 'x.json'], /cannot be used with/],
    ['a multiplicity that is no number', ['--multiplicity', '0'], /Write a positive integer/],
  ])('%s ends with 2', async (_, args, message) => {
    const { code, stderr } = await run('check-formula', ISING, ...args);
    expect({ code, matches: message.test(stderr) }).toEqual({ code: 2, matches: true });
  });

  test('derive --html writes a page that begins where --at says, and refuses a point outside of the domain', async () => {
    const page = join(folder, 'model.html');
    const at = 'g=1/2,gamma=1/20,r=1';
    const { code, stderr } = await run('derive', ISING, '--no-spectrum', '--html', page, '--at', at);
    expect({ code, stderr: stderr.trim() }).toEqual({ code: 0, stderr: `Wrote ${page}.` });
    const text = readFileSync(page, 'utf8');
    expect(text).toContain('"name":"gamma","label":"γ","value":0.05');
    expect(text).toMatch(
      /derive \S*ising-reset\.json --no-spectrum --at g=1\/2,gamma=1\/20,r=1 --html model\.html<\/pre>/,
    );
    const outside = await run('derive', ISING, '--html', page, '--at', 'g=-1,gamma=1/20,r=1');
    expect(outside.code).toBe(2);
    expect(outside.stderr).toContain('lie in the domain');
  });

  test.each(['derive', 'check-formula'])('%s --help shows examples', async (command) => {
    const { code, stdout } = await run(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});
