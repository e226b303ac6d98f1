"""What a screen reader is told where data is late, gone or not there: by itself, and when it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.accessibility import looking
from ui.widgets.announce import Herald
from ui.widgets.button import Button
from ui.windows.wallboard import Wallboard

if TYPE_CHECKING:
    from tests.pictures.stage import Stage

_NAME, _DESCRIPTION, _VALUE = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
#: Who says it, and in which words.
Heard = list[tuple[QWidget, str]]


@contextmanager
def listening() -> Iterator[Heard]:
    """All that is given to be told meanwhile, though it may have to wait for its turn; empty words take it back."""
    heard: Heard = []
    real, real_update = Herald.tell, QAccessible.updateAccessibility

    def noting(herald: Herald, widget: QWidget, words: str, *, urgently: bool = False) -> None:
        heard[:] = [one for one in heard if one[0] is not widget or words]
        if words:
            heard.append((widget, words))
        real(herald, widget, words, urgently=urgently)

    def noting_event(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said = event.object(), event.message()
            # What came from the herald is there already.
            if isinstance(said[0], QWidget) and said not in heard:
                heard.append((said[0], said[1]))
        real_update(event)

    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        with (
            patch.object(Herald, "tell", noting),
            patch.object(QAccessible, "updateAccessibility", noting_event),
        ):
            yield heard
    finally:
        QAccessible.setActive(was_active)


def unheard(scene: str, stage: Stage, heard: Heard) -> Iterator[str]:
    """What nobody is told who cannot see the scene."""
    if scene in _ASKED:
        yield from _ASKED[scene](stage, heard)


def _late(stage: Stage, heard: Heard) -> Iterator[str]:
    """Trouble is told by itself; the mark of age and every figure say it when they are asked."""
    banner, mark = stage.frame.trouble_banner, stage.frame.top_bar.freshness
    if not banner.isVisible() or not banner.text:
        yield "there is no banner"
    if _words(heard, banner) != [banner.text]:
        yield f"the banner says {banner.text!r}, and what is heard of it is {_words(heard, banner)}"
    if not any(map(str.isdigit, _said(mark))):
        yield f"the mark of age says {_said(mark)!r}"
    if _role(mark) != "Button" or "Press" not in _interface(mark).actionInterface().actionNames():
        yield "the mark of age cannot be pressed"


def _stale(stage: Stage, heard: Heard) -> Iterator[str]:
    """As late; besides each figure says of itself how old it is, and each act why it is off."""
    yield from _late(stage, heard)
    for name, tile in stage.screen.strip.tiles.items():
        old = tile.face.stale_words
        if not old or old not in _said(tile, _DESCRIPTION):
            yield f"the figure {name} says {_said(tile, _DESCRIPTION)!r} and not how old it is"
    acts = [stage.console.commands[act] for act in ("move", "retry", "text", "assign")]
    if any(action.isEnabled() or not action.statusTip() for action in acts):
        yield f"acts are on, or do not say why they are off: {[one.statusTip() for one in acts]}"
    for button in looking.of(stage.frame):
        if isinstance(button, Button) and not button.isEnabled() and not _said(button, _DESCRIPTION):
            yield f"does not say why it is off: {looking.called(button)}"


def _wallboard_stale(stage: Stage, _heard: Heard) -> Iterator[str]:
    """Nobody works at a wall: its head says what has happened to whoever asks."""
    wall = stage.console.wallboard.window
    shown = wall.head.shown if isinstance(wall, Wallboard) else None
    if not isinstance(wall, Wallboard) or shown is None or shown.level == "ok":
        yield "the wall is not stale"
        return
    if not shown.age or shown.age not in _said(wall.head):
        yield f"the head of the wall says {_said(wall.head)!r}"
    if not all(map(_said, wall.figures)):
        yield f"the figures of the wall say {[*map(_said, wall.figures)]}"


def _empty(stage: Stage, _heard: Heard) -> Iterator[str]:
    """Where there is no table there is a sentence in its place."""
    pane = stage.screen.callbacks.pane
    page = pane.currentWidget()
    if pane.state != "empty" or page is None or not _said(page):
        yield f"the pane is {pane.state} and says {page and _said(page)!r}"
    for name, tile in stage.screen.strip.tiles.items():
        if not _said(tile) or not _said(tile, _VALUE):
            yield f"the figure {name} has no name or no value"


def _sign_in(_stage: Stage, heard: Heard) -> Iterator[str]:
    """Every field by its name, the password as one, and why the last try came to nothing."""
    from ui.windows.sign_in_dialog import SignInDialog

    (dialog,) = (
        one for one in QApplication.topLevelWidgets() if isinstance(one, SignInDialog) and one.isVisible()
    )
    if not _said(dialog) or _role(dialog) != "Dialog":
        yield f"the dialog is {_role(dialog)} {_said(dialog)!r}"
    for field in dialog.findChildren(QLineEdit):
        if not field.isVisible():
            continue
        if not _said(field) or _role(field) != "EditableText":
            yield f"a field is {_role(field)} {_said(field)!r}"
    if not _interface(dialog.password).state().passwordEdit:
        yield "the password is read out"
    trouble = "Tried in vain."
    dialog.say(trouble)
    if trouble not in [words for _, words in heard]:
        yield f"why a try came to nothing is not told: {heard}"
    dialog.say("")


_ASKED: Final[dict[str, Callable[[Stage, Heard], Iterator[str]]]] = {
    "late": _late,
    "stale": _stale,
    "wallboard-stale": _wallboard_stale,
    "empty": _empty,
    "sign-in": _sign_in,
}


def _words(heard: Heard, widget: QWidget) -> list[str]:
    return [words for who, words in heard if who is widget]


def _interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def _said(widget: QWidget, what: QAccessible.Text = _NAME) -> str:
    return str(_interface(widget).text(what))


def _role(widget: QWidget) -> str:
    return str(_interface(widget).role().name)
