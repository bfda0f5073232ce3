"""How the parts of a briefing are worded where a person reads them: plain text, Markdown, calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.date_bounds import with_bound
from briefing_tui.language.sentences import sentences

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Actor, Article, Briefing, Event, Language, Titled
    from briefing_tui.digest.model import Happening
    from briefing_tui.i18n import Labels

_LEFT_OUT = " …"
_QUOTATION_MARKS = "\"'“”‘’„ \n"


def title_of(story: Titled, labels: Labels) -> str:
    """The story's title; for one without, the program's own, marked as such, or that it has none."""
    if not story.title and story.working_title:
        return labels("working_title", title=story.working_title)
    return story.title or labels("untitled")


def title_or_source(story: Titled, labels: Labels) -> str:
    """What to call a story: its title, the program's own for it, or where it came from."""
    return title_of(story, labels) if story.title or story.working_title else story.source


def one_line(text: str) -> str:
    """The text with its white space folded."""
    return " ".join(text.split())


def quoted(text: str, *, direct: bool, longest: int = 0) -> str:
    """What somebody said, in one line: in quotation marks where the words are the speaker's own, else without.

    Of more than `longest` characters the rest is cut off, behind a sentence where that leaves half; 0 leaves all.
    """
    words = one_line(text.strip(_QUOTATION_MARKS) if direct else text)
    words = _whole_sentences(words, longest) or shortened(words, longest) if longest else words
    return f'"{words}"' if direct else words


def _whole_sentences(text: str, length: int) -> str:
    """The first sentences of a text too long, with an ellipsis behind them; empty where they make less than half."""
    if len(text) <= length:
        return ""
    ends = [sentence.end for sentence in sentences(text) if sentence.end <= length - len(_LEFT_OUT)]
    return f"{text[: ends[-1]]}{_LEFT_OUT}" if ends and 2 * ends[-1] >= length else ""


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters, cut between words, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:") + "…"


def interval_of(first: date, last: date) -> str:
    """Days in ISO 8601: `2023-05-09`, or `2023-06-02/2023-06-04`."""
    return str(first) if first == last else f"{first}/{last}"


def days_of(happening: Happening, language: Language) -> str:
    """The days of a happening in ISO 8601, with what they bound: `sampai 2028-06-30`."""
    interval = interval_of(happening.first, happening.last)
    return with_bound(interval, happening.tellings[0].event.bound, language)


def when(event: Event, labels: Labels) -> str:
    """The event's date in words, with a note where the text contradicts itself."""
    return f"{event.when} ({labels('conflict')})" if event.conflict else event.when


def actor_notes(actor: Actor, labels: Labels) -> str:
    """Role, kind where it is no person, and other names: what stands behind an actor's name."""
    notes = list(actor.roles)
    if actor.kind != "person":
        notes.append(labels(actor.kind))
    if actor.aliases:
        notes.append(labels("alias", names=", ".join(actor.aliases)))
    return "; ".join(notes)


def imprint(article: Article) -> str:
    """Outlet, day and place in one line; what is not known is left out."""
    day = article.published[:10] if article.published else None
    return " · ".join(part for part in (article.outlet, day, article.dateline_place) if part)


def provenance(briefing: Briefing, labels: Labels) -> list[str]:
    """Who wrote and edited the story, whom it credits, where it came from, and the day it is seen from."""
    article, reference = briefing.article, briefing.reference_date
    lines = []
    if article.authors:
        lines.append(labels("by", names=", ".join(article.authors)))
    if article.editor:
        lines.append(labels("editor", name=article.editor))
    if article.credits:
        lines.append(labels("credits", names=", ".join(article.credits)))
    lines.append(labels("found_at", source=article.url or article.source))
    if article.also_at:
        lines.append(labels("also_at", sources=", ".join(article.also_at)))
    if reference.value:
        basis = labels(f"basis_{reference.basis}")
        lines.append(labels("reference", date=reference.value.isoformat(), basis=basis))
    else:
        lines.append(labels("no_reference"))
    return lines
