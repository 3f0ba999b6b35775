/// A piece of a paper in reading order, before any layout.
enum Block: Sendable {
    enum Alignment: Sendable {
        case left, centre, right

        /// As web pages and Word files call it.
        var name: String {
            switch self {
            case .left: "left"
            case .centre: "center"
            case .right: "right"
            }
        }
    }

    case title(String)
    case heading(String)
    case paragraph(String)
    /// A paragraph with a run-in number or heading, indented by level.
    case item(label: String, text: String, level: Int)
    /// Lines that keep their breaks: addresses, letterheads, subject lines.
    case lines([String], Alignment)
    case table(Table)
    case signatures([SignatureBlock])
    case rule
    case pageBreak
}
