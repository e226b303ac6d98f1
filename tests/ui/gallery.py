"""Pictures of every widget in every theme, to be looked at: `python -m tests.ui.gallery FOLDER`.

Not a test: pictures differ from machine to machine by a pixel, so nothing compares them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tests.ui.gallery_samples import FORMATS, CallbackModel, CentreModel, a_day
from ui.charts.flow_chart import FlowChart
from ui.theme import set_icon, theme
from ui.undo_key import UNDO_KEY
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.centre_captions import CentreCaptions
from ui.widgets.centre_delegate import CentreDelegate
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.facts import Fact, Facts
from ui.widgets.freshness import Freshness
from ui.widgets.header_view import HeaderView
from ui.widgets.kpi_tile import KpiFace, KpiLine, KpiTile
from ui.widgets.label import Label
from ui.widgets.note import Note
from ui.widgets.number_field import NumberField
from ui.widgets.panel import Panel
from ui.widgets.rail import Rail, RailItem
from ui.widgets.selection_bar import SelectionBar
from ui.widgets.skeleton import LoadingSkeleton
from ui.widgets.state_panes import EmptyState, ErrorState, NoMatch
from ui.widgets.status_glyph import StatusGlyph
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.toast import Toast, Toasts
from ui.widgets.top_bar import TopBar


def strip() -> QWidget:
    """The key figures in each of their states, and the chart."""
    tiles = [
        KpiFace("Jonossa", (("423", False),), "+38 tavallisesta", series=np.linspace(3, 20, 14) ** 2),
        KpiFace(
            "Vanhin odotus",
            FORMATS.duration_parts(13320),
            "Kallioranta",
            "crit",
            "ylitys",
            lines=(KpiLine("Pihlajarinne", "3 h 04 min", "warn"), KpiLine("Vanhakylä", "2 h 24 min")),
        ),
        KpiFace(
            "Saman päivän osuus",
            (("93,4", False), ("%", True)),
            "tavoite 95 %",
            "warn",
            "huomio",
            series=[96, 95.2, 97, 94, 95.6, 96.3, 92, 95, 96.1, 94.8, 97.2, 95.5, 94.1, 93.4],
            chart="bars",
            target=95,
        ),
        KpiFace(
            "Hoitajia",
            (("84", False), ("/ 98", True)),
            "",
            lines=(KpiLine("suomi", "84"), KpiLine("svenska", "31")),
        ),
        KpiFace("Tavoitettu", (), "ei vielä soittoja"),
        KpiFace("Jonossa", (("423", False),), "", "crit", stale_words="2 min sitten", series=[1, 2, 4, 3]),
    ]
    row = QWidget()
    line = QHBoxLayout(row)
    for face in tiles:
        tile = KpiTile()
        tile.show_face(face)
        line.addWidget(tile)
    return row


def charts() -> QWidget:
    """The flow chart: a day, a day being read, and no data."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    for show in (True, False):
        chart = FlowChart(FORMATS)
        chart.show_day(a_day() if show else None)
        line.addWidget(chart, 3 if show else 1)
    return holder


