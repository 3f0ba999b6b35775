/// Writes a paper as plain text, as old filings have it: wrapped lines, centred titles, columns by spaces.
struct TextFile {
    private let width: Int
    private var lines: [String] = []

    private init(width: Int) { self.width = width }

    static func text(of draft: Draft, width: Int) -> String {
        var file = Self(width: width)
        for block in draft.blocks { file.add(block) }
        return file.lines.joined(separator: "\n") + "\n"
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .title(let text): lines += Self.wrap(text, width - 10).map(centred) + [""]
        case .heading(let text): lines += Self.wrap(text, width) + [""]
        case .paragraph(let text): lines += Self.wrap(text, width) + [""]
        case .item(let label, let text, let level):
            let indent = String(repeating: " ", count: level * 5)
            lines +=
                Self.wrap(label.isEmpty ? text : "\(label) \(text)", width - indent.count).map { indent + $0 } + [""]
        case .lines(let texts, let alignment): lines += texts.map { aligned($0, alignment) } + [""]
        case .table(let table): lines += columns(of: table) + [""]
        case .signatures(let blocks): for block in blocks { lines += block.lines + [""] }
        case .rule: lines += [String(repeating: "-", count: width), ""]
        case .pageBreak: lines += ["", ""]
        }
    }

    private func centred(_ text: String) -> String {
        String(repeating: " ", count: max(0, (width - text.count) / 2)) + text
    }

    private func aligned(_ text: String, _ alignment: Block.Alignment) -> String {
        switch alignment {
        case .left: text
        case .centre: centred(text)
        case .right: String(repeating: " ", count: max(0, width - text.count)) + text
        }
    }

    private func columns(of table: Table) -> [String] {
        let all = [table.head].filter { !$0.isEmpty } + table.rows.map(\.cells)
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return all.map { cells in
            cells.enumerated().map { index, cell in
                let padding = String(repeating: " ", count: widths[index] - cell.count)
                return table.isNumeric(index) ? padding + cell : cell + padding
            }.joined(separator: "  ").trimmedEnd
        }
    }

    /// The words on lines of at most that many characters.
    static func wrap(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word : " \(word)"
        }
        return lines + [line]
    }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
