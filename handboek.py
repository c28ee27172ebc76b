#!/usr/bin/env python3
"""The one entry: python3 handboek.py serve | test | quick | check | nieuw | vastleggen | taal | nakijken | links | build | bench | pages | schema | sbom | audit | halen

Needs Python 3.11 or newer with pip, nothing else. Each command first sets up what it needs
(once; later runs only compare a stamp) and then hands over to the project's own environment.
This file stays readable for old Pythons, so that they can say what is wrong.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Python 3.11 of nieuwer is nodig; dit is Python %d.%d. Installeer een nieuwere versie en "
        "start die, bijvoorbeeld: python3.12 handboek.py serve" % sys.version_info[:2]
    )

from setup import browser, environment, java, launch, nginx, node, office, other_browsers
from setup.faults import SetupFault

# command: (what runs in the environment, what is set up first)
COMMANDS = {
    "serve": (["macros", "serve"], [environment.for_site, node.prepare]),
    "test": (
        ["pytest"],
        [
            environment.for_tests, node.prepare, java.prepare, browser.prepare, other_browsers.prepare, office.prepare,
            nginx.prepare,
        ],
    ),
    "quick": (
        ["pytest", "-m", "not browser and not office and not site and not slow"],
        [environment.for_tests, node.prepare, java.prepare],
    ),
    "check": (["macros", "check"], [environment.for_site]),
    "nieuw": (["macros", "nieuw"], [environment.for_site]),
    "vastleggen": (["macros", "vastleggen"], [environment.for_site]),
    "taal": (["macros", "taal"], [environment.for_tests]),
    "nakijken": (["macros", "nakijken"], [environment.for_site]),
    "links": (["macros", "links"], [environment.for_site]),
    "build": (["macros", "build"], [environment.for_site, node.prepare]),
    "bench": (["bench"], [environment.for_tests, node.prepare, browser.prepare, nginx.prepare]),
    "pages": (["macros", "pages"], [environment.for_site, node.prepare]),
    "schema": (["macros", "schema"], [environment.for_site]),
    "sbom": (["macros", "sbom"], [environment.for_site]),
    "audit": (["macros", "audit"], [environment.for_site, node.prepare]),
    "halen": (["setup.fetch"], [environment.for_site, node.prepare]),
}


def main(arguments):
    if not arguments or arguments[0] not in COMMANDS:
        sys.exit("Gebruik: python3 handboek.py " + " | ".join(COMMANDS))
    module, preparations = COMMANDS[arguments[0]]
    try:
        for prepare in preparations:
            os.environ.update(prepare())
    except (SetupFault, OSError) as fault:
        sys.exit(launch.sentence(fault))
    except KeyboardInterrupt:
        sys.exit("\nAfgebroken. De volgende keer wordt de inrichting vanzelf hersteld.")
    launch.module(module + arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
