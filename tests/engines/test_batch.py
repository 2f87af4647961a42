from pathlib import Path

import pyarrow.parquet as pq
import pytest

from contradict.engines import batch
from contradict.engines.batch import BATCH_CHARACTERS, BATCH_DOCUMENTS, Batch, batches
from contradict.records import Document

GERMAN = (
    "Die Polizei hat am Sonntag in Lima 450 Menschen bei einem Protest festgenommen. Die Zahl der "
    "Verletzten stieg auf 20, sagte ein Sprecher am Montag. Die Kundgebung war die größte des "
    "Jahres in der Stadt."
)


def document(number: int, text: str = "Police held 40 people in Lima.") -> Document:
    return Document(document_id=f"d{number}", record_id=str(number), path="a.jsonl", text=text)


@pytest.mark.parametrize(
    ("lengths", "sizes"),
    [
        ([10] * (2 * BATCH_DOCUMENTS + 1), [BATCH_DOCUMENTS, BATCH_DOCUMENTS, 1]),
        ([BATCH_CHARACTERS, 5, 5], [1, 2]),
        ([], []),
    ],
    ids=["by number", "by length", "none"],
)
def test_batches_are_cut_by_number_and_by_length(lengths, sizes):
    documents = [document(number, "x" * length) for number, length in enumerate(lengths)]
    cut = list(batches(documents, Path("folder")))
    assert [len(part.documents) for part in cut] == sizes
    assert [d for part in cut for d in part.documents] == documents
    assert [part.shard.name for part in cut] == sorted({part.shard.name for part in cut})


def test_a_batch_becomes_a_shard_with_every_document(tmp_path, monkeypatch):
    extract = batch.extract

    def fragile(given):
        if given.record_id == "2":
            raise ZeroDivisionError("a quirk")
        return extract(given)

    monkeypatch.setattr(batch, "extract", fragile)
    documents = (document(1), document(2), document(3, GERMAN))
    result = batch.extract_batch(Batch(documents=documents, shard=tmp_path / "0.parquet"))
    rows = pq.read_table(result.shard).to_pylist()
    assert [(row["record_id"], row["language"]) for row in rows] == [("1", "en"), ("3", "de")]
    assert [len(row["claims"]) for row in rows] == [1, 0]
    assert result.other_language == (("3", "de"),)
    assert [failed.detail for failed in result.failed] == ["record 2, ZeroDivisionError: a quirk"]
    assert (result.documents, result.claims) == (2, 1)
