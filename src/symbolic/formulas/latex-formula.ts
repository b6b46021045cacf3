import { FUNCTIONS } from './latex-cursor.ts';
import { expectationName } from './latex-quantities.ts';
import { type LatexOptions, LatexSymbolReader } from './latex-symbols.ts';
import type { Tree } from './tree.ts';
import { treeText } from './tree-text.ts';

/**
 * Formula or statement in LaTeX as text in the syntax of formulas: fractions, roots, powers, eˣ, |x|, functions, implicit products.
 *
 * Nothing is guessed: what has two readings is refused, such as `a/b c`, `\tanh x/2`, `\ln(x)^2`, `n(\omega)`, `x^{(2)}`.
 *
 * @throws {FormatError} that says where the text stops making sense, or what its readings are
 * @example formulaFromLatex('\\frac{1}{e^{\\beta\\omega}-1}') // '1/(exp(beta*omega) - 1)'
 */
export function formulaFromLatex(latex: string, options: LatexOptions = {}): string {
  return new LatexReader(latex, options).whole();
}

const RELATIONS = new Set(['=', '!=', '<', '>', '<=', '>=', 'iff']);

class LatexReader extends LatexSymbolReader {
  /** Absolute values that are open: there a bar behind an operand closes. */
  #bars = 0;

  whole(): string {
    const parts = [treeText(this.#sum())];
    while (this.next !== undefined) {
      if (!RELATIONS.has(this.next.text)) this.fail(`"${this.next.text}" is out of place ${this.place()}`);
      parts.push(this.read().text, treeText(this.#sum()));
    }
    return parts.join(' ');
  }

  #sum(): Tree {
    const sign = this.take('+', '-');
    const first = this.#product();
    let left: Tree = sign === '-' ? { kind: 'negative', of: first } : first;
    for (;;) {
      const operator = this.take('+', '-');
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.#product() };
    }
  }

  #product(): Tree {
    let left = this.#power();
    let divided = false;
    for (;;) {
      const operator = this.take('*', '/');
      if (operator !== undefined) {
        divided = operator === '/';
        left = { kind: 'binary', operator, left, right: this.#power() };
        continue;
      }
      if (!this.#startsOperand()) return left;
      if (divided) {
        this.fail(`the product after a division is ambiguous ${this.place()}`, {
          advice: 'Write parentheses, \\frac or \\cdot.',
        });
      }
      const right = this.#power();
      if (left.kind === 'number' && isNumeric(right)) this.fail(`two numbers stand side by side ${this.place()}`);
      left = { kind: 'binary', operator: '*', left, right };
    }
  }

  #startsOperand(): boolean {
    const { next } = this;
    if (next === undefined || next.gap === 'break') return false;
    if (next.kind !== 'symbol') return true;
    return this.is('(', '{') || (this.is('|') && (next.side === undefined ? this.#bars === 0 : next.side === 'open'));
  }

  #isFunction(): boolean {
    return this.next?.kind === 'command' && FUNCTIONS[this.next.text] !== undefined;
  }

  #power(): Tree {
    if (this.#isFunction()) return this.inside(() => this.#call());
    const base = this.#operand(true);
    if (this.take('^') === undefined) return base;
    const exponent = this.#exponent();
    if (this.is('^')) this.fail(`there are two exponents ${this.place()}`);
    if (base.kind === 'name' && base.name === 'e') return { kind: 'call', name: 'exp', args: [exponent] };
    return { kind: 'binary', operator: '^', left: base, right: exponent };
  }

  #exponent(): Tree {
    if (this.is('{')) {
      const inner = this.bracketed();
      if (inner[0]?.text === '(' && this.bracketed(1).length === inner.length - 2) {
        this.fail(`an exponent in parentheses may be a label ${this.place()}`, {
          advice: 'Write a power without them.',
        });
      }
      if (/^(?:[-+*]|dagger)$/.test(inner.at(-1)?.text ?? '')) {
        this.fail(`an exponent is a mark and no number ${this.place()}`);
      }
    }
    return this.#argument();
  }

  /** What a command of TeX takes: a group, or one token. */
  #argument(ofFraction = false): Tree {
    if (this.is('{')) return this.#operand(false);
    const token = this.next;
    if (token?.kind === 'symbol') return this.fail(`braces are missing ${this.place()}`);
    if (token !== undefined && token.kind !== 'command' && token.text.length > 1) {
      if (!ofFraction)
        this.fail(`TeX takes the first character of ${token.text} ${this.place()}`, { advice: 'Write braces.' });
      this.splitNext();
    }
    return this.#operand(false);
  }

  #group(open: string, close: string): Tree {
    this.expect(open);
    const bars = this.#bars;
    this.#bars = 0;
    const inner = this.#sum();
    this.#bars = bars;
    this.expect(close);
    return inner;
  }

  #operand(withIndex: boolean): Tree {
    return this.inside(() => this.#bareOperand(withIndex));
  }

  #bareOperand(withIndex: boolean): Tree {
    const token = this.next;
    if (token === undefined) return this.fail('something is missing at the end');
    if (token.kind === 'number') return { kind: 'number', text: this.read().text };
    if (this.is('(')) return this.#group('(', ')');
    if (this.is('{')) return this.#group('{', '}');
    if (this.take('|') !== undefined) {
      this.#bars += 1;
      const inner = this.#sum();
      this.expect('|');
      this.#bars -= 1;
      return { kind: 'call', name: 'abs', args: [inner] };
    }
    if (token.kind === 'symbol') return this.fail(`"${token.text}" is out of place ${this.place()}`);
    if (token.kind === 'letters') return this.symbol(withIndex);
    switch (token.text) {
      case 'frac': {
        this.read();
        const left = this.#argument(true);
        return { kind: 'binary', operator: '/', left, right: this.#argument(true) };
      }
      case 'sqrt':
        return this.#root();
      case 'langle':
        return this.#expectation();
      case 'pi':
        this.read();
        return { kind: 'name', name: 'pi' };
      default:
        return this.symbol(withIndex);
    }
  }

  #expectation(): Tree {
    this.read();
    const tokens: string[] = [];
    while (this.next !== undefined && this.next.text !== 'rangle') {
      const { kind, text } = this.read();
      tokens.push(kind === 'command' ? `\\${text}` : text);
    }
    if (this.next === undefined) this.fail('\\rangle is missing at the end');
    this.read();
    const name = expectationName(tokens.join(''), this.dims);
    if (name === undefined)
      this.fail(`${tokens.join(' ')} is not known as an observable`, { advice: 'Write a Pauli string.' });
    return { kind: 'name', name };
  }

