"""Opens what asks back before an act, and turns the answers into wishes that name ids and versions as seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.database.reads.waiting_words import WaitingWords
from app.domain import wish
from app.domain.act import MOST_ENDED_AN_HOUR, Seen, Why
from app.domain.rule import NamedPolicy, QueuePolicies
from app.domain.texting import MarkRead, SendText
from app.listing.same_caller import requests_of_caller
from app.listing.shown import CallbackRow
from ui.dialogs.texts_offered import Templates, TextsOffered
from ui.screens import asked
from ui.screens.open_question import Listing
from ui.screens.popover_asking import PopoverAsking

if TYPE_CHECKING:
    from ui.dialogs.add_dialog import AddDialog
    from ui.dialogs.correct_dialog import CorrectDialog
    from ui.dialogs.handle_dialog import HandleDialog
    from ui.dialogs.hours_dialog import HoursDialog
    from ui.dialogs.join_dialog import JoinDialog
    from ui.dialogs.policy_dialog import PolicyDialog
    from ui.dialogs.text_dialog import TextDialog
    from ui.dialogs.text_previews import TextSize
    from ui.dialogs.withdraw_dialog import WithdrawDialog


def no_size(text: str) -> TextSize:
    """Stands in until the program has given its counter: one part, as if plain."""
    from ui.dialogs.text_previews import TextSize

    return TextSize(len(text), 1, is_plain=True)


def nothing_new(_purpose: str, _language: str) -> bool:
    """Stands in until the program knows its templates."""
    return False


def no_versions(_purpose: str) -> tuple[int, ...] | None:
    """Stands in until the program knows its templates."""
    return None


def nobody_ended() -> int:
    """Stands in until the program counts what this person has ended within the hour."""
    return 0


#: The words, or in a sentence why they could not be read ("": the cause is told elsewhere).
TellWords = Callable[[Sequence[WaitingWords] | str], None]
TellHindrances = Callable[[Mapping[int, str] | None], None]


def no_hindrance(_ids: Sequence[int], tell: TellHindrances) -> None:
    """Stands in until the program asks the database."""
    tell({})


def no_words(_ids: Sequence[int], tell: TellWords) -> None:
    """Stands in until the program asks the database."""
    tell("")


class Asking(PopoverAsking):
    """Commands by name, and dialogs, for what ends requests and for forms, which a click beside must not close."""

    #: A local day and the ids of queues: their rules are to be given to `show_rules`.
    rules_wanted = Signal(object, object)

    def __init__(self, screen: QWidget, listing: Listing) -> None:
        super().__init__(screen, listing)
        self.templates: Templates = {}
        self.measure: Callable[[str], TextSize] = no_size
        #: Whether nobody has been sent the text of a purpose in a language yet.
        self.is_new: Callable[[str, str], bool] = nothing_new
        #: The versions of a purpose's text that are sent now, in all languages; None: not known.
        self.versions: Callable[[str], tuple[int, ...] | None] = no_versions
        #: How many callbacks this person has ended within the last hour, as far as is known.
        self.ended_lately: Callable[[], int] = nobody_ended
        #: Asks why callbacks' callers cannot be sent texts; told by id, None where it could not be found out. What is
        #: sent now has been read again by then.
        self.hindrances: Callable[[Sequence[int], TellHindrances], None] = no_hindrance
        #: Asks what callbacks' patients texted, where it waits for a person.
        self.words: Callable[[Sequence[int], TellWords], None] = no_words

    def ask(self, command: str, rows: Sequence[CallbackRow], anchor: QWidget | None) -> bool:
        """Open what asks back before a command's act on the rows, or wish at once; False: none of ours.

        Without rows nothing opens but what needs none (add, policy, hours). `anchor`: what a popover opens at.
        """
        seen = [Seen(row.id, row.version) for row in rows]
        by_seen: dict[str, Callable[[Sequence[Seen], QWidget | None], object]] = {
            "move": self.move, "retry": self.retry, "front": self.front, "assign": self.assign,
            "reopen": self.reopen, "part": self.part, "handle": self.handle, "withdraw": self.withdraw,
        }  # fmt: skip
        match command:
            case "add":
                self.add()
            case "hours":
                self.hours()
            case "policy":
                self.policy(seen)
            case "read":
                self.read(rows)
            case "text" | "join" | "number" | "correct" if not rows:
                pass
            case "text":
                self.text(rows)
            case "join":
                self.join(rows)
            case "number":
                self.number(rows[0], anchor)
            case "correct":
                self.correct(rows[0])
            case _ if command in by_seen:
                if seen:
                    by_seen[command](seen, anchor)
            case _:
                return False
        return True

    def read(self, rows: Sequence[CallbackRow], in_view: tuple[int, int] | None = None) -> None:
        """At once only for one patient whose words are in view, else the words are shown first and it is asked.

        `in_view`: a callback and the `said_us` of what is in view of it.
        """
        from ui.dialogs.read_dialog import ReadDialog

        said = [row for row in rows if row.has_said]
        if not said:
            return
        (id_, said_us) = in_view or (0, 0)
        # What came after the words in view stays unread: whoever asks names what they have seen.
        if len(said) == 1 and said[0].id == id_ and said_us >= said[0].said_us:
            self.act_wanted.emit(MarkRead((id_,), (said_us,)))
            return
        dialog = ReadDialog(self._screen, said, self._listing.formats, self._listing.now_us)

        def tell(found: Sequence[WaitingWords] | str) -> None:
            if not isValid(dialog):
                return
            if isinstance(found, str):
                dialog.show_trouble(found)
            else:
                dialog.show_words(found)

        self._show(dialog)
        dialog.open_asking()
        self.words([row.id for row in said], tell)

    def handle(self, rows: Sequence[Seen], anchor: QWidget | None = None) -> HandleDialog:
        from ui.dialogs.handle_dialog import HandleDialog

        del anchor
        dialog = HandleDialog(self._screen, rows, ended_lately=self.ended_lately())
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def withdraw(self, rows: Sequence[Seen], anchor: QWidget | None = None) -> WithdrawDialog:
        from ui.dialogs.withdraw_dialog import WithdrawDialog

        del anchor
        dialog = WithdrawDialog(self._screen, rows, ended_lately=self.ended_lately())
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def join(self, rows: Sequence[CallbackRow], *, ended_lately: int = 0) -> JoinDialog:
        """Of the first row's caller; rows of another caller or service are not among what can be joined."""
        from ui.dialogs.join_dialog import JoinDialog

        board, now_us = self._listing.board, self._listing.now_us
        requests = requests_of_caller(board, rows[0].id, now_us) if board is not None else ()
        dialog = JoinDialog(
            self._screen,
            {row.id for row in rows},
            requests,
            self._listing.formats,
            now_us,
            ended_lately=ended_lately or self.ended_lately(),
        )
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def correct(self, row: CallbackRow) -> CorrectDialog | None:
        from ui.dialogs.correct_dialog import CorrectDialog

        what = asked.correctable(self._listing.board, row)
        if what is None:
            return None
        dialog = CorrectDialog(self._screen, what, self._listing.formats)
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def add(self) -> AddDialog | None:
        from ui.dialogs.add_dialog import AddDialog

        what = asked.addable(self._listing.board, self._listing.centre_id, self._listing.now_us)
        if what is None:
            return None
        dialog = AddDialog(self._screen, what, self._listing.formats)
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def hours(self, centre_id: int | None = None) -> HoursDialog | None:
        """Of the centre given, else of the one listed."""
        from ui.dialogs.hours_dialog import HoursDialog

        what = asked.hours_places(self._listing.board, centre_id or self._listing.centre_id)
        if what is None:
            return None
        dialog = HoursDialog(self._screen, what, self._listing.formats)
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def policy(self, rows: Sequence[Seen] = (), centre_id: int | None = None) -> PolicyDialog | None:
        """Of the rows' queues, else of all of the centre's."""
        from ui.dialogs.policy_dialog import PolicyDialog

        what = asked.policy_places(self._listing.board, rows, centre_id or self._listing.centre_id)
        if what is None:
            return None
        dialog = PolicyDialog(self._screen, what, self._listing.formats)
        dialog.rules_wanted.connect(self.rules_wanted)
        self._show(dialog)
        dialog.open_asking()
        return dialog

    def show_rules(
        self, day: date, policies: Sequence[NamedPolicy], of_queues: Sequence[QueuePolicies]
    ) -> None:
        """The rules asked for; dropped when their dialog has been closed meanwhile."""
        from ui.dialogs.policy_dialog import PolicyDialog

        if isinstance(self.dialog, PolicyDialog):
            self.dialog.show_rules(day, policies, of_queues)

    def refuse_rules(self, sentence: str) -> None:
        from ui.dialogs.policy_dialog import PolicyDialog

        if isinstance(self.dialog, PolicyDialog):
            self.dialog.show_trouble(sentence)

    def consent(self, wanted: wish.Wish) -> None:
        """Ask once more about an act that takes a second supervisor, with what was chosen kept."""
        from ui.dialogs.handle_dialog import HandleDialog
        from ui.dialogs.withdraw_dialog import WithdrawDialog

        limit = MOST_ENDED_AN_HOUR
        match wanted:
            case wish.Withdraw(rows=rows, reason=reason):
                withdraw = WithdrawDialog(self._screen, rows, ended_lately=limit)
                withdraw.reason.put(reason)
                self._show(withdraw)
                withdraw.open_asking()
            case wish.Handle(rows=rows, how=how):
                handle = HandleDialog(self._screen, rows, ended_lately=limit)
                handle.put(how)
                self._show(handle)
                handle.open_asking()
            case wish.Join(rows=rows, into=into):
                found = self._rows([row.id for row in rows])
                if found:
                    self.join(found, ended_lately=limit).put({row.id for row in rows}, into.id)

    def text(self, rows: Sequence[CallbackRow]) -> TextDialog:
        from ui.dialogs.text_dialog import TextDialog
        from ui.dialogs.text_receivers import Receiver
        from ui.screens.texts_by_hand import words_read

        receivers = [Receiver(row.id, row.language, "" if row.may_text else Why.MAY_NOT) for row in rows]
        shown, board, texts = self._versions(), self._listing.board, self.templates
        dialog = TextDialog(self._screen, receivers, self._texts_about(rows), self.measure, self.is_new)

        def send(ids: Sequence[int], purpose: str) -> None:
            said = words_read(board, rows, purpose, texts)
            self.act_wanted.emit(SendText(tuple(ids), purpose, shown.get(purpose), said))

        dialog.chosen.connect(send)
        self._turn_to(None)
        dialog.open()
        dialog.show_checking()

        def tell(found: Mapping[int, str] | None) -> None:
            nonlocal shown, board, texts
            if isValid(dialog):
                shown, board, texts = self._versions(), self._listing.board, self.templates
                dialog.show_texts(self._texts_about(rows))
                dialog.show_hindrances(found)

        self.hindrances([row.id for row in rows], tell)
        return dialog

    def _texts_about(self, rows: Sequence[CallbackRow]) -> TextsOffered:
        from ui.screens.texts_by_hand import texts_by_hand

        return texts_by_hand(self._listing.board, rows, self.templates, self._listing.formats)

    def _versions(self) -> dict[str, tuple[int, ...] | None]:
        """By purpose. Looked at before the texts: what changes in between is refused, and nothing unseen is sent."""
        return {purpose: self.versions(purpose) for purpose in self.templates}

    def _rows(self, ids: Sequence[int]) -> list[CallbackRow]:
        """As they are on the board now."""
        return asked.rows_of(self._listing.board, [Seen(id_, 0) for id_ in ids], self._listing.now_us)
