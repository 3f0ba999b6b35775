/// Writes a paper as an Excel workbook of one sheet (SpreadsheetML, ECMA-376 part 1, section 18).
///
/// Tables have a column each, and their amounts and shares are numbers with a format, as people enter them; everything else
/// is text in the first column.
enum WorkbookFile {
    static func bytes(of draft: Draft) throws -> [UInt8] {
        var sheet = SheetMarkup()
        for block in draft.blocks { sheet.add(block) }
        return try PackedParts.bytes(of: [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", parts), ("xl/styles.xml", sheet.styles),
            ("xl/sharedStrings.xml", sheet.sharedStrings), ("xl/worksheets/sheet1.xml", sheet.sheet),
        ])
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"

    private static let contentTypes =
        head + "<Types xmlns=\"\(packages)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + [
            ("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"),
            ("worksheets/sheet1", "worksheet"),
        ].map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(types).\($0.1)+xml\"/>" }.joined() + "</Types>"

    private static let relations =
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private static let workbook =
        head + "<workbook xmlns=\"\(SheetMarkup.namespace)\" xmlns:r=\"\(links)\">"
        + "<sheets><sheet name=\"CAM\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"

    private static let parts =
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
        + [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
        .enumerated().map { index, part in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(links)/\(part.0)\" Target=\"\(part.1)\"/>"
        }.joined() + "</Relationships>"
}
