"""Saved views over a real database that may be away: they keep their places, and none is listed that is not kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.sqlite import setup
from app.database.views import SavedView, SqliteViews
from app.domain.errors import Unavailable
from tests.at_once import AtOnce
from ui.desk.view_keeping import ViewKeeping
from ui.tasks import Tasks
from ui.widgets.toast import Toast


class Wire:
    """Leads to the database, unless it is cut."""

    def __init__(self, views: SqliteViews) -> None:
        self._views = views
        self.is_cut = False

    def all(self, screen: str) -> tuple[SavedView, ...]:
        return self._reached().all(screen)

    def save(self, screen: str, name: str, view: Mapping[str, Any]) -> None:
        self._reached().save(screen, name, view)

    def order(self, screen: str, names: Sequence[str]) -> None:
        self._reached().order(screen, names)

    def remove(self, screen: str, name: str) -> None:
        self._reached().remove(screen, name)

    def _reached(self) -> SqliteViews:
        if self.is_cut:
            raise Unavailable("lost")
        return self._views


class Shown(QObject):
    """The views on a screen, as a menu lists them."""

    saved = Signal(str, dict)
    renamed = Signal(str, str)
    removed = Signal(str, dict)
    ordered = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.views: dict[str, dict[str, Any]] = {}

    def own(self) -> list[tuple[str, dict[str, Any]]]:
        return list(self.views.items())

    def show_own(self, name: str) -> None: ...

    def take_own(self, views: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        self.views = {name: dict(view) for name, view in views}

    def save(self, name: str, **view: Any) -> None:
        self.views[name] = view
        self.saved.emit(name, view)
        QCoreApplication.processEvents()

    def remove(self, name: str) -> None:
        self.removed.emit(name, self.views.pop(name))
        QCoreApplication.processEvents()


class Toasts(QObject):
    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Toast] = []

    def say(self, toast: Callable[[], Toast]) -> None:
        self.said.append(toast())


class Connection(QObject):
    returned = Signal()


class Desk(QObject):
    """As much of the desk as keeps views."""

    def __init__(self, views: Wire) -> None:
        super().__init__()
        self.toasts, self.connection, self.desks = Toasts(), Connection(), ()
        self.frame = SimpleNamespace(toasts=self.toasts)
        self.console = SimpleNamespace(tasks=Tasks(AtOnce(), AtOnce(), parent=self))
        self.services = SimpleNamespace(past=SimpleNamespace(views=views))


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[Wire]:
    engine = open_engine(f"sqlite:///{tmp_path / 'contact.db'}")
    setup.create(engine)
    yield Wire(SqliteViews(engine, "anna"))
    engine.dispose()


@pytest.fixture
def desk(wire: Wire, qtbot: QtBot) -> Desk:
    return Desk(wire)


def opened(desk: Any) -> Shown:
    """A screen whose views have been read."""
    shown = Shown()
    ViewKeeping(desk, shown, "callbacks").load()
    QCoreApplication.processEvents()
    return shown


def test_a_view_that_was_removed_comes_back_to_its_place_and_has_it_at_the_next_start(desk: Desk) -> None:
    shown = opened(desk)
    for name in ("Aamu", "Ilta", "Yö"):
        shown.save(name, words=name)

    shown.remove("Ilta")
    without = list(shown.views)
    desk.toasts.acted.emit(desk.toasts.said[-1].token)
    QCoreApplication.processEvents()

    assert without == ["Aamu", "Yö"]
    assert list(shown.views) == ["Aamu", "Ilta", "Yö"]
    assert shown.views["Ilta"] == {"words": "Ilta"}
    assert list(opened(desk).views) == ["Aamu", "Ilta", "Yö"]


def test_a_view_that_is_saved_anew_keeps_its_place_at_the_next_start(desk: Desk) -> None:
    shown = opened(desk)
    for name in ("Aamu", "Ilta"):
        shown.save(name, words=name)

    shown.save("Aamu", words="lab")

    again = opened(desk)
    assert list(again.views) == ["Aamu", "Ilta"]
    assert again.views["Aamu"]["words"] == "lab"


def test_a_view_that_could_not_be_saved_is_not_listed_even_while_nothing_can_be_read(
    desk: Desk, wire: Wire
) -> None:
    shown = opened(desk)
    shown.save("Aamu", words="lab")

    wire.is_cut = True
    shown.save("Ilta", words="resepti")
    offline = dict(shown.views)
    shown.remove("Aamu")
    removed = list(shown.views)
    wire.is_cut = False
    wire.save("callbacks", "Elsewhere", {"words": "x"})
    desk.connection.returned.emit()
    QCoreApplication.processEvents()

    assert offline == {"Aamu": {"words": "lab"}}
    assert removed == ["Aamu"]
    assert desk.toasts.said[0].text.startswith("The view was not saved: ")
    assert list(shown.views) == ["Aamu", "Elsewhere"]
