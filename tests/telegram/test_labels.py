"""Every option can be seen whole: on its button, or in the list above, behind the same number."""

from dataclasses import replace

import pytest
from nightlight.channels.telegram.screen import (
    WIDEST_OF,
    cut,
    keyboard,
    listed,
    screen,
)
from nightlight.engine.log import opening
from nightlight.engine.screen import Question
from nightlight.engine.session import Choose, Command, Session
from nightlight.engine.step import view
from nightlight.engine.text import Text
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.reply import Button, Message, Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.i18n.width import WIDEST, columns

from tests.telegram.chats import NIGHT, worded

QUESTION = Question("line", "q", "q")
ASKERS = ("self", "supporter")


@pytest.fixture(scope="module")
def screens(app) -> list[Reply]:
    """Every question, side screen and closing, in every language and person."""
    content, found = app.files.content, []
    for locale in content.locales:
        for asker in ASKERS:
            session = Session(NIGHT, locale=locale, asker=asker)
            voice = speaker(app.words, session, content.place(None), locale)
            asked = [dialog for dialog in content.dialogs.values() if not dialog.press]
            asides = [replace(session, aside=name) for name in ("language", "country")]
            asides.append(replace(session, aside="country", proposals=("GS", "VC")))
            asides += [replace(session, log=(opening(d.id),)) for d in asked if d is not content.first]
            closed = [replace(session, closed=name) for name in ("silence", "stop", "left")]
            finished = replace(session, log=(("danger", ("yes",)),))
            views = [view(content, one) for one in (session, *asides, *closed, finished)]
            first = render(views[0], voice, content.notes)
            found += [render(one, voice, content.notes) for one in views]
            for dialog, state in ((d, state) for d in asked for state in d.line):
                labels = [(a.id, voice.label(Text(f"{state.says}.{a.id}"))) for a in state.answers.values()]
                buttons = tuple(Button(name, label, "answer") for name, label in labels)
                shown = Question(dialog.id, state.id, state.says)
                found.append(replace(first, screen=shown, multiple=state.multiple, buttons=buttons))
    return found


def rows(reply: Reply) -> list[list[dict]]:
    return keyboard(reply, "Done", "Copy")["inline_keyboard"]


def test_no_button_is_wider_than_a_phone_shows(screens) -> None:
    wide = [
        key["text"]
        for reply in screens
        for row in rows(reply)
        for key in row
        if "copy_text" not in key and columns(key["text"]) > WIDEST_OF[len(row)]
    ]
    assert not wide


def test_what_is_offered_on_every_screen_is_never_cut(screens) -> None:
    commands = {b.label for reply in screens for b in reply.buttons if b.kind == "command"}
    assert len(commands) > 30
    assert not [label for label in commands if cut(label) != label]


def test_what_is_cut_stands_whole_in_the_message_behind_its_number(screens) -> None:
    seen = 0
    for reply in screens:
        out = screen(reply, "Done", "Copy")[-1]
        lines = out.plain.splitlines()
        for row in rows(reply):
            if row[0]["text"].endswith("…"):
                front = row[0]["text"].removeprefix("☐ ")
                (line,) = [line for line in lines if line.startswith(front.partition(" ")[0] + " ")]
                assert line.startswith(front[:-1])
                assert line in reply.choices
                seen += 1
    assert seen  # names of countries; the answers of questions fit, as the check holds


def test_where_everything_fits_nothing_is_said_twice(screens) -> None:
    fits = [reply for reply in screens if not any(k["text"].endswith("…") for r in rows(reply) for k in r)]
    assert len(fits) > 10
    assert not [reply.state for reply in fits if list(listed(reply))]


def test_buttons_and_list_have_the_numbers_that_are_typed(screens, app) -> None:
    for reply in screens:
        for number, (button, choice) in enumerate(zip(reply.numbered, reply.choices, strict=True), 1):
            for typed in (str(number), choice, cut(choice), f"☐ {choice}"):
                words = app.conversation.interpreter.typed[reply.locale]
                event = understand(
                    typed, reply, words, app.conversation.interpreter.countries, at=NIGHT, id=""
                )
                assert (type(event), event.ids) == (Choose, (button.id,)), typed


def test_a_number_with_the_words_of_another_answer_decides_nothing_by_itself(app) -> None:
    buttons = (Button("yes", "Yes, one", "answer"), Button("no", "Nothing", "answer"))
    reply = Reply(QUESTION, (), multiple=False, messages=(), buttons=buttons, closing=None, locale="en")
    for typed in ("1. Nothing", "2. Yes, one", "1.5", "3. Yes, one", "0. Yes"):
        event = understand(
            typed,
            reply,
            app.conversation.interpreter.typed["en"],
            app.conversation.interpreter.countries,
            at=NIGHT,
            id="",
        )
        assert not isinstance(event, Choose | Command), typed


def test_labels_are_shown_as_they_are_written() -> None:
    label = "a < b & <b>c</b> and something long enough to be cut"
    reply = Reply(
        QUESTION, (), multiple=True, messages=(Message("q", "<b>?</b>"),), locale="en", closing=None,
        buttons=(Button("one", label, "answer"), Button("back", "Back", "command")),
    )  # fmt: skip
    (out,) = screen(reply, "Done", "Copy")
    assert (
        out.html == "<b>?</b>\n\n1. a &lt; b &amp; &lt;b&gt;c&lt;/b&gt; and something long enough to be cut"
    )
    assert out.plain.endswith(label)
    front = rows(reply)[0][0]["text"]
    assert front.startswith("☐ 1. a < b & <b>")
    assert label.startswith(worded(front)[:-1])


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("x" * WIDEST, "x" * WIDEST),
        ("x" * (WIDEST + 1), "x" * (WIDEST - 1) + "…"),
        ("血" * 16, "血" * 16),
        ("血" * 17, "血" * 15 + "…"),
        ("1. Stopped for good (some blood before)", "1. Stopped for good (some…"),
    ],
)
def test_a_label_is_cut_where_a_phone_would_cut_it(label, shown) -> None:
    assert cut(label) == shown
