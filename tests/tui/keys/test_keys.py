"""Every key of every action, at three sizes: what it does is seen. An action without a row here is a failing test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.archive.sheet import ArchiveSheet
from briefing_tui.tui.bindings import ACTIONS
from tests.tui.briefed_app import SIZES, all_briefed
from tests.tui.keys.tall_app import PRESSED, answered, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.tui.archive.questions import Question


def place(app: BriefingApp) -> int:
    """Where the article stands."""
    return app.reading_screen.article.window()[0].start


def here(app: BriefingApp) -> str:
    """Which pane has the keys."""
    return app.reading_screen.focused_pane


def sheet(app: BriefingApp) -> str:
    """What lies over the panes."""
    return type(app.reading_screen.sheet).__name__


def asked(app: BriefingApp) -> Question:
    """What the archive is asked."""
    shown = app.reading_screen.sheet
    assert isinstance(shown, ArchiveSheet)
    return shown.question


def notice(app: BriefingApp) -> bool:
    """Whether a text stands whole above the footer."""
    return app.reading_screen.notice is not None


def story(app: BriefingApp) -> int:
    """Which story is open."""
    return app.dossier.current


def prompt(app: BriefingApp) -> bool:
    """Whether a line is being typed."""
    return app.reading_screen.prompt_line is not None


def message(app: BriefingApp) -> str:
    """What the footer says."""
    return app.reading_screen.footer.message


def marked(app: BriefingApp) -> int:
    """How much is marked."""
    return len(app.marks.notes)


def fewer(before: Any, after: Any) -> bool:
    return bool(after < before)


def more(before: Any, after: Any) -> bool:
    return bool(after > before)


def becomes(value: Any) -> Callable[[Any, Any], bool]:
    """Another value before, this one after."""
    return lambda before, after: before != value and after == value


COMPARED = ("s", "v", "j", "v")


def picked(app: BriefingApp) -> int | None:
    return app.dossier.picked


def side(app: BriefingApp) -> int:
    return app.reading_screen.sheet.side  # type: ignore[union-attr,no-any-return]


def left_top(app: BriefingApp) -> int:
    return app.reading_screen.sheet.articles[0].offset_at_top  # type: ignore[union-attr,no-any-return]


@dataclass(frozen=True)
class Case:
    """Keys pressed first, what is looked at, and how it must have changed."""

    action: str
    setup: tuple[str, ...]
    seen: Callable[[BriefingApp], Any]
    changed: Callable[[Any, Any], bool]


CASES = [
    Case("down", (), place, more),
    Case("down", ("2",), row, more),
    Case("up", ("G",), place, fewer),
    Case("up", ("3", "G"), row, fewer),
    Case("left", ("l", "l", "l"), lambda app: app.reading_screen.article.cursor.start, fewer),  # type: ignore[union-attr]
    Case("left", ("2",), here, becomes("article")),
    Case("right", ("l",), lambda app: app.reading_screen.article.cursor_sentence().start, more),  # type: ignore[union-attr]
    Case("right", ("2",), lambda app: app.view.highlighted_actor, becomes("hendarto-wiguna")),
    Case("page_down", (), place, more),
    Case("page_down", ("2",), row, more),
    Case("page_up", ("G",), place, fewer),
    Case("page_up", ("4", "G"), row, fewer),
    Case("half_down", (), place, more),
    Case("half_down", ("2",), row, more),
    Case("half_up", ("G",), place, fewer),
    Case("half_up", ("3", "G"), row, fewer),
    Case("top", ("G",), place, becomes(0)),
    Case("top", ("2", "G"), row, becomes(0)),
    Case("bottom", (), lambda app: app.reading_screen.article.percent, becomes(100)),
    Case("bottom", ("2",), row, becomes(61)),
    Case("today", ("3", "G"), row, becomes(0)),
    Case("next_pane", (), here, becomes("actors")),
    Case("next_pane", ("4",), here, becomes("article")),
    Case("previous_pane", (), here, becomes("related")),
    Case("previous_pane", ("2",), here, becomes("article")),
    Case("article", ("2",), here, becomes("article")),
    Case("actors", (), here, becomes("actors")),
    Case("events", (), here, becomes("events")),
    Case("related", (), here, becomes("related")),
    Case("choose", ("2",), lambda app: app.view.highlighted_actor, becomes("hendarto-wiguna")),
    Case(
        "choose",
        ("3", "j"),
        lambda app: app.reading_screen.article.selected_sentence,
        lambda before, after: before is None and after,
    ),
    Case("choose", ("4",), story, becomes(1)),
    Case("choose", ("4", "j"), notice, becomes(True)),
    Case("unfold", ("t", "G", "home"), lambda app: len(app.reading_screen.sheet.items), more),  # type: ignore[union-attr]
    Case("unfold", ("p",), lambda app: len(app.reading_screen.sheet.items), more),  # type: ignore[union-attr]
    Case("unfold_all", ("t",), lambda app: len(app.reading_screen.sheet.items), more),  # type: ignore[union-attr]
    Case("detail", ("2",), here, becomes("detail")),
    Case("detail", (), here, becomes("detail")),
    Case("detail", ("s",), sheet, becomes("AboutSheet")),
    Case("detail", ("s", "d"), sheet, becomes("StoriesSheet")),
    Case("dismiss", ("2", "d"), here, becomes("actors")),
    Case("dismiss", ("2", "enter"), lambda app: app.view.highlighted_actor, becomes(None)),
    Case("dismiss", ("?",), sheet, becomes("NoneType")),
    Case("compare", ("s",), picked, becomes(0)),
    Case("compare", ("s", "v"), picked, becomes(None)),
    Case("compare", ("s", "v", "j"), sheet, becomes("ComparisonSheet")),
    Case("compare", (), picked, becomes(0)),
    Case("right_side", COMPARED, side, becomes(1)),
    Case("left_side", (*COMPARED, "l"), side, becomes(0)),
    Case("other_side", COMPARED, side, becomes(1)),
    Case("back", COMPARED, sheet, becomes("StoriesSheet")),
    Case("dismiss", COMPARED, sheet, becomes("StoriesSheet")),
    Case("half_down", COMPARED, left_top, more),
    Case("half_up", (*COMPARED, "ctrl+d"), left_top, fewer),
    Case("zoom", (), lambda app: app.reading_screen.zoomed, becomes(True)),
    Case("zoom", ("2", "z"), lambda app: app.reading_screen.zoomed, becomes(False)),
    Case("grow", (), lambda app: app.reading_screen.boxes(app.size)["article"][2:], more),
    Case("shrink", (), lambda app: app.reading_screen.boxes(app.size)["article"][2:], fewer),
    Case("search", (), prompt, becomes(True)),
    Case("next_match", ("/", *"merak", "enter"), lambda app: app.view.search_hits.index, more),  # type: ignore[union-attr]
    Case("previous_match", ("/", *"merak", "enter", "n", "n"), lambda app: app.view.search_hits.index, fewer),  # type: ignore[union-attr]
    Case("filter", ("2",), prompt, becomes(True)),
    Case("mark", (), marked, more),
    Case("mark", ("2",), marked, becomes(1)),
    Case("mark", ("3", "m"), marked, becomes(0)),
    Case("mark", ("s",), marked, becomes(1)),
    Case("note", (), prompt, becomes(True)),
    Case("marks", (), sheet, becomes("MarksSheet")),
    Case("marks", ("M",), sheet, becomes("NoneType")),
    Case("digest", (), sheet, becomes("DigestSheet")),
    Case("digest", ("s",), sheet, becomes("DigestSheet")),
    Case("digest", ("D",), sheet, becomes("NoneType")),
    Case("stories", (), sheet, becomes("StoriesSheet")),
    Case("stories", ("s",), sheet, becomes("NoneType")),
    Case("sort", ("s",), lambda app: app.reading_screen.sheet.order, becomes("day")),  # type: ignore[union-attr]
    Case("next_unread", (), story, becomes(1)),
    Case("next_story", (), story, becomes(1)),
    Case("previous_story", (">",), story, becomes(0)),
    Case("timeline", (), sheet, becomes("TimelineSheet")),
    Case("people", (), sheet, becomes("PeopleSheet")),
    Case("back", (">",), story, becomes(0)),
    Case("back", ("s",), sheet, becomes("NoneType")),
    Case("archive", (), sheet, becomes("ArchiveSheet")),
    Case("archive", ("A",), sheet, becomes("NoneType")),
    Case("query", ("A",), prompt, becomes(True)),
    Case("archive_stories", ("A", "t"), lambda app: asked(app).tab, becomes("stories")),
    Case("archive_timeline", ("A",), lambda app: asked(app).tab, becomes("timeline")),
    Case("archive_people", ("A",), lambda app: asked(app).tab, becomes("people")),
    Case("archive_order", ("A",), lambda app: asked(app).sort, becomes("oldest")),
    Case("days_before", ("A",), lambda app: asked(app).days is not None, becomes(True)),
    Case("days_after", ("A", "h", "h"), lambda app: asked(app).days, more),
    Case("all_days", ("A", "h"), lambda app: asked(app).days, becomes(None)),
    Case("question_before", ("A", "/", "z", "enter"), lambda app: asked(app).text, becomes("")),
    Case("save_query", ("A", "/", *"gempa", "enter"), prompt, becomes(True)),
    Case("reload", (), message, lambda before, after: before == "" and after != ""),
    Case("add_source", (), prompt, becomes(True)),
    Case("copy", (), lambda app: app.clipboard, lambda _, after: after.startswith("Menteri Perhubungan Hendarto")),
    Case("copy", ("2",), lambda app: app.clipboard, becomes("Hendarto Wiguna, Menteri Perhubungan")),
    Case("copy", ("3",), lambda app: app.clipboard, lambda _, after: after.startswith("2024-09-10")),
    Case("copy", ("4", "j"), lambda app: app.clipboard, becomes("https://contoh.id/0")),
    Case("browse", ("4", "j"), lambda app: app.clipboard, becomes("https://contoh.id/0")),
    Case("export", (), sheet, becomes("ChooserSheet")),
    Case("palette", (), sheet, becomes("ChooserSheet")),
    Case("help", (), sheet, becomes("HelpSheet")),
    Case("help", ("3",), sheet, becomes("HelpSheet")),
    Case("theme", (), sheet, becomes("ChooserSheet")),
    Case("layout", (), lambda app: app.reading_screen.boxes(app.size), lambda before, after: before != after),
    Case("layout", ("L",), lambda app: app.reading_screen.boxes(app.size), lambda before, after: before != after),
    Case("redraw", (":",), lambda app: app.redrawn, more),  # type: ignore[attr-defined]
    Case("redraw", ("/", "a"), lambda app: app.redrawn, more),  # type: ignore[attr-defined]
    Case("redraw", (), lambda app: app.redrawn, more),  # type: ignore[attr-defined]
    Case("suspend", (), lambda app: app.suspended, more),  # type: ignore[attr-defined]
    Case("quit", (), lambda app: app.return_code, becomes(0)),
    Case("quit", ("s",), lambda app: app.return_code, becomes(0)),
    Case("choose_down", (":",), row, more),
    Case("choose_up", (":", "down", "down"), row, fewer),
    Case("choose_entry", ("e",), prompt, becomes(True)),
    Case("choose_none", (":",), sheet, becomes("NoneType")),
]

# The first key of an action at every size, its other keys at one.
ROWS = [
    pytest.param(case, key, size, id=f"{case.action}-{key}-after-{'.'.join(case.setup) or 'start'}-{size[0]}x{size[1]}")
    for case in CASES
    for action in ACTIONS
    if action.name == case.action
    for number, key in enumerate(action.keys)
    for size in (SIZES if number == 0 else SIZES[1:2])
    # Where one pane fills the screen, it has no share to change, and there is no other layout.
    if not (action.name in ("grow", "shrink", "layout") and size == SIZES[2])
]


def test_every_action_has_a_row() -> None:
    assert {action.name for action in ACTIONS} == {case.action for case in CASES}


@pytest.mark.parametrize(("case", "key", "size"), ROWS)
async def test_the_key_does_what_it_says(
    app: BriefingApp, case: Case, key: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    counts = {"redrawn": 0, "suspended": 0}

    def counted(name: str) -> Callable[..., None]:
        def count(*_: Any, **__: Any) -> None:
            counts[name] += 1

        return count

    def counter(name: str) -> property:
        return property(lambda _: counts[name])

    for name in counts:
        monkeypatch.setattr(BriefingApp, name, counter(name), raising=False)
    monkeypatch.setattr(BriefingApp, "action_suspend_process", counted("suspended"))
    monkeypatch.setattr("briefing_tui.tui.actions.app.can_be_woken", lambda: True)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        for before in case.setup:
            await pilot.press(PRESSED.get(before, before))
            await pilot.pause()
            await answered(pilot, app)
        if case.action == "redraw":
            monkeypatch.setattr(BriefingApp, "redraw", counted("redrawn"))
        seen = case.seen(app)
        await pilot.press(PRESSED.get(key, key))
        await pilot.pause()
        assert case.changed(seen, case.seen(app)), (seen, case.seen(app))
        assert app.fault is None
