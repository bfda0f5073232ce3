"""The words of `data/lexicons/dates.toml`, turned into tables once and only when the first text is read."""

from __future__ import annotations

from functools import cache
from typing import Any

from briefing_tui.resources import read_toml

_SCALES = (("millions", 1e6), ("milliards", 1e9), ("trillions", 1e12))
Phrases = dict[str, list[tuple[tuple[str, ...], Any]]]


def split_words(words: str) -> tuple[str, ...]:
    """The tokens a written form is made of: `baru-baru_ini` is four words and a hyphen."""
    return tuple(words.replace("-", "_-_").split("_"))


def _by_word(table: dict[str, Any], skip: tuple[str, ...] = ()) -> dict[str, str]:
    kept = {key: words for key, words in table.items() if key not in skip and isinstance(words, str)}
    return {word: key for key, words in kept.items() for word in words.split()}


def phrases(entries: list[tuple[str, Any]]) -> Phrases:
    """Forms of several words, listed under their first word, longest first."""
    by_first_word: Phrases = {}
    for form, value in entries:
        words = split_words(form)
        by_first_word.setdefault(words[0], []).append((words, value))
    for forms in by_first_word.values():
        forms.sort(key=lambda entry: -len(entry[0]))
    return by_first_word


def _kinds_of_events() -> frozenset[str]:
    """What takes several days, by its kind: `hari ketiga | festival`."""
    events = read_toml("lexicons/clauses.toml")["taken_up"]["events"]
    return frozenset(events).union(*map(str.split, events.values()))


