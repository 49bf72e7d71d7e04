from datetime import UTC, datetime, timedelta

from aiogram import methods

from ..chats import Event
from ..errors import bad_request
from ..world import World
from .registry import answers

LIFE = timedelta(seconds=15)  # of a tap: Telegram promises no time, its apps stop waiting after about this
NOTICE_CHARACTERS = 200


@answers(methods.AnswerCallbackQuery)
def answer_callback_query(world: World, call: methods.AnswerCallbackQuery) -> bool:
    query = world.queries.get(call.callback_query_id)
    if query is None or query.answer is not None or query.expired or datetime.now(UTC) - query.asked > LIFE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(call.text or "") > NOTICE_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"text": call.text or "", "alert": bool(call.show_alert), "url": call.url}
    if call.text:
        world.note(query.chat, Event("noticed", query.message, call.text))
    world.changes.happened()
    return True
