"""An article that attacks whoever reads a report on it."""

from __future__ import annotations

import drawn
import duckdb

SCRIPT = "<script>alert(1)</script>"
ATTACKS = (
    SCRIPT,
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style></script><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "]]>\x00\x1b[2J\ufffe",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    '=HYPERLINK("http://evil.example")',
    "# heading\n\n- item **bold** `code` @everyone <http://evil.example>",
)


def corpus() -> duckdb.DuckDBPyConnection:
    """Draw the small war with every text field under attack, one attack a case."""
    connection = drawn.war()
    for place, attack in enumerate(ATTACKS):
        name = f"x{place}"
        quote = f"{attack} killed 12 {attack}"
        drawn.article(connection, name, attack, quote, url="javascript:alert(1)")
        drawn.claim(
            connection,
            name,
            name,
            quote,
            "12",
            12,
            12,
            claimant=attack,
            subject=attack,
            place=attack,
            measure=f"other:{attack}",
        )
        drawn.case(
            connection, name, [name], subject=attack, place=attack, measure=f"other:{attack}"
        )
        drawn.finding(connection, f"f-{name}", name, [name], explanation=attack, diagnosis=attack)
        decided = {"finding_id": f"f-{name}", "decision": "confirmed", "decided": drawn.TODAY}
        drawn.insert(connection, "triage", reason=attack, note=attack, **decided)
    return connection
