"""The installed program's dataclasses take methods that were compiled when it was frozen, and are as any others."""

from __future__ import annotations

import dataclasses
import importlib
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.made_dataclasses import assert_as_any_other, made_in


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    vars(dataclasses).pop("exec", None)


def made(name: str) -> dict[str, Any]:
    """The classes, in a module of that name."""
    module = sys.modules[name] = ModuleType(name)
    try:
        return made_in(module)
    finally:
        del sys.modules[name]


def holders(texts: set[str]) -> Any:
    names: dict[str, Any] = {}
    exec(importlib.import_module("freeze_texts").as_module(texts), names)  # noqa: S102  # what is to be frozen
    return names["MADE"]


def frozen() -> tuple[dict[str, Any], list[str]]:
    """The classes of methods that were compiled before, and the texts that were compiled all the same."""
    texts, methods = importlib.import_module("freeze_texts"), importlib.import_module("freeze_methods")
    with texts.texts_of() as told:
        made("app.first")
    compiled: list[str] = []
    execute = methods.executing(dict, partial(dict, holders(told)))

    def watched(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        compiled.extend({text} - told)
        execute(text, names, into)

    vars(dataclasses)["exec"] = watched
    return made("app.again"), compiled


def test_a_class_of_methods_compiled_before_is_as_any_other() -> None:
    plain = made("app.plain")
    classes, compiled = frozen()

    assert compiled == []
    for names in (plain, classes):
        assert_as_any_other(names)
    for name in ("__init__", "__repr__", "__eq__"):
        method = getattr(classes["Seen"], name)
        assert (method.__qualname__, method.__module__) == (f"Seen.{name}", "app.again")


def test_a_class_that_has_come_since_is_made_as_ever() -> None:
    methods = importlib.import_module("freeze_methods")
    methods.hold(dict)

    assert made("app.late")["Seen"](1, 2).version == 2


def test_no_text_is_compiled_a_second_time_when_it_was_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    texts, methods = importlib.import_module("freeze_texts"), importlib.import_module("freeze_methods")
    with texts.texts_of() as told:
        made("app.first")
    held = holders(told)
    # Nothing is left that could compile.
    monkeypatch.setattr(methods, "exec", None, raising=False)
    methods.hold(dict, lambda: held)

    assert made("app.again")["Seen"](1, 2).version == 2


def test_what_the_first_window_needs_is_had_without_the_rest() -> None:
    texts, methods = importlib.import_module("freeze_texts"), importlib.import_module("freeze_methods")
    with texts.texts_of() as told:
        made("app.first")
    loaded: list[str] = []

    def part(name: str, held: Any) -> Any:
        loaded.append(name)
        return held

    methods.hold(partial(part, "window", holders(told)), partial(part, "rest", {}))
    made("app.again")

    assert set(loaded) == {"window"}


def test_two_freezings_write_the_same_module() -> None:
    texts = importlib.import_module("freeze_texts")
    with texts.texts_of() as one:
        made("app.first")
    with texts.texts_of() as other:
        made("app.again")

    assert len(one) > 8
    assert texts.as_module(one) == texts.as_module(sorted(other, reverse=True))


def test_what_runs_when_it_is_loaded_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "parts_of_it").mkdir()
    for name, words in {
        "__init__": "",
        "__main__": "raise SystemExit(3)",
        "real": "",
        "lacks": "import nix",
    }.items():
        (tmp_path / "parts_of_it" / f"{name}.py").write_text(words, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    faults: list[str] = []

    importlib.import_module("freeze_texts").load(["parts_of_it"], faults.append)

    loaded = {name for name in sys.modules if name.startswith("parts_of_it")}
    for name in loaded:
        del sys.modules[name]
    assert loaded == {"parts_of_it", "parts_of_it.real"}
    assert faults == ["parts_of_it.lacks: No module named 'nix'"]
