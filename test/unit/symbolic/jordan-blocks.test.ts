import { expect, test } from 'vitest';
import { derivationData } from '../../../src/report/derivation-data.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';
import { hasJordanBlocks } from '../../../src/symbolic/steps/model-steps.ts';

/** A qubit that is driven at w and decays at a: without both nothing happens. */
function driven(w: ParameterDomain, a: ParameterDomain): Model {
  return model({
    name: 'driven',
    dims: [2],
    parameters: { w, a },
    hamiltonian: 'w*X',
    jumps: [{ operator: 'sigmaMinus', rate: 'a' }],
  });
}

const MEETING = { parameter: 'w', value: 'a/8', eigenvalue: '-3*a/4' };

test('Jordan blocks are proved where kernels have these dimensions at every point', () => {
  expect(hasJordanBlocks(driven('positive', 'positive'), MEETING, [1, 2]).verdict).toBe('proved');
  expect(hasJordanBlocks(driven('positive', 'positive'), MEETING, [2]).verdict).toBe('refuted');
});

test('where there is a point at which all is 0, they are not', () => {
  const resting = driven('real', 'nonnegative');
  expect(hasJordanBlocks(resting, MEETING, [1, 2])).toMatchObject({
    verdict: 'undecided',
    reason: 'kernels may be larger where a = 0',
  });
  const derivation = derive(resting);
  const said = 'at w = a/8: 1 Jordan block of size 2 at −3·a/4 except possibly where a = 0';
  expect(derivationLines(derivation).join('\n')).toContain(said);
  expect(JSON.stringify(derivationData(derivation))).toContain('"kernelDimensions":[1,2],"except":["a"]');
  expect(derivationLines(derive(driven('real', 'positive'))).join('\n')).not.toContain('except possibly');
});
