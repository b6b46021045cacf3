"""The command `clausius` and how it is called."""

import os
import shlex
import shutil
import subprocess


class CommandNotFound(RuntimeError):
    """There is no command `clausius`."""


class CommandError(ValueError):
    """The command refused its input; the message is its own."""


def command():
    """Words that start the command: of the variable CLAUSIUS, `clausius` on the path, or what npm has installed here."""
    named = os.environ.get("CLAUSIUS", "").strip()
    if named:
        return shlex.split(named)
    if shutil.which("clausius"):
        return [shutil.which("clausius")]
    if shutil.which("npx"):
        # --no: nothing is downloaded that nobody asked for.
        return [shutil.which("npx"), "--no", "clausius"]
    raise CommandNotFound(
        "There is no command `clausius`. Install Node.js and run `npm install clausius`, "
        "or say how it is called: CLAUSIUS='node /path/to/dist/cli/main.js'."
    )


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
    if ended.returncode in expected:
        return ended.stdout
    message = ended.stderr.strip() or ended.stdout.strip() or f"it ended with code {ended.returncode}"
    raise CommandError(f"`{shlex.join(words)}`: {message}")
