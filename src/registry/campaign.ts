import { readTextFile } from '../formats/read-file.ts';
import { parseCertificate } from '../certificates/parse-certificate.ts';
import { checkCertificate } from '../certificates/check-certificate.ts';
import type { Claim } from '../claims/claim.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import { constantOf, withStoredConstant } from '../claims/with-constant.ts';
import type { LinkInstance } from '../proofs/draws.ts';
import { ProofRun } from '../proofs/run-proof.ts';
import { parseCounterexample } from '../hunter/counterexample.ts';
import type { Counterexample, Evidence, Progress } from '../hunter/evidence.ts';
import { ClaimOnSystem } from '../hunter/claim-on-system.ts';
import { EvaluationError } from '../hunter/evaluation-error.ts';
import { budgetTimes } from '../hunter/budget.ts';
import { hunt, type HuntOptions } from '../hunter/hunt.ts';
import type { Judgement } from '../claims/judge.ts';
import { replay } from '../hunter/replay.ts';
import { foundConstant } from './best-constant.ts';
import { type Certification, certification } from './certification.ts';
import type { ClaimFile } from './claim-files.ts';
import { drawnObjects } from './drawn-objects.ts';
import { claimIn, loadClaim, loadProof } from './load-claim.ts';
import { effortBySize } from './effort.ts';
import { reportOnRegistry } from './proof-dependencies.ts';
import { rechecked } from './recheck.ts';
import { marginsOfPremises, premiseMargins } from '../certificates/premise-margins.ts';
import { rigorousJudge } from '../certificates/rigorous-judge.ts';
import { MetMargins, type SampledMargins, portraitOf } from './sampled-margins.ts';
import type { ClaimDescription, HuntTask, Task, Replayed, Campaign, CheckedCertificate, TaskResults } from './tasks.ts';

/** Runs one task in this thread. */
export async function runTask(
  task: Task,
  onProgress?: (progress: Progress) => void,
  onViolation?: (violation: Counterexample) => void,
): Promise<TaskResults[Task['kind']]> {
  if (task.kind === 'describe') return described(task);
  const claim = await loadClaim(task.file, task.path);
  if (task.kind === 'replay') return replayed(withStoredConstant(claim, readCounterexample(task.stored)), task.stored);
  if (task.kind === 'certify') {
    const counterexample = readCounterexample(task.stored);
    const stated = withStoredConstant(claim, counterexample);
    const certified = certification(stated, counterexample, 'stored');
    return certified.certificate === undefined ? certified : { ...certified, ...premisesOf(stated, counterexample) };
  }
  if (task.kind === 'check') return checked(claim, task.certificate);
  if (task.kind === 'recheck') return rechecked(claim, task.counterexample);
  if (task.kind === 'best-constant') return foundConstant(claim, task, onProgress);
  if (task.kind === 'portray') {
    const { seed, counterexample } = task;
    const stated = counterexample === undefined ? claim : withStoredConstant(claim, counterexample);
    return portraitOf(stated, seed, task);
  }
  const proof = task.proof === undefined ? undefined : await loadProof(task.proof, task.proof, claim.id);
  if (task.kind === 'prove') return reportOnRegistry(new ProofRun(claim, proof!), task);
  const lowest: LinkInstance[] = [];
  const found = campaign(claim, task, lowest, onProgress, onViolation);
  if (proof === undefined) return found;
  return { ...found, proof: await reportOnRegistry(new ProofRun(claim, proof, {}, lowest), task) };
}

async function described({ file, path, inFolder }: ClaimFile): Promise<ClaimDescription | undefined> {
  const claim = inFolder ? await claimIn(file, path) : await loadClaim(file, path);
  if (claim === undefined) return undefined;
  const { id, literature, source, statement, note, systems, surrogate, corrects = [], refutedBy = [] } = claim;
  const remarks = { ...(note === undefined ? {} : { note }), ...(surrogate === undefined ? {} : { surrogate }) };
  // Of a folder nobody hunts a constant, and what a claim is given takes milliseconds to make.
  const freeConstant = inFolder ? undefined : freeConstantOf(claim);
  const sought = freeConstant === undefined ? {} : { freeConstant };
  return { id, file, path, literature, source, statement, systems, corrects, refutedBy, ...remarks, ...sought };
}

