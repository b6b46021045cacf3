import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCertificate } from '../../src/certificates/parse-certificate.ts';
import { listedClaims } from '../../src/cli/claim-list.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { instanceOf } from '../../src/claims/stored-instance.ts';
import { float64 } from '../../src/float64/matrix.ts';
import { builtObjects } from '../../src/claims/stored-instance.ts';
import { readStateFile } from '../../src/formats/state-file.ts';
import { parseCounterexample } from '../../src/hunter/counterexample.ts';
import { parseClosedForm } from '../../src/symbolic/formulas/closed-form-parse.ts';
import { typedClaim } from '../../src/registry/typed-file.ts';
import { claimFromText } from '../../src/statements/text-claim.ts';
import { formulaFromLatex } from '../../src/symbolic/formulas/latex-formula.ts';
import { modelFromJson } from '../../src/symbolic/models/model.ts';
import { ROOT } from '../unit/source-files.ts';
import { campaignReaders } from './campaign-readers.ts';
import type { Reader } from './reader.ts';

const at = (...names: readonly string[]): string => join(ROOT, ...names);
const text = (file: string): string => readFileSync(file, 'utf8');
const base64 = JSON.parse(text(at('test/unit/formats/numpy-files.json'))) as Readonly<Record<string, string>>;

/** Claims of the library with a stored counterexample: what is drawn for them is of different kinds. */
const CLAIMS = {
  'entropy-never-decreases': 'article',
  'any-noise-relaxes': 'article',
  'clausius-for-each-reservoir': 'esposito-2010',
} as const;

const MODELS = ['ising-reset', 'maser-engine', 'damped-oscillator', 'squeezed-bath', 'thermal-qubit', 'reset-machine'];

const LISTED = JSON.stringify([
  { quantity: 'purity', formula: '(g^2 + r^2)/(4*g^2 + r^2)' },
  { quantity: 'eigenvalue', formula: '-r', multiplicity: 2 },
  { quantity: '<XI>', latex: String.raw`\frac{r(2r+\gamma)}{4g^2 + \sqrt{r}}` },
  { claim: 'negativity > 0 iff r > 2*g' },
]);

const FORMULAS = [
  'r^2*(r + gamma/2)/(4*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))',
  'sqrt(2*g)*ln(1 + exp(-r/g)) - abs(g - 1e-3)/max(r, 0.25)',
  'tanh(g)^2 + cos(r/2)*sinh(-gamma) >= 0',
];

const LATEX = [
  String.raw`\frac{r(2r+\gamma)}{4g^2+(r+\gamma)(2r+\gamma)}`,
  String.raw`\sqrt{g^{2} + \left(\frac{r}{2}\right)^2} - e^{-\gamma r} \ln\left(1 + \cosh g\right)`,
];

const GIVEN = 'rho: state(AB); H: hamiltonian(AB); t: [0, 2]';

const STATEMENTS = [
  { statement: 'S(AB) <= S(A) + S(B)', on: 'A=2,B=2', literature: 'theorem', note: 'subadditivity' },
  { statement: 'tr(H^2) - t*purity(rho_A) >= -exp(2*t)/3', on: ['A=2,B=2', 'A=3,B=2'], given: GIVEN },
  { statement: 'N(A:B) <= ln(2)', on: 'A=2,B=2', given: 'rho: state(AB)', if: ['purity(rho) >= 1/2', 'S(A) > 0'] },
] as const;

const buffers = (texts: readonly string[]): readonly Buffer[] => texts.map((each) => Buffer.from(each));

/** Readers of all formats of JSON, of states, and of formulas; those of arrays and trajectories have a test of their own. */
export async function readers(): Promise<readonly Reader[]> {
  const stored = await storedClaims();
  const model = modelFromJson(text(at('examples/models/ising-reset.json')));
  const names = ['g', 'r', 'gamma'];
  const json = { isFile: true, isJson: true } as const;
  return [
    {
      ...json,
      name: 'counterexample',
      files: stored.map(({ counterexample }) => counterexample),
      read: (bytes, path) => {
        const found = parseCounterexample(bytes.toString(), path);
        const claim = stored.find(({ id }) => id === found.claim)?.claim;
        if (claim === undefined) return;
        named(path, () => {
          instanceOf(claim, found);
          builtObjects(claim, found, float64);
        });
      },
    },
    {
      ...json,
      name: 'certificate',
      files: stored.map(({ certificate }) => certificate),
      read: (bytes, path) => void parseCertificate(bytes.toString(), path),
    },
    ...campaignReaders(stored.map(({ counterexample }) => JSON.parse(counterexample.toString()) as unknown)),
    {
      ...json,
      name: 'statement',
      files: buffers(STATEMENTS.map((statement) => JSON.stringify(statement))),
      read: (bytes, path) => {
        const file = path.replace(/json$/, 'claim.json');
        writeFileSync(file, bytes);
        named(path, () => typedClaim(file, file));
      },
    },
    {
      name: 'typed statement',
      isFile: false,
      isJson: false,
      files: buffers(STATEMENTS.map(({ statement }) => statement)),
      read: (bytes) => void claimFromText({ statement: bytes.toString(), on: 'A=2,B=2', given: GIVEN }),
    },
    {
      ...json,
      name: 'model',
      files: MODELS.map((name) => readFileSync(at('examples/models', `${name}.json`))),
      read: (bytes, path) => void modelFromJson(bytes.toString(), path),
    },
    {
      ...json,
      name: 'claims list',
      files: buffers([LISTED]),
      read: (bytes, path) => {
        writeFileSync(path, bytes);
        listedClaims(path, model);
      },
    },
    {
      ...json,
      name: 'state',
      files: [
        readFileSync(at('examples/states/thermal-qubits.json')),
        ...buffers([
          '{"dims": [2], "denominator": 4, "rho": [[1, [0, 1]], [{"re": 0, "im": -1}, "3"]]}',
          '[["1/2", "0.5-0.25j"], ["0.5+0.25j", 0.5]]',
        ]),
      ],
      read: state,
    },
    {
      name: 'state of NumPy',
      isFile: true,
      isJson: false,
      files: Object.values(base64).map((packed) => Buffer.from(packed, 'base64')),
      read: state,
    },
    {
      name: 'formula',
      isFile: false,
      isJson: false,
      files: buffers(FORMULAS),
      read: (bytes) => void parseClosedForm(model.arithmetic.field, bytes.toString()),
    },
    {
      name: 'LaTeX',
      isFile: false,
      isJson: false,
      files: buffers(LATEX),
      read: (bytes) => void formulaFromLatex(bytes.toString(), { parameters: names }),
    },
  ];
}

function state(bytes: Buffer, path: string): void {
  writeFileSync(path, bytes);
  readStateFile(path);
}

/** Errors about an instance speak of `integers`, and the command of the file. */
function named(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) error.message += ` (${path})`;
    throw error;
  }
}

async function storedClaims(): Promise<
  readonly {
    readonly id: string;
    readonly claim: Claim;
    readonly counterexample: Buffer;
    readonly certificate: Buffer;
  }[]
> {
  return Promise.all(
    Object.entries(CLAIMS).map(async ([id, group]) => {
      const module = (await import(at('properties', group, `${id}.ts`))) as { readonly default: Claim };
      const [counterexample, certificate] = ['counterexamples', 'certificates'].map((folder) =>
        readFileSync(at('properties', folder, `${id}.json`)),
      );
      return { id, claim: module.default, counterexample, certificate };
    }),
  );
}
