import Documents

/// Finds what a ZIP archive is from its entries.
enum ArchiveSniffer {
    /// The kind of the archive: Word, Excel, or a container of other files.
    ///
    /// - Throws: `ExtractionError` with code `unsupported_type` for other Office files, else as `ZipArchive.part`.
    static func type(of archive: ZipArchive) throws -> FileType {
        guard let main = try OfficePackage.mainPart(of: archive) else {
            guard archive.names.first != "mimetype" else { throw refusal("an OpenDocument or e-book file") }
            return .zip
        }
        switch main.split(separator: "/").first {
        case "xl":
            guard main.hasSuffix(".bin") else { return .xlsx }
            throw refusal("a binary Excel workbook (.xlsb)")
        case "ppt": throw refusal("a PowerPoint presentation")
        case "visio": throw refusal("a Visio drawing")
        default: return .docx
        }
    }

    private static func refusal(_ kind: String) -> ExtractionError {
        ExtractionError(
            .unsupportedType,
            "The content is \(kind), which cannot be read. Save it as PDF, DOCX or XLSX and hand that in."
        )
    }
}
