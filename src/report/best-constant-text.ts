import { systemName } from '../claims/claim.ts';
import type { BestConstant, RatioOfSystem } from '../hunter/best-constant.ts';
import type { FoundConstant } from '../registry/tasks.ts';
import { counterexampleLines } from './counterexample-text.ts';
import { columns, count, rounded } from './number-text.ts';

/** What is known of a best constant, in one sentence. */
export function bestConstantVerdict({ constant, certification }: FoundConstant): string {
  const { relation, witness, guess, impossible, opposite, boundFailed } = constant;
  const which = relation === '≤' ? 'the smallest c with left ≤ c·right' : 'the largest c with left ≥ c·right';
  if (boundFailed) return `${which}: the error bound of float64 failed, so that nothing is known`;
  if (impossible !== undefined)
    return `${which}: there is none, the right side is zero or the left one infinite on the instance below`;
  if (witness === undefined) return `${which}: not known, no instance with a positive right side bounds it`;
  if (opposite !== undefined && exceeds(constant)) {
    return `${which}: there is none, where the right side is negative c has to be on the other side of ${rounded(opposite.ratio)}`;
  }
  const certified = certification?.certificate === undefined ? witnessLevel(constant) : 'certified';
  const value = guess === undefined ? '' : `c = ${guess.text} (guessed), `;
  return `${which}: ${value}c ${relation === '≤' ? '>' : '<'} ${witness.excluded} (${certified})`;
}

/** Is the constant that one instance demands beyond what another one permits? */
export function exceeds({ relation, witness, opposite }: BestConstant): boolean {
  if (witness === undefined || opposite === undefined) return false;
  const direction = relation === '≤' ? 1 : -1;
  return direction * (Number(witness.excluded) - opposite.ratio) > opposite.bound;
}

function witnessLevel({ witness }: BestConstant): string {
  return witness?.rigorous ? 'decided by enclosures, not certified' : 'by the error bounds of float64';
}

/** The evidence, line by line: bound, search, guess, limit, way, systems, instance. */
export function bestConstantLines(found: FoundConstant): readonly string[] {
  const { constant, objects = [], objectsOfImpossible = [], certification } = found;
  const { witness, trace, systems, impossible } = constant;
  const { uncertified } = certification ?? {};
  return [
    ...searchLines(constant),
    ...(uncertified === undefined ? [] : [`  not certified: ${uncertified.reason}`]),
    ...columns(
      [
        ['  the way', 'evaluation', 'left/right', 'left', 'right'],
        ...trace.map(({ system, evaluation, ratio, left, right }) => [
          `  system ${systemName(system)}`,
          count(evaluation),
          String(Number(ratio.toPrecision(10))),
          rounded(left),
          rounded(right),
        ]),
      ].slice(trace.length === 0 ? 1 : 0),
      [1],
    ),
    ...systems.map(systemLine),
    ...(witness === undefined ? [] : counterexampleLines(witness.counterexample, objects)),
    ...(impossible === undefined ? [] : counterexampleLines(impossible, objectsOfImpossible)),
  ];
}

function searchLines({ estimate, guess, witness, attainment, survives, relation }: BestConstant): readonly string[] {
  if (estimate === undefined) return [];
  const { value, uncertainty } = estimate;
  const chance =
    guess === undefined ? '' : `; so short a form fits by chance with probability ${rounded(guess.coincidences)}`;
  const ratio = witness?.exactRatio === undefined ? '' : `, exactly ${witness.exactRatio} on the instance below`;
  return [
    `  the search arrives at left/right = ${Number(value.toPrecision(12))}${ratio}, and may lack ${rounded(uncertainty)}`,
    guess === undefined
      ? '  no closed form is guessed: too many would fit'
      : `  guess: ${guess.text} = ${guess.value}${chance}`,
    survives === undefined
      ? '  no constant survives a hunt'
      : `  a hunt against left ${relation} ${survives}·right meets no violation`,
    {
      attained: '  attained: the instance has exactly the guessed ratio, which is proved',
      'approached as both sides vanish': '  only approached, as it seems: both sides vanish on the way',
      'approached as both sides grow': '  only approached, as it seems: both sides grow on the way',
      undecided: '  attained or only approached: the search cannot tell, both sides are of ordinary size',
    }[attainment],
  ];
}

function systemLine({ system, ratio, evaluations, draws }: RatioOfSystem): string {
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
    `${count(positive)} of ${count(total)} draws with a positive right side${others.join('')}`
  );
}
