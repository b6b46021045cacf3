"""Checks certificates of formulas, written by `clausius check-formula --out`, with SymPy and without the toolkit.

    python3 check-formula-certificate.py formula-certificate.json …

Needs SymPy (python3-sympy). docs/formula-certificate.md says what a certificate holds. For each file it says what was checked
exactly, what at points with many digits only, and what was taken from the certificate. Statements are checked at points: one that is
called wrong fails at its point, one that is called proved holds at all that are tried, of one that is proved where both sides are real
at all at which they are. Exact simplification has 60 s for each certificate; what is left then is checked at points. Exit code: 0 all
valid, 1 one is not, 2 one does not have the form of a certificate.
"""

import json
import math
import random
import re
import signal
import sys
import time

import mpmath
import sympy as sp
from sympy.polys.matrices import DomainMatrix

DIGITS = 60
TINY = sp.Float(10, DIGITS) ** -40
POINTS = 5
STATEMENT_POINTS = 60
EXACT_SECONDS = 60
LARGEST_EXPONENT = 1000
BUILT_IN = {"sqrt": sp.sqrt, "ln": sp.log, "log": sp.log, "exp": sp.exp, "abs": sp.Abs, "re": sp.re, "im": sp.im, "max": sp.Max, "min": sp.Min, "sinh": sp.sinh, "cosh": sp.cosh, "tanh": sp.tanh, "coth": sp.coth, "sin": sp.sin, "cos": sp.cos, "tan": sp.tan, "cot": sp.cot}
NUMERIC = {"sqrt": mpmath.sqrt, "ln": mpmath.log, "log": mpmath.log, "exp": mpmath.exp, "abs": abs, "re": mpmath.re, "im": mpmath.im, "max": max, "min": min, "sinh": mpmath.sinh, "cosh": mpmath.cosh, "tanh": mpmath.tanh, "coth": mpmath.coth, "sin": mpmath.sin, "cos": mpmath.cos, "tan": mpmath.tan, "cot": mpmath.cot}


class Invalid(Exception):
    pass


class OutOfTime(Exception):
    pass


def require(condition, reason):
    if not condition:
        raise Invalid(reason)


class Reader:
    """Formulas: sums, products (also of neighbours), powers, functions, as expressions or as numbers. Nothing is evaluated as code."""

    TOKEN = re.compile(r"\s*((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z]\w*|<=|>=|[-+*/^(),=<>])")

    def __init__(self, text):
        self.tokens = []
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

    def expression(self, names):
        return self.whole(names, BUILT_IN, sp.Rational)

    def number(self, names):
        """Not a number where the formula has no value."""
        try:
            return self.whole(names, NUMERIC, mpmath.mpf)
        except (ZeroDivisionError, ValueError, TypeError, OverflowError):
            return mpmath.nan

    def whole(self, names, functions, constant):
        self.at, self.names, self.functions, self.constant, self.growth = 0, names, functions, constant, 0
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
        if not self.take("^"):
            return base
        exponent = self.unary()
        require(isinstance(exponent, (sp.Rational, mpmath.mpf)) and abs(exponent) <= LARGEST_EXPONENT, "an exponent is no number of moderate size")
        return base ** exponent

    def atom(self):
        token = self.next()
        require(token is not None, "a formula has no end")
        self.at += 1
        if token == "(":
            value = self.sum()
            require(self.take(")"), '")" is missing')
            return value
        if re.match(r"[\d.]", token):
            _, _, power = token.lower().partition("e")
            require(len(token) < 10000 and abs(int(power or "0")) <= LARGEST_EXPONENT, "a number is too long")
            return self.constant(token)
        if token in self.functions and self.take("("):
            grows = token in ("exp", "sinh", "cosh")
            self.growth += grows
            require(self.growth <= 2, "exponentials of exponentials of exponentials are not computed")
            args = [self.sum()]
            while self.take(","):
                args.append(self.sum())
            require(self.take(")"), '")" is missing')
            self.growth -= grows
            return self.functions[token](*args)
        require(token in self.names, f"{token} has no meaning")
        return self.names[token]


