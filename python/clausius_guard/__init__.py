"""Physical laws on the results of quantum simulations: the command `clausius guard`, and model files, from Python."""

from .command import CommandError, CommandNotFound
from .guard import guard
from .model import to_model
from .report import Finding, PhysicsViolation, Report, Undecided

__all__ = [
    "CommandError",
    "CommandNotFound",
    "Finding",
    "PhysicsViolation",
    "Report",
    "Undecided",
    "guard",
    "to_model",
]
