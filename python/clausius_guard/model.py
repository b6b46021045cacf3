"""Model files of clausius from operators."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np

from .arrays import dims_of, matrix_of

#: Largest denominator of a fraction that a float is taken for.
LARGEST_DENOMINATOR = 1000


def to_model(H, c_ops, names=None, *, dims=None, name="model"):
    """Model with numbers, as a dictionary for json.dump: the input of `clausius derive`, `guard` and `guard(model=…)`.

    H       Hamiltonian: a Qobj or an array of shape (d, d), Hermitian to the last digit
    c_ops   jump operators, √rate included
    names   name of the bath of each jump operator; jumps of one name belong to one bath
    dims    dimensions of the subsystems; those of H if None

    Each real number x is written as the fraction of denominator up to 1000 whose nearest float it is (0.25 as 1/4, 1/3 as
    1/3), else as its shortest decimal (0.12345 as 0.12345): the nearest float of what is written is x itself. A jump
    operator C is written as C = √rate · K, with |K| = 1 at an entry of largest modulus: the rate is the square of that
    modulus, as the fraction or decimal of at most 15 digits that has it as its root where there is one, so √0.1 a has the
    rate 1/10. A rate is then right to within 4.5e-16 of itself, and an entry of K, a quotient of floats, to 2.3e-16. `description` says how many of the numbers are fractions and
    how many decimals.

    Raises TypeError for operators that depend on time, ValueError for those that do not fit together or are not finite.
    """
    hamiltonian = matrix_of(H, "H")
    d = hamiltonian.shape[0] if hamiltonian.ndim == 2 else 0
    dims = [int(n) for n in (dims or dims_of(H) or [d])]
    if hamiltonian.shape != (d, d) or d == 0 or math.prod(dims) != d:
        raise ValueError(f"H must have shape (d, d) with d the product of {dims}, but its shape is {hamiltonian.shape}.")
    defect = np.abs(hamiltonian - hamiltonian.conj().T).max()
    if not defect == 0:
        raise ValueError(
            f"H must be Hermitian to the last digit, but H − H† has an entry {defect:.3g}. Give (H + H.dag()) / 2."
        )
    c_ops = list(c_ops)
    if names is not None and len(names) != len(c_ops):
        raise ValueError(f"names must name the bath of each of {len(c_ops)} jump operators, but there are {len(names)}.")
    writer = Writer(dims)
    jumps = []
    for k, jump in enumerate(c_ops):
        matrix = matrix_of(jump, f"c_ops[{k}]")
        if matrix.shape != (d, d):
            raise ValueError(f"c_ops[{k}] must have shape ({d}, {d}), as H, but its shape is {matrix.shape}.")
        jumps.append(writer.jump(matrix, f"c_ops[{k}]"))
    model = {
        "name": name,
        "dims": dims,
        "parameters": {},
        "hamiltonian": writer.operator(hamiltonian, "H"),
        "jumps": jumps if names is None else grouped(names, jumps),
    }
    model["description"] = f"Numbers from floats: {writer.fractions} as fractions, {writer.decimals} as decimals"
    return model


def grouped(names, jumps):
    """Jumps by the name of their bath."""
    baths = {}
    for bath, jump in zip(names, jumps):
        baths.setdefault(str(bath), []).append(jump)
    return baths


class Writer:
    """Writes operators as sums of dyads, and counts how their numbers are written."""

    def __init__(self, dims):
        self.dims = dims
        self.fractions = 0
        self.decimals = 0

    def operator(self, matrix, name):
        """Text such as `1/2*|00><00| + (1/3 - 0.25*i)*|01><10|`."""
        if not np.isfinite(matrix).all():
            raise ValueError(f"{name} must have finite entries, but it has others.")
        terms = [f"{self.entry(matrix[i, j])}*|{self.label(i)}><{self.label(j)}|" for i, j in np.argwhere(matrix)]
        return " + ".join(terms) or "0"

    def jump(self, matrix, name):
        """A jump operator with its rate apart."""
        moduli = np.abs(matrix)
        if not np.isfinite(moduli).all():
            raise ValueError(f"{name} must have finite entries, but it has others.")
        scale = moduli.max()
        if scale == 0:
            return {"operator": "0"}
        return {"operator": self.operator(matrix / scale, name), "rate": self.square(float(scale))}

    def entry(self, value):
        re, im = float(value.real), float(value.imag)
        if im == 0:
            return f"({self.number(re)})" if re < 0 else self.number(re)
        imaginary = f"{self.number(abs(im))}*i"
        if re == 0:
            return f"(-{imaginary})" if im < 0 else imaginary
        return f"({self.number(re)} {'-' if im < 0 else '+'} {imaginary})"

    def number(self, x):
        """Fraction or shortest decimal whose nearest float is x."""
        near = Fraction(x).limit_denominator(LARGEST_DENOMINATOR)
        if float(near) == x:
            self.fractions += 1
            return str(near)
        self.decimals += 1
        return format(Decimal(repr(x)), "f")

    def square(self, root):
        """Number whose root is the nearest float of that of a fraction or short decimal, else the square of the root."""
        x = root * root
        near = Fraction(x).limit_denominator(LARGEST_DENOMINATOR)
        if math.sqrt(near) == root:
            self.fractions += 1
            return str(near)
        self.decimals += 1
        for digits in range(1, 16):
            short = f"{x:.{digits}g}"
            if math.sqrt(float(short)) == root:
                return format(Decimal(short), "f")
        return format(Decimal(repr(x)), "f")

    def label(self, index):
        """Levels of the subsystems, the last running fastest."""
        levels = [str(level) for level in np.unravel_index(index, self.dims)]
        return (",".join if max(self.dims) > 10 and len(self.dims) > 1 else "".join)(levels)
