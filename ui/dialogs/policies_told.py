"""How the dialog of attempt policies names the rules there are, and what it tells of those that are set for later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.rule import NamedPolicy, QueuePolicies
from ui.formats import Formats

translate = QCoreApplication.translate

#: So many rules that are set for later are told; of more it is enough to know that there are some.
_TOLD: Final = 3


def rule_names(policies: Sequence[NamedPolicy], language: str) -> dict[int, str]:
    """By id; rules of the same name, as those made of figures often are, are told apart by their number."""
    names = {one.policy.id: one.names.in_language(language) for one in policies}
    times = Counter(names.values())
    numbered = translate("PolicyDialog", "{rule} · no. {number}")
    return {
        id_: name if times[name] == 1 else numbered.format(rule=name, number=id_)
        for id_, name in names.items()
    }


class RulesToCome(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def told(
        self,
        chosen: Collection[int],
        of_queue: Mapping[int, QueuePolicies],
        rule_id: int | None,
        names: Mapping[int, str],
        formats: Formats,
    ) -> str:
        """From which later day the chosen queues go by another rule than that one, if it is set; "" where none does."""
        changes: Counter[tuple[date, int]] = Counter(
            (later.valid_from, later.policy_id)
            for queue_id in chosen
            if queue_id in of_queue
            for later in of_queue[queue_id].to_come
            if later.policy_id != rule_id
        )
        lines = [
            self.tr(
                "From {day} on, another rule that was set before holds for %n queue(s): {rule}.", "", queues
            ).format(
                day=f"{formats.weekday(day)} {formats.short_day(day)}",
                rule=names.get(policy_id, str(policy_id)),
            )
            for (day, policy_id), queues in sorted(changes.items())
        ]
        if len(lines) > _TOLD:
            return "\n".join([*lines[:_TOLD], "…"])
        return "\n".join(lines)
