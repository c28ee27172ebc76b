"""The process that keeps a build warm: it is asked for a build by a line on its input, and tells each step in a line on its output.

A question is {"nummer", "gezocht"}: a number, and the pages that somebody looks at. A line of the answer has that number and what `Told` has.
A new question ends the work for the one before. `Builder` is the other end, in the process of `serve`.
"""

import gc
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from macros.publishing.warm import Warm

# Packages take as long to load as our own code. A spare process has them ready, and loads ours when it is asked for its first build.
_READY = "lxml.html jinja2 yaml pydantic markdown_it docx pikepdf xlsxwriter mkdocs.commands.build mkdocs_macros.plugin material"
_STARTER = f"""
import contextlib, importlib, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever asks; this process ends with the questions
for name in {_READY!r}.split():
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
question = sys.stdin.readline()
if question:
    from macros.publishing.worker import work
    work(question, *sys.argv[1:])
"""


@dataclass(frozen=True)
class Told:
    """What a worker tells: the addresses that `changed` on the live site, whether the pages that somebody looks at are `fresh`, whether the build is
    `done`, and the `message` of a fault. `outdated` asks for another worker; `lost` says that this one cannot say what is wrong.
    """

    number: int
    changed: tuple[str, ...] = ()
    fresh: bool = False
    done: bool = False
    message: str = ""
    outdated: bool = False
    lost: bool = False


class Builder:
    """A worker and its spare, from the side that asks."""

    def __init__(self, root: Path, place: Path, environment: dict[str, str], edition: str = ""):
        self._command = [sys.executable, "-c", _STARTER, str(root), str(place), *([edition] if edition else [])]
        self._root, self._environment = root, environment
        self._told: queue.Queue[Told] = queue.Queue()
        self._number = 0
        self._spare = self._start()
        self._worker = self._next()

    def ask(self, wanted: Iterable[str]) -> None:
        """Ask for a build; whatever was asked before does not matter any more."""
        self._number += 1
        with suppress(OSError):  # a worker that is gone has told so
            print(json.dumps({"nummer": self._number, "gezocht": list(wanted)}), file=self._worker.stdin, flush=True)

    def told(self, seconds: float) -> Told | None:
        """The next thing told; None if there is none within so many `seconds`. What an earlier question led to only says what changed."""
        with suppress(queue.Empty):
            told = self._told.get(timeout=seconds)
            return told if told.number == self._number or told.lost else Told(self._number, told.changed)
        return None

    def renew(self) -> None:
        """Go on with another process, which reads the code again."""
        before, self._worker = self._worker, self._next()
        self._stop(before)

    def close(self) -> None:
        """Stop both processes."""
        for process in (self._worker, self._spare):
            self._stop(process)

    def _next(self) -> "subprocess.Popen[str]":
        worker, self._spare = self._spare, self._start()
        threading.Thread(target=self._listen, args=(worker,), daemon=True).start()
        return worker

    def _start(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(self._command, cwd=self._root, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, text=True, encoding="utf-8")

    def _stop(self, process: "subprocess.Popen[str]") -> None:
        with suppress(OSError):
            assert process.stdin
            process.stdin.close()
        process.kill()
        process.wait()

    def _listen(self, worker: "subprocess.Popen[str]") -> None:
        assert worker.stdout
        told = Told(0)
        for line in worker.stdout:
            said = json.loads(line)
            told = Told(**{**said, "changed": tuple(said["changed"])})
            self._told.put(told)
        if worker is self._worker and not told.outdated:
            self._told.put(Told(self._number, lost=True))


def work(question: str, root: str, place: str, edition: str = "") -> None:
    """Answer the first `question` and those on the input after it, until that ends."""
    from macros.publishing.warm import Warm

    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the host prints is not an answer
    questions: queue.Queue[str] = queue.Queue()
    questions.put(question)
    threading.Thread(target=_pass_on, args=(questions,), daemon=True).start()
    _Worker(Warm(Path(root), Path(place), edition), questions, out).run()


def _pass_on(questions: "queue.Queue[str]") -> None:
    for line in sys.stdin:
        questions.put(line)
    os._exit(0)  # whoever asked is gone


class _Worker:
    """Builds when asked, until its code is outdated or it fails in a way that nobody foresaw."""

    def __init__(self, warm: "Warm", questions: "queue.Queue[str]", out: IO[str]):
        self.warm, self.questions, self.out = warm, questions, out
        self.number = 0

    def run(self) -> None:
        """Answer every question."""
        from macros.publishing.build import BuildFault
        from macros.publishing.warm import Outdated
        from macros.reading.faults import system_fault

        while True:
            asked = json.loads(self.questions.get())
            self.number = asked["nummer"]
            try:
                self._answer(asked["gezocht"])
            except BuildFault as fault:
                self._tell(message=fault.told(self.warm.root), done=True)
            except OSError as fault:
                self._tell(message=system_fault(fault, self.warm.place.parent), done=True)
            except Outdated:
                self._tell(outdated=True)
                return

    def _answer(self, wanted: list[str]) -> None:
        for step in self.warm.build(wanted):
            if step.changed or step.fresh or step.done:
                self._tell(changed=step.changed, fresh=step.fresh, done=step.done)
            if not self.questions.empty():
                return
        if not gc.get_freeze_count():
            gc.collect()
            gc.freeze()  # what stays is not looked at for garbage after each edit

    def _tell(self, **told: object) -> None:
        values = asdict(Told(self.number, **told))  # type: ignore[arg-type]
        print(json.dumps(values), file=self.out, flush=True)
