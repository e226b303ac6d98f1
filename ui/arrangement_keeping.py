"""What is arranged is kept while the console runs: a console that is killed comes back as it was a minute ago.

Looked at now and then rather than told of by each splitter, column and filter: what has not changed is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from ui.choices import Choices

EVERY_MS: Final = 60_000
#: After the user went to another window, by when whatever they did last has come to rest.
SOON_MS: Final = 2_000
#: How long the end of the session may wait for the disk.
PATIENCE_S: Final = 2.0


class ArrangementKeeping(QObject):
    """`arrangement`: what there is to keep, by name as `Choices.keep_window` wants it. GUI thread only."""

    def __init__(
        self,
        arrangement: Callable[[], Mapping[str, str]],
        choices: Choices,
        parent: QObject,
        *,
        every_ms: int = EVERY_MS,
        soon_ms: int = SOON_MS,
        patience_s: float = PATIENCE_S,
    ) -> None:
        super().__init__(parent)
        self._patience_s = patience_s
        self._arrangement, self._choices = arrangement, choices
        self._now_and_then, self._soon = QTimer(self), QTimer(self)
        self._now_and_then.setInterval(every_ms)
        self._soon.setInterval(soon_ms)
        self._soon.setSingleShot(True)
        for timer in (self._now_and_then, self._soon):
            timer.timeout.connect(self.keep)

    def start(self) -> None:
        """Once there is something to arrange."""
        self._now_and_then.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.keep_at_once)

    @property
    def is_about_to_keep(self) -> bool:
        """Whether it keeps soon, and not only when its time comes."""
        return self._soon.isActive()

    def keep(self) -> None:
        """Written by whoever writes settings, and only what is another than before."""
        self._choices.keep_window(**self._arrangement())

    def keep_soon(self, pace: str) -> None:
        """The window came to the front or went from it; see `Frame.pace`."""
        if pace != "active" and self._now_and_then.isActive():
            self._soon.start()

    def keep_at_once(self) -> None:
        """The session ends, and with it this process at any moment: on disk before the answer."""
        self.keep()
        self._choices.write_out(self._patience_s)

    def stop(self) -> None:
        """What is kept at the end is the end's."""
        app = QGuiApplication.instance()
        if self._now_and_then.isActive() and isinstance(app, QGuiApplication):
            app.commitDataRequest.disconnect(self.keep_at_once)
        self._now_and_then.stop()
        self._soon.stop()
