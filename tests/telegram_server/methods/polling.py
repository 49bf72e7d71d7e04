from aiogram import methods, types

from ..errors import bad_request
from ..updates import MOST_AT_ONCE
from ..world import World
from .registry import answers

LONGEST_POLL_S = 50


@answers(methods.GetUpdates)
async def get_updates(world: World, call: methods.GetUpdates) -> list[types.Update]:
    world.updates.allow(call.allowed_updates)
    limit = call.limit if call.limit and call.limit > 0 else MOST_AT_ONCE
    return await world.updates.poll(call.offset or 0, limit, min(max(call.timeout or 0, 0), LONGEST_POLL_S))


@answers(methods.SetWebhook)
def set_webhook(world: World, call: methods.SetWebhook) -> bool:
    """Only what polling notices of it: updates are kept until it is gone, nothing is delivered to it."""
    if call.url and not call.url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.allow(call.allowed_updates)
    change_webhook(world, call.url, bool(call.drop_pending_updates))
    return True


@answers(methods.DeleteWebhook)
def delete_webhook(world: World, call: methods.DeleteWebhook) -> bool:
    change_webhook(world, "", bool(call.drop_pending_updates))
    return True


@answers(methods.GetWebhookInfo)
def get_webhook_info(world: World, call: methods.GetWebhookInfo) -> types.WebhookInfo:
    return types.WebhookInfo(
        url=world.updates.webhook_url,
        has_custom_certificate=False,
        pending_update_count=len(world.updates.pending),
        allowed_updates=sorted(world.updates.allowed),
    )


def change_webhook(world: World, url: str, drop: bool) -> None:
    world.updates.webhook_url = url
    if drop:
        world.updates.pending.clear()
    world.changes.happened()
