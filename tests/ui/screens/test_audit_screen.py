"""The audit log on screen: words for every entry, pages that follow the scroll, filters that become queries.

Long because every kind of entry has a line of its own in the table of words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.moment import to_us
from app.domain.trail import REGION, Looked, TrailEntry, TrailKey, TrailPage, TrailQuery, TrailRights
from tests.ui.live_builders import HELSINKI
from ui.formats import NBSP, Formats
from ui.printing.printout import Printout
from ui.screens.audit_answer import answer, words_in
from ui.screens.audit_filters import AuditFilters
from ui.screens.audit_model import COLUMNS, AuditTable
from ui.screens.audit_question import AuditQuestion
from ui.screens.audit_screen import AuditScreen
from ui.screens.audit_vocabulary import act
from ui.screens.audit_words import ICONS, AuditWording

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=HELSINKI)
AUDITOR = TrailRights(may_read=True, sees_others=True, may_ask=True)
SUPERVISOR = TrailRights(may_read=True, sees_others=False, may_ask=False)
CORRECTED = {"language": ["fi", "sv"], "is_urgent": [False, True], "number": True}
CENTRES = {1: "Kallioranta", 2: "Pihlajarinne"}
POLICY_SET: Mapping[str, Any] = {
    "from": "2026-12-24",
    "changed": {"5": [1, 2]},
    "policies": {
        "1": {"max_attempts": 2, "busy_delay_s": 900, "wrong_number_ends": True},
        "2": {"max_attempts": 3, "busy_delay_s": 1800, "wrong_number_ends": True},
    },
}
A_RULE: Mapping[str, Any] = {"figure": "load", "is_active": True, "scope": {}, "rule": {"on": "0.9"}}


def an_entry(
    kind: str = "move",
    centre_id: int = 1,
    seq: int = 1,
    /,
    *,
    told: Mapping[str, Any] = MappingProxyType({}),
    **more: Any,
) -> TrailEntry:
    return TrailEntry(centre_id, seq, to_us(NOW), "mlehto", kind, {**told, **more}, None, bytes(range(32)))


def wording(language: str = "en") -> AuditWording:
    return AuditWording(
        Formats(language, HELSINKI),
        lambda id_: CENTRES.get(id_, str(id_)),
        lambda id_: f"nurse {id_}",
        service_name=lambda id_: {1: "Care", 2: "Urgent"}[id_],
        queue_name=lambda _: "Care (sv)",
    )


def a_screen(qtbot: QtBot, may: TrailRights = AUDITOR) -> AuditScreen:
    screen = AuditScreen(Formats("en", HELSINKI), may, lambda: to_us(NOW))
    qtbot.addWidget(screen)
    screen.show_places(list(CENTRES.items()))
    screen.resize(1200, 600)
    screen.show()
    return screen


def shown(screen: AuditScreen, *entries: TrailEntry, then: TrailKey | None = None) -> None:
    screen.renew()
    screen.show_page(screen.filters.query(), None, TrailPage(entries, then, {12: "32"}))


def test_words_are_read_whole_where_there_is_room_until_the_user_sets_a_width(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.resize(1500, 600)
    table = screen.table
    qtbot.waitUntil(lambda: table.viewport().width() > 1000)

    shown(screen, an_entry("trail:searched", REGION, told={"reason": "complaint"}))

    for column in range(COLUMNS - 1):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column), column
    table.setColumnWidth(0, 90)
    shown(screen, an_entry(seq=2))
    assert table.columnWidth(0) == 90
    again = a_screen(qtbot)
    again.restore_state(screen.save_state())
    shown(again, an_entry())
    assert again.table.columnWidth(0) == 90


@pytest.mark.parametrize(
    "entry, thing, change",
    [
        (an_entry("move", ids=[12], to=2), "#12  ••• ••32", "Kallioranta → Pihlajarinne"),
        (an_entry("move", ids=[12, 13], to=2), "2 callbacks", "Kallioranta → Pihlajarinne"),
        (an_entry("retry", ids=[13], when=None), "#13", "→ now"),
        (an_entry("retry", ids=[13], when=to_us(NOW + timedelta(hours=1))), "#13", "→ 12:20"),
        (an_entry("retry", ids=[13], when=to_us(NOW + timedelta(days=1))), "#13", "→ 20 Nov 2026 11:20"),
        (an_entry("retry", ids=[13], when=None, lost=14), "#13", "lost call: nurse 14 → now"),
        (an_entry("assign", ids=[13], agent=14), "#13", "→ nurse 14"),
        (an_entry("assign", ids=[13], agent=None), "#13", "→ whoever is free"),
        (an_entry("send_text", ids=[13], purpose="unreached"), "#13", "We could not reach you"),
        (an_entry("handle", ids=[13], how="voicemail"), "#13", "→ from a voicemail"),
        (an_entry("withdraw", ids=[13], consent="x", consented_by="saari"), "#13", "agreed by saari"),
        (an_entry("join", ids=[13], into=9), "#13", "→ #9"),
        (
            an_entry("number:shown", callback=12, reason="complaint"),
            "#12  ••• ••32",
            "a complaint was looked into",
        ),
        (
            an_entry("correct", ids=[13], changed=CORRECTED),
            "#13",
            "language Finnish → Swedish; urgent no → yes; number",
        ),
        (
            an_entry("consent_give", ids=[13], told={"for": "withdraw", "asked_by": "saari"}),
            "#13",
            "Withdrew · saari",
        ),
        (
            an_entry("exported", REGION, what="trail", format="csv", rows=1200, filter="Kallio"),
            "Audit log",
            "CSV · 1 200 rows · Kallio",
        ),
        (an_entry("signed_in", REGION, program="0.3.0"), "", "Jonovahti 0.3.0"),
        (
            an_entry("sign_in_failed", REGION, count=2, first=1, last=to_us(NOW)),
            "",
            "2 times, last 19 Nov 2026 11:20",
        ),
        (an_entry("something_new", ids=[13]), "", ""),
        (an_entry("withdraw", ids=[13], reason="Left by mistake"), "#13", "Left by mistake"),
        (an_entry("reopen", ids=[13], reason="Asked again"), "#13", "Asked again"),
        (
            an_entry("handle", ids=[13], how="chat", reason="Two of one", consented_by="saari"),
            "#13",
            "→ in chat · Two of one · agreed by saari",
        ),
        (
            an_entry("consent_ask", ids=[13], reason="Doubled", told={"for": "join"}),
            "#13",
            "Joined to another · Doubled",
        ),
        (an_entry("assign", ids=[13], agent=14, changed={"13": [2, 14]}), "#13", "nurse 2 → nurse 14"),
        (
            an_entry("retry", ids=[13], when=None, changed={"13": [to_us(NOW + timedelta(hours=1)), None]}),
            "#13",
            "12:20 → now",
        ),
        (
            an_entry("correct", ids=[13], changed={"service_id": [1, 2], "is_urgent": [True, True]}),
            "#13",
            "service Care → Urgent",
        ),
        (
            an_entry(
                "set_hours",
                ids=[12],
                day="2026-12-24",
                queue=None,
                reason="koulutus",
                changed={"12": [None, [480, 960]]},
            ),
            "Kallioranta · 24 Dec 2026",
            "as in the week → 8:00–16:00 · koulutus",
        ),
        (
            an_entry(
                "set_hours",
                ids=[12],
                day="2026-12-24",
                queue=5,
                reason="x",
                changed={"12": [[480, 1440], [None, None]]},
            ),
            "Care (sv) · 24 Dec 2026",
            "8:00–24:00 → closed · x",
        ),
        (
            an_entry("set_policy", ids=[5], **POLICY_SET),
            "Care (sv)",
            "from 24 Dec 2026; attempts 2 → 3; after a busy line 15 min → 30 min",
        ),
        (
            an_entry("set_policy", ids=[5, 6], **POLICY_SET),
            "2 queues",
            "from 24 Dec 2026; attempts 2 → 3; after a busy line 15 min → 30 min",
        ),
        (an_entry("undo", ids=[12], of="x", undid="move"), "#12  ••• ••32", "Moved"),
        (
            an_entry(
                "undo",
                ids=[12],
                of="x",
                undid="set_hours",
                day="2026-12-24",
                queue=None,
                changed={"12": [[480, 960], None]},
            ),
            "Kallioranta · 24 Dec 2026",
            "Changed opening hours · 8:00–16:00 → as in the week",
        ),
        (
            an_entry(
                "set_template", REGION, ids=[12], purpose="unreached", language="sv", changed={"12": [1, 2]}
            ),
            "We could not reach you · Swedish",
            "version 1 → version 2",
        ),
        (
            an_entry(
                "set_alert_rule", REGION, ids=[12], changed={"12": [A_RULE, {**A_RULE, "rule": {"on": "1"}}]}
            ),
            "Load",
            "limit 90% → 100%",
        ),
        (an_entry("acknowledge_alert", ids=[12], told={"figures": ["load"]}), "Alert: Load", ""),
        (an_entry("acknowledge_alert", ids=[12]), "Alert", ""),
        (an_entry("to_front", ids=[12]), "#12  ••• ••32", "in turn → at the front"),
        (
            an_entry("mark_read", ids=[12], changed={"12": [to_us(NOW) - 120_000_000, None]}),
            "#12  ••• ••32",
            "the patient's text of 11:18",
        ),
        (
            an_entry("undo", ids=[12], of="x", undid="mark_read"),
            "#12  ••• ••32",
            "Marked as read",
        ),
        (
            an_entry("cancel_text", ids=[12], changed={"12": ["held", "cancelled"]}),
            "#12  ••• ••32",
            "held → cancelled",
        ),
    ],
)
def test_an_entry_says_what_it_was_about_and_what_changed(
    qtbot: QtBot, entry: TrailEntry, thing: str, change: str
) -> None:
    told = wording()

    assert told.thing(entry, {12: "32"}).replace(NBSP, " ") == thing
    assert told.change(entry).replace(NBSP, " ") == change


def test_what_was_changed_or_why_is_in_sight_in_a_small_window_without_scrolling(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.resize(1210, 620)  # what a window of 1,280 x 720 leaves it
    shown(screen, *(an_entry("withdraw", 1, seq, ids=[12], reason="x" * 90) for seq in range(60)))
    qtbot.waitUntil(lambda: screen.table.viewport().width() > 0)
    table = screen.table

    assert table.horizontalScrollBar().maximum() == 0
    left = table.columnViewportPosition(5)
    assert table.viewport().width() - left >= 200
    screen.resize(1000, 620)
    assert table.cornerWidget() is not None


def test_ones_own_log_has_no_column_for_the_person(qtbot: QtBot) -> None:
    assert a_screen(qtbot, SUPERVISOR).table.isColumnHidden(1)
    assert not a_screen(qtbot, AUDITOR).table.isColumnHidden(1)


def test_machine_words_are_folded_away_until_they_are_wanted(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    shown(screen, an_entry("consent_give", 1, 7, ids=[12], consent="0" * 36, told={"for": "join"}))
    screen.select(0)
    kind = next(one for one in screen.detail.findChildren(QLabel) if one.text() == "consent_give")
    assert not kind.isVisible()

    screen.detail.fold.click()

    assert kind.isVisible()
    stored = screen.detail.told()["As stored"].split("\n")
    assert stored[:2] == ["for: join", "consent:"]
    inner = kind.parentWidget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= screen.detail.width()


def test_every_kind_in_the_list_has_a_word_of_its_own(qtbot: QtBot) -> None:
    assert len({act(what) for what in ICONS}) == len(ICONS)
    assert not set(ICONS) & {act(what) for what in ICONS}


def test_the_table_is_a_good_model_while_pages_come(qtbot: QtBot) -> None:
    model = AuditTable(wording())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(TrailPage((an_entry("move", 1, 3, ids=[12], to=2),), TrailKey(1, 1, 3), {12: "32"}))

    model.append(TrailPage((an_entry("move", 1, 2), an_entry("move", 1, 1)), None, {}))

    assert [model.entry(row).seq for row in range(model.rowCount())] == [3, 2, 1]
    assert not model.has_more
    assert model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "Centre: Kallioranta"


def test_the_end_of_the_scroll_asks_for_what_follows_once(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    following = TrailKey(5, 1, 1)
    asked: list[tuple[TrailQuery, TrailKey]] = []
    screen.page_wanted.connect(lambda query, after: asked.append((query, after)) if after else None)
    shown(screen, *(an_entry("move", 1, seq, ids=[seq], to=2) for seq in range(200, 0, -1)), then=following)
    qtbot.waitUntil(lambda: screen.table.verticalScrollBar().maximum() > 0)

    screen.table.verticalScrollBar().setValue(screen.table.verticalScrollBar().maximum())
    screen.table.verticalScrollBar().setValue(0)
    screen.table.verticalScrollBar().setValue(screen.table.verticalScrollBar().maximum())

    assert [after for _, after in asked] == [following]
    screen.show_page(asked[0][0], following, TrailPage((an_entry("move", 1, 999),), None, {}))
    assert screen.model.rowCount() == 201


def test_an_answer_to_a_question_no_longer_asked_is_dropped(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.renew()
    old = screen.filters.query()
    screen.filters.act.setCurrentIndex(1)
    screen.filters.act.activated.emit(1)

    screen.show_page(old, None, TrailPage((an_entry(),), None, {}))

    assert screen.model.rowCount() == 0


def test_filters_become_a_query_of_the_regions_days(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    filters = screen.filters
    filters.set_people(("mlehto", "saari"))
    filters.person.setCurrentIndex(filters.person.findData("saari"))
    filters.act.setCurrentIndex(filters.act.findData("move"))
    filters.centre.setCurrentIndex(filters.centre.findData(2))
    filters.period.setCurrentIndex(filters.period.findData("week"))
    filters.words.setText("kallio")

    query = filters.query()

    since = datetime(2026, 11, 13, tzinfo=HELSINKI)
    assert query == TrailQuery(
        actor="saari", whats=frozenset({"move"}), centre_id=2, since_us=to_us(since),
        until_us=to_us(datetime(2026, 11, 20, tzinfo=HELSINKI)), words="kallio", words_name=frozenset({1}),
    )  # fmt: skip
    filters.period.setCurrentIndex(filters.period.findData("between"))
    filters.period.activated.emit(0)
    filters.first.setDate(QDate(2026, 11, 2))
    filters.last.setDate(QDate(2026, 11, 1))
    between = filters.query()
    assert (between.since_us, between.until_us) == (
        to_us(datetime(2026, 11, 1, tzinfo=HELSINKI)), to_us(datetime(2026, 11, 3, tzinfo=HELSINKI)),
    )  # fmt: skip
    assert "1 Nov 2026–2 Nov 2026" in filters.told().replace(NBSP, " ")


def test_the_days_between_which_one_asks_begin_with_the_programs_today_and_end_with_it(qtbot: QtBot) -> None:
    now = [NOW]
    filters = AuditFilters(Formats("en", HELSINKI), lambda: now[0])
    qtbot.addWidget(filters)
    filters.period.setCurrentIndex(filters.period.findData("between"))
    filters.period.activated.emit(0)
    asked = filters.query()

    now[0] = NOW + timedelta(days=1)
    later = filters.query()
    filters.first.setDate(QDate(2026, 11, 2))
    now[0] = NOW + timedelta(days=2)

    today = datetime(2026, 11, 19, tzinfo=HELSINKI)
    assert (asked.since_us, asked.until_us) == (to_us(today), to_us(today + timedelta(days=1)))
    assert later.since_us == to_us(today + timedelta(days=1)), "nobody has chosen a day yet"
    assert filters.query().since_us == to_us(datetime(2026, 11, 2, tzinfo=HELSINKI))
    assert filters.last.latest() == filters.last.day() + timedelta(days=1), "the day that has begun"


def test_words_are_looked_for_in_the_users_language(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    with qtbot.waitSignal(screen.page_wanted) as asked:
        QTest.keyClicks(screen.filters.words, "moved to")

    assert asked.args[0].words_mean == frozenset({"to_front"})


def test_nothing_found_names_the_filters_and_clearing_them_asks_again(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.filters.act.setCurrentIndex(screen.filters.act.findData("move"))
    shown(screen)
    assert screen.pane.state == "no match"

    with qtbot.waitSignal(screen.page_wanted) as asked:
        screen.pane.clear_filters_wanted.emit()

    assert asked.args == [TrailQuery(), None]


def test_an_empty_log_says_so_and_trouble_says_why(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.show_trouble("The database does not answer in time")
    assert screen.pane.state == "error"

    shown(screen)

    assert screen.pane.state == "empty"
    assert not screen.export_button.isEnabled()


def test_the_chosen_entry_is_shown_with_its_place_in_the_chain_and_its_hash(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    shown(screen, an_entry("move", 1, 1234, ids=[12], to=2))

    screen.select(0)

    told = screen.detail.told()
    assert (told["Place in the chain"], told["Hash"]) == ("1\u00a0234", "0001020304050607")
    assert told["Callbacks"] == "#12  ••• ••32"
    assert told["Kind"] == "move"


def test_the_entry_chosen_at_the_end_is_chosen_again_at_the_next_start_while_it_is_among_the_newest(
    qtbot: QtBot,
) -> None:
    before = a_screen(qtbot)
    shown(before, an_entry("move", 1, 3), an_entry("retry", 2, 2, ids=[12]), an_entry("move", 1, 1))
    before.select(1)
    left = json.loads(json.dumps(before.save_state()))

    again, later = a_screen(qtbot), a_screen(qtbot)
    for screen in (again, later):
        screen.restore_state(left)
    told_before_the_first = again.save_state()["rows"]
    shown(again, an_entry("sign_in", 0, 9), an_entry("move", 1, 3), an_entry("retry", 2, 2, ids=[12]))
    shown(later, an_entry("sign_in", 0, 9))

    assert told_before_the_first == left["rows"]
    assert again.table.currentIndex().row() == 2
    assert again.detail.told()["Callbacks"] == "#12  ••• ••32"
    assert not later.table.selectionModel().hasSelection()


def test_a_supervisor_is_told_that_it_is_their_own_and_offered_no_other_persons(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, SUPERVISOR)

    assert not screen.filters.person.isVisibleTo(screen)
    assert not screen.ask_button.isVisibleTo(screen)


def test_what_is_being_read_does_not_move(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    shown(screen, an_entry("move", 1, 2), an_entry("move", 1, 1))
    assert screen.is_at_the_top

    screen.select(1)

    assert not screen.is_at_the_top


def test_rights_given_say_where_numbers_are_hidden_now_and_where_they_are_shown_again() -> None:
    hidden = an_entry(
        "rights:granted",
        REGION,
        login="mlehto",
        role="viewer",
        without_numbers=[1, 2],
        without_numbers_before=[1],
    )
    shown_again = an_entry(
        "rights:granted", REGION, login="mlehto", without_numbers=[], without_numbers_before=[2]
    )
    taken = an_entry("rights:revoked", REGION, login="mlehto", without_numbers_before=[2])

    assert [wording().change(one) for one in (hidden, shown_again, taken)] == [
        f"mlehto · viewer · numbers hidden: {CENTRES[1]}, {CENTRES[2]}",
        f"mlehto · numbers shown again: {CENTRES[2]}",
        "mlehto",
    ]


def test_the_answer_is_in_the_language_asked_for_and_never_has_the_number(qtbot: QtBot) -> None:
    looked = Looked(
        "32", 2, TrailPage((an_entry("number:shown", callback=12, reason="complaint"),), None, {12: "32"})
    )

    pages = {
        language: answer(
            looked,
            AuditWording(
                Formats(language, HELSINKI), lambda id_: CENTRES.get(id_, ""), str, words_in(language)
            ),
            "Rannikko",
            NOW,
        ).html
        for language in ("fi", "sv", "en")
    }

    assert "Kuka on katsonut tietojasi" in pages["fi"]
    assert "valitusta selvitettiin" in pages["fi"]
    assert "Vem har sett på dina uppgifter" in pages["sv"]
    assert "Who has looked at your data" in pages["en"]
    assert all("••• ••32" in page and "mlehto" in page for page in pages.values())


def test_what_people_wrote_is_no_markup_on_the_page(qtbot: QtBot) -> None:
    page = Printout("Log", "<img src=x>", ("Who",), (("<b>x</b>",),)).html

    assert "<img" not in page
    assert "<b>x" not in page


def test_a_clients_number_is_asked_about_in_its_full_form_and_then_forgotten(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    dialog = AuditQuestion(screen, wording, "en", lambda _: "Coast", lambda: NOW)
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClicks(dialog.number, "12")
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    assert dialog.note.text().startswith("This is not a phone number")
    dialog.number.clear()
    QTest.keyClicks(dialog.number, "050 111 2223")
    assert not dialog.print_button.isEnabled()

    with qtbot.waitSignal(dialog.asked) as asked:
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    dialog.show_answer(Looked("23", 1, TrailPage((an_entry(ids=[12], to=2),), None, {12: "23"})))

    assert asked.args == ["+358501112223", "patient_asked"]
    assert dialog.number.text() == ""
    assert dialog.page is not None
    assert "1112223" not in dialog.page.html
    with qtbot.waitSignal(dialog.save_wanted) as saved:
        dialog.save_button.click()
    assert saved.args == [dialog.page]
    assert len(dialog.page.rows) == 1


@pytest.mark.parametrize("how", ["another query", "an empty answer"])
def test_the_entry_left_chosen_is_not_chosen_in_another_answer(qtbot: QtBot, how: str) -> None:
    screen = a_screen(qtbot)
    screen.restore_state({"rows": {"chosen": [list(an_entry("move", 1, 3).key)]}})

    if how == "another query":
        screen.filters.act.setCurrentIndex(1)
        screen.filters.act.activated.emit(1)
    else:
        shown(screen)
    shown(screen, an_entry("sign_in", 0, 9), an_entry("move", 1, 3))

    assert not screen.table.selectionModel().hasSelection()
