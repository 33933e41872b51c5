"""The container files, read without an engine: what matters when the bot runs beside other programs."""

import json
import re
from pathlib import Path

import pytest
import yaml

from bot.channels.telegram.loop import DRAIN, PAUSE

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
HOME = "/var/lib/nightlight"
WEBHOOK = re.compile(r"^( *)# ((?:NIGHTLIGHT_|ports:|- webhook|webhook_secret:|  file:).*)$", re.MULTILINE)


def compose(text=COMPOSE):
    return yaml.safe_load(text)


@pytest.fixture
def bot():
    """The only service."""
    (service,) = compose()["services"].values()
    return service


def steps(text=DOCKERFILE):
    """The instructions of the last stage: (NAME, what follows)."""
    joined = re.sub(r"\\\n\s*", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    found = [line.split(maxsplit=1) for line in joined.splitlines() if line.strip()]
    start = max(number for number, step in enumerate(found) if step[0] == "FROM")
    return [(name, rest) for name, rest in found[start:]]


def step(name):
    return [rest for found, rest in steps() if found == name]


def seconds(text):
    return float(re.fullmatch(r"(\d+)s", text)[1])


def test_the_image_has_a_named_version_and_is_never_the_latest(bot):
    tags = [*re.findall(r"^ARG BASE=(\S+)", DOCKERFILE, re.MULTILINE), bot["image"]]
    assert len(tags) == 2
    assert all(":" in tag and not tag.endswith(":latest") for tag in tags)
    assert set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)) == {"${BASE}"}


def test_the_image_runs_as_nobody_special(bot):
    (user,) = step("USER")
    assert user == bot["user"]
    assert all(int(part) >= 1000 for part in user.split(":"))


def test_the_last_stage_installs_and_compiles_nothing():
    for command in step("RUN"):
        assert not re.search(r"apt-get|pip install|gcc|curl|wget", command)
    assert [rest for rest in step("COPY") if not rest.startswith("--from=build ")] == []


def test_everything_installed_is_held_to_its_hash():
    installs = re.findall(r"pip (?:--python \S+ )?install ([^\n\\]*)", DOCKERFILE)
    assert len(installs) == 3
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)


def test_the_container_cannot_change_itself_or_gain_rights(bot):
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "cap_add" not in bot
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "network_mode", "pid", "devices"} & set(bot)
    assert [mount.partition(":")[0] for mount in bot["tmpfs"]] == ["/tmp"]  # noqa: S108


def test_no_secret_is_in_the_environment_or_in_a_layer(bot):
    secret = re.compile(r"TOKEN|SECRET|KEY")
    for name, value in bot["environment"].items():
        assert not secret.search(name) or (name.endswith("_FILE") and value.startswith("/run/secrets/"))
    assert not [rest for name in ("ENV", "ARG") for rest in step(name) if secret.search(rest)]
    assert not re.search(r"\d+:[\w-]{30,}", DOCKERFILE + COMPOSE)


def test_the_token_comes_from_a_file_outside_the_image(bot):
    (secret,) = bot["secrets"]
    assert bot["environment"]["NIGHTLIGHT_TOKEN_FILE"] == f"/run/secrets/{secret}"
    assert set(compose()["secrets"][secret]) == {"file"}
    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert allowed[1] == "*"
    assert "!secrets" not in allowed
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_the_build_sees_every_file_it_copies():
    allowed = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", DOCKERFILE, re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    assert names == {line[1:] for line in allowed if line.startswith("!")}
    assert all((ROOT / name).exists() for name in names)


def test_sessions_survive_the_container(bot):
    (mount,) = bot["volumes"]
    name, where = mount.split(":")
    assert name in compose()["volumes"]
    assert where == HOME
    assert f"NIGHTLIGHT_HOME={HOME}" in " ".join(step("ENV"))


def test_docker_waits_longer_than_the_bot_needs_to_finish(bot):
    assert seconds(bot["stop_grace_period"]) > DRAIN + 5 * PAUSE + 10
    assert step("STOPSIGNAL") == ["SIGTERM"]
    assert json.loads(step("CMD")[0]) == ["nightlight", "telegram"]
    assert bot["restart"] == "unless-stopped"


def test_somebody_watches_whether_the_bot_is_well(bot):
    (check,) = step("HEALTHCHECK")
    assert json.loads(check[check.index("[") :]) == bot["healthcheck"]["test"][1:]
    assert "127.0.0.1:8080/healthz" in check


def test_polling_opens_no_port(bot):
    assert not {"ports", "expose"} & set(bot)
    assert step("EXPOSE") == []


def test_the_webhook_example_is_whole_when_its_lines_are_taken_in():
    webhook = compose(WEBHOOK.sub(r"\1\2", COMPOSE))
    (bot,) = webhook["services"].values()
    assert {"NIGHTLIGHT_WEBHOOK_URL", "NIGHTLIGHT_WEBHOOK_SECRET_FILE", "NIGHTLIGHT_HOST"} <= set(
        bot["environment"]
    )
    assert set(bot["secrets"]) == set(webhook["secrets"]) == {"telegram_token", "webhook_secret"}
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])


@pytest.mark.parametrize("lock", sorted(path.name for path in ROOT.glob("requirements*.lock")))
def test_a_lock_names_no_index_and_has_a_hash_for_everything(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    pinned = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert pinned
    assert all("--hash=sha256:" in entry for entry in pinned)


def test_the_operators_lock_and_the_developers_lock_agree():
    def versions(lock):
        return dict(re.findall(r"^(\S+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))

    developers = versions("requirements-dev.lock")
    for lock in ("requirements.lock", "requirements-telegram.lock"):
        assert versions(lock).items() <= developers.items()
