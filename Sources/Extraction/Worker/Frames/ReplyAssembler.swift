import Documents
import Foundation

/// Puts the frames of one reply together and believes none of them.
///
/// Once a file has taken over a worker, its frames are written by an attacker: whatever is out of order, over a limit or
/// breaks a promise of the document types is an error, and the worker is put down.
struct ReplyAssembler {
    /// In Unicode scalars; our own messages stay below 300.
    private static let maximumMessageLength = 1_000

    private let limits: ExtractionLimits
    private let request: WorkerRequest
    private let file: [UInt8]
    /// How many bytes the rest of the reply may have.
    private(set) var allowance: Int
    private var pages: [Page] = []
    private var summary: ReplySummary?
    private var attachments: [Attachment] = []
    private var picture: [UInt8]?

    /// - Parameters:
    ///   - file: The bytes that were sent.
    ///   - maximumBytes: The most bytes of the whole reply.
    init(to request: WorkerRequest, file: [UInt8], limits: ExtractionLimits, maximumBytes: Int) {
        self.request = request
        self.file = file
        self.limits = limits
        allowance = maximumBytes
    }

    /// Takes the next frame; returns the reply when it is complete.
    mutating func take(_ frame: Frame) throws(FrameError) -> WorkerReply? {
        allowance -= frame.bytes.count + Frame.headerSize
        guard allowance >= 0 else { throw .excess("bytes") }
        switch (frame.kind, request) {
        case (.failure, _): return .failure(try failure(frame))
        case (.page, .extract): try takePage(frame)
        case (.summary, .extract): try takeSummary(frame)
        case (.bytes, .extract): try takeAttachment(frame)
        case (.bytes, .pageImage) where picture == nil: picture = frame.bytes
        case (.done, .extract): return .file(try extractedFile())
        case (.done, .pageImage): return .picture(try finishedPicture())
        default: throw .unexpected(frame.kind)
        }
        return nil
    }

    private mutating func takePage(_ frame: Frame) throws(FrameError) {
        guard summary == nil else { throw .unexpected(.page) }
        guard pages.count < limits.maximumPages else { throw .excess("pages") }
        guard let page = PageCoding.page(of: frame.bytes), page.number > pages.last?.number ?? 0 else {
            throw .malformed(.page)
        }
        pages.append(page)
    }

    private mutating func takeSummary(_ frame: Frame) throws(FrameError) {
        guard summary == nil else { throw .unexpected(.summary) }
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
        // A message is one line for a terminal or a log; an attacker's would be more.
        let line = error.message.unicodeScalars.prefix(Self.maximumMessageLength)
        let clean = line.map { $0.properties.generalCategory == .control ? " " : $0 }
        error.message = String(String.UnicodeScalarView(clean))
        return error
    }

    private func finishedPicture() throws(FrameError) -> [UInt8] {
        guard let picture else { throw .unexpected(.done) }
        return picture
    }

    private func extractedFile() throws(FrameError) -> ExtractedFile {
        guard let summary, attachments.count == summary.attachmentNames.count, let last = pages.last else {
            throw .unexpected(.done)
        }
        var document = summary.document
        // Others look these pages up and would trap over one that is not there.
        guard document.signatureFields.allSatisfy({ (1...last.number).contains($0.page ?? 1) }) else {
            throw .malformed(.summary)
        }
        document.name = DisplayName.clean(document.name)
        document.pages = pages
        return ExtractedFile(document: document, attachments: attachments)
    }
}
