"""Which texts are taken for English: everything but what plainly is another language."""

from __future__ import annotations

import pytest

from claimcheck.errors import InputError
from claimcheck.language import detect, require_english

ENGLISH = [
    "The council will close two schools, a person briefed on the plan said.",
    "Red Bull 2, Bayer 1; Werder 0, Eintracht 0",
    "OSCAR DE LA FUENTE BEATS VAN DER MEER IN LOS ANGELES",
    "Marie du Pont, Pierre le Grand and Jean de la Tour",
    "Man held",
    "7.5%",
    "",
    "Café São Paulo reopens",
    "Minister: \u201cC'est la vie.\u201d The rest of his answer was in English, and it was short.",
]

OTHERS = [
    ("de", "Die Polizei hat am Montag einen Mann festgenommen, der seit Wochen gesucht wurde."),
    ("fr", "Le maire a annoncé mardi que la ville allait fermer deux écoles, selon une source du dossier."),
    ("es", "El alcalde anunció el martes que la ciudad cerrará dos escuelas, según una fuente."),
    ("it", "Il sindaco ha detto che la città chiuderà due scuole, secondo una fonte vicina alla giunta."),
    ("nl", "De burgemeester zei dat de stad twee scholen gaat sluiten, volgens een bron die niet wil."),
    ("pt", "O prefeito disse que a cidade vai fechar duas escolas, segundo uma fonte que não quis falar."),
    (
        "sv",
        "Borgmästaren sade att staden ska stänga två skolor, enligt en källa som inte vill bli namngiven.",
    ),
    ("pl", "Burmistrz powiedział, że miasto zamknie dwie szkoły, ale nie podał, co i jak się stanie."),
    ("tr", "Bu karar için bir tarih verilmedi, ancak başkan çok tepki olduğunu ve daha sonra konuşacak."),
    ("id", "Wali kota mengatakan bahwa kota itu akan menutup dua sekolah dan tidak ada tanggal untuk itu."),
    ("und", "Мэр объявил во вторник, что город закроет две школы."),
    ("und", "市长周二宣布该市将关闭两所学校并搬迁学生"),
    (
        "und",
        "Polgármesterünk kedden bejelentette, hogy városunk két iskolát zár be, egy névtelenséget kérő "
        "forrás szerint, aki azt mondta, hogy ez még nem végleges, szülők nem tudnak semmit róla, de "
        "tanáraik igen, és nagyon dühösek miatta, mert senki sem kérdezte meg őket erről, pedig illik.",
    ),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_text_without_function_words_passes_for_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_other_languages_are_told(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_another_language_is_an_error_unless_forced(language: str, text: str) -> None:
    with pytest.raises(InputError, match="--force") as raised:
        require_english(text, force=False)
    assert raised.value.kind == "language"
    assert require_english(text, force=True) == (None if language == "und" else language)


def test_only_a_sample_of_a_long_text_is_looked_at() -> None:
    assert detect("x" * 10_000_000) == "en"
    assert detect("и " * 5_000_000) == "und"
