package import Documents

/// Something that was found on a page: what it is called, and where it stands.
///
/// The same place is known by two ids, in the list beside the page and on the page, so that each leads to the other.
package struct Finding: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case keyFact = "key"
        case date, amount, party, signature, reason
        /// What a search led to.
        case hit
    }

    package var kind: Kind
    /// From 0, among those of its kind.
    package var index: Int
    /// What it is, as `Tenant` or `lease agreement`.
    package var title: String
    /// What it says.
    package var value: String
    package var page: Int
    /// In Unicode scalars of the page's text.
    package var span: TextSpan
    package var boxes: [BoundingBox]

    package init(
        _ kind: Kind,
        _ index: Int,
        title: String,
        value: String,
        page: Int,
        span: TextSpan,
        boxes: [BoundingBox]
    ) {
        self.kind = kind
        self.index = index
        self.title = title
        self.value = value
        self.page = page
        self.span = span
        self.boxes = boxes
    }

    init(_ kind: Kind, _ index: Int, title: String, value: String, _ evidence: Evidence) {
        self.init(
            kind,
            index,
            title: title,
            value: value,
            page: evidence.page,
            span: evidence.span,
            boxes: evidence.boxes
        )
    }

    private var name: String { "\(kind.rawValue)\(index)" }
    /// In the list.
    var listID: String { "list-\(name)" }
    /// On the page.
    var placeID: String { "on-page-\(name)" }
}
