"""The life of the MSI under Wine: installed silently, used, upgraded in its place, not downgraded, removed whole.

It shows that what is shipped is whole, that its libraries load, and that the installer's tables do what they say. What
Windows itself does is for docs/windows-checklist.md. Started by try_windows.py.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Final

from diagnosis import OF_A_FILE, faults
from freeze import BUILD, ROOT
from installer import KEY, OWN_KEY, make_installer
from interpreter import CannotBuild
from two_at_once import faults_of_two
from wine_bench import NoWine, Said, Wine, bench

PLACE: Final = BUILD / "windows"
OLD: Final = "0.0.1"
HOME: Final = r"C:\Program Files\Jonovahti"
POLICIES: Final = r"HKLM\Software\Policies\Jonovahti"
PROFILES: Final = rf"HKLM\{KEY}\profiles"
DATABASE: Final = "postgresql://db.example/contact"
_PATIENCE_S: Final = 240
_UNINSTALL: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"


class Failed(Exception):
    """What was expected of the installer and did not come about."""


def life(wine: Wine, old: Path, new: Path, version: str, files: int, interpreter: Path) -> None:
    """From the first installation to the removal. Raises Failed at the first thing that is not as it must be."""
    for installer in (old, new):
        (wine.drive / installer.name).write_bytes(installer.read_bytes())
    say("install the older build, silently, with a database and a profile")
    done(_msiexec(wine, "/i", old, f"DATABASEURL={DATABASE}", "PROFILE=north"), "msiexec /i")
    _expect_settings(wine)
    home = wine.drive / "Program Files" / "Jonovahti"
    there = sum(file.is_file() for file in home.rglob("*"))
    expect(there == files, f"{there} files are installed, not {files}")
    expect(len(list(wine.drive.rglob("Jonovahti*.lnk"))) == 2, "the start menu does not have its two entries")
    expect(
        f"DisplayVersion    REG_SZ    {OLD}" in _query(wine, _UNINSTALL), "Windows does not list the program"
    )
    # Which profile it is stands in the installer's property, where it leads in what a region's policies set.
    added = wine.run("reg", "add", PROFILES, "/v", "north", "/t", "REG_SZ", "/d", DATABASE, "/f")
    done(added, "reg add of the profile")
    say("use it")
    use(wine, version)
    say("two consoles of one user at once")
    wrong = faults_of_two(wine, interpreter, home)
    expect(not wrong, "two consoles of one user cost each other something:\n" + "\n".join(wrong))
    say("a policy locks a setting")
    _expect_policy(wine)
    say("upgrade over it")
    own = _user_settings(wine)
    done(_msiexec(wine, "/i", new), "msiexec /i of the newer version")
    _expect_settings(wine)
    expect(
        json.loads(own.read_text(encoding="utf-8"))["theme"] == "dark", "the upgrade lost the user's settings"
    )
    listed = _query(wine, _UNINSTALL)
    expect(f"DisplayVersion    REG_SZ    {version}" in listed, "the newer version is not listed")
    expect(f"DisplayVersion    REG_SZ    {OLD}" not in listed, "the older version is listed beside the newer")
    use(wine, version)
    say("no way back to an older version")
    expect(_msiexec(wine, "/i", old).code != 0, "an older version was installed over a newer one")
    expect(
        f"DisplayVersion    REG_SZ    {version}" in _query(wine, _UNINSTALL),
        "the refusal took the program away",
    )
    say("remove")
    done(wine.run("reg", "delete", PROFILES, "/f"), "reg delete of the profile")
    done(_msiexec(wine, "/x", new), "msiexec /x")
    left = [file.relative_to(wine.drive).as_posix() for file in wine.drive.rglob("*onovahti*")]
    left = [place for place in left if "AppData/Local" not in place and not place.endswith((".msi", ".log"))]
    expect(not left, f"removing left {', '.join(left)}")
    for key in (rf"HKLM\{KEY}", _UNINSTALL):
        expect("onovahti" not in _query(wine, key), f"removing left something in {key}")
    expect(own.is_file(), "removing took a user's own files")


def moves(wine: Wine, work: Path) -> None:
    """Where it stands, over upgrades: in the folder it was put into, until another one is said. Raises Failed."""
    say("a folder of one's own is kept by an upgrade, and left when another one is said")
    builds = [work / f"jonovahti-{OLD[:-1]}{each}-moves.msi" for each in (1, 2, 3)]
    for each, installer in enumerate(builds, 1):
        folder = work / "moves" / str(each)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "jonovahti.exe").write_text(str(each), encoding="utf-8")
        make_installer(folder, f"{OLD[:-1]}{each}", each, work / "installer-moves", installer)
        (wine.drive / installer.name).write_bytes(installer.read_bytes())
    first, second, third = builds
    done(_msiexec(wine, "/i", first, r"INSTALLDIR=C:\Own\Jonovahti"), "msiexec /i into another folder")
    _expect_build(wine, "Own", "1")
    done(_msiexec(wine, "/i", second), "msiexec /i of the next version")
    _expect_build(wine, "Own", "2")
    done(_msiexec(wine, "/i", third, r"INSTALLDIR=C:\Other\Jonovahti"), "msiexec /i into a third folder")
    _expect_build(wine, "Other", "3")
    done(_msiexec(wine, "/x", third), "msiexec /x")
    left = [file.as_posix() for file in wine.drive.rglob("jonovahti.exe")]
    expect(not left, f"removing left {', '.join(left)}")


def _expect_build(wine: Wine, place: str, build: str) -> None:
    found = {
        file.relative_to(wine.drive).as_posix(): file.read_text(encoding="utf-8")
        for file in wine.drive.rglob("jonovahti.exe")
    }
    expect(found == {f"{place}/Jonovahti/jonovahti.exe": build}, f"build {build} is not in {place}: {found}")
    noted = _query(wine, rf"HKLM\{OWN_KEY}")
    expect(rf"InstallDir    REG_SZ    C:\{place}\Jonovahti" in noted, f"the folder is not noted:\n{noted}")


def use(wine: Wine, version: str) -> None:
    """All three programs, as a user starts them."""
    console, admin, worker = (
        rf"{HOME}\{name}.exe" for name in ("jonovahti", "jonovahti-admin", "jonovahti-worker")
    )
    expect(version in done(wine.run(console, "--version"), "--version"), "the console says another version")
    expect(wine.run(console, "--bogus").code == 2, "a wrong option does not end with 2")
    # Made once for a user, which under Wine takes longer than a selftest waits.
    done(wine.run(admin, "demo-data"), "jonovahti-admin demo-data")
    picture = wine.drive / "proof.png"
    picture.unlink(missing_ok=True)
    # Wine alone can take long on a machine that does other work besides.
    said = wine.run(console, "--demo", "--selftest", r"C:\proof.png", "--patience", str(_PATIENCE_S))
    done(said, "--selftest")
    expect(picture.read_bytes().startswith(b"\x89PNG"), "the selftest saved no picture")
    for file in wine.drive.glob("region.sqlite*"):
        file.unlink()
    region = "sqlite:///C:/region.sqlite"
    done(wine.run(admin, "init", "-d", region, "--name", "Koealue"), "jonovahti-admin init")
    done(wine.run(admin, "check", "-d", region), "jonovahti-admin check")
    done(wine.run(worker, "once", "-d", region), "jonovahti-worker once")
    asked = wine.run(console, "--diagnose", "--json", "--database", region)
    wrong = faults(done(asked, "jonovahti --diagnose"), OF_A_FILE)
    expect(not wrong, "the diagnosis finds what is not so:\n" + "\n".join(wrong))
    expect(
        "COMMAND" in done(wine.run(worker, "--help"), "jonovahti-worker --help"), "the worker gives no help"
    )


def _expect_settings(wine: Wine) -> None:
    told = _query(wine, rf"HKLM\{KEY}")
    for name, value in (("connection.database", DATABASE), ("connection.profile", "north")):
        expect(f"{name}    REG_SZ    {value}" in told, f"the machine's {name} is not {value}:\n{told}")
    expect(f"InstallDir    REG_SZ    {HOME}\\" in _query(wine, rf"HKLM\{OWN_KEY}"), "the folder is not noted")


def _expect_policy(wine: Wine) -> None:
    """The program itself must see what the registry says: the machine's default, and a policy above it."""
    added = wine.run("reg", "add", POLICIES, "/v", "general.language", "/t", "REG_SZ", "/d", "sv", "/f")
    done(added, "reg add")
    asked = wine.run(rf"{HOME}\jonovahti-admin.exe", "settings", "--explain", "--json")
    told = json.loads(done(asked, "jonovahti-admin settings"))
    found = told["settings"]
    language, database = found["general.language"], found["connection.database"]
    expect(language["value"] == "sv" and language["locked"], f"the policy does not lock: {language}")
    expect(database["value"] == DATABASE, f"the machine's default is not seen: {database}")
    done(wine.run("reg", "delete", POLICIES, "/f"), "reg delete")


