"""Checks certificates of formulas, written by `clausius check-formula --out`, with SymPy and without the toolkit.

    python3 check-formula-certificate.py formula-certificate.json …

Needs SymPy (python3-sympy). docs/formula-certificate.md says what a certificate holds. For each file it says what was checked
exactly, what at points with many digits only, and what was taken from the certificate. Exit code: 0 all valid, 1 one is not, 2 one
does not have the form of a certificate.
"""

import json
import random
import re
import sys

import mpmath
import sympy as sp
from sympy.polys.matrices import DomainMatrix

DIGITS = 60
TINY = sp.Float(10, DIGITS) ** -40
POINTS = 5
BUILT_IN = {"sqrt": sp.sqrt, "ln": sp.log, "log": sp.log, "exp": sp.exp, "abs": sp.Abs, "max": sp.Max, "min": sp.Min, "sinh": sp.sinh, "cosh": sp.cosh, "tanh": sp.tanh, "coth": sp.coth, "sin": sp.sin, "cos": sp.cos, "tan": sp.tan, "cot": sp.cot}


class Invalid(Exception):
    pass


def require(condition, reason):
    if not condition:
        raise Invalid(reason)


class Reader:
    """Formulas: sums, products (also of neighbours), powers, functions. Nothing is evaluated as code."""

    TOKEN = re.compile(r"\s*((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z]\w*|<=|>=|[-+*/^(),=<>])")

    def __init__(self, text, names):
        self.tokens, self.at, self.names = [], 0, names
        place = 0
        while place < len(text.rstrip()):
            match = self.TOKEN.match(text, place)
            require(match, f"{text!r} is no formula")
            self.tokens.append(match.group(1))
            place = match.end()

    def next(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *wanted):
        if self.next() in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def whole(self):
        value = self.sum()
        require(self.next() is None, f"{self.next()!r} is out of place")
        return value

    def sum(self):
        value = self.product()
        while operator := self.take("+", "-"):
            value = value + self.product() if operator == "+" else value - self.product()
        return value

    def product(self):
        value, divided = self.unary(), False
        while True:
            operator = self.take("*", "/")
            if operator == "*":
                value, divided = value * self.unary(), False
            elif operator == "/":
                value, divided = value / self.unary(), True
            elif self.next() is None or re.match(r"[-+*/^),=<>]", self.next()):
                return value
            else:
                require(not divided, "a product after a division has two readings")
                value = value * self.power()

    def unary(self):
        if self.take("-"):
            return -self.unary()
        return self.unary() if self.take("+") else self.power()

    def power(self):
        base = self.atom()
        return base ** self.unary() if self.take("^") else base

    def atom(self):
        token = self.next()
        require(token is not None, "a formula has no end")
        self.at += 1
        if token == "(":
            value = self.sum()
            require(self.take(")"), '")" is missing')
            return value
        if re.match(r"[\d.]", token):
            return sp.Rational(token)
        if token in BUILT_IN and self.take("("):
            args = [self.sum()]
            while self.take(","):
                args.append(self.sum())
            require(self.take(")"), '")" is missing')
            return BUILT_IN[token](*args)
        require(token in self.names, f"{token} has no meaning")
        return self.names[token]


