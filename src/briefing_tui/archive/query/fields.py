"""The fields of the query language, each by its English and Indonesian names."""

from __future__ import annotations

from typing import Literal

Field = Literal["title", "actor", "person", "org", "place", "key", "event", "date", "added", "outlet", "saved"]
# What a query line completes and `unknown field` names, in this order.
FIELDS: dict[Field, tuple[str, ...]] = {
    "actor": ("actor", "tokoh", "aktor"),
    "person": ("person", "orang"),
    "org": ("org", "organization", "organisasi", "lembaga"),
    "place": ("place", "tempat", "lokasi"),
    "key": ("key", "utama"),
    "event": ("event", "kejadian", "peristiwa"),
    "date": ("date", "terbit", "published"),
    "added": ("added", "masuk"),
    "outlet": ("outlet", "media"),
    "title": ("title", "judul"),
    "saved": ("saved", "simpanan"),
}
BY_NAME: dict[str, Field] = {name: field for field, names in FIELDS.items() for name in names}


def is_search_name(name: str) -> bool:
    """Whether a search may be saved under this name: letters, digits, `-` and `_`, so that `saved:` can be read."""
    return name.replace("-", "").replace("_", "").isalnum()
