import {
  anyNumber,
  claim,
  drivenEvolution,
  equals,
  oscillatingControl,
  pauliX,
  pauliY,
  pauliZ,
  unitaryEvolution,
} from 'clausius';

/** A spin in a field that turns about z: in the frame that turns with the field its Hamiltonian is constant. */
export default claim('spin-in-a-turning-field', {
  source: 'Rabi1937',
  statement: String.raw`U(1) = e^{-i\omega Z/2}\, e^{-i[(a - \omega/2)Z + bX]},\quad H(t) = aZ + b(X\cos\omega t + Y\sin\omega t)`,
  literature: 'theorem',
  note: 'The left-hand side is a smooth drive, which drivenEvolution follows without knowing of any frame.',
  effort: 1 / 64,
  systems: [2],
  given: () => ({ a: anyNumber(), b: anyNumber(), omega: anyNumber() }),
  asserts: ({ a, b, omega }) => {
    const turning = [
      { operator: pauliX(), control: oscillatingControl({ frequency: omega, cosine: b }) },
      { operator: pauliY(), control: oscillatingControl({ frequency: omega, sine: b }) },
    ];
    const drive = { constant: pauliZ().scaled(a), driven: turning };
    const half = omega.dividedBy(2);
    const frame = unitaryEvolution(pauliZ().scaled(half))(1);
    const still = unitaryEvolution(pauliZ().scaled(a.minus(half)).plus(pauliX().scaled(b)))(1);
    return equals(drivenEvolution(drive, 0, 1).minus(frame.times(still)).squaredNorm(), 0);
  },
});
