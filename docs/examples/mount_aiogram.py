"""Nightlight inside a bot of your own, with aiogram. Needs NIGHTLIGHT_TOKEN; write /nightlight."""

import asyncio
import os

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.filters import Command
from aiogram.types import Message
from nightlight.app.telegram import mounted
from nightlight.channels.telegram.aiogram import Api, build_router

host = Router()


@host.message(Command("weather"))
async def weather(message: Message) -> None:
    """Something that your bot does."""
    await message.answer("Sunny.")


async def main() -> None:
    """Poll until stopped; silences are answered meanwhile."""
    api = os.environ.get("NIGHTLIGHT_API")
    server = TelegramAPIServer.from_base(api) if api else PRODUCTION
    bot = Bot(os.environ["NIGHTLIGHT_TOKEN"], session=AiohttpSession(api=server))
    async with bot, mounted(Api(bot)) as talker:
        dispatcher = Dispatcher()
        dispatcher.include_routers(build_router(talker), host)  # ours before yours
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
