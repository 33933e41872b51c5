"""Our bot as `nightlight telegram` starts it, but for Telegram's limit of 30 messages a second.

With BENCHMARK_PROFILE set to a file, a profile of the whole run is written there when it stops.
"""

import asyncio
import os
import sys
from functools import partial

import bot.app.telegram as telegram
from bot.channels.telegram.sender import Pace

telegram.Pace = partial(Pace, 1e9)


def main() -> None:
    framework, file = sys.argv[1], os.environ.get("BENCHMARK_PROFILE")
    if not file:
        asyncio.run(telegram.run(framework))
        return
    import cProfile

    profile = cProfile.Profile()
    profile.enable()
    asyncio.run(telegram.run(framework))
    profile.disable()
    profile.dump_stats(file)


if __name__ == "__main__":
    main()
