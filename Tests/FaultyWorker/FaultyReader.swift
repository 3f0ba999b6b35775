import Documents
import Extraction
import Foundation

/// Does what the file says; the file's first word names a `Fault`, the others are its arguments.
///
/// A file that names none is read as the text that it is, a PDF as the product does; one whose first line is `pages` has
/// a page for each further line, which is done when the page is read.
struct FaultyReader: WorkerReading {
    private let reader: DocumentReader
    private let limits: ExtractionLimits

    init(_ setup: WorkerSetup) {
        reader = DocumentReader(limits: setup.limits, libraries: setup.libraries)
        limits = setup.limits
    }

    func read(
        _ bytes: [UInt8],
        name: String,
        plan: ReadingPlan,
        stuck: @escaping (Int) -> Never,
        tell: (ReadingEvent) throws -> Void
    ) throws -> ExtractedFile {
        if bytes.starts(with: "%PDF".utf8) {
            return try reader.read(bytes, name: name, plan: plan, stuck: Optional(stuck), tell: tell)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var file = try reader.read(bytes, name: name)
        if text.hasPrefix("pages\n") {
            let pages = FaultyPages(lines: text.split(separator: "\n").dropFirst().map(String.init))
            try tell(.opened(pageCount: pages.pageCount))
            let allowance = PageAllowance(limits, exceeded: stuck)
            try PageCrew(plan: plan, allowance: allowance).read(pages) { try tell(.page($0)) }
            file.document.pages = []
            return file
        }
        if let fault = FaultyPages.fault(of: text) {
            if fault.kind == .lieAboutIdentity { file.document.id = DocumentID(sha256: repeatElement(0, count: 32)) }
            if fault.kind == .sayNothing { file.document.pages = [] }
            if let answer = try fault.kind.commit(fault.arguments) {
                file.document.pages = [.saying(answer, number: 1)]
            }
        }
        if !file.document.pages.isEmpty { try tell(.opened(pageCount: file.document.pages.count)) }
        for page in file.document.pages { try tell(.page(ReadPage(page))) }
        file.document.pages = []
        return file
    }

    func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) throws -> [UInt8] {
        guard bytes.count < 10 else { return try reader.pageImage(bytes, page: page, dotsPerInch: dotsPerInch) }
        return Array("page \(page) at \(dotsPerInch)".utf8)
    }

    func searchablePDF(_ bytes: [UInt8], pages: [Page]) throws -> [UInt8] {
        try reader.searchablePDF(bytes, pages: pages)
    }
}
