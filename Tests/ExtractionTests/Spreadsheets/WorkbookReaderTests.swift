import Documents
import Extraction
import Testing

struct WorkbookReaderTests {
    private func read(_ workbook: SampleWorkbook) throws -> Document {
        let document = try Installed.reader().read(try workbook.bytes(), name: "cam.xlsx").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        #expect(document.fileType == .xlsx)
        return document
    }

    @Test func sheetsArePagesAndRowsAreLines() throws {
        var workbook = SampleWorkbook()
        workbook.formats = ["44", "10"]
        workbook.sharedStrings = ["<t>Snow removal</t>", "<r><t>Tenant</t></r><r><t> share</t></r><rPh><t>x</t></rPh>"]
        workbook.add(
            "CAM 2023",
            content: """
                <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Expense</t></is></c><c r="C1" t="str"><v>Amount</v></c></row>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><f>SUM(C5:C9)</f><v>12400.5</v></c></row>
                <row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" s="2"><v>0.1525</v></c></row></sheetData>
                """
        )
        workbook.add("Empty", content: "<sheetData/>")
        workbook.add(
            "Flags",
            rows: ["<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2024-03-01T00:00:00</v></c>"]
        )
        let document = try read(workbook)
        #expect(
            document.pages.map(\.text) == [
                "CAM 2023\n\nExpense\tAmount\nSnow removal\t$12,400.50\n\nTenant share\t15.25%", "Empty",
                "Flags\n\nTRUE\t#REF!\t2024-03-01",
            ]
        )
        #expect(document.isPaginated && document.diagnostics.isEmpty)
    }

    @Test func whatIsHiddenIsReadAndNoted() throws {
        var workbook = SampleWorkbook()
        workbook.add(
            "Visible",
            content: """
                <cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
                <row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>
                """
        )
        workbook.add("Ledger", state: "veryHidden", content: "<sheetData><row><c><v>7</v></c></row></sheetData>")
        let document = try read(workbook)
        #expect(document.pages.map(\.text) == ["Visible\n\n1\t2\n3", "Ledger\n\n7"])
        #expect(document.diagnostics.map(\.code) == ["hidden_cells", "hidden_sheet"])
        #expect(document.diagnostics.first?.message == "2 cells of the sheet 'Visible' are hidden; they were read.")
        #expect(document.diagnostics.map(\.page) == [1, 2])
    }

    @Test func formulasWithoutValuesAndMissingTextsAreNoted() throws {
        var workbook = SampleWorkbook()
        workbook.add("S", rows: ["<c><f>1+1</f></c><c t=\"s\"><v>9</v></c><c t=\"s\"><v>-1</v></c><c><v>5</v></c>"])
        let document = try read(workbook)
        #expect(document.text == "S\n\n5")
        #expect(document.diagnostics.map(\.code) == ["formulas_not_computed", "text_incomplete"])
    }

    @Test func rowsAndColumnsWithoutEndCostNothing() throws {
        var workbook = SampleWorkbook()
        workbook.add(
            "S",
            content: """
                <dimension ref="A1:XFD1048576"/><cols><col min="1" max="9223372036854775807" hidden="1"/></cols><sheetData>
                <row r="9223372036854775807"><c r="XFD1048576"><v>1</v></c><c r="ZZZZZ9"><v>2</v></c></row>
                <row><c><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
                """
        )
        #expect(try read(workbook).text == "S\n\n1\t2\n3")
    }

    @Test func textsRepeatedWithoutEndAreCut() throws {
        var workbook = SampleWorkbook()
        workbook.sharedStrings = ["<t>\(String(repeating: "rent_", count: 100_000))</t>"]
        workbook.add("S", rows: Array(repeating: "<c t=\"s\"><v>0</v></c>", count: 100))
        let document = try read(workbook)
        #expect(document.text.utf8.count < 11_000_000)
        #expect(document.diagnostics.map(\.code) == ["text_incomplete"])
    }

    @Test func damagedSheetsKeepWhatStandsBefore() throws {
        var workbook = SampleWorkbook()
        workbook.add("S", content: "<sheetData><row><c><v>1</v></c></row><row><c><v>2</w>")
        let document = try read(workbook)
        #expect(document.text == "S\n\n1")
        #expect(document.diagnostics.map(\.code) == ["text_incomplete"])
    }

    @Test func elementsWithoutEndInOneAnotherAreNotFollowed() throws {
        var workbook = SampleWorkbook()
        workbook.add("S", content: String(repeating: "<x>", count: 100_000))
        #expect(try read(workbook).diagnostics.map(\.code) == ["text_incomplete"])
    }

    @Test func escapedCharactersAndSpacesAreCleaned() throws {
        var workbook = SampleWorkbook()
        workbook.add("S", rows: [SampleWorkbook.text("Base_x000D_\nRent_x0041_")])
        #expect(try read(workbook).text == "S\n\nBase RentA")
    }

    @Test func bombsAreRefused() throws {
        var workbook = SampleWorkbook()
        workbook.add("S", content: String(repeating: " ", count: 20_000_000))
        #expect { try read(workbook) } throws: { ($0 as? ExtractionError)?.code == .inflatesTooMuch }
    }

    @Test func tooManySheetsAreRefused() throws {
        var workbook = SampleWorkbook()
        for index in 0...2_000 { workbook.add("S\(index)", content: "") }
        #expect { try read(workbook) } throws: { ($0 as? ExtractionError)?.code == .tooManyPages }
    }

    @Test func binaryWorkbooksAreRefusedWithARemedy() throws {
        let links =
            "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
        let bytes = try ArchiveBytes.file([("_rels/.rels", Array(links.utf8)), ("xl/workbook.bin", [1])])
        #expect(
            throws: ExtractionError(
                .unsupportedType,
                "The content is a binary Excel workbook (.xlsb), which cannot be read. Save it as PDF, DOCX or XLSX and hand that in."
            )
        ) { try Installed.reader().read(bytes, name: "a.xlsb") }
    }
}
