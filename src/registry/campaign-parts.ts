import { CERTIFICATE } from '../certificates/parse-certificate.ts';
import { LITERATURE } from '../claims/claim.ts';
import { SYSTEM } from '../claims/stored-fields.ts';
import { listOf, optional, recordWith } from '../formats/described-parts.ts';
import { ANYTHING, constant, type Description, integer, leaf, oneOf, truth } from '../formats/description.ts';
import { COUNTEREXAMPLE } from '../hunter/counterexample.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import type { Asked } from './campaign-folder.ts';
import type { HuntIdentity, VerifyIdentity } from './campaign-identity.ts';
import { jsonText, type LedgerRow } from './ledger.ts';
import type { Campaign } from './tasks.ts';

/** A record of which some fields are described, enough for what is computed and printed of it. */
function recordAtLeast<T>(expected: string, fields: Readonly<Record<string, Description<unknown>>>): Description<T> {
  return recordWith(expected, fields as never, ANYTHING) as Description<T>;
}

/** What was read from a line has infinite numbers, where files have texts. */
function asInFiles<T>(description: Description<T>): Description<T> {
  return { ...description, read: (value, place) => description.read(JSON.parse(jsonText(value)), place) };
}

const TEXT = leaf<string>('a text', { type: 'string' }, (value) => typeof value === 'string');
const NUMBER = leaf<number>('a number', { type: 'number' }, (value) => typeof value === 'number');
const COUNT = integer('a number of instances', 0);
const TEXTS = listOf('a list of texts', TEXT);
const COUNTS = recordWith('numbers of instances', { holds: COUNT, undecided: COUNT, violated: COUNT, vacuous: COUNT });
const OBJECTS = listOf('a list of objects', recordAtLeast('an object', { name: TEXT, text: TEXT, exact: truth }));
const PHASE = oneOf('replay', 'sample', 'climb', 'shrink');
const IN_FILES = asInFiles(COUNTEREXAMPLE);
/** A counterexample as the search has met it, which may have decided it rigorously. */
const FOUND: Description<Counterexample> = {
  ...IN_FILES,
  read: (value, place) => {
    const { rigorous, ...found } = recordAtLeast<Counterexample>('a counterexample', {
      rigorous: optional(constant(true)),
    }).read(value, place);
    return { ...IN_FILES.read(found, place), ...(rigorous ? { rigorous } : {}) };
  },
};
const FOUND_WITH_OBJECTS: Description<unknown> = {
  ...FOUND,
  read: (value, place) => {
    const { objects, ...found } = recordAtLeast<{ objects: unknown }>('a counterexample', { objects: OBJECTS }).read(
      value,
      place,
    );
    return { ...FOUND.read(found, place), objects };
  },
};

const evidenceOn = (system: Description<unknown>): Description<unknown> =>
  recordAtLeast('the evidence of a system', {
    system,
    measure: TEXT,
    draws: COUNTS,
    edgeCases: COUNTS,
    empty: COUNT,
    climbed: COUNT,
    inside: optional(COUNT),
    outside: optional(recordWith('draws outside', { draws: COUNT, message: TEXT })),
    violatingShareBelow: optional(NUMBER),
    smallest: optional(
      recordWith('a margin', { relation: oneOf('≥', '≤', '='), margin: NUMBER, bound: NUMBER, phase: PHASE }),
    ),
    closest: optional(recordWith('two sides', { ratio: NUMBER, left: NUMBER, right: NUMBER, phase: PHASE })),
  });

const failure = (instance: Description<unknown>): Description<unknown> =>
  recordWith('a failure of float64', { count: COUNT, reason: TEXT, instance } as never);

/** Result of a round of a hunt. */
export const CAMPAIGN: Description<Campaign> = recordWith('the result of a round', {
  evidence: recordWith('evidence', {
    claim: TEXT,
    seed: COUNT,
    timed: truth,
    systems: listOf('a list of systems', evidenceOn(SYSTEM), 1),
    counterexample: optional(FOUND),
    boundFailure: optional(failure(FOUND)),
  } as never),
  objects: optional(OBJECTS),
  objectsOfFailure: optional(OBJECTS),
  certification: optional(
    recordWith('a certification', {
      of: oneOf('found'),
      certificate: optional(asInFiles(CERTIFICATE)),
      uncertified: optional(recordAtLeast('a reason', { verdict: TEXT, reason: TEXT })),
      file: oneOf('none'),
      problems: TEXTS,
    } as never),
  ),
} as never);

const STEP = recordAtLeast('a step', { name: TEXT, kind: TEXT, verdict: TEXT, used: truth, rests: TEXTS });

/** Row of a claim in a verification. */
const ROW: Description<LedgerRow> = recordWith('a row', {
  claim: TEXT,
  file: TEXT,
  literature: oneOf(...LITERATURE),
  source: TEXT,
  statement: TEXT,
  note: optional(TEXT),
  standing: TEXT,
  ok: truth,
  news: truth,
  explanation: TEXT,
  finding: optional(TEXT),
  systems: listOf('a list of systems', evidenceOn(TEXT)),
  counterexample: optional(FOUND_WITH_OBJECTS),
  metAgain: optional(recordAtLeast('a violation', { system: SYSTEM, margin: NUMBER, bound: NUMBER })),
  stored: oneOf('none', 'same', 'different', 'stale', 'not compared'),
  violation: optional(
    recordWith('a violation', {
      level: oneOf('certified', 'unchecked', 'numerical'),
      of: oneOf('stored', 'found'),
      margin: optional(ANYTHING),
      reason: optional(TEXT),
      certificateFile: oneOf('none', 'valid', 'invalid'),
      problems: optional(TEXTS),
    } as never),
  ),
  boundFailure: optional(failure(FOUND_WITH_OBJECTS)),
  proof: optional(
    recordAtLeast('a proof', {
      covers: TEXT,
      standing: oneOf('proved', 'proved from', 'argued', 'failed'),
      partial: truth,
      missing: TEXTS,
      from: TEXTS,
      claims: TEXTS,
      rests: TEXTS,
      steps: listOf('a list of steps', STEP),
    }),
  ),
} as never);

/** Result of a block of a verification. */
export const VERIFIED: Description<{ readonly row: LedgerRow }> = recordAtLeast('a verified claim', { row: ROW });

const EFFORT = leaf<number>('a positive number', {}, (value) => Number.isFinite(value) && (value as number) > 0);

/** What a folder says of the hunt in it. */
export const HUNT: Description<HuntIdentity> = recordAtLeast('a hunt', {
  claim: recordAtLeast('a claim', {
    id: TEXT,
    path: TEXT,
    literature: oneOf(...LITERATURE),
    source: TEXT,
    statement: TEXT,
    systems: listOf('a list of systems', SYSTEM, 1),
  }),
  ofLibrary: truth,
  seed: COUNT,
  effort: EFFORT,
  systems: listOf('a list of systems', SYSTEM, 1),
});

/** What a folder says of the verification in it. */
export const VERIFICATION: Description<VerifyIdentity> = recordAtLeast('a verification', {
  claims: TEXTS,
  ofLibrary: TEXTS,
  seed: COUNT,
  effort: leaf('a positive number or "usual"', {}, (value) => value === 'usual' || Number.isFinite(value)),
});

/** What a run of a part was asked for. */
export const ASKED: Description<Asked> = recordWith('what was asked for', {
  shard: optional(listOf('a shard and the number of shards', integer('a positive integer', 1), 2, 2)),
  blocks: optional(COUNT),
} as never);
