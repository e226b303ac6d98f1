"""Signing in as pictures: the regions of an organisation, a test region, a locked console, the problem report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from app.diagnose import problem_report
from app.domain.moment import from_us
from app.settings import Profile, Settings
from tests.pictures.stage import NOW_US, Stage, see, turn
from ui.windows.problem_report import ProblemReportSheet
from ui.windows.sign_in_dialog import SignInDialog

_PROFILES = (
    Profile("Rannikkokaupunki", "postgresql://db.example/contact"),
    Profile("Testi", "postgresql://test.example/contact", kind="test"),
    Profile("Esittely", kind="demo"),
)


def _report(settings: Settings, log: Path, *, what: str = "") -> str:
    del settings, log
    # No such log: how many lines there are differs, and with them the handle of the scroll bar.
    return problem_report(Settings(), Path("jonovahti.log"), at=from_us(NOW_US), what=what)


def _versions() -> list[str]:
    return [
        "jonovahti 0.1.0",
        "Python 3.11.9",
        "Linux-6.12-x86_64-with-glibc2.36",
        "PySide6-Essentials 6.11.0",
    ]


def sign_in_profiles(stage: Stage) -> Iterator[None]:
    """Nobody needs to know an address."""
    dialog = SignInDialog(stage.frame, "", "mlehto", _PROFILES, "Rannikkokaupunki")
    dialog.open()
    turn()
    yield
    dialog.accept()
    dialog.deleteLater()
    turn()


def test_region(stage: Stage) -> Iterator[None]:
    """Not to be taken for the one that is served, and this computer's clock is wrong besides."""
    frame = stage.frame
    frame.show_demo(False)
    frame.show_test("Rannikon testi")
    stage.console.clock.show(250.0)
    turn()
    yield
    stage.console.clock.show(None)
    frame.show_test("")
    frame.show_demo(True)
    turn()


def locked(stage: Stage) -> Iterator[None]:
    """Nothing is to be read behind; as it is seen of a login without a password, as the demo's."""
    stage.console.give("lock")
    turn()
    yield
    cover = stage.console.locking.cover
    assert cover is not None
    cover.unlock_button.click()
    turn()


def read_report(stage: Stage) -> Iterator[None]:
    """Read before it is given to anybody; of a machine that is no other tomorrow."""
    with patch("app.diagnose.problem_report", _report), patch("app.diagnose.report._versions", _versions):
        stage.console.give("report")
        sheet = stage.frame.findChildren(ProblemReportSheet)[-1]
        see(sheet.save_button.isEnabled, "the report")
    yield
    sheet.accept()
    turn()