def lists() -> QWidget:
    """Centre list with a drop target and a refusal, and the callback table with its selection bar."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    left = Panel()
    column = QVBoxLayout(left)
    column.setContentsMargins(1, 8, 1, 1)
    column.setSpacing(0)
    column.addWidget(CentreCaptions("Kuorma klo 16"))
    view = QListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setModel(CentreModel(view))
    delegate = CentreDelegate(view, FORMATS)
    view.setItemDelegate(delegate)
    view.setCurrentIndex(view.model().index(0, 0))
    delegate.show_drop(5, "25 → 28   60 % → 65 %")
    column.addWidget(view)
    left.setFixedWidth(theme.px(384))
    refused = QListView()
    refused.setModel(CentreModel(refused))
    refusing = CentreDelegate(refused, FORMATS)
    refused.setItemDelegate(refusing)
    refusing.refuse_drop(8, "asema on suljettu")
    refused.setFixedWidth(theme.px(384))
    right = Panel(raised=True)
    column = QVBoxLayout(right)
    column.setContentsMargins(1, 8, 1, 1)
    column.setSpacing(0)
    chips = ChipRow()
    chips.set_chips([Chip("all", "Kaikki", 28), Chip("2h", "Yli 2 h", 7), Chip("u", "Kiireelliset", 3)])
    column.addWidget(chips)
    table = QTableView()
    table.setModel(CallbackModel(table))
    header = HeaderView(table)
    table.setHorizontalHeader(header)
    header.show_sort(4, Qt.SortOrder.AscendingOrder)
    header.setStretchLastSection(True)
    table.setItemDelegate(CallbackDelegate(table))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setColumnWidth(0, theme.px(158))
    table.setColumnWidth(2, theme.px(128))
    table.selectRow(1)
    column.addWidget(table)
    bar = SelectionBar()
    acts = [
        QAction(words, bar)
        for words in ("Siirrä…", "Yritä uudelleen", "Lähetä tekstiviesti", "Osoita hoitajalle")
    ]
    for act, icon in zip(acts, ("arrows-right-left", "refresh", "message", "user"), strict=True):
        set_icon(act, icon, "onaccent" if icon == "arrows-right-left" else "t2", 16)
    acts[1].setEnabled(False)
    acts[1].setStatusTip("Soitetaan parhaillaan")
    bar.set_actions(acts, acts[0])
    bar.set_count(3)
    column.addWidget(bar)
    for part in (left, refused):
        line.addWidget(part)
    line.addWidget(right, 1)
    return holder


def chrome() -> QWidget:
    """Rail and top bar."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    rail = Rail()
    rail.set_items(
        [
            RailItem("live", "Tilannekuva", "layout-dashboard", "Alt+1"),
            RailItem("callbacks", "Soittopyynnöt", "phone-outgoing", "Alt+2"),
            RailItem("alerts", "Hälytykset", "bell", "Alt+4"),
            RailItem("log", "Tapahtumaloki", "history", "Alt+6"),
            RailItem("settings", "Asetukset", "settings", "Ctrl+,", at_foot=True),
        ]
    )
    rail.set_current("live")
    rail.set_badge("alerts", 2)
    rail.set_badge("log", 12)
    line.addWidget(rail)
    column = QVBoxLayout()
    bar = TopBar()
    bar.set_title("Tilannekuva")
    bar.scope.set_scopes([("all", "Koko alue · 26")])
    bar.search.set_words("Hae numeroa, asemaa tai toimintoa")
    bar.freshness.show_age(2, clock="11.24.07", age_words="2 s sitten")
    bar.set_person("ML", "Maija Lehto")
    column.addWidget(bar)
    column.addWidget(parts(), 1)
    line.addLayout(column, 1)
    return holder


