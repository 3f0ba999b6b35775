/// Writes what an RTF file says: its body as it comes, what stands beside it at its place.
struct RTFOutput {
    /// Headers, footers and notes beyond this many lines only serve attacks.
    private static let maximumLines = 100_000

    private(set) var builder: FlowTextBuilder
    /// Lines that are being gathered, by what they are for.
    private var gathered: [RTFGroup.Destination: [String]] = [:]
    private var seenHeaders: Set<String> = []
    private var isTableOpen = false
    /// Whether the next text begins a cell.
    private var isCellDue = false
    /// Whether the paragraph says that it is part of a table.
    var isInTable = false

    init(builder: FlowTextBuilder) { self.builder = builder }

    mutating func write(_ text: String, to destination: RTFGroup.Destination) {
        guard destination == .body else {
            if gathered[destination, default: [""]].count <= Self.maximumLines {
                gathered[destination, default: [""]][(gathered[destination]?.count ?? 1) - 1] += text
            }
            return
        }
        openCell()
        builder.append(text)
    }

    mutating func tab(_ destination: RTFGroup.Destination) {
        if destination == .body { builder.tab() } else { write(" ", to: destination) }
    }

    mutating func endLine(_ destination: RTFGroup.Destination) {
        if destination == .body { builder.endLine() } else { gathered[destination, default: [""]].append("") }
    }

    mutating func endParagraph(_ destination: RTFGroup.Destination) {
        guard destination == .body else {
            endLine(destination)
            return
        }
        if !isInTable { closeTable() }
        builder.endParagraph()
        for line in take(.textBox) {
            builder.append(line)
            builder.endParagraph()
        }
    }

    mutating func endPage(_ destination: RTFGroup.Destination) {
        guard destination == .body else { return }
        if !isInTable { closeTable() }
        builder.endPage()
    }

    mutating func endCell(_ destination: RTFGroup.Destination) {
        guard destination == .body else {
            write(" ", to: destination)
            return
        }
        if !isTableOpen, !isInTable { return builder.tab() }
        openCell()
        builder.endCell()
        isCellDue = true
    }

    mutating func endRow(_ destination: RTFGroup.Destination) {
        guard destination == .body, isTableOpen else { return endLine(destination) }
        builder.endRow()
        isCellDue = true
    }

    /// The group of a header is closed: it is written once, however many sections have it.
    mutating func endHeader() {
        for line in take(.header) where seenHeaders.insert(line).inserted {
            builder.append(line)
            builder.endParagraph()
        }
    }

    /// The gathered lines of a property in one.
    mutating func takeProperty(_ destination: RTFGroup.Destination) -> String {
        TextCleaner.words(in: take(destination).joined(separator: " ")).joined(separator: " ")
    }

    /// Writes what stands behind the body.
    mutating func finish() {
        endParagraph(.body)
        isInTable = false
        closeTable()
        var seen: Set<String> = []
        for line in take(.note) + take(.footer).filter({ seen.insert($0).inserted }) {
            builder.append(line)
            builder.endParagraph()
        }
    }

    private mutating func openCell() {
        guard isInTable else {
            closeTable()
            return
        }
        if !isTableOpen {
            builder.beginTable()
            isTableOpen = true
            isCellDue = true
        }
        if isCellDue {
            builder.beginCell()
            isCellDue = false
        }
    }

    private mutating func closeTable() {
        guard isTableOpen else { return }
        builder.endTable()
        isTableOpen = false
    }

    private mutating func take(_ destination: RTFGroup.Destination) -> [String] {
        (gathered.removeValue(forKey: destination) ?? []).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
