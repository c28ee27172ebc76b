"""What stands visibly wrong in a text, in whatever field."""

import shutil
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.model.values import TEXT_LENGTH
from macros.reading.faults import DataFaults
from macros.reading.typos import faults, remarks

MOST = 10  # remarks about one text
GOOD = Path(__file__).parents[3] / "tests" / "spoilt" / "goed"
WRONG = [
    "Wijk\tAantal", "TODO: schrijven", "Tekst XXX", "Lorem ipsum dolor", "De naam is [invullen].", "De naam is [nog invullen].", "Wie? ???", "Hij zei ,,ja''.", "Hij zei ``ja''.", "Hij zei ''ja''.",
    "Hij zei “ja en ging.", "Hij zei “ja\" en ging.", "Hij zei \"ja en ging.", "Hij zei «ja en ging.", "Zij” ging.", "De ouder- betrokkenheid groeit.", "De co?rdinator komt.", "De coÃ¶rdinator komt.", "Ge√Ønteresseerd", "re‰el", "Er zijn drie: • een • twee", "Fout! Bladwijzer niet gedefinieerd.", "Zie #REF! hier", "=SOM(A1:A3)", "Klopt dit [JV1]?",
    "Zie C:\\Users\\jan\\nota.docx", "Zie \\\\server\\map", "De \\alpha van", "Dit is ´zo´ gezegd.", "`t is zo", "De foto´s", 'Hij zei ""ja"".', "Dit is <<zo>> gezegd.",
    "Zie [NJi(https://nji.nl).", "Zie NJi](https://nji.nl).", "Zie [NJi]https://nji.nl.", "Zie {NJi}(https://nji.nl).", "Zie [bron?].", "Zie (invullen).", "Zie fig. ??", "De begelei¬ding", "De begelei‐ ding",
]
ODD = [
    "De de ouders komen.", "Dat zijn zijn ouders.", "De ouders komen..", "De ouders  komen.", "De ouders komen .", "De ouders,kinderen en zo.", "Zij komen.Daarna gaan zij.", "De ouder -betrokkenheid.",
    "Een\u00a0twee drie", "‘t Kind speelt.", "De (ouders komen.", "Zie https://www.nji.nl/ voor meer.", "Klik [hier](https://www.nji.nl/).", "Zie [https://www.nji.nl](https://www.nji.nl).", "Kom!! Nu!",
    "Zij zei 'ja en ging.", "Zij zei ‘ja en ging.",
]
FINE = [
    "Voor- en vroegschoolse educatie.", "In- of uitstroom, taal- of rekenbeleid.", "Van peuter- naar kleutergroep, voor 2- tot 4-jarigen.", "School- én thuistaal.", "Hij zei \"ja\" en ‘nee’ en „zo” en “zo”.",
    "Een scherm van 5\" breed.", "[nog te dekken] euro van [gemeente]", "Zie [NJi](https://www.nji.nl/a?b=c&d=e).", "Of dat dat zo is, weten we niet.", "Opvoeding en -begeleiding.", "Zo … en zo...", "Bijv. de B.V. en ir. X. de Vries.",
    "a) een en b) twee", "Wat? Dat!", "De programma's van ouders' raad, 's ochtends en 't Kind.", "12:30 uur, 1.000 euro en 2,5 jaar.", "www.voorbeeld.nl stond er in 2013", "Zo (a/b) [c].", "Mail naar info@voorbeeld.nl.",
    "Zie [NJi](https://www.x.nl/a_b~c/d(e)f?x=1&y=2#z).", "Ministerie: OCW • SZW", "C# en C++", "Een ‘zo’ en ’s avonds ‘ja ‘nee’ en’.", "Zie [het\nNJi](https://x.nl/) en [x](begrip:vve).", "NEN [7510] en [ISO9001] (x)",
    "De score is 10‰ en √9 = 3, 3 < 4 en 5 > 2.", "| a | b |\n|---|---|\n| • | • |", "Een scherm van 5´ en een café in ’s-Hertogenbosch.", "€ 3,50 of 1.250; 2–4 jaar 😀",
]


def test_each_kind_is_told_and_ordinary_dutch_is_not() -> None:
    """What is sure is a fault, what an editor may mean is a remark."""
    assert [text for text in WRONG if not list(faults(text))] == []
    assert [text for text in ODD if list(faults(text)) or not list(remarks(text))] == []
    assert [(text, found.text) for text in FINE for found in (*faults(text), *remarks(text))] == []


RUNS = ["a", "1", " ", "\t", ".", "_", "[", "](", "(", "'", '"', "•", ": • a", "a.", "a@", "\\a", "=A(", "[vul ", "[https://", "a\u00a0", "a?", "\u00c3\u00a9", "&", "\n- ", "^", "A~1", "{a"]


def test_a_long_run_of_anything_is_read_to_its_end() -> None:
    """Twenty thousand signs in a row: a rule that starts over at each of them would take minutes."""
    for run in RUNS:
        text = (run * TEXT_LENGTH)[:TEXT_LENGTH]
        assert len(faults(text)) + len(remarks(text)) < MOST


def test_a_text_over_the_longest_is_not_looked_at() -> None:
    """Its length is what is wrong."""
    assert faults("Wijk\tAantal" + " woord" * TEXT_LENGTH) == remarks("twee  spaties" + " woord" * TEXT_LENGTH) == ()


PLACES = {
    "naam: Instapje\n": "naam: {}\n", "omschrijving: Ouders krijgen 26 weken begeleiding.\n": "omschrijving: {}\n", "kort: Begeleiding voor ouders van een dreumes\n": "kort: {}\n",
    "aliassen: [opstapie]\n": "aliassen:\n      - {}\n", "      omschrijving: Elke week een bezoek aan huis\n": "      omschrijving: {}\n", "website_2013: www.opstapje.nl\n": "website_2013: {}\n",
}
EVERYWHERE = [
    "De coÃ¶rdinator komt", "Het is â€™s ochtends", "Een e\ufb03ciënt plan", "De \u043euders komen", "Een&nbsp;twee", "De naam is [invullen]", "De ouder- betrokkenheid", "Wijk\tAantal", "Hij zei ,,ja''",
    "De ou\u00adders", "De ou\u200dders", "De ou\ufe0fders", "• een bezoek", "✓ een bezoek", "~~oud~~ nieuw", "Zie [](https://www.nji.nl/)", "[tekst]()",
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small valid set, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))


@pytest.mark.parametrize(("old", "new"), PLACES.items(), ids=lambda value: value.split(":")[0].strip())
def test_a_wrong_text_is_refused_in_every_field(old: str, new: str, data: Path) -> None:
    """Names, texts, lists, nested fields and addresses are read by the same rules, and the fault is on the line of the text."""
    path = data / "programmas.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    missed = []
    for bad in EVERYWHERE:
        path.write_text(text.replace(old, new.format("'" + bad.replace("'", "''") + "'")), encoding="utf-8")
        try:
            load_handbook(data)
        except DataFaults as error:
            line = text[:text.index(old)].count("\n") + 1 + new.strip().count("\n")
            missed += [(bad, str(error))] if [fault.line for fault in error.faults] != [line] else []
        else:
            missed.append((bad, "nothing"))
    assert missed == []
