"""Who is meant by a name, and which actors are one: by the list of public names, by evidence, by the reader's merges.

Every form of a name is judged by how many stories say whose it is. A merge only notes in `actor.same` who the actor is;
nothing else changes, so that it can be taken back.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.public_names import public_names
from briefing_tui.archive.query.folding import folded_name
from briefing_tui.archive.sql.adding import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.archive.query.nodes import ActorIs
    from briefing_tui.archive.sql.engine import Engine
    from briefing_tui.briefing import ActorKind

# So many stories must spell a form out before it stands for that actor elsewhere, and so many of them agree.
_TELLERS = 3
_AGREEMENT = 0.95
# Whoever goes by a form in less than this share of its stories is a slip, unless the form is part of the own name.
_SHARE = 0.1
# A beginning that more names have finds those in the most stories.
MOST_NAMES = 200
_APART = "apart"
# Above every letter.
_LAST = "\U0010ffff"


class MergeableActor(NamedTuple):
    """An actor that others may be merged into; `members` are the numbers of all of them, its own first."""

    number: int
    name: str
    kind: ActorKind
    stories: int
    members: tuple[int, ...]


class Names:
    """Looks names up and merges them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def meant(self, node: ActorIs) -> tuple[MergeableActor, ...]:
        """Who may be meant by a name, those in the most stories first."""
        rows = self._rows_of_form(node.name, is_prefix=node.is_prefix)
        if not rows and not node.is_prefix:
            # No form of its own: the first words of longer names.
            rows = self._rows_of_form(f"{node.name} ", is_prefix=True)
        rows = [row for row in rows if node.kind in (None, row[1])]
        total = sum(stories for *_, stories in rows) or 1
        if not node.is_prefix:
            rows = [row for row in rows if row[4] >= _SHARE * total or _has_words(row[2], node.name)]
        roots = list(dict.fromkeys(same if same is not None else number for number, _, _, same, _ in rows))
        return self._named(roots[:MOST_NAMES])

    def _rows_of_form(self, form: str, *, is_prefix: bool) -> list[tuple[int, ActorKind, str, int | None, int]]:
        """Number, kind, key, identity of the actors of a form, and in how many stories they go by it."""
        where = "{0} >= ? AND {0} < ?" if is_prefix else "{0} = ?"
        values = (form, form + _LAST) if is_prefix else (form,)
        return self._engine.rows(
            f"""SELECT id, kind, key, same, sum(stories) FROM (
                SELECT id, kind, key, same, stories FROM actor WHERE {where.format("key")} AND stories > 0 UNION ALL
                SELECT a.id, a.kind, a.key, a.same, f.stories FROM form f JOIN actor a ON a.id = f.actor
                WHERE {where.format("f.form")}) AS n
            GROUP BY id, kind, key, same ORDER BY 5 DESC, 1 LIMIT {10 * MOST_NAMES}""",
            values * 2,
        )

    def _named(self, roots: Sequence[int]) -> tuple[MergeableActor, ...]:
        members: dict[int, list[int]] = {root: [root] for root in roots}
        stories: dict[int, int] = defaultdict(int)
        named: dict[int, tuple[str, ActorKind]] = {}
        for part in parts(roots):
            marks = ", ".join("?" * len(part))
            rows = self._engine.rows(
                f"SELECT id, same, name, kind, stories FROM actor WHERE id IN ({marks}) OR same IN ({marks})", part * 2
            )
            for number, same, name, kind, count in rows:
                root = number if same is None else same
                if number == root:
                    named[root] = (name, kind)
                elif root in members:
                    members[root].append(number)
                stories[root] += count
        actors = [
            MergeableActor(root, *named[root], stories[root], tuple(members[root])) for root in roots if root in named
        ]
        return tuple(sorted(actors, key=lambda actor: (-actor.stories, actor.number)))

    def like(self, beginning: str, limit: int) -> tuple[tuple[str, ActorKind, int], ...]:
        """Actors a form of whose name begins so."""
        form = folded_name(beginning)
        rows = self._rows_of_form(form, is_prefix=True) if form else []
        roots = list(dict.fromkeys(same if same is not None else number for number, _, _, same, _ in rows))
        return tuple((a.name, a.kind, a.stories) for a in self._named(roots[:MOST_NAMES])[:limit])

    def note_forms(self, forms: Iterable[str]) -> None:
        """Judge anew whose the forms are; to be called when the stories that spell them out have changed."""
        touched = sorted(set(forms))
        for part in parts(touched):
            marks = ", ".join("?" * len(part))
            self._judge(
                self._engine.rows(
                    f"""SELECT a.id, a.kind, a.key, a.same, f.actor, f.stories, o.kind, o.same, o.key
                    FROM actor a JOIN form f ON f.form = a.key JOIN actor o ON o.id = f.actor
                    WHERE a.key IN ({marks}) AND (a.reason IS NULL OR a.reason = 'evidence') AND f.actor <> a.id
                    ORDER BY a.id, f.actor""",
                    part,
                )
            )

    def _judge(
        self, rows: Sequence[tuple[int, ActorKind, str, int | None, int, int, ActorKind, int | None, str]]
    ) -> None:
        votes: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        now: dict[int, int | None] = {}
        for number, kind, key, same, owner, stories, owner_kind, owner_same, owner_key in rows:
            if kind == owner_kind and kind != "place" and _may_be_short_for(key, owner_key, kind):
                now[number] = same
                # One that is itself somebody else's by evidence stands for that one.
                votes[number][owner if owner_same is None else owner_same] += stories
        for number, owners in votes.items():
            root, most = max(owners.items(), key=lambda vote: (vote[1], -vote[0]))
            agreed = most >= _TELLERS and most >= _AGREEMENT * sum(owners.values())
            root_now = root if agreed and root != number else None
            if root_now != now[number]:
                self._set_same(number, root_now, "evidence" if root_now is not None else None)

    def _set_same(self, number: int, root: int | None, reason: str | None) -> None:
        """Say who an actor is; those merged into it go with it."""
        self._engine.run("UPDATE actor SET same = ?, reason = ? WHERE id = ?", (root, reason, number))
        if root is not None:
            self._engine.run("UPDATE actor SET same = ? WHERE same = ?", (root, number))

    def join_listed(self, actors: Iterable[tuple[str, ActorKind]]) -> list[tuple[ActorKind, Sequence[str]]]:
        """The lines of the list of public names that one of these actors (key, kind) stands on, but not first."""
        lines = _listed()
        return [lines[kind, key] for key, kind in dict.fromkeys(actors) if (kind, key) in lines]

    def merge(self, kind: ActorKind | None, names: Sequence[str], number: int | None, reason: str) -> int:
        """Merge the other names into the first; how many actors were joined. With a `number`, the merge can be undone.

        A name that no story has, is left out; a first name that none has takes the first that is there.
        """
        keys = [key for name in names if (key := folded_name(name))]
        marks = ", ".join("?" * len(keys))
        where = f"key IN ({marks})" + (" AND kind = ?" if kind else "")
        values = (*keys, kind) if kind else tuple(keys)
        rows = self._engine.rows(f"SELECT key, kind, id, same, reason FROM actor WHERE {where}", values) if keys else []
        rows.sort(key=lambda row: (keys.index(row[0]), row[2]))
        if not rows:
            return 0
        same_kind = [row for row in rows if row[1] == rows[0][1]]
        root = same_kind[0][2] if same_kind[0][3] is None else same_kind[0][3]
        joined = 0
        for _, _, actor, same, before in same_kind[1:]:
            # What a reader has parted, no list joins again.
            if actor == root or same == root or (number is None and before == _APART):
                continue
            joined += 1
            group = [
                (actor, same, before),
                *self._engine.rows("SELECT id, same, reason FROM actor WHERE same = ? AND id <> ?", (actor, actor)),
            ]
            if number is not None:
                noted = [(number, *member) for member in group]
                self._engine.insert("merged", ("number", "actor", "same", "reason"), noted)
            self._engine.run_many(
                "UPDATE actor SET same = ?, reason = ? WHERE id = ?", [(root, reason, member[0]) for member in group]
            )
        return joined

    def part(self, name: str, kind: ActorKind | None, number: int) -> int:
        """Let the actors of a name stand for themselves, whatever lists and stories say; how many did not."""
        where = "key = ?" + (" AND kind = ?" if kind else "")
        values = (folded_name(name), kind) if kind else (folded_name(name),)
        rows = self._engine.rows(f"SELECT id, same, reason FROM actor WHERE same IS NOT NULL AND {where}", values)
        self._engine.insert("merged", ("number", "actor", "same", "reason"), [(number, *row) for row in rows])
        apart = [(_APART, actor) for actor, _, _ in rows]
        self._engine.run_many("UPDATE actor SET same = NULL, reason = ? WHERE id = ?", apart)
        return len(rows)

    def undo(self) -> tuple[str, ...]:
        """Take the last numbered merge or parting back; the names concerned."""
        rows = self._engine.rows(
            """SELECT m.actor, m.same, m.reason, a.name FROM merged m JOIN actor a ON a.id = m.actor
            WHERE m.number = (SELECT max(number) FROM merged) ORDER BY a.name"""
        )
        self._engine.run_many(
            "UPDATE actor SET same = ?, reason = ? WHERE id = ?",
            [(same, reason, actor) for actor, same, reason, _ in rows],
        )
        self._engine.run("DELETE FROM merged WHERE number = (SELECT max(number) FROM merged)")
        return tuple(name for *_, name in rows)


def _has_words(key: str, name: str) -> bool:
    """Whether a name's words hold those of a form, in their order."""
    rest = iter(key.split())
    return all(word in rest for word in name.split())


def _may_be_short_for(key: str, owner: str, kind: ActorKind) -> bool:
    """Whether a name that also stands alone may be a form of the other: a person's, or an organization in one word."""
    return kind == "person" or (" " not in key and owner != key)


@cache
def _listed() -> dict[tuple[ActorKind, str], tuple[ActorKind, Sequence[str]]]:
    """The lines of the list of public names by kind and folded name."""
    lines: dict[tuple[ActorKind, str], tuple[ActorKind, Sequence[str]]] = {}
    for kind, names in public_names().lines:
        for name in names:
            lines.setdefault((kind, folded_name(name)), (kind, names))
    return lines
