"""The Qt binding this program is pinned to keeps count of Python's references; 6.12.0 did not."""

from __future__ import annotations

import subprocess
import sys

# 6.12.0 dropped a reference to None on every void call and one to True on every emitted signal. CPython 3.11
# starts with some 7,000 and 600 of them, so a console died within minutes, and a short test passed.
ORDEAL = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    said = Signal(int)

application = QCoreApplication([])
sender = Sender()
heard = []
sender.said.connect(heard.append)
before = sys.getrefcount(None), sys.getrefcount(True)
for number in range(20_000):
    sender.said.emit(number)
for _ in range(20_000):
    QCoreApplication.processEvents()
after = sys.getrefcount(None), sys.getrefcount(True)
assert len(heard) == 20_000
lost = [was - now for was, now in zip(before, after)]
assert max(lost) < 1_000, lost
print("survived")
"""


def test_twenty_thousand_signals_and_void_calls_leave_the_interpreter_whole() -> None:
    done = subprocess.run([sys.executable, "-c", ORDEAL], check=False, capture_output=True, text=True)

    assert (done.returncode, done.stdout.strip()) == (0, "survived"), done.stderr


def test_the_binding_is_of_the_line_that_was_proved() -> None:
    import PySide6

    assert PySide6.__version__.startswith("6.11.")
