#!/usr/bin/env python3
"""Takes a picture of every page that a link leads to: light, dark, and as wide as a phone.

Usage: screenshots.py ADDRESS FOLDER [PATH…]

Further paths are taken beside those that links lead to.
"""
import pathlib
import re

from browser import DESKTOP, PHONE, chromium, main, pages, shape, tab


# What no link leads to, or only one among many.
MORE = [
    "/welcome", "/documents?filter=name:nowhere", "/documents?filter=status:failed", "/search?q=rent&explain=true",
    "/search?q=leases+without+a+guaranty", "/search?q=who+is+the+tenant", "/review?order=second",
    "/models/compare?version=document-class:2&version=document-class:3", "/models/document-class/3", "/monitoring?window=1h",
    "/nowhere",
]


def name(path):
    return re.sub(r"[^a-z0-9]+", "-", shape(path).replace("*", "one").lower()).strip("-") or "home"


def settle(page, path):
    """Opens the page, and has it fetch what it fetches only once it is seen."""
    page.goto(path, wait_until="load")
    page.evaluate(
        """async () => {
            for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
                scrollTo(0, y);
                await new Promise(requestAnimationFrame);
            }
            scrollTo(0, 0);
            const late = [...document.images].filter(image => !image.complete);
            await Promise.all(late.map(image => new Promise(done => { image.onload = image.onerror = done; })));
        }"""
    )


def take(address, folder, *more):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        with tab(browser, address) as page:
            # The first address leads on to the documents.
            paths = pages(page, address, of_each=1)[1:]
            page.goto("/documents?filter=name:countersigned")
            scan = page.locator(".documents a.name").first
            if scan.count():
                paths.append(scan.get_attribute("href") + "?page=1")
        paths += [path for path in [*MORE, *more] if path not in paths]
        for look, scheme, size in (("light", "light", DESKTOP), ("dark", "dark", DESKTOP), ("phone", "light", PHONE)):
            with tab(browser, address, scheme, size) as page:
                for path in paths:
                    settle(page, path)
                    page.screenshot(path=str(folder / f"{name(path)}-{look}.png"), full_page=True)
                    print(f"{path} {look}", flush=True)
                for fault in page.faults:
                    if "/nowhere" not in fault and "404" not in fault:
                        print(f"fault: {fault}", flush=True)


main(take)
