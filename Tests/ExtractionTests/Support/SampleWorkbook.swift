/// Writes small Excel workbooks.
struct SampleWorkbook {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

    /// The content of `<worksheet>` by sheet.
    private var sheets: [(name: String, state: String, content: String)] = []
    var sharedStrings: [String] = []
    /// The format codes of the styles, from style 1 on; numbers stand for built-in formats.
    var formats: [String] = []
    var isFrom1904 = false

    mutating func add(_ name: String, state: String = "visible", content: String) {
        sheets.append((name, state, content))
    }

    /// Adds a sheet with those rows of cells.
    mutating func add(_ name: String, rows: [String]) {
        let data = rows.enumerated().map { "<row r=\"\($0.offset + 1)\">\($0.element)</row>" }.joined()
        add(name, content: "<sheetData>\(data)</sheetData>")
    }

    /// A cell with a number.
    static func number(_ value: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(value)</v></c>" }
    /// A cell with a text of its own.
    static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

    /// The parts of the file.
    var parts: [(name: String, bytes: [UInt8])] {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index + 1)\"/>"
        }
        let links = sheets.indices.map { index in
            "<Relationship Id=\"s\(index + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        let custom = formats.enumerated().filter { Int($0.element) == nil }
        let codes = custom.map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\(Self.escaped($0.element))\"/>"
        }
        let styles = formats.enumerated().map { "<xf numFmtId=\"\(Int($0.element) ?? 200 + $0.offset)\"/>" }
        let texts = [
            "_rels/.rels":
                "<Relationships><Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml":
                "<workbook \(Self.main) xmlns:r=\"\(Self.office)\"><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/>"
                + "<sheets>\(list.joined())</sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships>\(links.joined())"
                + "<Relationship Id=\"t\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                + "<Relationship Id=\"f\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/></Relationships>",
            "xl/sharedStrings.xml": "<sst \(Self.main)>\(sharedStrings.map { "<si>\($0)</si>" }.joined())</sst>",
            "xl/styles.xml":
                "<styleSheet \(Self.main)><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>",
        ]
        let pages = sheets.enumerated().map { index, sheet in
            (
                name: "xl/worksheets/sheet\(index + 1).xml",
                bytes: Array("<worksheet \(Self.main)>\(sheet.content)</worksheet>".utf8)
            )
        }
        return texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) } + pages
    }

    /// The file.
    func bytes() throws -> [UInt8] { try ArchiveBytes.file(parts) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }
}