def parts() -> QWidget:
    """Everything small."""
    holder = QWidget()
    grid = QGridLayout(holder)
    first, second, third = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    for column, layout in enumerate((first, second, third)):
        grid.addLayout(layout, 0, column)
        grid.setColumnStretch(column, 1)
    for level, words in (("ok", "Normaali"), ("warn", "Huomio"), ("crit", "Ylitys"), ("closed", "Suljettu")):
        first.addLayout(_row(StatusGlyph(level, words), Label(words)))
    for kind in ("primary", "normal", "ghost", "chip"):
        on, busy, off = (
            Button("Siirrä…", icon="arrows-right-left", kind=kind),
            Button("Yritä", icon="refresh", kind=kind),
            Button("Teksti", kind=kind),
        )
        busy.set_busy(True)
        off.setEnabled(False)
        first.addLayout(_row(on, busy, off))
    first.addStretch(1)
    for age, words in ((2, "2 s sitten"), (38, "38 s sitten"), (120, "2 min sitten")):
        fresh = Freshness()
        fresh.show_age(age, clock="11.24.07", age_words=words)
        second.addWidget(fresh)
    for level, words, action, icon in (
        ("warn", "Tiedot 38 s vanhoja, yhdistetään uudelleen", "", ""),
        ("crit", "Ei yhteyttä klo 11.22 alkaen. Luvut eivät päivity.", "Yritä nyt", "cloud-off"),
        ("info", "Esittelytila: keksittyjä tietoja, mitään ei lähetetä", "Lopeta", "player-play"),
    ):
        banner = Banner()
        banner.say(level, words, action=action, icon=icon)
        second.addWidget(banner)
    second.addLayout(
        _row(QLineEdit("Suviranta"), _filled(QComboBox()), NumberField("Määrä"), QCheckBox("Vain omat"))
    )
    facts = Facts()
    facts.show_facts(
        [
            Fact("Odottanut", "3 h 17 min", "warn"),
            Fact("Määräaika", "10.07", "crit"),
            Fact("Yritykset", "1/2"),
        ]
    )
    second.addWidget(facts)
    note = Note(can_open=True)
    note.say("Sama numero: 2 muuta avointa pyyntöä")
    second.addWidget(note)
    second.addWidget(Label("Tapahtumat", role="section"))
    timeline = Timeline()
    timeline.show_entries(
        [
            TimelineEntry("8.07", "phone-incoming", "Soittopyyntö jätetty", "Rokotus"),
            TimelineEntry(
                "8.41", "arrows-right-left", "Siirretty: Kuusela → Kallioranta", "M. Lehto · ruuhka-apu"
            ),
            TimelineEntry("9.43", "phone-off", "1. yritys: ei vastausta", "Hoitaja 14 · soi 28 s", "warn"),
            TimelineEntry(
                "11.45", "calendar-time", "2. yritys ajoitettu", "viimeinen yritys", is_future=True
            ),
        ]
    )
    second.addWidget(timeline)
    second.addStretch(1)
    empty, none, error = EmptyState(), NoMatch(), ErrorState()
    empty.say("Jono on tyhjä", "Viimeisin soittopyyntö hoidettiin klo 11.19.")
    none.name_filters("Yli 2 h · Kiireelliset · Suviranta")
    error.tell("Ei yhteyttä tietokantaan", "klo 11.22 alkaen")
    skeleton = LoadingSkeleton()
    skeleton.show_waited(2)
    for pane in (skeleton, empty, none, error):
        panel = Panel(raised=True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(pane)
        panel.setFixedHeight(theme.px(150))
        third.addWidget(panel)
    third.addStretch(1)
    toasts = Toasts(holder)
    toasts.say(
        lambda: Toast("3 soittopyyntöä siirretty: Kallioranta → Suviranta", "Kumoa", UNDO_KEY, token=1)
    )
    toasts.give_key(UNDO_KEY, 1)
    return holder


def _filled(box: QComboBox) -> QComboBox:
    box.addItem("Kaikki asemat")
    return box


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    if not any(isinstance(widget, QLineEdit) for widget in widgets):
        row.addStretch(1)
    return row


SHEETS: dict[str, tuple[Callable[[], QWidget], int, int]] = {
    "chrome": (chrome, 1440, 800),
    "strip": (strip, 1320, 170),
    "charts": (charts, 1100, 170),
    "lists": (lists, 1560, 420),
}


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("the gallery needs a QApplication")
    folder.mkdir(parents=True, exist_ok=True)
    for choice, scale in (("light", 1.0), ("dark", 1.0), ("contrast", 1.0), ("light", 1.3)):
        theme.apply(app, choice, scale)
        for name, (make, width, height) in SHEETS.items():
            sheet = make()
            sheet.resize(theme.px(width), theme.px(height))
            sheet.show()
            app.processEvents()
            for chart in sheet.findChildren(FlowChart)[:1]:
                chart.setFocus()
            sheet.grab().save(str(folder / f"{name}-{choice}-{round(scale * 100)}.png"))
            sheet.close()
            sheet.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
