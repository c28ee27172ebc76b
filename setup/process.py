"""Runs a program of the set-up; its output is shown live in CI, and elsewhere only if it fails and nobody knows why."""

import os
import subprocess

from setup.faults import SetupFault, UnexplainedFault, explain
from setup.places import ROOT


def run(command: list, task: str, **settings: str) -> None:
    """Run `command` to its end; `settings` are extra environment variables.

    `task` names it in messages ("Pakketten installeren"). Raises SetupFault with one sentence.
    """
    print(f"{task} (eenmalig, even geduld) ...", flush=True)
    live = bool(os.environ.get("CI"))
    try:
        output, code = _follow(command, {**os.environ, **settings}, live)
    except OSError as fault:
        raise SetupFault(f"{task} is mislukt: {command[0]} start niet. Kijk of dat programma er nog is, en probeer het opnieuw.") from fault
    if code:
        reason = explain(task, output)
        if not live and isinstance(reason, UnexplainedFault):
            print(output, flush=True)
        raise reason


def answer(command: list) -> str | None:
    """The answer of a program to a short question such as `--version`; None if it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.strip()


def _follow(command: list, environment: dict, live: bool) -> tuple[str, int]:
    lines = []
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout:  # type: ignore[union-attr]
            lines.append(line)
            if live:
                print(line, end="", flush=True)
    return "".join(lines), process.returncode