class Certificate:
    def __init__(self, data):
        require(data.get("format") == "clausius-formula-certificate" and data.get("version") == 1, "it is no certificate of version 1")
        self.model, self.claims = data["model"], data["claims"]
        self.symbols = {name: sp.Symbol(name, real=True) for name in self.model["parameters"]}
        self.names = {**self.symbols, "i": sp.I, "pi": sp.pi}
        for name, text in self.model["let"].items():
            self.names[name] = self.read(text)
        self.random = random.Random(1)
        self.points = [self.point() for _ in range(POINTS)]
        self.notes = []

    def read(self, text):
        return Reader(text, self.names).whole()

    def matrix(self, rows):
        return sp.Matrix([[self.read(text) for text in row] for row in rows])

    def point(self):
        """A rational point of the domain."""
        assumed = [split(text, self) for text in self.model["assume"]]
        for _ in range(10000):
            values = {self.symbols[name]: self.inside(domain) for name, domain in self.model["parameters"].items()}
            if all(holds(sides, relations, values) for sides, relations in assumed):
                return values
        raise Invalid("no point of the domain was found")

    def inside(self, domain):
        t = sp.Rational(self.random.randint(1, 40), self.random.randint(1, 40))
        if domain == "real":
            return t - 1 / t
        if domain in ("positive", "nonnegative"):
            return t
        lower, upper = domain if isinstance(domain, list) else re.match(r"[\[(]\s*([^,]+),([^,]+?)\s*[\])]$", domain).groups()
        lower, upper = (None if str(end).strip() in ("inf", "-inf") else sp.nsimplify(sp.Rational(str(end)) if "pi" not in str(end) else self.read(str(end))) for end in (lower, upper))
        if lower is not None and upper is not None:
            return sp.nsimplify((lower + upper * t) / (1 + t)) if not (lower.has(sp.pi) or upper.has(sp.pi)) else sp.Rational(str(sp.N((lower + upper * t) / (1 + t), 8)))
        return lower + t if lower is not None else upper - t if upper is not None else t - 1 / t

    def vanishes(self, expression, what):
        """Zero exactly, or else at every point; False where it is not."""
        for point in self.points:
            value = sp.N(expression.subs(point), DIGITS)
            if not value.is_number or abs(value) > TINY:
                return False
        if sp.expand(sp.fraction(sp.together(expression))[0]) == 0 or sp.simplify(expression) == 0:
            return True
        self.notes.append(f"{what}: at {POINTS} points to 40 digits, not exactly")
        return True

    def check_state(self):
        if self.model.get("steadyState") is None:
            self.notes.append("the steady state is not unique")
            return
        H, self.rho = self.matrix(self.model["hamiltonian"]), self.matrix(self.model["steadyState"])
        self.jumps = [(self.read(jump["rate"]), self.matrix(jump["operator"])) for jump in self.model["jumps"]]
        self.hamiltonian = H
        rho = self.rho
        require(self.vanishes(rho.trace() - 1, "the trace"), "the trace of the steady state is not 1")
        change = self.generator(rho)
        for k, entry in enumerate(change):
            require(self.vanishes(entry, f"entry {k} of L(rho)"), "the steady state is not stationary")
        if all(not entry.subs(self.points[0]).has(sp.Function) for entry in change):
            rank = DomainMatrix.from_Matrix(self.liouvillian(self.points[0])).to_field().rank()
            require(rank == rho.rows**2 - 1, "the steady state is not unique at a point of the domain")
        else:
            self.notes.append("uniqueness of the steady state")

    def generator(self, X):
        H = self.hamiltonian
        change = -sp.I * (H * X - X * H)
        for rate, L in self.jumps:
            change += rate * (L * X * L.H - (L.H * L * X + X * L.H * L) / 2)
        return change

    def liouvillian(self, point):
        d = self.rho.rows
        at = lambda matrix: matrix.subs(point)
        one = sp.eye(d)
        H = at(self.hamiltonian)
        total = -sp.I * (sp.kronecker_product(one, H) - sp.kronecker_product(H.T, one))
        for rate, L in self.jumps:
            L, rate = at(L), rate.subs(point)
            product = L.H * L
            total += rate * (sp.kronecker_product(L.conjugate(), L) - (sp.kronecker_product(one, product) + sp.kronecker_product(product.T, one)) / 2)
        return total.applyfunc(sp.nsimplify)

    def quantity(self, claim):
        """The quantity from the steady state; undefined where this program does not know it."""
        name = claim["claim"]["quantity"].strip()
        entry = re.fullmatch(r"rho\[(\d+)\]\[(\d+)\]", name)
        if entry:
            return self.rho[int(entry[1]), int(entry[2])]
        if name.startswith("<"):
            operator = self.matrix(claim["operator"])
            if re.fullmatch(r"<[IXYZ]+>", name):
                require(operator == pauli(name[1:-1]), f"the operator of {name} is another one")
            else:
                self.notes.append(f"the matrix of the operator {name}")
            return (self.rho * operator).trace()
        if name == "purity":
            return (self.rho * self.rho).trace()
        return None

    def negativity(self, point):
        """Numerically, from the eigenvalues of the partial transpose of the first subsystem."""
        first = self.model["dims"][0]
        rest = self.rho.rows // first
        rho = self.rho.subs(point)
        turned = sp.Matrix(rho.rows, rho.rows, lambda i, j: rho[(j // rest) * rest + i % rest, (i // rest) * rest + j % rest])
        return -sum(min(sp.Float(value, 30), 0) for value in eigenvalues(turned))

    def check_claim(self, claim):
        verdict = claim["verdict"]
        if verdict not in ("proved", "wrong", "proved where real"):
            return f"not decided ({verdict})"
        if isinstance(claim["claim"], str):
            return self.check_statement(claim)
        claimed = self.read(claim["claim"]["formula"])
        name = claim["claim"]["quantity"].strip()
        if name == "eigenvalue":
            return self.check_eigenvalue(claim, claimed)
        correct = self.quantity(claim)
        if correct is None and claim.get("correct") is not None:
            correct = self.read(claim["correct"])
            if name == "negativity":
                for point in self.points[:2]:
                    apart = sp.N(correct.subs(point), 30) - self.negativity(point)
                    require(abs(apart) < sp.Float(10, 30) ** -20, "the derived negativity is another one")
                self.notes.append("the derived negativity: at 2 points")
            else:
                self.notes.append(f"the derived formula of {name}, taken from the certificate")
        residual = claim.get("residual")
        difference = claimed - correct
        if residual is not None:
            re_, im = ((self.read(top), self.read(bottom)) for top, bottom in (residual["re"], residual["im"]))
            require(self.vanishes(difference - re_[0] / re_[1] - sp.I * im[0] / im[1], "the residual"), "the residual is another one")
        if verdict != "wrong":
            require(self.vanishes(difference, f"{name} = {claim['claim']['formula']}"), "a formula that is called proved is wrong")
            return "proved"
        witness = claim["witness"]
        point = {self.symbols[key]: sp.Rational(value) for key, value in witness["point"].items()}
        if witness["claimed"] == "not real":
            value = sp.N(claimed.subs(point), 30)
            require(value.has(sp.nan, sp.zoo, sp.oo) or abs(sp.im(value)) > 0, "the claimed formula is real at the point")
            return "wrong"
        apart = sp.N(difference.subs(point), DIGITS)
        require(abs(apart) > TINY, "the formulas do not differ at the point")
        return "wrong"

    def check_eigenvalue(self, claim, claimed):
        point = self.points[0] if claim["verdict"] != "wrong" else {self.symbols[key]: sp.Rational(value) for key, value in claim["witness"]["point"].items()}
        size = self.rho.rows**2
        value = claimed.subs(point)
        require(value.is_Rational or claim["verdict"] != "wrong", "only rational numbers are compared with eigenvalues exactly")
        matrix = self.liouvillian(point) - value * sp.eye(size)
        exact = DomainMatrix.from_Matrix(matrix).to_field() if value.is_Rational else None
        determinant = exact.domain.to_sympy(exact.det()) if exact else sp.N(matrix.evalf(DIGITS).det(method="berkowitz"), DIGITS)
        if claim["verdict"] == "wrong" and "multiplicity" not in claim["claim"]:
            require(abs(determinant) > TINY, "the number is an eigenvalue at the point")
        elif claim["verdict"] != "wrong":
            require(abs(determinant) < TINY, "the number is no eigenvalue at a point")
            self.notes.append("an eigenvalue: at one point")
        return claim["verdict"]

    def check_statement(self, claim):
        self.notes.append(f"the statement {claim['claim']}, which this program does not decide")
        return claim["verdict"]


def eigenvalues(matrix):
    """Of a Hermitian matrix of numbers, to 40 digits."""
    with mpmath.workdps(40):
        numbers = mpmath.matrix([[mpmath.mpmathify(sp.N(entry, 40)) for entry in matrix.row(k)] for k in range(matrix.rows)])
        return list(mpmath.eighe(numbers, eigvals_only=True))


def pauli(letters):
    matrices = {"I": sp.eye(2), "X": sp.Matrix([[0, 1], [1, 0]]), "Y": sp.Matrix([[0, -sp.I], [sp.I, 0]]), "Z": sp.Matrix([[1, 0], [0, -1]])}
    result = sp.eye(1)
    for letter in letters:
        result = sp.kronecker_product(result, matrices[letter])
    return result


def split(text, certificate):
    parts = re.split(r"(<=|>=|<|>)", text)
    return [certificate.read(part) for part in parts[::2]], parts[1::2]


def holds(sides, relations, values):
    numbers = [side.subs(values) for side in sides]
    compare = {"<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b}
    return all(compare[relation](a, b) for a, relation, b in zip(numbers, relations, numbers[1:]))


def main(paths):
    if not paths:
        print(__doc__)
        return 2
    status = 0
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                certificate = Certificate(json.load(file))
            certificate.check_state()
            verdicts = [certificate.check_claim(claim) for claim in certificate.claims]
            print(f"{path}: valid: {', '.join(verdicts)}")
            for note in dict.fromkeys(certificate.notes):
                print(f"  not checked exactly: {ascii(note)}")
        except Invalid as problem:
            print(f"{path}: INVALID, {ascii(str(problem))}")
            status = max(status, 1)
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
            print(f"{path}: INVALID, it does not have the form of a certificate ({type(error).__name__}: {ascii(str(error))})")
            status = 2
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
