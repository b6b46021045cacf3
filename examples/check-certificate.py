#!/usr/bin/env python3
"""Independent check of certificates of violations, as described in docs/certificate.md.

Usage: python3 check-certificate.py [--brief] certificate.json ...

A certificate holds exact objects, what is proved of them, and the formula of both sides as a program: operations on the objects. For
each file the objects are read as fractions; what is proved of them (states, unitaries, generators, Gibbs states, ...) is decided without
rounding; the program is run with fractions as long as everything is rational and with mpmath at 65 digits from there on; and both sides
have to lie in the intervals of the file, with a margin below zero and every premise fulfilled, where a side is no fraction to within rounding: whether two such
sides of a premise are equal is not decided here. Nothing here is shared with the toolkit
that writes the files, and nothing here knows a claim.

Whether the program is the formula that the statement means is for the reader to say: it is printed as algebra below the statement
(not with --brief).

Exit code 0 when every certificate is valid, 1 when one is not, 2 for a file that is no certificate.
It needs Python 3.8 or later and mpmath.
"""

import json
import re
import sys
import unicodedata
from fractions import Fraction
from itertools import permutations, product as cartesian
from math import isqrt

from mpmath import eighe, fp, matrix as mp_matrix, mp, mpc, mpf

mp.dps = 65
SLACK = Fraction(1, 10**50)
TINY, SMALL = mpf(10) ** -55, mpf(10) ** -45  # eigenvalues below TINY are zero, between the two they are not known to be

MOST_OPERATIONS, MOST_ENTRIES, MOST_BITS = 10_000, 65_536, 200_000


class Invalid(Exception):
    """A certificate that does not show what it says."""


def require(condition, message):
    if not condition:
        raise Invalid(message)


# --- exact complex matrices: lists of rows ----------------------------------------------------------------------------------------


class Q:
    """Complex number with rational parts."""

    __slots__ = ("re", "im")

    def __init__(self, re, im=0):
        self.re = re if type(re) is Fraction else Fraction(re)
        self.im = im if type(im) is Fraction else Fraction(im)

    def __add__(self, other):
        if other.is_zero():
            return self
        return other if self.is_zero() else Q(self.re + other.re, self.im + other.im)

    def __sub__(self, other):
        return Q(self.re - other.re, self.im - other.im)

    def __mul__(self, other):
        if not self.im:
            return Q(self.re * other.re, self.re * other.im)
        return Q(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)

    def __truediv__(self, other):
        norm = other.re**2 + other.im**2
        return self * Q(other.re / norm, -other.im / norm)

    def __eq__(self, other):
        return self.re == other.re and self.im == other.im

    def conjugate(self):
        return Q(self.re, -self.im)

    def is_zero(self):
        return not self.re and not self.im


ZERO, ONE, I = Q(0), Q(1), Q(0, 1)


def identity(dim):
    return [[ONE if i == j else ZERO for j in range(dim)] for i in range(dim)]


def add(*matrices):
    return [[sum(entries, ZERO) for entries in zip(*rows)] for rows in zip(*matrices)]


def scale(factor, A):
    f = factor if isinstance(factor, Q) else Q(factor)
    return [[f * x for x in row] for row in A]


def sub(A, B):
    return add(A, scale(-1, B))


def mul(*factors):
    result = factors[0]
    for B in factors[1:]:
        others = [[(j, y) for j, y in enumerate(row) if not y.is_zero()] for row in B]
        result = [row_times(row, others, len(B[0])) for row in result]
    return result


def row_times(row, others, length):
    """A row times the rows of a matrix, of which the places and values of what is not zero are given."""
    result = [ZERO] * length
    for x, entries in zip(row, others):
        if not x.is_zero():
            for j, y in entries:
                result[j] += x * y
    return result


def dagger(A):
    return [[x.conjugate() for x in column] for column in zip(*A)]


def kron(*factors):
    """Kronecker product, the first factor being the slow one."""
    result = [[ONE]]
    for B in factors:
        result = [[x * y for x in rowA for y in rowB] for rowA in result for rowB in B]
    return result


def trace(A):
    return sum((A[k][k] for k in range(len(A))), ZERO)


def is_zero(A):
    return all(x.is_zero() for row in A for x in row)


def is_hermitian(A):
    return len(A) == len(A[0]) and is_zero(sub(A, dagger(A)))


def is_positive(A):
    """Is a Hermitian matrix positive semidefinite? LDL† by exact elimination; a zero pivot needs a zero column."""
    A = [list(row) for row in A]
    for k in range(len(A)):
        pivot = A[k][k].re
        if pivot < 0:
            return False
        if pivot == 0:
            if any(not A[i][k].is_zero() for i in range(k + 1, len(A))):
                return False
            continue
        for i in range(k + 1, len(A)):
            factor = A[i][k] / Q(pivot)
            for j in range(k + 1, len(A)):
                A[i][j] = A[i][j] - factor * A[k][j]
    return True


def reduced_rows(A):
    """Reduced row echelon form and the pivot columns."""
    A = [list(row) for row in A]
    pivots, row = [], 0
    for col in range(len(A[0])):
        found = next((i for i in range(row, len(A)) if not A[i][col].is_zero()), None)
        if found is None:
            continue
        A[row], A[found] = A[found], A[row]
        A[row] = [x / A[row][col] for x in A[row]]
        for i in range(len(A)):
            if i != row and not A[i][col].is_zero():
                factor = A[i][col]
                A[i] = [x - factor * y for x, y in zip(A[i], A[row])]
        pivots.append(col)
        row += 1
        if row == len(A):
            break
    return A, pivots


def kernel(A):
    """Basis of the null space, as columns."""
    R, pivots = reduced_rows(A)
    free = [col for col in range(len(A[0])) if col not in pivots]
    basis = []
    for f in free:
        vector = [ZERO] * len(A[0])
        vector[f] = ONE
        for row, col in enumerate(pivots):
            vector[col] = ZERO - R[row][f]
        basis.append(vector)
    return [list(entries) for entries in zip(*basis)] if basis else []


# --- numbers and matrices, exact as long as they can be ---------------------------------------------------------------------------


def to_mpf(x):
    return mpf(x.numerator) / mpf(x.denominator) if isinstance(x, Fraction) else x


def to_fraction(x):
    """The binary fraction that an mpf is."""
    if isinstance(x, Fraction):
        return x
    sign, mantissa, exponent, _ = x._mpf_
    require(abs(exponent) < MOST_BITS, "a number is too large or too small")
    value = Fraction(mantissa) * Fraction(2) ** exponent
    return -value if sign else value


