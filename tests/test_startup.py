"""What is put off is not loaded by those that import it, and whole for those that use it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing_tui import startup
from tests.environment import unmeasured_environment

BEGIN = "from briefing_tui.startup import load_deferred, defer_imports\ndefer_imports()\nimport sys\n"


def run(code: str) -> None:
    """Run the code in a fresh interpreter, where nothing is loaded yet."""
    subprocess.run([sys.executable, "-c", BEGIN + code], check=True, timeout=60, env=unmeasured_environment())


def test_importing_loads_nothing() -> None:
    run("import dataclasses, inspect, tempfile; assert not {'ast', 'dis', 'shutil', 'random'} & set(sys.modules)")


@pytest.mark.parametrize(
    "use",
    [
        "import inspect; assert str(inspect.signature(lambda a: a)) == '(a)'",
        "from inspect import isfunction; assert isfunction(isfunction)",
        "from tempfile import mkstemp; assert callable(mkstemp)",
        "from fractions import Fraction; assert Fraction(1, 2) * 2 == 1",
        "import ipaddress; assert ipaddress.ip_address('::1').is_loopback",
        "import copy; assert copy.copy([1]) == [1]; assert copy.deepcopy([[1]]) == [[1]]",
        "import copy as a; a.copy; import copy as b; assert a is b",
        "import copy\ntry: copy.nothing\nexcept AttributeError: pass\nelse: raise SystemExit('found')",
    ],
)
def test_what_is_used_is_there(use: str) -> None:
    run(use)


@pytest.mark.parametrize("name", startup._SELDOM_USED)
def test_all_can_be_made_up_for(name: str) -> None:
    run(f"load_deferred(); assert type(sys.modules[{name!r}]) is type(sys), type(sys.modules[{name!r}])")


def test_what_is_loaded_already_stays() -> None:
    run("import inspect; inspect.getfile; defer_imports(); assert type(inspect) is type(sys)")


def test_textual_is_loaded_without_its_command_palette() -> None:
    run(
        "from briefing_tui.tui.lean_textual import load_asyncio, load_textual; load_asyncio(); load_textual()\n"
        "import textual.app\nassert not {'ssl', 'textual.command', 'textual.widgets._input'} & set(sys.modules)\n"
        "import ssl, textual.command; assert ssl.SSLContext and textual.command.Hit.__module__ == 'textual.command'\n"
        "from textual.widgets import Input, OptionList, Select"
    )


def test_another_textual_is_loaded_whole() -> None:
    run(
        "import briefing_tui.tui.lean_textual as lean; lean.is_bound_textual = lambda: False; lean.load_textual()\n"
        "import textual.app; assert 'textual.command' in sys.modules"
    )


def test_what_the_first_screen_does_not_need_is_not_loaded_before_it() -> None:
    run(
        "from briefing_tui.tui.lean_textual import load_asyncio, load_textual; load_asyncio(); load_textual()\n"
        "import briefing_tui.tui.session\n"
        "rooms = {'actors', 'dates', 'digest', 'events', 'quotes', 'tui.actions.read', 'archive'}\n"
        "early = ({f'briefing_tui.{room}' for room in rooms} | {'ssl', '_hashlib', 'sqlite3'}) & set(sys.modules)\n"
        "assert not early, early"
    )
