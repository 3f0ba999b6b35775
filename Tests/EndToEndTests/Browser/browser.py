"""Debian's Chromium, held by Playwright, with an eye on everything that must not happen on a page."""
import contextlib
import pathlib
import re
import sys
from urllib.parse import urldefrag, urljoin, urlsplit

import axe_playwright_python
from playwright.sync_api import sync_playwright

EXECUTABLE = "/usr/bin/chromium"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# What the law and buyers ask for: WCAG 2.2, level AA.
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


@contextlib.contextmanager
def chromium():
    """Chromium without a window. Its own sandbox needs what a container's root has not; pages are ours."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=EXECUTABLE, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def tab(browser, address, scheme="light", size=DESKTOP, javascript=True):
    """A page with a memory of its own; `page.faults` fills with what went wrong on it."""
    context = browser.new_context(
        base_url=address, color_scheme=scheme, viewport=size, java_script_enabled=javascript,
        reduced_motion="reduce", locale="en-US", timezone_id="America/Chicago",
    )
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.faults = []
    watch(page, address)
    try:
        yield page
    finally:
        context.close()


def watch(page, address):
    """Errors in scripts, what the content security policy refused, failed answers, and requests to other hosts."""
    host = urlsplit(address).netloc

    def answered(response):
        if response.status >= 400:
            page.faults.append(f"{response.status} of {response.url}")

    def asked(request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != host:
            page.faults.append(f"asks another host: {request.url}")

    page.on("pageerror", lambda error: page.faults.append(f"script: {error}"))
    page.on("console", lambda line: line.type == "error" and page.faults.append(f"console: {line.text}"))
    page.on("response", answered)
    page.on("request", asked)


def violations(page):
    """What axe-core finds fault with, a line each."""
    page.evaluate(AXE)
    found = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)["violations"]
    return [
        f"{rule['id']}: {rule['help']} ({'; '.join(node['target'][0] if isinstance(node['target'][0], str) else str(node['target']) for node in rule['nodes'][:3])})"
        for rule in found
    ]


def too_wide(page):
    """How far the page is wider than the window, and which elements stick out."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const excess = document.documentElement.scrollWidth - width;
            if (excess <= 0) return "";
            const guilty = [...document.body.querySelectorAll("*")]
                .filter(element => element.getBoundingClientRect().right > width + 1).slice(0, 3)
                .map(element => element.tagName + "." + element.className);
            return `${excess} px: ${guilty.join(", ")}`;
        }"""
    )


def is_dark(page):
    """Whether the page is darker than its text."""
    return page.evaluate(
        """() => {
            const light = color => { const [r, g, b] = color.match(/[0-9.]+/g).map(Number); return r + g + b; };
            const style = getComputedStyle(document.body);
            return light(style.backgroundColor) < light(style.color);
        }"""
    )


def keyboard_faults(page, most=200):
    """What the tabulator key does not reach, and where it is not seen that it did."""
    page.evaluate(
        """() => {
            const rest = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
            const groups = new Set();
            window.expected = [...document.querySelectorAll(rest)].filter(element => {
                if (element.disabled || element.tabIndex < 0 || element.closest("[inert]")) return false;
                if (!element.checkVisibility({visibilityProperty: true, opacityProperty: false})) return false;
                // Of radio buttons that belong together the key reaches one; arrows reach the others.
                if (element.type !== "radio") return true;
                const group = element.name; const known = groups.has(group); groups.add(group); return !known;
            });
            window.reached = new Set();
            window.unseen = new Set();
            const look = element => {
                const style = getComputedStyle(element);
                return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor]
                    .join();
            };
            window.rest = new Map(window.expected.map(element => [element, look(element)]));
            window.visit = () => {
                const element = document.activeElement;
                if (!element || element === document.body) return false;
                if (window.rest.get(element) === look(element)) window.unseen.add(element);
                const again = window.reached.has(element);
                window.reached.add(element);
                return !again;
            };
            document.activeElement?.blur();
        }"""
    )
    for _ in range(most):
        page.keyboard.press("Tab")
        if not page.evaluate("() => window.visit()") and page.evaluate("() => window.reached.size") > 0:
            break
    return page.evaluate(
        """() => {
            const name = element => (element.tagName + " " + (element.textContent || element.name || "")).trim().slice(0, 50);
            const groups = new Set([...window.reached].filter(e => e.type === "radio").map(e => e.name));
            const missed = window.expected.filter(e => !window.reached.has(e) && !(e.type === "radio" && groups.has(e.name)));
            return [...missed.map(e => "not reached: " + name(e)), ...[...window.unseen].map(e => "not seen: " + name(e))];
        }"""
    )


def shape(path):
    """The path with what names one thing among many left out, so that pages of one kind are told."""
    parts = [
        "*" if re.fullmatch(r"[0-9a-f-]{8,}|[0-9]+|[^/]*[.:@%][^/]*", part) else part for part in path.split("/")
    ]
    return "/".join(parts)


def pages(page, address, of_each=2):
    """The paths of all pages that links lead to, beginning with `/`; of each shape a few."""
    host = urlsplit(address).netloc
    waiting, seen, counts, found = ["/"], {"/"}, {}, []
    while waiting:
        path = waiting.pop(0)
        kind = shape(urlsplit(path).path)
        if counts.get(kind, 0) >= of_each:
            continue
        response = page.request.get(urljoin(address, path))
        if "text/html" not in response.headers.get("content-type", "") or response.status >= 400:
            if response.status >= 400:
                page.faults.append(f"{response.status} of {path}")
            continue
        counts[kind] = counts.get(kind, 0) + 1
        found.append(path)
        page.goto(path)
        links = "links => links.map(link => new URL(link.getAttribute('href'), location).href)"
        for link in page.eval_on_selector_all("a[href]:not([download])", links):
            parts = urlsplit(urldefrag(link)[0])
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            if parts.netloc == host and target not in seen:
                seen.add(target)
                waiting.append(target)
    return found


def main(do):
    """Runs `do(address, …)` with the script's arguments; a browser that is not there is told in a sentence."""
    if not pathlib.Path(EXECUTABLE).exists():
        sys.exit(f"{EXECUTABLE} is missing. Run scripts/setup --for-tests.")
    do(*sys.argv[1:])
