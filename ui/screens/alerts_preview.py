"""How often a rule in the form would have fired, in words; while it is looked for, never that of another rule."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal

from app.alerts.preview import Fired
from ui.widgets.notice import Notice

#: What is found sooner needs no words of waiting, nor has what stands there go for a moment.
_SOON_MS: Final = 200


class RulePreview(Notice):
    """`changed`: what is said may take more room, or less."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(icon="bell")
        self._found: tuple[Fired | None, int | None] | None = None
        self._is_unread = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SOON_MS)
        self._late.timeout.connect(self._say)

    @property
    def is_told(self) -> bool:
        """Whether it is about the rule as it stands in the form."""
        return self._found is not None

    def look(self) -> None:
        """Another rule is looked for: what was said of the one before goes, unless this is found at once."""
        self._found, self._is_unread = None, False
        self._late.start()

    def show_fired(self, fired: Fired | None, really: int | None) -> None:
        """By what is kept of the last week (None: the figure is not), and how often it really did."""
        self._found = (fired, really)
        self._say()

    def fail(self) -> None:
        """Last week could not be read."""
        self._found, self._is_unread = None, True
        self._say()

    def forget(self) -> None:
        """There is no rule to be told of."""
        self._found, self._is_unread = None, False
        self._late.stop()
        self.say("")
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.text:
            self._say()

    def _say(self) -> None:
        self._late.stop()
        if self._found is not None:
            self.say("\n".join(self._words_of(*self._found)))
        elif self._is_unread:
            self.say(self.tr("How often it would have fired last week cannot be read now."))
        else:
            self.say(self.tr("Looking through last week…"))
        self.changed.emit()

    def _words_of(self, fired: Fired | None, really: int | None) -> list[str]:
        said = []
        if fired is not None and fired.days:
            times = self.tr("Last week this would have fired %n times", "", fired.times)
            if fired.times:
                times = self.tr("{times}, at %n place(s).", "", fired.places).format(times=times)
            else:
                times = self.tr("{times}.").format(times=times)
            said.append(times)
            if fired.days < 5:
                said.append(self.tr("There are samples of only %n day(s) of it.", "", fired.days))
        elif fired is not None:
            said.append(self.tr("There are no samples of this in last week."))
        else:
            said.append(
                self.tr("How often it would have fired last week cannot be told: nobody keeps this figure.")
            )
        if really is not None:
            said.append(self.tr("As it was, the rule fired %n times.", "", really))
        return said
