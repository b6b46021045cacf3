import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const BROKEN = `import { anyDensityMatrix, atMost, claim, identity, parameters, purity } from 'clausius';

export default claim('of-other-shapes', {
  source: 'none',
  statement: 'x',
  literature: 'conjecture',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), ...parameters({ t: [0, 3] }) }),
  asserts: ({ rho, t }) => atMost(purity(rho.times(identity(3))), t),
});
`;

test('an error of a claim comes with file, line and the objects that were drawn', async () => {
  const { code, output } = await run('hunt', join(temporaryFolder({ 'broken.ts': BROKEN }), 'broken.ts'));
  expect(code).toBe(7);
  expect(output).toMatch(/failed on system 2: DimensionError: .* shape \(2, 3\)/);
  expect(output).toMatch(/broken\.ts:9:\d+/);
  expect(output).toMatch(/\n {2}rho = \S*\[\[\d.*\]\]\n {2}t = \d/);
});
