"""What people send besides text, as the field of a message that holds it."""

from typing import Any

from aiogram import types

from .errors import SceneError
from .methods.files import unique
from .world import World


def attachment(world: World, kind: str, content: bytes, name: str) -> dict[str, Any]:
    if kind == "poll":
        return {"poll": poll(name)}
    file_id = world.store(content, name, f"{kind}s")
    file = {"file_id": file_id, "file_unique_id": unique(file_id), "file_size": len(content)}
    match kind:
        case "document":
            return {"document": {**file, "file_name": name}}
        case "photo":
            return {"photo": [{**file, "width": 90, "height": 67}, {**file, "width": 800, "height": 600}]}
        case "voice":
            return {"voice": {**file, "duration": 3, "mime_type": "audio/ogg"}}
        case "sticker":
            shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {"sticker": {**file, **shape, "emoji": "👍"}}
        case "video":
            return {"video": {**file, "width": 640, "height": 480, "duration": 5}}
    raise SceneError(f"this test server does not know how to send a {kind} yet")


def poll(question: str) -> types.Poll:
    options = [types.PollOption(persistent_id=str(number), text=f"Option {number}", voter_count=0) for number in (1, 2)]
    return types.Poll(
        id="1",
        question=question,
        options=options,
        total_voter_count=0,
        is_closed=False,
        is_anonymous=True,
        type="regular",
        allows_multiple_answers=False,
        allows_revoting=False,
        members_only=False,
    )
