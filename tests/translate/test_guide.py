"""The guide for a new language, followed step by step on a copy of the content, in a draft of French."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from nightlight.cli import main
from nightlight.tools.translate.status import find

HERE = Path(__file__).parent
SAFETY = "locales/fr/safety.ftl"


def commands(root):
    """What the guide tells to type, in its order."""
    guide = (root / "docs/guides/a-new-language.md").read_text("utf-8")
    assert len(guide.split()) < 1000, "two pages at most"
    return re.findall(r"^    (mkdir .+|cp .+|make .+)$", guide, re.MULTILINE)


def typed(root, command, capsys):
    """One line of the guide: a file command as it is, `make translate` as the program it starts."""
    if not command.startswith("make"):
        subprocess.run(shlex.split(command), cwd=root, check=True)
        return None
    [arguments] = re.findall(r'ARGS="(.+)"', command)
    status = main(
        ["translate", "--root", str(root), *arguments.replace(" fr.po", f" {root}/fr.po").split()]
    )
    return status, capsys.readouterr().out


def test_a_translator_who_follows_the_guide_is_led_to_a_safety_file_without_a_complaint(root, capsys):
    mkdir, copy, check, accept, export, take, chat, last = commands(root)
    typed(root, mkdir, capsys)
    typed(root, copy, capsys)

    status, said = typed(root, check, capsys)
    assert status == 1
    assert f"{SAFETY}:1:1 T414" in said, "a copy of English is not a translation"

    for file in ("safety.ftl", "words.yaml", "danger.yaml"):
        shutil.copy(HERE / "fr" / file, root / "locales" / "fr" / file)
    status, said = typed(root, check, capsys)
    assert set(re.findall(rf"{SAFETY}:\S+ (T\d+)", said)) == {"T415", "T416", "T421", "T424"}

    assert typed(root, accept, capsys) == (0, "108 messages of fr are of today's English\n")
    _, said = typed(root, check, capsys)
    assert "T415" not in said
    assert "locales/fr/common.ftl: copy locales/en/common.ftl and translate it" in said

    assert typed(root, export, capsys)[0] == 0
    before = (root / SAFETY).read_bytes()
    status, said = typed(root, take, capsys)
    assert (status, said.splitlines()[0]) == (0, "0 messages changed, 108 are of today's English")
    assert (root / SAFETY).read_bytes() == before
    assert chat == 'make chat ARGS="--locale fr"'
    assert last == check


def test_a_slip_in_the_new_language_is_told_with_its_place_and_what_would_be_right(root, change):
    shutil.copytree(HERE / "fr", root / "locales" / "fr")
    change(
        SAFETY,
        "Elle ne doit pas conduire. Ne la laissez pas seule.",
        "Elle doit conduire. Ne la laissez pas seule.",
    )
    change(
        SAFETY,
        "closing-signs-clot = un caillot gros comme une noix dans sa coque (4 cm)",
        "closing-signs-clot = un caillot gros comme une noix dans sa coque (5 cm)",
    )
    hurt = "lui a fait du mal : une douleur plus forte que pendant les règles, une serviette pleine en"
    change(SAFETY, f"{hurt} 3 heures", f"{hurt} 5 heures")
    shoulder = "closing-signs-shoulder = une douleur à la pointe"
    change(SAFETY, f"{shoulder} de l'épaule", f"{shoulder} du bras")
    [found] = find(root, ["fr"])
    told = {(p.code, p.message) for p in found.fix if p.file == SAFETY and p.code != "T415"}
    right = "say it, or list your words under claims"
    quoted = "She must not drive. Do not leave her alone."
    assert told == {
        ("T418", f"result-emergency_now lost the “not” of “{quoted}”; {right}"),
        ("T412", "closing-signs-clot says 5, and en says 4; write the same figures"),
        ("T412", "closing-signs-hurt says 5 to the supporter, and en says 3; write the same figures"),
        ("T419", f"closing-signs-shoulder does not say shoulder each time; {right}"),
    }
