#!/usr/bin/env python3
"""Reads the text of PDFs with pypdfium2, all files in one process; prints a JSON object a file.

Usage: pypdfium2_text.py LIST    (a file with a path a line)
"""
import json
import sys

import pypdfium2


def texts(path: str) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = []
    for page in document:
        textpage = page.get_textpage()
        pages.append(textpage.get_text_range())
        textpage.close()
        page.close()
    document.close()
    return pages


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as paths:
        for path in paths.read().splitlines():
            try:
                print(json.dumps({"file": path, "pages": texts(path)}))
            except pypdfium2.PdfiumError as error:
                print(json.dumps({"file": path, "error": str(error)}))


main()
