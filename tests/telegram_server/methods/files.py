from typing import Any

from aiogram import methods, types
from aiogram.types import BufferedInputFile

from ..errors import Refused, bad_request
from ..text import caption_text
from ..world import World
from .addressing import open_chat
from .messages import bot_posts, caption_content
from .registry import answers

LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024


@answers(methods.SendDocument)
def send_document(world: World, call: methods.SendDocument) -> types.Message:
    chat = open_chat(world, call.chat_id)
    caption = caption_text(call.caption, call.parse_mode, call.caption_entities)
    document = document_of(world, call.document)
    return bot_posts(world, chat, call, **caption_content(caption), document=document)


@answers(methods.SendPhoto)
def send_photo(world: World, call: methods.SendPhoto) -> types.Message:
    chat = open_chat(world, call.chat_id)
    caption = caption_text(call.caption, call.parse_mode, call.caption_entities)
    file_id, size, _ = stored(world, call.photo, "photos", LARGEST_PHOTO)
    photo = types.PhotoSize(file_id=file_id, file_unique_id=unique(file_id), width=640, height=480, file_size=size)
    return bot_posts(world, chat, call, **caption_content(caption), photo=[photo])


@answers(methods.GetFile)
def get_file(world: World, call: methods.GetFile) -> types.File:
    found = world.files.get(call.file_id)
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    size = len(found.content)
    if size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return types.File(file_id=call.file_id, file_unique_id=unique(call.file_id), file_size=size, file_path=found.path)


def document_of(world: World, given: Any) -> types.Document:
    file_id, size, name = stored(world, given, "documents", LARGEST_UPLOAD)
    return types.Document(file_id=file_id, file_unique_id=unique(file_id), file_name=name, file_size=size)


def stored(world: World, given: Any, folder: str, largest: int) -> tuple[str, int, str | None]:
    """Id, size and name of a file that was uploaded with the call, or that Telegram knows by its id."""
    if isinstance(given, BufferedInputFile):
        if not given.data:
            raise bad_request("file must be non-empty")
        if len(given.data) > largest:
            raise Refused(413)
        return world.store(given.data, given.filename or "", folder), len(given.data), given.filename
    known = world.files.get(given)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return given, len(known.content), None


def unique(file_id: str) -> str:
    return file_id.split("-")[0]
