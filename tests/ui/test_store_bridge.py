"""The bridge: any number of boards from the feed's thread, one signal a turn of the event loop."""

from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.foresight.today import BESIDE
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness, Present, Store
from ui.store_bridge import StoreBridge


class Screen:
    """Notes what it was told, and on which thread."""

    def __init__(self, bridge: StoreBridge) -> None:
        self.told: list[tuple[Present, Delta]] = []
        self.threads: set[int] = set()
        bridge.changed.connect(self.take)

    def take(self, present: Present, delta: Delta) -> None:
        self.told.append((present, delta))
        self.threads.add(threading.get_ident())


def present(generation: int) -> Present:
    return Present(None, History.none(), Freshness(read_at_us=generation), generation)


def changed(*slots: int) -> Delta:
    return Delta(changed=np.array(slots, np.int64))


def from_another_thread(store: Store, count: int) -> None:
    def publish() -> None:
        for generation in range(1, count + 1):
            store.publish(present(generation), changed(generation))

    thread = threading.Thread(target=publish)
    thread.start()
    thread.join()


def test_the_first_signal_tells_the_present_as_a_whole(qtbot: QtBot) -> None:
    store = Store()
    store.publish(present(7), changed(1))
    bridge = StoreBridge(store)
    screen = Screen(bridge)

    bridge.start()
    qtbot.waitUntil(lambda: bool(screen.told))

    bridge.stop()
    assert [(told.generation, delta.is_whole) for told, delta in screen.told] == [(7, True)]


def test_many_boards_before_the_loop_turns_are_one_signal_with_all_that_changed(qtbot: QtBot) -> None:
    store = Store()
    bridge = StoreBridge(store)
    screen = Screen(bridge)
    bridge.start()
    qtbot.waitUntil(lambda: bool(screen.told))

    from_another_thread(store, 100)
    assert len(screen.told) == 1
    qtbot.waitUntil(lambda: len(screen.told) > 1)

    bridge.stop()
    assert screen.threads == {threading.get_ident()}
    assert [told.generation for told, _ in screen.told] == [0, 100]
    assert screen.told[1][1].changed.tolist() == list(range(1, 101))


def test_after_stop_nothing_is_told(qtbot: QtBot) -> None:
    store = Store()
    bridge = StoreBridge(store)
    screen = Screen(bridge)
    bridge.start()
    qtbot.waitUntil(lambda: bool(screen.told))

    bridge.stop()
    from_another_thread(store, 3)
    QCoreApplication.processEvents()

    assert len(screen.told) == 1


def test_what_was_foretold_beside_is_told_with_the_same_present_on_this_thread(qtbot: QtBot) -> None:
    store = Store()
    store.publish(present(7), changed(1))
    bridge = StoreBridge(store)
    screen = Screen(bridge)
    bridge.start()
    qtbot.waitUntil(lambda: bool(screen.told))

    assert BESIDE.take(lambda: None)
    qtbot.waitUntil(lambda: len(screen.told) == 2)
    bridge.stop()

    told, delta = screen.told[1]
    assert told is screen.told[0][0]
    assert delta.foretold
    assert not delta.is_whole
    assert not len(delta.touched)
    assert screen.threads == {threading.get_ident()}
    assert not BESIDE.take(lambda: None)
