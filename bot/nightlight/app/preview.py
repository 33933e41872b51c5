"""`nightlight preview`: every screen on a local page, and a chat beside the picture of the dialog."""

import asyncio
import errno
import json
import os
from importlib.resources import files as resources
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import web

from nightlight.app import App, build, memory_store
from nightlight.app.phone import drawn, shown
from nightlight.app.reload import Watch, reload
from nightlight.conversation import Said
from nightlight.engine.session import SELF, SUPPORTER, Session
from nightlight.i18n.reply import Reply
from nightlight.i18n.words.localizer import NotSaid
from nightlight.settings import SettingsError
from nightlight.tools.check.everything import check
from nightlight.tools.graph.drawing import graphs
from nightlight.tools.graph.svg import svg
from nightlight.tools.preview.model import bubbles, model

HOST: Final = "127.0.0.1"
LOOPBACK: Final = {"127.0.0.1", "localhost"}
LONGEST: Final = 4096
MOST_TOLD: Final = 20
EMPTY: Final[dict[str, Any]] = {
    "locales": [],
    "screens": [],
    "questions": [],
    "said": [],
    "problems": [],
    "picture": "",
    "status": "",
    "phones": [],
    "stamp": 0,
}


class Preview:
    """The page and what it asks for. Chats live in memory and end with the command."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._watch = Watch(app.root)
        self._stamp = 0
        self._news = ""
        self._model: dict[str, Any] = EMPTY
        self._phones: list[dict[str, Any]] | None = None  # drawn when somebody looks at them
        self._redraw()

    def application(self) -> web.Application:
        """The web application; it answers no other name than the loopback's."""
        app = web.Application(middlewares=[_loopback_only], client_max_size=64 * 1024)
        app.router.add_get("/", self._page)
        app.router.add_get("/model.json", self._whole)
        app.router.add_get("/phones.json", self._on_phones)
        app.router.add_get("/stamp", self._changes)
        app.router.add_post("/chat", self._chat)
        return app

    def page(self, *, live: bool) -> str:
        """The whole page as one file."""
        return page(self._model if live else {**self._model, "phones": self._drawn()}, live=live)

    def _redraw(self) -> None:
        """Draw what there is now; of what cannot be drawn the last good screens stay, with the problems."""
        try:
            self._model = self._modelled()
            self._phones = None
        except Exception as error:  # noqa: BLE001 - whatever stands in a file, the page goes on
            problems = [str(problem) for problem in check(self._app.root)]
            self._news = self._news or "\n".join(
                (f"not drawn anew ({_what(error)}):", *problems[:MOST_TOLD])
            )
            self._model = {**self._model, "problems": problems, "stamp": self._stamp}

    def _modelled(self) -> dict[str, Any]:
        files, words = self._app.files, self._app.words
        made = model(files, words, check(self._app.root), self._picture())
        return {**made, "phones": [], "stamp": self._stamp}

    def _picture(self) -> str:
        """The dialog; as it was before where a word of it is missing, which is named among the problems."""
        try:
            return svg(graphs(self._app.files, self._app.words)[0])
        except NotSaid:
            return str(self._model["picture"])

    def _drawn(self) -> list[dict[str, Any]]:
        """The screens on a phone, drawn once for each state of the files; none that cannot be said."""
        if self._phones is None:
            self._phones = [drawn(one) for one in shown(self._app.files, self._app.words, each=False)]
        return self._phones

    async def _page(self, _: web.Request) -> web.Response:
        return web.Response(text=self.page(live=True), content_type="text/html")

    async def _whole(self, _: web.Request) -> web.Response:
        return web.json_response(self._model)

    async def _on_phones(self, _: web.Request) -> web.Response:
        return web.json_response(self._drawn())

    async def _changes(self, _: web.Request) -> web.Response:
        """Whether something is new. A broken edit is told, and the old content goes on."""
        if self._watch.touched():
            before = self._app.conversation.interpreter
            told = reload(self._app)
            self._news = told if self._app.conversation.interpreter is before else ""
            self._stamp += 1
            self._redraw()
        return web.json_response({"stamp": self._stamp, "news": self._news})

    async def _chat(self, request: web.Request) -> web.Response:
        try:
            asked = await request.json()
            person, start, said = str(asked["person"]), self._start(asked), _said(asked["said"])
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest(text="a turn is {person, said, locale, country, supporter}") from None
        talk = self._app.conversation
        reply = await (talk.handle(person, said, start) if said else talk.show(person, start))
        return web.json_response(self._turn(reply))

    def _start(self, asked: dict[str, Any]) -> Session:
        country = str(asked["country"])
        return Session(
            self._app.conversation.clock(),
            locale=str(asked["locale"]),
            country=country if country in self._app.conversation.content.places else None,
            asker=SUPPORTER if asked["supporter"] else SELF,
        )

    def _turn(self, reply: Reply) -> dict[str, Any]:
        closing = reply.closing
        return {
            **bubbles(reply),
            "buttons": [{"id": b.id, "label": b.label, "kind": b.kind} for b in reply.buttons],
            "state": reply.state,
            "locale": reply.locale,
            "multiple": reply.multiple,
            "heard": list(reply.heard),
            "ended": reply.ended,
            "urgency": closing and closing.urgency,
            "rules": list(closing.rules) if closing else [],
            "done": self._app.words.say(reply.locale, "button-done"),
        }


def page(shown: dict[str, Any], *, live: bool) -> str:
    """The page with a model in it."""
    text = resources("nightlight.app").joinpath("preview.html").read_text(encoding="utf-8")
    data = json.dumps(shown, ensure_ascii=False).replace("</", "<\\/")
    text = text.replace('data-live=""', 'data-live="yes"') if live else text
    return text.replace(">{}</script>", f">{data}</script>")


def _what(error: Exception) -> str:
    return f"no language says {error}" if isinstance(error, NotSaid) else type(error).__name__


def _said(form: dict[str, Any] | None) -> Said | None:
    """What was pressed or typed; None to look at what is there."""
    if form is None:
        return None
    [(kind, value)] = form.items()
    if kind == "choose":
        return Said(choose=tuple(str(one) for one in value))
    return Said(text=str(value)[:LONGEST]) if kind == "text" else Said(command=str(value))


@web.middleware
async def _loopback_only(request: web.Request, handler: Any) -> web.StreamResponse:
    """A page of another site must not read this one under a name of its own."""
    if urlsplit(f"//{request.host}").hostname not in LOOPBACK:
        return web.Response(status=403, text="open it as http://127.0.0.1")
    response: web.StreamResponse = await handler(request)
    response.headers["Cache-Control"] = "no-store"
    return response


def open_preview(root: Path | None) -> Preview:
    """The preview of the content below root. Raises ContentError if that cannot be used."""
    return Preview(build(memory_store(), root=root, pseudo=True))


async def serve(preview: Preview, port: int) -> None:
    """Serve the page until Ctrl-C. Raises SettingsError where nobody can listen at the port."""
    runner = web.AppRunner(preview.application(), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, port).start()
    except OSError as error:
        why = (
            "is taken"
            if error.errno == errno.EADDRINUSE
            else f"cannot be used: {os.strerror(error.errno or 0)}"
        )
        raise SettingsError(f"port {port} {why}; choose another with --port") from None
    print(f"http://{HOST}:{port}/ shows the preview; Ctrl-C ends it", flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
