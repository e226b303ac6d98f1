"""Everything the console can be told to do, a row each; menus, bars, shortcuts, key sheet come from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.act import MOST_ROWS, ActKind
from app.domain.figures import STALE_S
from ui.theme import set_icon


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides whether a command is on. `age_s`: of the data shown, None before the first reading.

    `may`: the acts that are not refused to this login altogether.
    """

    chosen: int = 0
    calling: int = 0
    untextable: int = 0
    age_s: float | None = None
    can_undo: bool = False
    has_answers: bool = False
    is_demo: bool = False
    may: frozenset[ActKind] = frozenset(ActKind)


#: Says why a command is off, as a sentence to be translated in context "CommandOff"; "" when it is on.
WhyOff = Callable[[Situation], str]


def _always_on(_situation: Situation) -> str:
    return ""


def _acts_on_rows(situation: Situation) -> str:
    if situation.age_s is None or situation.age_s > STALE_S:
        return str(QT_TRANSLATE_NOOP("CommandOff", "The data is too old to act on"))
    if situation.chosen == 0:
        return str(QT_TRANSLATE_NOOP("CommandOff", "Select a callback first"))
    if situation.chosen > MOST_ROWS:
        return str(QT_TRANSLATE_NOOP("CommandOff", "At most 1,000 callbacks at a time"))
    return ""


def _needs_one_not_being_called(situation: Situation) -> str:
    why_off = _acts_on_rows(situation)
    if not why_off and situation.calling == situation.chosen:
        return str(QT_TRANSLATE_NOOP("CommandOff", "The patient is being called right now"))
    return why_off


def _needs_one_textable(situation: Situation) -> str:
    why_off = _acts_on_rows(situation)
    if not why_off and situation.untextable == situation.chosen:
        return str(QT_TRANSLATE_NOOP("CommandOff", "This number cannot be sent texts"))
    return why_off


def _needs_exactly_one(situation: Situation) -> str:
    why_off = _acts_on_rows(situation)
    if not why_off and situation.chosen > 1:
        return str(QT_TRANSLATE_NOOP("CommandOff", "One callback at a time"))
    return why_off


def _needs_right(act: ActKind, otherwise: WhyOff) -> WhyOff:
    def why_off(situation: Situation) -> str:
        if act not in situation.may:
            return str(QT_TRANSLATE_NOOP("CommandOff", "You may look, not act"))
        return otherwise(situation)

    return why_off


def _needs_an_act(situation: Situation) -> str:
    return "" if situation.can_undo else str(QT_TRANSLATE_NOOP("CommandOff", "There is nothing to undo"))


def _needs_answers(situation: Situation) -> str:
    return "" if situation.has_answers else str(QT_TRANSLATE_NOOP("CommandOff", "Nothing has been done yet"))


def _needs_the_demo(situation: Situation) -> str:
    return "" if situation.is_demo else str(QT_TRANSLATE_NOOP("CommandOff", "This is no demo"))


@dataclass(frozen=True, slots=True)
class Command:
    """`words` are in context "Command". A `row` command's keys work while the table has the focus."""

    id: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    row: bool = False
    why_off: WhyOff = field(default=_always_on)


