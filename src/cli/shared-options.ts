import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { DEFAULT_SEED } from '../registry/verify.ts';
import { parseDuration, parseFactor, parseSeed, parseWorkers } from './parse-option.ts';

/** What names a model, as `loadModel` reads it. */
export const MODEL =
  'file: JSON, or TypeScript with `export default model({ … })`; or the name of one in docs/models.md';

/** Options that several commands understand, each with one meaning. */
export const OPTIONS = {
  json: (): Option => new Option('--json', 'print JSON on standard output instead of text'),
  seed: (): Option => new Option('--seed <seed>', 'seed of the campaign').argParser(parseSeed).default(DEFAULT_SEED),
  effort: (): Option =>
    new Option('--effort <factor>', 'multiple of the usual number of evaluations').argParser(parseFactor).default(1),
  source: (): Option => new Option('--source <key>', 'only claims about one publication, by its key in references.bib'),
  timeout: (): Option =>
    new Option('--timeout <duration>', 'time after which one claim is stopped and reported')
      .argParser(parseDuration)
      .default(300, '5m'),
  limit: (): Option =>
    new Option('--timeout <duration>', 'time after which the command is stopped, without a verdict')
      .argParser(parseDuration)
      .default(3600, '1h'),
  secondOpinion: (): Option =>
    new Option(
      '--second-opinion',
      'compare values and derivatives at random points with mathjs and nerdamer, limits and expansions with mathjs',
    ),
  workers: (): Option =>
    new Option('--workers <number>', 'threads; the results do not depend on it')
      .argParser(parseWorkers)
      .default(availableParallelism(), 'one for each core'),
} as const;
