"""Telegram's moods: what it does to how many of the calls, each by its own seeded chance."""

from typing import Any

from tests.botapi.server import BotApi

Rule = dict[str, Any]

SAYING = ("send*", "edit*", "answer*")
PAGE = "<html><body><h1>Bad Gateway</h1>nginx</body></html>"
DEEP = '{"ok":true,"result":' + "[" * 100_000 + "]" * 100_000 + "}"
MILD = (
    (0.05, {"error": 429, "retry_after": 1}),
    (0.02, {"error": 500}),
    (0.01, {"drop": "before"}),
    (0.01, {"drop": "after"}),
)
UNKNOWN = (
    (0.03, {"drop": "before"}),
    (0.03, {"drop": "after"}),
    (0.02, {"cut": 0.0}),
    (0.02, {"cut": 0.5}),
    (0.02, {"cut": 1.0}),
)
PAGES = (
    (0.03, {"body": PAGE}),
    (0.03, {"body": PAGE, "took": True}),
    (0.03, {"body": PAGE, "status": 502}),
    (0.02, {"body": PAGE, "status": 504, "took": True}),
)
GARBLED = (
    (0.02, {"error": 429, "parameters": {}}),
    (0.02, {"error": 429, "parameters": {"retry_after": "soon"}}),
    (0.01, {"error": 429, "parameters": {"retry_after": -5}}),
    (0.01, {"error": 429, "parameters": {"retry_after": None}}),
    (0.02, {"body": PAGE, "status": 429}),
    (0.01, {"body": '{"ok":false,"error_code":429,"parameters":{"retry_after":1e400}}', "status": 429}),
    (0.01, {"body": '{"ok":true,"resu', "took": True}),
    (0.01, {"body": "", "took": True}),
    (0.01, {"body": b"\xff\xfe\x00", "took": True}),
    (0.01, {"body": "[]", "took": True}),
    (0.01, {"body": '{"ok":false}'}),
    (0.01, {"body": '"ok"'}),
)
POLLS = (
    *(
        (0.01, {"body": body})
        for body in (
            '{"ok":true,"result":"text"}',
            '{"ok":true,"result":7}',
            '{"ok":true,"result":null}',
            '{"ok":true,"result":{}}',
            '{"ok":true}',
            '{"ok":true,"result":[7,"text",null,[],{}]}',
            '{"ok":true,"result":[{"update_id":1e400,"message":{}}]}',
            '{"ok":true,"result":[{"update_id":-1e400}]}',
            '{"ok":true,"result":[{"update_id":true},{"update_id":"7"},{"update_id":null}]}',
            '{"ok":true,"result":[{"update_id":NaN}]}',
            b'{"ok":true,"result":[{"update_id":5,"message":{"text":"\xff\xfe"}}]}',
            b"\xff\xfe\x00\x00",
            DEEP,
            PAGE,
        )
    ),
    (0.02, {"error": 429, "retry_after": 2}),
    (0.01, {"error": 429, "parameters": {"retry_after": "soon"}}),
    (0.01, {"error": 500}),
    (0.01, {"drop": "before"}),
    (0.01, {"cut": 0.5}),
)
MOODS: dict[str, tuple[tuple[tuple[float, Rule], ...], tuple[str, ...]]] = {
    "mild": (MILD, SAYING),
    "unknown": (UNKNOWN, SAYING),
    "pages": (PAGES, SAYING),
    "garbled": (GARBLED, SAYING),
    "polls": (POLLS, ("getUpdates",)),
}
DIFFERENT = ("mild", "unknown", "pages", "garbled", "polls")


def set_mood(api: BotApi, mood: str, seed: int, *, polls: bool = True) -> None:
    """One mood, or "all" of them, each with a share of its chances; where a host polls, it is well."""
    for name in DIFFERENT if mood == "all" else (mood,):
        rules, methods = MOODS[name]
        if name == "polls" and not polls:
            continue
        share = 0.4 if mood == "all" and name != "polls" else 1.0
        for number, (probability, rule) in enumerate(rules):
            for method in methods:
                api.faults.add(method, probability=probability * share, seed=seed * 100 + number, **rule)