class Matrix:
    """Complex matrix: exact, as rows of Q, or else a matrix of mpmath."""

    def __init__(self, exact=None, numeric=None):
        self.exact, self._numeric = exact, numeric
        self.rows = len(exact) if exact is not None else numeric.rows
        self.cols = len(exact[0]) if exact is not None else numeric.cols
        require(self.rows * self.cols <= MOST_ENTRIES, "a matrix is too large")
        self._spectrum = self._kernel = None

    @property
    def numeric(self):
        if self._numeric is None:
            self._numeric = mp_matrix([[mpc(to_mpf(x.re), to_mpf(x.im)) for x in row] for row in self.exact])
        return self._numeric

    def entry(self, i, j):
        """Real and imaginary part."""
        if self.exact is not None:
            return self.exact[i][j].re, self.exact[i][j].im
        x = mpc(self.numeric[i, j])
        return x.real, x.imag

    def entries(self):
        if self.exact is not None:
            return [x for row in self.exact for x in row]
        return [mpc(self.numeric[i, j]) for i in range(self.rows) for j in range(self.cols)]

    def null_space(self):
        """Basis of the null space of an exact matrix, columns in one; None where it is {0}."""
        if self._kernel is None:
            self._kernel = (kernel(self.exact) or None,)
        return self._kernel[0]

    def spectrum(self):
        """Eigenvalues in ascending order with eigenvectors; as many as the exact kernel has dimensions are exactly zero."""
        require(self.rows <= 64, "a matrix with a spectrum is too large")
        if self._spectrum is None:
            if self.exact is not None:
                require(is_hermitian(self.exact), "a matrix with a spectrum is not Hermitian")
            else:
                require(self.rows == self.cols and mp.mnorm(self.numeric - self.numeric.H, "f") < SMALL, "a matrix with a spectrum is not Hermitian")
            values, vectors = eighe((self.numeric + self.numeric.H) / 2)
            pairs = sorted(((mp.re(values[k]), vectors[:, k]) for k in range(self.rows)), key=lambda pair: pair[0])
            null = self.null_space() if self.exact is not None else None
            zeros = sorted(range(self.rows), key=lambda k: abs(pairs[k][0]))[: len(null[0]) if null else 0]
            self._spectrum = [(mpf(0) if k in zeros else value, vector) for k, (value, vector) in enumerate(pairs)]
        return self._spectrum

    def positive_spectrum(self):
        """Eigenvalues and vectors of a positive matrix, those that are zero as exactly 0."""
        require(self.exact is None or (is_hermitian(self.exact) and is_positive(self.exact)), "a matrix that has to be positive is not")
        result = []
        for value, vector in self.spectrum():
            require(self.exact is not None or value > -TINY, "a matrix that has to be positive is not")
            require(self.exact is not None or abs(value) < TINY or value > SMALL, "the rank of a matrix is not known")
            result.append((mpf(0) if value < TINY and self.exact is None else value, vector))
        return result


def build(rows, cols, entry):
    """Matrix of a function (i, j) -> Q or mpc."""
    require(rows * cols <= MOST_ENTRIES, "a matrix is too large")
    table = [[entry(i, j) for j in range(cols)] for i in range(rows)]
    if all(isinstance(x, Q) for row in table for x in row):
        return Matrix(table)
    return Matrix(numeric=mp_matrix([[mpc(to_mpf(x.re), to_mpf(x.im)) if isinstance(x, Q) else x for x in row] for row in table]))


def linear(f_exact, f_numeric):
    """Operation on matrices: by fractions where all of them are exact."""

    def apply(*matrices):
        require(all(isinstance(A, Matrix) for A in matrices), "an operand is no matrix")
        if all(A.exact is not None for A in matrices):
            return Matrix(f_exact(*(A.exact for A in matrices)))
        return Matrix(numeric=f_numeric(*(A.numeric for A in matrices)))

    return apply


def kron_numeric(A, B):
    result = mp_matrix(A.rows * B.rows, A.cols * B.cols)
    for i, j, k, l in cartesian(range(A.rows), range(A.cols), range(B.rows), range(B.cols)):
        result[i * B.rows + k, j * B.cols + l] = A[i, j] * B[k, l]
    return result


def same_shape(A, B):
    require((A.rows, A.cols) == (B.rows, B.cols), "two matrices have different shapes")


def scaled(A, x):
    if A.exact is not None and isinstance(x, Fraction):
        return Matrix(scale(x, A.exact))
    return Matrix(numeric=A.numeric * to_mpf(x))


matrix_sum = linear(add, lambda A, B: A + B)
matrix_difference = linear(sub, lambda A, B: A - B)
matrix_product = linear(mul, lambda A, B: A * B)
adjoint = linear(dagger, lambda A: A.H)


def times(*factors):
    result = factors[0]
    for B in factors[1:]:
        require(result.cols == B.rows, "two factors do not fit")
        result = matrix_product(result, B)
    return result


def plus(*terms):
    result = terms[0]
    for B in terms[1:]:
        same_shape(result, B)
        result = matrix_sum(result, B)
    return result


def minus(A, B):
    same_shape(A, B)
    return matrix_difference(A, B)


def times_i(A):
    return Matrix(scale(I, A.exact)) if A.exact is not None else Matrix(numeric=A.numeric * mpc(0, 1))


def trace_of(A):
    require(A.rows == A.cols, "a matrix with a trace is not square")
    return sum((A.entry(k, k)[0] for k in range(A.rows)), Fraction(0))


def trace_of_product(A, B):
    require((A.rows, A.cols) == (B.cols, B.rows), "two factors do not fit")
    if A.exact is not None and B.exact is not None:
        return sum(((x * y).re for row, column in zip(A.exact, zip(*B.exact)) for x, y in zip(row, column)), Fraction(0))
    return sum((mp.re(A.numeric[i, j] * B.numeric[j, i]) for i in range(A.rows) for j in range(A.cols)), mpf(0))


# --- functions of numbers ---------------------------------------------------------------------------------------------------------


def square_root(x):
    require(x >= 0 if isinstance(x, Fraction) else x > -TINY, "a square root of a negative number")
    if isinstance(x, Fraction):
        p, q = isqrt(x.numerator), isqrt(x.denominator)
        if p * p == x.numerator and q * q == x.denominator:
            return Fraction(p, q)
    return Fraction(0) if to_mpf(x) < TINY else mp.sqrt(to_mpf(x))


def logarithm(x):
    require(x >= 0 if isinstance(x, Fraction) else x > -TINY, "a logarithm of a negative number")
    require(isinstance(x, Fraction) or abs(x) < TINY or x > SMALL, "a number is too close to zero for its logarithm")
    if x == 1:
        return Fraction(0)
    return mpf("-inf") if to_mpf(x) < TINY else mp.log(to_mpf(x))


def exponential(x):
    require(mp.isinf(to_mpf(x)) or abs(x) < 10**6, "an exponent is too large")
    return Fraction(1) if x == 0 else mp.exp(to_mpf(x))


def arc_cosine(x):
    limit = 1 if isinstance(x, Fraction) else 1 + TINY
    require(abs(x) <= limit, "an inverse cosine of a number beyond 1")
    if x == 1:
        return Fraction(0)
    return mp.pi * (0 if x > 0 else 1) if abs(x) >= 1 else mp.acos(to_mpf(x))


def quotient(a, b):
    require(b != 0 if isinstance(b, Fraction) else abs(b) > TINY, "a division by zero")
    return a / b if isinstance(a, Fraction) and isinstance(b, Fraction) else to_mpf(a) / to_mpf(b)


# --- functions of matrices --------------------------------------------------------------------------------------------------------


def function_of(f, pairs):
    dim = len(pairs)
    return Matrix(numeric=sum((f(value) * vector * vector.H for value, vector in pairs), mp_matrix(dim, dim)))


def inside_of(A, X):
    """The block of X in the kernel of A, or None where A is of full rank."""
    if A.exact is not None:
        null = A.null_space()
        N = Matrix(null) if null else None
    else:
        zero = [vector for value, vector in A.positive_spectrum() if value == 0]
        N = Matrix(numeric=mp_matrix([[v[i] for v in zero] for i in range(A.rows)])) if zero else None
    return None if N is None else times(adjoint(N), X, N)


def vanishes(A):
    return is_zero(A.exact) if A.exact is not None else mp.mnorm(A.numeric, "f") < SMALL


def log_trace(A, X):
    """tr(X ln A) for A ≥ 0 and a Hermitian X; infinite if the part of X in the kernel of A has a sign."""
    same_shape(A, X)
    pairs = A.positive_spectrum()
    block = inside_of(A, X)
    if block is not None and not vanishes(block):
        signs = {1 if value > 0 else -1 for value, _ in block.spectrum() if abs(value) > TINY}
        require(len(signs) == 1, "a logarithm diverges in both directions")
        return mpf("-inf") if signs == {1} else mpf("inf")
    XN = X.numeric
    return sum((mp.log(value) * mp.re((vector.H * XN * vector)[0]) for value, vector in pairs if value > 0), mpf(0))


def entropy(A):
    return -sum((value * mp.log(value) for value, _ in A.positive_spectrum() if value > 0), mpf(0))


def matrix_root(A):
    return function_of(mp.sqrt, A.positive_spectrum())


