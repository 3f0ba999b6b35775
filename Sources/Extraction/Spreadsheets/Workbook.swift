import Documents

/// The sheets of a workbook, gathered one by one.
struct Workbook {
    private let archive: ZipArchive
    private let links: Relationships
    private let epoch: SerialDate.Epoch
    private let texts = SharedStrings()
    private let formats = CellFormats()
    private var allowance = SheetCollector.Allowance()
    private(set) var pages: [Page] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(archive: ZipArchive, links: Relationships, epoch: SerialDate.Epoch) {
        self.archive = archive
        self.links = links
        self.epoch = epoch
    }

    /// Reads what all sheets share; a workbook without it is read as far as it goes.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    mutating func readCommonParts() throws {
        for (type, events) in [("sharedStrings", texts as any XMLEvents), ("styles", formats)] {
            guard let part = links.targets(ofType: type).first else { continue }
            if try archive.parse(part, with: events) == .broken { noteDamage(part) }
        }
    }

    /// Adds a sheet as the next page, be it empty.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    mutating func add(_ sheet: SheetList.Sheet) throws {
        let number = pages.count + 1
        let collector = SheetCollector(texts: texts, formats: formats, epoch: epoch, allowance: allowance)
        collector.begin(title: sheet.name)
        let part = links.target(id: sheet.linkID, type: "worksheet")
        let outcome = try part.flatMap { try archive.parse($0, with: collector) }
        allowance = collector.allowance
        pages.append(collector.page.page(number: number))
        if sheet.isHidden { note(.note, "hidden_sheet", number, "The sheet '\(sheet.name)' is hidden; it was read.") }
        if outcome == .broken { noteDamage(part ?? "?", page: number) }
        noteOddities(of: collector, sheet: sheet, page: number)
    }

    private mutating func noteOddities(of collector: SheetCollector, sheet: SheetList.Sheet, page: Int) {
        if collector.hiddenCells > 0 {
            let count = collector.hiddenCells
            note(.note, "hidden_cells", page, "\(count) cells of the sheet '\(sheet.name)' are hidden; they were read.")
        }
        if collector.emptyFormulas > 0 {
            note(
                .warning,
                "formulas_not_computed",
                page,
                "\(collector.emptyFormulas) formulas of the sheet '\(sheet.name)' have no value. Open and save the "
                    + "workbook in a spreadsheet program, and hand it in again."
            )
        }
        if collector.missingTexts > 0 {
            note(
                .error,
                "text_incomplete",
                page,
                "\(collector.missingTexts) cells of the sheet '\(sheet.name)' refer to texts that are not there."
            )
        }
        if allowance.isSpent || texts.isCut, !diagnostics.contains(where: { $0.code == "text_incomplete" }) {
            note(.error, "text_incomplete", page, "The workbook holds more than is read; what follows is missing.")
        }
    }

    private mutating func noteDamage(_ part: String, page: Int? = nil) {
        note(.error, "text_incomplete", page, "The workbook's part '\(part)' is damaged; its end is missing.")
    }

    private mutating func note(_ severity: Diagnostic.Severity, _ code: String, _ page: Int?, _ message: String) {
        diagnostics.append(Diagnostic(severity, code, page: page, message))
    }
}
