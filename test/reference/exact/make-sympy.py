"""Reference results of SymPy for the exact core; run with `python3 make-sympy.py > sympy.json`.

Everything is written as text in the syntax that the parser of the project reads (`^` for powers).
"""

import json
import random
import re

import sympy
from sympy import Matrix, cancel, factor_list, gcd, symbols, together
from sympy.polys.matrices import DomainMatrix

random.seed(20240607)
NAMES = "x y z u v w"
SYMBOLS = symbols(NAMES)
FIELD = sympy.QQ.frac_field(*SYMBOLS)


def text(expression):
    return str(expression).replace("**", "^")


def polynomial(count, terms, degree, height):
    variables = SYMBOLS[:count]
    result = 0
    for _ in range(terms):
        monomial = random.randint(-height, height)
        for _ in range(random.randint(0, degree)):
            monomial *= random.choice(variables)
        result += monomial
    return sympy.expand(result)


def gcds():
    cases = []
    while len(cases) < 260:
        count = random.choice([1, 1, 2, 2, 3, 3, 4, 5, 6])
        height = random.choice([1, 3, 9, 10**6, 10**25])
        size = random.choice([2, 3, 5, 8]) if count > 3 else random.choice([2, 4, 8, 12])
        degree = random.choice([1, 2, 3, 5])
        common, left, right = (polynomial(count, size, degree, height) for _ in range(3))
        if random.random() < 0.2:
            common = random.choice([1, 6, SYMBOLS[0] ** 2, common**2])
        a, b = sympy.expand(common * left), sympy.expand(common * right)
        if (a == 0 and b == 0) or len(text(a)) + len(text(b)) > 4000:
            continue
        cases.append({"a": text(a), "b": text(b), "gcd": text(gcd(a, b))})
    return cases


def expression(depth, variables):
    if depth == 0 or random.random() < 0.1:
        if random.random() < 0.35:
            return str(random.randint(-9, 9)) if random.random() < 0.7 else f"{random.randint(-9, 9)}/{random.randint(1, 9)}"
        return str(random.choice(variables))
    kind = random.choice("++--**//^" if depth <= 2 else "++--**//")
    left = expression(depth - 1, variables)
    if kind == "^":
        return f"({left})^({random.choice([-2, -1, 2, 3])})"
    return f"(({left}) {kind} ({expression(depth - 1, variables)}))"


def divides_by_zero(source):
    """SymPy reads 1/(1/0) as 0; such sources have no value in a field."""
    parts = re.split(r"\^\((-?\d+)\)", source)
    code = ""
    for index, part in enumerate(parts):
        code += f"**({part})" if index % 2 == 1 else re.sub(r"\d+", r"Q(\g<0>)", part)
    try:
        eval(code, {"Q": FIELD, **dict(zip(NAMES.split(), FIELD.gens))})
    except ZeroDivisionError:
        return True
    return False


def expressions():
    cases = []
    while len(cases) < 300:
        variables = SYMBOLS[: random.randint(1, 4)]
        source = expression(random.choice([2, 3, 4, 5]), variables)
        if divides_by_zero(source):
            continue
        try:
            value = sympy.sympify(source.replace("^", "**"), rational=True)
        except ZeroDivisionError:
            continue
        if value.has(sympy.zoo, sympy.nan, sympy.oo):
            continue
        normal = cancel(together(value))
        if normal.has(sympy.zoo, sympy.nan, sympy.oo):
            continue
        variable = random.choice(variables)
        point = {str(s): f"{random.randint(-20, 20)}/{random.randint(1, 9)}" for s in SYMBOLS}
        numerator, denominator = sympy.fraction(normal)
        at = {SYMBOLS[k]: sympy.Rational(point[str(SYMBOLS[k])]) for k in range(len(SYMBOLS))}
        pole = denominator.subs(at) == 0
        cases.append(
            {
                "source": source,
                "normal": text(normal),
                "variable": str(variable),
                "derivative": text(cancel(together(sympy.diff(normal, variable)))),
                "point": point,
                "value": None if pole else str(numerator.subs(at) / denominator.subs(at)),
            }
        )
    return cases


def factorisations():
    cases = []
    x, parameters = SYMBOLS[0], SYMBOLS[1:4]
    while len(cases) < 120:
        product = sympy.Integer(random.choice([1, 1, -1, 2, -6]))
        for _ in range(random.randint(1, 4)):
            kind = random.random()
            shift = sum((random.randint(-3, 3) * p for p in parameters), sympy.Integer(0)) + random.randint(-2, 2)
            if kind < 0.6:
                base = random.choice([1, 1, 2, 3]) * x - shift
            elif kind < 0.85:
                base = x**2 + shift * x + random.randint(1, 3) * random.choice(parameters) ** 2 + random.randint(-2, 4)
            else:
                base = shift
            product *= base ** random.choice([1, 1, 1, 2, 3])
        product = sympy.expand(product)
        if product == 0 or not product.has(x) or len(text(product)) > 4000:
            continue
        content, factors = factor_list(product)
        cases.append(
            {
                "polynomial": text(product),
                "content": text(content),
                "factors": [[text(f), k] for f, k in factors],
            }
        )
    return cases


def systems():
    cases = []
    while len(cases) < 80:
        size = random.randint(1, 5)
        count = random.choice([0, 1, 2, 3])
        density = random.choice([0.4, 0.7, 1.0])

        def entry():
            if random.random() > density:
                return sympy.Integer(0)
            if count == 0:
                return sympy.Rational(random.randint(-9, 9), random.randint(1, 5))
            value = polynomial(count, random.randint(1, 2), 2, 4)
            return value / random.choice([1, 1, 2, SYMBOLS[0], SYMBOLS[0] + 1])

        matrix = Matrix(size, size, lambda i, j: cancel(entry()))
        if random.random() < 0.25 and size > 1:
            matrix[size - 1, :] = matrix[0, :] * 3
        right = Matrix(size, 1, lambda i, j: cancel(entry()))
        field = sympy.QQ.frac_field(*SYMBOLS) if count > 0 else sympy.QQ
        exact = DomainMatrix.from_Matrix(matrix).convert_to(field)
        determinant = field.to_sympy(exact.charpoly()[-1]) * (-1) ** size
        rank = exact.rank()
        solution = None
        if determinant != 0:
            solved = exact.lu_solve(DomainMatrix.from_Matrix(right).convert_to(field))
            solution = [text(cancel(v)) for v in solved.to_Matrix()]
        characteristic = [field.to_sympy(c) for c in exact.charpoly()]
        if solution is not None and sum(map(len, solution)) > 4000:
            continue
        cases.append(
            {
                "size": size,
                "matrix": [text(v) for v in matrix],
                "right": [text(v) for v in right],
                "determinant": text(cancel(determinant)),
                "rank": rank,
                "solution": solution,
                "characteristic": [text(cancel(c)) for c in reversed(characteristic)],
            }
        )
    return cases


print(
    json.dumps(
        {
            "sympy": sympy.__version__,
            "variables": NAMES.split(),
            "gcds": gcds(),
            "expressions": expressions(),
            "factorisations": factorisations(),
            "systems": systems(),
        },
        indent=0,
    )
)
