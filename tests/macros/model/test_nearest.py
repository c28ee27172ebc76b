"""Which examples are most like another."""

import random

from macros.model.handbook import Handbook
from macros.model.voorbeeld import NEAREST, nearest


def test_the_examples_with_most_in_common_come_first(handbook: Handbook) -> None:
    """As a plain comparison of every pair says, also where many have the same steps and themes."""
    chance, steps, themes = random.Random(7), [step.id for step in handbook.stappen], [theme.id for theme in handbook.themas[:5]]
    made = [handbook.voorbeelden[0].model_copy(update={
        "id": f"voorbeeld-{number}", "stappen": tuple(chance.sample(steps, chance.randint(1, 2))), "themas": tuple(chance.sample(themes, 1))}) for number in range(120)]
    keys = {record.id: {*record.stappen, *record.themas} for record in made}
    for record_id, found in nearest(made).items():
        common = {other: len(keys[record_id] & keys[other]) for other in keys if other != record_id and keys[record_id] & keys[other]}
        assert list(found) == sorted(common, key=lambda other: -common[other])[:NEAREST]
