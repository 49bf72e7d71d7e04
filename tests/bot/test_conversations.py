"""What the bot knows of earlier questions: whose, how many, and for how long."""

from bot.conversations import KEPT_S, MOST, Conversations, Speaker
from index.domain import Declined, Kind, NoAnswer
from tests.bot.archive import HOW_TALL, WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer
from tests.telegram_server import TelegramServer

ANNA, BORIS = Speaker(1, None, 10), Speaker(1, None, 11)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def declined(question: str, why: Declined = Declined.NOT_SAID) -> NoAnswer:
    return NoAnswer(question=question, language="en", asked=Kind.PERSON, why=why, confidence=0.1)


def asked_before(conversations: Conversations, who: Speaker, place: int) -> list[str]:
    return [turn.question for turn in conversations.before(who, place).turns]


def test_each_person_has_a_conversation_of_their_own_in_each_chat_and_topic() -> None:
    conversations = Conversations()
    conversations.note(ANNA, 1, [declined("who?")])
    conversations.note(BORIS, 2, [declined("when?")])
    assert asked_before(conversations, ANNA, 3) == ["who?"]
    for other in (ANNA._replace(chat=2), ANNA._replace(topic=5)):
        assert asked_before(conversations, other, 3) == []


def test_three_questions_back_and_ten_minutes() -> None:
    clock = Clock()
    conversations = Conversations(clock)
    for number in range(1, 6):
        conversations.note(ANNA, number, [declined(str(number))])
        clock.now += 60
    assert asked_before(conversations, ANNA, 6) == ["3", "4", "5"]
    clock.now = 60 * 3 + KEPT_S + 1
    assert asked_before(conversations, ANNA, 6) == ["5"]
    clock.now += 60
    assert asked_before(conversations, ANNA, 6) == []


def test_a_message_with_several_questions_counts_as_these() -> None:
    conversations = Conversations()
    conversations.note(ANNA, 1, [declined("who?"), declined("thanks", Declined.THANKS), declined("when?")])
    assert asked_before(conversations, ANNA, 2) == ["who?", "when?"]


def test_small_talk_is_no_part_of_it() -> None:
    conversations = Conversations()
    conversations.note(ANNA, 1, [declined("who?")])
    conversations.note(ANNA, 2, [declined("thanks", Declined.THANKS)])
    assert asked_before(conversations, ANNA, 3) == ["who?"]


def test_an_edited_question_is_read_and_kept_where_it_stood() -> None:
    conversations = Conversations()
    for number in range(1, 5):
        conversations.note(ANNA, number, [declined(str(number))])
    assert asked_before(conversations, ANNA, 4) == ["1", "2", "3"]
    conversations.note(ANNA, 3, [declined("3, edited")])
    assert asked_before(conversations, ANNA, 5) == ["2", "3, edited", "4"]
    conversations.note(ANNA, 4, [declined("hello", Declined.GREETING)])
    assert asked_before(conversations, ANNA, 5) == ["1", "2", "3, edited"]


def test_of_more_conversations_than_it_keeps_the_one_that_rested_longest_is_forgotten() -> None:
    conversations = Conversations()
    for number in range(MOST):
        conversations.note(Speaker(number, None, 1), 1, [declined("who?")])
    conversations.note(Speaker(0, None, 1), 2, [declined("when?")])
    conversations.note(Speaker(MOST, None, 1), 1, [declined("who?")])
    assert asked_before(conversations, Speaker(0, None, 1), 3) == ["who?", "when?"]
    assert asked_before(conversations, Speaker(1, None, 1), 3) == []


async def test_a_question_is_asked_with_those_that_the_same_person_asked_before(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    async with running():
        for person, text in ((anna, WHEN), (boris, HOW_TALL), (anna, "and who lit it?")):
            await person.writes(text)
            await person.reads()
    assert answerer.before == [(), (), (WHEN,)]


async def test_a_tapped_sample_and_an_edited_question_have_their_place_in_the_conversation(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes("/help")
        await anna.reads()
        answerer.before.clear()
        await (await anna.taps(HOW_TALL)).answer()
        await anna.reads()
        question = await anna.writes("and when?")
        answer = await anna.reads()
        await anna.edits(question, WHEN)
        await anna.reads_edited(answer)
        await anna.writes("who lit it?")
        await anna.reads()
    assert answerer.before == [(), (HOW_TALL,), (HOW_TALL,), (HOW_TALL, WHEN)]


async def test_in_a_group_each_goes_on_from_their_own_questions_and_each_topic_from_its_own(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    group = await telegram.group("Readers", topics=True)
    economy, sport = await group.topic("Economy"), await group.topic("Sport")
    async with running():
        for person, where, text in (
            (anna, economy, WHEN),
            (boris, economy, HOW_TALL),
            (anna, economy, HOW_TALL),
            (anna, sport, WHEN),
        ):
            await person.writes(f"/ask {text}", to=where)
            await person.reads(where)
    assert answerer.before == [(), (), (WHEN,), ()]


async def test_anonymous_administrators_are_not_taken_for_one_person(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", owner=anna)
    async with running():
        for _ in range(2):
            await anna.writes(f"/ask {WHEN}", to=group, anonymously=True)
            await anna.reads(group)
    assert answerer.before == [(), ()]
