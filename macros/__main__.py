"""The commands: python -m macros check | nieuw | vastleggen | taal | nakijken | links | build | serve | pages | schema | sbom | audit.

Each returns its exit code. Those that only read raise DataFaults for faults in the data, which `main` prints.
"""

import os
import sys
import traceback
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from macros import broken
from macros.arguments import Parser, folder, port, word
from macros.reading.faults import DataFaults, count, system_fault
from macros.reading.overlay.folder import edition_folder

if TYPE_CHECKING:
    from macros.checking.all import Loaded

ROOT = Path(__file__).resolve().parent.parent


def _read(root: Path, edition: str = "") -> "Loaded":
    """The checked data. Our own modules are loaded when a command begins: a mistake in one of them is told too."""
    from macros.project import load_checkout

    return load_checkout(root, edition=edition)


def check(root: Path, everything: bool, edition: str = "") -> int:
    """Print the faults or notices of the data, with `everything` also each record that nobody checked."""
    from macros.checking import edition as about_edition
    from macros.checking import notices
    from macros.reading.overlay import basis
    from macros.upkeep import vanished

    loaded = _read(root, edition)
    today = date.fromisoformat(loaded.handbook.uitgave.bijgewerkt)
    found = [
        *(basis.notices(loaded.overlay) if loaded.overlay else ()), *loaded.notices, *notices.odd(loaded.located), *notices.ended(loaded.located, today),
        *notices.about(loaded.handbook), *about_edition.remarks(loaded.located, date.today()), *notices.unchecked(loaded.handbook, everything),
        *vanished.remarks(root, edition),
    ]
    for notice in found:
        print(f"Let op: {notice}")
    print(f"De data klopt: {notices.summary(loaded.handbook)}." + (f" {count(len(found), 'opmerking', 'opmerkingen')}." if found else ""))
    return 0


def nieuw(root: Path, noun: str, words: list[str], key: str, chapter: str, edition: str = "") -> int:
    """Add the skeleton of a record to `data/`, or to an edition, and say what to fill in; without a noun list the nouns."""
    from macros.skeleton import kinds, telling

    if not noun:
        print(kinds.listed())
        return 0
    return telling.run(root, noun, " ".join(words), key, chapter, edition)


def vastleggen(root: Path, edition: str = "") -> int:
    """Keep what the handbook says where the edition says something else, so that `check` can tell when it changes."""
    from macros.upkeep import settled

    return settled.settle(root, _read(root, edition).overlay)


def taal(root: Path, edition: str = "") -> int:
    """Print how easy each chapter reads, and the hard words without an explanation; 1 if a chapter exceeds a limit."""
    from macros.pages.keuzehulp import POINTS
    from macros.pages.programmas import FACETS
    from macros.readability import report
    from macros.readability.hard_words import hard_words

    handbook = _read(root, edition).handbook
    chapters = report.chapters(handbook, root / "docs", (POINTS, FACETS))
    site = report.whole(chapters)
    print(report.table([*chapters, site]), end="\n\n")
    print(report.explain(hard_words(handbook, site.sentences)))
    faults = [fault for chapter in (*chapters, site) for fault in report.faults(chapter)]
    print("\n" + ("\n\n".join(faults) or "Alle hoofdstukken lezen makkelijk genoeg."))
    return 1 if faults else 0


def nakijken(root: Path, target: Path, edition: str = "") -> int:
    """Write the list of facts to check again to the folder `target`, and print its first records."""
    from macros.upkeep import worklist, written

    loaded = _read(root, edition)
    tasks = worklist.tasks(loaded.located, loaded.handbook)
    files = written.write(tasks, loaded.handbook, root / "overrides", target)
    print(f"{count(len(tasks), 'record', 'records')} om na te kijken. Bovenaan staan:")
    for task in tasks[:written.FIRST]:
        print(f"- {task.title}. Daarna: {task.advice}.")
    print("De hele lijst staat in " + ", ".join(map(str, files)) + ".")
    return 0


def links(root: Path, strict: bool, edition: str = "") -> int:
    """Ask every address of another website and print which are not in order; with `strict` 1 if an editor must change one."""
    from macros.upkeep import asking, report
    from macros.upkeep.outgoing import outgoing

    loaded = _read(root, edition)
    places = outgoing(loaded.located, root / "docs")
    print(f"{count(len(places), 'adres', 'adressen')} worden gevraagd, een paar tegelijk. Dat duurt een paar minuten.", flush=True)
    answers = asking.ask(places)
    for fault in report.faults(places, answers):
        print(fault)
    print(report.summary(answers))
    return 1 if strict and report.has_wrong(answers) else 0


def build(root: Path, place: Path | None, live: bool, edition: str = "") -> int:
    """Build and check a new site, then swap it in at `place` (None: that of the edition); the old one stays if anything fails."""
    from macros.publishing.build import build_site

    return build_site(root, place or root / (f"site-{edition}" if edition else "site"), live, edition)


def serve(root: Path, port: int, edition: str = "") -> int:
    """Serve the live site, and rebuild it on every edit."""
    from macros.publishing.serve import serve_site

    return serve_site(root, port, edition)


def pages(root: Path, target: Path, edition: str = "") -> int:
    """Write every page as plain Markdown and every file to `target`, for any other host."""
    from macros.publishing.export import export_pages

    return export_pages(root, target, edition)


