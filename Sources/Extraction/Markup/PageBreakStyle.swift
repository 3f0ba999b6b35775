/// The page breaks that a style attribute asks for.
struct PageBreakStyle: Hashable {
    private static let values: Set<Substring> = ["always", "page", "left", "right", "recto", "verso"]

    private(set) var isBefore = false
    private(set) var isAfter = false

    /// Reads the declarations of a style attribute.
    init(_ style: String) {
        guard style.utf8.count < 4_096 else { return }
        for declaration in style.lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2, Self.values.contains(parts[1][...]) else { continue }
            if parts[0] == "page-break-before" || parts[0] == "break-before" { isBefore = true }
            if parts[0] == "page-break-after" || parts[0] == "break-after" { isAfter = true }
        }
    }
}
