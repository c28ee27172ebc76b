"""A copy of the data with thousands of programmes, to see how the time for checking grows."""

import copy
import shutil
import sys
from pathlib import Path

import yaml


class _Dumper(yaml.SafeDumper):
    """Writes a text of several lines after |, as editors do."""


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None))


def write(data: Path, target: Path, number: int) -> None:
    """Copy `data` to `target` with programmes added until there are `number` of them."""
    shutil.copytree(data, target)
    path = target / "programmas.yaml"
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    real = content["programmas"]
    content["programmas"] += [_another(real[index % len(real)], index) for index in range(number - len(real))]
    path.write_text(yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=sys.maxsize), encoding="utf-8")


def _another(record: dict, index: int) -> dict:
    """A copy of `record` with its own name; its long text is cut to one line, to keep the file within the accepted size."""
    text = f"Programma {index}. {' '.join(record['omschrijving'][:60].translate(dict.fromkeys(map(ord, '[]*'))).split())}"
    return {**copy.deepcopy(record), "id": f"{record['id']}-{index}", "naam": f"{record['naam']} {index}", "omschrijving": text}
