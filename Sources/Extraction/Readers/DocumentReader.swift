package import Documents

/// Reads files of every kind: finds out what each is and what it says.
///
/// It runs in the process that calls it, on the calling thread, and trusts native parsers with the bytes: strangers'
/// files are read through `ExtractionPool`, in a process that may die.
package struct DocumentReader: Sendable {
    private let limits: ExtractionLimits
    private let options: ReadingOptions
    private let libraries: NativeLibraries
    private let recognizer: TextRecognizer
    private let lexicon: LazyLexicon
    private let finisher: PageFinisher

    /// Nothing is loaded before the first file that needs it.
    package init(limits: ExtractionLimits, libraries: NativeLibraries, options: ReadingOptions = ReadingOptions()) {
        self.limits = limits
        self.options = options
        self.libraries = libraries
        lexicon = LazyLexicon(path: libraries.dictionary)
        finisher = PageFinisher(dictionary: lexicon, options: options)
        recognizer = TextRecognizer(tessdata: libraries.tessdata, language: options.languages, lexicon: lexicon)
    }

    /// Reads one file.
    ///
    /// - Parameter name: as the file is called; shown, but never used to tell what the file is.
    /// - Throws: `ExtractionError`.
    package func read(_ bytes: [UInt8], name: String) throws -> ExtractedFile {
        var plan = ReadingPlan()
        plan.threads = limits.threads
        var pages: [ReadPage] = []
        let file = try read(bytes, name: name, plan: plan, stuck: nil) { event in
            if case .page(let page) = event { pages.append(page) }
        }
        return file.completed(with: pages)
    }

    /// Reads one file and tells of each page as soon as it and those before it are read.
    ///
    /// - Parameters:
    ///   - name: as the file is called; shown, but never used to tell what the file is.
    ///   - stuck: called with the number of a page that takes longer than the limits allow; must end the process, as
    ///     nothing less ends a thread. Without it pages have all the time they want.
    ///   - tell: called on the calling thread; what it throws ends the reading.
    /// - Returns: the file without what was told, to be `completed(with:)` it.
    /// - Throws: `ExtractionError`, and what `tell` throws.
    package func read(
        _ bytes: [UInt8],
        name: String,
        plan: ReadingPlan,
        stuck: ((Int) -> Never)?,
        tell: (ReadingEvent) throws -> Void
    ) throws -> ExtractedFile {
        let type = try fileType(of: bytes)
        var allowance = TextAllowance(limits)
        let content: FileContent
        switch try open(bytes, type: type, threads: plan.threads) {
        case .whole(let whole):
            try checkCount(whole.pages.count)
            try tell(.opened(pageCount: whole.pages.count))
            for page in whole.pages.dropFirst(plan.firstPage - 1) {
                try tell(.page(finisher.finished(allowance.admit(ReadPage(page)))))
            }
            content = whole
        case .paged(let file):
            try checkCount(file.pageCount)
            try tell(.opened(pageCount: file.pageCount))
            let time = stuck.map { PageAllowance(limits, exceeded: $0) }
            try PageCrew(plan: plan, allowance: time).read(file) {
                try tell(.page(finisher.finished(allowance.admit($0))))
            }
            content = try file.content()
        }
        let document = Document(
            id: Checksum.documentID(of: bytes),
            name: DisplayName.clean(name),
            fileType: type,
            byteCount: bytes.count,
            pages: [],
            isPaginated: content.isPaginated,
            metadata: content.metadata,
            signatureFields: content.signatureFields,
            diagnostics: content.diagnostics
        )
        return ExtractedFile(document: document, attachments: content.attachments)
    }

    private func checkCount(_ count: Int) throws {
        guard count <= limits.maximumPages else {
            throw ExtractionError(
                .tooManyPages,
                "The file has \(count) pages; at most \(limits.maximumPages) are read. Split it."
            )
        }
    }

    /// Draws one page as a PNG file.
    ///
    /// - Parameters:
    ///   - page: from 1.
    ///   - dotsPerInch: lowered when the page would have more pixels than the limits allow.
    /// - Throws: `ExtractionError`; code `unsupported_type` for kinds without page geometry, `no_pages` when there is
    ///   no such page.
    package func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) throws -> [UInt8] {
        precondition(dotsPerInch > 0, "a picture has dots")
        let type = try fileType(of: bytes)
        switch type {
        case .pdf:
            return try pdfReader(recognizer).picture(bytes, page: page, dotsPerInch: dotsPerInch).png()
        case .png, .jpeg, .tiff, .gif, .bmp, .webp:
            let file = try ImageFile(bytes, type: type, limits: limits)
            guard (1...file.pageCount).contains(page) else {
                throw ExtractionError(.noPages, "There is no page \(page); the picture has \(file.pageCount).")
            }
            let picture = try file.picture(at: page - 1)
            let resolution = min(Double(dotsPerInch), picture.dotsPerInch)
            return try (picture.scaled(to: resolution) ?? picture).png()
        case .docx, .xlsx, .rtf, .html, .text, .mail, .msg, .zip:
            throw ExtractionError(.unsupportedType, "A \(type.rawValue) file has no page images; ask for its text.")
        }
    }

    /// The file as a PDF in which the words that were recognised are found.
    ///
    /// - Parameter pages: What was read from it; of each page, its words.
    /// - Throws: `ExtractionError`; code `unsupported_type` for kinds without page geometry.
    package func searchablePDF(_ bytes: [UInt8], pages: [Page]) throws -> [UInt8] {
        try SearchablePDF(
            reader: pdfReader(recognizer),
            font: GlyphlessFont(tessdata: libraries.tessdata),
            limits: limits
        ).bytes(of: bytes, type: fileType(of: bytes), pages: pages)
    }

    private func fileType(of bytes: [UInt8]) throws -> FileType {
        guard !bytes.isEmpty else { throw ExtractionError(.emptyFile, "The file is empty.") }
        guard bytes.count <= limits.maximumBytes else {
            throw ExtractionError(
                .tooLarge,
                "The file has \(bytes.count) bytes; at most \(limits.maximumBytes) are read. Split it."
            )
        }
        switch FileSniffer.type(of: bytes) {
        case .readable(let type): return type
        case .archive: return try ArchiveSniffer.type(of: ZipArchive(bytes, limits: limits))
        case .compoundFile: return try CompoundFileSniffer.type(of: bytes)
        case .unsupported(let kind, let remedy):
            throw ExtractionError(.unsupportedType, "The content is \(kind), which cannot be read. \(remedy)")
        }
    }

    private func open(_ bytes: [UInt8], type: FileType, threads: Int) throws -> OpenedFile {
        var recognizer = recognizer
        recognizer.threads = threads
        switch type {
        case .pdf: return .paged(try pdfReader(recognizer).open(bytes))
        case .png, .jpeg, .tiff, .gif, .bmp, .webp:
            return .paged(try ImageReader(limits: limits, recognizer: recognizer).open(bytes, type: type))
        case .docx: return .whole(try WordReader(limits: limits, revisions: options.revisions).read(bytes))
        case .xlsx: return .whole(try WorkbookReader(limits: limits).read(bytes))
        case .rtf: return .whole(RTFReader(revisions: options.revisions).read(bytes))
        case .html: return .whole(try HTMLReader().read(bytes))
        case .text: return .whole(try PlainTextReader().read(bytes))
        case .mail: return .whole(try MailReader(limits: limits).read(bytes))
        case .msg: return .whole(try OutlookReader(limits: limits).read(bytes))
        case .zip: return .whole(try ArchiveReader(limits: limits, passwords: options.passwords).read(bytes))
        }
    }

    private func pdfReader(_ recognizer: TextRecognizer) throws -> PDFReader {
        PDFReader(
            limits: limits,
            pdfium: try PDFium(path: libraries.pdfium),
            recognizer: recognizer,
            lexicon: lexicon,
            passwords: options.passwords
        )
    }
}
