"""Guards for tests with widgets: a Qt warning, a window left open or a timer left running fails the test.

They stand in conftest files, not in pyproject.toml: with strict configuration an option of pytest-qt would
stop the run of tests/app, where that plugin is off.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.waiting import PATIENCE_S

# A single test asked for by hand is to run without a display too.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
POOL_GRACE_MS = 30_000

# pytest-qt gives up after five seconds, which says more of the machine than of the program, and has no setting for it.
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": int(PATIENCE_S * 1000)}


def fail_on_qt_warnings(items: list[pytest.Item], folder: Path) -> None:
    """Mark the tests below the folder so that pytest-qt fails them on any message at WARNING or above."""
    for item in items:
        if item.path.is_relative_to(folder):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # The off-screen platform says so of windows with a smallest size and of menus; there is nothing to mend.
            unable = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
            # pytest-qt reads the nearest mark only, so that one takes in what the test itself expects.
            expected = [message for mark in item.iter_markers("qt_log_ignore") for message in mark.args]
            item.add_marker(pytest.mark.qt_log_ignore(unable, *expected), append=False)


def nothing_left(application: QApplication) -> Iterator[None]:
    """The body of a fixture: run the test, then look for what it left behind."""
    windows_before = {id(widget) for widget in application.topLevelWidgets() if widget.isVisible()}
    timers_before = {id(timer) for timer in _running_timers(application, [])}
    # What is there already is set aside, so that the walk after the test goes over what the test made: a hundredth.
    gc.freeze()
    # As in the program: on another thread a collection would delete widgets there, and crash.
    gc.disable()
    yield
    # Closed widgets wait for deleteLater, which only a loop would run.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [
        f"window left open: {type(widget).__name__} {widget.windowTitle()!r}"
        for widget in application.topLevelWidgets()
        if widget.isVisible() and id(widget) not in windows_before
    ]
    # Closed here, so that one careless test does not fail all that come after it.
    for widget in application.topLevelWidgets():
        if widget.isVisible() and id(widget) not in windows_before:
            widget.close()
    living = _made_since()
    for timer in _running_timers(application, living):
        if id(timer) not in timers_before:
            left.append(f"timer left running: {_story_of(timer)}, every {timer.interval()} ms")
            timer.stop()
    left += [
        f"QThread left running: {_story_of(thread)}"
        for thread in living
        if isinstance(thread, QThread) and thread.isRunning()
    ]
    if not QThreadPool.globalInstance().waitForDone(POOL_GRACE_MS):
        left.append("a task is still running in the global thread pool")
    living.clear()
    gc.collect()
    gc.unfreeze()
    if left:
        pytest.fail("\n".join(left), pytrace=False)


def _running_timers(application: QApplication, living: list[QTimer | QThread]) -> list[QTimer]:
    owned = [
        timer
        for owner in (application, *application.topLevelWidgets())
        for timer in owner.findChildren(QTimer)
        # Qt's own widgets keep timers of their own (a blinking cursor, a tool tip's delay).
        if not timer.objectName().startswith("qt_")
    ]
    known = {id(timer): timer for timer in [*living, *owned] if isinstance(timer, QTimer)}
    return [timer for timer in known.values() if timer.isActive()]


def _made_since() -> list[QTimer | QThread]:
    """Every timer and thread that came to be since `gc.freeze()`."""
    # Threads may run meanwhile: nothing is collected between the listing and the look, and each thing is asked for its
    # type alone. `isinstance` goes on to ask for `__class__`, which runs code of a proxy, or of something half made.
    watched = _Watched()
    made = [thing for thing in gc.get_objects() if watched[type(thing)]]
    return [thing for thing in made if isValid(thing)]


class _Watched(dict[type, bool]):
    """Whether a type's things are looked for: asked once of each type, as there are a hundred thousand things."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = issubclass(kind, (QTimer, QThread))
        return self[kind]


def _story_of(thing: QObject) -> str:
    """Who the object belongs to, outermost last, so that the culprit can be found."""
    names = []
    current: QObject | None = thing
    while current is not None:
        names.append(current.objectName() or type(current).__name__)
        current = current.parent()
    return " of ".join(names)