def _user_settings(wine: Wine) -> Path:
    (folder,) = wine.drive.glob("users/*/AppData/Local/jonovahti")
    file = folder / "settings.json"
    file.write_text('{"theme": "dark"}\n', encoding="utf-8")
    return file


def _msiexec(wine: Wine, how: str, installer: Path, *more: str) -> Said:
    return wine.run(
        "msiexec", how, rf"C:\{installer.name}", "/qn", "/l*v", rf"C:\{installer.stem}.log", *more
    )


def _query(wine: Wine, key: str) -> str:
    said = wine.run("reg", "query", key, "/s")
    return said.words if said.code == 0 else ""


def done(said: Said, what: str) -> str:
    """The words of something that ended well. Raises Failed."""
    expect(said.code == 0, f"{what} ended with {said.code}:\n{said.words[-2000:]}")
    return said.words


def expect(holds: bool, words: str) -> None:
    """Fail with the words unless it holds."""
    if not holds:
        raise Failed(words)


def say(words: str) -> None:
    """Tell what is being tried."""
    print(f"{time.strftime('%H:%M:%S', time.gmtime())} {words}", flush=True)


def main() -> int:
    """1 when anything is not as it must be."""
    built = json.loads((PLACE / "built.json").read_text(encoding="utf-8"))
    folder, version = PLACE / "jonovahti", built["version"]
    new = ROOT / "dist" / f"jonovahti-{version}-windows-x64.msi"
    old = PLACE / f"jonovahti-{OLD}-windows-x64.msi"
    begun = time.monotonic()
    try:
        make_installer(folder, OLD, built["epoch"], PLACE / "installer-old", old)
        with bench(PLACE / "wine") as wine:
            files = sum(file.is_file() for file in folder.rglob("*"))
            life(wine, old, new, version, files, Path(built["interpreter"]) / "python.exe")
            moves(wine, PLACE)
    except (Failed, NoWine, CannotBuild) as reason:
        print(f"The installer for Windows is not fit to be given out. {reason}", file=sys.stderr)
        return 1
    say(f"the installer for Windows is as it must be, as far as Wine goes ({time.monotonic() - begun:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
