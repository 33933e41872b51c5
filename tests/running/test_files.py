"""The container files, read without an engine: what matters when the bot runs beside other programs."""

import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from itertools import chain
from pathlib import Path

import pytest
import yaml
from nightlight.channels.telegram.loop import DRAIN, PAUSE
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))
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


def test_everything_installed_is_held_to_its_hash_and_nothing_is_resolved():
    installs = re.findall(r"pip (?:--python \S+ )?install ([^\n\\]*)", DOCKERFILE)
    assert len(installs) == 3
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)
    assert all("--no-deps" in line for line in installs)
    assert len(re.findall(r"pip (?:--python \S+ )?check", DOCKERFILE)) == 2


def test_the_container_cannot_change_itself_or_gain_rights(bot):
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "cap_add" not in bot
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "network_mode", "pid", "devices"} & set(bot)
    assert [mount.partition(":")[0] for mount in bot["tmpfs"]] == ["/tmp"]  # noqa: S108


def test_a_crash_writes_no_memory_to_the_disk(bot):
    assert bot["ulimits"]["core"] == 0


def test_no_secret_is_in_the_environment_or_in_a_layer(bot):
    secret = re.compile(r"TOKEN|SECRET|KEY(?!S=/)")  # the folder of the keys is no key
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
    mounts = dict(mount.split(":") for mount in bot["volumes"])
    assert set(mounts) == set(compose()["volumes"]) == {"sessions", "keys"}
    for name, variable in (("sessions", "NIGHTLIGHT_HOME"), ("keys", "NIGHTLIGHT_KEYS")):
        assert f" {variable}={mounts[name]} " in " ".join(step("ENV")).replace("\n", " ")
    assert mounts["sessions"] == HOME
    assert not mounts["keys"].startswith(f"{HOME}/"), "a copy of the sessions holds no key"


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


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_has_a_hash_for_everything(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    pinned = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert pinned
    assert all("--hash=sha256:" in entry for entry in pinned)


def pinned(lock):
    """What a lock file pins, by name: its extras and its version."""
    lines = re.findall(
        r"^[A-Za-z0-9][^\s;]*==[^\s;]+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE
    )
    found = [Requirement(line) for line in lines]
    return {canonicalize_name(pin.name): pin for pin in found}


def asked(lock):
    """What pyproject.toml asks a lock file for."""
    project = PYPROJECT["project"]
    extras = {
        "requirements.lock": (),
        "requirements-telegram.lock": ("aiogram", "ptb"),
        "requirements-dev.lock": ("aiogram", "ptb", "preview", "translate", "dev"),
    }
    if lock not in extras:
        return PYPROJECT["dependency-groups"][lock.removeprefix("requirements-").removesuffix(".lock")]
    optional = (project["optional-dependencies"][extra] for extra in extras[lock])
    return [*project["dependencies"], *chain.from_iterable(optional)]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_the_project_asks_for_and_all_that_this_needs_with_its_extras(lock):
    pins = pinned(lock)
    todo = [line for line in asked(lock) if not line.startswith("nightlight[")]
    seen = set()
    while todo:
        wanted = Requirement(todo.pop())
        name = canonicalize_name(wanted.name)
        if str(wanted) in seen or not needed_here(wanted):
            continue
        seen.add(str(wanted))
        assert name in pins, f"make lock: {wanted} is not in {lock}"
        (version,) = pins[name].specifier
        assert wanted.specifier.contains(version.version), (
            f"make lock: {lock} has {pins[name]}, not {wanted}"
        )
        assert wanted.extras <= pins[name].extras, f"make lock: {lock} has {pins[name]}, not {wanted}"
        todo += needs_of(name, wanted.extras)
    assert seen


def needed_here(wanted):
    return wanted.marker is None or wanted.marker.evaluate({"extra": ""})


def needs_of(name, extras):
    """What an installed package needs here; nothing where it is not installed."""
    try:
        needs = map(Requirement, requires(name) or ())
    except PackageNotFoundError:
        return
    for need in needs:
        marker, need.marker = need.marker, None
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield str(need)


def test_the_locks_agree_with_the_developers_lock():
    developers = pinned("requirements-dev.lock")
    for lock in LOCKS:
        for name, pin in pinned(lock).items():
            assert lock == "requirements-uv.lock" or pin.specifier == developers[name].specifier


def test_setting_up_resolves_and_builds_nothing():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = re.findall(r"pip install (.*)", makefile)
    assert len(installs) == 1  # one way for all
    assert {"--no-deps", "--require-hashes", "--only-binary"} <= set(installs[0].split())
    assert "--no-strip-extras" in makefile
