import Documents
import Extraction
import Foundation
import Testing

struct PDFReaderTests {
    private let reader = Installed.reader()

    private func read(_ pdf: SamplePDF) throws -> Document {
        let document = try reader.read(pdf.bytes(), name: "lease.pdf").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        return document
    }

    private func code(of pdf: SamplePDF, limits: ExtractionLimits = ExtractionLimits()) -> ExtractionErrorCode? {
        do {
            _ = try Installed.reader(limits: limits).read(pdf.bytes(), name: "lease.pdf")
            return nil
        } catch { return (error as? ExtractionError)?.code }
    }

    @Test func linesBecomeTextAndWordsWithBoxes() throws {
        let page = try #require(read(SamplePDF(lines: ["LEASE AGREEMENT", "made in March"])).pages.first)
        #expect(page.text == "LEASE AGREEMENT\nmade in March")
        #expect(page.source == .textLayer)
        #expect(page.width == 612 && page.height == 792)
        let word = try #require(page.words.first)
        let box = try #require(word.box)
        #expect(word.text == "LEASE" && word.confidence == 1)
        // The baseline is 720 points above the bottom: 72 below the top.
        #expect(abs(box.x - 72) < 2 && box.y < 72 && box.y > 55 && box.y + box.height >= 71)
        // Helvetica's widths (Adobe AFM): L 556, E 667, A 667, S 667, E 667 thousandths of 12 points.
        #expect(abs(box.width - 38.7) < 2)
    }

    @Test func aWiderGapStartsAParagraph() throws {
        let content = "BT /F1 12 Tf 14 TL 72 720 Td (one) Tj T* (two) Tj T* T* (three) Tj T* (four) Tj ET"
        var pdf = SamplePDF()
        pdf.addPage(content: content)
        #expect(try read(pdf).text == "one\ntwo\n\nthree\nfour")
    }

    @Test func columnsOfATableAreReadAcross() throws {
        var pdf = SamplePDF()
        let rows = ["Taxes", "Insurance", "Security"].enumerated().map { index, name in
            "1 0 0 1 72 \(700 - index * 14) Tm (\(name)) Tj 1 0 0 1 400 \(700 - index * 14) Tm ($1,00\(index)) Tj"
        }
        pdf.addPage(content: "BT /F1 12 Tf \(rows.joined(separator: " ")) ET")
        #expect(try read(pdf).text == "Taxes\t$1,000\nInsurance\t$1,001\nSecurity\t$1,002")
    }

    @Test func columnsOfProseAreReadDown() throws {
        var pdf = SamplePDF()
        let rows = (1...8).map { row in
            "1 0 0 1 72 \(700 - row * 14) Tm (left side number \(row) runs on) Tj "
                + "1 0 0 1 330 \(700 - row * 14) Tm (right side number \(row) runs on) Tj"
        }
        pdf.addPage(content: "BT /F1 12 Tf \(rows.joined(separator: " ")) ET")
        let text = try read(pdf).text
        let left = try #require(text.range(of: "left side number 8"))
        let right = try #require(text.range(of: "right side number 1"))
        #expect(left.upperBound < right.lowerBound)
    }

