"""Opens a page in a browser from an address that exists nowhere, and watches it; holds no test."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

ADDRESS = "https://plan.example/index.html"
EMPTY = "https://plan.example/empty.html"
TELL_VIOLATIONS = """addEventListener('securitypolicyviolation',
  event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));"""


@dataclass
class Opener:
    """`requests` are those beside the page itself, `complaints` what the console and dialogs said.

    A context lives as long as the browser: to make one takes longer than a test.
    """

    browser: Browser
    html: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    contexts: dict[bool, BrowserContext] = field(default_factory=dict)

    def open(
        self,
        html: str,
        *,
        at: str = "",
        width: int = 1366,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
    ) -> Page:
        """The page alone, in a window of this size, nothing remembered from another test."""
        self.html = html
        context = self._context(scripts=scripts)
        for other in context.pages:
            other.close()
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dismiss)
        page.add_init_script(TELL_VIOLATIONS)
        if scripts:
            page.goto(EMPTY)
            page.evaluate("localStorage.clear()")
        page.goto(ADDRESS + at)
        return page

    def _context(self, *, scripts: bool) -> BrowserContext:
        if scripts not in self.contexts:
            made = self.browser.new_context(java_script_enabled=scripts)
            made.route("**/*", self._answer)
            self.contexts[scripts] = made
        return self.contexts[scripts]

    def _answer(self, route: Route) -> None:
        address = route.request.url.split("#")[0]
        if address in (ADDRESS, EMPTY):
            body = self.html if address == ADDRESS else "<!doctype html><link rel=icon href='data:,'>"
            route.fulfill(body=body, content_type="text/html; charset=utf-8")
        elif address.startswith("file:") and route.request.is_navigation_request():
            route.continue_()
        else:
            self.requests.append(address)
            route.abort()

    def _dismiss(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def verdict(self) -> list[str]:
        """All that was complained of or asked for since the last time."""
        found = [*self.complaints, *self.requests]
        self.complaints.clear()
        self.requests.clear()
        return found


def shown_ids(page: Page) -> list[str]:
    """The ids of the activities that can be seen, from top to bottom."""
    rows = page.locator("#table tr[id]:visible")
    return [name.removeprefix("a-") for name in rows.evaluate_all("rows => rows.map(row => row.id)")]
