"""A preview that is served, and one Chromium that visits it."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from nightlight.app.preview import Preview, open_preview
from playwright.async_api import Browser, Page, async_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
module = {"scope": "module", "loop_scope": "module"}


@dataclass(frozen=True)
class Site:
    """A preview, where it is served, and the files it shows."""

    preview: Preview
    url: str
    root: Path


@pytest.fixture(scope="session")
def preview() -> Preview:
    """The shipped content."""
    return open_preview(None)


@pytest_asyncio.fixture(**module)
async def site(preview) -> AsyncIterator[Site]:
    """The page of the shipped content."""
    async with TestServer(preview.application(), host="127.0.0.1") as server:
        yield Site(preview, str(server.make_url("/")), ROOT)


@pytest_asyncio.fixture(loop_scope="module")
async def small_site(tmp_path) -> AsyncIterator[Site]:
    """The page of a copy of the smallest content, to edit."""
    shutil.copytree(ROOT / "tests" / "broken" / "good", tmp_path, dirs_exist_ok=True)
    preview = open_preview(tmp_path)
    async with TestServer(preview.application(), host="127.0.0.1") as server:
        yield Site(preview, str(server.make_url("/")), tmp_path)


@pytest_asyncio.fixture(**module)
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests of a file."""
    async with async_playwright() as driver:
        yield await driver.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])


@pytest_asyncio.fixture(loop_scope="module")
async def open_page(browser, site):
    """Opens a part of the page in a window of a size; a complaint of the page fails the test."""
    contexts, complaints = [], []

    async def open_(part: str = "chat", *, width: int = 1280, height: int = 800, url: str = "") -> Page:
        contexts.append(await browser.new_context(viewport={"width": width, "height": height}))
        page = await contexts[-1].new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        await page.goto(f"{url or site.url}#{part}")
        await page.locator("nav a").first.wait_for()
        if await page.evaluate("live"):
            await page.locator("#keys button").first.wait_for(state="attached")
        return page

    yield open_
    for context in contexts:
        await context.close()
    assert [said for said in complaints if "favicon" not in said] == []


@pytest.fixture(autouse=True, scope="module")
def chromium_or_skip(request):
    """Without a browser nothing here can be seen."""
    if request.module.__name__.endswith("test_browser") and CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