COMMANDS: Final = (
    Command(
        "move",
        str(QT_TRANSLATE_NOOP("Command", "Move…")),
        ("M",),
        "arrows-right-left",
        True,
        _needs_right(ActKind.MOVE, _needs_one_not_being_called),
    ),
    Command(
        "retry",
        str(QT_TRANSLATE_NOOP("Command", "Retry…")),
        ("R",),
        "refresh",
        True,
        _needs_right(ActKind.RETRY, _needs_one_not_being_called),
    ),
    Command(
        "text",
        str(QT_TRANSLATE_NOOP("Command", "Send text…")),
        ("S",),
        "message",
        True,
        _needs_right(ActKind.SEND_TEXT, _needs_one_textable),
    ),
    Command(
        "number",
        str(QT_TRANSLATE_NOOP("Command", "Show number…")),
        ("V",),
        "eye",
        True,
        _needs_right(ActKind.SHOW_NUMBER, _needs_exactly_one),
    ),
    Command(
        "undo",
        str(QT_TRANSLATE_NOOP("Command", "Undo")),
        ("Ctrl+Z",),
        "arrow-back-up",
        why_off=_needs_an_act,
    ),
    Command("fetch", str(QT_TRANSLATE_NOOP("Command", "Fetch now")), ("F5",), "refresh"),
    Command(
        "answers",
        str(QT_TRANSLATE_NOOP("Command", "Answers to the last act…")),
        ("Ctrl+H",),
        "history",
        why_off=_needs_answers,
    ),
    Command("search", str(QT_TRANSLATE_NOOP("Command", "Search")), ("Ctrl+K",), "search"),
    Command("filter", str(QT_TRANSLATE_NOOP("Command", "Filter the callbacks")), ("Ctrl+F",), ""),
    Command("live", str(QT_TRANSLATE_NOOP("Command", "Go to the callbacks")), ("Alt+1",), ""),
    Command("next_pane", str(QT_TRANSLATE_NOOP("Command", "Next pane")), ("F6",), ""),
    Command("previous_pane", str(QT_TRANSLATE_NOOP("Command", "Previous pane")), ("Shift+F6",), ""),
    Command("list", str(QT_TRANSLATE_NOOP("Command", "Show or hide the centres")), ("F7",), ""),
    Command("detail", str(QT_TRANSLATE_NOOP("Command", "Show or hide the details")), ("F8",), ""),
    Command("density", str(QT_TRANSLATE_NOOP("Command", "Next row height")), ("Ctrl+Shift+D",), ""),
    Command("larger", str(QT_TRANSLATE_NOOP("Command", "Larger text")), ("Ctrl++", "Ctrl+="), ""),
    Command("smaller", str(QT_TRANSLATE_NOOP("Command", "Smaller text")), ("Ctrl+-",), ""),
    Command("normal_size", str(QT_TRANSLATE_NOOP("Command", "Normal text size")), ("Ctrl+0",), ""),
    Command("theme", str(QT_TRANSLATE_NOOP("Command", "Next theme")), ("Ctrl+Shift+L",), "moon"),
    Command("keys", str(QT_TRANSLATE_NOOP("Command", "Keys")), ("F1", "Shift+F1"), "keyboard"),
    Command("about", str(QT_TRANSLATE_NOOP("Command", "About Jonovahti")), (), ""),
    Command("leave_demo", str(QT_TRANSLATE_NOOP("Command", "Leave the demo…")), why_off=_needs_the_demo),
    Command("quit", str(QT_TRANSLATE_NOOP("Command", "Quit")), ("Ctrl+Q",), "x"),
)
BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}


class Commands(QObject):
    """The commands as QActions of one window. `given(id)`: a command was chosen, however it was."""

    given = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._situation = Situation()
        self._action_of: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            if command.icon:
                set_icon(action, command.icon)
            action.setData(command.id)
            action.triggered.connect(self._give)
            self._action_of[command.id] = action
            if not command.row:
                window.addAction(action)
        self.retranslate()

    def __getitem__(self, id_: str) -> QAction:
        return self._action_of[id_]

    def offered(self) -> list[QAction]:
        """Those that can be given now, in the order of the list."""
        return [action for action in self._action_of.values() if action.isEnabled()]

    def attach_rows(self, table: QWidget, *, single_keys: bool = True) -> None:
        """Let the single-letter commands work in `table` and nowhere else (WCAG 2.1.4)."""
        for command in COMMANDS:
            if command.row:
                action = self._action_of[command.id]
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                if not single_keys:
                    action.setShortcuts([])
                table.addAction(action)

    def show_situation(self, situation: Situation) -> None:
        """Turns commands on and off; one that is off says why in its status tip."""
        if situation == self._situation:
            return
        self._situation = situation
        self._renew()

    def retranslate(self) -> None:
        for command in COMMANDS:
            self._action_of[command.id].setText(QCoreApplication.translate("Command", command.words))
        self._renew()

    def _renew(self) -> None:
        for command in COMMANDS:
            action = self._action_of[command.id]
            why_off = command.why_off(self._situation)
            action.setEnabled(not why_off)
            action.setStatusTip(QCoreApplication.translate("CommandOff", why_off) if why_off else "")

    def _give(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.given.emit(str(action.data()))
