"""A real browser before a real workspace: several people at once, each in a window of their own.

Nothing here waits for time to pass, only for something to be on the screen. Screenshots for the
documentation are taken with `--pictures`.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from pydantic import SecretStr

from bot.bootstrap import open_home
from bot.playing.workspace import without_proxies
from bot.sandbox.people_file import read_manifest
from bot.sandbox.server import Sandbox
from bot.sandbox.state.workspace import Workspace
from bot.serving import serving
from bot.settings import Settings
from capture.extraction.rules import RuleExtractor

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PATIENCE = 15_000
"""Milliseconds; nothing takes so long unless it never comes."""

ASKING = re.compile(r"^(Skip|All of it is right)$")


def executable() -> str | None:
    """Where the browser of this machine is."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all windows of a file.

    Playwright keeps an event loop running in its thread; left open, it would be in the way of
    tests that come after in the same process.
    """
    found = executable()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium, and continuous integration must have one.")
        pytest.skip("There is no Chromium here: install it to have the pages clicked through.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, headless=True, args=FLAGS)
        yield running
        running.close()


@dataclass
class Window:
    """What one person sees and does."""

    page: Page

    @property
    def messages(self) -> Locator:
        """The room that is open."""
        return self.page.get_by_role("log", name="Messages")

    @property
    def replies(self) -> Locator:
        """The thread that is open."""
        return self.page.get_by_role("log", name="Replies")

    @property
    def dialog(self) -> Locator:
        """The modal that is open."""
        return self.page.get_by_role("dialog")

    def sees(self, text: str | re.Pattern[str], where: Locator | None = None) -> Locator:
        """Wait for some words; the last place where they are."""
        found = (where or self.page.locator("main")).get_by_text(text).last
        expect(found).to_be_visible()
        return found

    def presses(self, name: str, where: Locator | None = None) -> None:
        """Press a button by its words, once it is there."""
        (where or self.messages).get_by_role("button", name=name, exact=True).last.click()

    def types(self, text: str) -> None:
        """Write into the room."""
        field = self.page.locator("#composer").get_by_role("textbox")
        field.fill(text)
        field.press("Enter")

    def goes_to(self, room: str) -> None:
        """Open another room."""
        rooms = self.page.get_by_role("navigation", name="Rooms")
        rooms.get_by_role("button", name=re.compile(re.escape(room))).click()
        expect(self.page.locator("#room-name")).to_have_text(re.compile(re.escape(room)))

    def opens_thread(self) -> None:
        """Open the newest thread of the room."""
        self.messages.get_by_role("button", name=re.compile(r"repl(y|ies)")).last.click()
        expect(self.replies).to_be_visible()

    def replies_with(self, text: str) -> None:
        """Write into the open thread."""
        field = self.page.get_by_role("textbox", name="Reply in thread")
        field.fill(text)
        field.press("Enter")

    def question(self, after: str = "") -> "Asked":
        """Wait until the thread ends with a question that is not the one with this timestamp."""
        last = self.page.locator(f'#replies > article:last-child:not([data-ts="{after}"])')
        expect(last.get_by_role("button", name=ASKING)).to_be_visible()
        is_over = last.get_by_role("button", name="Skip", exact=True).count() == 0
        return Asked(str(last.get_attribute("data-ts")), last.inner_text(), is_over)


@dataclass(frozen=True)
class Asked:
    """A question in the thread; or the read-back, which is the last one."""

    ts: str
    text: str
    is_read_back: bool


@dataclass
class Scene:
    """A workspace at an address, and whoever looks at it."""

    browser: Browser
    address: str
    windows: list[Window] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def window_of(self, person: str) -> Window:
        """Open a window as somebody (by id), at their direct message with the app."""
        page = self.browser.new_page(viewport={"width": 1120, "height": 720})
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(f"{self.address}#as={person}")
        expect(page.get_by_role("status").first).to_contain_text("app connected")
        self.windows.append(Window(page))
        return self.windows[-1]

    def close(self) -> None:
        """Close the windows; none of them may have had an error."""
        for window in self.windows:
            window.page.close()
        self.windows.clear()
        assert not self.errors, self.errors


@pytest.fixture(scope="session")
def rules() -> RuleExtractor:
    """The offline extractor, loaded once."""
    return RuleExtractor()


@pytest.fixture(scope="session", autouse=True)
def patient() -> None:
    """Wait long for what is to come; it is there much sooner."""
    expect.set_options(timeout=PATIENCE)


@pytest.fixture
def look(browser: Browser) -> Iterator[Callable[[str], Scene]]:
    """Look at a workspace that is open at an address; the windows are closed afterwards."""
    scenes: list[Scene] = []

    def at(address: str) -> Scene:
        scenes.append(Scene(browser, address))
        return scenes[-1]

    yield at
    for scene in scenes:
        scene.close()


@pytest.fixture
def scene(look: Callable[[str], Scene], rules: RuleExtractor) -> Iterator[Scene]:
    """The app in a workspace of five, with the channel `ops`; a ledger in memory."""
    home = open_home(None)
    home.load_extractor = lambda: rules
    profile = read_manifest(ROOT / "bot" / "manifest.json")
    with ExitStack() as closing:
        closing.enter_context(without_proxies())
        sandbox = closing.enter_context(Sandbox(Workspace(profile, channels=("ops",))))
        known = Settings(
            slack_bot_token=SecretStr(sandbox.bot_token),
            slack_app_token=SecretStr(sandbox.app_token),
            slack_api_url=sandbox.api_url,
        )
        closing.enter_context(serving(known, ROOT, home))
        sandbox.wait_connected()
        seen = look(sandbox.page_url)
        yield seen
        seen.close()


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Window, str], None]:
    """Take a picture for the documentation, when they were asked for."""
    wanted = request.config.getoption("--pictures")

    def take(window: Window, name: str) -> None:
        if wanted:
            window.page.mouse.move(0, 0)
            window.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    return take
