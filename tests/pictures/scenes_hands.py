"""What is pictured of nurses' time: the list with an absence and a loan, its dialogs, centres to drop a nurse on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.moment import from_us
from app.domain.staffing import AbsenceReason, Lend, RecordAbsence
from app.domain.wish import SetHours
from app.listing.staff import Nurse
from tests.pictures.stage import Stage, see, turn
from ui.dialogs.exceptions_dialog import ExceptionsDialog
from ui.screens.centres_screen import CentresScreen


def nurses(stage: Stage) -> Iterator[None]:
    """One is away, one is lent to where it is worst."""
    screen = _go_there(stage)
    first, second = _at_work(screen)[:2]
    now = from_us(stage.desk.now_us)
    screen.act_wanted.emit(RecordAbsence(first.agent_id, now, now + timedelta(hours=3), AbsenceReason.SICK))
    see(lambda: _state(screen, first) == "away", "the absence")
    screen.act_wanted.emit(Lend(second.agent_id, _worst(screen), now, now + timedelta(hours=2)))
    see(lambda: any(one.besides for one in _listed(screen) if one.agent_id == second.agent_id), "the loan")
    screen.page.nurses.table.selectRow(0)
    stage.frame.setFocus()
    turn(5)
    yield
    for _ in range(2):
        stage.desk.acting.undo()
        turn(5)
    see(lambda: not any(one.besides for one in _listed(screen)), "both undone")
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()
    _leave(stage, screen)


def absence(stage: Stage) -> Iterator[None]:
    """What it would do is said before it is done."""
    yield from _asked(stage, "absence", None)


def lend(stage: Stage) -> Iterator[None]:
    """Both centres before and after."""
    yield from _asked(stage, "lend", "worst")


def shift(stage: Stage) -> Iterator[None]:
    """More hands."""
    yield from _asked(stage, "shift", None)


def exceptions(stage: Stage) -> Iterator[None]:
    """The other opening hours of a centre, one of which is set for the picture."""
    screen = _go_there(stage)
    centre = screen.listing.centre_id
    assert centre is not None
    day = screen.listing.board.day.date + timedelta(days=5)  # type: ignore[union-attr]  # there is a board
    before = stage.desk.acting.last
    screen.act_wanted.emit(SetHours(centre, None, day, 540, 720, "Koulutus"))
    see(
        lambda: (act := stage.desk.acting.last) is not None and act is not before and act.result is not None,
        "the act",
    )
    screen.hands.ask("exceptions", centre)
    dialog = screen.hands.dialog
    assert isinstance(dialog, ExceptionsDialog)
    see(dialog.list.count, "the list")
    turn(5)
    yield
    screen.hands.close()
    stage.desk.acting.undo()
    see(lambda: stage.desk.acting.last is not None, "undone")
    turn(5)
    while stage.frame.toasts.shown is not None:
        stage.frame.toasts.dismiss()
    _leave(stage, screen)


def lend_drag(stage: Stage) -> Iterator[None]:
    """While a nurse is dragged the other centres are beside her."""
    screen = _go_there(stage)
    panel = screen.page.nurses
    nurse = _at_work(screen)[0]
    panel.table.selectRow(panel.model.row_of(nurse.agent_id))
    panel.table.dragged.emit(True)
    targets = panel.targets
    assert targets is not None
    targets.list.setCurrentIndex(targets.model.index(0))
    first = targets.model.option(0)
    assert first is not None
    targets.list.over.emit(first.centre_id)
    stage.frame.setFocus()
    turn(5)
    yield
    panel.table.dragged.emit(False)
    _leave(stage, screen)


def _asked(stage: Stage, command: str, to: str | None) -> Iterator[None]:
    screen = _go_there(stage)
    nurse = _at_work(screen)[0]
    centre = screen.listing.centre_id
    screen.hands.ask(command, centre, nurse.agent_id, _worst(screen) if to else None)
    turn(8)
    yield
    screen.hands.close()
    _leave(stage, screen)


def _go_there(stage: Stage) -> CentresScreen:
    stage.desk.go_to("centres")
    screen = stage.desk.front.screen
    assert isinstance(screen, CentresScreen)
    see(lambda: screen.pane.state == "content", "the centres")
    faces = [face for row in range(screen.model.rowCount()) if (face := screen.model.face(row)) is not None]
    screen.show_centre(min(faces, key=lambda face: (face.left_over, face.id)).id)
    see(screen.page.nurses.buttons["lend"].isEnabled, "acts on nurses")
    # A nurse may be chosen from a scene before.
    table = screen.page.nurses.table
    table.clearSelection()
    table.setCurrentIndex(table.model().index(-1, -1))
    turn(5)
    return screen


def _listed(screen: CentresScreen) -> list[Nurse]:
    model = screen.page.nurses.model
    return [one for row in range(model.rowCount()) if (one := model.nurse(row)) is not None]


def _at_work(screen: CentresScreen) -> list[Nurse]:
    return [one for one in _listed(screen) if one.state in ("calling", "ready") and not one.besides]


def _state(screen: CentresScreen, nurse: Nurse) -> str:
    now = next((one for one in _listed(screen) if one.agent_id == nurse.agent_id), None)
    # Who is ringing rings to the end.
    return "away" if now is not None and now.besides else ""


def _worst(screen: CentresScreen) -> int:
    faces = [face for row in range(screen.model.rowCount()) if (face := screen.model.face(row)) is not None]
    here = screen.listing.centre_id
    return max((face for face in faces if face.id != here), key=lambda face: face.left_over).id


def _leave(stage: Stage, screen: CentresScreen) -> None:
    screen.show_all()
    stage.desk.go_to("live")
    turn()
