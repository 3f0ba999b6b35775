import Documents

/// Reads ZIP archives of files: the text lists what is inside, the files themselves are for others to read.
struct ArchiveReader {
    /// What programs put beside the files that people packed.
    private static let clutter: Set<Substring> = ["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"]
    /// How many entries the text lists.
    private static let maximumListed = 10_000

    let limits: ExtractionLimits
    let passwords: [String]

    /// The list of the entries and the files.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted`, `no_pages` or `inflates_too_much`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let archive = try ZipArchive(bytes, limits: limits, passwords: passwords)
        let entries = archive.names.enumerated().filter { Self.isFile($0.element) }
        guard !entries.isEmpty else { throw ExtractionError(.noPages, "The archive has no files in it.") }
        var builder = FlowTextBuilder()
        for entry in entries.prefix(Self.maximumListed) {
            builder.append(entry.element)
            builder.endLine()
        }
        var content = FileContent(flowing: builder)
        var remainingBytes = limits.maximumBytes
        for entry in entries.prefix(limits.maximumAttachments) {
            guard let file = try self.file(entry, of: archive, noting: &content.diagnostics) else { continue }
            remainingBytes -= file.bytes.count
            guard remainingBytes >= 0 else {
                content.diagnostics.append(excess(entries.count, read: content.attachments.count))
                return content
            }
            content.attachments.append(file)
        }
        if entries.count > limits.maximumAttachments {
            content.diagnostics.append(excess(entries.count, read: limits.maximumAttachments))
        }
        return content
    }

    /// One damaged file does not cost the others; a password or a bomb concerns all.
    private func file(
        _ entry: (offset: Int, element: String),
        of archive: ZipArchive,
        noting diagnostics: inout [Diagnostic]
    ) throws -> Attachment? {
        do {
            let bytes = try archive.entry(at: entry.offset)
            return bytes.isEmpty ? nil : Attachment(name: Self.name(of: entry.element), bytes: bytes)
        } catch let error as ExtractionError where error.code == .damaged {
            diagnostics.append(Diagnostic(.error, "attachment_unreadable", error.message))
            return nil
        }
    }

    private func excess(_ count: Int, read: Int) -> Diagnostic {
        Diagnostic(
            .warning,
            "too_many_attachments",
            "The archive holds \(count) files; only the first \(read) are read. Unpack it and hand in the rest."
        )
    }

    private static func isFile(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasSuffix("/"), !name.hasSuffix("\\") else { return false }
        return components(of: name).allSatisfy { !clutter.contains($0) && !$0.hasPrefix("._") }
    }

    /// The path without its dots and slashes: folders say what a file is about.
    private static func name(of path: String) -> String {
        let kept = components(of: path).filter { $0 != "." && $0 != ".." && !$0.hasSuffix(":") }
        // What tells files apart stands at the end of a path that is too long.
        return DisplayName.clean(String(kept.joined(separator: " - ").suffix(180)))
    }

    private static func components(of path: String) -> [Substring] {
        path.split { $0 == "/" || $0 == "\\" }
    }
}
