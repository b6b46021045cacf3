import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as library from '../../src/exports/index.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** Public names that nothing else here uses, with the reason why a reader looks for them. */
const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  'states, maps and channels of textbooks': [
    'adjointMap',
    'channelFromIsometry',
    'erasure',
    'generalisedAmplitudeDamping',
    'generatorFromMatrix',
    'reductionMap',
    'thermalChannel',
    'unitaryChannel',
    'wState',
  ],
  'unchecked twins, for what a check refuses': ['unsafeDensityMatrix', 'unsafeKrausFromChoi'],
  'quantities of textbooks': [
    'entropyOfEntanglement',
    'inputPower',
    'liouvillianSpectrum',
    'observableEvolution',
    'partitionFunction',
    'passiveEnergy',
    'pptVerdict',
    'relativeEntropySeries',
    'separableApproximation',
  ],
  'quantities of the sources': [
    'drivenReservoirProcess',
    'flatBandCoupling',
    'flatBandShift',
    'freeEnergyChange',
    'integratedEntropyProduction',
    'integratedEntropyProductionToGibbsState',
    'symmetricResetSpectrum',
  ],
  'functions of time for smooth drives': ['productOfControls'],
  'what claims of a reader draw': [
    'anyBuresState',
    'anyCommutingStates',
    'anyIsometry',
    'anyLocalHamiltonian',
    'anyLocalUnitary',
    'anyNearlyPureState',
    'anyResetGenerator',
    'anyUnitalLindbladian',
    'anyXState',
    'gaussianOrthogonalMatrix',
  ],
  'what a reader does with a proof or a closed form': ['evaluateClosedForm', 'runBoxProof', 'runProof'],
};

/** Files that use the library, or are its own, without lists of exports, the reference and tests. */
const texts = [
  ...['src', 'properties', 'proofs', 'bench', 'examples', 'site']
    .flatMap((folder) => sourceFiles(folder))
    .filter((file) => !/^src\/(?:exports|entry)\//.test(file)),
  ...['.', 'docs']
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md'),
].map((file) => readFileSync(join(ROOT, file), 'utf8'));

/** How many files have each word. */
const files = new Map<string, number>();
for (const text of texts)
  for (const word of new Set(text.match(/[A-Za-z_]\w*/g))) files.set(word, (files.get(word) ?? 0) + 1);

test('names that nothing else uses are those that a reader looks for', () => {
  const unused = Object.keys(library).filter((name) => files.get(name) === 1);
  expect(unused.toSorted()).toEqual(Object.values(LOOKED_FOR).flat().toSorted());
});
