"""What stands where there are no rows says what would come there, or what to do: a title alone teaches nothing."""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[3] / "ui"


def empties() -> dict[str, int]:
    """Every call that shows an empty pane, with how much it says, by file and line."""
    found = {}
    for folder in ("screens", "panels"):
        for file in sorted((UI / folder).rglob("*.py")):
            source = file.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source if "show_empty" in source else "")):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "show_empty":
                    found[f"{file.name}:{node.lineno}"] = len(node.args)
    return found


def test_every_empty_pane_says_more_than_that_it_is_empty() -> None:
    told = empties()

    assert len(told) >= 8
    assert [place for place, count in told.items() if count < 2] == []
