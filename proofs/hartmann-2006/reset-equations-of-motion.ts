import {
  everyVerdict,
  hermitianFrom,
  hermitianReading,
  hermitianSymbols,
  generatorMapsTo,
  proof,
  Setting,
} from 'clausius';
import claim, { equation, PAIRS } from '../../properties/hartmann-2006/reset-equations-of-motion.ts';
import { drawnModel, ISING, ratesAnd } from '../reset-models.ts';

const S = new Setting(ISING);

/** Elements of a basis of the Hermitian matrices: E_aa, E_ab + E_ba and i E_ab − i E_ba. */
const BASIS = PAIRS.map(([a, b]) => (row: number, col: number): string => {
  if (a === b) return row === a && col === a ? '1' : '0';
  const isFirst = row === a && col === b;
  if (!isFirst && !(row === b && col === a)) return '0';
  return a < b ? '1' : isFirst ? 'i' : '-i';
});

/** The generator acts on a matrix of sixteen symbols; on a basis the printed coefficients can be read off. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0, an arbitrary state',
  formulas: { motion: '-i*g*(PHASE) + 1/2*gamma*(DECAY) - 2*r', feed: '1/2*r' },
  link: {
    parameters: ratesAnd(hermitianSymbols('rho', 4)),
    read: ({ model: { g, gamma, r }, rho }) => ({ g, gamma, r, ...hermitianReading('rho', rho) }),
    objects: (values, arithmetic) => ({
      model: drawnModel([0, 0, 1], ['+', '+'], values, arithmetic),
      rho: hermitianFrom('rho', 4, values, arithmetic),
    }),
  },
  steps: {
    'the sixteen equations on a basis': ({ motion, feed }) =>
      everyVerdict(
        ...BASIS.map((element) => {
          const side = (row: number, col: number): string => {
            const { phase, decay, feed: sources } = equation(row, col);
            const rate = motion.replace('PHASE', String(phase)).replace('DECAY', String(decay));
            const sum = sources.map(([a, b]) => `(${element(a, b)})`).join(' + ');
            return `(${rate})*(${element(row, col)}) + (${feed})*(${sum})`;
          };
          return generatorMapsTo(ISING, S.matrix(table(element)), S.matrix(table(side)));
        }),
      ),
  },
});

function table(entry: (row: number, col: number) => string): readonly (readonly string[])[] {
  return [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((col) => entry(row, col)));
}
