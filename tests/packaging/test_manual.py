"""Manual pages and completion are made of the programs' own options."""

from __future__ import annotations

import importlib
import subprocess
from pathlib import Path
from typing import Any

import pytest


def _command(name: str) -> Any:
    manual = importlib.import_module("manual")
    return manual.console() if name == "jonovahti" else manual.command_line(name)


@pytest.mark.parametrize("name", ["jonovahti", "jonovahti-admin", "jonovahti-worker"])
def test_every_option_of_every_command_stands_in_the_manual_page(name: str) -> None:
    command = _command(name)

    page = importlib.import_module("manual").page(command, "1.2.3", 0)

    options = [each for one in (command, *command.commands) for each in one.options]
    assert options
    for option in options:
        for typed in option.names:
            assert typed.replace("-", "\\-") in page


def _offered(completion: Path, *words: str) -> list[str]:
    script = (
        f"source {completion}; COMP_WORDS=({' '.join(repr(word) for word in words)}); "
        "COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _${COMP_WORDS[0]//-/_}; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    return subprocess.run(["bash", "-c", script], check=True, capture_output=True, text=True).stdout.split()


def test_bash_offers_commands_options_and_choices(tmp_path: Path) -> None:
    manual = importlib.import_module("manual")
    for name in ("jonovahti", "jonovahti-admin"):
        (tmp_path / name).write_text(manual.completion(_command(name)), encoding="utf-8")

    assert _offered(tmp_path / "jonovahti-admin", "jonovahti-admin", "up") == ["upgrade"]
    assert "--revoke" in _offered(tmp_path / "jonovahti-admin", "jonovahti-admin", "rights", "--")
    assert _offered(tmp_path / "jonovahti", "jonovahti", "--theme", "d") == ["dark"]


def test_a_word_that_looks_like_a_macro_of_man_is_shown_as_it_is() -> None:
    manual = importlib.import_module("manual")
    command = manual.Command("jonovahti", ".SH is no heading here, it's a \\word")

    page = manual.page(command, "1.2.3", 0)

    assert "\\&.SH is no heading here, it\\(aqs a \\eword" in page
