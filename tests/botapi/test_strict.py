"""What a bot must not send is refused, in Telegram's words, also where Telegram would look away."""

import pytest

pytest.importorskip("aiogram", reason="the server judges requests by aiogram's models")


@pytest.fixture
async def chat(api):
    """The id of somebody who wrote to the bot."""
    await api.user(5).send("hi")
    return 5


def inline(**button):
    """A keyboard of one button."""
    return {"inline_keyboard": [[{"text": "b"} | button]]}


@pytest.mark.parametrize(
    ("html", "refusal"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("é <big>x</big>", 'Unsupported start tag "big" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="tel:112">112</a>', 'the link "tel:112" would be dropped'),
        ("a&nbsp;b", '"&nbsp;" at byte offset 1 would be shown as typed'),
        ("<code>a<b>c</b></code>", '"b" inside "code" would be lost, at byte offset 7'),
        ("a <b></b>", '"b" without any text at byte offset 5'),
    ],
)
async def test_html_telegram_could_not_read_or_would_spoil_is_refused(ask, chat, html, refusal):
    answer = await ask("sendMessage", chat_id=chat, text=html, parse_mode="HTML")
    assert answer == f"400 Bad Request: can't parse entities: {refusal}"


async def test_html_becomes_text_and_entities_counted_in_utf16(ask, chat):
    html = " 🌙 <b>bold <i>both</i></b> &lt;&amp;&#x27; <a href='https://a.example/?x=1&amp;y'>link</a>"
    html += " +44 20 7946 0018"
    message = await ask("sendMessage", chat_id=chat, text=html, parse_mode="HTML")
    assert message["text"] == "🌙 bold both <&' link +44 20 7946 0018"
    found = [(e["type"], e["offset"], e["length"]) for e in message["entities"]]
    assert found == [("bold", 3, 9), ("italic", 8, 4), ("text_link", 17, 4), ("phone_number", 22, 16)]
    assert message["entities"][2]["url"] == "https://a.example/?x=1&y"


async def test_code_blocks_quotes_and_spoilers_are_known(ask, chat):
    tags = "<pre><code class='language-py'>x</code></pre> <code>y</code> <tg-spoiler>z</tg-spoiler>"
    quote = " <blockquote expandable>q</blockquote> <u>u</u> <s>s</s>"
    message = await ask("sendMessage", chat_id=chat, text=tags + quote, parse_mode="HTML")
    kinds = [e["type"] for e in message["entities"]]
    assert kinds == ["pre", "code", "spoiler", "expandable_blockquote", "underline", "strikethrough"]
    assert message["entities"][0]["language"] == "py"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "message text is empty"),
        (" \n", "message text is empty"),
        ("\u2068\u2069", "message text is empty"),
        ("🌙" * 2049, "message is too long"),
        ("/a " * 101, "can't parse entities: more than 100, Telegram would drop the rest"),
    ],
)
async def test_empty_and_endless_texts_are_refused(ask, chat, text, refusal):
    assert await ask("sendMessage", chat_id=chat, text=text) == f"400 Bad Request: {refusal}"


async def test_the_limit_counts_what_is_left_after_parsing(ask, chat):
    longest = "<b>" + "🌙" * 2048 + "</b>  "
    assert len((await ask("sendMessage", chat_id=chat, text=longest, parse_mode="HTML"))["text"]) == 2048


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (inline(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (inline(callback_data="ж" * 33), "BUTTON_DATA_INVALID"),
        (inline(callback_data=""), "BUTTON_DATA_INVALID"),
        (
            inline(url="tel:112"),
            "inline keyboard button URL 'tel:112' is invalid: Unsupported URL protocol",
        ),
        (inline(url="112"), "inline keyboard button URL '112' is invalid: Wrong HTTP URL"),
        (inline(copy_text={"text": "1" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (inline(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline(text=" ", callback_data="x"), "can't parse keyboard button: Text must be non-empty"),
        (inline(callback_data="x", style="red"), "can't parse keyboard button: unknown style 'red'"),
        ({"inline_keyboard": [[{"text": "b", "callback_data": "x"}]] * 101}, "reply markup is too long"),
        ({"keyboard": [[{"text": "b"}] * 9]}, "reply markup has 9 buttons in a row, Telegram shows 8"),
        ({"inline_keyboard": [[]]}, "reply markup has an empty row"),
        ({}, "object expected as reply markup"),
    ],
)
async def test_keyboards_beyond_the_limits_are_refused(ask, chat, markup, refusal):
    assert (
        await ask("sendMessage", chat_id=chat, text="x", reply_markup=markup)
        == f"400 Bad Request: {refusal}"
    )


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"parse_mod": "HTML"}, "unknown field parse_mod"),
        (
            {"reply_markup": inline(calback_data="x")},
            "unknown field reply_markup.inline_keyboard[0][0].calback_data",
        ),
        ({"link_preview_options": {"disabled": True}}, "unknown field link_preview_options.disabled"),
        ({"reply_to_message_id": 1}, "unknown field reply_to_message_id (deprecated)"),
        ({"text": 5}, "wrong field text: Input should be a valid string"),
        ({"parse_mode": "Fancy"}, "unsupported parse_mode (this server reads HTML only, not Fancy)"),
        ({"chat_id": None}, "chat_id is empty"),
        ({"chat_id": 999}, "chat not found"),
        ({"reply_parameters": {"message_id": 9}}, "message to be replied not found"),
        ({"message_thread_id": 3}, "message thread not found"),
    ],
)
async def test_fields_nobody_knows_and_wrong_values_are_refused_by_name(ask, chat, params, refusal):
    answer = await ask("sendMessage", **({"chat_id": chat, "text": "x"} | params))
    assert answer == f"400 Bad Request: {refusal}"