def matrix_logarithm(A):
    pairs = A.positive_spectrum()
    require(all(value > 0 for value, _ in pairs), "the logarithm of a singular matrix")
    return function_of(mp.log, pairs)


def matrix_exponential(A):
    pairs = A.spectrum()
    require(all(abs(value) < 10**6 for value, _ in pairs), "an exponent is too large")
    return function_of(mp.exp, pairs)


def eigenvalue(A, index):
    require(0 <= index < A.rows, "there is no such eigenvalue")
    return A.spectrum()[index][0]


def solution(A, B):
    require(A.rows == A.cols == B.rows, "a system of equations is not square")
    if A.exact is not None and B.exact is not None:
        R, pivots = reduced_rows([list(a) + list(b) for a, b in zip(A.exact, B.exact)])
        require(pivots == list(range(A.rows)), "a system of equations has no unique solution")
        return Matrix([row[A.cols :] for row in R])
    require(A.rows <= 100, "a system of equations is too large")
    try:
        columns = [mp.lu_solve(A.numeric, B.numeric[:, k]) for k in range(B.cols)]
    except ZeroDivisionError:
        raise Invalid("a system of equations has no unique solution") from None
    return Matrix(numeric=mp_matrix([[x[i] for x in columns] for i in range(A.rows)]))


# --- operators in Hermitian coordinates: the diagonal, then Re and Im of the entries (i, j), i > j, row by row --------------------


def below(dim):
    return [(i, j) for i in range(dim) for j in range(i)]


def coordinates(A):
    require(A.rows == A.cols, "a matrix with coordinates is not square")
    parts = [A.entry(k, k)[0] for k in range(A.rows)] + [x for i, j in below(A.rows) for x in A.entry(i, j)]
    return build(len(parts), 1, lambda i, _: Q(parts[i]) if isinstance(parts[i], Fraction) else mpc(parts[i]))


def hermitian(x):
    dim = isqrt(x.rows)
    require(dim * dim == x.rows and x.cols == 1, "a column does not have the length of coordinates")
    values = [x.entry(k, 0)[0] for k in range(x.rows)]
    place = {pair: dim + 2 * k for k, pair in enumerate(below(dim))}

    def entry(i, j):
        re, im = (values[i], Fraction(0)) if i == j else (values[p := place[max(i, j), min(i, j)]], values[p + 1] if i > j else -values[p + 1])
        return Q(re, im) if isinstance(re, Fraction) and isinstance(im, Fraction) else mpc(to_mpf(re), to_mpf(im))

    return build(dim, dim, entry)


def superoperator(dim, image):
    """Real matrix of a linear map in Hermitian coordinates."""
    require(dim <= 16, "an operator is too large")
    columns = [coordinates(image(hermitian(Matrix([[ONE if k == n else ZERO] for k in range(dim * dim)])))) for n in range(dim * dim)]
    if all(x.exact is not None for x in columns):
        return Matrix([[x.exact[i][0] for x in columns] for i in range(dim * dim)])
    return Matrix(numeric=mp_matrix([[x.numeric[i, 0] for x in columns] for i in range(dim * dim)]))


def sandwich(A, X):
    return times(A, X, adjoint(A))


def superoperator_of(drift, operators, weights):
    """X -> KX + XK† + Σ w AXA†."""

    def image(X):
        terms = [] if drift is None else [times(drift, X), times(X, adjoint(drift))]
        return plus(*terms, *(scaled(sandwich(A, X), w) for A, w in zip(operators, weights)))

    return superoperator((operators + [drift])[0].rows, image)


def lindblad(H, jumps):
    """X -> -i[H, X] + Σ γ(LXL† - ½{L†L, X}), jumps being pairs (L, γ)."""
    squares = [times(adjoint(L), L) for L, _ in jumps]

    def image(X):
        terms = [times_i(minus(times(X, H), times(H, X)))]
        for (L, rate), square in zip(jumps, squares):
            loss = scaled(plus(times(square, X), times(X, square)), Fraction(-1, 2))
            terms.append(scaled(plus(sandwich(L, X), loss), rate))
        return plus(*terms)

    return image


def steady_state(L):
    """The Hermitian matrix with L(π) = 0 and tr π = 1, which has to be unique."""
    dim = isqrt(L.rows)
    trace_row = Matrix([[ONE] * dim + [ZERO] * (L.rows - dim)])
    return hermitian(solution(with_row(L, trace_row, 0), Matrix([[ONE]] + [[ZERO]] * (L.rows - 1))))


def with_row(A, R, row):
    require(0 <= row < A.rows and R.rows == 1 and R.cols == A.cols, "a row does not fit")
    B, C = A.entries(), R.entries()
    return build(A.rows, A.cols, lambda i, j: C[j] if i == row else B[i * A.cols + j])


def columns(A, first, end):
    require(0 <= first < end <= A.cols, "there are no such columns")
    B = A.entries()
    return build(A.rows, end - first, lambda i, j: B[i * A.cols + first + j])


def sums_of_entries(A, rows, cols, source):
    require(rows > 0 and cols > 0 and len(source) % (rows * cols) == 0 and len(source) <= MOST_ENTRIES, "a list of entries does not fit")
    require(all(type(k) is int and 0 <= k < A.rows * A.cols for k in source), "there is no such entry")
    B, terms = A.entries(), len(source) // (rows * cols)
    zero = ZERO if A.exact is not None else mpc(0)
    return build(rows, cols, lambda i, j: sum((B[k] for k in source[(i * cols + j) * terms : (i * cols + j + 1) * terms]), zero))


def propagator(L, t):
    require(L.rows == L.cols <= 100 and abs(t) < 10**6, "a propagator does not fit")
    with mp.workdps(mp.dps + 20):
        return Matrix(numeric=mp.expm(L.numeric * to_mpf(t)))


def unitary(H, t):
    pairs = H.spectrum()
    require(all(abs(value * to_mpf(t)) < 10**6 for value, _ in pairs), "an angle is too large")
    return function_of(lambda value: mp.expj(-value * to_mpf(t)), pairs)


# --- the closest state with positive partial transpose ----------------------------------------------------------------------------