  #root(): Tree {
    this.read();
    const hasDegree = this.is('(') && this.isWritten(this.next!, '[');
    const degree = hasDegree ? this.#group('(', ')') : undefined;
    const of = this.#argument();
    if (degree === undefined || (degree.kind === 'number' && degree.text === '2')) {
      return { kind: 'call', name: 'sqrt', args: [of] };
    }
    const inverse: Tree = { kind: 'binary', operator: '/', left: { kind: 'number', text: '1' }, right: degree };
    return { kind: 'binary', operator: '^', left: of, right: inverse };
  }

  /** Function with its argument: in brackets, or what follows without a sign, where that has one reading. */
  #call(): Tree {
    const { text: written } = this.read();
    const base = written === 'log' && this.take('_') !== undefined ? this.#argument() : undefined;
    const exponent = this.take('^') === undefined ? undefined : this.#exponent();
    if (exponent !== undefined && exponent.kind !== 'number') {
      this.fail(`the exponent of \\${written} may mean its inverse ${this.place()}`);
    }
    const args = this.is('(', '{') ? this.#arguments(written) : [this.#bareArgument(written, exponent !== undefined)];
    const call: Tree = { kind: 'call', name: FUNCTIONS[written], args };
    const scaled: Tree =
      base === undefined
        ? call
        : { kind: 'binary', operator: '/', left: call, right: { kind: 'call', name: 'ln', args: [base] } };
    return exponent === undefined ? scaled : { kind: 'binary', operator: '^', left: scaled, right: exponent };
  }

  #arguments(written: string): readonly Tree[] {
    const open = this.take('(', '{');
    const bars = this.#bars;
    this.#bars = 0;
    const args = [this.#sum()];
    while (this.take(',') !== undefined) args.push(this.#sum());
    this.#bars = bars;
    this.expect(open === '(' ? ')' : '}');
    if (!this.is('^')) return args;
    return this.fail(`\\${written}(…)^… has two readings ${this.place()}`, {
      advice: `Write \\${written}^{…}(…) or parentheses.`,
    });
  }

  /**
   * An argument without brackets: a fraction, root or number, or numbers and letters side by side as in cos 2θ, sin ωt. The argument of
   * a power ends before parentheses, cos²θ (1 + x); that of cos θ (1 + x) has no clear end.
   */
  #bareArgument(written: string, isPower: boolean): Tree {
    const ambiguous = (): never =>
      this.fail(`the argument of \\${written} has no clear end ${this.place()}`, {
        advice: 'Write parentheses around it.',
      });
    if (this.next === undefined || this.#isFunction() || this.is('+', '-')) return ambiguous();
    let argument = this.#operand(true);
    while (isChain(argument) && this.#startsOperand() && !this.#isFunction()) {
      if (isPower && this.is('(')) return argument;
      if (this.next?.gap === 'space') return ambiguous();
      const right = this.#operand(true);
      if (!isChain(right)) return ambiguous();
      argument = { kind: 'binary', operator: '*', left: argument, right };
    }
    if (this.is('/', '^') || (this.#startsOperand() && !this.#isFunction())) return ambiguous();
    return argument;
  }
}

/** A number, or a fraction of numbers: 2 ½ may be a sum. */
function isNumeric(tree: Tree): boolean {
  if (tree.kind === 'number') return true;
  return tree.kind === 'binary' && tree.operator === '/' && isNumeric(tree.left) && isNumeric(tree.right);
}

/** A number or name, or a product of them. */
function isChain(tree: Tree): boolean {
  if (tree.kind === 'number' || tree.kind === 'name') return true;
  return tree.kind === 'binary' && tree.operator === '*' && isChain(tree.left) && isChain(tree.right);
}
