import { model, pauliX, pauliZ, sigmaMinus, sigmaPlus } from 'clausius';

/** Driven qubit in a thermal bath: optical Bloch equations with detuning. */
export default model({
  name: 'driven-damped-qubit',
  dims: [2],
  parameters: { omega: 'positive', delta: 'real', down: 'positive', up: 'positive', dephasing: 'nonnegative' },
  start: { omega: 1, delta: 0.5, down: 1, up: 0.1, dephasing: 0.1 },
  hamiltonian: (symbols) =>
    pauliX(symbols)
      .scaled(symbols.parameter('omega'))
      .plus(pauliZ(symbols).scaled(symbols.parameter('delta')))
      .scaled(symbols.real(1, 2)),
  jumps: {
    bath: (symbols) => [
      { operator: sigmaMinus(symbols), rate: symbols.parameter('down') },
      { operator: sigmaPlus(symbols), rate: symbols.parameter('up') },
    ],
    noise: [{ operator: 'Z', rate: 'dephasing/2' }],
  },
});
