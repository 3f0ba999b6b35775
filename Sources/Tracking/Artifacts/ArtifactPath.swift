/// Where a file lies among those of its owner: names joined by `/`, none of which leads elsewhere.
package struct ArtifactPath: Hashable, Sendable, CustomStringConvertible {
    /// Empty for the folder of all.
    package let text: String

    package static let root = Self(unchecked: "")

    private init(unchecked text: String) { self.text = text }

    /// Reads a relative path; `/` at its end does not count.
    ///
    /// - Throws: `TrackingError` for an absolute path, an empty name, `.`, `..`, a backslash, a control character, an
    ///   address such as `file:…`, or too much of it.
    package init(_ path: String) throws(TrackingError) {
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        try TrackingLimits.check(path, "path of an artifact", atMost: TrackingLimits.artifactPath)
        let names = path.isEmpty ? [] : path.split(separator: "/", omittingEmptySubsequences: false)
        guard names.allSatisfy({ !["", ".", ".."].contains($0) }), !path.contains("://"),
            path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" })
        else {
            throw .invalid("Invalid path '\(path)'. Write a relative path without '.', '..' and backslashes.")
        }
        text = path
    }

    package var description: String { text }

    /// The name within the folder that holds it.
    package var name: String { text.split(separator: "/").last.map(String.init) ?? "" }
}
