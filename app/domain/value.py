"""Data classes as the standard library's own, whose methods are written when they are called first.

    from app.domain.value import dataclass      in place of `from dataclasses import dataclass`

The library writes and compiles up to six methods for each class when its module is loaded, 1.5 ms of a start each
time: of two hundred classes that a start loads most make no object before the first screen is there. Here a class
takes 0.15 ms, and each of its methods 0.3 ms when it is needed, after which it is as fast as the library's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")
#: A method's text, from its class and whether that is frozen.
_Write = Callable[[type, bool], str]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, **told: Any) -> Any:
        """As `dataclasses.dataclass`, but for `order` and `unsafe_hash`."""

        def made(cls: type) -> type:
            return _made(cls, **told)

        return made if cls is None else made(cls)


def _made(
    cls: type[T], *, frozen: bool = False, slots: bool = False, eq: bool = True, kw_only: bool = False
) -> type[T]:
    told = cls.__dict__
    has_hash = told.get("__hash__") is not None or ("__hash__" in told and "__eq__" not in told)
    # Else the library would look up the signature of each class to have something to say of it.
    cls.__doc__ = cls.__doc__ or cls.__name__
    cls = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
    fields = _fields(cls)
    if "__init__" not in told:
        _later(cls, "__init__", _init, frozen=frozen)
    if "__repr__" not in told:
        _set(cls, "__repr__", _repr(tuple(one.name for one in fields if one.repr)))
    if eq:
        if "__eq__" not in told:
            _later(cls, "__eq__", _eq, frozen=frozen)
        if not has_hash and frozen:
            _later(cls, "__hash__", _hash, frozen=frozen)
        elif not has_hash:
            _set(cls, "__hash__", None)
    if frozen:
        _freeze(cls, frozenset(one.name for one in fields))
        if slots and "__getstate__" not in told:
            _set(cls, "__getstate__", _state)
            _set(cls, "__setstate__", _set_state)
    return cls


def _fields(cls: type) -> tuple[Field[Any], ...]:
    return dataclasses.fields(cls)


def _set(cls: type, name: str, value: object) -> None:
    setattr(cls, name, value)


def _later(cls: type, name: str, write: _Write, *, frozen: bool) -> None:
    """The method that writes itself into the class at its first call; two threads write the same."""

    def method(*args: Any, **named: Any) -> Any:
        scope: dict[str, Any] = {
            "MISSING": MISSING,
            "put": object.__setattr__,
            **{f"default_{one.name}": one.default for one in _fields(cls)},
            **{f"make_{one.name}": one.default_factory for one in _fields(cls)},
        }
        exec(write(cls, frozen), scope)  # noqa: S102  # as the standard library does, of the same names
        written = scope[name]
        written.__qualname__, written.__module__ = f"{cls.__qualname__}.{name}", cls.__module__
        setattr(cls, name, written)
        return written(*args, **named)

    method.__name__, method.__qualname__ = name, f"{cls.__qualname__}.{name}"
    setattr(cls, name, method)


def _init(cls: type, frozen: bool) -> str:
    fields = _fields(cls)
    given = [one for one in fields if one.init]
    named = [one for one in given if one.kw_only]
    told = [_parameter(one) for one in given if not one.kw_only]
    told += ["*", *map(_parameter, named)] if named else []
    lines = [f"def __init__({', '.join(['self', *told])}):"]
    for one in fields:
        value = one.name
        if one.default_factory is not MISSING:
            made = f"make_{one.name}()"
            value = f"{made} if {one.name} is MISSING else {one.name}" if one.init else made
        elif not one.init:
            if one.default is MISSING:
                continue
            value = f"default_{one.name}"
        lines.append(f" put(self, {one.name!r}, {value})" if frozen else f" self.{one.name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    return "\n".join([*lines, " return"])


def _parameter(field: Field[Any]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"


def _eq(cls: type, _frozen: bool) -> str:
    names = [one.name for one in _fields(cls) if one.compare]
    return (
        "def __eq__(self, other):\n"
        " if other.__class__ is self.__class__:\n"
        f"  return {_tuple('self', names)} == {_tuple('other', names)}\n"
        " return NotImplemented"
    )


def _hash(cls: type, _frozen: bool) -> str:
    names = [one.name for one in _fields(cls) if (one.compare if one.hash is None else one.hash)]
    return f"def __hash__(self):\n return hash({_tuple('self', names)})"


def _tuple(of: str, names: list[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _repr(names: tuple[str, ...]) -> Callable[[object], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807  # it becomes a class's own
        told = ", ".join(f"{name}={attrgetter(name)(self)!r}" for name in names)
        return f"{self.__class__.__qualname__}({told})"

    return __repr__


def _freeze(cls: Any, names: frozenset[str]) -> None:
    def put(self: object, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def remove(self: object, name: str) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    _set(cls, "__setattr__", put)
    _set(cls, "__delattr__", remove)


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
