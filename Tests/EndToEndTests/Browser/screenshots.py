#!/usr/bin/env python3
"""Takes a picture of every page that a link leads to: light, dark, and as wide as a phone.

Usage: screenshots.py ADDRESS FOLDER [PATH…]

Further paths are taken beside those that links lead to.
"""
import pathlib
import re

from browser import DESKTOP, PHONE, chromium, main, pages, shape, tab


def name(path):
    return re.sub(r"[^a-z0-9]+", "-", shape(path).replace("*", "one").lower()).strip("-") or "home"


def take(address, folder, *more):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        with tab(browser, address) as page:
            paths = pages(page, address, of_each=1)
        paths += [path for path in more if path not in paths]
        for look, scheme, size in (("light", "light", DESKTOP), ("dark", "dark", DESKTOP), ("phone", "light", PHONE)):
            with tab(browser, address, scheme, size) as page:
                for path in paths:
                    page.goto(path, wait_until="load")
                    page.screenshot(path=str(folder / f"{name(path)}-{look}.png"), full_page=True)
                    print(f"{path} {look}", flush=True)
                for fault in page.faults:
                    print(f"fault: {fault}", flush=True)


main(take)
