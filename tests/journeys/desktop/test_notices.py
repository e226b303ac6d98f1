"""`told_by_the_desktop.py` lived through on a desktop of its own, with a tray and a notification server on its bus."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.accessibility.desktop import LONG_S, ROOT, Desktop

SERVER: Final = ROOT / "tests/accessibility/notice_server.py"
JOURNEYS: Final = Path(__file__).with_name("told_by_the_desktop.py")


class NoticeDesktop(Desktop):
    """A desktop that has a tray and shows notifications."""

    def start(self) -> None:
        super().start()
        self._told_by([sys.executable, str(SERVER), "{fd}", str(self.notices)])

    @property
    def notices(self) -> Path:
        return self.folder / "notices.jsonl"

    def lives_through(self, journeys: Path) -> subprocess.CompletedProcess[str]:
        """Run a file of tests in a process of this desktop."""
        told = {"QT_QPA_PLATFORM": "xcb", "JONOVAHTI_TEST_NOTICES": str(self.notices)}
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(journeys)],
            env={**self._environment, **told},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=LONG_S,
            check=False,
        )


def test_an_alert_is_told_by_the_desktop_and_a_press_leads_to_it() -> None:
    desktop = NoticeDesktop()
    try:
        desktop.start()

        lived = desktop.lives_through(JOURNEYS)

        assert lived.returncode == 0, lived.stdout[-6000:] + lived.stderr[-2000:]
        assert "2 passed" in lived.stdout
    finally:
        desktop.close()
