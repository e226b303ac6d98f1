"""Below a wording that names the number stands what goes out where none is known."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.database.first_texts import FIRST_TEXTS
from tests.ui.live_builders import ENGLISH
from ui.dialogs.template_editor import TemplateEditor


def an_editor(qtbot: QtBot, purpose: str) -> TemplateEditor:
    editor = TemplateEditor("en", ENGLISH)
    qtbot.addWidget(editor)
    editor.show_template(purpose, None)
    editor.show()
    return editor


@pytest.mark.parametrize("purpose", ["expected_window", "window_lost", "tomorrow_first"])
def test_what_goes_out_without_a_number_is_shown_below_a_wording_of_ones_own(
    qtbot: QtBot, purpose: str
) -> None:
    editor, first = an_editor(qtbot, purpose), FIRST_TEXTS[purpose]["en"]

    editor.body.setPlainText("From {number} we ring between {from} and {until}.")

    assert "where the line shows none" in editor.instead
    assert "perhaps from another number than we told you." in editor.instead
    assert "{" not in editor.instead
    for stays in (first, first.replace("the health station", "Kerava"), "Our number is 03 123 4567.", ""):
        editor.body.setPlainText(stays)
        assert editor.instead == "", stays


def test_a_text_that_names_no_number_has_nothing_in_its_place(qtbot: QtBot) -> None:
    editor = an_editor(qtbot, "unreached")

    editor.body.setPlainText("Call us again.")

    assert editor.instead == ""
