"""What goes wrong between a bot and Telegram, on order."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["too many requests", "bad gateway", "dropped before", "dropped after", "hung"]


@dataclass
class Fault:
    """Befalls the calls number `call` to `call + times - 1` of `method` that come after it was ordered."""

    kind: Kind
    method: str
    call: int = 1
    times: int = 1
    seconds: float = 0  # retry_after, or how long a hung connection stays open
    seen: int = 0

    def befalls(self, method: str) -> bool:
        if method.lower() != self.method.lower():
            return False
        self.seen += 1
        return self.call <= self.seen < self.call + self.times


@dataclass
class Faults:
    ordered: list[Fault] = field(default_factory=list)

    def of(self, method: str) -> Fault | None:
        befallen = [fault for fault in self.ordered if fault.befalls(method)]  # all of them count the call
        return befallen[0] if befallen else None
