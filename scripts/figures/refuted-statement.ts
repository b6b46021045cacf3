import type { Note } from '../../src/figures/data/figure.ts';
import { figureSvg } from '../../src/figures/drawing/svg.ts';
import { hunt } from '../../src/hunter/hunt.ts';
import { sidesFigure } from '../../src/page/sides-figure.ts';
import { portraitOf } from '../../src/registry/sampled-margins.ts';
import { claimFromText } from '../../src/statements/text-claim.ts';
import { rigorousJudge } from '../../src/certificates/rigorous-judge.ts';
import type { PageFile } from './page.ts';

const SEED = 1;

/** The picture of the README: both sides of a statement on random states, and the state that refutes it. */
export function refutedStatement(): PageFile {
  const claim = claimFromText({ statement: 'S(AB) >= S(A)', on: 'A=2,B=2' });
  const { margins } = portraitOf(claim, SEED, { effort: 2 });
  const { counterexample } = hunt(claim, { seed: SEED, judge: rigorousJudge(claim) });
  if (counterexample === undefined) throw new Error('The statement of the README must be refuted.');
  const figure = sidesFigure({ claim: 'S(AB) ≥ S(A)', source: `two qubits, seed ${SEED}` }, margins!, counterexample)!;
  const [panel] = figure.data.panels;
  const named = {
    ...panel,
    x: { ...panel.x, label: '*S*(*A*), nats' },
    y: { ...panel.y, label: '*S*(*AB*), nats' },
    marks: [...panel.marks, ...NOTES],
  };
  const text = figureSvg(figure, { ...figure.data, panels: [named] }, 'npm run docs:figures');
  return { path: 'docs/figures/refuted-statement.svg', text };
}

const NOTES: readonly Note[] = [
  { kind: 'note', text: 'random states', at: [0.3, 1.02], colour: 'blue' },
  { kind: 'note', text: '*S*(*AB*) ≥ *S*(*A*) holds', at: [0.17, 0.4], colour: 'grey' },
  { kind: 'note', text: 'fails', at: [0.3, 0.18], colour: 'grey' },
  { kind: 'note', text: 'directed search', at: [0.55, 0.22], colour: 'black' },
  { kind: 'note', text: 'counterexample: a Bell state', at: [0.5, 0.055], colour: 'black' },
];
