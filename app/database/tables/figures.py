"""Five-minute samples for charts and daily figures for reports."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Index, Integer, Table

from app.database.tables.schema import SCHEMA, metadata
from app.database.types import BigKey, Instant, Json
from app.domain.day_figures import ATTEMPTS_TOLD

queue_sample = Table(
    "queue_sample",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("at", Instant, primary_key=True),  # every five minutes
    Column("waiting", Integer, nullable=False),
    Column("oldest_s", Integer),
    Column("arrived", Integer, nullable=False),  # in the five minutes before `at`
    Column("closed", Integer, nullable=False),
    Column("hands", Integer, nullable=False),
    Column("urgent", Integer),  # urgent and due within half an hour, or past it
    Column("held", Integer),  # waiting, and given to nobody, as their patients have long been in another call
    # What was ahead, where whoever took the sample could tell: work due today, hands left of the whole centre, requests
    # that would not be rung.
    Column("work_s", Integer),
    Column("hands_s", Integer),
    Column("left_over", Float),
    Index("ix_queue_sample_at", "at"),
)

queue_day = Table(
    "queue_day",
    metadata,
    Column("queue_id", ForeignKey(f"{SCHEMA}.queue.id"), primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("requested", Integer, nullable=False, server_default="0"),
    Column(
        "in_hours", Integer, nullable=False, server_default="0"
    ),  # of them left on a service day before closing
    Column(
        "called_same_day", Integer, nullable=False, server_default="0"
    ),  # of those: first attempt that day
    Column(
        "reached_same_day", Integer, nullable=False, server_default="0"
    ),  # of those: contact made that day
    Column("reached", Integer, nullable=False, server_default="0"),
    Column("handled", Integer, nullable=False, server_default="0"),
    Column("unreached", Integer, nullable=False, server_default="0"),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Column("joined", Integer, nullable=False, server_default="0"),
    Column("still_open", Integer, nullable=False, server_default="0"),
    # Rings to them; then by how-manieth each was, and of these the ones that reached the patient. A line that failed
    # rang at nobody and is none.
    Column("attempts", Integer, nullable=False, server_default="0"),
    *(
        Column(f"{what}_{which}", Integer, nullable=False, server_default="0")
        for what in ("tried", "reached")
        for which in ATTEMPTS_TOLD
    ),
    Column("delay_sum_s", BigKey, nullable=False, server_default="0"),  # first attempt - request, summed
    Column("delay_histogram", Json, nullable=False, server_default="[]"),  # counts by bins of 15 minutes
    Column("moved_in", Integer, nullable=False, server_default="0"),
    Column("moved_out", Integer, nullable=False, server_default="0"),
    Column("texts", Integer, nullable=False, server_default="0"),
    # Scores that patients gave to calls of the day; of them promoters (9, 10) and detractors (0 to 6).
    Column("answers", Integer, nullable=False, server_default="0"),
    Column("promoters", Integer, nullable=False, server_default="0"),
    Column("detractors", Integer, nullable=False, server_default="0"),
    Index("ix_queue_day_day", "day"),
)

#: Which days have figures: a day without a row in `queue_day` was quiet or closed if it is here, and unknown if not.
counted_day = Table(
    "counted_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("counted_at", Instant, nullable=False),  # last; before the day was over: not all of it
    # The figures hold as far as this `event.seq`; what became of the day's requests after it is not in them yet.
    Column("event_seq", BigKey, nullable=False),
)
