"""The preview in Chromium: by keys alone, as a screen reader is told it, and on a phone."""

import re
from itertools import pairwise

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

PARTS = ("chat", "screens", "questions", "problems")
STOPS = "a[href], button, input, select, [tabindex]"
ISOLATES = re.compile("[\u2066-\u2069]")  # around variables; nobody hears them
CONTROLS = {"link", "button", "textbox", "combobox", "checkbox", "log", "group", "image", "option"}

# Each stop of the Tab key: which it is, in the order of the page, and how it shows that it is there.
WATCH = """stops => {
  const seen = node => node.getClientRects().length > 0 && getComputedStyle(node).visibility === "visible";
  window.expected = [...document.querySelectorAll(stops)].filter(seen);
  if (window.visited) { visited = []; return expected.length; }
  window.visited = [];
  document.addEventListener("focusin", event => {
    const node = event.target, style = getComputedStyle(node), box = node.getBoundingClientRect();
    visited.push({
      at: expected.indexOf(node),
      ring: node.matches(":focus-visible") && style.outlineStyle === "solid" ? style.outlineWidth : "",
      inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    });
  });
  return expected.length;
}"""

# Texts in a script of their own whose nearest language or direction is another.
MISNAMED = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), wrong = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data, parent = walker.currentNode.parentElement;
    if (parent.closest("script, style") || !text.trim()) continue;
    const scripts = [/[\\u0400-\\u04ff]/, /[\\u4e00-\\u9fff]/, /\\u202e/];
    const [russian, chinese, turned] = scripts.map(script => script.test(text));
    const lang = parent.closest("[lang]").lang;
    if (russian !== chinese && lang !== (russian ? "ru" : "zh")) wrong.push(`${lang}: ${text}`);
    if (turned && getComputedStyle(parent).direction !== "rtl") wrong.push(`not from the right: ${text}`);
  }
  return wrong;
}"""

# Texts whose colour is too near to what is behind them (WCAG 2.2, 1.4.3: 4.5 to 1).
PALE = """() => {
  const part = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * part(r / 255) + 0.7152 * part(g / 255) + 0.0722 * part(b / 255);
  const colour = text => text.match(/[\\d.]+/g).map(Number);
  const behind = node => {
    const found = node ? colour(getComputedStyle(node).backgroundColor) : [255, 255, 255];
    return found.length === 3 || found[3] > 0 ? found : behind(node.parentElement);
  };
  const worded = node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
  const pale = new Set();
  for (const node of document.querySelectorAll("main *:not(svg *), header *, .draft")) {
    if (!worded(node) || !node.getClientRects().length) continue;
    const both = [light(colour(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
    if ((both[0] + 0.05) / (both[1] + 0.05) < 4.5) pale.add(`${node.className}: ${node.textContent}`);
  }
  return [...pale];
}"""

WIDER = """() => [document.documentElement, ...document.querySelectorAll(".bubble, .key, fieldset, header")]
  .filter(node => node.getClientRects().length && node.scrollWidth > node.clientWidth + 1)
  .map(node => `${node.tagName}.${node.className} ${node.scrollWidth} > ${node.clientWidth}`)"""


async def told(page):
    """What a screen reader is told: each node that is not passed over, with role, name and properties."""
    session = await page.context.new_cdp_session(page)
    nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    await session.detach()
    return [
        {
            "role": node["role"]["value"],
            "name": ISOLATES.sub("", node.get("name", {}).get("value", "")).strip(),
            **{p["name"]: p["value"].get("value") for p in node.get("properties", [])},
        }
        for node in nodes
        if not node["ignored"]
    ]


async def state(page, other_than):
    """The open question or the closing, once it is another one."""
    await page.wait_for_function(
        "old => document.getElementById('where').textContent !== old", arg=other_than
    )
    return await page.locator("#where").text_content()


async def tab_to(page, name):
    """Press Tab until the button with this id has the focus."""
    for _ in range(40):
        if await page.evaluate("document.activeElement.dataset.id") == name:
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to {name}")


async def each_part(page):
    """The page with each of its parts open in turn."""
    for part in PARTS:
        await page.evaluate("part => { location.hash = part; }", part)
        await page.locator(f"#{part}").wait_for()
        yield part


async def in_one_language(page):
    """The screens in Chinese alone."""
    await page.eval_on_selector_all(
        "#screen-locales input", "all => all.filter(b => b.value !== 'zh').forEach(b => b.click())"
    )


async def speak(page, code):
    """Chat in another language, from the first question."""
    before = await page.locator("#log").text_content()
    await page.locator("#chat-locale").select_option(code)
    changed = (
        "old => { const now = document.getElementById('log').textContent; return now && now !== old; }"
    )
    await page.wait_for_function(changed, arg=before)
    await page.wait_for_function("document.getElementById('where').textContent === 'Open question: danger'")


async def ids(page):
    return await page.eval_on_selector_all("#keys .answer button", "all => all.map(b => b.dataset.id)")


# ---- by keys


async def test_tab_comes_to_each_control_in_the_order_of_the_page_and_shows_where_it_is(open_page):
    page = await open_page()
    async for _ in each_part(page):
        count = await page.evaluate(WATCH, STOPS)
        assert count > 3
        await page.locator("nav a").first.focus()
        for _ in range(count - 1):
            await page.keyboard.press("Tab")
        visited = await page.evaluate("visited")
        assert [stop["at"] for stop in visited] == list(range(count))
        assert all(stop["ring"] == "3px" and stop["inside"] for stop in visited), visited
        await page.evaluate("document.activeElement.blur()")


async def test_enter_and_space_answer_and_the_focus_goes_to_the_next_question(open_page):
    page = await open_page()
    await tab_to(page, "no")
    await page.keyboard.press("Enter")
    assert await state(page, "Open question: danger") == "Open question: status"
    first = await page.evaluate("document.querySelector('#keys button').dataset.id")
    assert await page.evaluate("document.activeElement.dataset.id") == first == "pregnant"
    assert await page.evaluate("document.activeElement.matches(':focus-visible')")
    await page.keyboard.press("Space")
    assert await state(page, "Open question: status") == "Open question: weeks"


async def test_a_typed_answer_leaves_the_focus_where_one_types(open_page):
    page = await open_page()
    await page.locator("#typed").focus()
    await page.keyboard.type("none of these")
    await page.keyboard.press("Enter")
    assert await state(page, "Open question: danger") == "Open question: status"
    assert await page.evaluate("document.activeElement.id") == "typed"


async def test_a_sign_is_ticked_and_unticked_by_keys_and_the_focus_stays_on_it(open_page):
    page = await open_page()
    await tab_to(page, "not_sure")
    await page.keyboard.press("Enter")
    assert await state(page, "Open question: danger") == "Open question: danger_signs"
    await tab_to(page, "shock_feel")
    for pressed in ("true", "false", "true"):
        await page.keyboard.press("Space")
        assert await page.evaluate("document.activeElement.getAttribute('aria-pressed')") == pressed
        [sign] = [node for node in await told(page) if node.get("focused") and node["role"] == "button"]
        assert sign["pressed"] == pressed
    await tab_to(page, "=")
    await page.keyboard.press("Enter")
    assert (await state(page, "Open question: danger_signs")).startswith(
        "Closing: emergency_now; rules E02"
    )


async def test_a_chat_goes_from_the_first_question_to_the_closing_by_keys_alone(open_page):
    page = await open_page()
    at, answered = "Open question: danger", []
    while at.startswith("Open"):
        offered = await ids(page)
        answer = "none" if "none" in offered else "no" if "no" in offered else offered[0]
        await tab_to(page, answer)
        await page.keyboard.press("Enter" if len(answered) % 2 else "Space")
        answered.append(at)
        at = await state(page, at)
    assert len(answered) == len(set(answered)) >= 8
    assert at.startswith(("Closing: soon_24h; rules ", "Closing: routine_watch; rules "))
    said = [node["name"] for node in await told(page) if node["role"] == "StaticText"]
    assert {"999", "112"} <= set(said)  # numbers that can be copied stand alone
    assert await page.evaluate("document.activeElement.closest('#keys') !== null")


# ---- as it is told


async def test_the_next_question_is_announced_and_nothing_else_of_the_page(open_page):
    page = await open_page()
    await page.evaluate("""() => {
        Object.assign(window, {added: [], gone: 0});
        const watch = changes => changes.forEach(change => {
            added.push(...[...change.addedNodes].map(node => node.textContent));
            gone += change.removedNodes.length;
        });
        new MutationObserver(watch).observe(document.getElementById("log"), {childList: true});
    }""")
    await tab_to(page, "no")
    await page.keyboard.press("Enter")
    await state(page, "Open question: danger")
    answered, asked = await page.evaluate("added")
    assert (answered, asked.splitlines()[0]) == ("No, none of these", "Which fits you?")
    assert await page.evaluate("gone") == 0
    [log] = [node for node in await told(page) if node["role"] == "log"]
    assert (log["live"], log["name"], log.get("busy")) == ("polite", "Messages", None)
    live = {
        node["name"] or node["role"]
        for node in await told(page)
        if node.get("root") is None and node.get("live")
    }
    assert live <= {"Messages", "status"}


async def test_a_screen_reader_is_told_role_and_name_of_each_control_and_headings_in_order(open_page):
    page = await open_page()
    await in_one_language(page)  # the others have the same controls
    async for _ in each_part(page):
        nodes = await told(page)
        controls = [node for node in nodes if node.get("focusable") and node["role"] != "RootWebArea"]
        assert len(controls) > 3
        assert {node["role"] for node in controls} <= CONTROLS
        assert [node for node in controls if not node["name"]] == []
        levels = [node["level"] for node in nodes if node["role"] == "heading"]
        assert levels[:2] == [1, 2]
        assert levels.count(1) == 1
        assert levels.count(2) == 1  # the other parts are hidden from it too
        assert all(deeper <= level + 1 for level, deeper in pairwise(levels))
        assert {"banner", "navigation", "main", "region"} <= {node["role"] for node in nodes}


async def test_each_text_carries_its_language_and_its_direction(open_page):
    page = await open_page()
    assert await page.evaluate(MISNAMED) == []
    for code in ("ru", "zh", "pseudo-rtl"):
        await speak(page, code)
        assert await page.evaluate(MISNAMED) == []
        direction = await page.locator("#keys").evaluate("node => getComputedStyle(node).direction")
        assert direction == ("rtl" if code == "pseudo-rtl" else "ltr")


async def test_no_text_is_paler_than_people_can_read(open_page):
    page = await open_page()
    await in_one_language(page)
    async for _ in each_part(page):
        assert await page.evaluate(PALE) == []


async def test_the_file_for_a_reviewer_is_used_by_keys_like_the_page(open_page, site, tmp_path):
    file = tmp_path / "preview.html"
    file.write_text(site.preview.page(live=False), encoding="utf-8")
    page = await open_page("screens", url=file.as_uri())
    assert await page.locator("nav a").all_text_contents() == [
        "Screens",
        "On a phone",
        "Questions",
        "Texts and rules",
        "Problems (0)",
    ]
    await page.locator("nav a").first.focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.locator("#phones").wait_for()
    shown = await page.locator("main > section:visible").evaluate_all("all => all.map(s => s.id)")
    assert shown == ["phones"]


# ---- on a phone


async def test_on_a_phone_nothing_is_cut_and_the_question_stays_in_sight(open_page):
    page = await open_page(width=320, height=640)
    for code in ("pseudo", "pseudo-rtl", "zh", "en"):
        await speak(page, code)
        assert await page.evaluate(WIDER) == []
        await page.locator("#keys [data-id=no]").click()
        await state(page, "Open question: danger")
        box = await page.locator("#log .bubble:not(.mine)").last.bounding_box()
        assert box["y"] > -1  # a pixel is shared
        assert box["y"] + box["height"] < 641
    async for _ in each_part(page):
        assert [wide for wide in await page.evaluate(WIDER) if wide.startswith("HTML")] == []


# ---- while somebody edits


async def test_an_edit_is_drawn_by_itself_and_a_broken_one_is_told(open_page, small_site):
    page = await open_page(url=small_site.url)
    words = small_site.root / "locales/en/common.ftl"
    good = words.read_text("utf-8")
    words.write_text(good.replace("button-back =", "button-back = Please"), "utf-8")
    await page.get_by_role("button", name="Please Word").wait_for()
    words.write_text(good, "utf-8")
    dialog = small_site.root / "dialogs/small.dialog.yaml"
    right = dialog.read_text("utf-8")
    dialog.write_text(right.replace("next: flow", "next: nowhere"), "utf-8")
    news = page.get_by_role("status").filter(has_text="D203")
    await news.wait_for()
    assert "small.dialog.yaml" in await news.text_content()
    dialog.write_text(right, "utf-8")
    await news.wait_for(state="hidden")
