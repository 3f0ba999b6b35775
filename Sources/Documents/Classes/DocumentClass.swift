/// The label of a document.
///
/// The classes are configuration; these five are the default.
package struct DocumentClass: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let lease = Self(rawValue: "lease")
    package static let amendment = Self(rawValue: "amendment")
    package static let addendum = Self(rawValue: "addendum")
    package static let camStatement = Self(rawValue: "cam_statement")
    package static let other = Self(rawValue: "other")

    /// The classes of a fresh installation.
    package static let standard: [Self] = [.lease, .amendment, .addendum, .camStatement, .other]

    package var description: String { rawValue }
}
