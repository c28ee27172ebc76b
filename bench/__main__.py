"""Measures, prints the tables and keeps them in `results.md`, for `make bench`; exits with 1 beyond a limit."""

import argparse
import sys
from pathlib import Path

from bench.build.compare import compare
from bench.build.live import live
from bench.catalogue.table import catalogue
from bench.plan.table import plan
from bench.search.table import search_costs
from bench.server.swaps import swaps

TABLES = Path(__file__).with_name("results.md")


def main() -> int:
    """Run all measurements, or only one of them; the tables are kept when all ran."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how many times each site is built")
    parser.add_argument("--only", choices=("build", "live", "search", "catalogue", "plan", "server"), help="only this one")
    asked = parser.parse_args()
    parts = {"build": lambda: compare(asked.rounds), "live": live, "search": search_costs, "catalogue": catalogue, "plan": plan, "server": swaps}
    found = {name: measure() for name, measure in parts.items() if asked.only in (None, name)}
    text = "\n\n".join(f"## The {name}\n\n{table}" for name, (table, _) in found.items())
    print(text)
    if not asked.only:
        TABLES.write_text(text + "\n", encoding="utf-8")
    beyond = [name for name, (_, within) in found.items() if not within]
    print(f"\nBeyond the limit: {', '.join(beyond)}." if beyond else "\nEverything within its limit.")
    return int(bool(beyond))


if __name__ == "__main__":
    sys.exit(main())
