"""What the guard found."""

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Tuple


class PhysicsViolation(AssertionError):
    """A law is violated by more than the stated error explains."""


class Undecided(AssertionError):
    """Rounding of the check itself hides whether a law holds."""


@dataclass(frozen=True)
class Finding:
    """How one law stands at one place."""

    invariant: str
    #: Where: step and time, or the generator.
    subject: str
    #: holds, explained (by the stated error), violated or undecided
    standing: str
    value: float
    #: Largest distance that the stated error explains.
    bound: float
    #: Distance as a multiple of what the error explains.
    size: Optional[float]
    step: Optional[int]
    time: Optional[float]
    says: str
    physics: str
    remedy: str

    def __str__(self):
        size = "" if self.size is None else f": {self.size:.3g} × the error"
        return f"{self.invariant} at {self.subject}{size}. {self.says}"


@dataclass(frozen=True)
class Report:
    """All findings of one call, the worst first; `data` is the JSON of the command for this file."""

    standing: str
    within: float
    #: Findings that are violated or undecided, the worst ten of them.
    worst: Tuple[Finding, ...]
    #: The worst place of each law that was looked at, by its name.
    invariants: Mapping[str, Finding]
    data: Mapping[str, Any]

    @property
    def ok(self):
        """Does every law hold, or does the stated error explain what is missing?"""
        return self.standing in ("holds", "explained")

    def require(self, undecided=False):
        """This report, if nothing is violated.

        Raises PhysicsViolation, an AssertionError; also Undecided unless `undecided` is True.
        """
        if self.standing == "violated":
            raise PhysicsViolation(str(self))
        if self.standing == "undecided" and not undecided:
            raise Undecided(str(self))
        return self

    def __bool__(self):
        return self.ok

    def __str__(self):
        counts = {name: law["counts"] for name, law in ((law["invariant"], law) for law in self.data["invariants"])}
        lines = [f"{len(counts)} laws, stated error {self.within:g}: {self.standing}"]
        for finding in self.worst:
            lines += [f"  {finding}", f"    {finding.physics}", f"    → {finding.remedy}"]
        return "\n".join(lines)


def report_of(data):
    """Report of one file in the JSON of the command."""
    laws = [law for law in data["invariants"] if "worst" in law]
    return Report(
        standing=data["standing"],
        within=number(data["within"]),
        worst=tuple(finding_of(item) for item in data["worst"]),
        invariants={law["invariant"]: finding_of(law["worst"]) for law in laws},
        data=data,
    )


def finding_of(item):
    """Finding of its JSON, in which numbers may be texts such as "Infinity"."""
    return Finding(
        invariant=item["invariant"],
        subject=item["subject"],
        standing=item["standing"],
        value=number(item["value"]),
        bound=number(item["bound"]),
        size=None if item.get("size") is None else number(item["size"]),
        step=item.get("step"),
        time=None if item.get("time") is None else number(item["time"]),
        says=item["says"],
        physics=item.get("physics", ""),
        remedy=item.get("remedy", ""),
    )


def number(value):
    """Number of JSON, or of a text such as "Infinity"; NaN for what is missing."""
    return float("nan") if value is None else float(value)
