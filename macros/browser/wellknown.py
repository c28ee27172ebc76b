"""The well-known files. One is left out if the edition does not have the data for it; nothing is invented."""

from datetime import date

from macros.model.uitgave import Uitgave

VALID_YEARS = 1  # RFC 9116 recommends less than a year


def files(uitgave: Uitgave) -> dict[str, bytes]:
    """Address → content: `security.txt` (RFC 9116) with a contact, `robots.txt` with an address."""
    made = {}
    if uitgave.contact:
        made[".well-known/security.txt"] = _security(uitgave.contact, uitgave)
    if uitgave.adres:
        made["robots.txt"] = f"User-agent: *\nSitemap: {uitgave.adres.rstrip('/')}/sitemap.xml\n".encode()
    return made


def _security(contact: str, uitgave: Uitgave) -> bytes:
    lines = [f"Contact: mailto:{contact}", f"Expires: {_expires(uitgave.bijgewerkt)}", "Preferred-Languages: nl"]
    if uitgave.adres:
        lines.append(f"Canonical: {uitgave.adres.rstrip('/')}/.well-known/security.txt")
    return ("\n".join(lines) + "\n").encode()


def _expires(updated: str) -> str:
    day = date.fromisoformat(updated)
    # 29 February does not exist next year; the day before will do.
    last = day.replace(year=day.year + VALID_YEARS, day=min(day.day, 28) if day.month == 2 else day.day)
    return f"{last.isoformat()}T00:00:00Z"
