"""What a screen reader meets in the running program, told by the accessibility bus: `screen_reader.py STORY`.

Run by the system's Python, whose package speaks to the bus; knows nothing of the program but what it says of itself.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any, Final

LONGEST_S: Final = 120
#: Keys by the numbers of an X keyboard.
TAB, SPACE = 23, 65
_STOPS: Final = 60
_TURN_MS: Final = 50
RAIL: Final = "Screens"
_LEAST_WINDOW_PX: Final = 600

# Without its types: the package is the system's and not in our environment.
atspi: Any = importlib.import_module("pyatspi")


def give_keyboard() -> bool:
    """Give the keyboard to the largest window on the screen, as a window manager would."""
    x11: Any = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    number, word = ctypes.c_ulong, ctypes.c_uint
    root, parent, children, count = number(), number(), ctypes.POINTER(number)(), word()
    x11.XDefaultRootWindow.restype = number
    x11.XQueryTree(
        display, number(x11.XDefaultRootWindow(display)), *map(ctypes.byref, (root, parent, children, count))
    )
    largest, of_all = 0, 0
    for at in range(count.value):
        x, y, width, height, border, depth = (ctypes.c_int(), ctypes.c_int(), word(), word(), word(), word())
        x11.XGetGeometry(
            display, number(children[at]), *map(ctypes.byref, (root, x, y, width, height, border, depth))
        )
        if width.value * height.value > of_all and width.value > _LEAST_WINDOW_PX:
            largest, of_all = children[at], width.value * height.value
    if largest:
        x11.XSetInputFocus(display, number(largest), 1, number(0))
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)
    return bool(largest)


class Reader:
    """Looks for things by role and name, and keeps what is said meanwhile."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.focused: list[tuple[str, str]] = []
        listen = atspi.Registry.registerEventListener
        listen(self._hear_announcement, "object:announcement")
        listen(self._hear_focus, "object:state-changed:focused")
        self.program = self.see(self._program, "the program on the bus")
        self.window = self.see(lambda: next(iter(self.program), None), "its window")
        # No window manager is there to give a window the keyboard.
        self.see(give_keyboard, "a window that takes the keyboard")

    def turn(self) -> None:
        """Take what has come over the bus, and what comes in a moment; asleep where nothing does."""
        glib = importlib.import_module("gi.repository.GLib")
        loop = glib.MainLoop()
        glib.timeout_add(_TURN_MS, loop.quit)
        loop.run()

    def see(self, look: Callable[[], Any], what: str) -> Any:
        """What `look` finds, as soon as it finds it."""
        until = time.monotonic() + LONGEST_S
        while True:
            self.turn()
            try:
                found = look()
            except Exception:  # noqa: BLE001  # the bus answers for a thing that is gone in many ways
                found = None
            if found:
                return found
            if time.monotonic() > until:
                raise TimeoutError(
                    f"never seen: {what}; announced: {self.announced[-5:]}, focus: {self.focused[-5:]}"
                )

    def see_focus_after(self, before: int) -> None:
        """That the focus has gone on from where it was."""
        self.see(lambda: len(self.focused) > before, "the next stop")

    def all(self, role: str, name: str = "") -> list[Any]:
        """Everything to be seen of that role, of that name where one is given."""
        return [
            one
            for one in self.shown(self.window)
            if one.getRoleName() == role and (not name or one.name == name)
        ]

    def one(self, role: str, name: str = "") -> Any:
        return self.see(lambda: next(iter(self.all(role, name)), None), f"{role} {name!r}")

    def shown(self, root: Any) -> list[Any]:
        """Root and all below it that is to be seen; of a table not the cells, which can be a million.

        Nothing of what is hidden is: the bus is not asked for the screens that are not in front.
        """
        found, left = [], [root]
        while left:
            at = left.pop()
            if at is None or not self.is_shown(at):
                continue
            found.append(at)
            if at.getRoleName() not in {"table", "list", "tree table"}:
                left += [at.getChildAtIndex(i) for i in range(at.childCount - 1, -1, -1)]
        return found

    def is_shown(self, one: Any) -> bool:
        return bool(one.getState().contains(atspi.STATE_SHOWING))

    def press_key(self, code: int) -> None:
        atspi.Registry.generateKeyboardEvent(code, None, atspi.KEY_PRESSRELEASE)
        self.turn()

    def do(self, one: Any, action: str) -> None:
        offered = one.queryAction()
        names = [offered.getName(i) for i in range(offered.nActions)]
        offered.doAction(names.index(action))
        self.turn()

    def _program(self) -> Any:
        desktop = atspi.Registry.getDesktop(0)
        return next(
            (one for one in desktop if one is not None and one.name.lower().startswith("jonovahti")), None
        )

    def _hear_announcement(self, event: Any) -> None:
        self.announced.append(str(event.any_data))

    def _hear_focus(self, event: Any) -> None:
        if event.detail1 and event.source is not None:
            self.focused.append((event.source.getRoleName(), event.source.name))