class ClosestState:
    """Minimum of −tr ρ ln s over states s with s^Γ ≥ 0, for ρ of full rank: Newton's method on the conditions of optimality.

    With G = Dln[s](ρ) these are G + Q^Γ = 1, Q ≥ 0, s^Γ ≥ 0 and Q s^Γ = 0; the problem is convex, so whatever fulfils them is the
    minimum. A barrier leads near it with few digits; the last steps and the check have as many as everything here.
    """

    def __init__(self, rho, dims):
        self.dims, self.dim = dims, len(rho)
        self.places = [(i, j) for i in range(self.dim) for j in range(i + 1)]
        self.calculate_with(fp, rho)
        with mp.workdps(16):
            s, mu = fp.eye(self.dim) / self.dim, 0.1
            while mu > 1e-6:
                s = self.centred(s, mu)
                mu /= 10
            Q = 10 * mu * fp.inverse(self.turned(s))
        self.calculate_with(mp, rho)
        s, Q = mp_matrix(s.tolist()), mp_matrix(Q.tolist())
        for _ in range(12):
            s, Q, length = self.newton(s, Q)
            if length < mpf(10) ** -45:
                break
        self.check(s, Q)
        self.state = s

    def calculate_with(self, ctx, rho):
        """Numbers of mpmath: `fp`, the machine's own, or `mp`."""
        self.ctx, self.rho = ctx, ctx.matrix(rho.tolist())

    def eigen(self, A):
        """Eigenvalues and vectors; `fp` has none of its own."""
        values, V = mp.eighe(mp_matrix(A.tolist()))
        return [self.ctx.mpf(mp.re(x)) for x in values], self.ctx.matrix(V.tolist())

    def turned(self, A):
        """Partial transpose of the second subsystem, its own inverse."""
        b, result = self.dims[1], self.ctx.zeros(self.dim)
        for i, j in cartesian(range(self.dim), repeat=2):
            result[i - i % b + j % b, j - j % b + i % b] = A[i, j]
        return result

    def coordinates(self, A):
        half = self.ctx.sqrt(self.ctx.mpf(2))
        return [x for i, j in self.places for x in ([A[i, i].real] if i == j else [half * A[i, j].real, half * A[i, j].imag])]

    def sum_of(self, x, matrices):
        total = self.ctx.zeros(self.dim)
        for factor, A in zip(x, matrices):
            total += A * factor
        return total

    def divided(self, a, b):
        """(ln a − ln b)/(a − b)."""
        u = (a - b) / (a + b)
        if abs(u) < 1e-6:
            return 2 * sum(u ** (2 * n) / (2 * n + 1) for n in range(8)) / (a + b)
        return (self.ctx.log(a) - self.ctx.log(b)) / (a - b)

    def twice_divided(self, a, b, c):
        """Second divided difference of the logarithm. Only the length of the steps depends on its accuracy."""
        a, b, c = sorted((a, b, c))
        if (c - a) < 1e-5 * c:
            return -1 / (2 * b * b)
        return (self.divided(b, c) - self.divided(a, b)) / (c - a)

    def derivatives(self, s):
        """G, a basis of the Hermitian matrices, and its images under the second derivative of −tr ρ ln s.

        The basis consists of e|a⟩⟨b| and their adjoints, |a⟩ and |b⟩ being eigenvectors of s: there the derivative is sparse.
        """
        (w, V), n = self.eigen(s), self.dim
        R, rows = (V.H * self.rho * V).tolist(), V.tolist()
        first = self.ctx.matrix([[self.divided(w[i], w[j]) * R[i][j] for j in range(n)] for i in range(n)])
        second = {key: self.twice_divided(*(w[k] for k in key)) for key in cartesian(range(n), repeat=3)}
        half = self.ctx.sqrt(self.ctx.mpf(1) / 2)
        ket = [[rows[p][k] for p in range(n)] for k in range(n)]
        bra = [[self.ctx.conj(x) for x in vector] for vector in ket]
        basis, images = [], []
        for a, b in self.places:
            left = [sum(second[a, b, j] * R[b][j] * bra[j][q] for j in range(n)) for q in range(n)]
            right = [sum(second[i, a, b] * R[i][a] * ket[i][p] for i in range(n)) for p in range(n)]
            E = self.ctx.matrix([[ket[a][p] * bra[b][q] for q in range(n)] for p in range(n)])
            image = self.ctx.matrix([[-ket[a][p] * left[q] - right[p] * bra[b][q] for q in range(n)] for p in range(n)])
            for entry in [self.ctx.mpc(0.5)] if a == b else [self.ctx.mpc(half), self.ctx.mpc(0, half)]:
                # A number times a matrix would first be tried as a number times a text.
                for A, list_of in ((E, basis), (image, images)):
                    product = A * entry
                    list_of.append(product + product.H)
        return V * first * V.H, basis, images

    def is_inside(self, s):
        return all(x > 0 for A in (s, self.turned(s)) for x in mp.eighe(mp_matrix(A.tolist()), eigvals_only=True))

    def centred(self, s, mu):
        """A few Newton steps for −tr ρ ln s + tr s − μ ln det s^Γ."""
        one = self.ctx.eye(self.dim)
        for _ in range(6):
            G, basis, images = self.derivatives(s)
            inverse = self.ctx.inverse(self.turned(s))
            right = self.coordinates(G - one + mu * self.turned(inverse))
            columns = [self.coordinates(image + mu * self.turned(inverse * self.turned(E) * inverse)) for E, image in zip(basis, images)]
            x = self.solved(columns, right)
            step = self.sum_of(x, basis)
            share = 1.0
            while not self.is_inside(s + share * step):
                share /= 2
            s += share * step
            if share == 1 and sum(a * b for a, b in zip(x, right)) < mu / 10:
                break
        return s

    def newton(self, s, Q):
        """Step towards 1 − G − Q^Γ = 0 and Q s^Γ + s^Γ Q = 0, Q eliminated."""
        G, basis, images = self.derivatives(s)
        X, one = self.turned(s), self.ctx.eye(self.dim)
        rest = one - G - self.turned(Q)

        def anticommutator(A, B):
            """Of two Hermitian matrices."""
            product = A * B
            return product + product.H

        right = self.coordinates(-anticommutator(Q, X) - anticommutator(self.turned(rest), X))
        columns = [self.coordinates(anticommutator(self.turned(image), X) + anticommutator(Q, self.turned(E))) for E, image in zip(basis, images)]
        x = self.solved(columns, right)
        step, change = self.sum_of(x, basis), rest + self.sum_of(x, images)
        return s + step, Q + self.turned(change), self.ctx.mnorm(step, "f")

    def solved(self, columns, right):
        """Gaussian elimination with pivots on lists: `lu_solve` spends most of its time on finding entries."""
        rows = [list(row) for row in zip(*columns, right)]
        n = len(rows)
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
            rows[k], rows[pivot] = rows[pivot], rows[k]
            head = [x / rows[k][k] for x in rows[k][k:]]
            rows[k][k:] = head
            for row in rows[k + 1 :]:
                factor = row[k]
                row[k:] = [x - factor * y for x, y in zip(row[k:], head)]
        x = [self.ctx.mpf(0)] * n
        for k in reversed(range(n)):
            x[k] = rows[k][n] - sum((a * b for a, b in zip(rows[k][k + 1 : n], x[k + 1 :])), self.ctx.mpf(0))
        return x

    def check(self, s, Q):
        small = mpf(10) ** -40
        G, X = self.derivatives(s)[0], self.turned(s)
        require(mp.mnorm(mp.eye(self.dim) - G - self.turned(Q), "f") < small, "the closest state was not found")
        require(mp.mnorm(Q * X, "f") < small, "the closest state is not on the boundary")
        for A in (s, X, Q):
            require(min(mp.re(x) for x in mp.eighe(A, eigvals_only=True)) > -small, "the closest state is not one")
        # Otherwise G would have no meaning.
        require(min(mp.re(x) for x in mp.eighe(s, eigvals_only=True)) > small, "the closest state is not of full rank")


def partial_transpose(A, dims):
    """Transpose on the second of two subsystems."""
    b = dims[1]
    return [[A[i - i % b + j % b][j - j % b + i % b] for j in range(len(A))] for i in range(len(A))]


CLOSEST = {}


def has_positive_transpose(rho, dims):
    """Is the partial transpose of a state positive? That of an exact one is decided with fractions."""
    if rho.exact is not None:
        require(is_state(rho), "an entangled state is no state")
        return is_positive(partial_transpose(rho.exact, dims))
    rho.positive_spectrum()
    require(abs(trace_of(rho) - 1) < SMALL, "an entangled state is no state")
    turned = mp_matrix(partial_transpose(rho.numeric.tolist(), dims))
    least = min(mp.re(x) for x in mp.eighe((turned + turned.H) / 2, eigvals_only=True))
    require(abs(least) > SMALL, "whether a partial transpose is positive is not known")
    return least > 0


def closest(rho, dims):
    """The closest state, found once for each state; None for states with positive partial transpose."""
    require(len(dims) == 2 and all(type(d) is int and d > 0 for d in dims) and dims[0] * dims[1] == rho.rows == rho.cols, "the subsystems do not fit")
    require(rho.rows <= 9, "a state is too large for the search of the closest one")
    if has_positive_transpose(rho, dims):
        return None
    key = str(rho.entries() if rho.exact is None else [(x.re, x.im) for x in rho.entries()]) + str(dims)
    if key not in CLOSEST:
        try:
            CLOSEST[key] = Matrix(numeric=ClosestState(rho.numeric, dims).state)
        except ZeroDivisionError:
            raise Invalid("the closest state was not found; it may be singular") from None
    return CLOSEST[key]


