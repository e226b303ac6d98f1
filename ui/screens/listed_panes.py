"""A list of centres and a table of callbacks over one listing: what is asked in the panels is asked of the listing."""

from __future__ import annotations

from collections.abc import Callable

from app.listing.callback_query import Quick
from app.listing.past_query import GroupBy
from ui.panels.callback_panel import CallbackPanel
from ui.panels.centre_panel import CentrePanel
from ui.screens.live_listing import LiveListing
from ui.words.whole import whole


def join(
    centres: CentrePanel, callbacks: CallbackPanel, listing: LiveListing, ask: Callable[..., None]
) -> None:
    """Once both are made. `ask` takes fields of a `CallbackQuery`, and shows the rows that come of them."""
    centres.name_whole = lambda: whole(listing.board)
    callbacks.centre_step.connect(centres.view.step)
    callbacks.quick_chosen.connect(lambda quick: ask(quick=quick))
    callbacks.words_typed.connect(lambda typed: ask(words=typed))
    callbacks.sort_chosen.connect(lambda by, falls: ask(sort_by=by, descending=falls))
    callbacks.filters_cleared.connect(lambda: clear_filters(callbacks, ask))


def clear_filters(callbacks: CallbackPanel, ask: Callable[..., None]) -> None:
    """All callbacks of the scope again."""
    # Not silently: the field's own cross goes by the signal too.
    callbacks.field.clear()
    callbacks.chips.set_quick(Quick.ALL)
    ask(words="", quick=Quick.ALL)


def show_centres(centres: CentrePanel, listing: LiveListing) -> None:
    """With the limits they are held against; nothing before the first board."""
    if (limits := listing.limits) is None:
        return
    centres.show_centres(
        listing.centres(), attention_s=limits.wait_attention_s, breach_s=limits.wait_breach_s
    )
    centres.show_chosen(listing.centre_id)


def show_scope(callbacks: CallbackPanel, listing: LiveListing, count: int, view: str = "") -> None:
    """Above the callbacks: whose they are, and how many."""
    scope = listing.centre_id
    name = whole(listing.board) if scope is None else listing.centre_name(scope)
    # Under heads that name the centre, a column of it says nothing.
    many = scope is None and listing.group is not GroupBy.CENTRE
    callbacks.name_centres(listing.centre_names())
    callbacks.show_scope(name, count, many_centres=many, view=view)
