"""Names stand in the order of the Finnish and Swedish alphabet where one is chosen: å, ä and ö come last."""

from __future__ import annotations

from dataclasses import replace

from app.domain.place import Centre, Names
from app.live.board import Board
from app.live.history import History
from app.live.store import Freshness, Present
from tests.boards import NOW_US, a_reference
from tests.ui.live_builders import FINNISH
from ui.desk.known import Known

SCRAMBLED = ("Östersundom", "Äijälä", "Zeniitti", "Åvik", "Aalto", "öljymäki", "Vuosaari")
SORTED = ["Aalto", "Vuosaari", "Zeniitti", "Åvik", "Äijälä", "öljymäki", "Östersundom"]


def test_the_parts_of_the_region_stand_by_the_alphabet_of_the_country() -> None:
    known = Known(FINNISH)
    centres = tuple(Centre(number, "", Names(name)) for number, name in enumerate(SCRAMBLED, start=1))
    board = Board.empty(replace(a_reference(centres=len(centres)), centres=centres), NOW_US)
    known.present = Present(board, History.none(), Freshness(), 1)

    names = [name for _, name in known.scopes()]

    assert names[1:] == SORTED
