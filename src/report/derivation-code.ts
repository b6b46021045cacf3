import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import { type CodeLanguage, codeName } from '../symbolic/formulas/code-names.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { SymbolicMatrix } from '../symbolic/formulas/symbolic-arithmetic.ts';

/** Source code with one function for the steady state and one for each scalar closed form of a derivation. */
export function derivationCode(derivation: Derivation, language: CodeLanguage): string {
  const { model, steadyState, negativity, production } = derivation;
  const { field } = model.arithmetic;
  const print = (form: ClosedForm): string => printClosedForm(field, form, language);
  const names = parametersOf(field);
  const parameters = names.map((name) => codeName(language, name, names));
  const functions: string[] = [];
  if (steadyState.verdict === 'unique') {
    functions.push(matrixFunction(derivation, parameters, steadyState.state, language));
  }
  if (negativity?.form !== undefined)
    functions.push(scalarFunction(parameters, 'negativity', print(negativity.form), language));
  if (production?.verdict === 'closed form') {
    const name = language === 'ts' ? 'entropyProductionRate' : 'entropy_production_rate';
    functions.push(scalarFunction(parameters, name, print(production.rate), language));
  }
  const comment = language === 'ts' ? '//' : '#';
  const head = [
    `${comment} Closed forms of ${model.name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}, derived exactly by clausius.`,
  ];
  if (language === 'python') head.push('import math');
  return [...head, '', ...functions].join('\n');
}

function scalarFunction(parameters: readonly string[], name: string, body: string, language: CodeLanguage): string {
  switch (language) {
    case 'ts':
      return `export function ${name}(${typed(parameters)}): number {\n  return ${body};\n}\n`;
    case 'python':
      return `def ${name}(${parameters.join(', ')}):\n    return ${body}\n`;
    default:
      return `function ${name}(${parameters.join(', ')})\n    return ${body}\nend\n`;
  }
}

function typed(parameters: readonly string[]): string {
  return parameters.map((name) => `${name}: number`).join(', ');
}

/** Function that returns the density matrix: [re, im] pairs in TypeScript, complex numbers elsewhere. */
function matrixFunction(
  { model }: Derivation,
  parameters: readonly string[],
  rho: SymbolicMatrix,
  language: CodeLanguage,
): string {
  const { field } = model.arithmetic;
  const print = (value: RationalFunction): string => printClosedForm(field, rationalForm(value), language);
  const entry = (i: number, j: number): string => {
    const { a, b } = rho.entry(i, j);
    switch (language) {
      case 'ts':
        return `[${print(a)}, ${print(b)}]`;
      case 'python':
        return `complex(${print(a)}, ${print(b)})`;
      default:
        return `complex(${print(a)}, ${print(b)})`;
    }
  };
  const rows = Array.from({ length: rho.rows }, (_, i) =>
    Array.from({ length: rho.cols }, (_column, j) => entry(i, j)).join(language === 'julia' ? ' ' : ', '),
  );
  switch (language) {
    case 'ts':
      return `export function steadyState(${typed(parameters)}): [re: number, im: number][][] {\n  return [\n${rows
        .map((row) => `    [${row}],`)
        .join('\n')}\n  ];\n}\n`;
    case 'python':
      return `def steady_state(${parameters.join(', ')}):\n    return [\n${rows
        .map((row) => `        [${row}],`)
        .join('\n')}\n    ]\n`;
    default:
      return `function steady_state(${parameters.join(', ')})\n    return [\n${rows
        .map((row) => `        ${row}`)
        .join('\n')}\n    ]\nend\n`;
  }
}
