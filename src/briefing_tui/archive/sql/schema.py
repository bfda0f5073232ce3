"""The tables, as numbered migrations. A database says in `meta` (and SQLite in `user_version`) how many it has had.

Numbers of days are those of `date.toordinal`. `story.id` is a `StoryKey`: it grows with the day. A length class
(`span`) in the key of events keeps a search by days short: an event of class `n` is at most `LENGTHS[n]` days long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.archive.sql.engine import Engine

# The longest event of each class, in days between first and last; the last class has all that are longer.
LENGTHS = (0, 6, 30, 365, 4_000_000)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE meta (key {text} PRIMARY KEY, value {text} NOT NULL) {keyed}",
        "CREATE TABLE outlet (id {number} PRIMARY KEY, name {text} NOT NULL UNIQUE)",
        # One narrow row a story; `page` is a hash, `newer` a later version of the same page.
        """CREATE TABLE story (id {number} PRIMARY KEY, uid {bytes} NOT NULL UNIQUE, page {number},
            source {text} NOT NULL, url {text}, title {text} NOT NULL, outlet {number}, place {text}, published {text},
            added {text} NOT NULL, made_by {text} NOT NULL, newer {number})""",
        "CREATE INDEX story_page ON story (page) WHERE page IS NOT NULL",
        "CREATE INDEX story_outlet ON story (outlet, id)",
        "CREATE INDEX story_added ON story (added)",
        "CREATE INDEX story_newer ON story (newer) WHERE newer IS NOT NULL",
        # The JSON contract, packed by zlib.
        "CREATE TABLE body (story {number} PRIMARY KEY, briefing {bytes} NOT NULL)",
        """CREATE TABLE copy (uid {bytes} PRIMARY KEY, story {number} NOT NULL, source {text} NOT NULL, url {text},
            outlet {number}, added {text} NOT NULL) {keyed}""",
        "CREATE INDEX copy_story ON copy (story)",
        "CREATE INDEX copy_outlet ON copy (outlet, story)",
        # The smallest hashes of a story's shingles, four bytes each; the first of them lead back to the story.
        "CREATE TABLE likeness (story {number} PRIMARY KEY, sketch {bytes} NOT NULL)",
        # By day, so that what is added together is written together; copies are looked for on days close by.
        """CREATE TABLE near (day {number} NOT NULL, hash {number} NOT NULL, story {number} NOT NULL,
            PRIMARY KEY (day, hash, story)) {keyed}""",
        # `stories` and `events` count those an actor is in. `same` is the actor this one was merged into (itself merged
        # into none), by `reason`: list, evidence, or merge, which `merged` can undo; apart: only a reader merges it.
        """CREATE TABLE actor (id {number} PRIMARY KEY, kind {text} NOT NULL, key {text} NOT NULL, name {text} NOT NULL,
            stories {number} NOT NULL, events {number} NOT NULL, same {number}, reason {text}, UNIQUE (key, kind))""",
        "CREATE INDEX actor_same ON actor (same) WHERE same IS NOT NULL",
        "CREATE INDEX actor_stories ON actor (stories) WHERE same IS NULL AND stories > 0",
        # In how many stories an actor goes by a form that is not its `key`.
        """CREATE TABLE form (form {text} NOT NULL, actor {number} NOT NULL, stories {number} NOT NULL,
            PRIMARY KEY (form, actor)) {keyed}""",
        "CREATE INDEX form_actor ON form (actor)",
        """CREATE TABLE appears (actor {number} NOT NULL, story {number} NOT NULL, mentions {number} NOT NULL,
            lead {number} NOT NULL, PRIMARY KEY (actor, story)) {keyed}""",
        "CREATE INDEX appears_story ON appears (story, actor, lead)",
        """CREATE TABLE event (id {number} PRIMARY KEY, story {number} NOT NULL, number {number} NOT NULL,
            first {number} NOT NULL, last {number} NOT NULL, span {number} NOT NULL, value {text} NOT NULL,
            said {text} NOT NULL, words {text} NOT NULL, statement {number} NOT NULL, lead {number} NOT NULL)""",
        "CREATE INDEX event_story ON event (story)",
        "CREATE INDEX event_days ON event (span, first, last, story)",
        """CREATE TABLE takes_part (actor {number} NOT NULL, span {number} NOT NULL, first {number} NOT NULL,
            event {number} NOT NULL, last {number} NOT NULL, story {number} NOT NULL,
            PRIMARY KEY (actor, span, first, event)) {keyed}""",
        "CREATE INDEX takes_part_event ON takes_part (event, actor)",
        # The stories of each day (0: without one), and events in them, but for versions that have a newer one.
        """CREATE TABLE day_total (day {number} PRIMARY KEY, stories {number} NOT NULL, events {number} NOT NULL)""",
        "CREATE TABLE saved (name {text} PRIMARY KEY, query {text} NOT NULL) {keyed}",
        # Of what was removed: it stays away.
        "CREATE TABLE gone (uid {bytes} PRIMARY KEY, day {text} NOT NULL) {keyed}",
        # Each actor that a merge gave another identity, with the one it had; `number` is that of the merge.
        """CREATE TABLE merged (number {number} NOT NULL, actor {number} NOT NULL, same {number}, reason {text},
            PRIMARY KEY (number, actor)) {keyed}""",
    ),
)
VERSION = len(MIGRATIONS)


def span_of(first: date, last: date) -> int:
    """The length class of an event."""
    days = (last - first).days
    return next(number for number, longest in enumerate(LENGTHS) if days <= longest)


def migrate(engine: Engine, version: int) -> None:
    """Make the tables of a database that has had `version` migrations those of today, within a transaction."""
    for number in range(version, VERSION):
        for statement in MIGRATIONS[number]:
            engine.run(statement.format(**engine.types))
        for statement in (s for own in engine.own_tables[number : number + 1] for s in own):
            engine.run(statement)


# Each table with its columns, for a copy from one engine to another.
TABLES: dict[str, tuple[str, ...]] = {
    "outlet": ("id", "name"),
    "story": (
        "id", "uid", "page", "source", "url", "title", "outlet", "place", "published", "added", "made_by", "newer",
    ),
    "body": ("story", "briefing"),
    "copy": ("uid", "story", "source", "url", "outlet", "added"),
    "likeness": ("story", "sketch"),
    "near": ("day", "hash", "story"),
    "actor": ("id", "kind", "key", "name", "stories", "events", "same", "reason"),
    "form": ("form", "actor", "stories"),
    "appears": ("actor", "story", "mentions", "lead"),
    "event": ("id", "story", "number", "first", "last", "span", "value", "said", "words", "statement", "lead"),
    "takes_part": ("actor", "span", "first", "event", "last", "story"),
    "day_total": ("day", "stories", "events"),
    "saved": ("name", "query"),
    "gone": ("uid", "day"),
    "merged": ("number", "actor", "same", "reason"),
}  # fmt: skip
# The columns whose numbers `next_numbers` gives, by what it calls them; of a story, the lower part.
NUMBERED = {"outlet": "outlet", "actor": "actor", "event": "event", "merge": "merged"}
