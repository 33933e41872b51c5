"""Nightlight inside your own bot, with python-telegram-bot. Needs NIGHTLIGHT_TOKEN; say /nightlight."""

import asyncio
import os
import signal

from nightlight.app.telegram import mounted
from nightlight.channels.telegram.ptb import Api, build_handlers
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes


async def weather(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Something that your bot does."""
    if update.effective_message:
        await update.effective_message.reply_text("Sunny.")


async def main() -> None:
    """Poll until stopped; silences are answered meanwhile."""
    api = os.environ.get("NIGHTLIGHT_API", "https://api.telegram.org")
    host = Application.builder().token(os.environ["NIGHTLIGHT_TOKEN"]).base_url(f"{api}/bot").build()
    host.add_handler(CommandHandler("weather", weather))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with host, mounted(Api(host.bot)) as talker:
        host.add_handlers(build_handlers(talker), group=-1)  # ours before yours
        await host.start()
        await host.updater.start_polling()
        await stop.wait()
        await host.updater.stop()
        await host.stop()


if __name__ == "__main__":
    asyncio.run(main())
