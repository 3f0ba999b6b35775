/// Follows the elements of an XML file as they come.
protocol XMLEvents: AnyObject {
    /// Whether nothing further is wanted; the rest of the file is then not parsed.
    var isSatisfied: Bool { get }

    func begin(_ tag: XMLTag)
    func end(_ name: String, namespace: String)
    /// The text of one element may come in several pieces.
    func text(_ text: String)
}

extension XMLEvents {
    var isSatisfied: Bool { false }
}
