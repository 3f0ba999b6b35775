#!/usr/bin/env python3
"""Writes two folders of files: 'bombs', which must cost themselves only, and 'honest', which must all be read.

Usage: hostile_files.py FOLDER

'honest.json' beside them says of each honest file how many pages it has and a word that its text must hold.
"""
import io
import json
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pdf_writer as pdf

MB = 1 << 20
WORDS = "The Tenant shall pay Base Rent of 1,250.00 a month to the Landlord at the Premises on the first day"
WORD_MAIN = "word/document.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def office(main: str, kind: str, parts: dict[str, bytes]) -> bytes:
    """An Office file whose main part has that path; the parts must hold it."""
    mime = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{mime}"/></Types>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELS}/officeDocument" Target="{main}"/></Relationships>'
    )
    return packed({"[Content_Types].xml": types.encode(), "_rels/.rels": rels.encode(), **parts})


def word(body: bytes) -> bytes:
    return office(WORD_MAIN, "wordprocessingml.document", {WORD_MAIN: body})


def sheet(rows: bytes) -> bytes:
    book = f'<workbook {S} xmlns:r="{RELS}"><sheets><sheet name="CAM" sheetId="1" r:id="rId1"/></sheets></workbook>'
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    data = f"<worksheet {S}><sheetData>".encode() + rows + b"</sheetData></worksheet>"
    return office(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        {"xl/workbook.xml": book.encode(), "xl/_rels/workbook.xml.rels": rels.encode(), "xl/worksheets/sheet1.xml": data},
    )


