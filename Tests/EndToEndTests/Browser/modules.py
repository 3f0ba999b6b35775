#!/usr/bin/env python3
"""What scripts add to pages: answers while one types, facets that come later, keys, and files dropped on the page.

Usage: modules.py ADDRESS FOLDER

The server's home is a demo home; it counts facets in a request of their own, and has a pipeline `patient` whose step writes
a line, waits for the file `go` in the folder, and writes another one. Prints a JSON line for each thing checked.
"""
import pathlib
import re

from browser import chromium, main, tab
from checks import check, none

PATIENCE = 120_000


def told(page):
    return page.locator(".notice[role=status]").first.inner_text()


def search(page):
    page.goto("/search")
    page.evaluate("() => { window.isSamePage = true; }")
    page.get_by_label("What to look for").press_sequentially("rent", delay=30)
    page.locator(".hit").first.wait_for()
    check("answers come while one types", page.evaluate("() => window.isSamePage") and "q=rent" in page.url, page.url)
    check("what is typed stays in the field", page.get_by_label("What to look for").input_value() == "rent")
    facet = page.locator(".facets section a").first
    facet.wait_for()
    check("facets come by a request of their own", page.locator("[data-facets]").count() == 0)
    everything = page.locator(".facets li", has=page.locator("a")).count()
    check("they can be chosen from", everything > 1, everything)
    facet.click()
    page.wait_for_url(re.compile("q=rent%20|q=rent\\+"))
    check("one narrows the answer down", page.locator(".chip.on").count() >= 1, page.url)
    page.locator(".facets section, [data-facets]").first.wait_for()


def review(page):
    page.goto("/review?order=doubt")
    first = page.locator("h2.name").inner_text()
    page.keyboard.press("1")
    page.wait_for_function("name => document.querySelector('h2.name')?.innerText !== name", arg=first)
    check("a key says the class, and the next document comes", page.locator("h2.name").inner_text() != first)
    page.keyboard.press("u")
    page.locator(".notice[role=status]").wait_for()
    check("a key takes it back", first in told(page), told(page))
    check("the document comes again", page.locator("h2.name").inner_text() == first)
    page.keyboard.press("s")
    page.wait_for_url(re.compile("skip="))
    check("a key passes over", page.locator("h2.name").inner_text() != first)
    agreement = page.get_by_text("Two people agree on").inner_text()
    check("how far two people agree is told", "3 of 4" in agreement, agreement)
    check("on what they do not, too", page.locator(".disputes tbody tr").count() == 1)


def keys(page):
    page.goto("/documents")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    check("a key tells the keys", dialog.is_visible())
    page.keyboard.press("j")
    check("keys mean nothing behind it", page.locator(".documents a:focus").count() == 0)
    page.keyboard.press("Escape")
    check("Escape closes it", not dialog.is_visible())
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    names = page.locator(".documents tbody th a")
    check("keys walk along the table", names.first.evaluate("link => link === document.activeElement"))
    page.keyboard.press("x")
    check("a key chooses the document", page.locator("input[name=id]").first.is_checked())
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url(re.compile("/models$"))
    page.keyboard.press("/")
    page.keyboard.type("jgd?")
    check("in a field keys are letters", page.locator("#site-search").input_value() == "jgd?")
    page.get_by_role("button", name="Keys").click()
    check("a button tells them, too", page.get_by_role("dialog", name="Keys").is_visible())
    page.keyboard.press("Escape")


DROP = """files => {
    const transfer = new DataTransfer();
    for (const [name, text] of files) transfer.items.add(new File([text], name));
    const tell = kind => document.body.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    tell("dragenter");
    window.wasTold = document.body.classList.contains("dropping");
    tell("drop");
}"""


