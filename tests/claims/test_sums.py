"""Counts in sentences of their own that add up to the count told before them."""

import pytest

from contradict.claims.claims import extract
from contradict.records import Claim, Document

WHOLE = "The UN counted 58 civilian casualties in Norway."


def claims(text: str) -> dict[str, Claim]:
    document = Document(document_id="d", record_id="r", path="p", text=text)
    return {claim.number_text: claim for claim in extract(document).claims}


def test_two_counts_that_add_up_are_parts() -> None:
    found = claims(f"{WHOLE} In Oslo there were 21 casualties. In Bergen it counted 37 casualties.")
    assert found["21"].part_of == found["37"].part_of == found["58"].claim_id
    assert found["21"].subject == found["37"].subject == "civilians"


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE} In Oslo there were 21 casualties. In Bergen it counted 38 casualties.",
        f"{WHOLE} In Oslo 21 people were killed. In Bergen it counted 37 casualties.",
        f"{WHOLE} There were 21 casualties. Then it counted 37 casualties.",
        f"{WHOLE} In Oslo there were 21 casualties. {'The rest is known. ' * 40}"
        "In Bergen it counted 37 casualties.",
    ],
)
def test_other_counts_are_no_parts(text: str) -> None:
    assert claims(text)["37" if "37" in text else "38"].part_of is None
