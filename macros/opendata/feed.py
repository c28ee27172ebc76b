"""The notes since 2013 as an Atom feed (RFC 4287), for a site with an address: whoever follows it hears of each new note.

A note without any date is left out: a feed has to say when something changed, and nothing is made up.
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from macros.addresses import FEED, absolute, address
from macros.dutch.labels import ONDERWERP
from macros.model.actualiteit import Actualiteit
from macros.model.datum import first_day
from macros.model.handbook import Handbook
from macros.model.markdown import opening

TITLE = "Wat er veranderde sinds 2013"
# The names of entries may never change, so neither may this. A name holds the year in which it was first given out (RFC 4151).
_SINCE = "2026"


def feed(handbook: Handbook, site: str) -> bytes:
    """The feed of `handbook`, newest first, on the site with the address `site`."""
    uitgave = handbook.uitgave
    dated = sorted(((day, note) for note in handbook.notities if (day := _day(handbook, note))), key=lambda item: (item[0], item[1].id), reverse=True)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<title>{escape(f'{uitgave.naam}: {TITLE.lower()}')}</title>", f"<subtitle>{escape(uitgave.ondertitel)}</subtitle>",
        f"<id>{escape(_tag(handbook, site, ''))}</id>", f"<updated>{uitgave.bijgewerkt}T00:00:00Z</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(absolute(site, FEED))}/>',
        f'<link rel="alternate" type="text/html" hreflang="nl" href={quoteattr(absolute(site, address("pagina", "actualiteit")))}/>',
        f"<author><name>{escape(uitgave.eigenaar or uitgave.naam)}</name></author>", f"<rights>Licentie: {escape(uitgave.licentie_tekst)}</rights>",
        *(line for day, note in dated for line in _entry(handbook, site, day, note)), "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(handbook: Handbook, site: str, day: date, note: Actualiteit) -> Iterator[str]:
    words = " ".join(filter(None, (note.betekenis, opening(note.tekst))))
    subject = f'<category term={quoteattr(note.onderwerp.value)} label={quoteattr(ONDERWERP[note.onderwerp])}/>'
    yield f"<entry><title>{escape(note.titel)}</title><id>{escape(_tag(handbook, site, note.id))}</id><updated>{day.isoformat()}T00:00:00Z</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(absolute(site, address("actualiteit", note.id)))}/>{subject}'
    yield f"<summary>{escape(words)}</summary></entry>"


def _tag(handbook: Handbook, site: str, note: str) -> str:
    """A name that is never that of anything else, and stays the same when the page moves."""
    return f"tag:{urlsplit(site).hostname},{_SINCE}:{handbook.uitgave.sleutel}/actualiteit{f'/{note}' if note else ''}"


def _day(handbook: Handbook, note: Actualiteit) -> date | None:
    """The last day on which somebody checked it, it began, or a source of it was written; of a month or year the first day.

    What is still to begin was told in this edition: a feed cannot say that something will have changed.
    """
    days = (note.gecontroleerd_op, note.sinds, *(handbook.get("bron", source).datum for source in note.bronnen))
    last = max((found for day in days if day and (found := first_day(day))), default=None)
    told = first_day(handbook.uitgave.bijgewerkt)
    return min(last, told) if last and told else last
