"""Writes office files with the libraries of others, and a line of JSON for each: its path and what must be read from it.

Usage: office_files.py FOLDER
"""

import datetime
import json
import pathlib
import sys

import docx
import openpyxl
import openpyxl.comments
import xlsxwriter
from PyRTF.Elements import Document, Section
from PyRTF.Renderer import Renderer

FOLDER = pathlib.Path(sys.argv[1])
ROWS = [("Sweeping", 7150.0, 0.061303), ("Snow & ice", -329.37, 0.5), ("Ünïcode „Pflege“", 1234567.891, 1.0)]
DAY = datetime.date(2022, 12, 31)


def told(name, *texts, absent=()):
    print(json.dumps({"path": str(FOLDER / name), "texts": texts, "absent": absent}))


def openpyxl_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "CAM 2022"
    sheet.append(["Expense", "Amount", "Share", "Paid"])
    for name, amount, share in ROWS:
        sheet.append([name, amount, share, DAY])
        row = sheet.max_row
        sheet.cell(row, 2).number_format = '"$"#,##0.00_);[Red]("$"#,##0.00)'
        sheet.cell(row, 3).number_format = "0.00%"
        sheet.cell(row, 4).number_format = "mmmm d, yyyy"
    sheet["A9"] = "merged over three columns"
    sheet.merge_cells("A9:C9")
    sheet["A1"].comment = openpyxl.comments.Comment("ask the landlord", "Clerk")
    hidden = book.create_sheet("Notes")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "kept back"
    book.save(FOLDER / "openpyxl.xlsx")
    told(
        "openpyxl.xlsx", "Sweeping\t$7,150.00", "6.13%", "($329.37)", "50.00%", "$1,234,567.89", "Ünïcode „Pflege“",
        "December 31, 2022", "merged over three columns", "kept back",
    )


def xlsxwriter_workbook():
    path = FOLDER / "xlsxwriter.xlsx"
    book = xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Statement")
    money, bold = book.add_format({"num_format": "#,##0.00;(#,##0.00)"}), book.add_format({"bold": True})
    sheet.write_rich_string("A1", bold, "COMMON AREA", " maintenance")
    for index, (name, amount, _) in enumerate(ROWS, 2):
        sheet.write(index, 0, name)
        sheet.write_number(index, 1, amount, money)
        sheet.write_datetime(index, 2, datetime.datetime(2022, 12, 31))
    sheet.write_formula("B7", "=SUM(B3:B5)", money, 1241388.52)
    sheet.write_boolean("C7", True)
    sheet.write_string("A8", "two\nlines")
    book.close()
    told(
        path.name, "COMMON AREA maintenance", "7,150.00", "(329.37)", "1,234,567.89", "31/12/2022", "1,241,388.52", "TRUE",
        "Snow & ice",
    )


def constant_memory_workbook():
    """Texts inside the cells, rows written one by one."""
    path = FOLDER / "xlsxwriter_inline.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for row in range(300):
        sheet.write_row(row, 0, [f"Suite {row}", row * 12.5])
    book.close()
    told(path.name, "Suite 0\t0", "Suite 299\t3737.5")


def word_document():
    path = FOLDER / "python_docx.docx"
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Harbor Street Lease"
    file.sections[0].footer.paragraphs[0].text = "Initials"
    file.add_heading("OFFICE LEASE", 0)
    paragraph = file.add_paragraph("Landlord: ")
    run = paragraph.add_run("Acme")
    paragraph.add_run(", LLC").bold = True
    file.add_comment(run, "who is this?", author="Jane Roe")
    for text in ["First option", "Second option"]:
        file.add_paragraph(text, style="List Bullet")
    table = file.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["Year", "Rent", "1", "$4,000"]):
        cell.text = text
    file.add_page_break()
    file.add_paragraph("Second page")
    file.save(path)
    told(
        path.name, "Harbor Street Lease", "OFFICE LEASE", "Landlord: Acme, LLC", "First option", "Year\tRent\n1\t$4,000",
        "Second page", "Initials", absent=["who is this?"],
    )


def rtf_document():
    path = FOLDER / "pyrtf.rtf"
    document = Document()
    section = Section()
    document.Sections.append(section)
    for text in ["LEASE AGREEMENT", "Rent is {$4,000} a month \\ due on the first.", "Mieter: Jörg Müller"]:
        section.append(text)
    with open(path, "w", encoding="cp1252") as file:
        Renderer().Write(document, file)
    told(path.name, "LEASE AGREEMENT", "Rent is", "due on the first.")


for write in [openpyxl_workbook, xlsxwriter_workbook, constant_memory_workbook, word_document, rtf_document]:
    write()
