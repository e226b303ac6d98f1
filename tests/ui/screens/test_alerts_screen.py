"""The alerts screen: what comes first, what would help, the answers to it, and the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.alerts.outlook import Outlook
from app.alerts.preview import Fired
from app.alerts.proposal import Proposal, Way
from app.domain.act import ActKind
from app.domain.alert import (
    FIRST_RULES,
    NO_HANDS_LOAD,
    REGIONAL,
    SHARES,
    Alert,
    AlertRule,
    AlertScope,
    Each,
    Figure,
    is_sound,
)
from app.domain.moment import from_us
from app.domain.wish import AcknowledgeAlerts, SetAlertRule, SnoozeAlerts
from tests.boards import MINUTE_US, NOW_US
from tests.ui.screens.alerts_shown import (
    CENTRES,
    MAY,
    OLDEST,
    RULES,
    THERE,
    a_dialog,
    a_screen,
    an_alert,
    an_outlook,
)
from ui.formats import Formats
from ui.screens.alerts_detail import SNOOZES
from ui.screens.alerts_editor import AlertRuleDialog
from ui.screens.alerts_screen import AlertsScreen


@pytest.fixture
def screen(qtbot: QtBot) -> AlertsScreen:
    return a_screen(qtbot)


def cells(screen: AlertsScreen) -> list[tuple[str, ...]]:
    return [line.cells for line in screen.model.lines]


@pytest.mark.parametrize("each", list(Each))
def test_a_rule_and_an_alert_of_one_service_name_it(screen: AlertsScreen, each: Each) -> None:
    began = next(one for one in RULES if one.figure is Figure.OLDEST_WAIT)
    rule = replace(began, scope=AlertScope(each, services=(2,)))
    place = None if each is Each.REGION else 1
    alert = Alert(1, rule.id or 0, place, "on", NOW_US - 20 * MINUTE_US, 15_000)
    screen.show_outlook(Outlook(NOW_US, (rule,), (alert,), (), has_region=True))
    where = "The whole region" if place is None else CENTRES[1]
    told = cells(screen)
    screen.tabs.go_to("rules")
    rules = cells(screen)

    assert any(f"{where} · Ajanvaraus" in cell for cell in told[0])
    assert any(cell.endswith(" · Ajanvaraus") for cell in rules[0])


def test_what_nobody_attends_to_comes_first_and_the_graver_before_the_older(screen: AlertsScreen) -> None:
    screen.show_outlook(
        an_outlook(
            an_alert(1, Figure.LOAD, 1, value=1.45, since_us=NOW_US - 90 * MINUTE_US),
            an_alert(2, Figure.OLDEST_WAIT, 2, value=15_000),
            an_alert(3, Figure.URGENT, 3, state="acknowledged", answered_by="anna"),
            an_alert(
                4, Figure.NO_HANDS, 1, state="snoozed", quiet_until_us=NOW_US + MINUTE_US, answered_by="berit"
            ),
            an_alert(5, Figure.LOAD, 2, state="over", until_us=NOW_US),
        )
    )
    assert [(what, where) for what, where, *_ in cells(screen)] == [
        ("Oldest wait: 3\u00a0h\u00a045\u00a0min", "Malmi"),
        ("Load: 130%", "Kallio"),
        ("Urgent promise in danger: 2 callback(s)", "Töölö"),
        ("Nobody is at work: 2 callback(s)", "Kallio"),
    ]
    assert [state for *_, state in cells(screen)] == [
        "New",
        "New",
        "Acknowledged: anna",
        "Snoozed until 10:31: berit",
    ]
    screen.tabs.go_to("history")
    assert cells(screen) == [("Load: 200%", "Malmi", "10:10", "20\u00a0min")]


def test_the_rate_is_told_against_what_can_be_attended_to(screen: AlertsScreen) -> None:
    alerts = [an_alert(id_, Figure.LOAD, id_) for id_ in range(1, 13)]
    screen.show_outlook(an_outlook(*alerts))
    assert screen.rate.text().startswith("12 in the last hour (6–10")
    assert screen.rate.property("tone") == "warn"
    screen.show_outlook(an_outlook(*alerts[:9]))
    assert screen.rate.property("tone") == "t2"


def test_the_chosen_alert_says_what_would_help_and_opens_it(screen: AlertsScreen, qtbot: QtBot) -> None:
    alert = an_alert(1, Figure.LOAD, 1, value=1.45)
    with qtbot.waitSignal(screen.proposal_wanted) as wanted:
        screen.show_outlook(an_outlook(alert))
    assert wanted.args == [alert]
    proposal = Proposal(Way.MOVE, 1, tuple(range(12)), 3)
    screen.show_proposal(alert, proposal)

    detail = screen.detail
    assert detail.propose_button.text().strip() == "Move 12 to Töölö…"
    assert detail.told()["At worst"] == "145%"
    with qtbot.waitSignal(screen.proposed) as proposed:
        detail.propose_button.click()
    assert proposed.args == [proposal]


def test_a_proposal_for_another_alert_is_not_shown(screen: AlertsScreen) -> None:
    screen.show_outlook(an_outlook(an_alert(1, Figure.LOAD, 1), an_alert(2, Figure.LOAD, 2)))
    screen.show_proposal(an_alert(2, Figure.LOAD, 2), Proposal(Way.SHOW, 2))
    assert screen.detail.alert is not None
    assert screen.detail.alert.id == 1
    assert not screen.detail.propose_button.isVisible()


def test_an_alert_is_acknowledged_and_snoozed_by_a_press(screen: AlertsScreen, qtbot: QtBot) -> None:
    screen.show_outlook(an_outlook(an_alert(7, Figure.LOAD)))
    with qtbot.waitSignal(screen.act_wanted) as wanted:
        screen.detail.acknowledge_button.click()
    assert wanted.args == [AcknowledgeAlerts((7,))]
    for button, minutes in zip(screen.detail.snooze_buttons, SNOOZES, strict=True):
        with qtbot.waitSignal(screen.act_wanted) as wanted:
            button.click()
        assert wanted.args == [SnoozeAlerts((7,), from_us(NOW_US) + timedelta(minutes=minutes))]


@pytest.mark.parametrize(
    "may, alert, has_region",
    [
        (frozenset[ActKind](), an_alert(1, Figure.LOAD), True),
        (MAY, an_alert(0, Figure.STALE, None), True),
        (MAY, an_alert(1, Figure.UNACCOUNTED, None), False),
    ],
)
def test_no_answer_is_offered_that_would_be_refused(
    qtbot: QtBot, may: frozenset[ActKind], alert: Alert, has_region: bool
) -> None:
    screen = a_screen(qtbot, may)
    screen.show_outlook(an_outlook(alert, has_region=has_region))
    assert not screen.detail.acknowledge_button.isVisible()
    assert not any(button.isVisible() for button in screen.detail.snooze_buttons)


def test_the_choice_stays_while_words_change_and_others_come(screen: AlertsScreen) -> None:
    kept = an_alert(1, Figure.LOAD, 1)
    screen.show_outlook(an_outlook(kept, an_alert(2, Figure.LOAD, 2)))
    screen.select(1)
    chosen = screen.chosen_alert()
    assert chosen is not None
    screen.show_outlook(an_outlook(kept, an_alert(2, Figure.LOAD, 2), an_alert(3, Figure.URGENT, 3)))
    after = screen.chosen_alert()
    assert after is not None
    assert after.id == chosen.id


def test_nothing_to_attend_to_is_said(screen: AlertsScreen) -> None:
    screen.show_outlook(an_outlook())
    assert screen.pane.state == "empty"


def test_rules_are_changed_by_whoever_may(screen: AlertsScreen, qtbot: QtBot) -> None:
    screen.show_outlook(an_outlook())
    screen.tabs.go_to("rules")
    assert len(cells(screen)) == len(RULES)
    screen.select(2)
    with qtbot.waitSignal(screen.rule_wanted) as wanted:
        screen.rule_button.click()
    assert wanted.args == [RULES[2]]
    assert not a_screen(qtbot, MAY - {ActKind.SET_ALERT_RULE}).rule_button.isVisible()


def test_a_rule_that_is_opened_is_the_rule_that_is_kept(screen: AlertsScreen, qtbot: QtBot) -> None:
    others = AlertRule(
        9, Figure.OLDEST_WAIT, AlertScope(Each.CENTRE, (1, 3), (2,)), 600, 300, 60, 120, ((1200, 420),)
    )
    for rule in (*RULES, others):
        dialog = a_dialog(qtbot, screen, rule)
        kept = dialog.rule()
        assert kept is not None
        assert kept == rule
        dialog.close()


@pytest.mark.parametrize("figure", Figure)
def test_the_highest_limit_that_can_be_typed_is_a_rule_and_a_load_without_hands_is_beyond_it(
    screen: AlertsScreen, qtbot: QtBot, figure: Figure
) -> None:
    dialog = a_dialog(qtbot, screen, next(one for one in RULES if one.figure is figure))

    dialog.on.setValue(dialog.on.maximum())
    kept = dialog.rule()

    assert kept is not None
    assert is_sound(kept), (figure, kept.on)
    if figure is Figure.LOAD:
        assert 90 < kept.on < NO_HANDS_LOAD
    elif figure in SHARES:
        assert kept.on == 1


@pytest.mark.parametrize("language, shown", [("fi", "8.00"), ("sv", "8.00"), ("en", "8:00")])
def test_quiet_hours_are_shown_and_typed_as_the_language_writes_times(
    qtbot: QtBot, language: str, shown: str
) -> None:
    screen = a_screen(qtbot)
    screen.set_formats(Formats(language, UTC))
    dialog = a_dialog(qtbot, screen, replace(RULES[0], quiet=((480, 1440), (60, 120))))
    written = dialog.quiet_from.text()
    of_the_rule = screen.words.quiet(replace(RULES[0], quiet=((480, 540),)))
    dialog.quiet_from.setText("2130")
    typed = dialog.rule()
    dialog.quiet_until.setText("later")
    untold = dialog.rule(), dialog.wish()

    assert written == shown
    assert of_the_rule.startswith(f"{shown}–")
    assert typed is not None
    assert typed.quiet == ((1290, 1440), (60, 120))
    assert untold == (None, None)
    assert dialog.fault == "Type a time such as 9:30, 930 or 9"
    assert dialog.quiet_until.selectedText() == "later"


def test_who_has_some_centres_sets_a_rule_for_them_by_name_and_each_by_itself(
    screen: AlertsScreen, qtbot: QtBot
) -> None:
    dialog = AlertRuleDialog(screen, screen.words, replace(THERE, is_region=False), None)
    qtbot.addWidget(dialog)
    dialog.open_asking()
    figures = {Figure(dialog.figure.itemData(one)) for one in range(dialog.figure.count())}
    kept = dialog.rule()

    assert kept is not None
    assert kept.scope == AlertScope(Each.CENTRE, tuple(CENTRES))
    assert [dialog.each.itemData(one) for one in range(dialog.each.count())] == [Each.CENTRE.value]
    assert not figures & REGIONAL


def test_a_rule_of_others_too_is_not_offered_to_be_changed(screen: AlertsScreen) -> None:
    ours = AlertRule(90, Figure.OLDEST_WAIT, AlertScope(Each.CENTRE, (1, 3)), 600, 300, 60, 120)
    outlook = replace(an_outlook(has_region=False), rules=(*RULES, ours), centres=frozenset({1, 3}))
    screen.show_outlook(outlook)
    screen.tabs.go_to("rules")
    wanted: list[object] = []
    screen.rule_wanted.connect(wanted.append)

    screen.select(0)
    others = screen.rule_button.isEnabled(), screen.rule_button.toolTip()
    screen.table.opened.emit()
    screen.select(len(RULES))
    own = screen.rule_button.isEnabled(), screen.rule_button.toolTip()
    screen.rule_button.click()

    assert others == (False, "It watches centres of others too.")
    assert own == (True, "")
    assert wanted == [ours]


@pytest.mark.parametrize("services", [(1, 2), (77,), (2, 77)])
def test_services_that_the_form_cannot_ask_for_are_kept_until_another_is_chosen(
    screen: AlertsScreen, qtbot: QtBot, services: tuple[int, ...]
) -> None:
    began = next(one for one in RULES if one.figure is Figure.OLDEST_WAIT)
    dialog = a_dialog(qtbot, screen, replace(began, scope=AlertScope(services=services)))
    named, kept = dialog.service.currentText(), dialog.rule()
    dialog.retranslate()
    kept_still = dialog.rule()
    dialog.service.setCurrentIndex(dialog.service.findData(2))
    one = dialog.rule()
    dialog.service.setCurrentIndex(0)
    every = dialog.rule()

    assert named == ", ".join(screen.words.service_name(one) for one in services)
    assert kept is not None
    assert kept_still == kept
    assert kept.scope.services == services
    assert one is not None
    assert one.scope.services == (2,)
    assert every is not None
    assert every.scope.services == ()


@pytest.mark.parametrize("figure", Figure)
def test_another_figure_begins_with_the_limits_that_a_new_region_has(
    screen: AlertsScreen, qtbot: QtBot, figure: Figure
) -> None:
    dialog = a_dialog(qtbot, screen, None)
    dialog.figure.setCurrentIndex(dialog.figure.findData(figure.value))
    dialog.figure.activated.emit(dialog.figure.currentIndex())
    rule = dialog.rule()
    usual = next(one for one in FIRST_RULES if one.figure is figure)

    assert rule is not None
    assert (rule.on, rule.off, rule.on_delay_s, rule.off_delay_s) == (
        usual.on, usual.off, usual.on_delay_s, usual.off_delay_s,
    )  # fmt: skip


def test_what_no_single_service_has_says_so_where_the_service_is_asked_for(
    screen: AlertsScreen, qtbot: QtBot
) -> None:
    dialog = a_dialog(qtbot, screen, next(one for one in RULES if one.figure is Figure.LOAD))
    seen = {}
    for figure in (Figure.LOAD, Figure.OLDEST_WAIT, Figure.NO_HANDS, Figure.STALE):
        dialog.figure.setCurrentIndex(dialog.figure.findData(figure.value))
        dialog.figure.activated.emit(dialog.figure.currentIndex())
        seen[figure] = dialog.whole.isVisible(), dialog.service.isVisible()

    assert "share a centre's hands" in dialog.whole.text()
    assert seen == {
        Figure.LOAD: (True, False),
        Figure.OLDEST_WAIT: (False, True),
        Figure.NO_HANDS: (True, False),
        Figure.STALE: (False, False),
    }


def test_who_will_not_be_rung_is_asked_for_of_one_service_and_a_load_is_not(
    screen: AlertsScreen, qtbot: QtBot
) -> None:
    began = next(one for one in RULES if one.figure is Figure.LEFT_OVER)
    dialog = a_dialog(qtbot, screen, replace(began, scope=AlertScope(services=(2,))))
    kept, is_asked = dialog.rule(), dialog.service.isVisible()
    dialog.figure.setCurrentIndex(dialog.figure.findData(Figure.LOAD.value))
    dialog.figure.activated.emit(dialog.figure.currentIndex())
    load = dialog.rule()

    assert kept is not None
    assert load is not None
    assert (kept.scope.services, is_asked) == ((2,), True)
    assert (load.scope.services, dialog.service.isVisible()) == ((), False)


def test_a_rule_says_how_often_it_would_have_fired_and_its_faults(screen: AlertsScreen, qtbot: QtBot) -> None:
    dialog = AlertRuleDialog(screen, screen.words, THERE, OLDEST)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog.open_asking()
    dialog.show_preview(asked.args[0], Fired(14, 3, 7), 2)
    assert dialog.told.text == (
        "Last week this would have fired 14 times, at 3 place(s).\nAs it was, the rule fired 2 times."
    )
    dialog.off.setValue(dialog.on.value() + 1)
    assert dialog.fault
    assert dialog.wish() is None
    dialog.off.setValue(dialog.on.value() - 10)
    wish = dialog.wish()
    assert isinstance(wish, SetAlertRule)
    assert wish.rule.off == OLDEST.on - 600