/** Where `given` fails there is no name: whoever draws from it tells why. */
function freeConstantOf(claim: Claim): string | undefined {
  try {
    return constantOf(claim);
  } catch {
    return undefined;
  }
}

function readCounterexample(file: string): Counterexample {
  return parseCounterexample(readTextFile(file), file);
}

function checked(claim: Claim, file: string): CheckedCertificate {
  const certificate = parseCertificate(readTextFile(file), file);
  const stated = withStoredConstant(claim, certificate);
  const check = checkCertificate(certificate, stated);
  return { certificate, ...check, ...(check.valid ? premisesOf(stated, certificate) : {}) };
}

function premisesOf(claim: Claim, instance: StoredInstance): Pick<CheckedCertificate, 'premises'> {
  const premises = premiseMargins(claim, instance);
  return premises === undefined ? {} : { premises };
}

/** @param certified  is there a valid certificate of it? Then nothing has to be judged. */
function replayed(claim: Claim, file: string, certified = false): Replayed {
  const counterexample = readCounterexample(file);
  const { zone: zoneOfFloat64, relation } = replay(claim, counterexample);
  const objects = drawnObjects(claim, counterexample);
  const judgement: Judgement = certified ? CERTIFIED : rigorousJudge(claim)(counterexample);
  const isDecided = judgement.zone !== 'undecided';
  const zone = isDecided ? judgement.zone : zoneOfFloat64;
  const premises = judgement.relation && marginsOfPremises(judgement.relation);
  const verdict = {
    zone,
    ...(premises === undefined ? {} : { premises }),
    ...(isDecided ? { decided: judgement.reason } : {}),
    ...(zoneOfFloat64 === 'violated' && (zone === 'holds' || zone === 'vacuous') ? { boundFailed: true as const } : {}),
  };
  if (relation === undefined) return { counterexample, ...verdict, objects };
  const { left, right, margin } = relation;
  return {
    counterexample,
    ...verdict,
    margin: {
      left: left.value,
      right: typeof right === 'number' ? right : right.value,
      value: margin.value,
      bound: margin.bound,
    },
    objects,
  };
}

const CERTIFIED: Judgement = { zone: 'violated', reason: 'it has a valid certificate' };

/** @param lowest  takes the lowest instances that were met */
function campaign(
  claim: Claim,
  task: HuntTask,
  lowest: LinkInstance[],
  onProgress?: (progress: Progress) => void,
  onViolation?: (violation: Counterexample) => void,
): Campaign {
  const files = filesOf(claim, task);
  const { simplify = true } = task;
  const isKnown = !simplify && files.isCertified && files.earlier?.zone === 'violated';
  // Of a ledger there is a page; rounds of a hunt are merged.
  const met = simplify ? undefined : new MetMargins(claim);
  const searched = huntOrShow(claim, {
    ...optionsOf(claim, task),
    simplify: !isKnown,
    onLowest: (system, instances) => lowest.push(...instances.map((instance) => ({ system, instance }))),
    ...(met === undefined ? {} : { onRelation: onFirstSystem(claim, met) }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onViolation === undefined ? {} : { onViolation }),
  });
  const found = searched.counterexample;
  const ofFound = found === undefined || files.isCertified ? undefined : certification(claim, found, 'found');
  const evidence =
    ofFound?.uncertified?.verdict === 'holds' ? withoutViolation(searched, ofFound.uncertified.reason) : searched;
  return campaignOf(claim, evidence, { isKnown, margins: inequalityMargins(met), ofFound }, files);
}

