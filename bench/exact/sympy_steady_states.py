"""Solves for the kernel of a matrix over Q(parameters) with SymPy, and says how long that took.

Reads from standard input {"parameters", "rows", "entries", "points", "seconds", "limit"}: the entries, row by row, are
rational functions in the syntax of our printer. Prints the CPU milliseconds of every solve, the first one of a fresh
process first, and the kernel at the integer points, each entry as [numerator, denominator].

Sparse matrices over the fraction field of Z[parameters] are the fastest of SymPy's own ways: dense ones, and the
fraction field over Q, took longer on every system here.
"""

import json
import re
import resource
import sys
import time

import sympy
from sympy import ZZ, symbols
from sympy.polys.matrices import DomainMatrix


def entry_reader(field, names):
    scope = dict(zip(names, field.gens), constant=lambda n: field(n))

    def read(text):
        # Exponents stay integers of Python; every other number becomes an element, so that 1/2 is no float.
        wrapped = re.sub(r"(?<![\^\w])\d+", lambda digits: f"constant({digits[0]})", text)
        return field.convert(eval(wrapped.replace("^", "**"), {}, scope))

    return read


def main():
    system = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_CPU, (system["limit"], system["limit"] + 5))
    names, rows = system["parameters"], system["rows"]
    field = ZZ.frac_field(*symbols(names))
    entries = [entry_reader(field, names)(text) for text in system["entries"]]
    table = [entries[k * rows : (k + 1) * rows] for k in range(rows)]
    matrix = DomainMatrix(table, (rows, rows), field).to_sparse()

    milliseconds = []
    while len(milliseconds) < 2 or sum(milliseconds) < 1000 * system["seconds"]:
        start = time.process_time()
        kernel = matrix.nullspace()
        milliseconds.append(1000 * (time.process_time() - start))

    def values(point):
        at = list(zip(field.field.ring.gens, point))
        value = lambda polynomial: str(polynomial.evaluate(at))
        return [[[value(x.numer), value(x.denom)] for x in row] for row in kernel.to_dense().rep]

    print(
        json.dumps(
            {
                "version": f"sympy {sympy.__version__}",
                "milliseconds": milliseconds,
                "kernels": [values(point) for point in system["points"]],
            }
        )
    )


main()
