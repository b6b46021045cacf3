"""Model files against QuTiP and against NumPy: run by `python3 -m unittest discover -s tests`."""

import json
import math
import re
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

import numpy as np

from clausius_guard import CommandNotFound, to_model
from clausius_guard.command import command, run

try:
    import qutip
except ImportError:
    qutip = None

try:
    command()
    HAS_COMMAND = True
except CommandNotFound:
    HAS_COMMAND = False

LOWER = np.array([[0, 0], [1, 0]])
Z = np.diag([1.0, -1.0])
ONE = np.eye(2)


def two_qubits():
    """Hamiltonian, jumps and names of a pair of qubits whose numbers are of every kind: dyadic, thirds, decimals, roots."""
    x, y = LOWER + LOWER.T, 1j * (LOWER - LOWER.T)
    H = 0.5 * np.kron(Z, Z) + 0.3 * np.kron(x, y) + np.pi * np.kron(Z, ONE) + (1 / 3) * np.kron(ONE, x)
    jumps = [
        np.sqrt(0.1) * np.kron(LOWER, ONE),
        np.sqrt(0.03) * np.kron(LOWER.T, ONE),
        np.sqrt(0.1 * 1.5) * np.kron(ONE, LOWER),
        0.2j * np.kron(Z, ONE),
        np.sqrt(0.0123456789) * np.kron(ONE, LOWER + 0.25 * Z),
    ]
    return H, jumps, ["hot", "hot", "cold", "noise", "cold"]


def oscillator(levels):
    """Truncated oscillator with thermal jumps and a drive."""
    a = np.diag(np.sqrt(np.arange(1, levels)), 1)
    return a.T @ a + 0.35 * (a + a.T), [np.sqrt(0.2 * 1.3) * a, np.sqrt(0.2 * 0.3) * a.T]


def entry_of(text):
    """Complex number of a coefficient such as `(1/3 - 0.25*i)`."""
    total = 0j
    for sign, digits, unit in re.findall(r"([+-]?)\s*(\d+(?:\.\d+)?(?:/\d+)?)(\*i)?", text.strip("()")):
        total += float(Fraction(digits)) * (-1 if sign == "-" else 1) * (1j if unit else 1)
    return total


def matrix_in(text, dims):
    """Matrix of a sum of dyads, read without the toolkit."""
    d = math.prod(dims)
    matrix = np.zeros((d, d), dtype=complex)
    terms = re.findall(r"(\([^)]*\)|[^ *|]+(?:\*i)?)\*\|([^>]*)><([^|]*)\|", text)
    for coefficient, ket, bra in terms:
        place = [
            np.ravel_multi_index([int(n) for n in (label.split(",") if "," in label else [label] if len(dims) == 1 else label)], dims)
            for label in (ket, bra)
        ]
        matrix[tuple(place)] += entry_of(coefficient)
    return matrix


def jumps_in(model):
    jumps = model["jumps"]
    return [jump for bath in jumps.values() for jump in bath] if isinstance(jumps, dict) else jumps


def liouvillian(H, jumps):
    """Matrix of ρ ↦ −i[H, ρ] + Σ (LρL† − ½{L†L, ρ}) on columns."""
    one = np.eye(len(H))
    total = -1j * (np.kron(one, H) - np.kron(H.T, one))
    for L in jumps:
        N = L.conj().T @ L
        total = total + np.kron(L.conj(), L) - (np.kron(one, N) + np.kron(N.T, one)) / 2
    return total


def steady_state(H, jumps):
    """Null vector of the generator, its trace being 1."""
    d = len(H)
    rows = np.vstack([liouvillian(H, jumps), np.eye(d).reshape(1, -1)])
    solution = np.linalg.lstsq(rows, np.eye(d * d + 1)[-1], rcond=None)[0]
    return solution.reshape(d, d, order="F")


