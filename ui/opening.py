"""Getting at the data: the demo's own file, or a database with the user's password; asked for where it must be.

What is asked stands in sign_in_asking.py, and what is done meanwhile, off the GUI thread, in signing_in.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import bootstrap
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.settings import Origin
from ui.desk.long_work import LongWork, Stopped
from ui.errors import Errors, advice
from ui.program import Program
from ui.sign_in_asking import SignInAsking, Way
from ui.signing_in import SignedIn, forget, marked, started, with_given_password, with_kept_password
from ui.tasks import Tasks
from ui.words.key_store import may_still_be_kept, none_is_kept, not_kept
from ui.words.settings import overruled

translate = QCoreApplication.translate
#: Where a step of making a demo begins, and its share of the whole.
_STEPS: Final = {"history": (0.0, 0.2), "calls": (0.2, 0.8)}
#: After how many minutes without a touch a console is locked, 0 for never.
LOCK_SETTING: Final = "lock.after_minutes"


class Opening(QObject):
    """`opened(services)` once. Until then it asks, tries and says why not; all of it off the GUI thread."""

    opened = Signal(object)
    #: It came to nothing, in words; another try is offered on screen.
    failed = Signal(str)
    #: Something worth knowing about the key store or the command line: what says it.
    said = Signal(object)
    #: The key store keeps no password any more: what says it.
    forgotten = Signal(object)
    #: How far the demo's first preparation is, 0 to 1.
    progress = Signal(float)

    def __init__(self, program: Program, tasks: Tasks, errors: Errors) -> None:
        super().__init__(program)
        self._program, self._tasks, self._errors = program, tasks, errors
        settings = program.choices.settings
        #: Where to sign in now: what the settings say, until the dialog says otherwise.
        self._way = Way(settings.place, settings.database, settings["connection.user"], settings.ca)
        #: What the dialog was asked for from, when another place was wanted: the way and the words of the failure.
        self._before: tuple[Way, str] | None = None
        self._has_told_locks = False
        self._opens_demo = program.options.demo or self._is_demo_profile()
        #: The demo is there because a profile of that kind was chosen, and not by the program's own words.
        self._is_chosen_demo = False
        self._is_closed = False
        #: Signed in by what is kept here, while nobody has been here lately who proved who they are.
        self.is_unproven = False
        #: Of the place signed in to, where the organisation's settings call it one for trying things out; else "".
        self.test_name = ""
        self._preparing = LongWork(program.frame.work_banner, _words_of_preparing, self)
        self._asking = SignInAsking(program, self)
        self._asking.given.connect(self._sign_in)
        self._asking.demo_wanted.connect(self._begin_demo)
        self._asking.given_up.connect(self._give_up)

    def start(self) -> None:
        """Try; after a failure, try again."""
        if self._opens_demo and not self._program.options.demo:
            # The profile's demo is a demo as any other; once it is left, a database is asked for.
            self._program.options = replace(self._program.options, demo=True)
            self._is_chosen_demo = True
        self._opens_demo = False
        self._tell_locks()
        options = self._program.options
        if options.demo:
            self._preparing.begin(is_long_for_sure=False)
            self._try(
                lambda: started(
                    bootstrap.open_demo(options.seed, options.scenario, options.speed, self._tell_progress)
                )
            )
        elif not self._way.database:
            self._asking.ask(self._way, "")
        else:
            told = self._way.database, self._way.ca, self._way.user, self._lock_after_s
            self._try(self._marked(partial(with_kept_password, *told, self._say_from_worker)))

    def close(self) -> None:
        """The window closes; what is being prepared is left, and nothing of it stays."""
        self._is_closed = True
        self._preparing.stop()
        self._asking.close()

    @property
    def lock(self) -> Origin | None:
        """The policy that says where to sign in; None where there is none."""
        return self._program.choices.settings.place_lock

    @property
    def can_sign_in_elsewhere(self) -> bool:
        """Whether another place may be asked for, where the one that is known cannot be reached."""
        options = self._program.options
        # A self test has nobody who could answer.
        can_ask = not options.demo and options.selftest is None
        return can_ask and bool(self._way.database) and self.lock is None

    def sign_in_elsewhere(self, trouble: str) -> None:
        """Ask where; `trouble` is on screen again when it is nowhere else after all."""
        if not self._asking.is_open and self.can_sign_in_elsewhere:
            self._before = self._way, trouble
            self._asking.ask(self._way, "")

    def forget_password(self) -> None:
        """Remove what the key store keeps for the place that is signed in to, and tell what came of it."""
        if not self._way.database:
            return
        work = partial(forget, self._way.database, self._way.user)
        self._tasks.look_up(work, self._tell_forgotten, owner=self, name="forget the password")

    def _tell_forgotten(self, trouble: str) -> None:
        # Where there is no key store, or none that is used, nothing is kept.
        if trouble in {"", "none", "not_allowed"}:
            self.forgotten.emit(none_is_kept)
        else:
            self.said.emit(may_still_be_kept)

    def _try(self, work: Callable[[], SignedIn]) -> None:
        self._tasks.look_up(work, self._take, owner=self, name="opening", failed=self._fail)

    def _marked(self, work: Callable[[], SignedIn]) -> Callable[[], SignedIn]:
        """`work`, and by which name the organisation calls what is for trying things out."""
        return partial(marked, work, self._program.choices.settings["profiles"], self._way.database)

    def _take(self, signed_in: SignedIn) -> None:
        has_asked = self._asking.is_open
        self.is_unproven, self.test_name = signed_in.is_unproven, signed_in.test_name
        self._preparing.end()
        self._asking.close()
        self._before = None
        if not self._program.options.demo and not self._asking.is_told:
            choices = self._program.choices
            named = self._way.place.name if self._way.place is not None else ""
            if has_asked and choices["profiles"] and choices["connection.profile"] != named:
                choices.choose("connection.profile", named)
            choices.keep_sign_in(self._way.database, self._way.user)
        given_ca_file = self._asking.given_ca_file
        if given_ca_file is not None and not self._program.options.demo:
            self._program.choices.choose("connection.ca_file", given_ca_file)
        self.opened.emit(signed_in.services)

    def _fail(self, error: BaseException) -> None:
        self._preparing.end()
        if isinstance(error, Stopped):
            self._go_back()
            return
        if not isinstance(error, Refused | Unavailable | WrongDatabase):
            self._errors.report(error)
            self._asking.say(translate("Opening", "Something went wrong in the program"))
            self.failed.emit(translate("Opening", "The program could not be started"))
            return
        self._asking.note(error)
        asks_anew = isinstance(error, Refused) or (
            isinstance(error, Unavailable) and error.reason in {"authentication", "unknown_database"}
        )
        # A self test has nobody who could answer.
        can_ask = not self._program.options.demo and self._program.options.selftest is None
        if self._asking.is_open or (asks_anew and can_ask):
            self._asking.ask(self._way, advice(error))
        else:
            self.failed.emit(advice(error))

    def _go_back(self) -> None:
        """The demo is not wanted after all: what was asked before is asked again, else another try is offered."""
        if self._is_closed:
            return
        words = translate("Opening", "The demo was not prepared: you stopped it")
        if self._is_chosen_demo:
            self._program.options = replace(self._program.options, demo=False)
            self._is_chosen_demo = False
            self._asking.ask(self._way, words)
        else:
            self.failed.emit(words)

    def _sign_in(self, way: Way, password: str, keep: bool) -> None:
        self._way = way
        told = way.database, way.ca, way.user, self._lock_after_s, password, keep
        self._try(self._marked(partial(with_given_password, *told, self._say_from_worker)))

    @property
    def _lock_after_s(self) -> float:
        """How long nobody may have been here for what is kept to be enough; 0 for ever, below it always."""
        # Nobody sits at a self test who could prove who they are.
        is_attended = self._program.options.selftest is None
        return float(self._program.choices[LOCK_SETTING]) * 60 if is_attended else -1.0

    def _is_demo_profile(self) -> bool:
        place = self._program.choices.settings.place
        return place is not None and place.kind == "demo"

    def _tell_locks(self) -> None:
        """Once, where the command line says what a policy says otherwise."""
        settings, lock, options = self._program.choices.settings, self.lock, self._program.options
        if self._has_told_locks or lock is None:
            return
        self._has_told_locks = True
        named = settings.place.name if settings.place is not None else ""
        if options.database and options.database != settings.database:
            self.said.emit(partial(overruled, "address", lock))
        elif options.profile != named and any(one.name == options.profile for one in settings["profiles"]):
            self.said.emit(partial(overruled, "profile", lock))

    def _begin_demo(self) -> None:
        self._opens_demo = True
        self.start()

    def _give_up(self) -> None:
        words = translate("Opening", "Not signed in")
        if self._before is not None:
            # It is nowhere else after all.
            self._way, words = self._before
            self._before = None
        self.failed.emit(words)

    def _tell_progress(self, done: int, total: int, what: str) -> None:
        """Worker's thread. Raises Stopped."""
        begins, share = _STEPS.get(what, (0.0, 0.0))
        if share:
            whole = begins + share * done / max(total, 1)
            self.progress.emit(whole)
            self._preparing.report(round(whole * 100))

    def _say_from_worker(self, reason: str) -> None:
        self.said.emit(partial(not_kept, reason))


def _words_of_preparing(percent: int) -> str:
    return translate("Opening", "The demo is prepared the first time: {percent} %").format(percent=percent)
