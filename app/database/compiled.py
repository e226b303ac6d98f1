"""What SQLAlchemy has made of our statements, kept once for all engines of a process.

An engine keeps it to itself by default. A console opens several at one database, and its connection may be opened
anew: to compile a statement takes some ten times as long as to have it run.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any, Final

from sqlalchemy import Engine, util
from sqlalchemy.sql.compiler import Compiled

#: More than the program has statements; what is made for one number of rows alone goes first.
_MOST: Final = 2000
_compiled: Final[util.LRUCache[Any, Compiled]] = util.LRUCache(_MOST)


class _Shared(MutableMapping[Any, Compiled]):
    """As SQLAlchemy asks for it: its key is a tuple that begins with the engine's dialect.

    Here it begins with what of a dialect decides how a statement is written. Ours differ in nothing else.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        return _compiled.get(_of_any_engine(key), default)

    def __getitem__(self, key: Any) -> Compiled:
        return _compiled[_of_any_engine(key)]

    def __setitem__(self, key: Any, made: Compiled) -> None:
        _compiled[_of_any_engine(key)] = made

    def __delitem__(self, key: Any) -> None:
        del _compiled[_of_any_engine(key)]

    def __iter__(self) -> Iterator[Any]:
        return iter(_compiled)

    def __len__(self) -> int:
        return len(_compiled)


def share_compiled(engine: Engine) -> None:
    """Have the engine compile no statement that another one in this process has compiled."""
    engine.update_execution_options(compiled_cache=_SHARED)


def _of_any_engine(key: Any) -> tuple[Any, ...]:
    dialect, *rest = key
    # A server may have been told that a backslash in a literal is no plain character.
    escapes = getattr(dialect, "_backslash_escapes", None)
    return (dialect.name, dialect.server_version_info, escapes, *rest)


_SHARED: Final = _Shared()
