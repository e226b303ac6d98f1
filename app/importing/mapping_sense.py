"""What a mapping must not say, though each word in it is known: columns that are two things, defaults that are none."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Mapping as Dict
from typing import Final

from app.domain.spelling import plain
from app.importing.cells import CONTROL, CONTROL_WRITTEN, MOST_CHARACTERS, MOST_WRITTEN, WRITTEN
from app.importing.mapping import ALLOWED_WORDS, WORDED, Mapping, MappingError

#: Letters of a name in the database.
LONGEST_NAME: Final = 100
#: Ours that may become names in the database.
_NAMES: Final = ("centre", "service", "agent")
#: What people write, and who they are: one column may say two of these, or one of them beside a word.
_MAY_SHARE: Final = frozenset({"reason", "close_reason", "closed_by", "agent"})
#: One word for both of these is two names, and each of them must be said.
_PLACE: Final = frozenset({"centre", "service"})


def default_of(column: str, word: str) -> str:
    """What stands in an empty cell of `column`, which may be what could stand in one; raises `MappingError`."""
    is_written = column in WRITTEN
    most = LONGEST_NAME if column in _NAMES else MOST_WRITTEN if is_written else MOST_CHARACTERS
    if not plain(word) or (CONTROL_WRITTEN if is_written else CONTROL).search(word) or len(word) > most:
        how = "a text without control characters," if is_written else "one line"
        raise MappingError(f"[defaults] {column} must be {how} of 1 to {most} letters.")
    return unicodedata.normalize("NFC", word.strip()) if is_written else plain(word)


def is_shared(ours: str, name: str, columns: Dict[str, str]) -> bool:
    """Whether the file's column `name` says something else too; who somebody is, or a text, is no other thing."""
    return any(same == name and other not in {ours, *_MAY_SHARE} for other, same in columns.items())


def no_column_says_two_things(mapping: Mapping) -> None:
    """A file's column stands for one of ours, unless its words are told apart in [values]: else it is a slip.

    Raises `MappingError`.
    """
    for (one, name), (other, same) in itertools.combinations(mapping.columns.items(), 2):
        if name != same:
            continue
        told = {one, other} & mapping.values.keys()
        if told == {one, other} or (told and {one, other} != _PLACE):
            continue
        if {one, other} & _MAY_SHARE and not {one, other} & {"number", "source_ref"}:
            continue
        worded = [each for each in (one, other) if each in WORDED[mapping.kind]]
        told_apart = " and ".join(f"[values.{each}]" for each in worded)
        raise MappingError(
            f'[columns] {one} and {other} are both "{name}". Name a column of its own for each'
            + (f", or say in {told_apart} what its words mean." if worded else ".")
        )


def defaults_mean_something(mapping: Mapping) -> None:
    """Each default is a word of its column; raises `MappingError`."""
    for column, word in mapping.defaults.items():
        try:
            mapping.word(column, word)
        except KeyError as error:
            ours = f"one of {', '.join(ALLOWED_WORDS[column])}, or " if column in ALLOWED_WORDS else ""
            raise MappingError(
                f'[defaults] {column} = "{word}" means nothing: it must be {ours}a word of [values.{column}].'
            ) from error
