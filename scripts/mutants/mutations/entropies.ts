import { within } from '../mutation.ts';

const cone = within('src/entropic/cone.ts', 'test/unit/entropic/cone.test.ts');
const basic = within('src/entropic/basic-inequalities.ts', 'test/unit/entropic/cone.test.ts');
const logarithms = within('src/entropic/logarithms.ts', 'test/unit/entropic/simple-states.test.ts');
const multiples = within('src/entropic/conic-combination.ts', 'test/unit/entropic/false-hints.test.ts');
const bounds = within('src/entropic/dimension-bounds.ts', 'test/unit/entropic/false-hints.test.ts');
const states = within('src/entropic/simple-states.ts', 'test/unit/entropic/simple-states.test.ts');
const recognised = within('src/entropic/recognised.ts', 'test/unit/entropic/recognised.test.ts');
const linear = within('src/statements/linear-entropies.ts', 'test/unit/entropic/recognised.test.ts');
const claims = within('src/decisions/recorded-entropies.ts', 'test/unit/decisions/recorded-claims.test.ts');

export const ENTROPIES = [
  cone('negative multiples of basic inequalities prove', 'factor.numerator > 0n && areDisjoint', 'areDisjoint'),
  cone('sets of basic inequalities may overlap', '&& areDisjoint(inequality.sets)', ''),
  cone(
    'negative multiples of premises prove',
    "return known && (premise.relation === '=' || factor.numerator > 0n);",
    'return known;',
  ),
  cone('premises that are not given prove', 'return known && (', 'return ('),
  cone('the sum need not be the goal', 'return isSound && areEqualForms(sum, goal);', 'return isSound;'),
  cone(
    'basic inequalities are what their forms say',
    '[factor, formOf(inequality)] as const',
    '[factor, inequality.form] as const',
  ),
  cone('a ray need not violate the goal', 'signOn(goal) < 0 &&', ''),
  cone('a ray need not satisfy the basic inequalities', 'signOn(form) >= 0) &&', 'true) &&'),
  cone(
    'a ray need not satisfy premises',
    "(relation === '=' ? signOn(form) === 0 : signOn(form) >= 0)",
    'form.size >= 0 && relation !== undefined',
  ),
  basic('too few inequalities are elemental', '(x | z | w) === all', '(x | z) === all'),
  logarithms('a denominator is lost', '(r.numerator * common) / r.denominator', 'r.numerator * common'),
  logarithms('negative powers are not compared', 'else below *= p ** -power;', ''),
  logarithms('long powers lose their denominators', 'rationalReal(r)', 'rationalReal(rational(r.numerator))'),
  multiples('the sum need not be the goal', ' && areEqualForms(sum, goal)', ''),
  multiples('multiples may be negative', 'hint.point.every(({ numerator }) => numerator >= 0n) && ', ''),
  bounds('entropies may be left over', 'if (!isSum || ', 'if ('),
  bounds('a negative constant may be left over', ' || signOf(rest) < 0', ''),
  bounds('multiples may be negative', 'point.some(({ numerator }) => numerator < 0n) || ', ''),
  states(
    'cuts leave the environment out',
    'const others = ~inside',
    'const others = (2 ** owners.length - 1) & ~inside',
  ),
  states('the environment of a code is left out', '[...held(group, false), n]', 'held(group, false)'),
  states(
    'words that agree count once',
    'logarithm(k, rational(numerator, denominator))',
    'logarithm(k, rational(numerator))',
  ),
  recognised(
    'the smaller side is the larger',
    "symbol === '≤' ? [right, left] : [left, right]",
    "symbol === '≥' ? [right, left] : [left, right]",
  ),
  recognised('a negative absolute value is linear', 'args.length === 1 && isPositive', 'args.length === 1'),
  recognised('a maximum is a minimum', "(name === 'max' && isPositive)", "(name === 'max' && !isPositive)"),
  recognised(
    'an equality with an absolute value is several equalities',
    "(symbol === '=' && pieces.length > 1)",
    'pieces.length === 0',
  ),
  recognised(
    'constants are zero',
    'parseRational(tree.text).numerator === 0n ? [new Map()] : undefined',
    '[new Map()]',
  ),
  recognised(
    'a difference is a sum',
    'sums(piecesOf(left, factor, scope), piecesOf(right, negateRational(factor), scope))',
    'sums(piecesOf(left, factor, scope), piecesOf(right, factor, scope))',
  ),
  recognised('conditions are forgotten', 'entropies([x | given], [given])', 'entropies([x | given])'),
  linear('an equivalence is an implication', 'if (isEquivalence ||', 'if ('),
  linear('something is drawn beside the state', ' || others.length > 0', ''),
  linear('operators are states', " || state.term.is !== 'state'", ''),
  linear(
    'equalities are inequalities',
    "relation === '=' ? [named(form), negated(named(form))] : [named(form)]",
    '[named(form)]',
  ),
  claims(
    'formulas may depend on what they ask',
    'journal.conditions.length !== questionsOf(relation)',
    'relation === undefined',
  ),
  claims('any ensemble draws states', '!isState && !isLike(ensemble, anyPureState({ dim }))', 'dim === 0'),
];
