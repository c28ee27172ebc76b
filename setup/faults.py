"""Turns the output of pip, npm or the system into one sentence that an editor can act on."""

import errno
import re


class SetupFault(Exception):
    """The set-up cannot go on; the message is one or two Dutch sentences."""


class FetchFault(SetupFault):
    """A package could not be fetched; what was installed before is untouched."""


class UnexplainedFault(SetupFault):
    """Nobody foresaw this: what the program said itself must be shown."""


DISK_FULL = "De schijf is vol: maak ongeveer 1,5 GB vrij en probeer het opnieuw."

EXPLANATIONS = (
    (r"No space left on device|ENOSPC|\[Errno 28\]|WinError 112", SetupFault, DISK_FULL),
    (
        r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)",
        FetchFault,
        "Het netwerk onderschept beveiligde verbindingen: vraag uw ICT-afdeling om het certificaat "
        "en zet het pad ervan in PIP_CERT en NODE_EXTRA_CA_CERTS.",
    ),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        FetchFault,
        "Een opgehaald pakket wijkt af van wat het project heeft vastgelegd en is geweigerd: "
        "probeer het opnieuw, en meld het als het blijft gebeuren.",
    ),
    (
        r"Retrying \(Retry|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError"
        r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH",
        FetchFault,
        "Er is geen verbinding met de pakketbron: controleer internet, proxy en firewall en probeer het opnieuw.",
    ),
    (
        r"No matching distribution found for (?P<what>[^\s=]+)",
        FetchFault,
        "De pakketbron heeft geen {what} voor deze computer en deze versie van Python. Gebruikt u een eigen bron of map "
        "(PIP_INDEX_URL, PIP_FIND_LINKS), vul die dan aan. Probeer het anders met Python 3.12.",
    ),
    (
        r"ENOTCACHED|only-if-cached",
        FetchFault,
        "De map waaruit npm zonder netwerk leest (npm_config_cache) mist een pakket: vul haar aan met 'python3 handboek.py halen' "
        "op een computer met netwerk.",
    ),
)


def explain(task: str, output: str) -> SetupFault:
    """The fault that the output of a failed program points to; `task` says in Dutch what it was doing."""
    for pattern, kind, sentence in EXPLANATIONS:
        if found := re.search(pattern, output):
            return kind(f"{task} is mislukt. {sentence.format(**found.groupdict())}")
    return UnexplainedFault(f"{task} is mislukt. Wat het programma daarover zegt, staat hierboven, in het Engels. Probeer het nog eens; blijft het zo, "
                            "stuur die regels dan naar een ontwikkelaar.")


def explain_system(fault: OSError) -> str:
    """One sentence for an error of the operating system, such as a read-only folder."""
    if fault.errno == errno.ENOSPC:
        return DISK_FULL
    place = fault.filename or "onbekend bestand"
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (f"De inrichting is mislukt: u mag niet schrijven op deze plek ({place}). Zet de map van het handboek op een plek "
                "waar u mag schrijven, zoals uw eigen documenten.")
    return f"De inrichting is mislukt: op deze plek lukt lezen of schrijven niet ({place}, foutcode {fault.errno}). Probeer het opnieuw, of zet de map ergens anders."
