import Documents
import Extraction
import Foundation
import Testing

struct PDFAttachmentTests {
    /// A file with those files inside.
    private func portfolio(_ files: [(name: String, content: String)]) -> [UInt8] {
        var pdf = SamplePDF(lines: ["Open this portfolio in a newer reader."])
        let names = files.map { file in
            let stream = pdf.addStream("/Type /EmbeddedFile", Data(file.content.utf8))
            let specification = pdf.addObject(
                "<< /Type /Filespec /F (\(file.name)) /UF (\(file.name)) /EF << /F \(stream) 0 R >> >>"
            )
            return "(\(file.name)) \(specification) 0 R"
        }
        pdf.addToCatalog("/Names << /EmbeddedFiles << /Names [\(names.joined(separator: " "))] >> >>")
        pdf.addToCatalog("/Collection << /Type /Collection >>")
        return pdf.bytes()
    }

    @Test func filesInsideAreAttachments() throws {
        let bytes = portfolio([("first.txt", "Lease"), ("second.txt", "First Amendment")])
        let file = try Installed.reader().read(bytes, name: "portfolio.pdf")
        #expect(file.attachments.map(\.name) == ["first.txt", "second.txt"])
        #expect(file.attachments.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Lease", "First Amendment"])
        #expect(file.document.diagnostics.map(\.code) == ["embedded_files"])
        #expect(file.document.diagnostics.first?.message.contains("2 files") == true)
    }

    @Test func namesCannotLeadElsewhere() throws {
        let file = try Installed.reader().read(portfolio([("../../etc/x.txt", "Lease")]), name: "portfolio.pdf")
        #expect(file.attachments.map(\.name) == ["x.txt"])
    }

    @Test func limitsLeaveFilesOutAndSaySo() throws {
        var limits = ExtractionLimits()
        limits.maximumAttachments = 1
        let bytes = portfolio([("a.txt", "one"), ("b.txt", "two")])
        let few = try Installed.reader(limits: limits).read(bytes, name: "portfolio.pdf")
        #expect(few.attachments.map(\.name) == ["a.txt"])
        #expect(few.document.diagnostics.map(\.code) == ["embedded_files", "attachments_skipped"])
        limits = ExtractionLimits()
        limits.maximumInflatedBytes = 5
        let small = try Installed.reader(limits: limits).read(bytes, name: "portfolio.pdf")
        #expect(small.attachments.map(\.name) == ["a.txt"])
    }
}
