"""Help as pictures: the window of help, a search in it, what F1 says of a figure, and the tour of the first start."""

from __future__ import annotations

from collections.abc import Iterator

from tests.pictures.stage import Stage, see, turn
from ui.dialogs.definition_popover import DefinitionPopover
from ui.help.help_window import HelpWindow


def help_page(stage: Stage) -> Iterator[None]:
    """The page about the screen in front."""
    window = _open(stage, "live")
    yield
    _close(window)


def help_found(stage: Stage) -> Iterator[None]:
    """What a search finds, and the page of the first."""
    window = _open(stage, "acts")
    window.search.setText("10")
    turn()
    yield
    _close(window)


def figure_explained(stage: Stage) -> Iterator[None]:
    """F1 on the list of centres."""
    stage.frame.activateWindow()
    turn()
    stage.screen.centres.view.setFocus()
    stage.console.give("explain")
    turn()
    yield
    for popover in stage.frame.findChildren(DefinitionPopover):
        popover.dismiss()
    turn()


def tour(stage: Stage) -> Iterator[None]:
    """The second of its five steps."""
    stage.console.help.show_tour()
    card = stage.console.help.tour.card
    assert card is not None
    card.on_wanted.emit()
    turn()
    yield
    stage.console.help.tour.stop()
    turn()


def _open(stage: Stage, place: str) -> HelpWindow:
    stage.console.help.open(place)
    window = stage.console.help.window
    assert window is not None
    see(window.text.toPlainText, "the page")
    window.show_place(place)
    turn()
    return window


def _close(window: HelpWindow) -> None:
    window.close()
    turn()
