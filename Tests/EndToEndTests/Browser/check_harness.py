#!/usr/bin/env python3
"""Whether the checks of pages find what they are there to find: looks at a page that does everything wrong.

Usage: check_harness.py
"""
import http.server
import threading

from browser import DESKTOP, PHONE, chromium, is_dark, keyboard_faults, main, tab, too_wide, violations
from checks import check

PAGE = b"""<!doctype html><html><head><title>Bad</title><style>button{outline:none!important;background:#fff}
body{background:#fff;color:#000}</style></head><body><h1>Bad</h1>
<p class=pale>pale</p><input><div class=wide></div><p style="color:red">styled</p><button>unseen</button>
<a href="#x">one</a><div tabindex=0 id=thief>thief</div><a href="#y">beyond</a>
<script>document.querySelector('.pale').style.color='#eee';document.querySelector('.wide').style.cssText='width:900px;height:9px';
thief.addEventListener('keydown',e=>e.preventDefault());fetch('/gone');throw new Error('broken');</script></body></html>"""


class Bad(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        there = self.path == "/"
        self.send_response(200 if there else 404)
        self.send_header("content-type", "text/html")
        # What the page does with styles in attributes is against this.
        self.send_header(
            "content-security-policy",
            "default-src 'self'; script-src 'unsafe-inline'; style-src-elem 'unsafe-inline'; style-src-attr 'none'",
        )
        self.end_headers()
        self.wfile.write(PAGE if there else b"")

    def log_message(self, *_):
        pass


def look():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Bad)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    with chromium() as browser:
        with tab(browser, address, "dark", DESKTOP) as page:
            page.goto("/")
            page.wait_for_load_state("networkidle")
            faults = " ".join(page.faults)
            check("a broken script is told", "script: broken" in faults, faults)
            check("what the policy refuses is told", "Content Security Policy" in faults, faults)
            check("an answer of 404 is told", "404 of" in faults, faults)
            found = " ".join(violations(page))
            for rule in ("color-contrast", "label", "html-has-lang"):
                check(f"{rule} is told", rule in found, found)
            check("a light page in the dark is told", not is_dark(page))
            keys = " ".join(keyboard_faults(page))
            check("a trap for the keyboard is told", "not reached: A beyond" in keys, keys)
            check("focus that is not seen is told", "not seen: BUTTON unseen" in keys, keys)
        with tab(browser, address, "light", PHONE) as page:
            page.goto("/")
            check("a page that is too wide is told", "wide" in too_wide(page), too_wide(page))
    server.shutdown()


main(look)
