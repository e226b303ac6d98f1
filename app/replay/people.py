"""Who was at the lines at a moment, and which shifts stood then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.database.reads.columns import Presence
from app.database.reads.replay_rows import SpineRows
from app.replay.shifts import ShiftStories


@dataclass(frozen=True, slots=True)
class People:
    """`steps`: everybody's changes of presence by time."""

    steps: tuple[Presence, ...] = ()
    shifts: ShiftStories = field(default_factory=ShiftStories)

    def presence(self, us: int) -> dict[int, Presence]:
        """Where everybody was, by agent."""
        found: dict[int, Presence] = {}
        for one in self.steps:
            if one.since_us > us:
                break
            found[one.agent_id] = one
        return found

    @staticmethod
    def of(told: SpineRows, now: Sequence[Presence], shifts: ShiftStories) -> People:
        """`told`: of the day and some hours before it; `now`: where everybody is now, for those who went nowhere."""
        here = told.only(told.is_("subject", "presence"))
        came = zip(
            here["subject_id"].tolist(), here["centre_id"].tolist(), here.text("kind"),
            here["happened_us"].tolist(), strict=True,
        )  # fmt: skip
        steps = [Presence(*one) for one in came]
        told_of = {one.agent_id for one in steps}
        steps += [one for one in now if one.agent_id not in told_of]
        return People(tuple(sorted(steps, key=lambda one: one.since_us)), shifts)
