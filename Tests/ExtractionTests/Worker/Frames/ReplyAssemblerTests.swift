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
            pages: []
        ),
        attachments: [Attachment(name: "b.pdf", bytes: [1, 2])]
    )

    private static let pages = [
        ReadPage(
            Page(number: 1, text: "Rent", words: []),
            diagnostics: [Diagnostic(.warning, "page_not_recognized", page: 1, "Page 1 has no OCR.")]
        ),
        ReadPage(Page(number: 2, text: "due", words: [])),
    ]
    private static let opened = Frame(.opened, [2, 0, 0, 0])
    private static let page1 = Frame(.page, ReadPageCoding.bytes(of: pages[0]))
    private static let page2 = Frame(.page, ReadPageCoding.bytes(of: pages[1]))
    private static let attachment = Frame(.bytes, [1, 2])
    private static let done = Frame(.done)

    private static func summary(_ adjust: (inout ReplySummary) -> Void = { _ in }) throws -> Frame {
        var summary = ReplySummary(answer)
        adjust(&summary)
        return Frame(.summary, [UInt8](try JSONEncoder().encode(summary)))
    }

    private static let request = WorkerRequest.extract(name: "a.txt", plan: ReadingPlan())

    private func assemble(
        _ frames: [Frame],
        request: WorkerRequest = request,
        maximumBytes: Int = 10_000,
        adjust: (inout ExtractionLimits) -> Void = { _ in }
    ) throws -> WorkerReply? {
        var limits = ExtractionLimits()
        adjust(&limits)
        var assembler = ReplyAssembler(to: request, file: Self.file, limits: limits, maximumBytes: maximumBytes)
        var last: ReplyAssembler.Step?
        for frame in frames { last = try assembler.take(frame) }
        guard case .reply(let reply) = last else { return nil }
        return reply
    }

    @Test func tellsOfThePagesAndPutsTheRestTogether() throws {
        let frames = [Self.opened, Self.page1, Self.page2, try Self.summary(), Self.attachment, Self.done]
        var assembler = ReplyAssembler(
            to: Self.request,
            file: Self.file,
            limits: ExtractionLimits(),
            maximumBytes: 10_000
        )
        let steps = try frames.map { try assembler.take($0) }
        #expect(
            steps == [
                .event(.opened(pageCount: 2)), .event(.page(Self.pages[0])), .event(.page(Self.pages[1])), .more, .more,
                .reply(.file(Self.answer)),
            ]
        )
    }

    @Test func laterReplyBeginsWhereThePlanSays() throws {
        var plan = ReadingPlan()
        plan.firstPage = 2
        let request = WorkerRequest.extract(name: "a.txt", plan: plan)
        let rest = [try Self.summary(), Self.attachment, Self.done]
        #expect(try assemble([Self.opened, Self.page2] + rest, request: request) == .file(Self.answer))
        #expect(throws: FrameError.malformed(.page)) { try assemble([Self.opened, Self.page1], request: request) }
        plan.firstPage = 3
        let last = WorkerRequest.extract(name: "a.txt", plan: plan)
        #expect(try assemble([Self.opened] + rest, request: last) == .file(Self.answer))
    }

    @Test func putsThePictureTogether() throws {
        let request = WorkerRequest.pageImage(page: 1, dotsPerInch: 72)
        #expect(try assemble([Self.attachment, Self.done], request: request) == .made([1, 2]))
        let document = WorkerRequest.searchablePDF(pageCount: 3)
        #expect(try assemble([Self.attachment, Self.done], request: document) == .made([1, 2]))
        #expect(throws: FrameError.unexpected(.done)) { try assemble([Self.done], request: document) }
    }

    @Test func failureEndsAReplyAtAnyPlace() throws {
        let error = ExtractionError(.damaged, "Page 2 is damaged.")
        let frame = Frame(.failure, [UInt8](try JSONEncoder().encode(error)))
        #expect(try assemble([frame]) == .failure(error))
        #expect(try assemble([Self.opened, Self.page1, frame]) == .failure(error))
    }

    private static let remarkElsewhere = Frame(
        .page,
        ReadPageCoding.bytes(
            of: ReadPage(pages[1].page, diagnostics: [Diagnostic(.note, "text_layer_rejected", page: 9, "Page 9.")])
        )
    )

    struct Lie: CustomTestStringConvertible {
        let testDescription: String
        let error: FrameError
        let frames: [Frame]
    }

    @Test(arguments: [
        Lie(testDescription: "nothing", error: .unexpected(.done), frames: [done]),
        Lie(testDescription: "no page count", error: .unexpected(.page), frames: [page1]),
        Lie(testDescription: "two page counts", error: .unexpected(.opened), frames: [opened, opened]),
        Lie(testDescription: "no pages", error: .malformed(.opened), frames: [Frame(.opened, [0, 0, 0, 0])]),
        Lie(testDescription: "half a page count", error: .malformed(.opened), frames: [Frame(.opened, [2, 0])]),
        Lie(
            testDescription: "a summary before the pages",
            error: .unexpected(.summary),
            frames: [opened, page1, try? summary()].compactMap(\.self)
        ),
        Lie(testDescription: "no summary", error: .unexpected(.done), frames: [opened, page1, page2, done]),
        Lie(testDescription: "a page twice", error: .malformed(.page), frames: [opened, page1, page1]),
        Lie(testDescription: "pages backwards", error: .malformed(.page), frames: [opened, page2, page1]),
        Lie(testDescription: "a page too many", error: .unexpected(.page), frames: [opened, page1, page2, page2]),
        Lie(testDescription: "a page without its remarks", error: .malformed(.page), frames: [opened, Frame(.page)]),
        Lie(
            testDescription: "a remark on another page",
            error: .malformed(.page),
            frames: [opened, page1, remarkElsewhere]
        ),
        Lie(
            testDescription: "stuck on a page that came",
            error: .unexpected(.stuck),
            frames: [opened, page1, Frame(.stuck, [1, 0, 0, 0])]
        ),
        Lie(
            testDescription: "a page after the summary",
            error: .unexpected(.page),
            frames: [opened, page1, page2, try? summary(), page2].compactMap(\.self)
        ),
        Lie(
            testDescription: "a missing attachment",
            error: .unexpected(.done),
            frames: [opened, page1, page2, try? summary(), done].compactMap(\.self)
        ),
        Lie(
            testDescription: "an attachment too many",
            error: .unexpected(.bytes),
            frames: [opened, page1, page2, try? summary(), attachment, attachment].compactMap(\.self)
        ),
        Lie(
            testDescription: "two summaries",
            error: .unexpected(.summary),
            frames: [opened, page1, page2, try? summary(), try? summary()].compactMap(\.self)
        ),
        Lie(
            testDescription: "another file's identity",
            error: .malformed(.summary),
            frames: [
                opened, page1, page2, try? summary { $0.document.id = Checksum.documentID(of: [0]) },
            ].compactMap(\.self)
        ),
        Lie(
            testDescription: "another size",
            error: .malformed(.summary),
            frames: [opened, page1, page2, try? summary { $0.document.byteCount += 1 }].compactMap(\.self)
        ),
        Lie(
            testDescription: "a signature on a page that is not there",
            error: .malformed(.summary),
            frames: [
                opened, page1, page2,
                try? summary { $0.document.signatureFields = [SignatureField(isSigned: true, page: 3)] }, attachment,
                done,
            ].compactMap(\.self)
        ),
        Lie(
            testDescription: "no JSON",
            error: .malformed(.summary),
            frames: [opened, page1, page2, Frame(.summary, [0x7B])]
        ),
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
        guard
            case .file(let file) = try assemble([
                Self.opened, Self.page1, Self.page2, summary, Self.attachment, Self.done,
            ])
        else {
            Issue.record("There is no file.")
            return
        }
        #expect(file.document.name == "passwd [31m")
        #expect(file.attachments.map(\.name) == ["evil .pdf"])
    }

    @Test func keepsTheLimits() throws {
        #expect(throws: FrameError.excess("pages")) {
            try assemble([Self.opened]) { $0.maximumPages = 1 }
        }
        #expect(throws: FrameError.excess("attachments")) {
            try assemble([Self.opened, Self.page1, Self.page2, try Self.summary()]) { $0.maximumAttachments = 0 }
        }
        #expect(throws: FrameError.excess("bytes")) {
            try assemble([Self.opened, Self.page1, Self.page2], maximumBytes: 30)
        }
    }
}
