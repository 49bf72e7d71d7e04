"""Who is in a chat and as what, as the Bot API says it, and the bot's own coming and going."""

from datetime import UTC, datetime

from aiogram import types

from .chats import Chat, Event
from .world import World

RIGHTS = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_send_welcome_messages": False,
}


def member(user: types.User, status: str) -> types.ChatMemberUnion:
    match status:
        case "creator":
            return types.ChatMemberOwner(user=user, is_anonymous=False)
        case "administrator":
            return types.ChatMemberAdministrator.model_validate({"user": user, **RIGHTS})
        case "member":
            return types.ChatMemberMember(user=user)
        case "kicked":
            return types.ChatMemberBanned(user=user, until_date=datetime.fromtimestamp(0, UTC))
    return types.ChatMemberLeft(user=user)


def change_bot(world: World, chat: Chat, by: types.User, status: str) -> None:
    """A person adds, promotes, removes, blocks or unblocks the bot; it is told."""
    private = chat.kind == "private"
    before = ("kicked" if chat.blocked else "member") if private else chat.status(world.bot.id)
    if private:
        chat.blocked = status == "kicked"
    else:
        chat.members[world.bot.id] = status
    world.note(chat, Event("changed", note=f"{by.first_name} made {world.bot.first_name} {status}"))
    world.updates.put(
        "my_chat_member",
        types.ChatMemberUpdated(
            chat=chat.outward(),
            from_user=by,
            date=datetime.now(UTC),
            old_chat_member=member(world.bot, before),
            new_chat_member=member(world.bot, status),
        ),
    )
    if not private and chat.kind != "channel" and before in ("left", "kicked") and chat.has(world.bot.id):
        greeting = world.post(chat, from_user=by, new_chat_members=[world.bot])
        world.tell_bot(chat, greeting)


def upgrade(world: World, chat: Chat) -> Chat:
    """A small group becomes a supergroup, with a new id; both chats say so."""
    larger = world.add_chat("supergroup", chat.name, members=dict(chat.members))
    goodbye = world.post(chat, migrate_to_chat_id=larger.id)
    chat.upgraded_to = larger.id
    world.tell_bot(chat, goodbye)
    world.tell_bot(larger, world.post(larger, migrate_from_chat_id=chat.id))
    return larger
