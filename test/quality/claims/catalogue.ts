import { type Claim } from '../../../src/index.ts';
import {
  awayFromMixed,
  boundedDivergence,
  clausiusPerReservoir,
  deceptive,
  farFromKet,
  pinsker,
  redfieldSpohn,
  spohn,
  spohnOtherReference,
  tightPinsker,
  warmStationary,
} from './planted.ts';
import { OPERATIONS, SCALES, SYSTEMS, TRUE_OPERATIONS, UNDER_PREMISES } from './operations.ts';
import { THIN } from './premises.ts';
import { CORNERS, EXACT, INFINITE, NEIGHBOURS } from './thin.ts';

/** What is false, by what hides it. */
export const FALSE: Readonly<Record<string, readonly Claim[]>> = {
  'a premise that few draws satisfy': [...THIN.map(({ wrong }) => wrong), ...UNDER_PREMISES],
  'an infinite side': INFINITE,
  'an equality that is reached exactly': EXACT,
  'a thin corner': CORNERS,
  'a narrow valley': [
    redfieldSpohn,
    spohnOtherReference,
    clausiusPerReservoir,
    pinsker,
    tightPinsker,
    farFromKet,
    boundedDivergence,
    deceptive,
    awayFromMixed,
    warmStationary,
  ],
  'a few unitaries or channels': OPERATIONS,
  'scales that are far apart': SCALES,
  'one of several systems': SYSTEMS,
};

/** True statements beside them, most of which hold with equality somewhere. */
export const TRUE: readonly Claim[] = [spohn, ...THIN.map(({ right }) => right), ...NEIGHBOURS, ...TRUE_OPERATIONS];
