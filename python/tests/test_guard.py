"""The guard from Python: run by `python3 -m unittest discover -s tests`."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np

from clausius_guard import CommandError, CommandNotFound, PhysicsViolation, Undecided, guard, to_model
from clausius_guard.command import command
from clausius_guard.report import report_of

try:
    import qutip
except ImportError:
    qutip = None

try:
    import pytest
except ImportError:
    pytest = None

try:
    command()
    HAS_COMMAND = True
except CommandNotFound:
    HAS_COMMAND = False

LOWER = np.array([[0, 0], [1, 0]])
TIMES = np.linspace(0, 5, 11)
ROOT = Path(__file__).resolve().parent.parent


def decaying(drift=0.0):
    """Populations of a qubit that decays at rate 1 from |0⟩, exactly; with a trace that drifts."""
    up = np.exp(-TIMES)
    states = np.zeros((len(TIMES), 2, 2), dtype=complex)
    states[:, 0, 0], states[:, 1, 1] = up, 1 - up + drift * TIMES
    return states


@unittest.skipUnless(HAS_COMMAND, "the command clausius is not installed; say how it is called in CLAUSIUS")
class Guard(unittest.TestCase):
    def test_right_physics_passes(self):
        report = guard(decaying(), TIMES, within=1e-9)
        self.assertTrue(report.ok)
        self.assertIs(report.require(), report)
        self.assertIn("trace", report.invariants)
        self.assertEqual(report.within, 1e-9)

    def test_a_drift_of_the_trace_is_named_with_its_place_and_size(self):
        report = guard(decaying(1e-5), TIMES, within=1e-7)
        self.assertEqual(report.standing, "violated")
        worst = report.worst[0]
        self.assertEqual((worst.invariant, worst.step, worst.time), ("trace", 10, 5.0))
        # √2 · 1e-7 in the Frobenius norm changes the trace of two levels by √2 · 1e-7 at most.
        self.assertAlmostEqual(worst.value, 1 + 5e-5, places=12)
        self.assertAlmostEqual(worst.size, 5e-5 / (np.sqrt(2) * 1e-7), delta=1)
        with self.assertRaisesRegex(PhysicsViolation, "trace at step 10, t = 5: 354 × the error"):
            report.require()

    def test_the_model_gives_entropy_production(self):
        model = to_model(np.diag([1.0, 0.0]), [np.sqrt(0.75) * LOWER, 0.5 * LOWER.T])
        up = 0.25 + 0.75 * np.exp(-TIMES)
        states = [np.diag([p, 1 - p]) for p in up]
        report = guard(states, TIMES, model=model, within=1e-9).require()
        self.assertIn("entropy-production", report.invariants)
        backwards = guard(states[::-1], TIMES, model=model, within=1e-9)
        self.assertIn("contraction-relative-entropy", [finding.invariant for finding in backwards.worst])

    def test_operators_take_the_place_of_a_model(self):
        report = guard(decaying(), TIMES, H=np.diag([1.0, 0.0]), c_ops=[LOWER], within=1e-9)
        self.assertIn("generator-completely-positive", report.invariants)

    def test_maps_are_looked_at(self):
        for kraus in ([np.diag([1, 0.6]), 0.8 * LOWER.T], [[np.eye(2)], [LOWER + LOWER.T]]):
            self.assertIn("step-trace-preserving", guard(kraus=kraus, within=1e-12).require().invariants)
        transposition = np.eye(4)[[0, 2, 1, 3]]
        report = guard(superoperators=[transposition], within=1e-12)
        self.assertEqual(report.worst[0].invariant, "step-completely-positive")

    def test_kets_and_dimensions(self):
        kets = np.array([[1, 0, 0, 1j], [0, 1, 1, 0]]) / np.sqrt(2)
        guard(kets, [0, 1], dims=[2, 2], within=1e-12).require()

    def test_what_the_command_refuses_is_an_error_with_its_words(self):
        with self.assertRaisesRegex(CommandError, "hold 2 states, as there are times"):
            guard(decaying(), [0, 1])
        with self.assertRaisesRegex(CommandError, "finite numbers"):
            guard(decaying() * np.nan)
        with self.assertRaisesRegex(TypeError, "H depends on time"):
            guard(decaying(), H=lambda t: LOWER)

    @unittest.skipUnless(qutip, "QuTiP is not installed")
    def test_a_result_of_qutip_in_one_call(self):
        H = qutip.tensor(qutip.sigmaz(), qutip.qeye(2)) + 0.5 * qutip.tensor(qutip.sigmax(), qutip.sigmax())
        lower = qutip.tensor(qutip.sigmam(), qutip.qeye(2)), qutip.tensor(qutip.qeye(2), qutip.sigmam())
        c_ops = [np.sqrt(0.3) * lower[0], np.sqrt(0.1) * lower[0].dag(), np.sqrt(0.2) * lower[1], 0.3 * lower[1].dag()]
        start = qutip.tensor(qutip.basis(2, 0), qutip.basis(2, 1))
        result = qutip.mesolve(H, start, TIMES, c_ops)
        report = guard(result, model=to_model(H, c_ops), within=1e-5).require()
        self.assertIn("entropy-production", report.invariants)
        self.assertIn("contraction-trace-distance", report.invariants)
        gain = qutip.liouvillian(H, c_ops[1:]) - qutip.lindblad_dissipator(c_ops[0])
        wrong = guard(qutip.mesolve(gain, start, TIMES), within=1e-5)
        self.assertEqual(wrong.invariants["positive"].standing, "violated")
        with self.assertRaises(PhysicsViolation):
            wrong.require()

    @unittest.skipUnless(qutip, "QuTiP is not installed")
    def test_the_lines_of_the_readme_run(self):
        blocks = re.findall(r"```python\n(.*?)```", Path(ROOT, "README.md").read_text(encoding="utf-8"), re.DOTALL)
        lines = "".join(block for block in blocks if "guarded" not in block and "hunt(" not in block)
        self.assertEqual(lines.count("\n"), 8)
        with tempfile.TemporaryDirectory() as folder:
            there = os.getcwd()
            os.chdir(folder)
            try:
                exec(lines, {})
            finally:
                os.chdir(there)
            self.assertTrue(Path(folder, "model.json").exists())

    @unittest.skipUnless(pytest, "pytest is not installed")
    def test_the_fixture_fails_a_test(self):
        body = (
            "import numpy as np\n"
            "STATES = np.array([np.eye(2) / 2, np.eye(2) * SIZE])\n"
            "def test_states(guarded):\n    guarded(STATES, within=1e-8)\n"
        )
        for size, code in ((0.5, 0), (0.51, 1)):
            with self.subTest(size), tempfile.TemporaryDirectory() as folder:
                Path(folder, "test_states.py").write_text(body.replace("SIZE", str(size)), encoding="utf-8")
                words = [sys.executable, "-m", "pytest", "-q", "-p", "clausius_guard.pytest_plugin", folder]
                environment = {**os.environ, "PYTHONPATH": str(ROOT)}
                ended = subprocess.run(words, capture_output=True, text=True, env=environment, check=False)
                self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
                self.assertEqual("trace at step 1" in ended.stdout, code == 1)


class Command(unittest.TestCase):
    def test_is_found_by_its_variable(self):
        with mock.patch.dict(os.environ, {"CLAUSIUS": "node 'a folder/main.js'"}):
            self.assertEqual(command(), ["node", "a folder/main.js"])

    def test_that_is_not_there_is_named(self):
        with mock.patch.dict(os.environ, {"CLAUSIUS": "/nowhere/clausius"}):
            with self.assertRaisesRegex(CommandNotFound, "/nowhere/clausius"):
                guard(decaying())
        with mock.patch.dict(os.environ, {"CLAUSIUS": "", "PATH": ""}):
            with mock.patch("clausius_guard.command.Path.cwd", return_value=Path("/")), self.assertRaisesRegex(CommandNotFound, "CLAUSIUS='node"):
                guard(decaying())


class Written(unittest.TestCase):
    """What is given to the command, without it."""

    def test_objects_with_dimensions_and_options(self):
        class Operator:
            def __init__(self, matrix, dims):
                self.matrix, self.dims = matrix, dims

            def full(self):
                return self.matrix

        class Result:
            states = [Operator(np.eye(4)[:, [k]], [[2, 2], [1, 1]]) for k in range(3)]
            times = [0, 0.5, 1]

        seen = {}

        def instead(words, expected, timeout):
            with np.load(words[1]) as file:
                seen.update(words=words[2:], **{name: file[name] for name in file})
            return '{"files": [{"standing": "holds", "within": 1, "invariants": [], "worst": []}]}'

        with mock.patch("clausius_guard.guard.run", instead):
            guard(Result, H=Operator(np.eye(4), [[2, 2], [2, 2]]), beta={"hot": 0.5}, parameters={"g": 1}, claims=["id"])
        self.assertEqual((seen["states"].shape, seen["states"].dtype), ((3, 4, 1), complex))
        self.assertEqual(seen["dims"].tolist(), [2, 2])
        self.assertEqual(seen["times"].tolist(), [0, 0.5, 1])
        self.assertEqual(seen["H"].shape, (4, 4))
        self.assertEqual(seen["words"], ["--json", "--set", "g=1.0", "--beta", "hot=0.5", "--claim", "id"])


class ReportOfData(unittest.TestCase):
    DATA = {"standing": "undecided", "within": 1e-7, "invariants": [], "worst": []}

    def test_what_is_undecided_has_to_be_allowed(self):
        report = report_of(self.DATA)
        self.assertFalse(report.ok)
        self.assertFalse(report)
        self.assertIs(report.require(undecided=True), report)
        with self.assertRaises(Undecided):
            report.require()

    def test_numbers_may_be_infinite(self):
        item = {"invariant": "x", "subject": "step 0", "standing": "violated", "value": "Infinity", "bound": 0, "says": ""}
        self.assertEqual(report_of({**self.DATA, "worst": [item]}).worst[0].value, float("inf"))


if __name__ == "__main__":
    unittest.main()
