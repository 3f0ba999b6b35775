import Documents
import Foundation

/// Puts the frames of one reply together and believes none of them.
///
/// Once a file has taken over a worker, its frames are written by an attacker: whatever is out of order, over a limit or
/// breaks a promise of the document types is an error, and the worker is put down.
struct ReplyAssembler {
    /// What a frame brings.
    enum Step: Sendable, Hashable {
        /// A part of something that is not complete.
        case more
        case event(ReadingEvent)
        /// The page of that number takes too long; the worker ends itself.
        case stuck(page: Int)
        /// The end.
        case reply(WorkerReply)
    }

    private let limits: ExtractionLimits
    private let request: WorkerRequest
    private let file: [UInt8]
    /// How many bytes the rest of the reply may have.
    private(set) var allowance: Int
    private var pageCount: Int?
    /// The number of the page that must come next.
    private var nextPage = 1
    private var summary: ReplySummary?
    private var attachments: [Attachment] = []
    private var made: [UInt8]?

    /// - Parameters:
    ///   - file: The bytes that were sent.
    ///   - maximumBytes: The most bytes of the whole reply.
    init(to request: WorkerRequest, file: [UInt8], limits: ExtractionLimits, maximumBytes: Int) {
        self.request = request
        self.file = file
        self.limits = limits
        allowance = maximumBytes
        if case .extract(_, let plan) = request { nextPage = plan.firstPage }
    }

    /// Takes the next frame; returns what it brings.
    mutating func take(_ frame: Frame) throws(FrameError) -> Step {
        allowance -= frame.bytes.count + Frame.headerSize
        guard allowance >= 0 else { throw .excess("bytes") }
        switch (frame.kind, request) {
        case (.failure, _): return .reply(.failure(try failure(frame)))
        case (.opened, .extract): return .event(.opened(pageCount: try takeCount(frame)))
        case (.page, .extract): return .event(.page(try takePage(frame)))
        case (.stuck, .extract): return .stuck(page: try stuckPage(frame))
        case (.summary, .extract): try takeSummary(frame)
        case (.bytes, .extract): try takeAttachment(frame)
        case (.bytes, .pageImage) where made == nil, (.bytes, .searchablePDF) where made == nil: made = frame.bytes
        case (.done, .extract): return .reply(.file(try extractedFile()))
        case (.done, .pageImage), (.done, .searchablePDF): return .reply(.made(try finished()))
        default: throw .unexpected(frame.kind)
        }
        return .more
    }

    private mutating func takeCount(_ frame: Frame) throws(FrameError) -> Int {
        guard pageCount == nil else { throw .unexpected(.opened) }
        guard let count = Self.number(in: frame), count > 0, count >= nextPage - 1 else { throw .malformed(.opened) }
        guard count <= limits.maximumPages else { throw .excess("pages") }
        pageCount = count
        return count
    }

    private mutating func takePage(_ frame: Frame) throws(FrameError) -> ReadPage {
        guard summary == nil, let pageCount, nextPage <= pageCount else { throw .unexpected(.page) }
        guard let page = ReadPageCoding.page(of: frame.bytes), page.page.number == nextPage else {
            throw .malformed(.page)
        }
        nextPage += 1
        return page
    }

    private func stuckPage(_ frame: Frame) throws(FrameError) -> Int {
        guard let pageCount, let page = Self.number(in: frame), page >= nextPage, page <= pageCount else {
            throw .unexpected(.stuck)
        }
        return page
    }

    private static func number(in frame: Frame) -> Int? {
        var reader = ByteReader(frame.bytes)
        guard let number = reader.read(UInt32.self), reader.remaining == 0 else { return nil }
        return Int(number)
    }

    private mutating func takeSummary(_ frame: Frame) throws(FrameError) {
        guard summary == nil, let pageCount, nextPage == pageCount + 1 else { throw .unexpected(.summary) }
        guard let summary = try? JSONDecoder().decode(ReplySummary.self, from: Data(frame.bytes)),
            summary.document.byteCount == file.count, summary.document.pages.isEmpty,
            // Or one file could overwrite what is known of another.
            summary.document.id == Checksum.documentID(of: file)
        else { throw .malformed(.summary) }
        guard summary.attachmentNames.count <= limits.maximumAttachments else { throw .excess("attachments") }
        self.summary = summary
    }

    private mutating func takeAttachment(_ frame: Frame) throws(FrameError) {
        guard let summary, attachments.count < summary.attachmentNames.count else { throw .unexpected(.bytes) }
        let name = DisplayName.clean(summary.attachmentNames[attachments.count])
        attachments.append(Attachment(name: name, bytes: frame.bytes))
    }

    private func failure(_ frame: Frame) throws(FrameError) -> ExtractionError {
        guard var error = try? JSONDecoder().decode(ExtractionError.self, from: Data(frame.bytes)) else {
            throw .malformed(.failure)
        }
        error.message = OneLine.of(error.message)
        return error
    }

    private func finished() throws(FrameError) -> [UInt8] {
        guard let made else { throw .unexpected(.done) }
        return made
    }

    private func extractedFile() throws(FrameError) -> ExtractedFile {
        guard let summary, attachments.count == summary.attachmentNames.count, let pageCount else {
            throw .unexpected(.done)
        }
        var document = summary.document
        // Others look these pages up and would trap over one that is not there.
        guard document.signatureFields.allSatisfy({ (1...pageCount).contains($0.page ?? 1) }) else {
            throw .malformed(.summary)
        }
        document.name = DisplayName.clean(document.name)
        document.diagnostics = document.diagnostics.map(\.onOneLine)
        return ExtractedFile(document: document, attachments: attachments)
    }
}
