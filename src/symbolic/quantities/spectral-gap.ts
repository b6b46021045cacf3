import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  negativeOf,
  rationalForm,
} from '../formulas/closed-form.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import { rootForm } from '../formulas/root-form.ts';
import { liouvillianSpectrumOf } from '../models/liouvillian-spectrum.ts';
import { liouvillianStructure } from '../models/structure.ts';
import { known, type Quantity, unknown } from './quantity.ts';

/** min |Re λ| over the eigenvalues of the generator beside the 0 of its steady state. */
export const SPECTRAL_GAP: Quantity = {
  name: 'gap',
  meaning: 'spectral gap of the generator, the smallest −Re λ beside the eigenvalue of the steady state',
  of: ({ model }) => {
    const { field } = model.arithmetic;
    const { factors, omitted } = liouvillianSpectrumOf(model, liouvillianStructure(model));
    const isClosed = factors.every(({ root, pair }) => root !== undefined || pair !== undefined);
    if (omitted.length > 0 || !isClosed)
      return unknown('the generator has eigenvalues without a closed form; at a point it has a value');
    const rates = new Map<string, ClosedForm>();
    for (const { root, pair, multiplicity } of factors) {
      if (root !== undefined) {
        const isSteady = field.isZero(root) && multiplicity === 1;
        if (!isSteady) rates.set(field.print(root), negativeOf(field, rationalForm(root)));
        continue;
      }
      const { mean, discriminant } = pair!;
      // m ± √Δ has the real part m where Δ < 0
      const sign = (claim: 'nonnegative' | 'nonpositive'): boolean =>
        signOfFractionOnBox(field.domain, discriminant, claim, model.box).verdict === 'proved';
      const real = sign('nonpositive')
        ? constantForm(field, 0)
        : sign('nonnegative')
          ? rootForm(field, discriminant, model.box)
          : applied(field, 'sqrt', applied(field, 'max', constantForm(field, 0), rationalForm(discriminant)));
      const rate = differenceOf(field, negativeOf(field, rationalForm(mean)), real);
      rates.set(`${field.print(mean)}, ${field.print(discriminant)}`, rate);
    }
    if (rates.size === 0) return unknown('the generator has no other eigenvalue');
    const list = [...rates.values()];
    return known(list.length === 1 ? list[0] : applied(field, 'min', ...list));
  },
};
