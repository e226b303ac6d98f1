"""Which centre or service was meant by a word of the command line: codes go before names, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.domain.place import Centre, Service

Place = TypeVar("Place", bound=Centre | Service)


def meant(told: str, there: Sequence[Place], kind: str) -> Place:
    """The one place with this code, else with this name in any language; capitals make no difference.

    Raises ValueError with a sentence for the person who asked, where there is none or more than one.
    """
    word = told.casefold()
    ways: tuple[Callable[[Place], bool], ...] = (
        lambda one: one.code == told,
        lambda one: one.code.casefold() == word,
        lambda one: word in {name.casefold() for name in one.names},
    )
    # A name that a place lacks in one language is empty: no word is not its name.
    for fits in ways if told.strip() else ():
        found = [one for one in there if fits(one)]
        if len(found) == 1:
            return found[0]
        if found:
            codes = ", ".join(one.code for one in found)
            raise ValueError(f'More than one {kind} is called "{told}": say which by its code: {codes}.')
    known = ", ".join(one.code for one in there)
    raise ValueError(f'There is no {kind} "{told}" that this login sees. There are: {known}.')
