"""Calls of `clausius serve`: run by `python3 -m unittest discover -s tests`."""

import math
import os
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np

from clausius_guard import (
    CommandError,
    Session,
    Stopped,
    certify,
    check_formula,
    conjecture,
    derive,
    explain,
    guard,
    hunt,
    ree,
    to_model,
)
from clausius_guard.command import CommandNotFound, command

try:
    command()
    HAS_COMMAND = True
except CommandNotFound:
    HAS_COMMAND = False

PAGE = Path(__file__).resolve().parents[2] / "docs" / "serve.md"
BELL = np.array([[1, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 1]]) / 2
ON = "A=2,B=2"


@unittest.skipUnless(HAS_COMMAND, "the command clausius is not installed; say how it is called in CLAUSIUS")
class Calls(unittest.TestCase):
    def test_calls_share_a_process(self):
        row = hunt("S(AB) >= S(A)", on=ON, effort=0.01)
        self.assertEqual((row["standing"], row["violation"]["level"]), ("refuted", "certified"))
        certificate = certify(row["counterexample"], "S(AB) >= S(A)", on=ON)
        self.assertEqual(certificate["format"], "clausius-certificate")
        survivor = hunt("S(AB) >= S(A)", on=ON, given="rho: state(AB)", if_="N(A:B) <= 0", effort=0.01)
        self.assertEqual(survivor["standing"], "open")
        # Relative entropy of entanglement of a pure state is the entropy of its part.
        bracket = ree(BELL, (2, 2))
        self.assertLess(abs(bracket["lower"] - math.log(2)), 1e-8)
        self.assertEqual(bracket["closest"].shape, (4, 4))
        self.assertLess(abs(np.trace(bracket["closest"]) - 1), 1e-9)
        self.assertEqual(derive("thermal-qubit")["steadyState"]["verdict"], "unique")
        lower = np.array([[0, 0], [1, 0]])
        model = to_model(np.diag([1, -1]) / 2, [lower], ["bath"], name="decay")
        self.assertEqual(derive(model)["steadyState"]["verdict"], "unique")
        self.assertEqual(check_formula("thermal-qubit", claim="purity <= 1")["verdict"], "proved")
        found = conjecture("S(A), S(B), S(AB)", on=ON, effort=0.01)
        self.assertEqual([row["statement"] for row in found["survivors"]], [])
        self.assertIn("S(AB) <= S(A) + S(B)", [row["statement"] for row in found["proved"]])
        self.assertIn("atLeast(", explain("S(AB) >= S(A)", ON)["typescript"])

    @unittest.skipUnless(PAGE.exists(), "the documentation is not here")
    def test_the_examples_of_the_page(self):
        [block] = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
        names, seen = {}, 0
        for line in block.splitlines():
            code, _, value = line.partition("  #")
            if not value:
                exec(code, names)
                continue
            seen += 1
            self.assertEqual(repr(eval(code, names))[: len(value.strip()) - value.count("…")], value.strip().rstrip("…"))
        self.assertEqual(seen, 6)

    def test_what_ends_says_why(self):
        for program, said in [("import sys; sys.exit('no license')", "no license"), ("print('hello')", "no JSON: 'hello")]:
            with mock.patch.dict(os.environ, {"CLAUSIUS": f'{sys.executable} -c "{program}"'}):
                with self.assertRaisesRegex(CommandError, said), Session() as session:
                    session.derive("thermal-qubit")
                with self.assertRaisesRegex(CommandError, said):
                    guard(np.array([np.eye(2) / 2]))

    def test_the_command_is_found_from_below_its_clone(self):
        here = os.getcwd()
        try:
            os.chdir(Path(__file__).parent)
            with mock.patch.dict(os.environ, {"CLAUSIUS": "", "PATH": os.path.dirname(shutil.which("node"))}):
                if shutil.which("clausius") is None:
                    self.assertTrue(command()[1].endswith(os.path.join("dist", "cli", "main.js")))
                with tempfile.TemporaryDirectory() as folder:
                    os.chdir(folder)
                    if shutil.which("clausius") is None:
                        self.assertRaisesRegex(CommandNotFound, "CLAUSIUS='node", command)
        finally:
            os.chdir(here)

    def test_what_is_refused_is_raised_with_its_place(self):
        with self.assertRaisesRegex(CommandError, "there is lamda_max at character 1"):
            hunt("lamda_max(rho) >= 0", on=ON)
        with self.assertRaisesRegex(CommandError, "--allow-code"):
            derive("model.ts")
        with self.assertRaisesRegex(CommandError, "S\\(A\\) occurs twice"):
            conjecture("S(A), S(A)", on=ON)
        with self.assertRaises(ValueError):
            ree(np.full((4, 4), np.nan), (2, 2))

    def test_a_session_survives_a_call_that_is_stopped(self):
        with Session() as session:
            with self.assertRaises(Stopped):
                session.hunt("E_R(A:B) >= 0", on=ON, timeout=0.01)
            self.assertEqual(session.derive("thermal-qubit")["steadyState"]["verdict"], "unique")
        with self.assertRaisesRegex(CommandError, "serve"):
            session.derive("thermal-qubit")


if __name__ == "__main__":
    unittest.main()
