/// What an Office file says of itself (ECMA-376, part 2, section 11).
final class CoreProperties: XMLEvents {
    private static let keys = [
        "title": "title", "creator": "author", "subject": "subject", "keywords": "keywords", "created": "created",
        "modified": "modified", "lastModifiedBy": "last_modified_by", "description": "description",
    ]

    private var properties: [String: String] = [:]
    private var value = ""

    /// The properties under the names that all readers use.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    static func read(from archive: ZipArchive) throws -> [String: String] {
        let collector = CoreProperties()
        _ = try archive.parse("docProps/core.xml", with: collector)
        return collector.properties
    }

    func begin(_ tag: XMLTag) { value = "" }

    func text(_ text: String) { value += text }

    func end(_ name: String, namespace: String) {
        let words = TextCleaner.words(in: value).joined(separator: " ")
        if let key = Self.keys[name], !words.isEmpty { properties[key] = words }
        value = ""
    }
}
