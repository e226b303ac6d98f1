"""Who was at the lines at a moment, and which shifts were known then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.database.reads.columns import Presence, Shift
from app.database.reads.replay_rows import SpineRows


@dataclass(frozen=True, slots=True)
class People:
    """`steps`: everybody's changes of presence by time; `known_at`: when a shift was put in, where that is told."""

    steps: tuple[Presence, ...]
    shifts: tuple[Shift, ...]
    known_at: dict[int, int]

    def presence(self, us: int) -> dict[int, Presence]:
        """Where everybody was, by agent."""
        found: dict[int, Presence] = {}
        for one in self.steps:
            if one.since_us > us:
                break
            found[one.agent_id] = one
        return found

    def shifts_at(self, us: int) -> tuple[Shift, ...]:
        """The day's shifts as far as they had been put in."""
        return tuple(shift for shift in self.shifts if self.known_at.get(shift.id, us) <= us)

    @staticmethod
    def of(told: SpineRows, now: Sequence[Presence], shifts: Sequence[Shift]) -> People:
        """`told`: of the day and some hours before it; `now`: where everybody is now, for those who went nowhere."""
        here = told.only(told.is_("subject", "presence"))
        came = zip(
            here["subject_id"].tolist(), here["centre_id"].tolist(), here.text("kind"),
            here["happened_us"].tolist(), strict=True,
        )  # fmt: skip
        steps = [Presence(*one) for one in came]
        told_of = {one.agent_id for one in steps}
        steps += [one for one in now if one.agent_id not in told_of]
        added = told.only(told.is_("subject", "shift") & told.is_("kind", "added"))
        known_at = dict(zip(added["subject_id"].tolist(), added["happened_us"].tolist(), strict=True))
        return People(tuple(sorted(steps, key=lambda one: one.since_us)), tuple(shifts), known_at)
