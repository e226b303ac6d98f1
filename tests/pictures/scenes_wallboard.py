"""The wallboard as pictures: the whole region, only what needs attention, without a connection, and how it is set."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.figures import STALE_S
from app.live.store import Freshness
from tests.pictures.stage import Stage, see, turn
from ui.wallboard.choice import WallChoice
from ui.wallboard.watch import WallWatch
from ui.windows.wallboard_settings import WallboardSettings


def wallboard(stage: Stage) -> Iterator[None]:
    """Every centre in its place."""
    yield from _wall(stage, WallChoice())


def wallboard_attention(stage: Stage) -> Iterator[None]:
    """Only the centres that need it, larger."""
    yield from _wall(stage, WallChoice(only_attention=True, by_need=True))


def wallboard_stale(stage: Stage) -> Iterator[None]:
    """No connection for some time: grey, with the reason."""
    stage.line.is_cut = True
    see(lambda: _is_cut(stage), "that the line is cut")
    stage.see_still()
    stage.pass_time(STALE_S + 41)
    yield from _wall(stage, WallChoice())
    # The clock first: what is read while it is ahead would be newer than all that follows.
    stage.pass_time(0)
    stage.line.is_cut = False
    stage.desk.fetch()
    see(lambda: not stage.desk.connection.is_stale, "fresh data")


def wallboard_settings(stage: Stage) -> Iterator[None]:
    stage.console.give("wallboard_settings")
    (dialog,) = stage.frame.findChildren(WallboardSettings)
    yield
    dialog.close()


def _wall(stage: Stage, choice: WallChoice) -> Iterator[None]:
    control = stage.console.wallboard
    control.put_up()
    watch = control.watch
    assert watch is not None
    watch.choose(choice)
    watch.window.showNormal()
    watch.window.resize(stage.frame.size())
    see(lambda: _has_figures(watch), "the wall")
    if not stage.line.is_cut:
        see(lambda: watch.is_live, "fresh data")
    # Once more, with the age that it has now.
    watch.choose(choice)
    stage.other = watch.window
    turn()
    yield
    stage.other = None
    watch.window.close()


def _has_figures(watch: WallWatch) -> bool:
    figure = watch.window.figures[0].shown
    # What is usual is known when the past has been read too.
    return figure is not None and bool(figure.sub)


def _is_cut(stage: Stage) -> bool:
    present = stage.desk.present
    freshness = Freshness() if present is None else present.freshness
    return freshness.trouble_since_us is not None
