"""The actors of a story, from its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.actors.coreference.clustering import cluster_mentions
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.mentions import NamedActor
from briefing_tui.actors.name_matching import is_listed_body, slug
from briefing_tui.actors.ner import recognize
from briefing_tui.actors.roles.extraction import roles_of
from briefing_tui.actors.salience import rank_actors
from briefing_tui.actors.tagger.crf import SURE
from briefing_tui.briefing import Span
from briefing_tui.language import Document
from briefing_tui.quotes import find_quotes

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefing_tui.actors.coreference.clusters import Cluster
    from briefing_tui.actors.mentions import TaggedText
    from briefing_tui.briefing import Actor, ActorKind

# What the surest mention of an actor must reach: of one named once, and of one named again. That of organizations was
# chosen on 242 marked stories kept back, where their F1 rises by 0.010; of persons and places lower ones do no worse.
_LEAST_CERTAINTY: dict[ActorKind, tuple[float, float]] = {
    "person": (0.55, SURE),
    "place": (0.55, SURE),
    "organization": (0.6, 0.7),
}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f0-9]")


def find_actors(text: str | Document, outlet: str | None = None, title: str = "") -> tuple[Actor, ...]:
    """The actors of a story, the most salient first, as `analysis.brief` gives them.

    `outlet`, where known, is no actor of its own story; who stands in the `title` counts for more. Raises
    `MissingResourceError` where the tagger's model or a word list is missing.
    """
    document = Document.of(text)
    actors = name_actors(document, outlet)
    return rank_actors(document, title, actors, find_quotes(document, actors))


def name_actors(document: Document, outlet: str | None = None) -> tuple[NamedActor, ...]:
    """Whom a story names, with names, kinds, roles, aliases and mentions, in order of their first mention.

    `id` is a slug of the name, unique within the story. `outlet` and what is raised are those of `find_actors`.
    """
    tagged = recognize(document)
    own_forms = _forms_of_outlet(outlet)
    named = [
        (cluster, forms)
        for cluster, forms in ((cluster, cluster.forms()) for cluster in cluster_mentions(tagged))
        if not (
            _is_outlet(cluster, forms, own_forms)
            or _is_own_site(tagged, cluster, forms, outlet)
            or _is_generic(cluster, forms)
            or _is_doubtful(cluster, forms)
        )
    ]
    ids: set[str] = set()
    actors = []
    for (cluster, (name, *aliases)), roles in zip(named, roles_of(tagged, [each for each, _ in named]), strict=True):
        actors.append(
            NamedActor(
                id=_unique(slug(name), ids),
                name=name,
                kind=cluster.kind,
                roles=roles,
                aliases=tuple(aliases),
                mentions=tuple(Span(m.start, m.end) for m in cluster.mentions),
            )
        )
    return tuple(actors)


def _unique(stem: str, ids: set[str]) -> str:
    """The stem, numbered where the story has given it away already; remembered in `ids`."""
    unique, number = stem, 2
    while unique in ids:
        unique = f"{stem}-{number}"
        number += 1
    ids.add(unique)
    return unique


def _forms_of_outlet(outlet: str | None) -> set[str]:
    """The forms that an outlet writes itself in, in lower case, and its site's address without the ending."""
    own = (outlet or lexicons().usual_outlet).casefold()
    return {_without_site_ending(form) for form in (own, *lexicons().outlet_forms.get(own, ()))}


def _is_outlet(cluster: Cluster, forms: Sequence[str], own_forms: Collection[str]) -> bool:
    """Whether an organization is the outlet itself, which writes itself in `own_forms`."""
    if cluster.kind != "organization":
        return False
    return any(_without_site_ending(_without_opener(form.casefold())) in own_forms for form in forms)


def _is_own_site(tagged: TaggedText, cluster: Cluster, forms: Sequence[str], outlet: str | None) -> bool:
    """Whether an organization is the outlet by another name of its own, since people speak to it: `kepada TribunSolo`.

    So is the address of a site of its own in capitals, as datelines have it: `SERAMBINEWS.COM`. A sister's site may as
    well be the source of a story: `dilansir TribunSolo`.
    """
    own, known = (outlet or "").casefold(), lexicons()
    if cluster.kind != "organization":
        return False
    if all(form.isupper() and form.casefold() in known.outlet_domains.get(own, ()) for form in forms):
        return True
    aliases, domains = known.outlet_aliases.get(own), known.outlet_domains.get(own, ())
    if aliases is None or not all(re.fullmatch(aliases, form, re.I) or form.casefold() in domains for form in forms):
        return False
    return any(
        not known.told_to.isdisjoint(tagged.lower[mention.sentence][max(0, mention.first - 1) : mention.first])
        for mention in cluster.mentions
    )


def _is_generic(cluster: Cluster, forms: Sequence[str]) -> bool:
    """Whether no form is a name: an institution in general (`BUMDes`), a thing, or letters other than Latin ones.

    Two letters and more: a suspect may be called `RT`, or by initials that a thing has, too.
    """
    if cluster.kind == "person" and all(len(form) < 3 for form in forms):
        return False
    generic = lexicons().generic_names
    if cluster.kind != "person" and all(form.casefold() in lexicons().currency_codes for form in forms):
        return True
    return all(" ".join(form.casefold().split()) in generic or not _LATIN.search(form) for form in forms)


def _is_doubtful(cluster: Cluster, forms: Sequence[str]) -> bool:
    """Whether the tagger is too unsure of all mentions: more of such actors are none than are.

    Who bears a name of the lists, or is a body that they hold, is none of them.
    """
    certainties = [mention.certainty for mention in cluster.mentions if mention.certainty]
    least = _LEAST_CERTAINTY[cluster.kind][len(certainties) > 1]
    if max(certainties, default=0) >= least:
        return False
    if cluster.kind == "organization":
        return not any(is_listed_body(form.split()) for form in forms)
    words = {word for form in forms for word in form.casefold().split()}
    return cluster.kind != "person" or words.isdisjoint(lexicons().person_names)


def _without_site_ending(name: str) -> str:
    """A name in lower case without the ending of a site's address (`harian.co.id`)."""
    endings = lexicons().site_endings
    if not name.endswith(endings):
        return name
    return name.removesuffix(max((ending for ending in endings if name.endswith(ending)), key=len))


def _without_opener(name: str) -> str:
    """An agency's name in lower case without the words that say what it is (`LKBN ANTARA`)."""
    for opener in lexicons().agency_openers:
        name = name.removeprefix(opener)
    return name
