import Documents
import Foundation

/// Writes and reads pages with what was noticed on them: the remarks as JSON, then the page as `PageCoding` writes it.
enum ReadPageCoding {
    /// More remarks on one page than that are no honest reader's.
    private static let maximumRemarks = 2_000

    private struct Remarks: Codable {
        var diagnostics: [Diagnostic]
        var signatures: [SignaturePlace]
        var fields: [FormField]
    }

    /// The page as bytes.
    static func bytes(of page: ReadPage) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(remarks(on: page))
        return writer.bytes + PageCoding.bytes(of: page.page)
    }

    /// The page of those bytes; nil when they are none, or break a promise.
    static func page(of bytes: [UInt8]) -> ReadPage? {
        var reader = ByteReader(bytes)
        guard let text = reader.readText(), let page = PageCoding.page(of: reader.readRest()) else { return nil }
        var result = ReadPage(page)
        guard !text.isEmpty else { return result }
        guard let remarks = try? JSONDecoder().decode(Remarks.self, from: Data(text.utf8)),
            max(remarks.diagnostics.count, remarks.signatures.count, remarks.fields.count) <= maximumRemarks,
            remarks.diagnostics.allSatisfy({ $0.page == page.number })
        else { return nil }
        result.diagnostics = remarks.diagnostics.map(\.onOneLine)
        result.signatures = remarks.signatures
        result.fields = remarks.fields
        return result
    }

    private static func remarks(on page: ReadPage) -> String {
        guard !page.diagnostics.isEmpty || !page.signatures.isEmpty || !page.fields.isEmpty else { return "" }
        let remarks = Remarks(
            diagnostics: Array(page.diagnostics.prefix(maximumRemarks)),
            signatures: Array(page.signatures.prefix(maximumRemarks)),
            fields: Array(page.fields.prefix(maximumRemarks))
        )
        // Places that are not finite, the one thing that JSON cannot say, are no places.
        guard let data = try? JSONEncoder().encode(remarks) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }
}