class Lexicon:
    """The words of dates by what they do."""

    def __init__(self) -> None:
        data = read_toml("lexicons/dates.toml")
        self._read_months_and_weekdays(data)
        self._read_numbers_and_units(data)
        self._read_shifts(data)
        self._read_parts_of_day(data)
        self._read_periods_and_zones(data)
        self._read_surroundings(data)
        self._read_grammar(data)
        self._read_names_and_years(data)

    def _read_months_and_weekdays(self, data: dict[str, Any]) -> None:
        self.months = {w: int(k) for w, k in _by_word(data["months"], ("short", "english")).items()}
        self.short_months = frozenset(data["months"]["short"].split())
        self.english_months = frozenset(data["months"]["english"].split())
        self.weekdays = {w: int(k) for w, k in _by_word(data["weekdays"], ("short", "english", "market_days")).items()}
        self.short_weekdays = frozenset((data["weekdays"]["short"] + " " + data["weekdays"]["english"]).split())
        self.market_days = frozenset(data["weekdays"]["market_days"].split())
        self.glued_on = frozenset({*self.months, *self.weekdays} - self.short_months - self.short_weekdays)
        self.glued_on |= frozenset(data["grammar"]["glued_feasts"].split())

    def _read_numbers_and_units(self, data: dict[str, Any]) -> None:
        """Numbers, and the units of time that they count."""
        numbers = data["numbers"]
        self.numbers = {w: int(k) for w, k in _by_word({k: v for k, v in numbers.items() if k.isdigit()}).items()}
        self.tens, self.teens = numbers["tens"], numbers["teens"]
        self.hundreds, self.thousands = numbers["hundreds"], numbers["thousands"]
        self.halves = frozenset(numbers["half"].split())
        scales = ((self.thousands, 1e3), *((numbers[k], n) for k, n in _SCALES))
        self.scales = {word: scale for words, scale in scales for word in words.split()}
        self.currencies = frozenset(numbers["currencies"].split())
        self.one_quarter, self.quarters = numbers["quarter"], numbers["quarters"]
        self.several = frozenset(numbers["several"].split())
        self.ordinals = {w: int(k) for w, k in _by_word(data["ordinals"]).items()}
        self.units = _by_word(data["units"])
        self.many = phrases([(f, unit) for unit, forms in data["many"].items() for f in forms.split()])
        self.month_words = frozenset(data["units"]["month"].split())
        self.year_units = frozenset(data["units"]["year"].split())
        self.one_unit = _by_word(data["one_unit"])
        self.length_words = frozenset({*self.numbers, *self.several, *self.halves, self.one_quarter, *self.one_unit})
        self.length_words |= frozenset(self.many)

    def _read_shifts(self, data: dict[str, Any]) -> None:
        """Which unit is meant, seen from today: `lalu`, `ini`, `depan`, `lusa`."""
        self.shifts = _by_word({shift: data["shifts"][shift] for shift in ("past", "this", "next")})
        self.near_shifts = frozenset(data["shifts"]["near"].split())
        self.deictic = phrases([(f, int(k)) for k, forms in data["deictic"].items() for f in forms.split()])
        self.days_on = {word: int(k) for word, k in _by_word(data["days_on"]).items()}
        self.days_behind_part = {word: int(k) for word, k in _by_word(data["days_behind_part"]).items()}

    def _read_parts_of_day(self, data: dict[str, Any]) -> None:
        parts = data["parts_of_day"]
        self.parts = phrases([(f, k) for k, forms in parts.items() if k.isupper() for f in forms.split()])
        self.after_midnight = frozenset(parts["after_midnight"].split())
        self.part_shifts = _by_word({k: parts[k] for k in ("past", "next")})
        self.earlier, self.later = frozenset(parts["past"].split()), frozenset(parts["next"].split())
        self.of_this_day = frozenset(word for word, steps in self.days_behind_part.items() if steps == 0)

    def _read_periods_and_zones(self, data: dict[str, Any]) -> None:
        """Portions of periods, zones, seasons."""
        self.portions = _by_word(data["portions"])
        self.approximate = phrases([(f, k) for k, forms in data["approximate"].items() for f in forms.split()])
        self.before_clock = frozenset(data["zones"]["before_clock"].split())
        zones = _by_word({zone: data["zones"][zone] for zone in ("wib", "wita", "wit")})
        self.indonesian_zones = {word: zone.upper() for word, zone in zones.items()}
        self.zones = frozenset(data["zones"]["words"].split())
        self.two_word_places = frozenset(data["zones"]["two_word_places"].split())
        self.seasons = {w: "" if k == "uncoded" else k for w, k in _by_word(data["seasons"]).items()}

    def _read_surroundings(self, data: dict[str, Any]) -> None:
        """What stands around an expression and says how it is meant."""
        self.prepositions = frozenset(data["prepositions"]["words"].split())
        self.vague = phrases([(f, k) for k, forms in data["vague"].items() for f in forms.split()])
        self.foreseeing = frozenset(data["foreseeing"]["words"].split())
        self.certain = frozenset(data["foreseeing"]["certain"].split())
        self.intending = frozenset(data["foreseeing"]["intending"].split())
        self.targeting = frozenset(data["foreseeing"]["targeting"].split())
        self.striking = frozenset(data["foreseeing"]["striking"].split())
        self.beginning_ahead = frozenset(data["foreseeing"]["beginning_ahead"].split())
        self.lasting = frozenset(data["foreseeing"]["lasting"].split())
        self.approaching = frozenset(data["foreseeing"]["approaching"].split())
        self.looking_back = frozenset(data["looking_back"]["words"].split())
        self.then = frozenset(data["looking_back"]["then"].split())
        self.conditional = frozenset(data["foreseeing"]["conditional"].split())
        self.once_over = frozenset(data["looking_back"]["once_over"].split())
        self.purposes = frozenset(data["looking_back"]["purposes"].split())
        self.stating = frozenset(data["stating"]["words"].split())
        self.citing = frozenset(data["stating"]["citing"].split())
        self.holiday_prepositions = frozenset(data["holiday_prepositions"]["words"].split())
        self.hijri_months = phrases([(f, int(k)) for k, forms in data["hijri_months"].items() for f in forms.split()])
        self.no_days = frozenset(data["no_days"]["words"].split())
        self.agencies = frozenset(data["agencies"]["words"].split())

    def _read_grammar(self, data: dict[str, Any]) -> None:
        """The small words by which expressions are put together."""
        grammar = {key: frozenset(words.split()) for key, words in data["grammar"].items()}
        self.minutes_on = {
            **dict.fromkeys(grammar["minutes_before"], -1),
            **dict.fromkeys(grammar["minutes_after"], 1),
        }
        self.lesson_hours = grammar["lesson_hours"]
        self.excepting = grammar["excepting"]
        self.four_months = grammar["four_months"]
        self.until, self.also = grammar["until"], grammar["also"]
        self.beginning = grammar["beginning"]
        self.since, self.falling, self.dating = grammar["since"], grammar["falling"], grammar["dating"]
        self.specifying, self.setting_apart = grammar["specifying"], grammar["setting_apart"]
        self.before_numbered = grammar["before_numbered"]
        self.behind_numbered = grammar["behind_numbered"] | _kinds_of_events()
        self.listing, self.joining = grammar["listing"], grammar["joining"]
        self.each, self.hour_words, self.day_words = grammar["each"], grammar["hour"], grammar["day_number"]
        self.year_words, self.at_time, self.comparing = grammar["year"], grammar["at_time"], grammar["comparing"]
        self.from_last, self.before_second_end = grammar["from_last"], grammar["before_second_end"]
        self.which, self.beside_day = grammar["which"], grammar["beside_day"]
        self.before_day, self.lapse = grammar["before_day"], grammar["lapse"]
        self.before_weekend, self.before_length = grammar["before_weekend"], grammar["before_length"]
        self.prolonging = grammar["prolonging"]
        self.ago, self.ago_behind_which = grammar["ago"], grammar["ago_behind_which"]
        self.to_come, self.up_to_now = grammar["to_come"], grammar["up_to_now"]
        self.lasting_all_night, self.many_of_things = grammar["lasting_all_night"], grammar["many_of_things"]
        self.told_apart, self.days_in_apposition = grammar["told_apart"], grammar["days_in_apposition"]
        self.before_its_day, self.parts_of_habit = grammar["before_its_day"], grammar["parts_of_habit"]
        self.local = grammar["local"]
        self.of_decades = grammar["of_decades"]
        self.hijri_marks, self.holidays_as_names = grammar["hijri_marks"], grammar["holidays_as_names"]
        self.uncapitalised_holidays = grammar["uncapitalised_holidays"]
        self.bases_of_comparison = grammar["bases_of_comparison"]
        self.habit, self.some_habit, self.opening_hours = (
            grammar["habit"],
            grammar["some_habit"],
            grammar["opening_hours"],
        )
        self.coming_weekend, self.before_yesterday = grammar["coming_weekend"], grammar["before_yesterday"]
        self.soon = grammar["soon"]
        self.born = frozenset(data["no_event"]["born"].split())
        self.works = frozenset(data["no_event"]["works"].split())
        self.small_in_titles = frozenset(data["no_event"]["small_in_titles"].split())
        self.rather, self.angles = grammar["rather"], grammar["angles"]
        self.before_counts, self.changing = grammar["before_counts"], grammar["changing"]
        self.alone, self.results = grammar["alone"], grammar["results"]

    def _read_names_and_years(self, data: dict[str, Any]) -> None:
        """What makes a name or a year of what looks like a day or a number."""
        self.qualifying = frozenset(data["qualifying"]["words"].split())
        self.ranks = frozenset(data["names"]["ranks"].split())
        self.contests = frozenset(data["names"]["contests"].split())
        self.named_by_day = frozenset(data["names"]["named_by_day"].split())
        self.naming = frozenset(data["names"]["before"].split())
        self.after_weekday = frozenset((data["names"]["after_weekday"] + " " + data["names"]["clans"]).split())
        self.before_year = frozenset(data["years"]["before"].split())
        self.before_next_year = frozenset(data["years"]["next"].split())
        self.year_figures = frozenset(data["years"]["figures"].split())
        self.yearly_measures = frozenset(data["years"]["measures"].split())
        self.subjects = frozenset(data["years"]["subjects"].split())
        self.playing = frozenset(data["years"]["playing"].split())
        self.school_years = frozenset(data["years"]["school"].split())
        self.years_of = frozenset(data["years"]["of"].split())
        self.dated_halves = frozenset(data["years"]["dated_halves"].split())
        self.of = frozenset(data["years"]["within"].split())
        self.students = frozenset(data["years"]["students"].split())
        self.counted = frozenset(data["counted"]["words"].split())
        self.capital_titles = frozenset(data["titles"]["capital"].split())
        self.short_titles = frozenset(data["titles"]["short"].split())
        self.before_firms = frozenset(data["names"]["before_firms"].split())
        self.descent = frozenset(data["names"]["descent"].split())
        self.titles = frozenset(data["titles"]["words"].split())


@cache
def lexicon() -> Lexicon:
    """The one lexicon, read on first use."""
    return Lexicon()


@cache
def holiday_names() -> Phrases:
    """The forms of all holidays under their first word, longest first, with the key of each."""
    holidays = read_toml("lexicons/holidays.toml").items()
    return phrases([(form, key) for key, holiday in holidays for form in holiday["forms"].split()])