    @Test(arguments: [(0, "0 Rotate"), (90, "1 Rotate"), (180, "2"), (270, "3")])
    func rotatedPagesAreMeasuredAsShown(rotation: Int, _ name: String) throws {
        var pdf = SamplePDF()
        pdf.addPage(lines: ["first line", "second line"], entries: "/Rotate \(rotation)")
        let page = try #require(read(pdf).pages.first)
        #expect(page.text == "first line\nsecond line")
        let isSideways = rotation % 180 != 0
        #expect(page.width == (isSideways ? 792 : 612) && page.height == (isSideways ? 612 : 792))
        let box = try #require(page.words.first?.box)
        #expect((box.width > box.height) == !isSideways)
        #expect(
            box.x > 0 && box.y > 0 && box.x + box.width < (page.width ?? 0) && box.y + box.height < (page.height ?? 0)
        )
    }

    @Test func sidewaysTextOnAnUprightPageReadsInOrder() throws {
        var pdf = SamplePDF()
        // Text that runs upwards: its lines follow one another from left to right.
        pdf.addPage(content: "BT /F1 12 Tf 0 1 -1 0 100 72 Tm (first line) Tj 0 1 -1 0 120 72 Tm (second line) Tj ET")
        #expect(try read(pdf).text == "first line\nsecond line")
    }

    @Test func metadataAndDatesAreRead() throws {
        var pdf = SamplePDF(lines: ["x"])
        let info = pdf.addObject(
            "<< /Title (Office  Lease) /Author (A. Clerk) /CreationDate (D:20240301120000-05'00') >>"
        )
        pdf.addToTrailer("/Info \(info) 0 R")
        let metadata = try read(pdf).metadata
        #expect(metadata == ["title": "Office Lease", "author": "A. Clerk", "created": "2024-03-01T12:00:00-05:00"])
    }

    @Test func signatureFieldsTellSignedFromOpen() throws {
        var pdf = SamplePDF()
        let value = pdf.addObject(
            "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <3082> "
                + "/ByteRange [0 1 2 3] /Reason (Approved) /M (D:20240301120000Z) >>"
        )
        let widget = "/Type /Annot /Subtype /Widget /FT /Sig"
        let signed = pdf.addObject("<< \(widget) /T (Tenant) /Rect [72 100 272 140] /V \(value) 0 R >>")
        let open = pdf.addObject("<< \(widget) /T (Landlord) /Rect [300 100 500 140] >>")
        pdf.addPage(lines: ["Signatures"], entries: "/Annots [\(signed) 0 R \(open) 0 R]")
        pdf.addToCatalog("/AcroForm << /Fields [\(signed) 0 R \(open) 0 R] /SigFlags 3 >>")
        let fields = try read(pdf).signatureFields
        #expect(fields.map(\.isSigned) == [true, false])
        #expect(fields.first?.reason == "Approved" && fields.first?.time == "2024-03-01T12:00:00Z")
        #expect(fields.map(\.page) == [1, 1])
        #expect(fields.first?.box == BoundingBox(x: 72, y: 652, width: 200, height: 40))
    }

    @Test func filledFormFieldsAreText() throws {
        var pdf = SamplePDF()
        let entries = "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>"
        let appearance = pdf.addStream(entries, Data("BT /F1 12 Tf 2 5 Td (Northwind Coffee) Tj ET".utf8))
        let field = pdf.addObject(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (tenant) /V (Northwind Coffee) /F 4 /Rect [150 715 350 735] "
                + "/AP << /N \(appearance) 0 R >> >>"
        )
        pdf.addPage(lines: ["Tenant:"], entries: "/Annots [\(field) 0 R]")
        pdf.addToCatalog("/AcroForm << /Fields [\(field) 0 R] >>")
        #expect(try read(pdf).text.contains("Northwind Coffee"))
    }

    @Test func aPageThatFailsIsNotedAndTheRestGoesOn() throws {
        var pdf = SamplePDF(lines: ["first"])
        pdf.addMissingPage()
        pdf.addPage(lines: ["third"])
        let document = try read(pdf)
        #expect(document.pages.map(\.text) == ["first", "", "third"])
        #expect(document.diagnostics.map(\.code) == ["page_unreadable"])
        #expect(document.diagnostics.first?.page == 2)
    }

    @Test func blankPagesAreNoWorkForOCR() throws {
        var pdf = SamplePDF()
        pdf.addPage(content: "")
        let document = try read(pdf)
        #expect(document.pages.map(\.source) == [.textLayer])
        #expect(document.text.isEmpty && document.diagnostics.isEmpty)
    }

    @Test func filesWithoutPagesAreRefused() {
        #expect(code(of: SamplePDF()) == .noPages)
    }

    @Test func filesWithTooManyPagesAreRefused() {
        var limits = ExtractionLimits()
        limits.maximumPages = 2
        var pdf = SamplePDF(lines: ["1"])
        pdf.addPage(lines: ["2"])
        #expect(code(of: pdf, limits: limits) == nil)
        pdf.addPage(lines: ["3"])
        #expect(code(of: pdf, limits: limits) == .tooManyPages)
    }

    @Test func passwordsAreAskedForByCode() {
        var pdf = SamplePDF(lines: ["secret"])
        let key = String(repeating: "41", count: 32)
        pdf.addToTrailer("/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> /ID [<00> <00>]")
        #expect(code(of: pdf) == .encrypted)
    }

    @Test func truncatedFilesAreRepairedOrRefused() {
        let bytes = SamplePDF(lines: ["first", "second"]).bytes()
        for length in stride(from: 9, to: bytes.count, by: 40) {
            do {
                let document = try reader.read(Array(bytes.prefix(length)), name: "cut.pdf").document
                let violation = Invariants.violation(in: document)
                #expect(violation == nil)
            } catch { #expect(error is ExtractionError) }
        }
    }
}
