"""Two consoles of one user on one Windows: what both write into the same settings and log must all be there after."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path
from typing import Final

from wine_bench import Said, Wine

TIMES: Final = 200
FOLDER: Final = "two"
#: Run by the Python of the installed program, with its own modules. Told: where, its own name, the other's.
PROGRAM: Final = """
import logging, sys, time
from pathlib import Path

import app.logs
from app.attendance import Attendance
from app.domain.errors import Unavailable
from app.sign_ins import FailedSignIns
from app.settings.alone import alone_in
from app.settings.files import read_json, write_json

folder, own, other = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app.logs.MOST_BYTES, app.logs.KEPT_FILES = 5_000, 60
(folder / own).touch()
until = time.monotonic() + 120
while not (folder / other).exists() and time.monotonic() < until:
    # So short that both begin at about the same moment.
    time.sleep(0.01)
count, settings = folder / "count.txt", folder / "settings" / "settings.json"
for _ in range(TIMES):
    with alone_in(folder):
        count.write_text(str(int(count.read_text()) + 1))
for number in range(TIMES):
    write_json(settings, {}, {"two": {f"{own} {number}": number}})
    read_json(settings)
failed, wrong = FailedSignIns(folder / "failed" / "one.json"), Unavailable("authentication", "wrong")
for _ in range(TIMES):
    failed.note(wrong)
present = Attendance(folder / "present" / "one.json")
for _ in range(TIMES):
    # What could not be kept is taken away: who was there a moment ago would be away.
    present.note()
    if present.is_away(3600):
        sys.exit("it was forgotten that somebody is there")
with app.logs.logging_to(folder / "log" / "jonovahti.log"):
    for number in range(TIMES):
        logging.getLogger("written").warning("%s %s", own, number)
        # So that the lines of both come by turns.
        time.sleep(0.005)
""".replace("TIMES", str(TIMES))


def faults_of_two(wine: Wine, interpreter: Path, home: Path) -> list[str]:
    """What is not as it must be. `interpreter`: a python.exe, which stands in `home`, the program's, meanwhile."""
    folder = wine.drive / FOLDER
    folder.mkdir()
    (folder / "count.txt").write_text("0", encoding="utf-8")
    (folder / "program.py").write_text(PROGRAM, encoding="utf-8")
    python = home / "python.exe"
    shutil.copyfile(interpreter, python)
    in_wine = "C:\\" + python.relative_to(wine.drive).as_posix().replace("/", "\\")
    said: dict[str, Said] = {}

    def run(own: str, other: str) -> None:
        place = f"C:\\{FOLDER}"
        said[own] = wine.run(in_wine, "-B", "-X", "utf8", f"{place}\\program.py", place, own, other)

    names = ("one", "other")
    both = [threading.Thread(target=run, args=pair) for pair in (names, names[::-1])]
    for each in both:
        each.start()
    for each in both:
        each.join()
    python.unlink()
    ended = [f"{name} ended with {it.code}: {it.words[-1000:]}" for name, it in said.items() if it.code]
    if ended or len(said) < len(names):
        return ended or ["one of the two did not end"]
    faults = list(_missing(folder, names))
    shutil.rmtree(folder)
    return faults


def _missing(folder: Path, names: tuple[str, ...]) -> list[str]:
    wanted = {f"{name} {number}" for name in names for number in range(TIMES)}
    counted = int((folder / "count.txt").read_text(encoding="utf-8"))
    failed = json.loads((folder / "failed" / "one.json").read_text(encoding="utf-8"))["count"]
    kept = json.loads((folder / "settings" / "settings.json").read_text(encoding="utf-8"))["two"]
    logs = list((folder / "log").glob("jonovahti.log*"))
    lines = [line for log in logs for line in log.read_text(encoding="utf-8").splitlines()]
    written = {line.partition("written: ")[2] for line in lines}
    faults = {
        f"{len(wanted)} times alone in the folder counted {counted}": counted != len(wanted),
        f"{len(wanted)} failed sign-ins counted {failed}": failed != len(wanted),
        f"{len(wanted - kept.keys())} settings were lost": not wanted <= kept.keys(),
        f"{len(wanted - written)} lines of the log were lost": not wanted <= written,
        "the log of two consoles was never rotated": len(logs) < 2,
    }
    return [fault for fault, is_so in faults.items() if is_so]
