"""Pages, open data and colofon say what an edition has of its own, and of the handbook itself they say nothing."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from macros.model.handbook import Handbook
from macros.opendata import products
from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.editions import SHEET, laid
from tests.macros.reading.overlay.test_entries import OWN, SOURCE

FILES = {
    "programmas.yaml": OWN + "  - id: boekenbus\n    kort: Een bus met boeken in Proefdam\n    uitvoerder: Bibliotheek Proefdam\n    herkomst_velden: {uitvoerder: [proefdam-plan]}\n",
    "bronnen.yaml": SOURCE, "begrippen.yaml": "begrippen:\n  - id: draagvlak\n    verborgen: Dit woord gebruiken wij niet\n  - id: borging\n    definitie: Wat blijft.\n  - id: voorschool\n    definitie: Een plek voor peuters in Proefdam.\n",
    "handreiking/beleid.yaml": "hoofdstuk:\n  id: beleid\n  titel: Ons beleid\n  secties:\n    - id: voor-de-instelling\n      kort: Tips van Proefdam.\n",
    "stappen.yaml": "stappen:\n  - id: stap-5\n    vraag: Wat doet Proefdam\n", "doelen.yaml": "doelen:\n  - id: toerusten\n    naam: Ouders toerusten\n",
}


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """The small handbook with an edition laid over it."""
    return laid(tmp_path_factory.mktemp("uitgave"), FILES).handbook


def words(handbook: Handbook, root: Path, page: str, macro: str, *arguments: str) -> str:
    """The words on a page."""
    drawn = str(MACROS[macro](View(handbook, page, root / "overrides"), *arguments))
    return " ".join(html.fragment_fromstring(drawn, create_parent="div").text_content().split())


@pytest.mark.parametrize(("place", "call", "mark"), [
    ("programmas/leesclub/", ("programma", "leesclub"), "van Gemeente Proefdam Dit staat niet in Klein handboek."),
    ("programmas/boekenbus/", ("programma", "boekenbus"), "aangepast door Gemeente Proefdam Anders dan in Klein handboek: kort en uitvoerder."),
    ("handreiking/voor-de-instelling/", ("sectie", "voor-de-instelling"), "Anders dan in Klein handboek: kort."),
    ("stappenplan/stap-5/", ("stap", "stap-5"), "Anders dan in Klein handboek: vraag."), ("begrippen/", ("begrippen",), "Anders dan in Klein handboek: definitie."),
    ("bronnen/", ("bronnen",), "van Gemeente Proefdam"), ("programmas/", ("programmas",), "aangepast door Gemeente Proefdam"),
], ids=str)
def test_a_page_says_what_is_of_the_edition(handbook: Handbook, small_handbook: Handbook, root: Path, place: str, call: tuple[str, ...], mark: str) -> None:
    """The mark stands on the page of the record or at it in a list; the same page of the handbook has none."""
    assert mark in words(handbook, root, place, *call)
    if call[1:] != ("leesclub",):
        assert "Proefdam" not in words(small_handbook, root, place, *call)


def test_what_was_changed_is_not_said_to_come_from_the_guidance(handbook: Handbook, small_handbook: Handbook, root: Path) -> None:
    """A changed fact carries a mark beside its source, and the line with the place in the guidance leaves it out."""
    said = words(handbook, root, "programmas/boekenbus/", "programma", "boekenbus")
    assert "Volgens de handreiking (2013), bijlage 3, behalve wat Gemeente Proefdam aanpaste: kort en uitvoerder." in said
    assert "UitvoerderBibliotheek Proefdam volgens Plan van Proefdam, mei 2026 aangepast Naam nu" in said and said.count("aangepast ") == 2
    assert "De uitleg van het woord is van Gemeente Proefdam; de rest komt uit § 2.2." in words(handbook, root, "begrippen/", "begrippen")
    assert "Volgens de handreiking (2013), bijlage 3." in words(small_handbook, root, "programmas/boekenbus/", "programma", "boekenbus")


def test_the_edition_does_not_say_that_we_read_its_sources(handbook: Handbook, root: Path) -> None:
    """What a municipality writes about its own programme is not something that we found and read the beginning of."""
    said = words(handbook, root, "programmas/leesclub/", "programma", "leesclub")
    assert "Dit programma staat niet in de handreiking van 2013. Bij elk feit staat de bron." in said and "lazen" not in said


def test_the_colofon_lists_all_of_it(handbook: Handbook, small_handbook: Handbook, root: Path) -> None:
    """Own, changed and hidden records stand by kind, hidden ones with the reason; also those that have no page."""
    said = words(handbook, root, "over/colofon/", "uitgave")
    places = [said.index(part) for part in (
        "Wat deze uitgave toevoegt en verandert", "Programma's Boekenbus: aangepast (kort en uitvoerder)", "Leesclub van Proefdam: van Gemeente Proefdam", "Stappen",
        "hoofdstuk Hoofdstuk 2" if "Hoofdstuk 2" in said else "Ons beleid: aangepast (titel)", "Voor de instelling: aangepast (kort)", "Ouders toerusten: aangepast (naam)", "Weggelaten",
        "Begrip ‘draagvlak’. Reden: Dit woord gebruiken wij niet.")]
    assert len(places) == 9
    assert "Wat deze uitgave" not in words(small_handbook, root, "over/colofon/", "uitgave")


def test_open_data_say_it_at_the_item(handbook: Handbook, small_handbook: Handbook) -> None:
    """Only items of the edition have the member, and both files fit the same published schema."""
    product = next(one for one in products.PRODUCTS if one.name == "programmas")
    found = {item["id"]: item.get("van_uitgave") for item in products.items(handbook, product)}
    who = {"van": "Gemeente Proefdam", "handboek": "Klein handboek"}
    assert found["leesclub"] == {**who, "stand": "eigen", "velden": []} and found["boekenbus"] == {**who, "stand": "aangepast", "velden": ["kort", "uitvoerder"]}
    assert found["ouderkamer"] is None and not any("van_uitgave" in item for item in products.items(small_handbook, product))
    for one in (handbook, small_handbook):
        made = products.files(one, None)
        Draft202012Validator(json.loads(made["schema/programmas.schema.json"])).validate(json.loads(made["programmas.json"]))


SHEETS: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {  # what the edition writes about itself → by macro what must and may not be said; "" is the handbook
    "": ("", {"wij": ("", "Proefdam"), "beheerder": ("", "uitgever"), "verklaring": ("Dit is geen officiële toegankelijkheidsverklaring.", "De tests hieronder"), "onderdelen": ("hebben wij zelf getekend", "Proefdam"),
               "melden": ("De uitgever van dit handboek heeft er nog geen ingevuld.", "Proefdam"), "uitgave": ("Licentie van de tekstnog niet vastgesteld", "Proefdam")}),
    "bare": ("", {"wij": ("uitgave van Gemeente Proefdam Deze site is gemaakt met Klein handboek. Staat op deze pagina ‘wij’, dan zijn dat de makers daarvan.", "zelf getekend"),
                  "beheerder": ("De uitgever van deze site is Gemeente Proefdam.", "Mail"), "verklaring": ("Naar wat Gemeente Proefdam toevoegde en veranderde, keken zij niet.", "heeft een"),
                  "onderdelen": ("Het logo is dat van Klein handboek.", "zelf getekend"), "melden": ("Gemeente Proefdam heeft er nog geen ingevuld.", "dit handboek"),
                  "uitgave": ("Licentie van de tekstnog niet vastgesteld Licentie", "(wat van")}),
    "full": ("  licentie_tekst: CC0 1.0\n  contact: ouders@proefdam.nl\n  toegankelijkheid: https://proefdam.nl/toegankelijk\n  privacy: https://proefdam.nl/privacy\n  broncode: https://proefdam.nl/code\n", {
        "verklaring": ("Gemeente Proefdam heeft een toegankelijkheidsverklaring.", "geen status"), "beheerder": ("staat in de privacyverklaring. Hebt u een vraag over uw gegevens? Mail naar ouders@proefdam.nl.", "Klein"),
        "melden": ("Mail naar ouders@proefdam.nl.", "nog geen"), "uitgave": ("Licentie van de tekstCC0 1.0 (wat van Gemeente Proefdam is); nog niet vastgesteld (de rest)", "Broncode van Klein handboek")}),
}


def test_the_pages_about_the_site_are_true_of_the_edition(small_handbook: Handbook, root: Path, tmp_path: Path) -> None:
    """Who 'we' are, whose logo, licence, statement and address it is, comes from the edition; the handbook itself says what it always said."""
    wrong = []
    for kind, (lines, macros) in SHEETS.items():
        about = laid(tmp_path / kind, {"uitgave.yaml": SHEET + lines}).handbook if kind else small_handbook
        said = {macro: words(about, root, "over/", macro) for macro in macros}
        wrong += [(kind, macro, said[macro]) for macro, (must, never) in macros.items() if must not in said[macro] or never in said[macro]]
    assert wrong == []
