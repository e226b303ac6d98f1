"""Choices over a file of settings of their own, in force while a test lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.settings import Settings
from ui.choices import Choices
from ui.options import read_options
from ui.theme import theme


@contextmanager
def choices_of(
    qapp: QApplication, file: Path, found: Settings | None = None, *arguments: str
) -> Iterator[Choices]:
    """In force, and written at once where they are kept."""
    made = Choices(qapp, read_options(["--demo", *arguments]), file, found or Settings())
    made.bring_into_force()
    made.write_with(_at_once)
    try:
        yield made
    finally:
        made.let_go()
        theme.apply(qapp, "light", text_scale=1.0)


def _at_once(write: Callable[[], None]) -> None:
    write()
