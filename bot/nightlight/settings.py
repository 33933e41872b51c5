"""What the environment says. Every setting has a default that works."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

LAST_PORT: Final = 65535
CHECKOUT: Final = {
    "aiogram": "make telegram",
    "ptb": "make telegram",
    "preview": "make preview",
    "translate": "make translate",
}


class SettingsError(Exception):
    """A setting that cannot be used; the message names it, and no secret."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`NIGHTLIGHT_HOME` is where sessions are kept; `NIGHTLIGHT_KEYS` where their keys are, apart.

    `NIGHTLIGHT_KEY_FILE` holds the key that seals these keys.

    `NIGHTLIGHT_TOKEN`, or the file `NIGHTLIGHT_TOKEN_FILE`, holds the token of the Telegram bot. It has no
    representation, so it cannot be printed by mistake.
    """

    home: Path
    key_file: Path
    locale: str | None
    token: str | None = field(default=None, repr=False)
    api: str | None = None
    webhook_url: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    host: str = "127.0.0.1"
    port: int = 8080
    keys: Path | None = None  # beside the key, where it is not said


def from_environment(environment: dict[str, str] | None = None) -> Settings:
    """Read the settings; the language of the terminal is a hint for the first screen."""
    env = dict(os.environ) if environment is None else environment
    state = Path(env.get("XDG_STATE_HOME") or _user_home(env) / ".local/state")
    home = Path(env.get("NIGHTLIGHT_HOME") or state / "nightlight")
    config = Path(env.get("XDG_CONFIG_HOME") or _user_home(env) / ".config")
    keys = Path(env.get("NIGHTLIGHT_KEYS") or config / "nightlight/keys")
    language = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return Settings(
        home=home,
        key_file=Path(env.get("NIGHTLIGHT_KEY_FILE") or keys / "key"),
        locale=language.partition("_")[0].partition(".")[0].lower() or None,
        token=_secret(env, "NIGHTLIGHT_TOKEN"),
        api=env.get("NIGHTLIGHT_API") or None,
        webhook_url=env.get("NIGHTLIGHT_WEBHOOK_URL") or None,
        webhook_secret=_secret(env, "NIGHTLIGHT_WEBHOOK_SECRET"),
        host=env.get("NIGHTLIGHT_HOST") or "127.0.0.1",
        port=port_of(env.get("NIGHTLIGHT_PORT") or "8080", "NIGHTLIGHT_PORT"),
        keys=keys,
    )


def _user_home(env: dict[str, str]) -> Path:
    try:
        return Path(env.get("HOME") or Path.home())
    except RuntimeError:  # a user that nobody knows, as in a container: only the console works so
        return Path("/nonexistent")


def _secret(env: dict[str, str], name: str) -> str | None:
    """A secret of the environment, or of the file that NAME_FILE names."""
    file = env.get(f"{name}_FILE")
    try:
        return Path(file).read_text(encoding="utf-8").strip() if file else env.get(name) or None
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise SettingsError(f"{name}_FILE: {file} cannot be read: {why}") from None


def port_of(text: str, name: str) -> int:
    """The port that a setting or option says. Raises SettingsError, which calls it by its name."""
    number = text.lstrip("0") or "0"
    if not text.isdecimal() or len(number) > len(str(LAST_PORT)) or int(number) > LAST_PORT:
        raise SettingsError(f"{name}: {text} is no port; it should be a number such as 8080")
    return int(number)


def not_installed(error: ModuleNotFoundError, extra: str) -> SettingsError:
    """What to say where a library of an extra is missing: in a checkout make installs it, else pip."""
    shipped = (Path(__file__).parent / "data").is_dir()
    wanted = f"pip install 'nightlight[{extra}]'" if shipped else f"{CHECKOUT[extra]} installs it"
    return SettingsError(f"The library is not installed ({error.name}): {wanted}")
