"""What demos left behind: files of killed processes, templates of earlier versions, and what was laid on other days."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from datetime import date
from pathlib import Path
from typing import Final

#: A demo's own files, and those of a template that is being made: both hold the number of their process.
_OF_A_PROCESS: Final = re.compile(
    r"^(?:demo-.+?-(\d+)-\d+\.|(?:template|laid)-.+\.(\d+)\.(?:part|texts\.jsonl))"
)
#: A template as it was laid on a day.
_LAID: Final = re.compile(r"^laid-\d{4}-\d\d-\d\d-.+\.(?:db|json)$")
#: Where a process cannot be asked after, or another one has its number by now, age decides.
_KEEP_S: Final = 2 * 86400
#: So many templates stay besides the one that is wanted: those of other scenarios, and of yesterday.
_KEPT_TEMPLATES: Final = 3


def laid_on(template: Path, day: date) -> Path:
    """Where a template is kept that was laid on that day."""
    return template.with_name(f"laid-{day.isoformat()}-{template.name.removeprefix('template-')}")


def clear(cache_dir: Path, *, keep: Path) -> None:
    """Remove what no demo that runs has a use for, never the template `keep`; what is refused stays.

    What was laid on a day stays for two days, whichever that is: each scenario has its own, and a demo begun before
    midnight may be copying one.
    One that is still open elsewhere may refuse, on Windows.
    """
    for path in (*cache_dir.glob("demo-*"), *cache_dir.glob("template-*"), *cache_dir.glob("laid-*")):
        try:
            if _is_orphan(path.name) or _is_old(path):
                remove(path)
        except OSError:
            continue
    for template in _newest_first(cache_dir, keep)[_KEPT_TEMPLATES:]:
        laid = cache_dir.glob(f"laid-*-{template.name.removeprefix('template-').removesuffix('.db')}.*")
        for path in (template, template.with_suffix(".json"), *laid):
            try:
                remove(path)
            except OSError:
                continue


def remove(path: Path) -> None:
    """A demo's file, or the folder of a journal beside it; nothing where there is none. Raises OSError."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _is_orphan(name: str) -> bool:
    found = _OF_A_PROCESS.match(name)
    return found is not None and not _is_running(int(found[1] or found[2]))


def _is_old(path: Path) -> bool:
    """Of a demo, of a template under way, or of a template as it was laid; a whole template is as good as new."""
    passes = _OF_A_PROCESS.match(path.name) or _LAID.match(path.name)
    return passes is not None and time.time() - path.stat().st_mtime > _KEEP_S


def _is_running(pid: int) -> bool:
    """Whether there is a process of that number; on Windows a signal would end it, so it is taken for running."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _newest_first(cache_dir: Path, keep: Path) -> list[Path]:
    """Whole templates besides `keep`, the one made last first."""
    whole = [path for path in cache_dir.glob("template-*.db") if path != keep]
    dated = []
    for path in whole:
        try:
            dated.append((path.stat().st_mtime, path))
        except OSError:  # Another demo has just cleared it away.
            continue
    return [path for _, path in sorted(dated, reverse=True)]
