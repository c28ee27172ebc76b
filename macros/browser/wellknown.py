"""The well-known files. One is left out if the edition does not have the data for it; nothing is invented."""

from urllib.parse import urljoin

from macros.addresses import SITEMAP, absolute
from macros.model.uitgave import Uitgave


def files(uitgave: Uitgave) -> dict[str, bytes]:
    """Address → content: `security.txt` (RFC 9116) with a contact, `robots.txt` with an address."""
    made = {}
    if uitgave.contact:
        made[".well-known/security.txt"] = _security(uitgave.contact, uitgave)
    if uitgave.adres:
        made["robots.txt"] = f"User-agent: *\nSitemap: {absolute(uitgave.adres, SITEMAP)}\n".encode()
    return made


def _security(contact: str, uitgave: Uitgave) -> bytes:
    lines = [f"Contact: mailto:{contact}", f"Expires: {uitgave.verloopt.isoformat()}T00:00:00Z", "Preferred-Languages: nl"]
    # Whoever checks it looks at the start of the host, also for a site in a folder, and believes https only.
    if uitgave.adres and uitgave.adres.lower().startswith("https://"):
        lines.append(f"Canonical: {urljoin(uitgave.adres, '/.well-known/security.txt')}")
    return ("\n".join(lines) + "\n").encode()
