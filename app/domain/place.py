"""Where callbacks are left and by whom they are rung: centres, services, queues, agents, the region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")


class Names(NamedTuple):
    """One thing's name in the three languages; Finnish is always there and stands in for a missing one."""

    fi: str
    sv: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        return {"sv": self.sv, "en": self.en}.get(language, "") or self.fi


@dataclass(frozen=True, slots=True)
class Centre:
    """A health centre (terveysasema)."""

    id: int
    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class Service:
    """What the caller chose to ring about. `promise_s`: an urgent line's promise in seconds; None for the others.

    `work_s` is the nurse's time one request takes to its end in seconds, all its attempts and notes included.
    """

    id: int
    code: str
    names: Names
    promise_s: int | None
    work_s: int

    @property
    def is_urgent(self) -> bool:
        return self.promise_s is not None


@dataclass(frozen=True, slots=True)
class Queue:
    """Centre x service x language x channel. `number_shown` is what the patient sees when it rings.

    `promise_s`: within how many seconds a chat or another channel beside the phone promises an answer; None: nothing.
    """

    id: int
    centre_id: int
    service_id: int
    language: str
    channel: str
    number_shown: str
    promise_s: int | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Agent:
    """A nurse who rings back. `code` is what supervisors call the desk ("hoitaja 14"), not a person's name."""

    id: int
    code: str
    centre_id: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The region's limits for attention and breach; they live in the database, not on a workstation."""

    wait_attention_s: int
    wait_breach_s: int
    load_attention: float
    load_breach: float
    same_day_target: float


@dataclass(frozen=True, slots=True)
class Region:
    """Whose console this is. `zone` is the IANA time zone that local days are counted in."""

    names: Names
    zone: str
    is_demo: bool
    thresholds: Thresholds
