from aiogram import methods, types

from ..chats import Chat
from ..errors import bad_request, forbidden
from ..membership import member
from ..world import World
from .addressing import chat_of
from .registry import answers


@answers(methods.GetChat)
def get_chat(world: World, call: methods.GetChat) -> types.ChatFullInfo:
    chat = known_chat(world, call.chat_id)
    return types.ChatFullInfo.model_validate(
        {
            **chat.outward().model_dump(exclude_none=True),
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": types.AcceptedGiftTypes(
                unlimited_gifts=False,
                limited_gifts=False,
                unique_gifts=False,
                premium_subscription=False,
                gifts_from_channels=False,
            ),
            "linked_chat_id": chat.discussion,
        }
    )


@answers(methods.GetChatMember)
def get_chat_member(world: World, call: methods.GetChatMember) -> types.ChatMemberUnion:
    chat = known_chat(world, call.chat_id)
    user = world.bot if call.user_id == world.bot.id else world.users.get(call.user_id)
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member(user, chat.status(user.id))


@answers(methods.GetChatAdministrators)
def get_chat_administrators(world: World, call: methods.GetChatAdministrators) -> list[types.ChatMemberUnion]:
    chat = known_chat(world, call.chat_id)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    people = [user for user in [*world.users.values(), world.bot] if chat.administered_by(user.id)]
    return [member(user, chat.status(user.id)) for user in people]


@answers(methods.GetChatMemberCount)
def get_chat_member_count(world: World, call: methods.GetChatMemberCount) -> int:
    chat = known_chat(world, call.chat_id)
    return sum(chat.has(user) for user in chat.members) if chat.kind != "private" else 2


@answers(methods.LeaveChat)
def leave_chat(world: World, call: methods.LeaveChat) -> bool:
    chat = known_chat(world, call.chat_id)
    chat.members[world.bot.id] = "left"
    return True


def known_chat(world: World, chat_id: int | str) -> Chat:
    chat = chat_of(world, chat_id)
    if chat.kind == "private" and not (chat.started or chat.blocked):
        raise bad_request("chat not found")
    if chat.kind != "private" and not chat.has(world.bot.id) and chat.username is None:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat
