/// What stands between two words of a page's text, the weakest first.
enum WordSeparator: Int, Comparable {
    /// The two are parts of one word that was broken across lines.
    case none
    case space, tab, line, paragraph

    var text: String {
        switch self {
        case .none: ""
        case .space: " "
        case .tab: "\t"
        case .line: "\n"
        case .paragraph: "\n\n"
        }
    }

    /// In Unicode scalars.
    var length: Int {
        switch self {
        case .none: 0
        case .space, .tab, .line: 1
        case .paragraph: 2
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
