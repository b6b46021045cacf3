import { expect, test } from 'vitest';
import { placesOf } from '../../../src/claims/source.ts';

test.each([
  ['Spohn1978', [{ source: 'Spohn1978', after: false }]],
  ['after Spohn1978', [{ source: 'Spohn1978', after: true }]],
  ['Spohn1978, equation (8)', [{ source: 'Spohn1978', after: false, at: 'equation (8)' }]],
  [
    'after Rains1999, equations (7)-(9)',
    [7, 8, 9].map((k) => ({ source: 'Rains1999', after: true, at: `equation (${k})` })),
  ],
  [
    'after Rains1999; Spohn1978, section II A',
    [
      { source: 'Rains1999', after: true },
      { source: 'Spohn1978', after: false, at: 'section II A' },
    ],
  ],
])('the places of %o', (source, places) => {
  expect(placesOf(source)).toEqual(places);
});
