"""The report on the sample corpus is the golden one, word for word."""

from golden import GOLDEN, report


def test_the_report_on_the_sample_corpus_is_the_golden_one() -> None:
    assert report() == GOLDEN.read_text(encoding="utf-8"), "see tests/report/golden.py"


def test_the_golden_report_fits_100_columns() -> None:
    assert max(map(len, GOLDEN.read_text(encoding="utf-8").splitlines())) <= 100
