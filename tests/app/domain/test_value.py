"""A data class of the domain is one of the standard library's, written later."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
import sys
import threading
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from pathlib import Path
from typing import Any

import pytest

from app.domain import value
from app.domain.value import dataclass

Decorator = Callable[..., Any]


def _place(decorator: Decorator, **told: bool) -> Any:
    @decorator(**told)
    class Place:
        """Somewhere."""

        name: str
        beds: int = 3
        tags: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False, repr=False)
        seen: int = field(default=7, init=False)

    return Place


def _ward(decorator: Decorator, **told: bool) -> Any:
    place = _place(decorator, **told)

    @decorator(**told)
    class Ward(place):  # type: ignore[misc, valid-type]  # the base is made by a decorator that is passed in
        """Somewhere smaller."""

        floor: int = field(default=1, kw_only=True)

        def __post_init__(self) -> None:
            if self.floor > 100:
                raise ValueError(self.floor)

    return Ward


def _nothing(decorator: Decorator, **told: bool) -> Any:
    @decorator(**told)
    class Nothing:
        pass

    return Nothing


SHAPES = [
    pytest.param(make, told, id=f"{make.__name__}-{'-'.join(told) or 'plain'}")
    for make in (_place, _ward)
    for told in (
        {},
        {"slots": True},
        {"frozen": True},
        {"frozen": True, "slots": True},
        {"frozen": True, "eq": False},
        {"kw_only": True},
    )
]


def _told_by(kind: Any) -> list[object]:
    """What a class answers to everything one may do with its objects."""

    def answer(of: Callable[[], object]) -> object:
        try:
            return repr(of())
        except Exception as error:  # noqa: BLE001  # which one, and in which words, is what is compared
            return type(error), str(error)

    one, same, other = kind(name="a"), kind(name="a", note="else"), kind(name="b", beds=1, tags=["x"])
    return [
        repr(one),
        repr(other),
        one == same,
        one == other,
        one == 1,
        kind.__hash__ is None,
        kind.__match_args__,
        [(told.name, told.init, told.kw_only) for told in dataclasses.fields(kind)],
        answer(lambda: hash(kind(name="a", tags=())) == hash(kind(name="a", tags=(), note="else"))),
        answer(lambda: hash(kind(name="a", tags=())) == hash(kind(name="b", tags=()))),
        answer(kind),
        answer(lambda: kind("a", 2, ["t"], "n")),
        answer(lambda: kind("a", wrong=1)),
        answer(lambda: kind(name="a", floor=101)),
        answer(lambda: setattr(one, "name", "c")),
        answer(lambda: delattr(other, "beds")),
        # With slots and frozen the library fails in another way than it means to.
        hasattr(one, "__dict__") and answer(lambda: setattr(one, "unknown", 1)),
        answer(lambda: dataclasses.replace(one, name="z")),
        answer(lambda: dataclasses.replace(one, seen=1)),
        dataclasses.asdict(same),
        copy.copy(same) is not same,
        answer(lambda: copy.deepcopy(same)),
        one.tags is not same.tags,
        hasattr(one, "__dict__"),
    ]


@pytest.mark.parametrize("make, told", SHAPES)
def test_it_answers_as_the_librarys(make: Callable[..., Any], told: dict[str, bool]) -> None:
    assert _told_by(make(dataclass, **told)) == _told_by(make(dataclasses.dataclass, **told))


def test_of_nothing_all_are_equal() -> None:
    for told in ({}, {"frozen": True, "slots": True}):
        ours, theirs = _nothing(dataclass, **told), _nothing(dataclasses.dataclass, **told)
        assert repr(ours()) == repr(theirs())
        assert (ours() == ours()) is (theirs() == theirs()) is True


def test_what_a_class_says_itself_stays() -> None:
    @dataclass(frozen=True)
    class Own:
        number: int

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return other == self.number

        def __hash__(self) -> int:
            return 5

    assert (repr(Own(1)), Own(1) == 1, hash(Own(1))) == ("own", True, 5)


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    beds: int = 3


def test_frozen_ones_with_slots_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(_Kept("a", 2))) == _Kept("a", 2)  # noqa: S301  # made in this line


def test_a_subclass_that_is_none_is_made_by_its_base() -> None:
    class Named(_Kept):
        pass

    assert (Named("a").name, Named("a") == Named("a"), Named("a") == _Kept("a")) == ("a", True, False)
    with pytest.raises(FrozenInstanceError):
        Named("a").name = "b"  # type: ignore[misc]  # that is what is tried


def test_nothing_is_written_before_it_is_called() -> None:
    kind = _place(dataclass, frozen=True, slots=True)
    before = kind.__init__
    kind("a")
    written = kind.__init__
    kind("b")
    assert before is not written
    assert kind.__init__ is written


def test_threads_that_make_the_first_at_once_all_get_theirs() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            kind = _place(dataclass, frozen=True, slots=True)
            made: list[Any] = []
            gate = threading.Barrier(4)

            def make(kind: Any = kind, made: list[Any] = made, gate: threading.Barrier = gate) -> None:
                gate.wait()
                made.append(kind("a", 2))

            threads = [threading.Thread(target=make) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert made == [kind("a", 2)] * 4
    finally:
        sys.setswitchinterval(before)


def test_the_program_takes_its_data_classes_from_here() -> None:
    root = Path(value.__file__).parents[2]
    sources = [path for top in ("app", "ui") for path in sorted((root / top).rglob("*.py"))]
    theirs = re.compile(r"^\s*from dataclasses import .*\bdataclass\b", re.MULTILINE)
    found = [str(path) for path in sources if theirs.search(path.read_text(encoding="utf-8"))]

    assert len(sources) > 100
    assert found == [value.__file__]
