import Foundation
import FoundationXML

/// The links from one part of an Office file to others (ECMA-376, part 2, section 9.3).
struct Relationships {
    private var targets: [(type: String, target: String)] = []

    /// Reads the links of the part `name`, or of the whole package when the name is empty.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    init(of name: String, in archive: ZipArchive) throws {
        let folder = name.split(separator: "/").dropLast().joined(separator: "/")
        let file = name.split(separator: "/").last.map(String.init) ?? ""
        let path = [folder, "_rels", "\(file).rels"].filter { !$0.isEmpty }.joined(separator: "/")
        guard let content = try archive.part(path) else { return }
        let collector = RelationshipCollector()
        let parser = XMLParser(data: Data(content))
        parser.delegate = collector
        _ = parser.parse()
        targets = collector.links.map { ($0.type, Self.resolve($0.target, from: folder)) }
    }

    /// The parts that links of that type lead to; the type is the last component of its address.
    func targets(ofType type: String) -> [String] { targets.filter { $0.type == type }.map(\.target) }

    private static func resolve(_ target: String, from folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for component in target.split(separator: "/") where component != "." {
            if component == ".." { _ = path.popLast() } else { path.append(component) }
        }
        return path.joined(separator: "/")
    }
}

private final class RelationshipCollector: NSObject, XMLParserDelegate {
    var links: [(type: String, target: String)] = []

    func parser(
        _ parser: XMLParser,
        didStartElement element: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard element == "Relationship", attributes["TargetMode"] != "External",
            let type = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
        else { return }
        links.append((String(type), target))
    }
}