/** What is stored of a claim, evaluated. */
interface FilesOfClaim {
  readonly earlier?: Replayed;
  /** Certification of the stored counterexample by the certificate on file, where there is one. */
  readonly onFile?: Certification;
  /** Is that certificate valid? */
  readonly isCertified: boolean;
}

function filesOf(claim: Claim, { stored, storedCertificate }: HuntTask): FilesOfClaim {
  if (stored === undefined) return { isCertified: false };
  if (storedCertificate === undefined) return { earlier: replayed(claim, stored), isCertified: false };
  const onFile = certification(claim, readCounterexample(stored), 'stored', storedCertificate);
  const isCertified = onFile.file === 'valid';
  return { earlier: replayed(claim, stored, isCertified), onFile, isCertified };
}

/** How the task wants the claim to be hunted. */
function optionsOf(
  claim: Claim,
  { seed, round = 0, budget, systems, duration, stored, simplify = true }: HuntTask,
): HuntOptions {
  const isOpen = !simplify && budget === undefined && stored === undefined && claim.literature !== 'false';
  const given = isOpen ? budgetTimes(effortBySize(claim)) : budget;
  return {
    seed,
    round,
    judge: rigorousJudge(claim),
    ...(given === undefined ? {} : { budget: given }),
    ...(systems === undefined ? {} : { systems }),
    ...(duration === undefined ? {} : { deadline: Date.now() + duration }),
  };
}

/** What a campaign hands on: its evidence, with objects and certificates of what violates the claim. */
function campaignOf(
  claim: Claim,
  evidence: Evidence,
  {
    isKnown,
    margins,
    ofFound,
  }: {
    readonly isKnown: boolean;
    readonly margins: SampledMargins | undefined;
    readonly ofFound: Certification | undefined;
  },
  { earlier, onFile }: FilesOfClaim,
): Campaign {
  const { counterexample, boundFailure } = evidence;
  const ofEarlier = earlier?.zone === 'violated' ? earlier.counterexample : undefined;
  const certified =
    ofEarlier === undefined ? counterexample && ofFound : (onFile ?? certification(claim, ofEarlier, 'stored'));
  return {
    evidence,
    ...(counterexample === undefined
      ? margins && { margins }
      : isKnown
        ? { metAgain: true }
        : { objects: drawnObjects(claim, counterexample) }),
    ...(boundFailure === undefined ? {} : { objectsOfFailure: drawnObjects(claim, boundFailure.instance) }),
    ...(earlier === undefined ? {} : { replayed: earlier }),
    ...(certified === undefined ? {} : { certification: certified }),
  };
}

function onFirstSystem(claim: Claim, met: MetMargins): NonNullable<HuntOptions['onRelation']> {
  const [first] = claim.systems;
  return (relation, instance) => {
    if (instance.system === first) met.add(relation, instance);
  };
}

/** What was met, where a margin is a distance. */
function inequalityMargins(met: MetMargins | undefined): SampledMargins | undefined {
  return met === undefined || met.isEquality ? undefined : met.margins(true);
}

/** Evidence of a campaign whose counterexample holds after all, as more binary places have shown. */
function withoutViolation({ counterexample, ...evidence }: Evidence, reason: string): Evidence {
  const { count = 0 } = evidence.boundFailure ?? {};
  return { ...evidence, boundFailure: { count: count + 1, instance: counterexample!, reason } };
}

/** `hunt`, whose errors out of the claim's own code show the objects on which it failed. */
function huntOrShow(claim: Claim, options: HuntOptions): Evidence {
  try {
    return hunt(claim, options);
  } catch (error) {
    if (error instanceof EvaluationError) {
      const stored = new ClaimOnSystem(claim, error.system).dataOf(error.instance);
      const lines = drawnObjects(claim, stored).map(
        ({ name, text, exact }) => `\n  ${name} ${exact ? '=' : '≈'} ${text}`,
      );
      error.message += lines.join('');
    }
    throw error;
  }
}
