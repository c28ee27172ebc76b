"""Design tokens of NL Design System, as a municipality has them in `tokens.json` → our colours. Knows no file and no contrast."""

import re
from collections.abc import Iterator
from typing import Any

from macros.model.huisstijl import whole_code

# Our colour → the tokens that say it, the first that is there counts. Letters only, so that background-color and backgroundColor are one.
KNOWN = {
    "achtergrond": ("utrecht.document.backgroundcolor", "nl.document.backgroundcolor", "utrecht.page.backgroundcolor"),
    "inkt": ("utrecht.document.color", "nl.document.color", "utrecht.paragraph.color", "nl.paragraph.color"),
    "link": ("nl.link.color", "utrecht.link.color"),
    "merk": ("nl.button.primary.backgroundcolor", "utrecht.button.primaryaction.backgroundcolor"),
    "op_merk": ("nl.button.primary.color", "utrecht.button.primaryaction.color"),
    "kop": ("utrecht.pageheader.backgroundcolor", "nl.pageheader.backgroundcolor"),
    "op_kop": ("utrecht.pageheader.color", "nl.pageheader.color"),
    "rand": ("utrecht.formcontrol.bordercolor", "utrecht.textbox.bordercolor", "nl.textinput.bordercolor"),
    "lijn": ("utrecht.separator.color", "nl.separator.color"),
    "focus": ("nl.focus.outlinecolor", "utrecht.focus.outlinecolor", "utrecht.focus.bordercolor"),
}
_HEX = re.compile(r"#(?:([0-9a-f]{3})f?|([0-9a-f]{6})(?:ff)?)", re.IGNORECASE)  # at the end how opaque it is: wholly
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0|100%)\s*)?\)", re.IGNORECASE)
_ALIAS = re.compile(r"\{([^{}]{1,200})\}")
_DEEPEST = 12


def colours(tree: Any) -> tuple[dict[str, tuple[str, str, Any]], list[tuple[str, Any]]]:
    """Our colour → its code, the token that says it, and what is written there; and what is wrong, in Dutch, with what is written."""
    tokens = dict(_flat(tree, "", 0)) if isinstance(tree, dict) else {}
    found: dict[str, tuple[str, str, Any]] = {}
    wrong: list[tuple[str, Any]] = []
    for name, choices in KNOWN.items():
        for token in (one for one in choices if one in tokens):
            code = _code(token, tokens)
            if code:
                found[name] = code, token, tokens[token]
            else:
                wrong.append((f"{token}: '{str(tokens[token])[:60]}' is geen kleur die het handboek kan lezen. Schrijf '#0b5a63' of rgb(11, 90, 99), zonder doorzichtigheid, of een verwijzing naar zo'n token.", tokens[token]))
            break
    if not found and not wrong:
        wrong.append(("hierin staat geen token dat het handboek kent, zoals utrecht.link.color. Zet uw kleuren in huisstijl.yaml, en haal dit bestand weg.", ""))
    return found, wrong


def _flat(tree: dict[str, Any], path: str, depth: int) -> Iterator[tuple[str, Any]]:
    for key, value in tree.items():
        if key in ("value", "$value") and not isinstance(value, dict):
            yield path, value
        elif isinstance(value, dict) and depth < _DEEPEST:
            yield from _flat(value, f"{path}.{_letters(key)}" if path else _letters(key), depth + 1)


def _code(token: str, tokens: dict[str, Any]) -> str:
    value = tokens[token]
    for _ in range(_DEEPEST):
        alias = _ALIAS.fullmatch(str(value).strip())
        if not alias:
            break
        value = tokens.get(".".join(_letters(part) for part in alias[1].removesuffix(".value").split(".")), "")
    text = str(value).strip()
    if rgb := _RGB.fullmatch(text):
        return "#" + "".join(f"{min(int(part), 255):02x}" for part in rgb.groups())
    found = _HEX.fullmatch(text)
    return whole_code(found[1] or found[2]) if found else ""


def _letters(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", key.lower())
