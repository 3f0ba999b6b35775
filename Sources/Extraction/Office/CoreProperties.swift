import Foundation
import FoundationXML

/// What an Office file says of itself (ECMA-376, part 2, section 11).
enum CoreProperties {
    /// The properties under the names that all readers use.
    static func read(_ content: [UInt8]) -> [String: String] {
        let collector = PropertyCollector()
        let parser = XMLParser(data: Data(content))
        parser.delegate = collector
        _ = parser.parse()
        return collector.properties
    }
}

private final class PropertyCollector: NSObject, XMLParserDelegate {
    private static let keys = [
        "title": "title", "creator": "author", "subject": "subject", "keywords": "keywords", "created": "created",
        "modified": "modified", "lastModifiedBy": "last_modified_by", "description": "description",
    ]

    var properties: [String: String] = [:]
    private var text = ""

    func parser(
        _ parser: XMLParser,
        didStartElement element: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        let name = element.split(separator: ":").last.map(String.init) ?? element
        let value = TextCleaner.words(in: text).joined(separator: " ")
        if let key = Self.keys[name], !value.isEmpty { properties[key] = value }
        text = ""
    }
}
