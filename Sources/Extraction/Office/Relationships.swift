/// The links from one part of an Office file to others (ECMA-376, part 2, section 9.3).
struct Relationships {
    private let links: [Link]

    /// Reads the links of the part `name`, or of the whole package when the name is empty.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    init(of name: String, in archive: ZipArchive) throws {
        let folder = name.split(separator: "/").dropLast().joined(separator: "/")
        let file = name.split(separator: "/").last.map(String.init) ?? ""
        let path = [folder, "_rels", "\(file).rels"].filter { !$0.isEmpty }.joined(separator: "/")
        let collector = LinkCollector()
        _ = try archive.parse(path, with: collector)
        links = collector.links.map { Link(id: $0.id, type: $0.type, target: Self.resolve($0.target, from: folder)) }
    }

    /// The parts that links of that type lead to; the type is the last component of its address.
    func targets(ofType type: String) -> [String] { links.filter { $0.type == type }.map(\.target) }

    /// The part that the link of that name leads to, if it is of that type.
    func target(id: String, type: String) -> String? { links.first { $0.id == id && $0.type == type }?.target }

    private static func resolve(_ target: String, from folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for component in target.split(separator: "/") where component != "." {
            if component == ".." { _ = path.popLast() } else { path.append(component) }
        }
        return path.joined(separator: "/")
    }
}

private struct Link {
    var id: String
    var type: String
    var target: String
}

private final class LinkCollector: XMLEvents {
    var links: [Link] = []

    func begin(_ tag: XMLTag) {
        guard tag.name == "Relationship", tag["TargetMode"] != "External",
            let type = tag["Type"]?.split(separator: "/").last, let target = tag["Target"]
        else { return }
        links.append(Link(id: tag["Id"] ?? "", type: String(type), target: target))
    }

    func end(_ name: String, namespace: String) {}
    func text(_ text: String) {}
}