def relative_entropy_to_ppt_states(rho, dims):
    """S(ρ‖ρ*), ρ* being the closest state with positive partial transpose; for pure states the entropy of a subsystem."""
    if rho.exact is not None and trace_of_product(rho, rho) == 1:
        require(is_state(rho), "an entangled state is no state")
        require(len(dims) == 2 and all(type(d) is int and d > 0 for d in dims) and dims[0] * dims[1] == rho.rows, "the subsystems do not fit")
        a, b = dims
        return entropy(sums_of_entries(rho, a, a, [(i * b + k) * a * b + j * b + k for i in range(a) for j in range(a) for k in range(b)]))
    s = closest(rho, dims)
    return Fraction(0) if s is None else -entropy(rho) - log_trace(s, rho)


def relative_entropy_of_entanglement(rho, dims):
    """The same over separable states, which those with positive partial transpose are in small dimensions."""
    require(len(dims) == 2 and (dims[0] * dims[1] <= 6 or min(dims) == 1), "states with positive partial transpose need not be separable")
    return relative_entropy_to_ppt_states(rho, dims)


def entanglement_production(rho, change, dims):
    """tr ρ̇(ln ρ − ln ρ*) of a state of full rank."""
    require(rho.exact is not None and rho.null_space() is None, "an entangled state is not of full rank")
    s = closest(rho, dims)
    return Fraction(0) if s is None or vanishes(change) else log_trace(rho, change) - log_trace(s, change)


# --- the operations of programs ---------------------------------------------------------------------------------------------------


def arithmetic(on_numbers, on_matrices):
    def apply(a, b):
        if isinstance(a, Matrix):
            require(on_matrices is not None and isinstance(b, Matrix), "a number stands beside a matrix")
            return on_matrices(a, b)
        require(not isinstance(b, Matrix), "a number stands beside a matrix")
        return on_numbers(a, b) if isinstance(a, Fraction) and isinstance(b, Fraction) else on_numbers(to_mpf(a), to_mpf(b))

    return apply


def lindbladian(*operands, jumps):
    """Operands H, then the jump operators, then their rates."""
    require(len(operands) == 1 + 2 * jumps, "a generator does not have a rate for each jump")
    H, operators, rates = operands[0], operands[1 : 1 + jumps], operands[1 + jumps :]
    return superoperator(H.rows, lindblad(H, list(zip(operators, rates))))


def superoperator_with_drift(*operands, sandwiches):
    operators, weights = list(operands[1 : 1 + sandwiches]), operands[1 + sandwiches :] or [Fraction(1)] * sandwiches
    require(len(operators) == len(weights) == sandwiches, "a map does not have a weight for each term")
    return superoperator_of(operands[0], operators, weights)


def superoperator_without_drift(*operands, sandwiches):
    operators, weights = list(operands[:sandwiches]), operands[sandwiches:] or [Fraction(1)] * sandwiches
    require(len(operators) == len(weights) == sandwiches > 0, "a map does not have a weight for each term")
    return superoperator_of(None, operators, weights)


N, M = (Fraction, type(mp.one)), Matrix

# name: (kinds of the operands, or None for any number of them; parameters; function)
OPERATIONS = {
    "plus": (None, (), arithmetic(lambda a, b: a + b, plus)),
    "minus": (None, (), arithmetic(lambda a, b: a - b, minus)),
    "times": (None, (), arithmetic(lambda a, b: a * b, times)),
    "dividedBy": ((N, N), (), quotient),
    "negated": ((N,), (), lambda a: -a),
    "abs": ((N,), (), abs),
    "sqrt": ((N,), (), square_root),
    "ln": ((N,), (), logarithm),
    "exp": ((N,), (), exponential),
    "arccos": ((N,), (), arc_cosine),
    "realPart": ((M,), ("row", "col"), lambda A, row, col: A.entry(row, col)[0]),
    "imaginaryPart": ((M,), ("row", "col"), lambda A, row, col: A.entry(row, col)[1]),
    "trace": ((M,), (), trace_of),
    "traceOfProduct": ((M, M), (), trace_of_product),
    "squaredNorm": ((M,), (), lambda A: trace_of_product(adjoint(A), A)),
    "eigenvalue": ((M,), ("index",), eigenvalue),
    "entropy": ((M,), (), entropy),
    "logTrace": ((M, M), (), log_trace),
    "scaled": ((M, N), (), scaled),
    "timesI": ((M,), (), times_i),
    "adjoint": ((M,), (), adjoint),
    "conjugate": ((M,), (), linear(lambda A: [[x.conjugate() for x in row] for row in A], lambda A: A.conjugate())),
    "kron": ((M, M), (), linear(kron, kron_numeric)),
    "sumsOfEntries": ((M,), ("rows", "cols", "source"), sums_of_entries),
    "columns": ((M,), ("from", "to"), lambda A, **part: columns(A, part["from"], part["to"])),
    "withRow": ((M, M), ("row",), with_row),
    "hermitianCoordinates": ((M,), (), coordinates),
    "hermitianMatrix": ((M,), (), hermitian),
    "solve": ((M, M), (), solution),
    "kernel": ((M,), (), lambda A: Matrix(A.null_space())),
    "exponential": ((M,), (), matrix_exponential),
    "logarithm": ((M,), (), matrix_logarithm),
    "squareRoot": ((M,), (), matrix_root),
    "superoperator": (None, ("sandwiches",), superoperator_with_drift),
    "superoperatorWithoutDrift": (None, ("sandwiches",), superoperator_without_drift),
    "lindbladian": (None, ("jumps",), lindbladian),
    "steadyState": ((M,), (), steady_state),
    "propagator": ((M, N), (), propagator),
    "unitary": ((M, N), (), unitary),
    "relativeEntropyOfEntanglement": ((M,), ("dims",), relative_entropy_of_entanglement),
    "relativeEntropyToPptStates": ((M,), ("dims",), relative_entropy_to_ppt_states),
    "entanglementProduction": ((M, M), ("dims",), entanglement_production),
}


def require_size(value):
    """Numbers of an absurd length come from no formula."""
    exact = [value] if isinstance(value, Fraction) else [p for x in value.entries() for p in (x.re, x.im)] if isinstance(value, Matrix) and value.exact else []
    require(all(max(abs(q.numerator), q.denominator).bit_length() <= MOST_BITS for q in exact), "a number is too long")
    return value


def evaluate(line, values, leaves):
    """Value of one operation, of the values of those before it."""
    op, fields = line["op"], set(line) - {"op"}
    if op == "object":
        require(fields == {"path"} and line["path"] in leaves, f"there is no object {line.get('path')!r}")
        value = leaves[line["path"]]
        require(not isinstance(value, bool), f"{line['path']} is no number")
        return value
    if op == "number":
        return Fraction(line["value"])
    if op == "matrix":
        return Matrix(rows_of(line["value"]))
    if op == "identity":
        require(type(line["dim"]) is int and 0 < line["dim"] ** 2 <= MOST_ENTRIES, "an identity has no dimension")
        return Matrix(identity(line["dim"]))
    require(op in OPERATIONS, f"the operation {op!r} is not known")
    kinds, names, apply = OPERATIONS[op]
    require(fields == {"of", *names}, f"the operation {op} has other fields")
    require(all(type(k) is int and 0 <= k < len(values) for k in line["of"]), "an operation uses a later one")
    operands = [values[k] for k in line["of"]]
    require(operands and (kinds is None or len(kinds) == len(operands)), f"the operation {op} has other operands")
    require(kinds is None or all(isinstance(x, kind) for x, kind in zip(operands, kinds)), f"an operand of {op} is of another kind")
    parameters = {name: line[name] for name in names}
    require(all(type(x) is int or (name in ("source", "dims") and isinstance(x, list)) for name, x in parameters.items()), f"a parameter of {op} is no integer")
    require(all(x >= 0 for x in parameters.values() if type(x) is int), f"a parameter of {op} is negative")
    if "row" in parameters and "col" in parameters:
        require(parameters["row"] < operands[0].rows and parameters["col"] < operands[0].cols, "there is no such entry")
    return require_size(apply(*operands, **parameters))


