"""The fixture `guarded` of pytest: `guarded(states, times, within=1e-7)` fails the test where physics is violated."""

import pytest

from .guard import guard


@pytest.fixture
def guarded():
    """As `guard`, and the report has to be without violations; an undecided one fails unless `undecided=True`."""

    def require(*arguments, undecided=False, **options):
        __tracebackhide__ = True
        return guard(*arguments, **options).require(undecided)

    return require
