"""A dataclass whose methods are compiled when they are called is as any other, and nothing else is put off."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest

from tests.made_dataclasses import assert_as_any_other, made_in
from ui import late_methods


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    vars(dataclasses).pop("exec", None)


@pytest.fixture
def compiled() -> Iterator[list[str]]:
    """The texts that were compiled since, of what is made by `made`."""
    texts: list[str] = []

    def execute(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        texts.append(text)
        exec(text, names, into)  # noqa: S102  # Python's own words, as its own module would have them

    vars(dataclasses)["exec"] = execute
    late_methods.hold()
    yield texts
    for name in [name for name in sys.modules if name.endswith(".made_late")]:
        del sys.modules[name]


def made(package: str) -> dict[str, Any]:
    """The classes, in a module of that package."""
    module = ModuleType(f"{package}.made_late")
    sys.modules[module.__name__] = module
    return made_in(module)


def test_a_class_of_methods_that_wait_is_as_any_other(compiled: list[str]) -> None:
    for names in (made("tests"), made("app")):
        assert_as_any_other(names)
        other = names["Seen"](1, 2, told=["x"])
        assert (dataclasses.replace(other, row=3), copy.copy(other)) == (names["Seen"](3, 2), other)
        again = names["SeenAgain"](4)
        assert pickle.loads(pickle.dumps(again)) == again  # noqa: S301  # of the line's own making


def test_a_method_is_compiled_when_it_is_called_and_once(compiled: list[str]) -> None:
    names = made("app")
    assert compiled == []

    seen = names["Seen"]
    rows = [seen(row) for row in range(3)]

    assert [text.split("(")[1].split()[-1] for text in compiled] == ["__init__"]
    assert rows[0] != rows[1]
    assert rows[1] != rows[2]
    assert len(compiled) == 2


def test_what_was_compiled_takes_the_place_in_the_class(compiled: list[str]) -> None:
    names = made("app")
    seen, again = names["Seen"], names["SeenAgain"]

    assert seen(1) == seen(1)
    again(1)

    for kind, name in ((seen, "__init__"), (seen, "__eq__"), (again, "__init__")):
        method = vars(kind)[name]
        assert method.__code__.co_filename == "<string>"
        assert (method.__qualname__, method.__module__) == (f"{kind.__name__}.{name}", "app.made_late")


def test_a_method_called_by_many_threads_at_once_does_for_each_what_it_does(compiled: list[str]) -> None:
    for _ in range(20):
        seen = made("app")["Seen"]
        with ThreadPoolExecutor(4) as threads:
            rows = list(threads.map(seen, range(40)))

        assert [one.row for one in rows] == list(range(40))


def test_another_librarys_class_is_compiled_at_once(compiled: list[str]) -> None:
    made("application")

    assert len(compiled) > 15


def test_a_text_of_another_shape_is_compiled_at_once() -> None:
    compiled: list[str] = []

    def execute(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        compiled.append(text)

    texts = (
        # All methods of a class in one, as a later Python has it.
        "def __create_fn__():\n def __init__(self):\n  pass\n def __eq__(self,o):\n  pass\n return (__init__, __eq__,)",
        "def __create_fn__():\n return 1",
    )
    for text in texts:
        late_methods.executing(execute, ("app",))(text, {"__name__": "app.one"}, {})

    assert compiled == list(texts)


def test_the_program_starts_with_it() -> None:
    program = (
        "from ui.main import options_of\n"
        "one = options_of(['--demo'])\n"
        "from ui.options import Options, read_options\n"
        "other = read_options(['--demo'])\n"
        "assert 'late_methods' in Options.__hash__.__code__.co_filename\n"
        "assert one == other and hash(one) == hash(other)\n"
        "assert 'late_methods' not in Options.__hash__.__code__.co_filename\n"
        "import app.bootstrap, ui.console\n"
    )

    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=300)
