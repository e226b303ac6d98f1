"""What is measured and not pictured: other pages of the settings, other tabs of a screen, what a filter opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from tests.pictures.scenes import Scene
from tests.pictures.scenes_alerts import at_the_alerts
from tests.pictures.scenes_settings import at_the_settings
from tests.pictures.stage import Stage, turn
from ui.desk.audit_desk import AuditDesk
from ui.screens.settings_lines import ALL_PAGES

#: Pages of the settings that have a picture of their own.
_PICTURED: Final = ("appearance", "connection", "region", "rights")


def settings_page(page: str, stage: Stage) -> Iterator[None]:
    screen = at_the_settings(stage)
    screen.show_page(page)
    turn()
    yield
    screen.show_page("general")
    stage.desk.go_to("live")


def alerts_of_last_week(stage: Stage) -> Iterator[None]:
    desk = at_the_alerts(stage)
    desk.screen.tabs.go_to("history")
    turn()
    yield
    desk.screen.tabs.go_to("now")
    stage.desk.give("live")


def audit_between_days(stage: Stage) -> Iterator[None]:
    """With the two days that a span asks for, and an act whose name is a long one."""
    stage.desk.go_to("audit")
    desk = stage.desk.front
    assert isinstance(desk, AuditDesk)
    filters = desk.screen.filters
    filters.period.setCurrentIndex(filters.period.count() - 1)
    filters.period.activated.emit(filters.period.currentIndex())
    stage.see_still()
    yield
    filters.clear()
    stage.see_still()
    stage.desk.go_to("live")


def _named(name: str, play: Callable[[Stage], Iterator[None]]) -> tuple[str, Scene]:
    return name, Scene(name, play)


MEASURED: Final = dict(
    [
        *(
            _named(f"settings-{page}", partial(settings_page, page))
            for page in ALL_PAGES
            if page not in _PICTURED
        ),
        _named("alerts-history", alerts_of_last_week),
        _named("audit-between", audit_between_days),
    ]
)
