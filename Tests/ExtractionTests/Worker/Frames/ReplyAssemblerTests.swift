import Documents
import Foundation
import Testing

@testable import Extraction

struct ReplyAssemblerTests {
    private static let file = Array("Rent is due.".utf8)

    private static let answer = ExtractedFile(
        document: Document(
            id: Checksum.documentID(of: file),
            name: "a.txt",
            fileType: .text,
            byteCount: file.count,
            pages: [Page(number: 1, text: "Rent", words: []), Page(number: 2, text: "due", words: [])]
        ),
        attachments: [Attachment(name: "b.pdf", bytes: [1, 2])]
    )

    private static let page1 = Frame(.page, PageCoding.bytes(of: answer.document.pages[0]))
    private static let page2 = Frame(.page, PageCoding.bytes(of: answer.document.pages[1]))
    private static let attachment = Frame(.bytes, [1, 2])
    private static let done = Frame(.done)

    private static func summary(_ adjust: (inout ReplySummary) -> Void = { _ in }) throws -> Frame {
        var summary = ReplySummary(answer)
        adjust(&summary)
        return Frame(.summary, [UInt8](try JSONEncoder().encode(summary)))
    }

    private func assemble(
        _ frames: [Frame],
        request: WorkerRequest = .extract(name: "a.txt"),
        maximumBytes: Int = 10_000,
        adjust: (inout ExtractionLimits) -> Void = { _ in }
    ) throws -> WorkerReply? {
        var limits = ExtractionLimits()
        adjust(&limits)
        var assembler = ReplyAssembler(to: request, file: Self.file, limits: limits, maximumBytes: maximumBytes)
        for frame in frames {
            if let reply = try assembler.take(frame) { return reply }
        }
        return nil
    }

    @Test func putsTheFileTogether() throws {
        let frames = [Self.page1, Self.page2, try Self.summary(), Self.attachment, Self.done]
        #expect(try assemble(frames) == .file(Self.answer))
        #expect(try assemble(frames.dropLast()) == nil)
    }

    @Test func putsThePictureTogether() throws {
        let request = WorkerRequest.pageImage(page: 1, dotsPerInch: 72)
        #expect(try assemble([Self.attachment, Self.done], request: request) == .picture([1, 2]))
    }

    @Test func failureEndsAReplyAtAnyPlace() throws {
        let error = ExtractionError(.damaged, "Page 2 is damaged.")
        let frame = Frame(.failure, [UInt8](try JSONEncoder().encode(error)))
        #expect(try assemble([frame]) == .failure(error))
        #expect(try assemble([Self.page1, frame]) == .failure(error))
    }

    struct Lie: CustomTestStringConvertible {
        let testDescription: String
        let error: FrameError
        let frames: [Frame]
    }

    @Test(arguments: [
        Lie(testDescription: "nothing", error: .unexpected(.done), frames: [done]),
        Lie(
            testDescription: "no pages",
            error: .unexpected(.done),
            frames: [try? summary(), attachment, done].compactMap(\.self)
        ),
        Lie(testDescription: "no summary", error: .unexpected(.done), frames: [page1, done]),
        Lie(testDescription: "a page twice", error: .malformed(.page), frames: [page1, page1]),
        Lie(testDescription: "pages backwards", error: .malformed(.page), frames: [page2, page1]),
        Lie(
            testDescription: "a page after the summary",
            error: .unexpected(.page),
            frames: [page1, try? summary(), page2].compactMap(\.self)
        ),
        Lie(
            testDescription: "a missing attachment",
            error: .unexpected(.done),
            frames: [page1, try? summary(), done].compactMap(\.self)
        ),
        Lie(
            testDescription: "an attachment too many",
            error: .unexpected(.bytes),
            frames: [page1, try? summary(), attachment, attachment].compactMap(\.self)
        ),
        Lie(
            testDescription: "two summaries",
            error: .unexpected(.summary),
            frames: [page1, try? summary(), try? summary()].compactMap(\.self)
        ),
        Lie(
            testDescription: "another file's identity",
            error: .malformed(.summary),
            frames: [page1, try? summary { $0.document.id = Checksum.documentID(of: [0]) }].compactMap(\.self)
        ),
        Lie(
            testDescription: "another size",
            error: .malformed(.summary),
            frames: [page1, try? summary { $0.document.byteCount += 1 }].compactMap(\.self)
        ),
        Lie(
            testDescription: "a signature on a page that is not there",
            error: .malformed(.summary),
            frames: [
                page1, try? summary { $0.document.signatureFields = [SignatureField(isSigned: true, page: 2)] },
                attachment,
                done,
            ].compactMap(\.self)
        ),
        Lie(testDescription: "no JSON", error: .malformed(.summary), frames: [page1, Frame(.summary, [0x7B])]),
        Lie(testDescription: "a failure that is none", error: .malformed(.failure), frames: [Frame(.failure)]),
        Lie(testDescription: "a greeting", error: .unexpected(.ready), frames: [Frame(.ready)]),
        Lie(testDescription: "a request", error: .unexpected(.request), frames: [Frame(.request)]),
    ])
    func believesNothing(_ lie: Lie) {
        #expect(throws: lie.error) { try assemble(lie.frames) }
    }

    @Test func namesAreMadeFitToBeShownAndWritten() throws {
        let summary = try Self.summary {
            $0.document.name = "../../etc/passwd\u{1B}[31m"
            $0.attachmentNames = ["/tmp/evil\n.pdf"]
        }
        guard case .file(let file) = try assemble([Self.page1, summary, Self.attachment, Self.done]) else {
            Issue.record("There is no file.")
            return
        }
        #expect(file.document.name == "passwd [31m")
        #expect(file.attachments.map(\.name) == ["evil .pdf"])
    }

    @Test func keepsTheLimits() throws {
        #expect(throws: FrameError.excess("pages")) {
            try assemble([Self.page1, Self.page2]) { $0.maximumPages = 1 }
        }
        #expect(throws: FrameError.excess("attachments")) {
            try assemble([Self.page1, try Self.summary()]) { $0.maximumAttachments = 0 }
        }
        #expect(throws: FrameError.excess("bytes")) {
            try assemble([Self.page1, Self.page2], maximumBytes: 30)
        }
    }
}
