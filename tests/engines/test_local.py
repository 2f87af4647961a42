import os
import time

import pytest

from contradict.engines.local import LocalEngine
from contradict.errors import ContradictError


def slow_square(number: int) -> tuple[int, int]:
    time.sleep(0.02 if number % 3 == 0 else 0)
    return number * number, os.getpid()


def die(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def refuse(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    with LocalEngine(jobs) as engine:
        results = list(engine.map(slow_square, range(20)))
    assert [square for square, _ in results] == [number * number for number in range(20)]


def test_one_batch_is_worked_on_here_without_a_pool():
    with LocalEngine(4) as engine:
        assert list(engine.map(slow_square, [3])) == [(9, os.getpid())]
        assert list(engine.map(slow_square, [])) == []


def test_several_batches_go_to_other_processes():
    with LocalEngine(2) as engine:
        assert os.getpid() not in {pid for _, pid in engine.map(slow_square, range(8))}


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_are_drawn_as_they_are_needed(jobs):
    drawn = []

    def items():
        for number in range(1000):
            drawn.append(number)
            yield number

    with LocalEngine(jobs) as engine:
        next(engine.map(slow_square, items()))
        assert len(drawn) < 20


def test_a_pool_may_serve_two_stages_at_once():
    with LocalEngine(2) as engine:
        squares = (square for square, _ in engine.map(slow_square, range(30)))
        results = [square for square, _ in engine.map(slow_square, squares)]
    assert results == [number**4 for number in range(30)]


def test_a_process_that_dies_ends_the_scan_with_a_remedy():
    with pytest.raises(ContradictError, match="--jobs 1"), LocalEngine(2) as engine:
        list(engine.map(die, range(10)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_batch_is_the_callers(jobs):
    with pytest.raises(ValueError, match="three"), LocalEngine(jobs) as engine:
        list(engine.map(refuse, range(10)))
