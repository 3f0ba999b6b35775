/// The rows of a sheet, with the texts and the formats that its cells share.
struct SheetMarkup {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private var rows: [String] = []
    private var texts: [String] = []
    private var places: [String: Int] = [:]
    private var formats: [String] = []

    /// Adds the rows of a block.
    mutating func add(_ block: Block) {
        guard case .table(let table) = block else {
            for line in block.textLines { addRow([line]) }
            return
        }
        if !table.head.isEmpty { addRow(table.head) }
        for row in table.rows { addRow(row.cells) }
        // What follows a table stands apart from it.
        rows.append("")
    }

    private mutating func addRow(_ cells: [String]) {
        let number = rows.count + 1
        let markup = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
            cell(text, at: "\(Self.letter(column))\(number)")
        }
        rows.append("<row r=\"\(number)\">\(markup.joined())</row>")
    }

    private mutating func cell(_ text: String, at place: String) -> String {
        if let number = SheetNumber(text) {
            return "<c r=\"\(place)\" s=\"\(style(of: number.format))\"><v>\(number.value)</v></c>"
        }
        return "<c r=\"\(place)\" t=\"s\"><v>\(index(of: text))</v></c>"
    }

    /// `A` to `Z`; no table of ours has more columns.
    private static func letter(_ column: Int) -> Character { Character(Unicode.Scalar(UInt8(0x41 + min(column, 25)))) }

    /// The style of a format; style 0 is that of text.
    private mutating func style(of format: String) -> Int {
        if let index = formats.firstIndex(of: format) { return index + 1 }
        formats.append(format)
        return formats.count
    }

    private mutating func index(of text: String) -> Int {
        if let place = places[text] { return place }
        texts.append(text)
        places[text] = texts.count - 1
        return texts.count - 1
    }

    // MARK: - Parts

    var sheet: String {
        Self.head + "<worksheet xmlns=\"\(Self.namespace)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
    }

    var sharedStrings: String {
        let items = texts.map { "<si><t xml:space=\"preserve\">\($0.escaped)</t></si>" }
        return Self.head + "<sst xmlns=\"\(Self.namespace)\" uniqueCount=\"\(texts.count)\">\(items.joined())</sst>"
    }

    var styles: String {
        // Formats of one's own are counted from 164.
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element.escaped)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\" applyNumberFormat=\"1\"/>" }
        let list = codes.isEmpty ? "" : "<numFmts count=\"\(codes.count)\">\(codes.joined())</numFmts>"
        return Self.head + "<styleSheet xmlns=\"\(Self.namespace)\">\(list)<fonts count=\"1\"><font/></fonts>"
            + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"\(styles.count + 1)\"><xf/>\(styles.joined())</cellXfs></styleSheet>"
    }
}
