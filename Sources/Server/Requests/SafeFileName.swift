/// A file's name as it may be kept and shown: one line, without folders, never empty.
package enum SafeFileName {
    /// The longest name kept, in bytes of UTF-8; most file systems allow no longer one.
    package static let maximumBytes = 255
    /// What stands in for a name that has nothing in it.
    package static let unnamed = "unnamed"

    /// Keeps the last component of `name`, makes control characters spaces, and cuts it to `maximumBytes`.
    package static func make(from name: String?) -> String {
        guard let name else { return unnamed }
        let component = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? .init()
        var kept = String.UnicodeScalarView()
        var size = 0
        for scalar in component {
            size += UTF8.width(scalar)
            guard size <= maximumBytes else { break }
            kept.append(isControl(scalar) ? " " : scalar)
        }
        let safe = String(kept).trimmingBlanks()
        return safe.isEmpty || safe == "." || safe == ".." ? unnamed : safe
    }

    /// Control characters, and the marks that turn the direction of text and so disguise a name's ending.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
