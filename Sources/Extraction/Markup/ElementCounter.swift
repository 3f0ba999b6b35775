/// Counts the elements of one name in an XML file.
final class ElementCounter: XMLEvents {
    private let name: String
    private(set) var count = 0

    init(_ name: String) { self.name = name }

    func begin(_ tag: XMLTag) { if tag.name == name { count += 1 } }
    func end(_ name: String, namespace: String) {}
    func text(_ text: String) {}
}
