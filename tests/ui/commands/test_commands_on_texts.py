"""When a command about texts is on: by those chosen, and with the reason that their buttons say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.domain.act import MOST_ROWS, ActKind
from app.domain.message import Message
from tests.ui.screens.messages_shown import a_message
from ui.commands import BY_ID, Situation
from ui.commands.text_rules import COMMANDS, why_not

HELD = a_message(1)
ARRIVED = a_message(2, "delivered")
QUEUED = a_message(3, "queued")
RINGING = a_message(4, callback_state="calling")
ENDED = a_message(5, callback_state="reached")


def off(
    command: str, chosen: Sequence[Message], age_s: float = 1, may: Sequence[ActKind] = tuple(ActKind)
) -> str:
    there = tuple(why_not(chosen, may).items())
    on_messages = Situation(age_s=age_s, parts=frozenset({"texts"}), off_here=there)
    return BY_ID[command].why_off(on_messages)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_about_texts_needs_one_and_takes_no_more_than_an_act(command: str) -> None:
    assert off(command, []) == "Choose a text first"
    assert off(command, [HELD] * (MOST_ROWS + 1)) == "At most 1,000 texts at a time"
    assert BY_ID[command].why_off(Situation(age_s=1)) == "Go to Messages first"


@pytest.mark.parametrize(
    "command, chosen, why",
    [
        ("resend", [ARRIVED], "It has not failed, so it is not sent again"),
        ("resend", [ARRIVED, HELD], ""),
        ("cancel_text", [ARRIVED], "It has been sent already"),
        ("cancel_text", [ARRIVED, QUEUED], ""),
        ("ring_instead", [RINGING], "The patient is being called right now"),
        ("ring_instead", [RINGING, ENDED], ""),
        ("ring_instead", [ENDED], ""),
        ("callback_of_text", [ENDED], ""),
    ],
)
def test_a_command_is_off_for_texts_that_it_can_do_nothing_about(
    command: str, chosen: Sequence[Message], why: str
) -> None:
    assert off(command, chosen) == why


def test_who_may_not_reopen_is_told_that_the_callback_has_ended() -> None:
    assert off("ring_instead", [ENDED], may=[ActKind.RETRY]) == "The callback has ended"
    assert off("ring_instead", [ENDED, HELD], may=[ActKind.RETRY]) == ""


def test_old_texts_lead_to_their_callbacks_and_nothing_is_done_about_them() -> None:
    assert off("callback_of_text", [HELD], age_s=61) == ""
    assert off("resend", [HELD], age_s=61) == "The data is too old to act on"
