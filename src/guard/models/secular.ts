import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Jump } from '../../quantum/lindbladian.ts';
import { embed } from '../../quantum/subsystems.ts';
import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import { bathParts } from '../../symbolic/models/bath-parts.ts';
import { type Model, rateOf } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { gainOf } from './transitions.ts';
import {
  type Decision,
  everywhere,
  isNonnegativeOn,
  numberOf,
  placeText,
  pointsOf,
  shown,
  valueAt,
} from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** (Γ/Δω)² up to which gaps count as well apart. */
const APART = [1, 100] as const;

interface Emission {
  readonly gain: RationalFunction;
  /** Mean rate of the jump, γ tr(L†L)/(number of levels it leaves). */
  readonly width: RationalFunction;
}

/**
 * Secular step: jumps of one bath with gaps ω ≠ ω′ are kept apart, which needs the rates to be small beside |ω − ω′|.
 *
 * The quantity is x = Γ Γ′/(ω − ω′)², rational in the parameters: below 1/100 on the whole domain it holds; from 1 on everywhere,
 * with gaps that differ by a tenth at most, it is violated; for anything between a point is named.
 *
 * @source Davies1974
 */
export function secularFindings(model: Model): readonly Finding[] {
  return Object.keys(model.written).flatMap((bath) =>
    model.redfield.includes(bath) ? [] : pairsOf(model, bath).map((pair) => secularFinding(model, bath, pair)),
  );
}

function secularFinding(model: Model, bath: string, [one, other]: readonly [Emission, Emission]): Finding {
  const { field } = model.arithmetic;
  const gap = field.sub(one.gain, other.gain);
  const x = field.div(field.mul(one.width, other.width), field.mul(gap, gap));
  const atMost = (numerator: number, denominator: number): Decision =>
    isNonnegativeOn(model, rationalForm(field.sub(fraction(model, numerator, denominator), x)));
  const common = {
    invariant: 'secular step',
    subject: `bath ${bath}`,
    bound: 1,
    physics: 'terms that turn at the difference of two gaps average out only where it is large beside the rates',
    remedy: 'Keep both gaps in one jump, use the Redfield form, or narrow the domain to gaps well apart.',
  } as const;
  const gaps = `gaps ${absolute(model, one.gain)} and ${absolute(model, other.gain)} are kept apart`;
  const apart = atMost(...APART);
  if (apart.verdict === 'proved') {
    return {
      ...common,
      standing: 'holds',
      value: NaN,
      says: `${gaps}, and rates are below a tenth of their difference${everywhere(model)}`,
    };
  }
  const isClose = isNonnegativeOn(model, rationalForm(field.sub(x, field.one)));
  const nearlyEqual = [one, other].every(
    ({ gain }) =>
      isNonnegativeOn(
        model,
        rationalForm(field.sub(field.mul(fraction(model, ...APART), field.mul(gain, gain)), field.mul(gap, gap))),
      ).verdict === 'proved',
  );
  const sizeAt = (point: Parameters<typeof valueAt>[2]): number => {
    const value = valueAt(model, rationalForm(x), point);
    return value === undefined ? NaN : Math.sqrt(numberOf(value));
  };
  if (isClose.verdict === 'proved' && nearlyEqual) {
    const [point] = pointsOf(model);
    const value = sizeAt(point);
    const says = `${gaps}, while rates are at least their difference${everywhere(model)}: ${shown(value)} times${placeText(point)}`;
    return { ...common, standing: 'violated', value, witness: witnessPoint(point), says };
  }
  const worst = atMost(1, 1);
  const found = worst.verdict === 'refuted' ? worst : apart;
  if (found.verdict === 'undecided')
    return { ...common, standing: 'undecided', value: NaN, says: `${gaps}; beside the rates not decided` };
  const value = sizeAt(found.point);
  const says = `${gaps}; rates are ${shown(value)} times their difference${placeText(found.point)}, for which the secular step is rough`;
  // gaps of one order are no nearly equal gaps, and a part of a domain is not the whole
  const standing = nearlyEqual && model.box.length === 0 ? 'undecided' : 'explained';
  return { ...common, standing, value, witness: witnessPoint(found.point), says };
}

function fraction({ arithmetic: { field } }: Model, numerator: number, denominator: number): RationalFunction {
  return field.div(field.fromInteger(BigInt(numerator)), field.fromInteger(BigInt(denominator)));
}

function absolute({ arithmetic: { field } }: Model, gain: RationalFunction): string {
  const text = field.print(gain);
  return text.startsWith('-') ? field.print(field.neg(gain)) : text;
}

/** Pairs of jumps of one part of a bath that lower the energy by different gaps. */
function pairsOf(model: Model, bath: string): readonly (readonly [Emission, Emission])[] {
  const { dims, written } = model;
  return bathParts(written[bath], dims).flatMap(({ jumps, subsystems }) => {
    const emissions = jumps.flatMap((jump) =>
      emissionOf(model, { ...jump, operator: embed(jump.operator, dims, subsystems) }),
    );
    return emissions.flatMap((one, k) =>
      emissions
        .slice(0, k)
        .filter((other) => isNearby(model, one, other))
        .map((other) => [other, one] as const),
    );
  });
}

function emissionOf(model: Model, jump: Jump): readonly Emission[] {
  const { arithmetic, hamiltonian } = model;
  const { field } = arithmetic;
  const L = jump.operator as SymbolicMatrix;
  const gain = gainOf(hamiltonian, L)?.gain;
  if (gain === undefined || field.isZero(gain)) return [];
  const loss = L.adjoint().times(L);
  const left = Array.from({ length: L.rows }, (_, i) => loss.entry(i, i).a).filter((x) => !field.isZero(x));
  const mean = field.div(loss.trace().exact, field.fromInteger(BigInt(left.length)));
  return [{ gain, width: field.mul(rateOf(arithmetic, jump), mean) }];
}

/** Different gaps of one sign: both jumps give energy to the bath. */
function isNearby(model: Model, one: Emission, other: Emission): boolean {
  const { field } = model.arithmetic;
  if (field.equals(one.gain, other.gain)) return false;
  const lowers = ({ gain }: Emission): boolean =>
    isNonnegativeOn(model, rationalForm(field.neg(gain))).verdict === 'proved';
  return lowers(one) && lowers(other);
}