async def test_edits_follow_telegrams_rules(ask, api, chat):
    sent = await ask("sendMessage", chat_id=chat, text="one", reply_markup=inline(callback_data="x"))
    own = {"chat_id": chat, "message_id": sent["message_id"]}
    same = await ask("editMessageText", **own, text="one", reply_markup=inline(callback_data="x"))
    assert same.startswith("400 Bad Request: message is not modified: specified new message content")
    assert "reply_markup" not in await ask("editMessageText", **own, text="two")
    missing = await ask("editMessageText", chat_id=chat, message_id=9, text="x")
    assert missing == "400 Bad Request: message to edit not found"
    hers = await api.user(5).send("mine")
    assert "can't be edited" in await ask("editMessageText", chat_id=chat, message_id=hers.id, text="x")
    back = await ask("editMessageReplyMarkup", **own, reply_markup=inline(callback_data="y"))
    assert (back["text"], back["reply_markup"]) == ("two", inline(callback_data="y"))


async def test_messages_can_be_deleted_for_two_days(ask, api, chat):
    sent = [(await ask("sendMessage", chat_id=chat, text=str(n)))["message_id"] for n in range(3)]
    assert await ask("deleteMessage", chat_id=chat, message_id=sent[0]) is True
    again = await ask("deleteMessage", chat_id=chat, message_id=sent[0])
    assert again == "400 Bad Request: message to delete not found"
    assert await ask("deleteMessages", chat_id=chat, message_ids=sent[1:2]) is True
    api.clock.advance(48 * 3600)
    late = await ask("deleteMessage", chat_id=chat, message_id=sent[2])
    assert late == "400 Bad Request: message can't be deleted for everyone"
    assert [line.text for line in api.user(5).screen().said] == ["2"]


@pytest.mark.parametrize("when", ["never pressed", "answered before", "too late"])
async def test_a_press_can_be_answered_once_and_in_time(ask, api, chat, when):
    await ask("sendMessage", chat_id=chat, text="x", reply_markup=inline(callback_data="d"))
    number = "17" if when == "never pressed" else (await api.user(5).press(0)).query.id
    if when == "answered before":
        assert await ask("answerCallbackQuery", callback_query_id=number) is True
    if when == "too late":
        api.clock.advance(151)
    answer = await ask("answerCallbackQuery", callback_query_id=number)
    assert answer == "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_people_who_left_or_never_came_cannot_be_written_to(ask, api, chat):
    user = api.user(5)
    await user.block()
    assert await ask("sendMessage", chat_id=5, text="x") == "403 Forbidden: bot was blocked by the user"
    await user.unblock()
    await user.vanish()
    assert await ask("sendMessage", chat_id=5, text="x") == "403 Forbidden: user is deactivated"
    api.user(6)
    assert "can't initiate conversation" in await ask("sendMessage", chat_id=6, text="x")


@pytest.mark.parametrize(
    ("method", "params", "refusal"),
    [
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ("setMyName", {"name": "x" * 65}, "bot name is too long"),
        ("setMyDescription", {"description": "x" * 513}, "bot description is too long"),
        ("setMyName", {"name": "x", "language_code": "pt-br"}, "invalid language code specified"),
        ("getMyCommands", {"language_code": "fil"}, "invalid language code specified"),
        ("sendChatAction", {"chat_id": 5, "action": "thinking"}, "wrong parameter action in request"),
        (
            "getUpdates",
            {"allowed_updates": ["messages"]},
            "unknown update type messages in allowed_updates",
        ),
        ("getUpdates", {"timeout": 51}, "limit must be 1-100 and timeout 0-50"),
        (
            "setWebhook",
            {"url": "http://example.org/"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            "setWebhook",
            {"url": "https://a.example:99/"},
            "bad webhook: Webhook can be set up only on ports",
        ),
        (
            "setWebhook",
            {"url": "https://a.example/", "secret_token": "ж"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_profile_and_set_up_mistakes_are_refused(ask, chat, method, params, refusal):
    assert (await ask(method, **params)).startswith(f"400 Bad Request: {refusal}")


async def test_a_wrong_token_and_a_method_nobody_knows_are_refused(ask, api):
    assert await ask("sendMesage", chat_id=5) == "404 Not Found: method not found"
    ask.api = type("Elsewhere", (), {"url": api.url, "token": "2:wrong"})
    assert await ask("getMe") == "401 Unauthorized"


async def test_after_logging_out_nothing_is_answered_any_more(ask):
    assert await ask("close") is True
    assert await ask("logOut") is True
    assert await ask("getMe") == "401 Unauthorized"
