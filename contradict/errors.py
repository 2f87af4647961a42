"""Errors that a user sees as one sentence, never as a traceback."""

from __future__ import annotations

DONE, FAIL_ON_MET, MISUSE, SOME_UNREAD = 0, 1, 2, 3
INTERRUPTED, UNHEARD, TERMINATED = 130, 141, 143  # 128 + the signal's number, as shells have it


class ContradictError(Exception):
    """Something that the user can mend: what it concerns, what is wrong, what to do.

    `str()` is "concerns: problem; remedy". `exit_code` is what the command ends with.
    """

    def __init__(
        self, concerns: str, problem: str, remedy: str = "", *, exit_code: int = MISUSE
    ) -> None:
        self.concerns = concerns
        self.problem = problem
        self.remedy = remedy
        self.exit_code = exit_code
        sentence = f"{concerns}: {problem}" if concerns else problem
        super().__init__(f"{sentence}; {remedy}" if remedy else sentence)
