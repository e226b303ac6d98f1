"""Limits of time that are over once what they are to interrupt is there, however long that takes on a busy machine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

from app.database.reads import deadline

_LOOKS_EVERY_S: Final = 0.005


@contextmanager
def over_once(condition: Callable[[], object]) -> Iterator[None]:
    """The next limit of an act is over as soon as the condition holds; all later ones last as long as they say."""
    made: list[_OverOnce] = []

    def timer(seconds: float, function: Callable[[], Any]) -> threading.Timer:
        if made:
            return threading.Timer(seconds, function)
        made.append(_OverOnce(condition, function))
        return made[0]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(deadline, "Timer", timer)
        yield
    assert made, "nothing was bound in time"


class _OverOnce(threading.Timer):
    def __init__(self, condition: Callable[[], object], function: Callable[[], Any]) -> None:
        super().__init__(_LOOKS_EVERY_S, function)
        self._condition = condition

    def run(self) -> None:
        while not self.finished.wait(self.interval):
            if self._condition():
                self.function()
                return
