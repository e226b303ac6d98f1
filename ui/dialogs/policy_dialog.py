"""Asks which rule queues follow when a patient is not reached, and from which day; tells the rule in words.

Long because a rule that is there already and the figures of a new one are asked for in one form.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from app.domain.attempt_policy import LEAST_DELAY, MOST_ATTEMPTS, MOST_DELAY, AttemptPolicy
from app.domain.place import Centre, Queue, Service
from app.domain.rule import NamedPolicy, QueuePolicies
from app.domain.wish import SetPolicy
from app.listing.sort_key import collation
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill
from ui.dialogs.day_entries import day_entries
from ui.dialogs.policies_told import RulesToCome, rule_names
from ui.formats import Formats
from ui.widgets.check_list import CheckList
from ui.widgets.field import Field
from ui.widgets.notice import Notice
from ui.widgets.number_field import NumberField
from ui.words.policies import policy, policy_details

_NEW: Final = 0
#: What a new rule begins with where none was chosen before it: the figures of a usual one.
_USUAL: Final = AttemptPolicy(
    _NEW, 2, timedelta(hours=2), timedelta(minutes=15), timedelta(hours=2), timedelta(minutes=15), True, True
)


@dataclass(frozen=True, slots=True)
class PolicyPlaces:
    """Whose rule can be set, and which queues are chosen at first (none: all of the centre's)."""

    centres: tuple[Centre, ...]
    queues: tuple[Queue, ...]
    services: tuple[Service, ...]
    today: date
    centre_id: int | None = None
    queue_ids: frozenset[int] = frozenset()


class PolicyDialog(ActDialog):
    """`wanted` carries SetPolicy. `rules_wanted` asks for the rules there are: a day and the ids of queues."""

    rules_wanted = Signal(object, object)

    def __init__(self, parent: QWidget, what: PolicyPlaces, formats: Formats) -> None:
        super().__init__(parent, width=560, icon="refresh")
        self._what, self._formats = what, formats
        self._policies: tuple[NamedPolicy, ...] | None = None
        self._of_queue: dict[int, QueuePolicies] = {}
        self._chosen: AttemptPolicy | None = None
        self.centre, self.rule, self.day = QComboBox(), QComboBox(), QComboBox()
        self.queues = CheckList()
        self.attempts = NumberField("")
        self.attempts.setRange(1, MOST_ATTEMPTS)
        self.delays = [NumberField("") for _ in range(4)]
        self.text, self.wrong_ends, self.spreads = QCheckBox(), QCheckBox(), QCheckBox()
        self.told = Notice(icon="phone-call")
        #: What the rule does not change: others are set for later.
        self.to_come = Notice(level="warn")
        self._fields = {
            box: Field(box)
            for box in (self.centre, self.queues, self.rule, self.day, self.attempts, *self.delays)
        }
        self._figures = QWidget()
        self._lay_out()
        self._put(_USUAL)
        self.retranslate()
        self.centre.currentIndexChanged.connect(self._follow_centre)
        self.day.currentIndexChanged.connect(self._want_rules)
        self.rule.currentIndexChanged.connect(self._choose_rule)
        self.queues.changed.connect(self._renew)
        for box in (self.attempts, *self.delays):
            box.valueChanged.connect(self._renew)
        for tick in (self.text, self.wrong_ends, self.spreads):
            tick.toggled.connect(self._renew)

    @property
    def day_asked(self) -> date:
        day: date = self.day.currentData()
        return day

    def open_asking(self) -> None:
        self.ask(self.queues)
        self._want_rules()

    def show_rules(
        self, day: date, policies: Sequence[NamedPolicy], of_queues: Sequence[QueuePolicies]
    ) -> None:
        """The rules there are, and what the queues go by; those of another day than the one chosen are dropped."""
        if day != self.day_asked:
            return
        self._policies = tuple(policies)
        self._of_queue = {one.queue_id: one for one in of_queues}
        self._fill_rules()
        self._tell_queues()
        self._renew()

    def show_trouble(self, sentence: str) -> None:
        """The rules cannot be read: a new one can still be set."""
        self.say_fault(sentence)

    def wish(self) -> SetPolicy | None:
        ids = self.queues.checked
        if not ids:
            self.say_fault(self.tr("Choose a queue"), self.queues)
            return None
        rule = self._rule()
        if rule is None:
            self.say_fault(self.tr("The rules have not come yet"), self.rule)
            return None
        return SetPolicy(ids, rule, self.day_asked)

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Attempt policy"))
        self.heading.setText(self.tr("What follows when nobody answers"))
        self.tell_about(self.tr("Waiting requests follow the new rule from their next attempt on."))
        captions = (
            (self.centre, self.tr("Centre")),
            (self.queues, self.tr("Queues")),
            (self.rule, self.tr("Rule")),
            (self.day, self.tr("From")),
            (self.attempts, self.tr("Attempts")),
            (self.delays[0], self.tr("After no answer")),
            (self.delays[1], self.tr("After a busy line")),
            (self.delays[2], self.tr("After a voicemail")),
            (self.delays[3], self.tr("After a failure")),
        )
        for box, caption in captions:
            self._fields[box].set_words(caption)
        for delay in self.delays:
            delay.setSuffix(self.tr(" min"))
        self.queues.all_box.setText(self.tr("All of them"))
        self.text.setText(self.tr("A text after the last attempt"))
        self.wrong_ends.setText(self.tr("A wrong number ends it"))
        self.spreads.setText(self.tr("Each attempt in another part of the day"))
        self.act_button.set_words(self.tr("Set rule"))
        language, what = self._formats.language, self._what
        named = [(one.names.in_language(language), one.id) for one in what.centres]
        centres = sorted(named, key=lambda one: collation(one[0]))
        refill(self.centre, centres, self.centre.currentData() or what.centre_id)
        refill(self.day, day_entries(what.today, self._formats), self.day.currentData())
        self._fill_rules()
        self._fill_queues()
        self._renew()

    def _lay_out(self) -> None:
        field = self._fields
        least, most = (int(one.total_seconds() // 60) for one in (LEAST_DELAY, MOST_DELAY))
        for delay in self.delays:
            delay.setRange(least, most)
            delay.setSingleStep(15)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(field[self.centre], 1)
        line.addWidget(field[self.day], 1)
        self.column.addLayout(line)
        self.column.addWidget(field[self.queues])
        self.column.addWidget(self.to_come)
        self.column.addWidget(field[self.rule])
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for place, box in enumerate((self.attempts, *self.delays)):
            grid.addWidget(field[box], place // 3, place % 3)
        grid.addWidget(self.text, 2, 0, 1, 3)
        grid.addWidget(self.wrong_ends, 3, 0, 1, 3)
        grid.addWidget(self.spreads, 4, 0, 1, 3)
        self.column.addWidget(self._figures)
        self.column.addStretch(1)
        # What the figures will do is read while they are typed.
        self.pin(self.told)

    def _follow_centre(self) -> None:
        self._fill_queues()
        self._want_rules()

    def _want_rules(self) -> None:
        self.rules_wanted.emit(self.day_asked, tuple(one.id for one in self._here()))

    def _here(self) -> list[Queue]:
        here = self.centre.currentData()
        return [one for one in self._what.queues if one.centre_id == here and one.channel == "callback"]

    def _fill_queues(self) -> None:
        here = {one.id: self._name(one) for one in self._here()}
        is_same = set(self.queues.ids) == set(here)
        chosen = self._what.queue_ids & set(here) or set(here)
        self.queues.offer(list(here.items()), self.queues.checked if is_same else chosen)
        self._tell_queues()

    def _name(self, queue: Queue) -> str:
        service = next((one.names for one in self._what.services if one.id == queue.service_id), None)
        said = service.in_language(self._formats.language) if service is not None else ""
        return f"{said} · {words.language_name(queue.language)}"

    def _tell_queues(self) -> None:
        """Beside each queue the name of its rule now, as far as it is known."""
        names = self._names()
        told = {}
        for queue in self._here():
            follows = self._of_queue.get(queue.id)
            in_force = follows.in_force if follows is not None else None
            name = self._name(queue)
            rule = names.get(in_force.policy_id) if in_force is not None else None
            told[queue.id] = f"{name}  –  {rule}" if rule else name
        self.queues.say(told)

    def _fill_rules(self) -> None:
        kept, names = self.rule.currentData(), self._names()
        rules: list[tuple[str, object]] = [
            (
                self.tr("{rule} · followed by {queues}").format(
                    rule=names[one.policy.id],
                    queues=self.tr("%n queue(s)", "", one.queues),
                ),
                one.policy.id,
            )
            for one in self._policies or ()
        ]
        if self._policies is None:
            rules.append((self.tr("Loading…"), None))
        rules.append((self.tr("A new rule…"), _NEW))
        refill(self.rule, rules, self._in_force() if kept is None else kept)

    def _names(self) -> dict[int, str]:
        return rule_names(self._policies or (), self._formats.language)

    def _in_force(self) -> int | None:
        """The rule that the first of the chosen queues follows now: what one begins from."""
        for queue_id in self.queues.checked:
            follows = self._of_queue.get(queue_id)
            if follows is not None and follows.in_force is not None:
                return follows.in_force.policy_id
        return None

    def _rule(self) -> AttemptPolicy | None:
        chosen = self.rule.currentData()
        if chosen == _NEW:
            no_answer, busy, voicemail, technical = (
                timedelta(minutes=delay.value()) for delay in self.delays
            )
            return AttemptPolicy(
                _NEW,
                self.attempts.value(),
                no_answer,
                busy,
                voicemail,
                technical,
                self.wrong_ends.isChecked(),
                self.text.isChecked(),
                self.spreads.isChecked(),
            )
        return next((one.policy for one in self._policies or () if one.policy.id == chosen), None)

    def _choose_rule(self) -> None:
        """A new one begins from the one that was chosen before, unless something was typed."""
        is_untouched = self._typed() == self._put_in
        if self.rule.currentData() == _NEW and self._chosen is not None and is_untouched:
            with ExitStack() as silent:
                for box in (self.attempts, *self.delays, self.text, self.wrong_ends, self.spreads):
                    silent.enter_context(QSignalBlocker(box))
                self._put(self._chosen)
        self._renew()

    def _typed(self) -> tuple[int, ...]:
        boxes = (self.attempts, *self.delays)
        ticks = (self.text, self.wrong_ends, self.spreads)
        return (*(box.value() for box in boxes), *(int(tick.isChecked()) for tick in ticks))

    def _put(self, rule: AttemptPolicy) -> None:
        self.attempts.setValue(rule.max_attempts)
        kinds = (rule.no_answer_delay, rule.busy_delay, rule.voicemail_delay, rule.technical_delay)
        for box, delay in zip(self.delays, kinds, strict=True):
            box.setValue(int(delay.total_seconds() // 60))
        self.text.setChecked(rule.text_on_unreached)
        self.wrong_ends.setChecked(rule.wrong_number_ends)
        self.spreads.setChecked(rule.spreads)
        self._put_in = self._typed()

    def _renew(self) -> None:
        rule = self._rule()
        self._figures.setVisible(rule is not None and rule.id == _NEW)
        if rule is None:
            self.told.say("")
        else:
            if rule.id != _NEW:
                self._chosen = rule
            self.told.say(f"{policy(rule, self._formats)}.\n{policy_details(rule, self._formats)}")
        self.to_come.say(
            RulesToCome().told(
                self.queues.checked,
                self._of_queue,
                None if rule is None else rule.id,
                self._names(),
                self._formats,
            )
        )
        self.say_fault("")
