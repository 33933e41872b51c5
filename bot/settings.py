"""What the environment says. Every setting has a default that works."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`NIGHTLIGHT_HOME` is where sessions are kept; `NIGHTLIGHT_KEY_FILE` holds the key that seals them."""

    home: Path
    key_file: Path
    locale: str | None


def from_environment(environment: dict[str, str] | None = None) -> Settings:
    """Read the settings; the language of the terminal is a hint for the first screen."""
    env = dict(os.environ) if environment is None else environment
    state = Path(env.get("XDG_STATE_HOME") or Path(env.get("HOME") or "~").expanduser() / ".local/state")
    home = Path(env.get("NIGHTLIGHT_HOME") or state / "nightlight")
    language = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return Settings(
        home=home,
        key_file=Path(env.get("NIGHTLIGHT_KEY_FILE") or home / "key"),
        locale=language.partition("_")[0].partition(".")[0].lower() or None,
    )
