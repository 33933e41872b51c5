"""The methods that write, change and answer; each takes (world, params, files) and gives the result."""

from collections.abc import Callable
from typing import Any

from tests.botapi.errors import bad
from tests.botapi.keyboard import check_markup
from tests.botapi.state import DELETE_LIFE, QUERY_LIFE, Chat, Json, Message, World
from tests.botapi.text import read_text, utf16
from tests.botapi.validate import Files, Params

Method = Callable[[World, Params, Files], Any]
METHODS: dict[str, Method] = {}

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip


def method(name: str) -> Callable[[Method], Method]:
    """Register under Telegram's name."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register


def _post(world: World, params: Params, content: Json) -> Json:
    """What all send… methods share."""
    chat = world.chat(params["chat_id"])
    chat.check_writable()
    extra = _thread(chat, params) | _reply(chat, params)
    markup = check_markup(params.get("reply_markup"))
    if markup and "inline_keyboard" in markup:
        extra["reply_markup"] = markup
    elif markup:
        chat.reply_keyboard = markup if "keyboard" in markup else None
    if params.get("protect_content"):
        extra["has_protected_content"] = True
    return world.add_message(chat, world.bot, content | extra).body


def _thread(chat: Chat, params: Params) -> Json:
    thread = params.get("message_thread_id")
    if thread is None:
        return {}
    if thread not in chat.threads:
        raise bad("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def _reply(chat: Chat, params: Params) -> Json:
    reply = params.get("reply_parameters")
    if reply is None:
        return {}
    target = chat.messages.get(reply["message_id"])
    if target and not target.deleted:
        return {"reply_to_message": {k: v for k, v in target.body.items() if k != "reply_to_message"}}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


@method("sendMessage")
def send_message(world: World, params: Params, files: Files) -> Json:
    return _post(world, params, read_text(params, "text", 4096, what="message"))


@method("sendDocument")
def send_document(world: World, params: Params, files: Files) -> Json:
    name, content = _upload(world, params["document"], files)
    document = world.add_file(name, content) | {"file_name": name, "mime_type": "application/octet-stream"}
    caption = read_text(params, "caption", 1024, what="message caption")
    return _post(world, params, {"document": document} | caption)


@method("sendPhoto")
def send_photo(world: World, params: Params, files: Files) -> Json:
    photo = world.add_file(*_upload(world, params["photo"], files)) | {"width": 640, "height": 480}
    return _post(
        world, params, {"photo": [photo]} | read_text(params, "caption", 1024, what="message caption")
    )


def _upload(world: World, value: str, files: Files) -> tuple[str, bytes]:
    if value.startswith("attach://"):
        name, content = files[value.removeprefix("attach://")]
    elif value in world.files:
        name, content = world.files[value]
    else:
        raise bad("wrong file identifier/HTTP URL specified")
    if not content:
        raise bad("file must be non-empty")
    return name, content


@method("sendContact")
def send_contact(world: World, params: Params, files: Files) -> Json:
    if not params["phone_number"].strip() or not params["first_name"].strip():
        raise bad("contact phone number and first name must be non-empty")
    contact = {k: params[k] for k in ("phone_number", "first_name", "last_name", "vcard") if params.get(k)}
    return _post(world, params, {"contact": contact})


@method("sendLocation")
def send_location(world: World, params: Params, files: Files) -> Json:
    return _post(world, params, {"location": {k: params[k] for k in ("latitude", "longitude")}})


def _own(world: World, params: Params, what: str) -> Message:
    """The bot's message to change."""
    if params.get("chat_id") is None or params.get("message_id") is None:
        raise bad("message identifier is not specified")
    chat = world.chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None or message.deleted:
        raise bad(f"message to {what} not found")
    chat.check_writable()
    if not message.by_bot:
        raise bad("message can't be edited")
    return message


def _edit(world: World, message: Message, content: Json, params: Params) -> Json:
    chat = world.chat(params["chat_id"])
    markup = check_markup(params.get("reply_markup"), inline_only=True)
    markup = markup if markup and any(markup["inline_keyboard"]) else None
    keys = ("text", "entities", "caption", "caption_entities", "reply_markup")
    new = content | ({"reply_markup": markup} if markup else {})
    if new == {k: v for k, v in message.body.items() if k in keys}:
        raise bad(NOT_MODIFIED)
    message.change(content, markup, world.date(chat, by_bot=True))
    return message.body


@method("editMessageText")
def edit_text(world: World, params: Params, files: Files) -> Json:
    message = _own(world, params, "edit")
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    return _edit(world, message, read_text(params, "text", 4096, what="message"), params)


@method("editMessageCaption")
def edit_caption(world: World, params: Params, files: Files) -> Json:
    message = _own(world, params, "edit")
    if "text" in message.body:
        raise bad("there is no caption in the message to edit")
    return _edit(world, message, read_text(params, "caption", 1024, what="message caption"), params)


@method("editMessageReplyMarkup")
def edit_markup(world: World, params: Params, files: Files) -> Json:
    message = _own(world, params, "edit")
    keep = ("text", "entities", "caption", "caption_entities")
    return _edit(world, message, {k: v for k, v in message.body.items() if k in keep}, params)


@method("deleteMessage")
def delete_message(world: World, params: Params, files: Files) -> bool:
    chat = world.chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None or message.deleted:
        raise bad("message to delete not found")
    if not _deletable(world, chat, message):
        raise bad("message can't be deleted for everyone")
    message.deleted = True
    return True


@method("deleteMessages")
def delete_messages(world: World, params: Params, files: Files) -> bool:
    if not 1 <= len(params["message_ids"]) <= 100:
        raise bad("message_ids must have 1-100 identifiers")
    chat = world.chat(params["chat_id"])
    for message in (chat.messages.get(number) for number in params["message_ids"]):
        if message and _deletable(world, chat, message):
            message.deleted = True
    return True


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    young = world.clock.now() - message.body["date"] < DELETE_LIFE
    return young and (message.by_bot or chat.private)


@method("sendChatAction")
def send_chat_action(world: World, params: Params, files: Files) -> bool:
    chat = world.chat(params["chat_id"])
    chat.check_writable()
    if params["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat.actions.append(params["action"])
    return True


@method("answerCallbackQuery")
def answer_callback_query(world: World, params: Params, files: Files) -> bool:
    query = world.queries.get(params["callback_query_id"])
    if query is None or query.answer is not None or world.clock.now() - query.born > QUERY_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if utf16(params.get("text") or "") > 200:
        raise bad("MESSAGE_TOO_LONG")
    if params.get("url"):
        raise bad("URL_INVALID")
    query.answer = params
    return True


@method("getFile")
def get_file(world: World, params: Params, files: Files) -> Json:
    if params["file_id"] not in world.files:
        raise bad("invalid file_id")
    number = params["file_id"].removeprefix("file")
    size = len(world.files[params["file_id"]][1])
    path = f"files/{params['file_id']}"
    return {
        "file_id": params["file_id"],
        "file_unique_id": f"unique{number}",
        "file_size": size,
        "file_path": path,
    }
