"""What there was instead when a journey waited in vain: on the screen, in the feed, in each thread, in the log."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from app.live.store import Present
from ui.console import Console
from ui.program import Program

_LINES: Final = 20
_FRAMES: Final = 4


class LastLines(logging.Handler):
    """The last lines that the program logged, those included that only say what goes on."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
        self.lines: deque[str] = deque(maxlen=_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def last_lines() -> Iterator[LastLines]:
    """Kept while it lasts."""
    lines = LastLines()
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in ("app", "ui")]
    for logger, _ in before:
        logger.addHandler(lines)
        logger.setLevel(logging.INFO)
    try:
        yield lines
    finally:
        for logger, level in before:
            logger.removeHandler(lines)
            logger.setLevel(level)


def account(program: Program, lines: LastLines | None = None) -> str:
    """One part to a line. What cannot be told says why: whoever reads it has a failure to explain already."""
    console = program.console
    parts: list[tuple[str, Callable[[], object]]] = [
        ("it is", lambda: datetime.now(UTC).isoformat(timespec="milliseconds")),
        ("frame", lambda: _frame(program)),
    ]
    if console is not None:
        parts += [
            ("feed", lambda: _feed(console)),
            ("wall", lambda: _wall(console)),
            ("desk", lambda: _desk(console)),
        ]
    parts.append(("threads", _threads))
    if lines is not None:
        parts.append(("log", lambda: "".join(f"\n    {line}" for line in lines.lines)))
    return "\n".join(f"  {name}: {_told(part)}" for name, part in parts)


def told_of(present: Present) -> str:
    """A present in a line: how new, whether live, and who waits where."""
    fresh, board = present.freshness, present.board
    age = fresh.age_s(int(datetime.now(UTC).timestamp() * 1e6))
    state = f"trouble {fresh.reason}" if fresh.trouble_since_us is not None else "live"
    said = f"no. {present.generation}, {state}, {'never' if age is None else f'{age:.1f} s ago'}"
    if board is None:
        return f"{said}, no board"
    waiting = {
        centre.id: sum(
            int(count)
            for count, at in zip(board.tally.open, board.places.centre_of, strict=True)
            if at == number
        )
        for number, centre in enumerate(board.places.centres)
    }
    return f"{said}, {len(board)} callbacks, waiting by centre {waiting}"


def _told(part: Callable[[], object]) -> str:
    try:
        return str(part())
    except Exception as error:  # noqa: BLE001  # an account that fails must not hide the failure it is about
        return f"cannot be told: {error!r}"


def _frame(program: Program) -> str:
    frame = program.frame
    banner = frame.trouble_banner
    return (
        f"banner {'' if banner.isHidden() else banner.text!r}, "
        f"toast {frame.toasts.shown and frame.toasts.shown.text!r}, "
        f"{'loading' if frame.is_loading else 'loaded'}, "
        f"{'in front' if frame.isActiveWindow() else 'not in front'}, failed {frame.failed.accessibleName()!r}"
    )


def _feed(console: Console) -> str:
    services = console._services  # noqa: SLF001  # nobody but who explains a failure asks for it
    if services is None:
        return "no services"
    return f"{told_of(services.store.present)}; faults {services.feed.faults}"


def _wall(console: Console) -> str:
    watch = console.wallboard.watch
    if watch is None:
        return "none"
    window = watch.window
    tiles = [tile.shown and (tile.shown.id, tile.shown.waiting) for tile in window.shown_tiles]
    present = watch._present  # noqa: SLF001  # as above
    return (
        f"tiles {tiles}, page {watch.rotation.page + 1} of {watch.rotation.pages}, "
        f"{'live' if watch.is_live else 'not live'}, alarm {window.foot.alarm!r}, "
        f"head {window.head.accessibleName()!r}, foot {window.foot.accessibleName()!r}, "
        f"calm {window.calm.accessibleName()!r}; it was given {present and told_of(present)}"
    )


def _desk(console: Console) -> str:
    desk = console.deskwork
    if desk is None:
        return "none"
    listed = list(desk.screen.callbacks.model.ids)
    return f"{'stale' if desk.connection.is_stale else 'live'}, {len(listed)} listed, first {listed[:10]}"


def _threads() -> str:
    stacks = sys._current_frames()  # noqa: SLF001  # the only way to see where a thread stands
    told = []
    for thread in threading.enumerate():
        frame = stacks.get(thread.ident or 0)
        if frame is not None and thread is not threading.current_thread():
            at = traceback.extract_stack(frame)[-_FRAMES:]
            where = " > ".join(f"{one.name} ({one.filename.rpartition('/')[2]}:{one.lineno})" for one in at)
            told.append(f"\n    {thread.name}: {where}")
    return "".join(told)
