"""What is done with the installed program on a bare system: each of the three programs used as its users do."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from typing import Final

from bare_system import USER, Bare, expect
from diagnosis import BAD_OF_A_SERVER, OF_A_FILE, OF_A_SERVER, faults
from package import ROOT

_PATIENCE_S: Final = 300
#: Put in its place while a console is open.
NEXT: Final = "99.0.0"


def try_installed(bare: Bare, version: str) -> None:
    """Use all three programs as a user without rights."""
    expect(
        version.partition("-")[0] in bare.run("jonovahti --version", user=USER),
        "the console says another version",
    )
    selftest(bare)
    picture = bare.place / "home/nurse/proof.png"
    expect(picture.read_bytes().startswith(b"\x89PNG"), "the selftest saved no picture")
    bare.run(
        "rm -f region.sqlite && jonovahti-admin init -d sqlite:///region.sqlite --name Koealue", user=USER
    )
    bare.run("jonovahti-admin check -d sqlite:///region.sqlite", user=USER)
    bare.run("jonovahti-worker once -d sqlite:///region.sqlite", user=USER)
    diagnose(bare, "--database sqlite:///region.sqlite", OF_A_FILE)
    table = bare.run("jonovahti --diagnose --database sqlite:///region.sqlite", user=USER)
    expect("The console works" in table, f"the table of the diagnosis does not sum up:\n{table}")
    expect("COMMAND" in bare.run("jonovahti-worker --help", user=USER), "the worker gives no help")


def diagnose(bare: Bare, told: str, good: Iterable[str], bad: Sequence[str] = ()) -> None:
    """What it says as JSON must be read by a script, and so must its exit code: 1 where something is bad."""
    command = f"jonovahti --diagnose --json {told}; test $? = {1 if bad else 0}"
    wrong = faults(bare.run(command, user=USER), good, bad)
    expect(not wrong, "the diagnosis finds what is not so:\n" + "\n".join(wrong))


def selftest(bare: Bare, program: str = "jonovahti") -> None:
    """Live data on screen, with the patience of a machine that does much else besides."""
    bare.run(f"{program} --demo --selftest proof.png --patience {_PATIENCE_S}", user=USER)


def try_unpacked(bare: Bare, version: str) -> None:
    """Run the tar.xz where nothing of the package is left but what it needs of the system."""
    name = f"jonovahti-{version}-linux-x86_64"
    # Unpacked from here: a bare system has no xz of its own.
    home = bare.place / "home" / USER
    subprocess.run(["tar", "-xf", str(ROOT / "dist" / f"{name}.tar.xz"), "-C", str(home)], check=True)
    bare.run(f"chown -R {USER}: /home/{USER}/{name}")
    selftest(bare, f"{name}/jonovahti")
    for program in ("jonovahti-admin", "jonovahti-worker"):
        bare.run(f"{name}/{program} --help", user=USER)
    try_replaced(bare, name)


def try_replaced(bare: Bare, folder: str) -> None:
    """Put other files in place of all of an open console's, as an update does: it must open every screen all the same.

    None of the new files is of any use, so that whatever is read late of them shows.
    """
    replace = (
        f"find {folder} -type f -exec sh -c "
        """'for f; do echo other >"$f.new" && mv "$f.new" "$f"; done' sh {} +"""
    )
    metadata = f"{folder}/_internal/jonovahti"
    words = bare.run(
        f"{folder}/jonovahti --demo --selftest after.png --patience {_PATIENCE_S} --after go >console.log 2>&1 & "
        f"console=$!; for try in $(seq {_PATIENCE_S}); do grep -q ready console.log && break; sleep 1; done; "
        f"{replace}; rm -r {metadata}-*.dist-info; mkdir {metadata}-{NEXT}.dist-info; touch go; "
        "wait $console; code=$?; cat console.log; test $code = 0",
        user=USER,
    )
    expect(NEXT in words, f"an open console does not tell that it was updated:\n{words}")


def try_database(bare: Bare) -> None:
    """Set up, check and serve a region in the PostgreSQL of that Debian, as a user of it without rights of root."""
    bare.run("apt-get -qq install -y --no-install-recommends postgresql")
    (programs,) = (bare.place / "usr/lib/postgresql").glob("*/bin")
    at = f"PATH=/{programs.relative_to(bare.place)}:$PATH"
    start = "pg_ctl -D region.pg -o '-k /tmp -h \"\"' -l region.log -w -s start"
    bare.run(f"{at}; initdb -D region.pg -A trust -U owner >/dev/null && {start} </dev/null", user=USER)
    try:
        database = "-d 'postgresql://owner@/region?host=/tmp'"
        bare.run(f"{at}; createdb -h /tmp -U owner region", user=USER)
        for command in ("admin init --name Koealue", "admin check", "worker once"):
            program, *words = command.split()
            bare.run(f"jonovahti-{program} {' '.join(words)} {database}", user=USER)
        diagnose(bare, "--database 'postgresql://owner@/region?host=/tmp'", OF_A_SERVER, BAD_OF_A_SERVER)
        # All is well only while a worker runs.
        bare.run(
            f"jonovahti-worker run {database} >worker.log 2>&1 & worker=$!; "
            f"for try in $(seq 60); do jonovahti-worker status {database} && well=1 && break; sleep 1; done; "
            'kill $worker; wait $worker; cat worker.log; test "$well"',
            user=USER,
        )
    finally:
        bare.run(f"{at}; pg_ctl -D region.pg -m fast -w -s stop", user=USER)
