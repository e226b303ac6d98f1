"""Pictures of every widget in every theme, to be looked at: `python -m tests.ui.gallery FOLDER`.

Not a test: pictures differ from machine to machine by a pixel, so nothing compares them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
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

from ui.charts.flow_chart import FlowChart
from ui.charts.flow_day import FlowDay
from ui.formats import Formats
from ui.models.roles import (
    CentreRole,
    ChipRole,
    GlyphRole,
    IconRole,
    NoteRole,
    PendingRole,
    ToneRole,
    WeightRole,
)
from ui.theme import set_icon, theme
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
from ui.widgets.load_bar import LoadBar
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

FORMATS = Formats("fi", ZoneInfo("Europe/Helsinki"))


@dataclass(frozen=True)
class Centre:
    """A made-up row of the centre list."""

    id: int
    name: str
    waiting: int
    load: float | None
    level: str
    oldest_s: int | None
    closed: bool = False
    hands_now: int = 3
    hands_planned: int = 4


CENTRES = [
    Centre(1, "Kallioranta", 28, 1.31, "crit", 13320),
    Centre(2, "Pihlajarinne", 19, 1.06, "crit", 11040),
    Centre(3, "Kuusela", 32, 0.97, "warn", 8400),
    Centre(4, "Vanhakylä", 1032, 0.9, "warn", 8640),
    Centre(5, "Jokivarsi", 17, 0.72, "ok", 6840),
    Centre(6, "Rantapuisto", 25, 0.6, "ok", 6120),
    Centre(7, "Haapasuo", 4, None, "crit", 5160),
    Centre(8, "Louhela", 0, 0.0, "ok", None),
    Centre(9, "Meriportti", 0, 0.0, "closed", None, closed=True),
    Centre(10, "Aallonharjan hyvin pitkä nimi", 12, 0.52, "ok", 5280),
    Centre(11, "Suviranta", 10, 0.3, "ok", 3300),
]
TONES = {13320: "crit", 11040: "warn"}


class CentreModel(QAbstractListModel):
    """The rows above."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CENTRES)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        centre = CENTRES[index.row()]
        if role == CentreRole:
            return centre
        if role == ToneRole:
            return TONES.get(centre.oldest_s or 0)
        return centre.name if role == Qt.ItemDataRole.DisplayRole else None


CAPTIONS = ("Tila", "Numero", "Asia", "Odottanut", "Määräaika")
Cell = dict[int, object]
TEXT = int(Qt.ItemDataRole.DisplayRole)
CALLBACKS: list[list[Cell]] = [
    [
        {TEXT: "Jonossa", IconRole: "clock"},
        {TEXT: "··· 45", WeightRole: 500},
        {TEXT: "Kiireellinen", ChipRole: True},
        {TEXT: "3 h 42 min", ToneRole: "crit", WeightRole: 600},
        {TEXT: "9.42", ToneRole: "crit", WeightRole: 600, GlyphRole: "crit"},
    ],
    [
        {TEXT: "Uusi yritys", IconRole: "refresh", NoteRole: "1/2"},
        {TEXT: "··· 32", WeightRole: 500},
        {TEXT: "Rokotus", ToneRole: "t2"},
        {TEXT: "3 h 17 min", ToneRole: "warn", WeightRole: 600},
        {TEXT: "10.07", ToneRole: "crit", WeightRole: 600, GlyphRole: "crit"},
    ],
    [
        {TEXT: "Soitetaan", IconRole: "phone-call", ToneRole: "info", WeightRole: 500},
        {TEXT: "··· 15", WeightRole: 500},
        {TEXT: "Ajanvaraus", ToneRole: "t2"},
        {TEXT: "1 h 25 min"},
        {TEXT: "14.02", ToneRole: "t2"},
    ],
    [
        {TEXT: "Siirretään", PendingRole: True, IconRole: "clock", ToneRole: "t2"},
        {TEXT: "··· 82", WeightRole: 500},
        {TEXT: "Laboratorio", ToneRole: "t2"},
        {TEXT: "58 min"},
        {TEXT: "11.59", ToneRole: "warn", WeightRole: 500},
    ],
    [
        {TEXT: "Ei vastausta", IconRole: "phone-off", ToneRole: "warn", WeightRole: 500},
        {TEXT: "··· 77", WeightRole: 500},
        {TEXT: "Sairaanhoitaja", ToneRole: "t2"},
        {TEXT: "48 min"},
        {TEXT: "13.10", ToneRole: "t2"},
    ],
]


class CallbackModel(QAbstractTableModel):
    """The cells above."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CALLBACKS)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(CAPTIONS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return CALLBACKS[index.row()][index.column()].get(role)

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return CAPTIONS[section] if role == Qt.ItemDataRole.DisplayRole else None


def a_day() -> FlowDay:
    """A morning until 11.24, the rest forecast."""
    starts = np.arange(480, 960, 30, dtype=np.float64)
    nan = np.full(len(starts), np.nan)
    arrived, handled, waiting, expected, ahead = (nan.copy() for _ in range(5))
    arrived[:7] = [230, 200, 170, 138, 110, 105, 80]
    handled[:7] = [60, 92, 100, 112, 104, 104, 50]
    waiting[:7] = np.cumsum(arrived[:7] - handled[:7])
    expected[7:] = [78, 80, 72, 85, 70, 66, 50, 40, 22]
    ahead[7:] = [415, 380, 340, 300, 250, 200, 150, 100, 46]
    return FlowDay(starts, 30, arrived, handled, waiting, expected, ahead, 684.0, 423, 46)


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
    for load in (0.21, 0.72, 0.94, 1.08, 1.31, 1.9, None):
        bar = LoadBar()
        bar.show_load(load, "")
        first.addLayout(_row(bar, Label("" if load is None else FORMATS.percent(load))))
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
    toasts.say(Toast("3 soittopyyntöä siirretty: Kallioranta → Suviranta", "Kumoa", "Ctrl+Z"))
    return holder


def _filled(box: QComboBox) -> QComboBox:
    box.addItem("Kaikki asemat")
    return box


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, LoadBar | QLineEdit) else 0)
    if not any(isinstance(widget, LoadBar | QLineEdit) for widget in widgets):
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
