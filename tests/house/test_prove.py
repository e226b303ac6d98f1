"""The table of proofs says of each part how it ended, and of what was not run why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import prove
from tests.prove import Part

PASSES = "def test_it_holds() -> None:\n    assert True\n"
SKIPS = (
    "import unittest\n\ndef test_it_cannot() -> None:\n    raise unittest.SkipTest('no such machine here')\n"
)
NEVER_ENDS = "import threading\n\ndef test_it_waits() -> None:\n    threading.Event().wait()\n"


def a_part(folder: Path, words: str, *, minutes: float = 5) -> Part:
    file = folder / "test_told.py"
    file.write_text(words, encoding="utf-8")
    return Part("told", "house", ("--noconftest", str(file)), minutes)


def test_a_part_that_passes_is_said_to_and_what_it_skipped_is_named_with_the_reason(tmp_path: Path) -> None:
    ended = prove.ran(a_part(tmp_path, PASSES + SKIPS))

    assert ended.ending == "passed"
    (skipped,) = ended.skipped
    assert skipped.endswith("no such machine here")


def test_a_part_that_does_not_end_is_stopped_and_counts_as_not_proved(tmp_path: Path) -> None:
    ended = prove.ran(a_part(tmp_path, NEVER_ENDS, minutes=0.05))

    assert ended.ending == "STOPPED after 0.05 min"


def test_a_part_without_tests_has_failed(tmp_path: Path) -> None:
    assert prove.ran(a_part(tmp_path, "")).ending == "FAILED: no tests found"


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        prove.main(["nothing"])

    assert "exactly once" in capsys.readouterr().err
