"""Physical laws on the results of quantum simulations, and calls of the command `clausius`, from Python."""

from .command import CommandError, CommandNotFound
from .guard import guard
from .model import to_model
from .report import Finding, PhysicsViolation, Report, Undecided
from .session import Session, Stopped, certify, check_formula, conjecture, derive, explain, hunt, ree

__all__ = [
    "CommandError",
    "CommandNotFound",
    "Finding",
    "PhysicsViolation",
    "Report",
    "Session",
    "Stopped",
    "Undecided",
    "certify",
    "check_formula",
    "conjecture",
    "derive",
    "explain",
    "guard",
    "hunt",
    "ree",
    "to_model",
]
