"""What is proposed against an alert about requests that nobody is given while their patient is in another call."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.alerts.proposal import Proposal, Way
from app.domain.alert import Figure
from tests.ui.screens.alerts_shown import a_screen, an_alert, an_outlook
from ui.widgets.label import Label


@pytest.mark.parametrize(
    "proposal, button, reason",
    [
        (
            Proposal(Way.CALLS, 3, (901,)),
            "Show 1 call(s)",
            "Nobody rings these patients' other requests until the call ends. If nobody is ringing, retry it.",
        ),
        (
            Proposal(Way.OTHERS, 1, (1, 2)),
            "Show 2 callback(s)",
            "The call is of a centre that you do not see: ask a supervisor who sees them all.",
        ),
    ],
)
def test_of_whom_another_call_holds_the_call_is_shown_or_who_can_be_asked_about_it(
    qtbot: QtBot, proposal: Proposal, button: str, reason: str
) -> None:
    screen = a_screen(qtbot)
    alert = an_alert(1, Figure.HELD, 1)
    screen.show_outlook(an_outlook(alert))
    screen.show_proposal(alert, proposal)

    assert screen.detail.propose_button.text().strip() == button
    assert reason in [one.text() for one in screen.detail.findChildren(Label) if one.isVisible()]
