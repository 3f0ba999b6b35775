import Documents

/// Reads Excel workbooks (XLSX, also with macros, which are ignored): each sheet is a page.
///
/// The page's number is the place of the sheet among the tabs, so the document counts as paginated. The sheet's name is
/// the first line, a row is a line, its cells are separated as those of a table. Numbers and dates are written as the
/// cell's format shows them; of formulas, what they were last computed to.
struct WorkbookReader {
    let limits: ExtractionLimits

    /// The text of the workbook.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `no_pages`, `too_many_pages`, `encrypted` or
    ///   `inflates_too_much`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let archive = try ZipArchive(bytes, limits: limits)
        let main = try OfficePackage.mainPart(of: archive) ?? ""
        let list = SheetList()
        guard try archive.parse(main, with: list) == .whole else {
            throw ExtractionError(.damaged, "The workbook's part '\(main)' is damaged or missing. Save it anew.")
        }
        guard !list.sheets.isEmpty else { throw ExtractionError(.noPages, "The workbook has no sheets.") }
        guard list.sheets.count <= limits.maximumPages else {
            throw ExtractionError(
                .tooManyPages,
                "The workbook has \(list.sheets.count) sheets; at most \(limits.maximumPages) are read. Split it."
            )
        }
        let links = try Relationships(of: main, in: archive)
        var workbook = Workbook(archive: archive, links: links, epoch: list.epoch)
        try workbook.readCommonParts()
        for sheet in list.sheets { try workbook.add(sheet) }
        var content = FileContent(pages: workbook.pages)
        content.diagnostics = workbook.diagnostics
        content.metadata = try CoreProperties.read(from: archive)
        return content
    }
}
