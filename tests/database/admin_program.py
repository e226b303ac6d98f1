"""`jonovahti-admin` as tests start it: in their own process, by its words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from app.cli import main


class Said(NamedTuple):
    """How a run of the program ended."""

    code: object
    out: str
    err: str


Admin = Callable[..., Said]


@pytest.fixture
def admin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    """The program as it is started with these words."""

    def run(*words: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return Said(ended.value.code or 0, out, err)

    return run
