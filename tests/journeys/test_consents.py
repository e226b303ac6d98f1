"""Two supervisors: one asks to end more than one may alone, the other agrees at a desk of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app import bootstrap
from app.database import tables
from app.database.engine import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import ActKind, Consent, Seen
from app.services import Services
from tests.builders import a_request, queue_at
from tests.desks import SqliteDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.withdraw_dialog import WithdrawDialog

REASON = "Left twice by the platform"


class TwoDesks:
    """A small region's database, and the desk of Tarja, who sits elsewhere."""

    def __init__(self, file: Path) -> None:
        self.url = f"sqlite:///{file}"
        self.engine = a_region_open_now(self.url)
        platform = SqlitePlatform(self.engine)
        with platform.batch():
            self.ids = [a_request(platform, a_moment_ago(), queue_id=queue_at(1)) for _ in range(3)]
        self.tarja = SqliteDesk(self.engine, "tarja")

    def tarja_asks(self, *ids: int) -> UUID:
        consent = uuid4()
        rows = [Seen(id_, self.version(id_)) for id_ in ids]
        self.tarja.ask_consent(consent, ActKind.WITHDRAW, rows, REASON, at=datetime.now(UTC))
        return consent

    def version(self, id_: int) -> int:
        return int(str(self.stored("version", id_)))

    def stored(self, column: str, id_: int) -> object:
        query = select(tables.callback.c[column]).where(tables.callback.c.id == id_)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def given_by(self, consent: UUID) -> object:
        query = select(tables.consent.c.given_by).where(tables.consent.c.id == consent)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[TwoDesks]:
    made = TwoDesks(tmp_path / "contact.db")
    yield made
    made.engine.dispose()


@pytest.fixture
def seat(desks: TwoDesks, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, desks.url, tmp_path) as made:
        yield made


def test_what_another_supervisor_asks_for_is_looked_at_and_agreed_to_by_keyboard(
    seat: Sitting, desks: TwoDesks
) -> None:
    consent = desks.tarja_asks(*desks.ids[:2])

    words = banner(seat)
    seat.desk.consents.banner.acted.emit()
    dialog = the_dialog(seat)
    seat.press(Qt.Key.Key_Tab, dialog.cancel_button)
    seat.press(Qt.Key.Key_Return, dialog.act_button)

    assert words.startswith(f"tarja asks you to agree: withdraw 2 callbacks ({REASON})")
    assert seat.toast() == "You agreed about 2 callbacks"
    assert desks.given_by(consent) == "demo"
    seat.see(seat.desk.consents.banner.isHidden, "that nothing waits any more")


def test_the_keyboard_begins_on_not_now_which_agrees_to_nothing(seat: Sitting, desks: TwoDesks) -> None:
    consent = desks.tarja_asks(*desks.ids[:2])
    banner(seat)

    seat.desk.consents.open()
    seat.press(Qt.Key.Key_Return, the_dialog(seat).cancel_button)

    assert desks.given_by(consent) is None
    assert not seat.desk.consents.banner.isHidden()


def test_the_command_to_answer_is_about_what_a_colleague_asks_whatever_the_banner_is_about(
    seat: Sitting, desks: TwoDesks
) -> None:
    assert seat.desk.consents.asked is None
    consent = desks.tarja_asks(*desks.ids[:2])
    banner(seat)

    seat.desk.give("consent")
    asked = the_dialog(seat).consent.id
    the_dialog(seat).reject()

    assert (asked, desks.given_by(consent)) == (consent, None)


def test_a_row_that_changed_meanwhile_is_told_before_and_named_after(seat: Sitting, desks: TwoDesks) -> None:
    first, second, _ = desks.ids
    desks.tarja_asks(first, second)
    banner(seat)
    SqliteDesk(desks.engine, "aino").to_front(
        uuid4(), [Seen(first, desks.version(first))], at=datetime.now(UTC)
    )
    seat.see(lambda: seat.screen.listing.row(first).version == desks.version(first), "the change")  # type: ignore[union-attr]  # it is listed

    seat.desk.consents.open()
    dialog = the_dialog(seat)
    told = dialog.changed.text
    dialog.act_button.click()

    assert told == "1 callback changed since, and drops out."
    seat.see(lambda: seat.frame.findChildren(AnswersDialog), "the answers")
    (answers,) = seat.frame.findChildren(AnswersDialog)
    assert answers.summary.text() == "1 done, 1: someone was first"
    answers.close()