def schema(root: Path) -> int:
    """Write the editors' schemas to data/schema, and that of a plan for the browser."""
    from macros.browser import plan_schema
    from macros.reading.editor_schemas import write

    write(root / "data" / "schema")
    plan_schema.write(root)
    return 0


def sbom(root: Path, target: Path) -> int:
    """Write the list of everything that the site is made of and with to the file `target`."""
    from macros.supply import sbom

    uitgave = _read(root).handbook.uitgave
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(sbom.whole(root, uitgave))
    print(f"De lijst van {count(len(sbom.packages(root)), 'onderdeel', 'onderdelen')} en gereedschap staat in {target}")
    return 0


def audit(root: Path) -> int:
    """Ask which packages of the locks have a known hole; 1 if one has, 3 if that could not be asked."""
    from macros.supply.audit import run

    return run(root)


def parser() -> Parser:
    """The parser of the command line, with every command and its options."""
    whole = Parser(prog="handboek.py", description="Het handboek controleren, bouwen en bekijken.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="opdracht", help="check, nieuw, vastleggen, taal, nakijken, links, build, serve, pages, schema, sbom of audit")
    for command in (taal, vastleggen, schema, audit):
        commands.add_parser(command.__name__).set_defaults(run=command)
    checker = commands.add_parser("check")
    checker.add_argument("--alles", dest="everything", action="store_true", help="noem ook elk record dat het laatste jaar niemand nakeek, en elke fout die uit een andere volgt")
    checker.set_defaults(run=check)
    adder = commands.add_parser("nieuw")
    adder.add_argument("noun", metavar="SOORT", nargs="?", default="", help="zoals programma, voorbeeld, bron of notitie; zonder soort ziet u ze allemaal")
    adder.add_argument("words", metavar="NAAM", nargs="*", help="naam, titel of woord van het nieuwe record")
    adder.add_argument("--id", dest="key", metavar="SLEUTEL", default="", help="vaste sleutel; zonder dit volgt hij uit de naam")
    adder.add_argument("--hoofdstuk", dest="chapter", metavar="SLEUTEL", default="", help="bij een sectie: haar hoofdstuk; zonder dit het laatste")
    adder.set_defaults(run=nieuw)
    worklist = commands.add_parser("nakijken")
    worklist.add_argument("target", metavar="MAP", type=folder, nargs="?", default=ROOT / "nakijken", help="map voor de lijst")
    worklist.set_defaults(run=nakijken)
    asker = commands.add_parser("links")
    asker.add_argument("--streng", dest="strict", action="store_true", help="eindig met een fout als er een adres niet in orde is")
    asker.set_defaults(run=links)
    builder = commands.add_parser("build")
    builder.add_argument("--place", metavar="MAP", type=folder, help="map waar de site komt te staan; zonder dit site/, of bij een eigen uitgave site-NAAM/")
    builder.add_argument("--live", action="store_true", help="met het script dat de pagina ververst (voor serve)")
    builder.set_defaults(run=build)
    server = commands.add_parser("serve")
    server.add_argument("--port", metavar="GETAL", type=port, default=8000, help="eerste poort die wordt geprobeerd, van 1 tot en met 65535")
    server.set_defaults(run=serve)
    exporter = commands.add_parser("pages")
    exporter.add_argument("target", metavar="MAP", type=folder, nargs="?", default=ROOT / ".build" / "pages", help="map voor de bestanden")
    exporter.set_defaults(run=pages)
    lister = commands.add_parser("sbom")
    lister.add_argument("target", metavar="BESTAND", type=folder, nargs="?", default=ROOT / ".build" / "sbom.cdx.json", help="bestand voor de lijst van onderdelen en gereedschap (CycloneDX)")
    lister.set_defaults(run=sbom)
    for reader in (commands.choices[name] for name in ("check", "nieuw", "vastleggen", "taal", "nakijken", "links", "build", "serve", "pages")):
        reader.add_argument("--uitgave", dest="edition", metavar="NAAM", type=word, help="met de eigen uitgave uit eigen/NAAM/; zonder dit het handboek zelf")
    whole.commands = commands.choices
    for own in whole.commands.values():
        own.set_defaults(own=own)
    return whole


def main() -> int:
    """Run the command that was typed, and return its exit code."""
    found, unknown = parser().parse_known_args()
    arguments = vars(found)
    own = arguments.pop("own")
    if "words" in arguments and not any(word.startswith("-") for word in unknown):
        arguments["words"] += unknown  # some versions of argparse take no words behind an option
    elif unknown:
        own.error("")
    run, everything = arguments.pop("run"), arguments.get("everything")
    arguments.pop("command")
    if "edition" in arguments:
        arguments["edition"] = arguments["edition"] or ""
    try:
        edition_folder(ROOT, arguments.get("edition", ""))  # before its name is a part of any path
        code = int(run(ROOT, **arguments))
        sys.stdout.flush()  # a full disk is only met here
        return code
    except DataFaults as error:
        print(error.whole if everything else error.message, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return 130
    except OSError as error:
        _forget_output()
        if not isinstance(error, BrokenPipeError):  # whoever reads the output has seen enough
            print(system_fault(error), file=sys.stderr)
        return 1
    except Exception:
        print(broken.told(ROOT, "Er gaat iets mis in de code van het handboek", traceback.format_exc()), file=sys.stderr)
        return 1


def _forget_output() -> None:
    """Throw away what could not be printed: Python would try again when it ends, and say so in English."""
    with suppress(OSError):
        sys.stdout.flush()
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
