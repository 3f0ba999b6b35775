import CZip
import Foundation
import Testing

/// Writes small Word documents.
struct SampleWord {
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

    private var parts: [(name: String, content: Data)] = []

    /// A document whose body holds that markup.
    init(body: String) {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        )
        add("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>")
    }

    /// An archive with no parts yet.
    init() {}

    mutating func add(_ name: String, _ content: String) { parts.append((name, Data(content.utf8))) }
    mutating func add(_ name: String, zeros count: Int) { parts.append((name, Data(count: count))) }

    /// Adds a header and a footer.
    mutating func addHeader(_ header: String, footer: String) {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        add(
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/header\" Target=\"header1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"\(office)/footer\" Target=\"footer1.xml\"/></Relationships>"
        )
        add("word/header1.xml", "<w:hdr \(Self.namespaces)><w:p><w:r><w:t>\(header)</w:t></w:r></w:p></w:hdr>")
        add("word/footer1.xml", "<w:ftr \(Self.namespaces)><w:p><w:r><w:t>\(footer)</w:t></w:r></w:p></w:ftr>")
    }

    /// Adds parts of those types of links, whose markup stands inside an element with the namespaces.
    mutating func link(_ parts: [(type: String, content: String)]) {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let links = parts.map {
            "<Relationship Id=\"\($0.type)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.type).xml\"/>"
        }
        add("word/_rels/document.xml.rels", "<Relationships>\(links.joined())</Relationships>")
        for part in parts { add("word/\(part.type).xml", "<w:root \(Self.namespaces)>\(part.content)</w:root>") }
    }

    /// A paragraph with that text.
    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    /// The file.
    func bytes() throws -> [UInt8] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: url) }
        let archive = try #require(zip_open(url.path, ZIP_CREATE | ZIP_EXCL, nil))
        for part in parts {
            let copy = try #require(malloc(max(part.content.count, 1)))
            part.content.copyBytes(to: copy.assumingMemoryBound(to: UInt8.self), count: part.content.count)
            let source = try #require(zip_source_buffer(archive, copy, zip_uint64_t(part.content.count), 1))
            try #require(zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        try #require(zip_close(archive) == 0)
        return [UInt8](try Data(contentsOf: url))
    }
}
