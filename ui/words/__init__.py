"""Words for what the database and the domain say in codes: states, refusals, events and figures.

Each function puts one code into the user's language at the moment it is called; nothing here is kept over a
change of language. A code nobody has a word for comes back as it is, so that new data never blanks a screen.
"""

from __future__ import annotations

from ui.words.actors import actor, actor_alone, actor_of_record, know_services
from ui.words.acts import act_name
from ui.words.definition import Definition
from ui.words.figures import definition
from ui.words.handled import handled
from ui.words.out_of_reach import unavailable, what_next
from ui.words.refusals import answered, why
from ui.words.refused_acts import refused, refused_option
from ui.words.states import (
    language_name,
    level,
    number_reason,
    outcome,
    purpose,
    reason,
    standing,
    standing_icon,
    standing_tone,
    text_state,
    without_load,
)
from ui.words.timeline import TimelineLine, timeline_line
from ui.words.untextable import untextable

__all__ = [
    "Definition",
    "TimelineLine",
    "act_name",
    "actor",
    "actor_alone",
    "actor_of_record",
    "answered",
    "definition",
    "handled",
    "know_services",
    "language_name",
    "level",
    "number_reason",
    "outcome",
    "purpose",
    "reason",
    "refused",
    "refused_option",
    "standing",
    "standing_icon",
    "standing_tone",
    "text_state",
    "timeline_line",
    "unavailable",
    "untextable",
    "what_next",
    "why",
    "without_load",
]
