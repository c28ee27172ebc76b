"""A value as a script that a page can load, because pages cannot fetch JSON when the site is opened from a folder."""

import json
from typing import Any


def global_script(name: str, value: Any, sort_keys: bool = False) -> str:
    """One line of script that gives the global `name` the `value`."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)
    # Both end a line in old browsers, and a string cannot contain them.
    return f"globalThis.{name}={body};\n".replace("\u2028", " ").replace("\u2029", " ")


def present(values: dict[str, Any]) -> dict[str, Any]:
    """The `values` without what is absent, false or empty: a script leaves that out."""
    return {name: value for name, value in values.items() if value}