def upload(page):
    page.goto("/documents")
    page.evaluate(DROP, [["bad.pdf", "%PDF-1.7 and no more"], ["note.txt", "Dear tenant, the rent for May is due."]])
    check("a page says that files can be dropped", page.evaluate("() => window.wasTold"))
    panel = page.locator(".uploads")
    again = panel.get_by_role("button", name="Try again")
    again.wait_for(timeout=PATIENCE)
    panel.get_by_role("link", name="note.txt").wait_for(timeout=PATIENCE)
    check("how all go is told", "1 of 2 read, 1 not" in panel.inner_text(), panel.inner_text())
    failed = panel.locator(".failed").inner_text()
    check("a failure says what to do", "Print or save it anew" in failed, failed)
    row = page.locator(".documents tbody a", has_text="note.txt")
    row.wait_for(timeout=PATIENCE)
    check("the table has what was read", row.count() == 1)
    again.click()
    panel.get_by_text("waiting to be read").wait_for(timeout=PATIENCE)
    again.wait_for(timeout=PATIENCE)
    check("what failed can be read again", "1 of 2 read, 1 not" in panel.inner_text(), panel.inner_text())
    page.get_by_label("Choose all on this page").check()
    boxes = page.locator("input[name=id]")
    chosen = page.locator("input[name=id]:checked")
    check("all of the new table are chosen", boxes.count() > 2 and chosen.count() == boxes.count())


def document(page):
    page.goto("/documents?filter=name:countersigned")
    page.locator(".documents a.name").first.click()
    page.wait_for_url(re.compile(r"/documents/[0-9a-f]{64}"))
    selected = page.evaluate(
        """() => {
            const word = document.querySelector("svg.sheet .words text");
            getSelection().selectAllChildren(word);
            const isSame = getSelection().toString() === word.textContent;
            getSelection().removeAllRanges();
            return isSame;
        }"""
    )
    check("words on the page can be selected", selected)
    fact = page.locator(".findings li a").nth(2)
    fact.click()
    mark = page.locator(".marks a:target rect").first
    check("a fact leads to its mark on the page", mark.count() == 1, page.url)
    mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
    box = mark.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".findings li:target").wait_for()
    check("the mark leads back, though words lie over it", fact.inner_text() in page.locator("li:target").inner_text())
    page.locator("table.shares th a").first.click()
    reason = page.locator(".marks a.reason:target, .mark.reason:target")
    check("what speaks for the class is marked where it stands", reason.count() == 1, page.url)


def live_log(page, folder):
    page.goto("/pipelines/patient")
    page.get_by_role("button", name="Run now").click()
    page.wait_for_url(re.compile("/pipelines/runs/"))
    page.evaluate("() => { window.isSamePage = true; }")
    step = page.locator(".table").get_by_role("link", name="wait", exact=True)
    step.wait_for(timeout=PATIENCE)
    check("a run's page shows by itself that a step began", page.evaluate("() => window.isSamePage"))
    run = page.url
    step.click()
    log = page.locator("#log")
    has = "text => document.querySelector('#log').innerText.includes(text)"
    page.wait_for_function(has, arg="before the wait", timeout=PATIENCE)
    page.evaluate("() => { window.isSamePage = true; }")
    check("a log has no more than was written", "behind the wait" not in log.inner_text(), log.inner_text())
    pathlib.Path(folder, "go").write_text("")
    page.wait_for_function(has, arg="behind the wait", timeout=PATIENCE)
    check("it grows while one looks at it", page.evaluate("() => window.isSamePage"))
    check("nothing of it is told twice", log.inner_text().count("before the wait") == 1, log.inner_text())
    page.goto(run)
    page.locator(".view-head .badge", has_text="succeeded").wait_for(timeout=PATIENCE)


def readiness(page):
    page.goto("/readiness/document-class")
    page.get_by_role("button", name="Carry the checklist out now").click()
    page.locator(".underway progress").wait_for()
    page.evaluate("() => { window.isSamePage = true; }")
    check("a checklist is asked for, and not waited for", "is being carried out" in told(page), told(page))
    page.wait_for_function("() => document.querySelector('.underway progress')?.value > 0", timeout=PATIENCE)
    check("each point appears as it ends", page.evaluate("() => window.isSamePage"))
    points = page.locator(".checks .badge").all_inner_texts()
    check("the others wait", points.count("waiting") > 0 and points.count("looking") <= 1, points)


def look(address, folder):
    with chromium() as browser, tab(browser, address) as page:
        search(page)
        review(page)
        keys(page)
        upload(page)
        document(page)
        live_log(page, folder)
        readiness(page)
        none("nothing goes wrong", page.faults)


main(look)
