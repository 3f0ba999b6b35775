import Charts
import Foundation
import FoundationXML
import Testing

/// What a chart's HTML has in it, read by an XML parser: so it is well formed.
final class Drawing: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""

        func number(_ attribute: String) -> Double { attributes[attribute].flatMap(Double.init) ?? .nan }
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// Of a chart that has something to draw.
    convenience init(of chart: Chart?, id: String = "c") throws {
        try self.init(try #require(chart).html(id: id))
    }

    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        try #require(parser.parse(), "\(html)")
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let index = open.last { elements[index].text += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func all(_ name: String, _ classes: String? = nil) -> [Element] {
        elements.filter { $0.name == name && (classes == nil || $0.attributes["class"] == classes) }
    }

    /// The corners of a line.
    static func corners(_ element: Element) -> [(x: Double, y: Double)] {
        (element.attributes["points"] ?? "").split(separator: " ").map { corner in
            let parts = corner.split(separator: ",").compactMap { Double($0) }
            return (parts[0], parts[1])
        }
    }
}
