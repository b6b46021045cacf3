"""The command `clausius` and how it is called."""

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path


class CommandNotFound(RuntimeError):
    """There is no command `clausius`."""


class CommandError(ValueError):
    """The command refused its input; the message is its own."""


def command():
    """Words that start the command: of the variable CLAUSIUS, `clausius` on the path, or what is installed here.

    Here is the working directory or a folder above it: a project that has installed the package, or a clone of it.
    """
    named = os.environ.get("CLAUSIUS", "").strip()
    if named:
        return shlex.split(named)
    if shutil.which("clausius"):
        return [shutil.which("clausius")]
    for folder in (Path.cwd(), *Path.cwd().parents):
        for program in (folder / "node_modules" / "clausius", folder):
            main = program / "dist" / "cli" / "main.js"
            if main.exists() and _is_clausius(program / "package.json"):
                return [shutil.which("node") or "node", str(main)]
    raise CommandNotFound(
        "There is no command `clausius` on the path, nor in this folder or above it. "
        "In a clone of it `npm ci` builds the command; elsewhere say where that is: "
        "CLAUSIUS='node /path/to/clone/dist/cli/main.js'."
    )


def _is_clausius(package):
    try:
        return json.loads(package.read_text(encoding="utf-8")).get("name") == "clausius"
    except (OSError, ValueError, AttributeError):
        return False


def run(arguments, expected=(0,), timeout=None):
    """Standard output of the command, which has to end with one of the expected codes.

    Raises CommandError with the command's own message for another code, and subprocess.TimeoutExpired.
    """
    words = command()
    # The annotations of a job are for the job's own call of the command.
    environment = {key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"}
    try:
        ended = subprocess.run(
            [*words, *arguments], capture_output=True, encoding="utf-8", timeout=timeout, env=environment, check=False
        )
    except OSError as error:
        raise CommandNotFound(f"`{shlex.join(words)}` cannot be run: {error}.") from error
    # Other programs have codes of their own: a verdict has a report.
    if ended.returncode in expected and ended.stdout.strip():
        return ended.stdout
    message = ended.stderr.strip() or ended.stdout.strip() or f"it ended with code {ended.returncode}"
    raise CommandError(f"`{shlex.join(words)}`: {message}")
