/// Old Office files (OLE compound files); they are only told apart, not read.
enum CompoundFile {
    /// Why the file is refused.
    static func refusal(of bytes: [UInt8]) -> ExtractionError {
        if contains("EncryptedPackage", in: bytes) {
            return ExtractionError(.encrypted, "The document asks for a password. Save a copy without one.")
        }
        let kind =
            if contains("WordDocument", in: bytes) {
                "an old Word document (.doc)"
            } else if contains(
                "Workbook",
                in: bytes
            ) { "an old Excel workbook (.xls)" } else if contains("__substg1.0_", in: bytes) {
                "an Outlook message (.msg)"
            } else { "an old Office file" }
        return ExtractionError(
            .unsupportedType,
            "The content is \(kind), which cannot be read. Save it as DOCX or PDF and hand that in."
        )
    }

    /// Directory entries carry their names in UTF-16; the directory may stand anywhere.
    private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
        let pattern = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        guard let first = pattern.first else { return false }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: first) {
            if bytes[found...].starts(with: pattern) { return true }
            start = found + 1
        }
        return false
    }
}
