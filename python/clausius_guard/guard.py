"""States over time against physical laws."""

import json
import os
import shlex
import tempfile

import numpy as np

from .arrays import dims_of, matrix_of, stack_of
from .command import CommandError, command, run
from .report import report_of


def guard(
    states=None,
    times=None,
    *,
    model=None,
    within=None,
    H=None,
    c_ops=None,
    liouvillian=None,
    steady_state=None,
    superoperators=None,
    choi=None,
    kraus=None,
    heat=None,
    work=None,
    dims=None,
    beta=None,
    parameters=None,
    claims=(),
    options=(),
    timeout=None,
):
    """Report of `clausius guard` on the results of a simulation.

    states          density matrices or kets: arrays of shape (T, d, d) or (T, d), Qobj objects, or the result of a solver
                    of QuTiP, whose times are taken as well
    times           shape (T,)
    model           path of a model file, or what `to_model` gives: its generator is the one of the evolution
    within          stated error: largest Frobenius distance of each matrix from the exact one; that of the command if None
    H, c_ops        Hamiltonian and jump operators, √rate included, instead of a model
    liouvillian     shape (d², d²), on matrices stacked by columns, instead of both
    superoperators, choi, kraus   maps of the steps
    heat, work      into the system since the first step, shape (T, baths) and (T,)
    beta            inverse temperature of all baths, or {bath: number}
    parameters      {name: number} for the model
    claims          identifiers of claims of clausius, or files
    options         further words for the command

    Raises CommandError for input that the command refuses, CommandNotFound when there is none. Physics that is violated
    raises nothing: `guard(...).require()` does.
    """
    if hasattr(states, "states"):
        times = getattr(states, "times", None) if times is None else times
        states = states.states
        if len(states) == 0:
            raise ValueError("The result has no states: give the solver options with store_states=True.")
    arrays = {}
    if states is not None:
        dims = dims_of(states) if dims is None else dims
        arrays["states"] = stack_of(states, "states")
    for name, operator in (("H", H), ("liouvillian", liouvillian), ("steady_state", steady_state)):
        if operator is not None:
            arrays[name] = matrix_of(operator, name)
    for name, items in (("c_ops", c_ops), ("superoperators", superoperators), ("choi", choi)):
        if items is not None and len(items) > 0:
            arrays[name] = stack_of(items, name)
    if kraus is not None:
        arrays["kraus"] = kraus_of(kraus)
    for name, numbers in (("times", times), ("heat", heat), ("work", work)):
        if numbers is not None:
            arrays[name] = np.asarray(numbers, dtype=float)
    if dims is not None:
        arrays["dims"] = np.asarray(dims, dtype=np.int64)
    with tempfile.TemporaryDirectory(prefix="clausius-") as folder:
        path = os.path.join(folder, "simulation.npz")
        np.savez(path, **arrays)
        words = [*options_of(folder, within, model, beta, parameters, claims), *options]
        # 1 and 3 are verdicts: something is violated, or undecided.
        text = run(["guard", path, "--json", *words], expected=(0, 1, 3), timeout=timeout)
    try:
        return report_of(json.loads(text)["files"][0])
    except ValueError as error:
        raise CommandError(f"`{shlex.join(command())}` answers no JSON: {text[:80]!r}") from error


def options_of(folder, within, model, beta, parameters, claims):
    """Words of the command for these arguments."""
    words = []
    if within is not None:
        words += ["--within", repr(float(within))]
    if model is not None:
        if not isinstance(model, (str, os.PathLike)):
            written = os.path.join(folder, "model.json")
            with open(written, "w", encoding="utf-8") as file:
                json.dump(model, file)
            model = written
        words += ["--model", os.fspath(model)]
    for name, value in (parameters or {}).items():
        words += ["--set", f"{name}={float(value)!r}"]
    betas = beta.items() if hasattr(beta, "items") else [] if beta is None else [(None, beta)]
    for bath, value in betas:
        words += ["--beta", repr(float(value)) if bath is None else f"{bath}={float(value)!r}"]
    for claim in claims:
        words += ["--claim", os.fspath(claim)]
    return words


def kraus_of(kraus):
    """Kraus operators of one step, or of each: shape (n, m, d, d)."""
    if isinstance(kraus, np.ndarray) and kraus.dtype != object:
        return np.asarray(kraus, dtype=complex)
    first = kraus[0]
    is_step = isinstance(first, (list, tuple)) and (hasattr(first[0], "full") or np.ndim(first[0]) == 2)
    return np.array([stack_of(step, "kraus") for step in kraus] if is_step else [stack_of(kraus, "kraus")])