class Certificate:
    def __init__(self, data):
        require(data.get("format") == "clausius-formula-certificate" and data.get("version") == 1, "it is no certificate of version 1")
        self.model, self.claims = data["model"], data["claims"]
        dims, levels = self.model["dims"], len(self.model["hamiltonian"])
        require(all(isinstance(dim, int) and dim > 0 for dim in dims) and math.prod(dims) == levels, "the dimensions are not those of the Hamiltonian")
        self.symbols = {name: sp.Symbol(name, real=True) for name in self.model["parameters"]}
        self.names = {**self.symbols, "i": sp.I, "pi": sp.pi}
        self.let = {name: Reader(text) for name, text in self.model["let"].items()}
        for name, reader in self.let.items():
            self.names[name] = reader.expression(self.names)
        self.assumed = [split(text) for text in self.model["assume"]]
        self.exact_seconds = EXACT_SECONDS
        self.random = random.Random(1)
        self.points = [self.point() for _ in range(POINTS)]
        self.notes = []

    def read(self, text):
        return Reader(text).expression(self.names)

    def numbers(self, point):
        """Values of all names at a point."""
        names = {symbol.name: number(value) for symbol, value in point.items()}
        names.update({"i": mpmath.mpc(0, 1), "pi": +mpmath.pi})
        for name, reader in self.let.items():
            names[name] = reader.number(names)
        return names

    def matrix(self, rows):
        return sp.Matrix([[self.read(text) for text in row] for row in rows])

    def point(self):
        """A rational point of the domain."""
        for _ in range(10000):
            values = {self.symbols[name]: self.inside(domain) for name, domain in self.model["parameters"].items()}
            if self.is_assumed(values):
                return values
        raise Invalid("no point of the domain was found")

    def is_assumed(self, point):
        with mpmath.workdps(DIGITS):
            names = self.numbers(point)
            return all(holds(sides, relations, names) for sides, relations in self.assumed)

    def require_inside(self, point):
        """Does the point of a witness lie in the domain?"""
        require(set(point) == set(self.symbols.values()), "the point of the witness has other parameters")
        for name, domain in self.model["parameters"].items():
            value = point[self.symbols[name]]
            (lower, closed), (upper, ends) = self.interval(domain)
            inside = (lower is None or value > lower or (closed and value == lower)) and (upper is None or value < upper or (ends and value == upper))
            require(inside, "the point of the witness lies outside of the domain")
        require(self.is_assumed(point), "the point of the witness is none of those that are assumed")

    def interval(self, domain):
        """Ends of a domain, and whether they belong to it."""
        if domain in ("real", "positive", "nonnegative"):
            return (None if domain == "real" else sp.Integer(0), domain == "nonnegative"), (None, False)
        if isinstance(domain, list):
            ends, brackets = domain, "[]"
        else:
            match = re.match(r"([\[(])\s*([^,]+),([^,]+?)\s*([\])])$", domain)
            ends, brackets = match.groups()[1:3], match[1] + match[4]
        lower, upper = (None if str(end).strip() in ("inf", "-inf") else self.read(str(end)) for end in ends)
        return (lower, brackets[0] == "["), (upper, brackets[1] == "]")

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
        is_small = lambda value: value.is_number and abs(value) < TINY
        are_small = lambda points: all(is_small(sp.N(expression.subs(point), DIGITS)) for point in points)
        if not are_small(self.points[:1]):
            return False
        if self.within_time(lambda: sp.expand(sp.fraction(sp.together(expression.rewrite(sp.exp)))[0]) == 0):
            return True
        if not are_small(self.points[1:]):
            return False
        if not self.within_time(lambda: sp.simplify(expression) == 0):
            self.notes.append(f"{what}: at {POINTS} points to 40 digits, not exactly")
        return True

    def within_time(self, decide):
        """A decision, or None when the seconds for exact ones are used up; without alarms of the system the last one may take longer."""
        if self.exact_seconds <= 0:
            return None
        start = time.monotonic()
        has_alarm = hasattr(signal, "setitimer")
        if has_alarm:
            signal.signal(signal.SIGALRM, out_of_time)
            signal.setitimer(signal.ITIMER_REAL, self.exact_seconds)
        try:
            return decide()
        except OutOfTime:
            return None
        finally:
            if has_alarm:
                signal.setitimer(signal.ITIMER_REAL, 0)
            self.exact_seconds -= time.monotonic() - start

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
        return total.applyfunc(sp.expand)

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

    def witness(self, witness):
        point = {self.symbols[key]: sp.Rational(value) for key, value in witness["point"].items()}
        self.require_inside(point)
        return point

    def check_derived(self, name, formula, operator=None):
        """Compares the derived formula of a quantity at two points with its value from the state and the generator."""
        for point in self.points[:2]:
            expected = AtPoint(self, point).quantity(name, operator)
            if expected is None:
                self.notes.append(f"the derived formula of {name}, taken from the certificate")
                return
            with mpmath.workdps(DIGITS):
                apart = abs(formula.number(self.numbers(point)) - expected)
                require(apart < mpmath.mpf(10) ** -20 * (1 + abs(expected)), f"the derived formula of {name} is another one")
        self.notes.append(f"the derived formula of {name}: at 2 points")

    def check_claim(self, claim):
        verdict = claim["verdict"]
        if verdict in ("undecided", "unreadable", "stopped", "failed"):
            return verdict
        require(verdict in ("proved", "wrong", "proved where real"), "a verdict is no word that the toolkit writes")
        if isinstance(claim["claim"], str):
            return self.check_statement(claim)
        claimed = self.read(claim["claim"]["formula"])
        name = claim["claim"]["quantity"].strip()
        if name == "eigenvalue":
            return self.check_eigenvalue(claim, claimed)
        correct = self.quantity(claim)
        if correct is None:
            require(claim.get("correct") is not None, f"there is no derived formula of {name}")
            correct = self.read(claim["correct"])
            self.check_derived(name, Reader(claim["correct"]), claim.get("operator"))
        residual = claim.get("residual")
        difference = claimed - correct
        if residual is not None:
            re_, im = ((self.read(top), self.read(bottom)) for top, bottom in (residual["re"], residual["im"]))
            require(self.vanishes(difference - re_[0] / re_[1] - sp.I * im[0] / im[1], "the residual"), "the residual is another one")
        if verdict != "wrong":
            require(self.vanishes(difference, f"{name} = {claim['claim']['formula']}"), "a formula that is called proved is wrong")
            return "proved"
        witness = claim["witness"]
        point = self.witness(witness)
        if witness["claimed"] == "not real":
            value = sp.N(claimed.subs(point), 30)
            require(value.has(sp.nan, sp.zoo, sp.oo) or abs(sp.im(value)) > 0, "the claimed formula is real at the point")
            return "wrong"
        apart = sp.N(difference.subs(point), DIGITS)
        require(abs(apart) > TINY, "the formulas do not differ at the point")
        return "wrong"

    def check_eigenvalue(self, claim, claimed):
        point = self.points[0] if claim["verdict"] != "wrong" else self.witness(claim["witness"])
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
        """A statement that is called wrong fails at its point; one that is called proved holds at all points that are tried."""
        text, quantities = claim["claim"], {}
        for k, name in enumerate(sorted(claim["quantities"], key=len, reverse=True)):
            entry, placeholder = claim["quantities"][name], f"quantity_{k}"
            require(placeholder not in self.names, f"{placeholder} is taken")
            text = text.replace(name, placeholder)
            quantities[placeholder] = Reader(entry["correct"])
            self.check_derived(name, quantities[placeholder], entry.get("operator"))
        sides = [split(side) for side in re.split(r"\biff\b|\bif\s+and\s+only\s+if\b|<=>|<->|⇔|⟺", text)]
        require(len(sides) <= 2 and all(relations for _, relations in sides), "the statement has no relation")
        if claim["verdict"] == "wrong":
            points = [self.witness(claim["witness"])] if claim.get("witness") else self.points
            require(not all(self.is_true(sides, quantities, point) for point in points), "a statement that is called wrong holds at its point")
            return "wrong"
        where_real = claim["verdict"] == "proved where real"
        verdicts = [self.is_true(sides, quantities, self.point(), where_real) for _ in range(STATEMENT_POINTS)]
        require(False not in verdicts, "a statement that is called proved fails at a point")
        require(True in verdicts, "no point was met at which both sides are real")
        self.notes.append(f"the statement {claim['claim']}: at {verdicts.count(True)} points")
        return claim["verdict"]

    def is_true(self, sides, quantities, point, where_real=False):
        """None where a side is not real and only points are asked for at which all are."""
        with mpmath.workdps(DIGITS):
            names = self.numbers(point)
            names.update({name: reader.number(names) for name, reader in quantities.items()})
            if where_real and not all(is_real(side.number(names)) for expressions, _ in sides for side in expressions):
                return None
            values = [holds(expressions, relations, names) for expressions, relations in sides]
        return values[0] if len(values) == 1 else values[0] == values[1]


