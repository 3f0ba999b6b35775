/// A version as Semantic Versioning orders it; what is missing is 0.
///
/// Source: Semantic Versioning 2.0.0 (semver.org), section 11.
package struct SemanticVersion: Sendable, Comparable {
    /// Identifiers of digits alone come before all others.
    private enum Identifier: Hashable, Comparable {
        case number(UInt64)
        case text(String)
    }

    private let core: [UInt64]
    private let prerelease: [Identifier]

    package init(_ text: String) {
        let named = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let parts = named.prefix { $0 != "+" }.split(separator: "-", maxSplits: 1)
        let numbers = (parts.first ?? "").split(separator: ".").map { UInt64($0) ?? 0 }
        core = Array((numbers + [0, 0, 0]).prefix(max(3, numbers.count)))
        prerelease =
            parts.count < 2
            ? []
            : parts[1].split(separator: ".").map { part in UInt64(part).map { .number($0) } ?? .text(String(part)) }
    }

    package static func < (left: Self, right: Self) -> Bool {
        guard left.core == right.core else { return left.core.lexicographicallyPrecedes(right.core) }
        // A version without is newer than its own early ones.
        guard !left.prerelease.isEmpty, !right.prerelease.isEmpty else {
            return !left.prerelease.isEmpty && right.prerelease.isEmpty
        }
        return left.prerelease.lexicographicallyPrecedes(right.prerelease)
    }
}
