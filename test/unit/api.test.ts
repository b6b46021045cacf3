import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFunctionDeclaration, SyntaxKind } from 'typescript/unstable/ast';
import { exportedNames } from '../../scripts/surface/exported.ts';
import { withProject } from '../../scripts/surface/program.ts';
import { apiPages } from '../../scripts/surface/write-api.ts';
import { ROOT } from './source-files.ts';

interface Docstring {
  readonly name: string;
  readonly subject: string;
  readonly isFunction: boolean;
  /** Text of a function declaration. */
  readonly code: string;
  readonly text: string;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

const { pages, docstrings } = withProject((project) => ({
  pages: apiPages(project),
  docstrings: exportedNames(project)
    .filter(({ declarations: [node] }) => node.kind !== SyntaxKind.SourceFile)
    .map(({ name, subject, symbol, declarations: [node] }): Docstring => {
      const tags = new Map<string, string[]>();
      for (const tag of project.checker.getJsDocTagsOfSymbol(symbol))
        tags.set(tag.name, [...(tags.get(tag.name) ?? []), tag.text ?? '']);
      return {
        name,
        subject,
        isFunction: isFunctionDeclaration(node),
        code: node.getText(),
        text: project.checker.getDocumentationCommentOfSymbol(symbol).trim(),
        tags,
      };
    }),
}));
const functions = docstrings.filter(({ isFunction }) => isFunction);

/** A value behind `//`: such an example is executed (`docs-examples.test.ts`). */
const VALUE = /\/\/ (?:[-−]?[\d.]+(?:e[+-]?\d+)?|-?Infinity|NaN|true|false|undefined|'.*'|".*"|\[.*\]|Math\.\w+)$/;

const namesOf = (list: readonly Docstring[]): readonly string[] => list.map(({ name }) => name);

describe('the reference in docs/api', () => {
  test('is written from the docstrings; run `npm run docs:api` where it is not', () => {
    for (const [file, text] of pages) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(readFileSync(join(ROOT, file), 'utf8') === text, file).toBe(true);
    }
    const found = readdirSync(join(ROOT, 'docs/api')).map((name) => `docs/api/${name}`);
    expect(found.toSorted()).toEqual([...pages.keys()].toSorted());
  });

  test('has every public name', () => {
    for (const { name, subject } of docstrings) {
      expect(pages.get(`docs/api/${subject}.md`)!.split('\n'), name).toContain(`### ${name}`);
    }
    expect(functions.length).toBeGreaterThan(250);
  });
});

describe('docstrings of public names', () => {
  test('say what it is', () => {
    expect(namesOf(docstrings.filter(({ text }) => text === ''))).toEqual([]);
  });

  test('of functions have an example that is executed', () => {
    const without = functions.filter(({ tags }) => !(tags.get('example') ?? []).some((text) => VALUE.test(text)));
    expect(namesOf(without)).toEqual([]);
  });

  test('of functions that refuse arguments say with which error', () => {
    const refusing = functions.filter(({ code }) => /\bthrow\b|\brequire[A-Z]\w*\(/.test(code));
    expect(refusing.length).toBeGreaterThan(100);
    expect(namesOf(refusing.filter(({ tags }) => !tags.has('throws')))).toEqual([]);
  });

  test('of quantities have a formula and units', () => {
    const quantities = functions.filter(
      ({ subject, code }) => (subject === 'thermodynamics' || subject === 'entanglement') && /\): Real \{/.test(code),
    );
    expect(quantities.length).toBeGreaterThan(50);
    const [withoutFormula, withoutUnits] = [
      quantities.filter(({ text }) => !/[=‖⟨(²−]/.test(text.split('\n\n')[0])),
      quantities.filter(({ text, tags }) => {
        const said = [text, ...[...tags.values()].flat()].join(' ');
        return !/\bnats\b|dimensionless|\benergy\b|in \[|\bunits?\b/.test(said);
      }),
    ];
    expect(namesOf(withoutFormula)).toEqual([]);
    expect(namesOf(withoutUnits)).toEqual([]);
  });
});
