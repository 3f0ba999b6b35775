import Documents

/// Tells the files apart that older Office programs write, by the names inside.
enum CompoundFileSniffer {
    private static let oldKinds = [
        ("WordDocument", "an old Word document (.doc)", "DOCX"), ("Workbook", "an old Excel workbook (.xls)", "XLSX"),
        ("Book", "an old Excel workbook (.xls)", "XLSX"),
        ("PowerPoint Document", "an old PowerPoint presentation (.ppt)", "PDF"),
    ]

    /// The kind of the file: an Outlook message.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted`, or `unsupported_type` for old Office files.
    static func type(of bytes: [UInt8]) throws -> FileType {
        let names = Set(try CompoundFile(bytes).root.map(\.name))
        if names.contains(OutlookProperties.streamName) { return .msg }
        if names.contains("EncryptedPackage") {
            throw ExtractionError(.encrypted, "The document asks for a password. Save a copy without one.")
        }
        let (_, kind, remedy) = oldKinds.first { names.contains($0.0) } ?? ("", "an old Office file", "PDF")
        throw ExtractionError(
            .unsupportedType,
            "The content is \(kind), which cannot be read. Save it as \(remedy) and hand that in."
        )
    }
}