def run(program, leaves):
    lines = program["operations"]
    require(len(lines) <= MOST_OPERATIONS, "the program is too long")
    values = []
    for line in lines:
        values.append(evaluate(line, values, leaves))
    return values


# --- objects of the file, and what is proved of them ------------------------------------------------------------------------------


def rows_of(text):
    re, im = text["re"], text.get("im")
    require(re and re[0] and all(len(row) == len(re[0]) for row in re + (im or re)), "a matrix has rows of different lengths")
    require(im is None or len(im) == len(re), "a matrix has an imaginary part of another shape")
    return [[Q(x, im[i][j] if im else 0) for j, x in enumerate(row)] for i, row in enumerate(re)]


def read(value):
    """Fractions, matrices, lists and dictionaries."""
    if isinstance(value, bool):
        return value
    if isinstance(value, (str, int, float)):
        return Fraction(value)
    if isinstance(value, list):
        return [read(entry) for entry in value]
    if "re" in value:
        return Matrix(rows_of(value))
    return {name: read(part) for name, part in value.items()}


def by_path(path, value, found):
    """Everything in the objects by its path: rho, process.reservoirs[0].gibbsState."""
    require(path not in found, f"two objects are called {path}")
    found[path] = value
    parts = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, part in parts:
        by_path(f"{path}[{key}]" if isinstance(value, list) else f"{path}.{key}", part, found)


def is_matrix(x):
    return isinstance(x, Matrix) and x.exact is not None


def is_number(x):
    return isinstance(x, Fraction)


def equal(A, B):
    return is_matrix(A) and is_matrix(B) and (A.rows, A.cols) == (B.rows, B.cols) and is_zero(sub(A.exact, B.exact))


def is_identity(A):
    return A.rows == A.cols and equal(A, Matrix(identity(A.rows)))


def is_state(x):
    return is_matrix(x) and is_hermitian(x.exact) and trace(x.exact) == ONE and is_positive(x.exact)


def is_isometry(x):
    return is_matrix(x) and is_identity(times(adjoint(x), x))


def is_resolution(x):
    """Projectors that add up to 1."""
    if not (isinstance(x, list) and x and all(is_matrix(P) and is_hermitian(P.exact) and equal(P, times(P, P)) for P in x)):
        return False
    return all(P.rows == x[0].rows for P in x) and is_identity(plus(*x))


def jumps_of(generator):
    return [jump for bath in generator["baths"].values() for jump in bath]


def is_generator(x, with_positive_rates):
    if not (isinstance(x, dict) and set(x) == {"hamiltonian", "baths"} and is_matrix(x["hamiltonian"]) and is_hermitian(x["hamiltonian"].exact)):
        return False
    H, jumps = x["hamiltonian"], jumps_of(x)
    fits = all(is_matrix(j["operator"]) and j["operator"].rows == j["operator"].cols == H.rows and is_number(j["rate"]) for j in jumps)
    return fits and (not with_positive_rates or all(j["rate"] >= 0 for j in jumps))


def is_positive_map(x):
    terms = x["terms"] if isinstance(x, dict) and set(x) == {"terms"} else []
    return bool(terms) and all(is_matrix(t["operator"]) and is_number(t["weight"]) and t["weight"] >= 0 for t in terms)


def is_channel(x):
    return is_positive_map(x) and is_identity(plus(*(scaled(times(adjoint(t["operator"]), t["operator"]), t["weight"]) for t in x["terms"])))


PROPERTIES = {
    "density matrix": is_state,
    "unitary": lambda x: is_isometry(x) and x.rows == x.cols,
    "isometry": is_isometry,
    "Hermitian": lambda x: is_matrix(x) and is_hermitian(x.exact),
    "ket": lambda x: is_matrix(x) and x.cols == 1 and not is_zero(x.exact),
    "matrix": is_matrix,
    "projectors of a basis": is_resolution,
    "positive": lambda x: is_number(x) and x > 0,
    "nonnegative": lambda x: is_number(x) and x >= 0,
    "probability": lambda x: is_number(x) and 0 <= x <= 1,
    "probabilities": lambda x: isinstance(x, list) and all(is_number(p) and p >= 0 for p in x) and sum(x) == 1,
    "real number": is_number,
    "dimensions": lambda x: isinstance(x, list) and bool(x) and all(is_number(d) and d >= 1 and d.denominator == 1 for d in x),
    "choice": lambda x: isinstance(x, bool),
    "Lindblad generator": lambda x: is_generator(x, True),
    "generator with rates of any sign": lambda x: is_generator(x, False),
    "channel": is_channel,
    "completely positive map": is_positive_map,
}

# Properties of a whole, with which its parts are accounted for.
WHOLES = {"projectors of a basis", "probabilities", "dimensions", "Lindblad generator", "generator with rates of any sign", "channel", "completely positive map"}


def is_gibbs(x):
    """gibbsState = x^H/Z for the integers on the diagonal of the Hamiltonian."""
    H, factor = x["hamiltonian"], x["boltzmannFactor"]
    dim, energies = H.rows, [H.exact[k][k].re for k in range(H.rows)]
    if not (all(n.denominator == 1 and abs(n) < 1000 for n in energies) and equal(H, diagonal(energies)) and factor > 0):
        return False
    weights = [factor ** int(n - min(energies)) for n in energies]
    return x["gibbsState"].rows == dim and equal(x["gibbsState"], diagonal([w / sum(weights) for w in weights]))


def diagonal(values):
    return build(len(values), len(values), lambda i, j: Q(values[i]) if i == j else ZERO)


def dissipates_nothing(generator, names, state):
    jumps = [(j["operator"], j["rate"]) for name in names for j in generator["baths"][name]]
    return vanishes(lindblad(scaled(generator["hamiltonian"], Fraction(0)), jumps)(state))


def is_product(x):
    result = x["systemState"].exact
    for bath in x["reservoirs"]:
        result = kron(result, bath["gibbsState"].exact)
    return equal(x["initial"], Matrix(result))


def baths_are_stationary(x):
    baths = x["baths"]
    return set(baths) == set(x["generator"]["baths"]) and all(dissipates_nothing(x["generator"], [name], bath["gibbsState"]) for name, bath in baths.items())


CONNECTIONS = {
    "gibbsState belongs to hamiltonian and boltzmannFactor": is_gibbs,
    # β itself is not in the file: programs compute it.
    "beta belongs to boltzmannFactor": lambda x: is_number(x["boltzmannFactor"]) and x["boltzmannFactor"] > 0 and "beta" not in x,
    "fixedPoint is stationary": lambda x: vanishes(lindblad(x["generator"]["hamiltonian"], [(j["operator"], j["rate"]) for j in jumps_of(x["generator"])])(x["fixedPoint"])),
    "gibbsState of each bath is stationary under its jumps": baths_are_stationary,
    "initial is the product of systemState and the gibbsState of each reservoir": is_product,
    "final is initial under unitary": lambda x: equal(x["final"], sandwich(x["unitary"], x["initial"])),
    "unitary commutes with hamiltonian": lambda x: equal(times(x["unitary"], x["hamiltonian"]), times(x["hamiltonian"], x["unitary"])),
    "cos and sin belong to one angle": lambda x: x["cos"] ** 2 + x["sin"] ** 2 == 1,
}


def property_of(name):
    """The test of a property; that of an interval has its ends in its name."""
    interval = re.fullmatch(r"number in ([\[(])(-?\d+(?:/\d+)?), (-?\d+(?:/\d+)?)([\])])", name)
    if interval:
        lower, upper, closed = Fraction(interval[2]), Fraction(interval[3]), (interval[1] == "[", interval[4] == "]")
        return lambda x: is_number(x) and (lower < x or (closed[0] and lower == x)) and (x < upper or (closed[1] and x == upper))
    return PROPERTIES.get(name) or CONNECTIONS.get(name)


