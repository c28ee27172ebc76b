"""The part of the theme's style sheet that our pages use: what styles plain text. Everything else is for the theme's own header, menus and extensions.

Reads the minified sheet of Material, not any CSS.
"""

import re
from collections.abc import Iterator

TEXT = "md-typeset"  # the class around our text
# What no page of ours has: another reading direction, the theme's own switches.
_FOREIGN = ("[dir=", "[data-md-")
_NEGATED = re.compile(r":not\([^()]*\)")
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_PICTURE = re.compile(r'(--[\w-]+):url\("data:[^"]*"\);?')
_GROUPS = ("@media", "@supports")


def text_rules(css: str) -> str:
    """The sheet without rules for classes other than TEXT, and without the pictures that nothing left uses."""
    kept = _kept(css)
    return _PICTURE.sub(lambda found: found[0] if f"var({found[1]})" in kept else "", kept)


def _kept(css: str) -> str:
    return "".join(_kept_rule(head, body) for head, body in _rules(css))


def _kept_rule(head: str, body: str | None) -> str:
    if body is None:
        return head
    if head.startswith(_GROUPS):
        within = _kept(body)
        return f"{head}{{{within}}}" if within else ""
    if head.startswith("@keyframes"):
        return ""
    wanted = [head] if head.startswith("@") else [selector for selector in _selectors(head) if _is_ours(selector)]
    return f"{','.join(wanted)}{{{body}}}" if wanted else ""


def _is_ours(selector: str) -> bool:
    """Whether an element of ours can match: no class is asked for but TEXT."""
    classes = _CLASS.findall(_NEGATED.sub("", selector))
    return all(name == TEXT for name in classes) and not any(mark in selector for mark in _FOREIGN)


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of a sheet or group: what stands before its braces and what is in them; None for a line such as `@charset`."""
    start = 0
    while (opening := css.find("{", start)) >= 0:
        line = css.find(";", start, opening)
        if line >= 0:
            yield css[start:line + 1], None
            start = line + 1
            continue
        end = _closing(css, opening)
        yield css[start:opening], css[opening + 1:end]
        start = end + 1


def _closing(css: str, opening: int) -> int:
    """The place of the brace that closes the one at `opening`."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(css, opening):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
    raise ValueError("the style sheet of the theme has a brace too many")


def _selectors(head: str) -> Iterator[str]:
    """The selectors of a rule, of which a comma within brackets belongs to one."""
    start = depth = 0
    for place, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield head[start:place]
            start = place + 1
    yield head[start:]
