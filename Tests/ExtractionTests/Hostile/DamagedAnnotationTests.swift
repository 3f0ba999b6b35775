import Documents
import Extraction
import Foundation
import Testing

/// Pages whose annotations make PDFium crash, through the pool, the sandbox and the real readers.
@Suite(
    .timeLimit(.minutes(5)),
    .enabled(if: FileManager.default.fileExists(atPath: RealReaders.pdfium), "scripts/setup")
)
struct DamagedAnnotationTests {
    /// A filled-in field beside a button without a state, whose only drawing is an object that is not there.
    private static let file: [UInt8] = {
        var file = SamplePDF()
        let drawing = file.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>",
            Data("BT /F1 12 Tf 2 5 Td (Acme Stores) Tj ET".utf8)
        )
        let field = file.addObject(
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (tenant) /V (Acme Stores) /F 4 /Rect [72 600 272 620] "
                + "/DA (/F1 12 Tf) /AP << /N \(drawing) 0 R >> >>"
        )
        let button = file.addObject(
            "<< /Type /Annot /Subtype /Widget /FT /Btn /T (signed) /F 4 /Rect [72 560 92 580] "
                + "/AP << /N << /On 999 0 R >> >> >>"
        )
        file.addPage(
            lines: ["This lease ends on March 31, 2030."],
            entries: "/Annots [\(field) 0 R \(button) 0 R]"
        )
        file.addToCatalog("/AcroForm << /Fields [\(field) 0 R \(button) 0 R] >>")
        return file.bytes()
    }()

    @Test func thePageKeepsItsTextAndItsFields() async throws {
        let read = try await FaultyPool.with(RealReaders.configuration()) { pool in
            try await pool.extract(Self.file, name: "form.pdf")
        }
        let page = try #require(read.document.pages.first)
        #expect(page.text.contains("This lease ends on March 31, 2030."))
        #expect(page.text.contains("Acme Stores"))
        let loss = try #require(read.document.diagnostics.first { $0.code == "page_crashed" })
        #expect(loss.page == 1 && loss.message.contains("nothing but its text layer"))
    }
}
