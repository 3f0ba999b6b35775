/// Makes names of files fit to be shown and to be written.
enum DisplayName {
    /// The longest name kept, in Unicode scalars; file systems allow 255 bytes.
    private static let maximumLength = 200

    /// The last component of `name` without control characters; `fallback` when nothing readable is left.
    static func clean(_ name: String, fallback: String = "unnamed") -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == "\0" }).last ?? ""
        var scalars = String.UnicodeScalarView()
        for scalar in last.unicodeScalars.prefix(maximumLength) {
            scalars.append(isShowable(scalar) ? scalar : " ")
        }
        let words = String(scalars).split(separator: " ")
        let cleaned = words.joined(separator: " ")
        return cleaned.isEmpty || cleaned.allSatisfy({ $0 == "." }) ? fallback : cleaned
    }

    private static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }
}
