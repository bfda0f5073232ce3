"""What Python compiles anew at every start, compiled once and kept: patterns, and the methods that classes get as text.

Python keeps compiled modules, not what these compile while they are loaded: `dataclasses` and `collections.namedtuple`
write methods as text, `re` makes code of patterns, some 350 and 170 before the first screen. That was a fifth of the
CPU time to the first screen (on one core 514 ms, and 423 ms so; medians of 12 turns on a busy machine). `typing`
compiles each annotation of a named tuple that is text, as all of ours are: 280 before a plain briefing.

An entry is kept under the whole text that it was compiled from: it cannot be stale, only unused. What the app compiles
has a table of its own: to read it for a story that is printed would cost 9 ms and 7 MB. The four modules are told of
it where they look up what compiles (`exec`, `eval`, `compile`); a Python that does otherwise compiles as ever.
"""

from __future__ import annotations

import builtins
import collections
import dataclasses
import marshal
import re
import sys
import typing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.cached_table import may_be_written, read_table, write_table

if TYPE_CHECKING:
    from types import CodeType

# Beyond this number, what was not used this time is dropped: entries of older versions and of other commands.
MOST_ENTRIES = 3_000
# Flags of a pattern that depends on more than its text, or is to be shown.
_NOT_KEPT = int(re.LOCALE | re.DEBUG)

# A mode of `compile`, or the flags of a pattern (an `int`); and the text.
Key = tuple[Any, Any]


class OnceOnly(str):
    """A pattern made of what a reader typed or a story says: it is compiled as ever, and never kept on the disk."""

    __slots__ = ()


class KeptCode:
    """The entries there were, those used, and those that are new: bytes that `marshal` wrote."""

    def __init__(self, entries: dict[Key, bytes]) -> None:
        self.entries = entries
        self.used: set[Key] = set()
        self.new: dict[Key, bytes] = {}

    def get(self, key: Key) -> Any:
        """What is kept under that key, or None."""
        content = self.entries.get(key)
        if content is None:
            return None
        self.used.add(key)
        return marshal.loads(content)

    def add(self, key: Key, value: Any) -> None:
        """Keep a value from the next start on."""
        self.new[key] = marshal.dumps(value)

    def code(self, text: str, mode: str) -> CodeType:
        """The code object of a source text, as `compile` makes it."""
        key = mode, text
        code: CodeType | None = self.get(key)
        if code is None:
            code = compile(text, "<string>", mode, dont_inherit=True)
            self.add(key, code)
        return code


class _Kept:
    """The table of this process, once it is in use, and where it is kept."""

    code: KeptCode | None = None
    path = Path(__file__)


def use_kept_code(use: str) -> None:
    """From now on, take what was kept for this use (`app`, `print`) instead of compiling it.

    To be called before classes and patterns are made.
    """
    if _Kept.code is not None or sys.implementation.name != "cpython":
        return
    _Kept.path = path = Path(__file__).with_name(f"kept_code-{use}.py")
    table = read_table(path, _sources())
    if not table and not may_be_written(path):
        return
    _Kept.code = code = KeptCode(table if isinstance(table, dict) else {})
    _write_methods_with(code)
    _compile_patterns_with(code)


def keep_code() -> None:
    """Keep what was compiled in this process for the next ones; nothing where there was nothing new."""
    code = _Kept.code
    if code is None or not code.new:
        return
    there = read_table(_Kept.path, _sources())  # Another process may have kept more meanwhile.
    entries = {**(there if isinstance(there, dict) else {}), **code.new}
    if len(entries) > MOST_ENTRIES:
        entries = {key: content for key, content in entries.items() if key in code.used or key in code.new}
    if len(entries) <= MOST_ENTRIES:
        write_table(_Kept.path, _sources(), entries)
    code.entries, code.new = entries, {}


def _sources() -> list[Path]:
    """The modules that decide what is compiled of a text: with another Python, all is compiled anew."""
    return [Path(file) for file in (dataclasses.__file__, re.__file__) if file]


def _write_methods_with(code: KeptCode) -> None:
    def run(text: Any, *namespaces: Any) -> None:
        builtins.exec(code.code(text, "exec") if type(text) is str else text, *namespaces)

    def value(text: Any, *namespaces: Any) -> Any:
        return builtins.eval(code.code(text, "eval") if type(text) is str else text, *namespaces)

    def annotation(text: Any, _: str, mode: str) -> Any:
        return code.code(text, mode)

    vars(dataclasses)["exec"] = run
    vars(collections)["eval"] = value
    vars(typing)["compile"] = annotation


def _compile_patterns_with(code: KeptCode) -> None:
    compiler: Any = getattr(re, "_compiler", None)
    sre = getattr(compiler, "_sre", None)
    if sre is None or not hasattr(sre, "compile"):
        return
    compile_anew = compiler.compile
    recorder = _Recorder(sre)

    def compile_pattern(pattern: Any, flags: int = 0) -> Any:
        flags = int(flags)
        if type(pattern) not in (str, bytes) or flags & _NOT_KEPT:
            return compile_anew(pattern, flags)
        key = flags, pattern
        kept = code.get(key)
        if kept is None:
            compiled = compile_anew(pattern, flags)
            if recorder.arguments[:2] == (pattern, compiled.flags) and not compiled.flags & _NOT_KEPT:
                code.add(key, recorder.arguments[1:])
            return compiled
        return sre.compile(pattern, *kept)

    compiler._sre, compiler.compile = recorder, compile_pattern


class _Recorder:
    """Stands in the place of the module that makes patterns, and keeps what it was last given."""

    def __init__(self, sre: Any) -> None:
        self._sre = sre
        self.arguments: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sre, name)

    def compile(self, pattern: Any, flags: int, code: list[int], *rest: Any) -> Any:
        """A compiled pattern."""
        self.arguments = pattern, int(flags), [int(word) for word in code], *rest
        return self._sre.compile(pattern, flags, code, *rest)
