import { closestNames } from '../../matrix/closest-names.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { LOCAL_OPERATORS } from './local-operators.ts';

/** What other programs and papers call an operator of one subsystem. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  a: 'annihilation',
  adag: 'creation',
  create: 'creation',
  destroy: 'annihilation',
  num: 'numberOperator',
  sigmam: 'sigmaMinus',
  sigmap: 'sigmaPlus',
  sigmax: 'X',
  sigmay: 'Y',
  sigmaz: 'Z',
  sm: 'sigmaMinus',
  sp: 'sigmaPlus',
  sx: 'X',
  sy: 'Y',
  sz: 'Z',
};

/**
 * Advice about a name that is neither a parameter nor an operator on these subsystems; undefined where nothing is near.
 *
 * @example suggestedOperator('sigmam_0', [2, 2], ['g']) // 'Did you mean sigmaMinus_0?'
 */
export function suggestedOperator(name: string, dims: Dims, parameters: readonly string[]): string | undefined {
  const [, letters, subsystem = ''] = /^(.*?)(_?\d+)?$/.exec(name)!;
  const other = OTHER_NAMES[letters.toLowerCase()];
  const number = subsystem === '' ? '' : `_${subsystem.replace('_', '')}`;
  // Letters alone are compared: every operator exists for every subsystem.
  const operators = LOCAL_OPERATORS.filter((known) => known.length > 1);
  const near = dims.length === 0 ? [] : other === undefined ? nearIn(letters, operators) : [other];
  const where = dims.length > 1 ? number || '_0' : '';
  const close = [
    // in one or two letters everything is near
    ...(other === undefined && name.length > 2 ? closestNames(name, parameters, 1) : []),
    ...near.map((operator) => `${operator}${where}`),
  ];
  return close.length === 0 ? undefined : `Did you mean ${close.join(' or ')}?`;
}

/** The nearest of the names, whatever letters are capital. */
function nearIn(wanted: string, names: readonly string[]): readonly string[] {
  const small = new Map(names.map((name) => [name.toLowerCase(), name]));
  return closestNames(wanted.toLowerCase(), [...small.keys()], 1).map((name) => small.get(name)!);
}