class ToModel(unittest.TestCase):
    def test_numbers_are_fractions_or_decimals_of_the_same_float(self):
        H = np.array([[0.25, 1 / 3 - 0.1j], [1 / 3 + 0.1j, math.e]])
        model = to_model(H, [math.sqrt(0.1) * LOWER])
        self.assertEqual(
            model["hamiltonian"],
            "1/4*|0><0| + (1/3 - 1/10*i)*|0><1| + (1/3 + 1/10*i)*|1><0| + 2.718281828459045*|1><1|",
        )
        self.assertEqual(model["jumps"], [{"operator": "1*|1><0|", "rate": "1/10"}])
        self.assertEqual(model["description"], "Numbers from floats: 7 as fractions, 1 as decimals")
        tiny = to_model(np.diag([1.5e-9, 1e300]), [])
        self.assertIn("0.0000000015*|0><0|", tiny["hamiltonian"])

    def test_operators_come_back(self):
        for dims, (H, jumps) in (([2, 2], two_qubits()[:2]), ([12], oscillator(12)), ([3, 12], embedded())):
            model = to_model(H, jumps, dims=dims)
            self.assertTrue((matrix_in(model["hamiltonian"], dims) == H).all())
            for L, jump in zip(jumps, jumps_in(model)):
                back = math.sqrt(Fraction(jump["rate"])) * matrix_in(jump["operator"], dims)
                # A common phase makes no difference to a jump.
                self.assertLess(np.abs(np.kron(back.conj(), back) - np.kron(L.conj(), L)).max(), 1e-15 * np.abs(L).max() ** 2)

    def test_jumps_of_one_name_are_one_bath(self):
        H, jumps, names = two_qubits()
        model = to_model(H, jumps, names, dims=[2, 2])
        self.assertEqual({bath: len(of) for bath, of in model["jumps"].items()}, {"hot": 2, "cold": 2, "noise": 1})

    def test_what_is_no_model_is_refused(self):
        for arguments, message in (
            ((np.array([[0, 1], [0, 0]]), []), "H must be Hermitian to the last digit, but H − H† has an entry 1"),
            ((Z, [np.eye(3)]), r"c_ops\[0\] must have shape \(2, 2\)"),
            ((Z, [np.diag([math.inf, 0])]), "finite"),
            ((Z, [LOWER], ["hot", "cold"]), "names must name the bath of each of 1 jump operators, but there are 2"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                to_model(*arguments)
        with self.assertRaisesRegex(TypeError, "depends on time"):
            to_model(lambda t: Z, [])

    @unittest.skipUnless(qutip, "QuTiP is not installed")
    def test_objects_of_qutip_bring_their_dimensions(self):
        H = qutip.tensor(qutip.sigmaz(), qutip.qeye(3))
        model = to_model(H, [qutip.tensor(qutip.qeye(2), qutip.destroy(3))])
        self.assertEqual(model["dims"], [2, 3])
        self.assertTrue((matrix_in(model["hamiltonian"], [2, 3]) == H.full()).all())


def embedded():
    """A coupling of three levels with twelve."""
    H, [down, up] = oscillator(12)
    ladder = np.diag([1.0, 0.5], 1)
    coupling = np.kron(ladder, down)
    return np.kron(np.eye(3), H) + coupling + coupling.conj().T, [np.kron(ladder, np.eye(12)), np.kron(np.eye(3), up)]


@unittest.skipUnless(HAS_COMMAND, "the command clausius is not installed; say how it is called in CLAUSIUS")
class DerivedCode(unittest.TestCase):
    def steady_state_by_code(self, model):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "model.json")
            path.write_text(json.dumps(model), encoding="utf-8")
            code = run(["derive", str(path), "--no-spectrum", "--code", "python"], timeout=120)
        functions = {}
        exec(code, functions)
        return np.array(functions["steady_state"]())

    def test_agrees_with_numpy_and_qutip(self):
        H, jumps, names = two_qubits()
        for dims, (H, jumps), names in (([2, 2], (H, jumps), names), ([3], oscillator(3), None)):
            with self.subTest(dims=dims):
                derived = self.steady_state_by_code(to_model(H, jumps, names, dims=dims))
                self.assertLess(np.abs(derived - steady_state(H, jumps)).max(), 1e-12)
                if qutip:
                    found = qutip.steadystate(qutip.Qobj(H), [qutip.Qobj(L) for L in jumps]).full()
                    self.assertLess(np.abs(derived - found).max(), 1e-12)


if __name__ == "__main__":
    unittest.main()