def row(number: int, cells: list[str]) -> bytes:
    shown = "".join(f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t>{c}</t></is></c>' for i, c in enumerate(cells))
    return f'<row r="{number}">{shown}</row>'.encode()


def paragraph(text: str) -> bytes:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()


def mail(body: bytes, kind: str = "text/plain") -> bytes:
    head = f"From: a@b.example\r\nTo: c@d.example\r\nSubject: Lease\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n"
    return head.encode() + body


def png(width: int, height: int, data: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def tiff(pages: list[tuple[int, int, bytes]], claimed: int | None = None) -> bytes:
    """Uncompressed grey pages at 300 dpi; `claimed` replaces width and height in the header."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for width, height, dots in pages:
        data = len(out)
        out += dots + b"\0" * (len(dots) % 2)
        resolution = len(out)
        out += struct.pack("<II", 300, 1)
        start = len(out)
        struct.pack_into("<I", out, link, start)
        size = (claimed or width, claimed or height)
        entries = [
            (256, 4, 1, size[0]), (257, 4, 1, size[1]), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, data),
            (277, 3, 1, 1), (278, 4, 1, size[1]), (279, 4, 1, len(dots)), (282, 5, 1, resolution), (283, 5, 1, resolution),
            (296, 3, 1, 2),
        ]
        out += struct.pack("<H", len(entries))
        for tag, kind, count, value in entries:
            out += struct.pack("<HHII", tag, kind, count, value)
        link = len(out)
        out += b"\0\0\0\0"
    return bytes(out)


def deflated(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def picture_page(width: int, height: int, data: bytes, filters: str) -> bytes:
    image = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 {filters}"
    return pdf.file([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        pdf.stream(b"612 0 0 792 0 0 cm /I Do"), pdf.stream(data, image),
    ])


def nested_mail(depth: int) -> bytes:
    body = mail(WORDS.encode())
    for _ in range(depth):
        body = mail(body, "message/rfc822")
    return body


def nested_zip(depth: int) -> bytes:
    data = b"\0" * MB
    for level in range(depth):
        data = packed({f"level{level}.zip" if level else "zeros.bin": data})
    return data


def laughs() -> bytes:
    entities = '<!ENTITY a0 "lease ">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><w:document {W}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>'.encode()


def bombs() -> dict[str, bytes]:
    line = pdf.text_page([WORDS])
    kilobyte = b"0" * 1024
    body = f"<w:document {W}><w:body>".encode()
    deep = b"<w:tbl><w:tr><w:tc>" * 20_000
    object_stream = pdf.stream(deflated(b"1 0 " + b" " * (200 * MB)), "/Type /ObjStm /N 100000000 /First 1000000000 /Filter /FlateDecode")
    loop = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000000 /Parent 3 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000000 /Parent 2 0 R >>",
    ]
    three = "/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    return {
        "zip-bomb.docx": word(body + b" " * (1200 * MB) + b"</w:body></w:document>"),
        "zip-bomb.xlsx": sheet(b" " * (1200 * MB)),
        "laughs.docx": word(laughs()),
        "deep-xml.docx": word(body + b"<w:a>" * 500_000),
        "deep-tables.docx": word(body + deep),
        "million-rows.xlsx": sheet(b"".join(b'<row r="%d"/>' % n for n in range(1, 1_000_001))),
        "million-cells.xlsx": sheet(b"".join(row(n, ["9,999.99"] * 4) for n in range(1, 250_001))),
        "nested-flate.pdf": pdf.document([pdf.stream(deflated(kilobyte * 1024 * 400, 3), three)]),
        "wide-flate.pdf": pdf.document([pdf.stream(deflated(b"(x) Tj " * (60 * MB)), "/Filter /FlateDecode")]),
        "object-stream.pdf": pdf.file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", object_stream]),
        "picture-bomb.pdf": picture_page(40_000, 40_000, deflated(b"\xff" * (400 * MB)), "/Filter /FlateDecode"),
        "picture-liar.pdf": picture_page(100_000, 100_000, b"short", ""),
        "page-tree-loop.pdf": pdf.file(loop),
        "huge-page.pdf": pdf.document([line], box="0 0 2000000000 2000000000"),
        "odd-page.pdf": pdf.document([line], box="-1e38 nan 1e38 1e38"),
        "ten-thousand-pages.pdf": pdf.document([line] * 10_000),
        "endless-form.pdf": pdf.document([pdf.stream(b"q " * 3_000_000, "")]),
        "header-liar.png": png(100_000, 100_000, b""),
        "flat-bomb.png": png(30_000, 30_000, deflated(b"\0" * (30_001 * 30_000))),
        "header-liar.jpg": b"\xff\xd8\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00?\x00\xff\xd9",
        "header-liar.tif": tiff([(8, 8, b"\0" * 64)], claimed=4_000_000_000),
        "endless-pages.tif": looped_tiff(),
        "nested-mail.eml": nested_mail(100),
        "many-parts.eml": mail(b"--b\r\n\r\nx\r\n" * 200_000, 'multipart/mixed; boundary="b"'),
        "nested-groups.rtf": b"{\\rtf1 " + b"{" * 100_000 + b"rent" + b"}" * 100_001,
        "binary-liar.rtf": b"{\\rtf1 \\bin2000000000 rent}",
        "nested.zip": nested_zip(60),
        "long-line.txt": WORDS.encode() * 400_000,
        "deep.html": b"<html><body>" + b"<div>" * 500_000 + b"rent",
    }


def looped_tiff() -> bytes:
    """Its page follows itself."""
    data = bytearray(tiff([(8, 8, b"\xff" * 64)]))
    struct.pack_into("<I", data, len(data) - 4, struct.unpack_from("<I", data, 4)[0])
    return bytes(data)


def bookmarks(depth: int) -> bytes:
    free = pdf.first_free(1)
    outlines = [f"<< /Type /Outlines /First {free + 1} 0 R /Last {free + 1} 0 R /Count {depth} >>".encode()]
    for level in range(depth):
        number = free + 1 + level
        child = f"/First {number + 1} 0 R /Last {number + 1} 0 R /Count {depth - level - 1}" if level < depth - 1 else ""
        outlines.append(f"<< /Title (Section {level + 1}) /Parent {number - 1} 0 R /Dest [4 0 R /Fit] {child} >>".encode())
    return pdf.document([pdf.text_page([WORDS, "Bookmarked"])], catalog=f"/Outlines {free} 0 R", more=outlines)


def scanned_tiff(folder: Path) -> bytes:
    """Four letter pages drawn at 300 dpi, uncompressed: 33 MB."""
    source = folder / "scan-source.pdf"
    source.write_bytes(pdf.document([pdf.text_page([WORDS, f"Schedule {n}", "Uncompressed"]) for n in range(1, 5)]))
    subprocess.run(["pdftoppm", "-r", "300", "-gray", str(source), str(folder / "scan")], check=True)
    pages = []
    for picture in sorted(folder.glob("scan-*.pgm")):
        kind, size, most, dots = picture.read_bytes().split(b"\n", 3)
        width, height = (int(number) for number in size.split())
        pages.append((width, height, dots))
        picture.unlink()
    source.unlink()
    return tiff(pages)


def honest(folder: Path) -> dict[str, tuple[bytes, int, str]]:
    """Bytes, pages and a word that must be read."""
    charges = [row(n, [f"{n % 12 + 1:02}/01/2024", "Common Area Maintenance", "1,250.00", "0.00"]) for n in range(1, 20_001)]
    return {
        "nested-bookmarks.pdf": (bookmarks(100), 1, "Bookmarked"),
        # An A0 sheet, as site plans are; its text is as large as such plans write it.
        "map-page.pdf": (pdf.document([pdf.text_page(["Parcel 12", "Premises"], size=60)], box="0 0 2384 3370"), 1, "Premises"),
        "six-hundred-pages.pdf": (pdf.document([pdf.text_page([WORDS] * 40 + [f"Page {n}"]) for n in range(600)]), 600, "Landlord"),
        "large-scan.tif": (scanned_tiff(folder), 4, "Uncompressed"),
        "repetitive.xlsx": (sheet(b"".join(charges)), 0, "Maintenance"),
        "repetitive.docx": (word(f"<w:document {W}><w:body>".encode() + paragraph(WORDS) * 5000 + b"</w:body></w:document>"), 0, "Landlord"),
    }


def main() -> None:
    folder = Path(sys.argv[1])
    for part in ("bombs", "honest"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name, data in bombs().items():
        (folder / "bombs" / name).write_bytes(data)
    expected = {}
    for name, (data, pages, must) in honest(folder).items():
        (folder / "honest" / name).write_bytes(data)
        expected[name] = {"pages": pages, "word": must}
    (folder / "honest.json").write_text(json.dumps(expected, indent=1))


main()
