"""The bot inside somebody's stock bot that polls: it takes every update, the library does all the rest."""

import asyncio
import logging
from contextlib import asynccontextmanager

from nightlight.app.telegram import mounted
from nightlight.settings import Settings


@asynccontextmanager
async def hosted(framework: str, settings: Settings):
    """From polling to stopped; what is written to the log of "nightlight" goes to the home's log."""
    handler = logging.FileHandler(settings.home / "log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    loggers = [logging.getLogger(name) for name in ("nightlight", "asyncio")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        async with (_aiogram if framework == "aiogram" else _ptb)(settings):
            yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
        handler.close()


@asynccontextmanager
async def _aiogram(settings: Settings):
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from nightlight.channels.telegram import aiogram

    bot = Bot(settings.token, session=AiohttpSession(api=TelegramAPIServer.from_base(settings.api)))
    async with bot, mounted(aiogram.Api(bot), settings) as talker:
        dispatcher = Dispatcher()
        dispatcher.include_router(aiogram.build_router(talker, whole=True))
        polling = asyncio.create_task(
            dispatcher.start_polling(bot, polling_timeout=2, handle_signals=False, close_bot_session=False)
        )
        try:
            yield
        finally:
            await dispatcher.stop_polling()
            await polling


@asynccontextmanager
async def _ptb(settings: Settings):
    from nightlight.channels.telegram import ptb
    from telegram.ext import Application

    building = Application.builder().token(settings.token).base_url(f"{settings.api}/bot")
    application = building.concurrent_updates(True).build()
    async with application, mounted(ptb.Api(application.bot), settings) as talker:
        application.add_handlers(ptb.build_handlers(talker, whole=True), group=-1)
        await application.start()
        await application.updater.start_polling(timeout=2)
        try:
            yield
        finally:
            await application.updater.stop()
            await application.stop()
