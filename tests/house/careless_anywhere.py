"""Careless tests, planted by test_guards.py in a copy of the house: each must be failed by a guard."""

from __future__ import annotations

import logging
import threading
import warnings
from pathlib import Path

import pytest

from tests.conftest import ExpectedLogs

never = threading.Event()


def test_leaves_a_stray_log_line() -> None:
    logging.getLogger("app.x").warning("lost %d", 3)


def test_expects_a_log_line_that_never_comes(expected_logs: ExpectedLogs) -> None:
    expected_logs("fell behind")


def test_uses_an_old_way() -> None:
    warnings.warn("old way", DeprecationWarning, stacklevel=1)


def test_closes_no_file(tmp_path: Path) -> None:
    (tmp_path / "x").open("w")


def test_leaves_a_thread_running() -> None:
    threading.Thread(target=never.wait, name="straggler", daemon=True).start()


def test_has_an_error_in_a_thread() -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()


@pytest.mark.xfail
def test_passes_though_it_is_expected_to_fail() -> None:
    pass
