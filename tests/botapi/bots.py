"""The same little bot in both libraries, as they come: /start asks, a press edits, /doc sends."""

import asyncio
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher, F, Router
from aiogram import types as aio
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ChatMemberHandler, CommandHandler

HELLO, DONE, SECRET = "<b>Hello</b> &amp; welcome", "You chose yes", "s3cret_-"
ALLOWED = ["message", "callback_query", "my_chat_member"]


def aiogram_bot(api) -> Bot:
    """A Bot as an operator would build it for a local Bot API."""
    return Bot(api.token, session=AiohttpSession(api=TelegramAPIServer.from_base(api.url)))


def aiogram_router(left: list) -> Router:
    router = Router()

    @router.message(Command("start"))
    async def start(message: aio.Message):
        yes = aio.InlineKeyboardButton(text="Yes", callback_data="a:yes", style="primary")
        number = aio.InlineKeyboardButton(text="Copy", copy_text=aio.CopyTextButton(text="112"))
        keyboard = aio.InlineKeyboardMarkup(inline_keyboard=[[yes, number]])
        await message.answer(HELLO, parse_mode="HTML", reply_markup=keyboard)

    @router.callback_query(F.data == "a:yes")
    async def yes(query: aio.CallbackQuery):
        await query.answer("noted")
        await query.message.edit_text(DONE)

    @router.message(Command("doc"))
    async def doc(message: aio.Message):
        await message.answer_document(aio.BufferedInputFile(b"%PDF", "note.pdf"), caption="A note")

    @router.my_chat_member()
    async def member(change: aio.ChatMemberUpdated):
        left.append(change.new_chat_member.status)

    return router


@asynccontextmanager
async def aiogram_polling(api, left):
    bot, dispatcher = aiogram_bot(api), Dispatcher()
    dispatcher.include_router(aiogram_router(left))
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5))
    await api.wait_call("getMe")
    yield
    await dispatcher.stop_polling()
    await task


@asynccontextmanager
async def aiogram_webhook(api, left):
    bot, dispatcher = aiogram_bot(api), Dispatcher()
    dispatcher.include_router(aiogram_router(left))
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET, handle_in_background=False).register(
        app, "/hook"
    )
    runner, url = await _serve(app)
    await bot.set_webhook(url, secret_token=SECRET, allowed_updates=ALLOWED)
    yield
    await runner.cleanup()
    await bot.session.close()


def ptb_application(api, left) -> Application:
    """An Application as an operator would build it for a local Bot API."""

    async def start(update, context):
        yes = InlineKeyboardButton("Yes", callback_data="a:yes", api_kwargs={"style": "primary"})
        number = InlineKeyboardButton("Copy", copy_text=CopyTextButton("112"))
        keyboard = InlineKeyboardMarkup([[yes, number]])
        await update.message.reply_text(HELLO, parse_mode="HTML", reply_markup=keyboard)

    async def pressed(update, context):
        await update.callback_query.answer("noted")
        await update.callback_query.edit_message_text(DONE)

    async def doc(update, context):
        await update.message.reply_document(b"%PDF", filename="note.pdf", caption="A note")

    async def member(update, context):
        left.append(update.my_chat_member.new_chat_member.status)

    builder = (
        Application.builder()
        .token(api.token)
        .base_url(f"{api.url}/bot")
        .base_file_url(f"{api.url}/file/bot")
    )
    application = builder.build()
    application.add_handlers([CommandHandler("start", start), CommandHandler("doc", doc)])
    application.add_handlers([CallbackQueryHandler(pressed, "a:yes"), ChatMemberHandler(member)])
    return application


@asynccontextmanager
async def ptb_polling(api, left):
    async with ptb_application(api, left) as application:
        await application.start()
        await application.updater.start_polling(timeout=5, allowed_updates=ALLOWED)
        yield
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def ptb_webhook(api, left):
    """As in the library's customwebhook example: the operator's own web server feeds the application."""
    async with ptb_application(api, left) as application:

        async def take(request: web.Request) -> web.Response:
            if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
                return web.Response(status=403)
            await application.process_update(Update.de_json(await request.json(), application.bot))
            return web.Response()

        app = web.Application()
        app.router.add_post("/hook", take)
        runner, url = await _serve(app)
        await application.bot.set_webhook(url, secret_token=SECRET, allowed_updates=ALLOWED)
        yield
        await runner.cleanup()


async def _serve(app: web.Application) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"


RUNS = {run.__name__: run for run in (aiogram_polling, aiogram_webhook, ptb_polling, ptb_webhook)}
