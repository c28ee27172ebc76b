"""The output of pip and npm as one sentence; the samples are their own words."""

import pytest

from setup.faults import FetchFault, explain, explain_system

SAMPLES = {
    "OSError: [Errno 28] No space left on device": "De schijf is vol",
    "npm error code ENOSPC": "De schijf is vol",
    "npm error code SELF_SIGNED_CERT_IN_CHAIN": "vraag uw ICT-afdeling om het certificaat",
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]": "vraag uw ICT-afdeling",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "wijkt af",
    "npm error code EINTEGRITY": "wijkt af",
    "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by": "geen verbinding",
    "npm error code EAI_AGAIN": "geen verbinding",
    "ERROR: No matching distribution found for typst==0.15.2": "De pakketbron heeft geen typst voor deze computer",
    "npm error code ENOTCACHED": "mist een pakket",
    "iets onbekends": "Wat het programma daarover zegt, staat hierboven",
}


@pytest.mark.parametrize("output", SAMPLES)
def test_known_faults_say_what_to_do(output):
    """The message gives the task first, then the cause and the way out."""
    message = str(explain("Pakketten installeren", f"ruis\n{output}\nruis"))
    assert message.startswith("Pakketten installeren is mislukt")
    assert SAMPLES[output] in message


def test_no_network_takes_precedence_over_no_such_package():
    """Offline, pip also ends with "no matching distribution"."""
    output = "WARNING: Retrying (Retry(total=0))\nERROR: No matching distribution found for mkdocs==1.6.1"
    assert "geen verbinding" in str(explain("Ophalen", output))


def test_a_full_disk_is_not_a_failed_fetch():
    """Files may be half-written, so the packages that are there can no longer be used."""
    assert not isinstance(explain("Ophalen", "No space left on device"), FetchFault)
    assert isinstance(explain("Ophalen", "ENOTFOUND"), FetchFault)


def test_a_folder_that_may_not_be_written_says_so():
    """The message says in Dutch which folder it is and what to do."""
    message = explain_system(PermissionError(13, "Permission denied", "/x/.setup.lock"))
    assert "u mag niet schrijven op deze plek (/x/.setup.lock)" in message and "Permission" not in message