def out_of_time(_signal, _frame):
    raise OutOfTime


COUNTED = ("current", "noise", "thirdCumulant", "tur", "kur")


class AtPoint:
    """Quantities of the steady state at a point, by their definitions, to 40 digits."""

    def __init__(self, certificate, point):
        self.model, self.d = certificate.model, certificate.rho.rows
        self.numbers = lambda matrix: mpmath.matrix([[number(entry.subs(point)) for entry in matrix.row(k)] for k in range(matrix.rows)])
        with mpmath.workdps(40):
            self.rho, self.H = self.numbers(certificate.rho), self.numbers(certificate.hamiltonian)
            self.jumps, self.energies = {}, {}
            for jump, (rate, L) in zip(certificate.model["jumps"], certificate.jumps):
                L = self.numbers(L)
                # of one size, so that reversed jumps can be compared
                size = mpmath.mnorm(L, "f") or mpmath.mpf(1)
                self.jumps.setdefault(jump["bath"], []).append((number(rate.subs(point)) * size**2, L / size))
                if "energy" in jump:
                    energy = number(certificate.read(jump["energy"]).subs(point)) if jump["energy"] else None
                    self.energies.setdefault(jump["bath"], []).append(energy)
            self.baths = {}
            for bath, stated in certificate.model.get("baths", {}).items():
                read = lambda key: number(certificate.read(stated[key]).subs(point)) if stated.get(key, "infinite") != "infinite" else None
                H = self.numbers(certificate.matrix(stated["hamiltonian"])) if "hamiltonian" in stated else None
                self.baths[bath] = (read("beta"), read("frequency"), H)
            self.operator = lambda rows: self.numbers(certificate.matrix(rows))

    def quantity(self, name, operator):
        """Undefined for what this program does not compute."""
        match = re.fullmatch(r"(\w+)\[(\w+)(?:,.*)?\]", name)
        entry = re.fullmatch(r"(\|?)rho\[(\d+)\]\[(\d+)\]\|?", name)
        with mpmath.workdps(40):
            if entry:
                value = self.rho[int(entry[2]), int(entry[3])]
                return abs(value) if entry[1] else value
            if name.startswith("<") and operator is not None:
                return trace(self.operator(operator) * self.rho)
            if match and match[1] in COUNTED and match[2] in self.jumps:
                return self.counted(match[1], match[2], name, operator)
            if match and match[1] == "affinity" and match[2] in self.jumps:
                return self.affinity(match[2], name, operator)
            if match and match[1] == "freeEnergy":
                return self.freeEnergy(match[2])
            if name.startswith("distance[") and operator is not None:
                return sum(abs(value) for value in mpmath.eighe(self.rho - self.operator(operator), eigvals_only=True)) / 2
            if match and match[1] in ("heat", "energy", "efficiency", "cop", "activity") and match[2] in self.jumps:
                return getattr(self, match[1])(match[2])
            known = ("purity", "negativity", "entropy", "power", "production", "coherence", "relativeCoherence", "concurrence", "formation", "information", "activity", "ergotropy", "gap")
            return getattr(self, name)() if name in known else None

    def dissipated(self, bath):
        change = mpmath.zeros(self.d)
        for rate, L in self.jumps[bath]:
            n = L.H * L
            change += rate * (L * self.rho * L.H - (n * self.rho + self.rho * n) / 2)
        return change

    def energy(self, bath):
        return trace(self.H * self.dissipated(bath)).real

    def heat(self, bath):
        beta, frequency, H = self.baths.get(bath, (None, None, None))
        if frequency is None and H is None and bath in self.energies:
            energies = self.energies[bath]
            exchanged = lambda: (e * rate * trace(L.H * L * self.rho).real for e, (rate, L) in zip(energies, self.jumps[bath]))
            return None if None in energies else sum(exchanged())
        if frequency is None or H is not None:
            return trace((self.H if H is None else H) * self.dissipated(bath)).real
        if beta is None:
            return None
        total = mpmath.mpf(0)
        for rate, L in self.jumps[bath]:
            back = [other for other, K in self.jumps[bath] if mpmath.norm(K - L.H) < mpmath.mpf(10) ** -30]
            ratio = rate / back[0] if back else 0
            # a projector of a reset is its own reverse and changes no energy
            changes = (0,) if mpmath.norm(L - L.H) < mpmath.mpf(10) ** -30 else (1, -1)
            sign = [s for s in changes if abs(ratio - mpmath.exp(-s * beta * frequency)) < mpmath.mpf(10) ** -25]
            require(sign, f"the rates of bath {bath} are not those of its temperature and frequency")
            total += sign[0] * frequency * rate * trace(L.H * L * self.rho).real
        return total

    def heats(self):
        values = [self.heat(bath) for bath in self.jumps]
        return None if None in values else values

    def power(self):
        return None if self.heats() is None else -sum(self.heats())

    def efficiency(self, bath):
        return None if self.heats() is None else sum(self.heats()) / self.heat(bath)

    def cop(self, bath):
        return None if self.heats() is None else -self.heat(bath) / sum(self.heats())

    def production(self):
        """Where every jump has a reverse in its bath: sum of r tr L*L rho ln(r/r_back); a Hermitian jump is its own reverse."""
        total = mpmath.mpf(0)
        for jumps in self.jumps.values():
            for rate, L in jumps:
                back = [other for other, K in jumps if mpmath.norm(K - L.H) < mpmath.mpf(10) ** -30]
                if len(back) != 1 or not (rate.real > 0 and back[0].real > 0):
                    return None
                total += rate * trace(L.H * L * self.rho).real * mpmath.log(rate / back[0])
        return total

    def ergotropy(self):
        """From the passive state, which has the largest populations in the lowest levels."""
        populations = sorted(mpmath.eighe(self.rho, eigvals_only=True), reverse=True)
        levels = sorted(mpmath.eighe(self.H, eigvals_only=True))
        return trace(self.rho * self.H).real - sum(p * e for p, e in zip(populations, levels))

    def gap(self):
        values = mpmath.eig(self.superoperator(lambda X: self.change(X)), left=False, right=False)
        return sorted(-value.real for value in values)[1]

    def change(self, X):
        total = -1j * (self.H * X - X * self.H)
        for jumps in self.jumps.values():
            for rate, L in jumps:
                n = L.H * L
                total += rate * (L * X * L.H - (n * X + X * n) / 2)
        return total

    def superoperator(self, act):
        """Matrix of a map of matrices, row by row."""
        cells = [(i, j) for i in range(self.d) for j in range(self.d)]
        columns = []
        for i, j in cells:
            unit = mpmath.zeros(self.d)
            unit[i, j] = 1
            columns.append(act(unit))
        return mpmath.matrix([[column[k, m] for column in columns] for k, m in cells])

    def weights(self, bath, name, operator):
        """What each jump of a bath adds to the observable, [A, L] = nu L; None where it adds no definite amount."""
        _, frequency, H = self.baths.get(bath, (None, None, None))
        if "," in name:
            if operator is None:
                return None
            A = self.operator(operator)
        elif H is None and (frequency is not None or bath in self.energies):
            energies = self.energies.get(bath, [None])
            return None if None in energies else energies
        else:
            A = self.H if H is None else H
        result = []
        for _, L in self.jumps[bath]:
            moved, size = A * L - L * A, trace(L.H * L).real
            nu = trace(L.H * moved) / size if size > 0 else mpmath.mpf(0)
            if mpmath.norm(moved - nu * L) > mpmath.mpf(10) ** -30:
                return None
            result.append(nu.real)
        return result

    def counted(self, quantity, bath, name, operator):
        """Cumulants from the first orders of the eigenvalue 0 of the counted generator, and what follows from them."""
        nu = self.weights(bath, name, operator)
        if nu is None or self.d > 8:
            return None
        power = lambda n, X: sum((w**n * rate * L * X * L.H for w, (rate, L) in zip(nu, self.jumps[bath])), mpmath.zeros(self.d))
        equations = self.superoperator(lambda X: self.change(X))
        for k in range(self.d**2):
            equations[0, k] = 1 if k % (self.d + 1) == 0 else 0

        def preimage(Y):
            right = mpmath.matrix([0 if k == 0 else Y[k // self.d, k % self.d] for k in range(self.d**2)])
            x = mpmath.lu_solve(equations, right)
            return mpmath.matrix([[x[i * self.d + j] for j in range(self.d)] for i in range(self.d)])

        mean = trace(power(1, self.rho)).real
        if quantity == "current":
            return mean
        x1 = preimage(mean * self.rho - power(1, self.rho))
        noise = (trace(power(2, self.rho)) + 2 * trace(power(1, x1))).real
        if quantity == "thirdCumulant":
            x2 = preimage(mean * x1 - power(1, x1) + (noise * self.rho - power(2, self.rho)) / 2)
            return (trace(power(3, self.rho)) + 3 * trace(power(2, x1)) + 6 * trace(power(1, x2))).real
        cost = {"noise": 1, "tur": self.production(), "kur": self.activity()}[quantity]
        return noise if quantity == "noise" else None if cost is None or mean == 0 else noise * cost / mean**2

    def affinity(self, bath, name, operator):
        """The A with P(x) = P(-x - A) for P(x) = det(1 - L(x)), from the coefficients of P in powers of e^(q x); q is a quantum."""
        nu = self.weights(bath, name, operator)
        quantum = next((abs(w) for w in nu or () if w != 0), None)
        if quantum is None or self.d > 4:
            return None
        steps = [int(mpmath.nint(w / quantum)) for w in nu]
        if any(abs(w - n * quantum) > mpmath.mpf(10) ** -30 for n, w in zip(steps, nu)):
            return None
        top = self.d**2 * max(map(abs, steps))
        one = mpmath.eye(self.d**2)
        still = one - self.superoperator(self.change)
        moved = {n: self.superoperator(lambda X, n=n: self.counting(bath, steps, n, X)) for n in set(steps) - {0}}
        roots = [mpmath.expjpi(mpmath.mpf(2 * k) / (2 * top + 1)) for k in range(2 * top + 1)]
        values = [mpmath.det(sum((moved[n] * (1 - z**n) for n in moved), still)) for z in roots]
        a = {j: sum(value * z**-j for value, z in zip(values, roots)) / len(roots) for j in range(-top, top + 1)}
        size = max(abs(value) for value in values)
        power = next((j for j in range(1, top + 1) if max(abs(a[j]), abs(a[-j])) > size * mpmath.mpf(10) ** -25), None)
        require(power is not None and abs(a[-power]) > size * mpmath.mpf(10) ** -25, f"{name} has no symmetry")
        ratio = (a[power] / a[-power]).real
        for j in range(power, top + 1):
            balanced = abs(a[j] - a[-j] * ratio ** (mpmath.mpf(j) / power)) < size * mpmath.mpf(10) ** -25
            require(balanced, f"{name} has no symmetry")
        return mpmath.log(ratio) / (power * quantum)

    def counting(self, bath, steps, n, X):
        """The jumps of a bath that change what is counted by n."""
        return sum((rate * L * X * L.H for k, (rate, L) in zip(steps, self.jumps[bath]) if k == n), mpmath.zeros(self.d))

    def freeEnergy(self, bath):
        if bath not in self.baths or "beta" not in self.model["baths"][bath]:
            return None
        beta, energy = self.baths[bath][0], trace(self.H * self.rho).real
        return energy if beta is None else energy - entropy(self.rho) / beta

    def activity(self, *baths):
        return sum(rate * trace(L.H * L * self.rho).real for bath in baths or self.jumps for rate, L in self.jumps[bath])

    def purity(self):
        return trace(self.rho * self.rho).real

    def coherence(self):
        return sum(abs(self.rho[i, j]) for i in range(self.d) for j in range(self.d) if i != j)

    def entropy(self):
        return entropy(self.rho)

    def relativeCoherence(self):
        return entropy(mpmath.diag([self.rho[k, k] for k in range(self.d)])) - entropy(self.rho)

    def split(self):
        first = self.model["dims"][0]
        return first, self.d // first

    def information(self):
        first, rest = self.split()
        index = lambda i, j: i * rest + j
        a = mpmath.matrix([[sum(self.rho[index(i, k), index(j, k)] for k in range(rest)) for j in range(first)] for i in range(first)])
        b = mpmath.matrix([[sum(self.rho[index(k, i), index(k, j)] for k in range(first)) for j in range(rest)] for i in range(rest)])
        return entropy(a) + entropy(b) - entropy(self.rho)

    def negativity(self):
        """From the eigenvalues of the partial transpose of the first subsystem."""
        _, rest = self.split()
        turned = mpmath.matrix([[self.rho[(j // rest) * rest + i % rest, (i // rest) * rest + j % rest] for j in range(self.d)] for i in range(self.d)])
        return -sum(min(value, 0) for value in mpmath.eighe(turned, eigvals_only=True))

    def concurrence(self):
        flip = mpmath.matrix([[0, 0, 0, -1], [0, 0, 1, 0], [0, 1, 0, 0], [-1, 0, 0, 0]])
        values = mpmath.eig(self.rho * flip * self.rho.conjugate() * flip, left=False, right=False)
        roots = sorted((mpmath.sqrt(abs(mpmath.re(value))) for value in values), reverse=True)
        return max(mpmath.mpf(0), roots[0] - sum(roots[1:]))

    def formation(self):
        x = (1 + mpmath.sqrt(1 - self.concurrence() ** 2)) / 2
        return -sum(p * mpmath.log(p) for p in (x, 1 - x) if p > 0)


def number(expression):
    return mpmath.mpmathify(sp.N(expression, 50))


def trace(matrix):
    return sum(matrix[k, k] for k in range(matrix.rows))


def entropy(matrix):
    return -sum(p * mpmath.log(p) for p in mpmath.eighe(matrix, eigvals_only=True) if p > mpmath.mpf(10) ** -35)


def pauli(letters):
    matrices = {"I": sp.eye(2), "X": sp.Matrix([[0, 1], [1, 0]]), "Y": sp.Matrix([[0, -sp.I], [sp.I, 0]]), "Z": sp.Matrix([[1, 0], [0, -1]])}
    result = sp.eye(1)
    for letter in letters:
        result = sp.kronecker_product(result, matrices[letter])
    return result


def split(text):
    parts = re.split(r"(!=|≠|<=|>=|≤|≥|==|=|<|>)", text)
    return [Reader(part) for part in parts[::2]], parts[1::2]


def is_real(value):
    return mpmath.isfinite(value) and mpmath.im(value) == 0


def holds(sides, relations, names):
    """Numbers that agree to 40 digits count as equal; what is not real is in no relation."""
    numbers = [side.number(names) for side in sides]
    if not all(is_real(value) for value in numbers):
        return False
    numbers = [mpmath.re(value) for value in numbers]
    order = [0 if abs(a - b) < mpmath.mpf(10) ** -40 else 1 if a > b else -1 for a, b in zip(numbers, numbers[1:])]
    allowed = {"<": (-1,), ">": (1,), "<=": (-1, 0), ">=": (1, 0), "≤": (-1, 0), "≥": (1, 0), "=": (0,), "==": (0,), "!=": (-1, 1), "≠": (-1, 1)}
    return all(sign in allowed[relation] for sign, relation in zip(order, relations))


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
