"""What a centre's card says below of other channels: each whole, and what has no room is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.listing.centre_card import Card, cards
from app.listing.channels import Channel
from tests.boards import NOW_US, a_board, an_empty_past
from tests.pictures.measuring import elisions
from tests.ui.live_builders import ENGLISH
from ui.models.centre_cards import CentreCards
from ui.panels.card_view import CardView
from ui.theme import LABEL
from ui.widgets.card_lines import in_lines
from ui.widgets.painting import text_width

CHAT = Channel("chat", 2, 320, 180, 1)
OTHERS = (CHAT, Channel("e-form", 12, 9000, None, 0), Channel("voicemail", 11, 4000, None, 0))
WORDS = ("chat 2 · 6 min / 3 min", "e-form 12", "voicemail 11")


def a_card(others: tuple[Channel, ...]) -> Card:
    board = a_board(40, centres=1)
    return replace(cards(board, an_empty_past(board), NOW_US, "en")[0], others=others)


@pytest.mark.parametrize("is_list", [False, True])
@pytest.mark.parametrize("left_over", [0, 12])
def test_a_card_cuts_none_of_its_channels(qtbot: QtBot, is_list: bool, left_over: int) -> None:
    model = CentreCards(ENGLISH)
    view = CardView(model, ENGLISH)
    qtbot.addWidget(view)
    view.resize(1000 if is_list else 190, 400)
    view.show_as_list(is_list)
    card = a_card(OTHERS)
    model.show([replace(card, row=replace(card.row, left_over=left_over))])
    face = model.face(0)
    assert face is not None
    assert [late for _, late in face.others] == [True, False, False]

    with elisions() as cut:
        view.grab()

    assert [text for _, text in cut] == []


def test_channels_stand_on_two_lines_where_one_is_too_narrow(qtbot: QtBot) -> None:
    narrow = text_width(WORDS[0], LABEL, 500) + 30

    assert in_lines(WORDS, 1000, 2) == [(WORDS, "")]
    assert in_lines(WORDS, narrow, 2) == [(WORDS[:1], ""), (WORDS[1:], "")]
    assert in_lines(WORDS, narrow, 1) == [(WORDS[:1], "+2")]
    assert in_lines(WORDS[1:], text_width(WORDS[1], LABEL, 500) + 1, 2) == [
        (WORDS[1:2], ""),
        (WORDS[2:], ""),
    ]
    assert in_lines((), narrow, 2) == []
