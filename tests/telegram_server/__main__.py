"""python -m tests.telegram_server [--port PORT]: prints the addresses of the Bot API and of control as a line of JSON.

It ends with its standard input, so that it does not outlive the tests that started it.
"""

import argparse
import asyncio
import json
import os
import signal
import sys
import threading

from .server import Server


async def serve(port: int) -> None:
    server = Server()
    api, control = await server.start(port)
    print(json.dumps({"api": api, "control": control}), flush=True)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)

    def wait_for_end_of_input() -> None:
        while os.read(0, 1024):
            pass
        loop.call_soon_threadsafe(stopped.set)

    threading.Thread(target=wait_for_end_of_input, daemon=True).start()
    await stopped.wait()
    await server.stop()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.telegram_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the Bot API; 0 takes a free one")
    asyncio.run(serve(parser.parse_args().port))
    return 0


if __name__ == "__main__":
    sys.exit(main())
