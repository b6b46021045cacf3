import {
  anyDensityMatrix,
  atMost,
  certify,
  claim,
  derive,
  hunt,
  isCertificate,
  model,
  mutualInformation,
  printClosedForm,
  rigorousJudge,
  vonNeumannEntropy,
} from 'clausius';

/** What the test reads: a hunt, a certificate and a derivation, made in a browser. */
declare global {
  interface Window {
    clausius: Promise<Record<string, unknown>>;
  }
}

/** Holds for classical states and fails for entangled ones, where I(A:B) may be twice the entropy of a part. */
const bounded = claim('mutual-information-of-a-part', {
  source: 'none',
  statement: String.raw`I(A:B) \le S(A)`,
  literature: 'false',
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }) }),
  asserts: ({ rho }, dims) => atMost(mutualInformation(rho, dims, [0], [1]), vonNeumannEntropy(rho)),
});

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
    margin: evidence.counterexample?.margin,
    certificate: isCertificate(certificate) ? certificate.margin : certificate,
    steadyState: steadyState.verdict,
  };
}

window.clausius = Promise.resolve().then(results);
