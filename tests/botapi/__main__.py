"""`python -m tests.botapi --port 9200`: the server by hand or for a bot in another process."""

import argparse
import asyncio
import contextlib
import signal
import time

from tests.botapi.server import TOKEN, BotApi


async def serve(options: argparse.Namespace) -> None:
    """Run until told to stop."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    ports = {"port": options.port, "control_port": options.control_port}
    async with BotApi(token=options.token, throttle=not options.no_throttle, **ports) as api:
        api.pacing.enabled = options.pacing
        api.updates.next_id = int(time.time())  # a bot that knows an earlier run must not take it for this
        print(f"api {api.url}\ncontrol {api.control_url}\ntoken {api.token}", flush=True)
        await stop.wait()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="of the API (default: a free one)")
    parser.add_argument(
        "--control-port", type=int, default=0, help="of /control/, also while the API is gone"
    )
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--pacing", action="store_true", help="Telegram's limits: 429 when too fast")
    parser.add_argument("--no-throttle", action="store_true", help="do not slow down repeated getUpdates")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
