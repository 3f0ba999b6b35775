#!/usr/bin/env python3
"""Looks at every page that a link leads to, light and dark, on a desk and on a phone, by keyboard and without scripts.

Usage: check_site.py ADDRESS [PATH…]

Prints a JSON line for each thing checked. Further paths are looked at beside those that links lead to.
"""
from browser import DESKTOP, PHONE, chromium, is_dark, keyboard_faults, main, pages, tab, too_wide, violations
from checks import check, none


def settle(page, path):
    """Opens the page and waits until nothing more is asked for, but for streams, which never end."""
    page.goto(path, wait_until="load")
    page.wait_for_function("() => document.readyState === 'complete'")


def on_a_desk(browser, address, paths):
    for scheme in ("light", "dark"):
        with tab(browser, address, scheme, DESKTOP) as page:
            for path in paths:
                settle(page, path)
                none(f"{path} {scheme}: WCAG AA", violations(page))
                check(f"{path} {scheme}: as the reader likes it", is_dark(page) == (scheme == "dark"))
                if scheme == "light":
                    check(f"{path}: has one heading of the first level", page.locator("h1").count() == 1)
                    check(f"{path}: has a title", page.title().strip() != "")
                    none(f"{path}: keyboard", keyboard_faults(page))
                none(f"{path} {scheme}: nothing goes wrong", page.faults)
                page.faults.clear()


def on_a_phone(browser, address, paths):
    with tab(browser, address, "light", PHONE) as page:
        for path in paths:
            settle(page, path)
            excess = too_wide(page)
            check(f"{path} phone: no scrolling sideways", not excess, excess)
            none(f"{path} phone: WCAG AA", violations(page))


def without_scripts(browser, address, paths):
    with tab(browser, address, javascript=False) as page:
        for path in paths:
            settle(page, path)
            check(f"{path}: can be read without scripts", page.locator("h1").count() == 1, page.title())


def look(address, *more):
    with chromium() as browser:
        with tab(browser, address) as page:
            paths = pages(page, address)
            none("all links lead somewhere", page.faults)
        paths += [path for path in more if path not in paths]
        check("there are pages", len(paths) > 0)
        on_a_desk(browser, address, paths)
        on_a_phone(browser, address, paths)
        without_scripts(browser, address, paths)


main(look)
