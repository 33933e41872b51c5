"""The settings and the page about them name the same things; a wrong one is told without its secret."""

import re
from pathlib import Path

import pytest
from nightlight.settings import SettingsError, from_environment

ROOT = Path(__file__).resolve().parents[2]
SECRETS = ("NIGHTLIGHT_TOKEN", "NIGHTLIGHT_WEBHOOK_SECRET")


class Asked(dict):
    """An environment that remembers what was looked up."""

    def __init__(self, **values):
        super().__init__(**values)
        self.names = set()

    def get(self, name, default=None):
        self.names.add(name)
        return super().get(name, default)


def test_the_page_and_the_code_name_the_same_variables():
    asked = Asked()
    from_environment(asked)
    page = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([A-Z_]+)`", page, re.MULTILINE)) == asked.names


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_read_from_its_file(tmp_path, name):
    (tmp_path / "secret").write_text("12:ab\n", encoding="utf-8")
    found = from_environment({f"{name}_FILE": str(tmp_path / "secret")})
    assert "12:ab" in {found.token, found.webhook_secret}


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_has_no_representation(name):
    assert "12:ab" not in repr(from_environment({name: "12:ab"}))


@pytest.mark.parametrize("name", SECRETS)
def test_a_file_that_cannot_be_read_is_named_with_its_setting(tmp_path, name):
    with pytest.raises(SettingsError, match=f"{name}_FILE: .*nowhere cannot be read"):
        from_environment({f"{name}_FILE": str(tmp_path / "nowhere")})


@pytest.mark.parametrize("port", ["tcp://10.0.0.1:80", "65536", "-1", "8o8o"])
def test_a_wrong_port_is_told(port):
    with pytest.raises(SettingsError, match="NIGHTLIGHT_PORT"):
        from_environment({"NIGHTLIGHT_PORT": port})
