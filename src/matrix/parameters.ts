/** Parameter of a function, as it is written in its source. */
export interface Parameter {
  /** Its name; `options` for one that is taken apart into its members. */
  readonly name: string;
  /** Members without a default of a parameter that is taken apart; undefined for others. */
  readonly fields: readonly string[] | undefined;
  /** All members of a parameter that is taken apart. */
  readonly members: readonly string[];
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** Parameters of a function, read from its source. */
export function parametersOf(f: (...args: never[]) => unknown): readonly Parameter[] {
  const text = Function.prototype.toString.call(f);
  return splitAtCommas(insideBrackets(text, text.indexOf('('))).map((part) => {
    const isRest = part.startsWith('...');
    const [target, initial] = splitAtFirst(isRest ? part.slice(3) : part, '=');
    const isOptional = initial !== undefined;
    if (!target.startsWith('{')) return { name: target, fields: undefined, members: [], isOptional, isRest };
    const members = splitAtCommas(insideBrackets(target, 0))
      .filter((member) => !member.startsWith('...'))
      .map((member) => splitAtFirst(member, '='));
    const nameOf = (member: string): string => splitAtFirst(member, ':')[0];
    return {
      name: 'options',
      fields: members.filter(([, standard]) => standard === undefined).map(([member]) => nameOf(member)),
      members: members.map(([member]) => nameOf(member)),
      isOptional,
      isRest,
    };
  });
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Text between a bracket and the one that closes it. */
function insideBrackets(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] in CLOSING) depth += 1;
    else if (Object.values(CLOSING).includes(text[at])) depth -= 1;
    if (depth === 0) return text.slice(start + 1, at);
  }
  return '';
}

function splitAtCommas(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] in CLOSING) depth += 1;
    else if (at < text.length && Object.values(CLOSING).includes(text[at])) depth -= 1;
    if (at < text.length && (depth > 0 || text[at] !== ',')) continue;
    parts.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return parts.filter((part) => part !== '');
}

/** What stands before and after the first sign outside of brackets. */
function splitAtFirst(text: string, sign: string): readonly [string, string | undefined] {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] in CLOSING) depth += 1;
    else if (Object.values(CLOSING).includes(text[at])) depth -= 1;
    else if (depth === 0 && text[at] === sign) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  }
  return [text.trim(), undefined];
}
