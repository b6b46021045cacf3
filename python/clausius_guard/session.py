"""Calls of one `clausius serve` that stays, from Python."""

import atexit
import json
import shlex
import subprocess
import tempfile
import threading

import numpy as np

from .arrays import dims_of, matrix_of
from .command import CommandError, CommandNotFound, command

STOPPED = 6


class Stopped(CommandError):
    """The call took longer than its `timeout`; nothing is said about what was asked."""


class Session:
    """One process of the command, which answers calls until it is closed.

    `allow_code` lets calls name claims and models that are programs. Calls of several threads wait for each other.
    """

    def __init__(self, allow_code=False):
        words = [*command(), "serve", "--stdio", *(["--allow-code"] if allow_code else [])]
        # What it says before its end; a pipe that nobody reads would stop it.
        self._said = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said, encoding="utf-8"
            )
        except OSError as error:
            raise CommandNotFound(f"`{shlex.join(words)}` cannot be run: {error}.") from error
        self._calls = 0
        self._lock = threading.Lock()

    def call(self, method, **params):
        """The whole answer, a dictionary with `exitCode` and `result`; parameters that are None are left out.

        Raises CommandError with the command's own message where there is no result, Stopped after `timeout` seconds.
        """
        params = {name: value for name, value in params.items() if value is not None}
        with self._lock:
            self._calls += 1
            line = json.dumps({"id": self._calls, "method": method, "params": params}, allow_nan=False)
            try:
                self._process.stdin.write(line + "\n")
                self._process.stdin.flush()
                answer = self._process.stdout.readline()
            except (OSError, ValueError) as error:
                raise CommandError(self._ended(f"does not answer: {error}")) from error
        try:
            answer = json.loads(answer)
        except ValueError as error:
            raise CommandError(self._ended("has ended" if not answer else f"answers no JSON: {answer[:80]!r}")) from error
        if "result" in answer:
            return answer
        raise (Stopped if answer["exitCode"] == STOPPED else CommandError)(answer["error"])

    def _ended(self, what):
        last = ""
        if not self._said.closed:
            self._said.seek(0)
            last = self._said.read().decode(errors="replace").strip()[-1000:]
        return f"`{shlex.join(self._process.args)}` {what}." + (f" It said: {last}" if last else "")

    def close(self):
        """Ends the process."""
        with self._lock:
            if not self._process.stdin.closed:
                self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()
            self._said.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def hunt(self, statement, on=None, **options):
        """Looks for a violation of a statement such as 'S(AB) >= S(A)' on 'A=2,B=2', or of a claim of the library.

        The row of the ledger: `standing`, `counterexample`, `violation`; for best constants what `hunt --best` prints.
        Options: given, if_ (premises), seed, effort, rounds, system, best, timeout.
        """
        premises = {"if": options.pop("if_", None)}
        result = self.call("hunt", statement=statement, on=on, **premises, **options)["result"]
        return result["rows"][0] if "rows" in result else result

    def certify(self, counterexample, claim=None, **options):
        """Certificate of a counterexample, which `hunt` has in its row."""
        return self.call("certify", counterexample=counterexample, claim=claim, **options)["result"]

    def explain(self, statement, on, **options):
        """How a statement is read: LaTeX, types, ensembles, and the claim in TypeScript."""
        premises = {"if": options.pop("if_", None)}
        return self.call("explain", statement=statement, on=on, **premises, **options)["result"]

    def conjecture(self, quantities, on=None, **options):
        """Linear inequalities with small coefficients that hold between quantities such as 'S(A), S(AB), N(A:B)'.

        What `clausius conjecture` finds: lists `proved`, `refuted` and `undecided`, and `survivors` without `model`.
        Options: given, if_ (premises), model in place of `on`, largest, terms, seed, effort, timeout.
        """
        premises = {"if": options.pop("if_", None)}
        return self.call("conjecture", quantities=quantities, on=on, **premises, **options)["result"]

    def derive(self, model, **options):
        """What `clausius derive` finds of a model: a dictionary as `to_model` returns it, or a name of the gallery."""
        return self.call("derive", model=model, **options)["result"]

    def check_formula(self, model, **options):
        """Verdict on a claimed `formula` of a `quantity`, or on a statement `claim`."""
        verdicts = self.call("check-formula", model=model, **options)["result"]["verdicts"]
        return verdicts[0] if len(verdicts) == 1 else verdicts

    def ree(self, rho, dims=None, **options):
        """Bracket [lower, upper] of the relative entropy of entanglement in nats, and the `closest` state as an array."""
        entries = matrix_of(rho, "rho")
        rows = [[[z.real, z.imag] for z in row] for row in entries.tolist()]
        dims = dims_of(rho) if dims is None else [int(dim) for dim in dims]
        result = self.call("ree", state={"rho": rows}, dims=dims, **options)["result"]
        if isinstance(result.get("closest"), list):
            closest = np.array(result["closest"], dtype=float)
            result["closest"] = closest[..., 0] + 1j * closest[..., 1]
        return result


_session = None
_starting = threading.Lock()


def _shared():
    global _session
    with _starting:
        if _session is None or _session._process.poll() is not None:
            _session = Session()
            atexit.register(_session.close)
        return _session


def hunt(statement, on=None, **options):
    """`Session.hunt` of the process that all calls of this program share."""
    return _shared().hunt(statement, on, **options)


def certify(counterexample, claim=None, **options):
    """`Session.certify` of the process that all calls of this program share."""
    return _shared().certify(counterexample, claim, **options)


def explain(statement, on, **options):
    """`Session.explain` of the process that all calls of this program share."""
    return _shared().explain(statement, on, **options)


def conjecture(quantities, on=None, **options):
    """`Session.conjecture` of the process that all calls of this program share."""
    return _shared().conjecture(quantities, on, **options)


def derive(model, **options):
    """`Session.derive` of the process that all calls of this program share."""
    return _shared().derive(model, **options)


def check_formula(model, **options):
    """`Session.check_formula` of the process that all calls of this program share."""
    return _shared().check_formula(model, **options)


def ree(rho, dims=None, **options):
    """`Session.ree` of the process that all calls of this program share."""
    return _shared().ree(rho, dims, **options)
