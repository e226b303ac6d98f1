"""What stands in place of the rows: an empty queue, filters that match nothing, a database out of reach."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.moment import from_us
from app.listing.callback_query import Quick
from app.live.beside import Beside
from app.live.store import Freshness
from ui import words
from ui.errors import why_lacking
from ui.formats import Formats
from ui.screens.live_listing import LiveListing
from ui.widgets.data_pane import DataPane

translate = QCoreApplication.translate


def show_rows_state(pane: DataPane, listing: LiveListing, word: Callable[[Quick], str], count: int) -> None:
    """The rows when there are any, else why there are none; `word` names a quick filter."""
    query = listing.query
    if count:
        pane.show_content()
    elif listing.has_filters:
        quick = [] if query.quick is Quick.ALL else [word(query.quick)]
        typed = [query.words.strip()] if query.words.strip() else []
        pane.show_no_match(" · ".join([*quick, *typed]))
    else:
        last = listing.last_closed_us()
        said = translate("PaneStates", "Callbacks come here by themselves as patients leave them.")
        if last:
            clock = listing.formats.at_clock(from_us(last))
            said = translate("PaneStates", "The last callback was closed {clock}.").format(clock=clock)
        pane.show_empty(translate("PaneStates", "The queue is empty"), said)


def show_trouble(pane: DataPane, freshness: Freshness, formats: Formats) -> None:
    """Why nothing has been read yet, or no past beside it, and since when."""
    if freshness.reason:
        since_us, why = freshness.trouble_since_us, words.unavailable(freshness.reason)
    elif lack := freshness.lack_of(Beside.PAST):
        said = translate("PaneStates", "Earlier days cannot be read. {why}")
        since_us, why = lack.since_us, said.format(why=why_lacking(lack.part, lack.reason))
    else:
        return
    since = ""
    if since_us is not None:
        since = translate("PaneStates", "since {clock}").format(clock=formats.at_clock(from_us(since_us)))
    pane.show_error(why, since)
