/// A signature field of a PDF form.
package struct SignatureField: Hashable, Sendable, Codable {
    /// True when the field carries a signature's bytes, false when it waits to be signed.
    package var isSigned: Bool
    package var reason: String?
    /// The signing time as the file states it.
    package var time: String?
    /// From 1; nil when the field is on no page.
    package var page: Int?
    package var box: BoundingBox?

    package init(isSigned: Bool, reason: String? = nil, time: String? = nil, page: Int? = nil, box: BoundingBox? = nil)
    {
        self.isSigned = isSigned
        self.reason = reason
        self.time = time
        self.page = page
        self.box = box
    }

    private enum CodingKeys: String, CodingKey {
        case isSigned = "is_signed"
        case reason, time, page, box
    }
}
