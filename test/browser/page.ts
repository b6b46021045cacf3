import {
  anyDensityMatrix,
  atMost,
  certify,
  claim,
  derive,
  FormatError,
  hunt,
  isCertificate,
  model,
  mutualInformation,
  readStateFile,
  rigorousJudge,
  vonNeumannEntropy,
} from 'clausius';

/** Holds for classical states and fails for entangled ones, where I(A:B) may be twice the entropy of a part. */
const bounded = claim('mutual-information-of-a-part', {
  source: 'none',
  statement: String.raw`I(A:B) \le S(A)`,
  literature: 'false',
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }) }),
  asserts: ({ rho }, dims) => atMost(mutualInformation(rho, dims, [0], [1]), vonNeumannEntropy(rho)),
});

/** Message of the error with which a call is refused. */
function refusal(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof FormatError ? error.message : String(error);
  }
}

function results(): Record<string, unknown> {
  const evidence = hunt(bounded, { seed: 1, judge: rigorousJudge(bounded) });
  const certificate = certify(bounded, evidence.counterexample!);
  const qubit = model({
    name: 'thermal qubit',
    dims: [2],
    parameters: { up: 'positive', down: 'positive' },
    hamiltonian: 'Z',
    jumps: [
      { operator: 'sigmaPlus', rate: 'up' },
      { operator: 'sigmaMinus', rate: 'down' },
    ],
  });
  const { steadyState } = derive(qubit);
  return {
    zone: rigorousJudge(bounded)(evidence.counterexample!).zone,
    certificate: isCertificate(certificate) ? certificate.margin : certificate,
    steadyState: steadyState.verdict,
    readFile: refusal(() => readStateFile('state.json')),
  };
}

/** What the test reads from the page. */
Object.assign(globalThis, { clausius: results() });
