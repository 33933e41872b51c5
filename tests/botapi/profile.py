"""What people see of the bot before they write: name, descriptions, commands, per language."""

import json
import re
from typing import Any

from tests.botapi.errors import bad
from tests.botapi.methods import METHODS, method
from tests.botapi.state import Json, World
from tests.botapi.text import utf16
from tests.botapi.validate import Files, Params

LIMITS = {"name": 64, "description": 512, "short_description": 120}
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")


def _language(params: Params) -> str:
    code = params.get("language_code") or ""
    if not LANGUAGE.fullmatch(code):
        raise bad(f"invalid language code specified: {code!r} is not a two-letter ISO 639-1 code")
    return code


def _scope(params: Params) -> str:
    return json.dumps(params.get("scope") or {"type": "default"}, sort_keys=True)


def bot_info(token: str) -> Json:
    """The bot as getMe shows it."""
    number = token.partition(":")[0]
    if not number.isdigit():
        raise ValueError("a token is <digits>:<secret>")
    can = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    more = {"can_connect_to_business": False, "has_main_web_app": False, "has_topics_enabled": False}
    name = {"first_name": "Nightlight", "username": "nightlight_test_bot"}
    return {"id": int(number), "is_bot": True} | name | can | more


@method("getMe")
def get_me(world: World, params: Params, files: Files) -> Json:
    return world.bot


def _register(field: str, method_name: str) -> None:
    """setMy… and getMy… for one piece of text."""

    def set_text(world: World, params: Params, files: Files) -> bool:
        key, value = (field, "", _language(params)), params.get(field) or ""
        if utf16(value) > LIMITS[field]:
            raise bad(f"bot {field.replace('_', ' ')} is too long")
        if value:
            world.profile[key] = value
        else:
            world.profile.pop(key, None)
        return True

    def get_text(world: World, params: Params, files: Files) -> Json:
        default = world.bot["first_name"] if field == "name" else ""
        default = world.profile.get((field, "", ""), default)
        return {field: world.profile.get((field, "", _language(params)), default)}

    METHODS[f"set{method_name}"] = set_text
    METHODS[f"get{method_name}"] = get_text


_register("name", "myname")
_register("description", "mydescription")
_register("short_description", "myshortdescription")


@method("setMyCommands")
def set_my_commands(world: World, params: Params, files: Files) -> bool:
    commands: list[dict[str, Any]] = params["commands"]
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= utf16(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    if len({command["command"] for command in commands}) < len(commands):
        raise bad("BOT_COMMAND_INVALID: a command is listed twice")
    world.profile["commands", _scope(params), _language(params)] = commands
    return True


@method("getMyCommands")
def get_my_commands(world: World, params: Params, files: Files) -> list[Json]:
    return world.profile.get(("commands", _scope(params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params, files: Files) -> bool:
    world.profile.pop(("commands", _scope(params), _language(params)), None)
    return True
