/// What the parts of an archive make it: an Office file, or just an archive (ECMA-376, part 2, annex H).
enum OfficePackage {
    /// Where the main part is when no link says so, by kind.
    private static let usualParts = ["word/document.xml", "xl/workbook.xml"]

    /// The part that the file opens with; nil where the archive is no Office file.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`.
    static func mainPart(of archive: ZipArchive) throws -> String? {
        let stated = try Relationships(of: "", in: archive).targets(ofType: "officeDocument").first
        return stated ?? usualParts.first(where: archive.contains)
    }
}
