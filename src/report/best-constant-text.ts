import { systemName } from '../claims/claim.ts';
import type { BestConstant, RatioOfSystem } from '../hunter/best-constant.ts';
import type { NoConstant } from '../hunter/no-constant.ts';
import type { FoundConstant } from '../registry/tasks.ts';
import { counterexampleLines } from './counterexample-text.ts';
import { columns, count, inCertainDigits, rounded } from './number-text.ts';

/** What is known of a best constant, in one sentence. */
export function bestConstantVerdict({ constant, certification }: FoundConstant): string {
  const { name: c = 'c', relation, witness, guess, none, boundFailed } = constant;
  const which = `the ${relation === '≤' ? 'smallest' : 'largest'} ${c} with ${statementOf(constant)}`;
  if (boundFailed) return `${which}: the error bound of float64 failed, so that nothing is known`;
  if (none !== undefined) return `${which}: ${denial(constant, none)}`;
  if (witness === undefined)
    return `${which}: not known, no instance with a positive ${wordsOf(constant).right} bounds it`;
  const certified = certification?.certificate === undefined ? witnessLevel(constant) : 'certified';
  const value = guess === undefined ? '' : `${c} = ${guess.text} (guessed), `;
  return `${which}: ${value}${c} ${relation === '≤' ? '>' : '<'} ${witness.excluded} (${certified})`;
}

function denial(constant: BestConstant, { by, impossible }: NoConstant): string {
  const { opposite, name: c = 'c' } = constant;
  const { left, right } = wordsOf(constant);
  const reason =
    impossible === undefined
      ? `where the ${right} is negative ${c} has to be on the other side of ${rounded(opposite!.ratio)}`
      : `the ${right} is zero or the ${left} infinite on the instance below`;
  return by === 'enclosures'
    ? `there is none, ${reason}`
    : `none is known, ${reason} by the error bounds of float64, which is not certified`;
}

/** The statement as one about the constant. */
function statementOf({ name, relation }: Pick<BestConstant, 'name' | 'relation'>, constant = 'c'): string {
  return name === undefined ? `left ${relation} ${constant}·right` : 'which the statement holds';
}

/** What the sides and their quotient are called. */
function wordsOf({ name }: Pick<BestConstant, 'name'>): Readonly<Record<'ratio' | 'left' | 'right', string>> {
  if (name === undefined) return { ratio: 'left/right', left: 'left side', right: 'right side' };
  return { ratio: `${name} of the instance`, left: `part without ${name}`, right: `factor of ${name}` };
}

function witnessLevel({ witness }: BestConstant): string {
  return witness?.rigorous ? 'decided by enclosures, not certified' : 'by the error bounds of float64';
}

/** The evidence, line by line: bound, search, guess, limit, way, systems, instance. */
export function bestConstantLines(found: FoundConstant): readonly string[] {
  const { constant, objects = [], objectsOfImpossible = [], certification } = found;
  const { witness, trace, systems, none, name } = constant;
  const impossible = none?.impossible;
  const words = wordsOf(constant);
  const { uncertified } = certification ?? {};
  return [
    ...searchLines(constant),
    ...(uncertified === undefined ? [] : [`  not certified: ${uncertified.reason}`]),
    ...columns(
      [
        ['  the way', 'evaluation', ...(name === undefined ? ['left/right', 'left', 'right'] : Object.values(words))],
        ...trace.map(({ system, evaluation, ratio, bound, left, right }) => [
          `  system ${systemName(system)}`,
          count(evaluation),
          inCertainDigits(ratio, bound),
          rounded(left),
          rounded(right),
        ]),
      ].slice(trace.length === 0 ? 1 : 0),
      [1],
    ),
    ...systems.map((system) => systemLine(system, words.right)),
    ...(witness === undefined ? [] : counterexampleLines(witness.counterexample, objects)),
    ...(impossible === undefined ? [] : counterexampleLines(impossible, objectsOfImpossible)),
  ];
}

function searchLines(constant: BestConstant): readonly string[] {
  const { estimate, guess, witness, attainment, survives, name } = constant;
  const { ratio: quotient } = wordsOf(constant);
  if (estimate === undefined) return [];
  const { value, uncertainty } = estimate;
  const chance =
    guess === undefined ? '' : `; so short a form fits by chance with probability ${rounded(guess.coincidences)}`;
  const ratio = witness?.exactRatio === undefined ? '' : `, exactly ${witness.exactRatio} on the instance below`;
  return [
    `  the search arrives at ${name ?? quotient} = ${Number(value.toPrecision(12))}${ratio}, and may lack ${rounded(uncertainty)}`,
    guess === undefined
      ? '  no closed form is guessed: too many would fit'
      : `  guess: ${guess.text} = ${guess.value}${chance}`,
    survives === undefined
      ? '  no constant survives a hunt'
      : `  a hunt against ${name === undefined ? statementOf(constant, survives) : `the statement with ${name} = ${survives}`} meets no violation`,
    {
      attained: '  attained: the instance has exactly the guessed ratio, which is proved',
      'approached as both sides vanish': '  only approached, as it seems: both sides vanish on the way',
      'approached as both sides grow': '  only approached, as it seems: both sides grow on the way',
      undecided: '  attained or only approached: the search cannot tell, both sides are of ordinary size',
    }[attainment],
  ];
}

function systemLine({ system, ratio, evaluations, draws }: RatioOfSystem, right: string): string {
  const { positive, negative, none, outside } = draws;
  const total = positive + negative + none + outside;
  const others = [
    [negative, 'with a negative one'],
    [none, 'with one that is zero or in doubt'],
    [outside, 'outside the premise'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, what]) => `, ${count(Number(number))} ${what}`);
  const extreme = ratio === undefined ? 'no ratio' : `extreme ratio ${Number(ratio.toPrecision(10))}`;
  return (
    `  system ${systemName(system)}: ${extreme} in ${count(evaluations)} evaluations; ` +
    `${count(positive)} of ${count(total)} draws with a positive ${right}${others.join('')}`
  );
}