def told(one: Any) -> dict[str, Any]:
    """What is said of one thing."""
    try:
        offered = one.queryAction()
        actions = [offered.getName(i) for i in range(offered.nActions)]
    except NotImplementedError:
        actions = []
    return {"role": one.getRoleName(), "name": one.name, "description": one.description, "actions": actions}


def cells(table: Any, rows: int) -> list[list[str]]:
    """What the first rows of a table say."""
    grid = table.queryTable()
    return [
        [grid.getAccessibleAt(row, column).name for column in range(grid.nColumns)]
        for row in range(min(rows, grid.nRows))
    ]


def look(reader: Reader) -> dict[str, Any]:
    """The live screen: what is on it, and that nothing on it is without a word."""
    table = reader.one("table", "Callbacks")
    reader.see(lambda: table.queryTable().nRows, "rows")
    everything = reader.shown(reader.window)
    grid = table.queryTable()
    return {
        "window": reader.window.name,
        "rows": grid.nRows,
        "columns": [grid.getColumnDescription(i) or "" for i in range(grid.nColumns)],
        "cells": cells(table, 3),
        "charts": [told(one) for one in everything if one.getRoleName() == "chart"],
        "buttons": [told(one) for one in everything if one.getRoleName() in {"push button", "button"}],
        "lists": [told(one) for one in everything if one.getRoleName() == "list"],
        "silent": [
            one.getRoleName()
            for one in everything
            if one.getState().contains(atspi.STATE_FOCUSABLE) and not one.name
        ],
    }


def act(reader: Reader) -> dict[str, Any]:
    """A callback is chosen and lifted to the front by keys alone; what is done is announced."""
    table = reader.one("table", "Callbacks")
    reader.see(lambda: table.queryTable().nRows, "rows")
    table.queryComponent().grabFocus()
    chosen = table.queryTable().getAccessibleAt(1, 0)
    chosen.queryComponent().grabFocus()
    reader.see(lambda: reader.focused, "the focus in the table")
    keysym = atspi.KEY_SYM
    reader.press_key(SPACE)
    before = len(reader.announced)
    atspi.Registry.generateKeyboardEvent(ord("p"), None, keysym)
    said = reader.see(lambda: reader.announced[before:], "what was done")
    return {"said": said, "focused": reader.focused}


def tab(reader: Reader) -> dict[str, Any]:
    """Once round the window with Tab: what the focus is told to be at each stop."""
    table = reader.one("table", "Callbacks")
    reader.see(lambda: table.queryTable().nRows, "rows")
    table.queryComponent().grabFocus()
    met: list[tuple[str, str]] = []
    for _ in range(_STOPS):
        before = len(reader.focused)
        reader.press_key(TAB)
        reader.see_focus_after(before)
        met.append(reader.focused[-1])
        if met.count(met[0]) > 1:
            break
    return {"met": met}


def type_(reader: Reader) -> dict[str, Any]:
    """Something written into the filter by an aid, and the table that follows it."""
    table = reader.one("table", "Callbacks")
    rows = reader.see(lambda: table.queryTable().nRows, "rows")
    field = next(
        one
        for one in reader.all("text")
        if one.getState().contains(atspi.STATE_EDITABLE) and "ilter" in one.name
    )
    field.queryEditableText().setTextContents("zzz")
    reader.see(lambda: not reader.is_shown(table) or table.queryTable().nRows == 0, "that nothing matches")
    field.queryEditableText().setTextContents("")
    reader.see(lambda: reader.one("table", "Callbacks").queryTable().nRows == rows, "all of them again")
    return {"field": field.name, "rows": rows}


def screens(reader: Reader) -> dict[str, Any]:
    """Every screen of the rail, gone to by the press that an aid offers; what stands on it without a word."""
    reader.one("table", "Callbacks")
    rail = [one.name for one in reader.all("check box") if one.parent.name == RAIL]
    return {"gone": {name: _silent_on(reader, name) for name in rail}}


def labels(one: Any) -> list[str]:
    """What is told to label it."""
    told_of = [each for each in one.getRelationSet() if each.getRelationType() == atspi.RELATION_LABELLED_BY]
    return [each.getTarget(nth).name for each in told_of for nth in range(each.getNTargets())]


def _silent_on(reader: Reader, name: str) -> list[str]:
    """What takes the focus on that screen and is called nothing, or by what is chosen in it alone."""

    def entry() -> Any:
        return next((one for one in reader.all("check box", name) if one.parent.name == RAIL), None)

    def is_there() -> bool:
        return bool(entry().getState().contains(atspi.STATE_CHECKED))

    if not is_there():
        found = entry()
        reader.do(found, told(found)["actions"][0])
    reader.see(is_there, f"the screen {name!r}")
    # What it shows comes with the next reading; what is there for good is there at once.
    reader.turn()
    return [
        f"{one.getRoleName()} {one.name}".strip()
        for one in reader.shown(reader.window)
        if one.getState().contains(atspi.STATE_FOCUSABLE)
        and (not one.name or (one.getRoleName() == "combo box" and not any(labels(one))))
    ]


STORIES: Final = {"look": look, "act": act, "tab": tab, "type": type_, "screens": screens}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(STORIES[sys.argv[1]](Reader())))
