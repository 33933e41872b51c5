"""What ours is measured against: a bare bot of each framework, with its own transport and no storage.

It asks ten questions of three buttons each, edits them in place, answers every press, and says a short
summary at the end. Nothing is kept but the answers, in memory.
"""

import asyncio
import os
import sys

from aiohttp import web

API = os.environ.get("NIGHTLIGHT_API", "")
TOKEN = os.environ.get("NIGHTLIGHT_TOKEN", "")
PORT = int(os.environ.get("NIGHTLIGHT_PORT", "0"))
SECRET = os.environ.get("NIGHTLIGHT_WEBHOOK_SECRET", "")
BUTTONS = int(os.environ.get("BENCHMARK_BUTTONS", "3"))
PATH = "/knock"
QUESTIONS = tuple(
    f"Question {n} of 10: how was it over the last two days, as you remember it?" for n in range(10)
)
LABELS = ("Not at all", "A little", "Much more than usual")
SUMMARY = "Thank you. These are your answers:\n"

answers: dict[int, list[str]] = {}


def keys(step: int) -> list[tuple[str, str]]:
    """Label and callback data of each button of a question."""
    return [(LABELS[n % 3], f"q{step}:{n}") for n in range(BUTTONS)]


def next_screen(person: int, data: str) -> tuple[str, list[tuple[str, str]]]:
    """What to show after a press."""
    step, choice = data[1:].split(":")
    given = answers.setdefault(person, [])
    given.append(choice)
    step = int(step) + 1
    if step < len(QUESTIONS):
        return QUESTIONS[step], keys(step)
    return SUMMARY + "\n".join(f"{q} {a}" for q, a in zip(QUESTIONS, given, strict=False)), []


def aiogram_app() -> web.Application:
    from aiogram import Bot, Dispatcher, F, Router
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.filters import CommandStart
    from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    router = Router()

    def markup(buttons):
        rows = [[InlineKeyboardButton(text=label, callback_data=data)] for label, data in buttons]
        return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None

    @router.message(CommandStart())
    async def start(message: Message) -> None:
        answers[message.from_user.id] = []
        await message.answer(QUESTIONS[0], reply_markup=markup(keys(0)))

    @router.callback_query(F.data.startswith("q"))
    async def press(query: CallbackQuery) -> None:
        text, buttons = next_screen(query.from_user.id, query.data)
        await query.answer()
        await query.message.edit_text(text, reply_markup=markup(buttons))

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(API)))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path=PATH)
    setup_application(app, dispatcher, bot=bot)
    return app


def ptb_app() -> web.Application:
    """As in the library's own example of a custom webhook, with aiohttp for the web server."""
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
    from telegram.ext import Application, CallbackQueryHandler, CommandHandler

    def markup(buttons):
        rows = [[InlineKeyboardButton(label, callback_data=data)] for label, data in buttons]
        return InlineKeyboardMarkup(rows) if rows else None

    async def start(update, _) -> None:
        answers[update.effective_user.id] = []
        await update.message.reply_text(QUESTIONS[0], reply_markup=markup(keys(0)))

    async def press(update, _) -> None:
        query = update.callback_query
        text, buttons = next_screen(query.from_user.id, query.data)
        await query.answer()
        await query.edit_message_text(text, reply_markup=markup(buttons))

    builder = Application.builder().token(TOKEN).base_url(f"{API}/bot").updater(None)
    application = builder.build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(press, pattern="^q"))

    async def knock(request: web.Request) -> web.Response:
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
            return web.Response(status=401)
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return web.Response()

    async def around(_):
        async with application:
            await application.start()
            yield
            await application.stop()

    app = web.Application()
    app.router.add_post(PATH, knock)
    app.cleanup_ctx.append(around)
    return app


async def main(framework: str) -> None:
    runner = web.AppRunner(aiogram_app() if framework == "aiogram" else ptb_app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", PORT).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
