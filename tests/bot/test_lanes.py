"""Chats side by side, in each of them one thing after another."""

import asyncio

import pytest

from bot import lanes
from bot.lanes import Lanes


async def test_each_chat_keeps_its_order_and_none_waits_for_another() -> None:
    queues = {1: ["a", "b", "c"], 2: ["x", "y"]}
    done: list[str] = []

    async def step(chat: int) -> float | None:
        if not queues[chat]:
            return None
        await asyncio.sleep(0.05 if chat == 1 else 0)
        done.append(queues[chat].pop(0))
        return 0

    work = Lanes(step, at_once=2)
    work.wake(1)
    work.wake(2)
    await asyncio.sleep(0.3)
    await work.stop(grace_s=1)
    assert done == ["x", "y", "a", "b", "c"]


async def test_what_is_added_at_the_last_moment_is_not_forgotten() -> None:
    things = ["first"]
    done: list[str] = []

    async def step(chat: int) -> float | None:
        await asyncio.sleep(0)
        if things:
            done.append(things.pop())
            return 0
        if len(done) == 1:
            things.append("second")
            work.wake(chat)
        return None

    work = Lanes(step, at_once=1)
    work.wake(1)
    await asyncio.sleep(0.1)
    assert done == ["first", "second"]


async def test_a_step_that_fails_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(lanes, "AFTER_ERROR_S", 0.01)
    attempts: list[int] = []

    async def step(chat: int) -> float | None:
        attempts.append(chat)
        if len(attempts) == 1:
            raise OSError("disk full")
        return None

    Lanes(step, at_once=1).wake(5)
    await asyncio.sleep(0.1)
    assert attempts == [5, 5]
    assert "disk full" in caplog.text


async def test_a_stop_ends_pauses_at_once_and_long_steps_after_the_grace() -> None:
    begun: list[int] = []

    async def step(chat: int) -> float | None:
        begun.append(chat)
        if chat == 1:
            return 60
        await asyncio.sleep(60)
        return None

    work = Lanes(step, at_once=1)
    for chat in (1, 2, 3):
        work.wake(chat)
        await asyncio.sleep(0.01)
    async with asyncio.timeout(1):
        await work.stop(grace_s=0.1)
    assert begun == [1, 2]
