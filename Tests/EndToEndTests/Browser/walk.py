#!/usr/bin/env python3
"""Walks through the site in Chromium as a lease administrator and an engineer do, from an empty house on.

Usage: walk.py ADDRESS SCAN

The server has no documents, versions 2 and 3 of its model, 2 of them in production, and a rule that fires when an answer
was wrong. Prints a JSON line for each thing checked.
"""
import pathlib
import re
import time

from browser import chromium, main, tab
from checks import check

# A scan is read in seconds, and an alert fires a second after what is wrong; a busy machine takes longer.
PATIENCE = 300


def reload_until(page, locator):
    """Looks again until it is there; whoever waits at a desk does the same."""
    end = time.monotonic() + PATIENCE
    while locator.count() == 0 and time.monotonic() < end:
        page.wait_for_timeout(1_000)
        page.reload()
    return locator.count() > 0


def told(page):
    """What the page says first of what was just done."""
    return page.get_by_role("status").first.inner_text()


def reason(page, text):
    page.get_by_label(re.compile("^(Why|Reason)")).first.fill(text)


def upload(page, scan):
    page.goto("/")
    check("an empty house says so", page.get_by_role("heading", name="This house is empty").count() == 1)
    check("it offers a sample", page.get_by_role("button", name="Put the sample portfolio in").count() == 1)
    add(page, scan)


def add(page, file):
    """Adds a file, and opens its page."""
    page.get_by_label("Files to add").set_input_files(file)
    page.get_by_role("button", name="Add", exact=True).click()
    link = page.get_by_role("link", name=pathlib.Path(file).name).first
    link.wait_for(timeout=PATIENCE * 1_000)
    link.click()


def read(page):
    asked = reload_until(page, page.get_by_role("heading", name="What is it really?"))
    check("a scan is seen read", asked, page.locator("main").inner_text()[:300])
    check("its page is shown", page.locator("svg.sheet image").count() == 1)
    check("its words lie on the page", page.locator("svg.sheet .words text").count() > 20)
    check("its class has reasons", page.locator("table.shares tr").count() > 1)


def correct(page):
    """Says that it is something else than the model holds it for."""
    wrong = page.locator("form[action$='/class'] button:not([aria-current])").first
    name = wrong.inner_text()
    wrong.click()
    page.wait_for_load_state()
    outcome = page.locator(".outcome").inner_text()
    check("a correction counts at once", name in outcome and "said by a person" in outcome, outcome)
    check("what the model held it for is kept", page.get_by_text("The model holds it for:").count() == 1)


def search(page, scan):
    words = page.locator("svg.sheet .words text").all_text_contents()
    page.get_by_label("Search all documents").first.fill(" ".join(max(words, key=len).split()[:1]))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\?"))
    hit = page.locator(".hit h2 a").first
    found = hit.count() == 1 and pathlib.Path(scan).name in hit.inner_text()
    check("a search finds it", found, page.locator("main").inner_text()[:300])
    check("what was found is marked", page.locator(".hit mark").count() >= 1)
    check("a hit is shown on its page", page.locator(".hit .crop rect").count() >= 1)
    picture = page.locator(".hit .crop img").first
    picture.scroll_into_view_if_needed()
    seen = "image => image.complete ? image.naturalWidth : new Promise(done => image.onload = () => done(image.naturalWidth))"
    check("the picture of its page comes", picture.evaluate(seen) > 300)
    hit.click()
    page.wait_for_url(re.compile(r"/documents/[0-9a-f]{64}\?"))
    check("a hit opens its page, with the words marked", page.locator("svg.sheet .marks .hit rect").count() >= 1, page.url)


def promote(page):
    page.goto("/models")
    page.get_by_role("link", name="1", exact=True).first.click()
    page.wait_for_url(re.compile(r"/models/[^/]+/1$"))
    page.get_by_label("Although the gate objects").check()
    page.get_by_role("button", name="Promote").click()
    check("a promotion is told", told(page).endswith("answers from now on."), page.url)
    page.get_by_role("link", name="Model card").click()
    check("the version has a card", page.get_by_role("heading", name="Intended use").count() == 1, page.url)


def roll_out(page):
    page.goto("/models")
    page.get_by_role("link", name="3", exact=True).first.click()
    page.get_by_role("button", name="Roll out").click()
    page.wait_for_url(re.compile(r"/deployments/rollouts/"))
    check("its gates are drawn", page.locator(".chart svg").count() >= 1)
    reason(page, "seen enough")
    page.get_by_role("button", name="Next step").click()
    check("a step of the rollout is told", "50" in told(page), told(page))
    check("the timeline says who and why", page.get_by_text("promoted by hand: seen enough").count() >= 1)
    reason(page, "lunch")
    page.get_by_role("button", name="Abort").click()
    check("a rollout can be ended", "aborted" in told(page), told(page))


def acknowledge(page, scan):
    """Has the version that answers now be wrong, for what those before it did is over with them."""
    letter = pathlib.Path(scan).with_name("letter.txt")
    letter.write_text("Dear tenant, rent is due on the first day of each month, at the landlord's office. Kindly, the desk")
    page.goto("/documents")
    add(page, letter)
    reload_until(page, page.get_by_role("heading", name="What is it really?"))
    page.locator("form[action$='/class'] button:not([aria-current])").first.click()
    page.goto("/monitoring/alerts")
    firing = page.locator("tr", has=page.locator(".badge.alarm"), has_text="answers-wrong")
    alert = firing.get_by_role("link", name="answers-wrong")
    check("what went wrong fires", reload_until(page, alert), page.locator("main").inner_text()[:300])
    alert.first.click()
    page.wait_for_url(re.compile(r"/monitoring/alerts/[^/]+$"))
    reason(page, "the addenda are being read again")
    page.get_by_role("button", name="Acknowledge").click()
    check("an acknowledgement is told", told(page) == "The alert is acknowledged.", told(page))
    check("it stands on the alert", page.get_by_text("Acknowledged by").count() == 1, page.locator("main").inner_text()[:300])
    check(
        "the timeline says who and why",
        page.locator(".events").get_by_text("the addenda are being read again").count() >= 1,
        page.locator(".events").inner_text()[:300],
    )
    check("it is acknowledged once", page.get_by_role("button", name="Acknowledge").count() == 0)


def walk(address, scan):
    with chromium() as browser, tab(browser, address) as page:
        upload(page, scan)
        read(page)
        correct(page)
        search(page, scan)
        promote(page)
        roll_out(page)
        acknowledge(page, scan)


main(walk)
