/// What a page tells of something that was just done.
package struct Notice: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case done, problem
    }

    package var kind: Kind
    package var text: String
    /// Where to look at it or take it back; a path of this site.
    package var link: Link?

    /// A way from a notice to somewhere else on this site.
    package struct Link: Hashable, Sendable, Codable {
        package var title: String
        package var path: String

        package init(title: String, path: String) {
            self.title = title
            self.path = path
        }
    }

    package init(_ kind: Kind, _ text: String, link: Link? = nil) {
        self.kind = kind
        self.text = text
        self.link = link
    }

    /// Whether it is urgent, for templates.
    var isProblem: Bool { kind == .problem }
}
