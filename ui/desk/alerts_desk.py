"""The alerts screen at the desk: rounds are shown, what would help is worked out and opened, rules are changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from app.alerts.outlook import PAST
from app.alerts.preview import KNOWN, Fired, fired
from app.alerts.proposal import Proposal, Way, proposal
from app.database.reads.past_samples import Past
from app.domain.alert import Alert, AlertRule
from app.domain.moment import from_us
from app.domain.place import Centre, Service
from app.listing.sort_key import collation
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screens import BY_KEY
from ui.desk.ways import show_moment
from ui.errors import is_known
from ui.screens.alerts_editor import AlertRuleDialog, WhatThereIs
from ui.screens.alerts_screen import AlertsScreen
from ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class AlertsDesk(ScreenDesk):
    """Rounds come from `desk.alerting`, which goes on while another screen is in front."""

    parts = frozenset({"detail"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: AlertsScreen = AlertsScreen(
            desk.formats,
            desk.known.centre_name,
            desk.known.service_name,
            desk.services.may,
            lambda: desk.now_us,
        )
        screen = self.screen
        #: The form in which a rule is changed, while it is open.
        self.dialog: AlertRuleDialog | None = None
        self._past: Past | None = None
        screen.sound.setChecked(desk.alerting.has_sound)
        screen.sound_changed.connect(desk.alerting.set_sound)
        desk.console.choices.changed.connect(self._show_sound)
        desk.console.choices.refused.connect(self._show_sound)
        screen.proposal_wanted.connect(self._look_up_proposal)
        screen.proposed.connect(self._open)
        screen.rule_wanted.connect(self.ask_rule)
        screen.detail.moment_wanted.connect(lambda *about: show_moment(desk, Moment(*about)))
        desk.alerting.changed.connect(screen.show_outlook)

    def parts_now(self) -> frozenset[str]:
        alert, outlook = self.screen.answerable(), self.desk.alerting.outlook
        if alert is None or outlook is None:
            return self.parts
        is_acknowledged = alert.state_at(outlook.now_us) == "acknowledged"
        return self.parts | ({"alert"} if is_acknowledged else {"alert", "unacknowledged"})

    def give(self, command: str) -> bool:
        match command:
            case "rules":
                self.screen.tabs.go_to("rules")
            case "new_rule":
                self.ask_rule(None)
            case _:
                return super().give(command)
        return True

    def start(self) -> None:
        TypeAhead(self.screen.table)
        if self.desk.alerting.outlook is not None:
            self.screen.show_outlook(self.desk.alerting.outlook)
        self.desk.alerting.look()

    def stop(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _show_sound(self, key: str) -> None:
        if key == "alerts.sound":
            with QSignalBlocker(self.screen.sound):
                self.screen.sound.setChecked(self.desk.alerting.has_sound)

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state in {"content", "empty"} else "the alerts"

    def _look_up_proposal(self, alert: Alert) -> None:
        present, outlook = self.desk.present, self.desk.alerting.outlook
        rule = outlook.rule(alert.rule_id) if outlook is not None else None
        if rule is None or present is None or present.board is None:
            return
        told = present.board, present.history, self.desk.now_us
        self.desk.console.tasks.look_up(
            partial(proposal, alert, rule, *told, knows_past=present.has_past),
            partial(self._show_proposal, alert),
            owner=self,
            name="alert proposal",
            failed=self._fail,
        )

    def _show_proposal(self, alert: Alert, found: Proposal) -> None:
        self.screen.show_proposal(alert, found)

    def _fail(self, error: BaseException) -> None:
        if not is_known(error):
            self.desk.console.errors.report(error)

    # Rules

    def ask_rule(self, rule: AlertRule | None) -> None:
        """Open the form for a rule, None: for another one."""
        present = self.desk.present
        if present is None or present.board is None:
            return
        places, language = present.board.places, self.desk.formats.language
        there = WhatThereIs(
            _named(places.centres, language),
            _named(places.services, language),
            is_region=not places.reference.elsewhere,
        )
        dialog = AlertRuleDialog(self.desk.frame, self.screen.words, there, rule)
        dialog.wanted.connect(self.screen.act_wanted)
        dialog.preview_wanted.connect(self._look_up_preview)
        dialog.finished.connect(self._forget_dialog)
        self.dialog, self._past = dialog, None
        dialog.open_asking()

    def _look_up_preview(self, rule: AlertRule) -> None:
        """The samples are read once for a form; what is typed last is told of."""
        present, outlook = self.desk.present, self.desk.alerting.outlook
        if present is None or present.board is None:
            return
        kept, places, now = self.desk.services.alerts.kept, present.board.places, from_us(self.desk.now_us)
        known = self._past

        def look() -> tuple[Past, Fired | None]:
            past = kept.past(now - PAST, now) if known is None else known
            return past, fired(rule, past, places) if rule.figure in KNOWN else None

        really = sum(one.rule_id == rule.id for one in outlook.alerts) if rule.id and outlook else None
        self.desk.console.tasks.look_up(
            look,
            partial(self._show_preview, rule, really),
            owner=self,
            name="alert preview",
            failed=self._fail_preview,
        )

    def _show_preview(self, rule: AlertRule, really: int | None, found: tuple[Past, Fired | None]) -> None:
        self._past = found[0]
        if self.dialog is not None:
            self.dialog.show_preview(rule, found[1], really)

    def _fail_preview(self, error: BaseException) -> None:
        if self.dialog is not None:
            self.dialog.fail_preview()
        self._fail(error)

    def _forget_dialog(self) -> None:
        self.dialog = self._past = None

    def _open(self, wanted: Proposal) -> None:
        """What is proposed is opened where it is done, with its callbacks chosen; nothing is done by this alone."""
        desk = self.desk
        match wanted.way:
            case Way.FETCH:
                desk.fetch()
            case Way.MESSAGES if "messages" in BY_KEY and "messages" in desk.offered:
                desk.go_to("messages")
            case Way.TELL:
                return
            case _:
                desk.go_to("live")
                desk.front.set_scope(wanted.centre_id)
                if wanted.callbacks:
                    desk.front.select(wanted.callbacks)
                if wanted.way is Way.MOVE:
                    desk.give("move")
                    if wanted.to_centre_id is not None:
                        desk.front.propose_move(wanted.to_centre_id)


def _named(ones: Sequence[Centre] | Sequence[Service], language: str) -> list[tuple[int, str]]:
    """Ids and names, by name."""
    return sorted(
        ((one.id, one.names.in_language(language)) for one in ones), key=lambda one: collation(one[1])
    )