def test_what_one_asked_for_is_carried_out_by_one_click_once_the_other_has_agreed(
    seat: Sitting, desks: TwoDesks
) -> None:
    chosen = desks.ids[:2]
    seat.select(chosen)
    seat.screen.ask("withdraw")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, WithdrawDialog)
    dialog.reason.presets[1].click()
    dialog.act_button.click()
    assert "Another supervisor is asked" in seat.toast()
    assert banner(seat).startswith("Waiting for another supervisor to agree: withdraw 2 callbacks")
    (asked,) = desks.tarja.consents(at=datetime.now(UTC))

    desks.tarja.give_consent(uuid4(), asked.id, at=datetime.now(UTC))
    seat.see(lambda: seat.desk.consents.shown and look(seat).given_by, "that Tarja has agreed")
    words = seat.desk.consents.banner.text
    seat.desk.consents.open()

    assert words.startswith("tarja has agreed: withdraw 2 callbacks")
    assert seat.toast() == "2 callbacks withdrawn"
    assert [desks.stored("state", id_) for id_ in chosen] == ["withdrawn", "withdrawn"]
    assert desks.stored("close_reason", chosen[0]) == "The matter was settled elsewhere"
    seat.see(seat.desk.consents.banner.isHidden, "that it is over")


def test_the_feed_tells_of_it(seat: Sitting, desks: TwoDesks) -> None:
    desks.tarja_asks(*desks.ids[:2])

    seat.see(lambda: not seat.desk.consents.banner.isHidden(), "the banner")


def banner(seat: Sitting) -> str:
    """What the banner says, once it says something."""
    seat.desk.consents.look()
    seat.see(lambda: not seat.desk.consents.banner.isHidden(), "the banner")
    return seat.desk.consents.banner.text


def look(seat: Sitting) -> Consent:
    """The consent that is shown, looked up anew meanwhile."""
    seat.desk.consents.look()
    shown = seat.desk.consents.shown
    assert shown is not None
    return shown


def the_dialog(seat: Sitting) -> ConsentDialog:
    seat.see(lambda: seat.desk.consents.dialog is not None, "the dialog")
    dialog = seat.desk.consents.dialog
    assert dialog is not None
    return dialog


def test_in_the_demo_one_sits_at_the_other_desk_and_agrees_there(
    desks: TwoDesks, qtbot: QtBot, tmp_path: Path
) -> None:
    as_demo = patch.object(bootstrap, "open_database", as_a_demo(bootstrap.open_database))
    with as_demo, sitting(qtbot, desks.url, tmp_path) as seat:
        chosen = desks.ids[:2]
        seat.select(chosen)
        seat.screen.ask("withdraw")
        dialog = seat.screen.asking.dialog
        assert isinstance(dialog, WithdrawDialog)
        dialog.reason.presets[0].click()
        dialog.act_button.click()
        seat.toast()
        banner(seat)

        seat.desk.consents.open()
        other = the_dialog(seat)
        told = other.seat.text
        other.act_button.click()
        seat.see(lambda: look(seat).given_by, "that the other desk has agreed")
        seat.desk.consents.open()

        assert told == "You sit at the desk of the other supervisor now."
        assert seat.toast() == "2 callbacks withdrawn"
        assert desks.stored("state", chosen[0]) == "withdrawn"


def as_a_demo(real: Callable[..., Services]) -> Callable[..., Services]:
    """The small region's services, with a second desk beside the own one as the demo has it."""

    def opened(*given: Any, **named: Any) -> Services:
        services = real(*given, **named)
        engine = open_engine(str(given[0]))
        return replace(services, second=replace(services.means, desk=SqliteDesk(engine, "second")))

    return opened