def check_facts(facts, found):
    """Every fact holds, and every number and matrix of the file is one of which something is said, or a part of one."""
    stated = {}
    for fact in facts:
        path, name = fact["object"], fact["is"]
        require(path in found, f"something is said of {path}, which does not exist")
        test = property_of(name)
        require(test is not None, f"the property {name!r} is not known")
        require(test(found[path]), f"{path} does not have the property {name!r}")
        stated.setdefault(path, set()).add(name)
    wholes = [path for path, names in stated.items() if names & WHOLES]
    for path, value in found.items():
        if isinstance(value, (list, dict)):
            continue
        require(bool(stated.get(path)) or any(path.startswith((f"{whole}.", f"{whole}[")) for whole in wholes), f"nothing is said of {path}")


# --- formulas as text -------------------------------------------------------------------------------------------------------------


def factorings(n, most=4):
    if most == 0:
        return []
    return [(n,)] + [(d, *rest) for d in range(2, n) if n % d == 0 for rest in factorings(n // d, most - 1)]


def labels(dims):
    return list(cartesian(*(range(d) for d in dims)))


def rearrangement(rows, cols, source, dim):
    """What a list of entries does: (words, subsystems), found by trying dimensions and compared entry by entry."""
    if rows != cols or len(source) not in (rows * dim, dim * dim):
        return None
    if source == [j * dim + i for i in range(dim) for j in range(dim)]:
        return "transpose"
    for dims in factorings(dim):
        count, place = len(dims), {label: k for k, label in enumerate(labels(dims))}
        for chosen in cartesian((False, True), repeat=count):
            kept = [k for k in range(count) if not chosen[k]]
            if kept and len(kept) < count:
                small, gone = labels([dims[k] for k in kept]), labels([d for k, d in enumerate(dims) if chosen[k]])

                def joined(inner, outer):
                    inner, outer = iter(inner), iter(outer)
                    return place[tuple(next(outer) if chosen[k] else next(inner) for k in range(count))]

                if rows == len(small) and source == [joined(a, t) * dim + joined(b, t) for a in small for b in small for t in gone]:
                    return f"tr_{','.join(str(k) for k in range(count) if chosen[k])} with dims {list(dims)}"
            if rows == dim and not any(chosen):
                for order in permutations(range(count)):
                    moved = [place[tuple(label[order.index(k)] for k in range(count))] for label in labels([dims[k] for k in order])]
                    if order != tuple(range(count)) and source == [p * dim + q for p in moved for q in moved]:
                        return f"subsystems in the order {list(order)} with dims {list(dims)}"
            if rows == dim:
                turned = [tuple(y if c else x for c, x, y in zip(chosen, a, b)) for a in place for b in place]
                other = [tuple(x if c else y for c, x, y in zip(chosen, a, b)) for a in place for b in place]
                if any(chosen) and source == [place[p] * dim + place[q] for p, q in zip(turned, other)]:
                    return f"transpose_{','.join(str(k) for k in range(count) if chosen[k])} with dims {list(dims)}"
    return None


def text_of_matrix(value):
    """Rows of entries like 1/2-3i."""

    def entry(re, im):
        i = "" if im == "0" else f"{'' if im.startswith('-') or re == '0' else '+'}{im}i"
        return i if i and re == "0" else re + i

    im = value.get("im") or [["0"] * len(row) for row in value["re"]]
    return "[" + ", ".join("[" + ", ".join(map(entry, *pair)) + "]" for pair in zip(value["re"], im)) + "]"


class Printer:
    """Formulas of a program: what is used more than once, or long, gets a name of its own."""

    BINARY = {"plus": " + ", "minus": " − ", "times": "·", "dividedBy": "/", "kron": " ⊗ "}
    FORMS = {
        "negated": "−{0}",
        "abs": "|{0}|",
        "sqrt": "√({0})",
        "realPart": "Re {0}[{row}, {col}]",
        "imaginaryPart": "Im {0}[{row}, {col}]",
        "trace": "tr[{0}]",
        "traceOfProduct": "tr[{0} {1}]",
        "squaredNorm": "‖{0}‖²",
        "eigenvalue": "λ_{index}({0})",
        "entropy": "S({0})",
        "logTrace": "tr[{1} ln {0}]",
        "scaled": "{1}·{0}",
        "timesI": "i·{0}",
        "adjoint": "{0}†",
        "conjugate": "{0}*",
        "exponential": "exp({0})",
        "logarithm": "ln({0})",
        "squareRoot": "√({0})",
        "propagator": "exp({1}·{0})",
        "unitary": "exp(-i·{1}·{0})",
        "steadyState": "steadyState({0})",
    }
    LONGEST = 90

    def __init__(self, lines, values, roots):
        self.values, self.lines, self.names, self.texts, self.output = values, lines, {}, {}, []
        # Uses by what is printed; the operands of an operation on coordinates belong to what it is printed as.
        self.uses = {}
        order, seen = list(roots), set()
        while order:
            k = order.pop()
            if k in seen:
                continue
            seen.add(k)
            for operand in self.operands(k):
                self.uses[operand] = self.uses.get(operand, 0) + 1
                order.append(operand)
        # Operations come after their operands, so texts can be made in their order.
        for k in sorted(seen):
            self.texts[k] = self.text(k)

    def applied(self, k):
        """(L, X) where operation k is L(X), written with coordinates."""
        line = self.lines[k]
        inner = self.lines[line["of"][0]] if line["op"] == "hermitianMatrix" else None
        if inner is None or inner["op"] != "times":
            return None
        L, x = inner["of"]
        return (L, self.lines[x]["of"][0]) if self.lines[x]["op"] == "hermitianCoordinates" else None

    def operands(self, k):
        return self.applied(k) or self.lines[k].get("of", [])

    def inner(self, k):
        """Text of an operand, in parentheses where it is a sum or product."""
        text = self.texts[k]
        loose = self.lines[k]["op"] in (*self.BINARY, "negated", "scaled") and k not in self.names and self.lines[k]["op"] != "object"
        return f"({text})" if loose else text

    def text(self, k):
        text = self.raw(k)
        if self.lines[k]["op"] in ("object", "number", "identity"):
            return text
        if self.uses.get(k, 0) > 1 or (self.uses.get(k, 0) == 1 and len(text) > self.LONGEST):
            name = self.names[k] = f"x{len(self.names) + 1}"
            self.output.append(f"{name} = {text}")
            return name
        return text

    def raw(self, k):
        line = self.lines[k]
        op = line["op"]
        if op == "object":
            return line["path"]
        if op == "number":
            return line["value"] if "/" not in line["value"] else f"({line['value']})"
        if op == "matrix":
            return text_of_matrix(line["value"])
        if op == "identity":
            return f"1_{line['dim']}"
        applied = self.applied(k)
        if applied is not None:
            return f"{self.inner(applied[0])}({self.texts[applied[1]]})"
        parts = [self.inner(x) for x in line["of"]]
        plain = [self.texts[x] for x in line["of"]]
        parameters = {name: line[name] for name in line if name not in ("op", "of")}
        if op == "plus" and plain[0] == "0":
            return plain[1]
        if op in self.BINARY:
            return self.BINARY[op].join(parts)
        if op == "lindbladian":
            n = line["jumps"]
            return f"L[H = {plain[0]}; " + ", ".join(f"{rate}: {jump}" for jump, rate in zip(plain[1 : n + 1], parts[n + 1 :])) + "]"
        if op == "sumsOfEntries":
            return f"sumsOfEntries({plain[0]}; {self.words(k)})"
        if op in self.FORMS:
            return self.FORMS[op].format(*(plain if "(" in self.FORMS[op] else parts), **parameters)
        return f"{op}({', '.join(plain + [f'{name} {value}' for name, value in parameters.items()])})"

    def words(self, k):
        line = self.lines[k]
        rows, cols, source, dim = line["rows"], line["cols"], line["source"], self.values[line["of"][0]].rows
        return (rearrangement(rows, cols, source, dim) if dim <= 64 else None) or f"{rows}×{cols}, entries {source}"


def formula_lines(program, values):
    roots = [program["left"], program["right"], *(p[side] for p in program["premises"] for side in ("left", "right")), *(m["of"] for m in program["made"])]
    printer = Printer(program["operations"], values, roots)
    return printer.output, printer.texts


# --- the check --------------------------------------------------------------------------------------------------------------------


INFINITE = {"Infinity": mpf("inf"), "-Infinity": mpf("-inf")}


def size_of(*values):
    return max([abs(to_fraction(x)) for x in values if isinstance(x, Fraction) or mp.isfinite(x)], default=0)


def require_inside(name, value, interval, size):
    if interval[0] in INFINITE or mp.isinf(to_mpf(value)):
        require(interval[0] == interval[1] and INFINITE.get(interval[0]) == value, f"{name} = {value} is not {interval[0]!r}")
        return
    require(not mp.isnan(to_mpf(value)), f"{name} has no value")
    lower, upper = (Fraction(end) for end in interval)
    slack = 0 if isinstance(value, Fraction) else SLACK * max(1, size)
    require(lower <= upper, f"the interval of {name} is empty")
    require(lower - slack <= to_fraction(value) <= upper + slack, f"{name} = {mp.nstr(to_mpf(value), 25)} is not in {interval!r}")


def margin_of(left, relation, right):
    require(relation in ("≥", "≤", "=", ">", "<"), f"the relation {relation!r} is not known")
    if left == right:
        return Fraction(0)
    difference = left - right if isinstance(left, Fraction) and isinstance(right, Fraction) else to_mpf(left) - to_mpf(right)
    return difference if relation in "≥>" else -difference if relation in "≤<" else -abs(difference)


def check_margin(program, relation):
    """The margin is that of the two sides, as the relation demands: left − right, its negative, or minus its absolute value."""
    lines, place = program["operations"], program["margin"]
    for op in {"≥": [], "≤": ["negated"], "=": ["negated", "abs"]}[relation]:
        require(lines[place]["op"] == op, "the relation is not that of the program")
        place = lines[place]["of"][0]
    line = lines[place]
    require(line["op"] == "minus" and line["of"] == [program["left"], program["right"]], "the relation is not that of the program")


def check_premises(premises, value):
    for premise in premises:
        left, right = value(premise["left"]), value(premise["right"])
        margin = margin_of(left, premise["relation"], right)
        slack = 0 if isinstance(margin, Fraction) else SLACK * max(1, size_of(left, right))
        # of a strict premise equality is no instance: the margin has to be positive beyond all rounding
        holds = to_mpf(margin) > to_mpf(slack) or margin == mp.inf if premise["relation"] in "<>" else margin >= 0
        require(holds or (premise["relation"] not in "<>" and mp.isfinite(to_mpf(margin)) and to_fraction(margin) >= -slack), f"a premise does not hold: {mp.nstr(to_mpf(left), 10)} {premise['relation']} {mp.nstr(to_mpf(right), 10)}")


def check_conditions(conditions, value):
    """What the formula was told on the way about its numbers."""
    for condition in conditions:
        if "supports" in condition:
            A, X = (value(k) for k in condition["of"])
            block = inside_of(A, X)
            inside = block is None or vanishes(block)
            require(condition["supports"] == ("inside" if inside else "outside"), "a support is another one")
            continue
        x = value(condition["of"])
        slack = 0 if isinstance(x, Fraction) else SLACK * max(1, size_of(x))
        if "sign" in condition:
            y = to_mpf(x) if mp.isinf(to_mpf(x)) else to_fraction(x)
            sign = (y > slack) - (y < -slack)
            require(type(condition["sign"]) is int and sign == condition["sign"], "a number has another sign")
        elif condition["value"] in INFINITE:
            require(x == INFINITE[condition["value"]], "a number is not infinite")
        else:
            require(not mp.isinf(to_mpf(x)) and not mp.isnan(to_mpf(x)), "a number is not finite")
            require(abs(to_fraction(x) - Fraction(condition["value"])) <= Fraction(condition["bound"]) + slack, "a number has another value")


def check_made(made, value, found):
    """Objects that were made of others are what they are said to be made of."""
    for line in made:
        x, y = found[line["object"]], value(line["of"])
        if isinstance(x, Matrix):
            require(isinstance(y, Matrix) and (x.rows, x.cols) == (y.rows, y.cols) and vanishes(minus(x, y)), f"{line['object']} is made of something else")
        else:
            require(not isinstance(y, Matrix) and abs(to_fraction(x) - to_fraction(y)) <= (0 if isinstance(y, Fraction) else SLACK), f"{line['object']} is made of something else")


def check(certificate):
    """The margin, and the value of each operation. Raises Invalid unless the certificate shows a violation of its formula."""
    require(certificate.get("format") == "clausius-certificate", "it is no certificate")
    require(certificate.get("version") == 2, "its version is not 2")
    objects, program = read(certificate["objects"]), certificate["program"]
    found = {}
    for name, part in objects.items():
        by_path(name, part, found)
    check_facts(certificate["proved"], found)
    values = run(program, {path: x for path, x in found.items() if isinstance(x, (Fraction, Matrix))})

    def value(k):
        require(type(k) is int and 0 <= k < len(values), "there is no such operation")
        return values[k]

    left, right = value(program["left"]), value(program["right"])
    require(not isinstance(left, Matrix) and not isinstance(right, Matrix), "a side is no number")
    check_made(program["made"], value, found)
    check_premises(program["premises"], value)
    check_conditions(program["conditions"], value)
    margin = margin_of(left, certificate["relation"], right)
    check_margin(program, certificate["relation"])
    size = size_of(left, right)
    for name, x in (("left", left), ("right", right), ("margin", margin)):
        require_inside(name, x, certificate[name], size)
    if mp.isinf(to_mpf(margin)):
        require(margin < 0 and "exactMargin" not in certificate, "the margin is not below zero")
        return margin, values
    lower, upper = (Fraction(end) for end in certificate["margin"])
    require(upper < 0, "the margin is not below zero")
    require(upper - lower <= -upper / 10**6, "the margin is not known to six digits")
    if "exactMargin" in certificate:
        exact = certificate["exactMargin"]
        require_inside("margin", margin, (exact, exact), size)
        require(lower <= Fraction(exact) <= upper, "the exact margin is not in its interval")
    return margin, values


def visible(text):
    """The text on one line, with everything that a terminal would obey or hide shown as an escape."""
    return "".join(c if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else ascii(c)[1:-1] for c in text)


def report(certificate, values):
    """The formula, for the reader to compare with the statement."""
    program = certificate["program"]
    definitions, texts = formula_lines(program, values)
    yield f"  statement (compare it with the formula: this program cannot): {certificate['statement']}"
    yield f"  refuted: {texts[program['left']]}  {certificate['relation']}  {texts[program['right']]}"
    for premise in program["premises"]:
        yield f"  where {texts[premise['left']]}  {premise['relation']}  {texts[premise['right']]}"
    yield from (f"  with {line}" for line in definitions)
    yield from (f"  {line['object']} = {texts[line['of']]}" for line in program["made"])


def main(arguments):
    brief, paths = "--brief" in arguments, [path for path in arguments if path != "--brief"]
    if not paths:
        print(__doc__)
        return 2
    status = 0
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                certificate = json.load(file)
            margin, values = check(certificate)
            print(visible(f"{path}: valid, margin {mp.nstr(to_mpf(margin), 20)}"))
            for line in [] if brief else report(certificate, values):
                print(visible(line))
        except Invalid as problem:
            print(visible(f"{path}: INVALID, {problem}"))
            status = max(status, 1)
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError, RecursionError) as error:
            message = f"{path}: INVALID, it does not have the form of a certificate ({type(error).__name__}: {error})"
            print(visible(message))
            status = 2
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
