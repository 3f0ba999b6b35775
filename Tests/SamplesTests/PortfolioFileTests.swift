import Documents
import Foundation
import Samples
import Testing

/// The first twelve papers hold every class and every kind of file.
struct PortfolioFileTests {
    private let portfolio: WrittenPortfolio
    private var truths: [SampleTruth] { portfolio.truths }

    init() throws { portfolio = try Self.shared.get() }

    private static let shared = Result { try WrittenPortfolio(seed: 21, count: 12) }

    @Test func theSameSeedGivesTheSameBytes() throws {
        let again = try WrittenPortfolio(seed: 21, count: 12)
        for name in portfolio.files.keys.sorted() {
            #expect(again.files[name] == portfolio.files[name], "\(name)")
        }
    }

    @Test func anotherSeedGivesOtherBytes() throws {
        let other = try WrittenPortfolio(seed: 22, count: 2)
        #expect(Set(other.files.values).isDisjoint(with: portfolio.files.values))
    }

    @Test func everyClassIsThere() {
        #expect(Set(truths.map(\.documentClass)) == Set(DocumentClass.standard.map(\.rawValue)))
    }

    @Test(arguments: [FileType.pdf, .png, .jpeg, .tiff, .docx, .html, .text, .mail])
    func everyTypeIsThereAndLooksIt(type: FileType) throws {
        let files = truths.filter { $0.type == type.rawValue }
        #expect(!files.isEmpty)
        for truth in files {
            let head = try #require(portfolio.files[truth.path]).prefix(600)
            let text = String(decoding: head, as: UTF8.self)
            switch type {
            case .pdf: #expect(head.starts(with: Array("%PDF-1.".utf8)))
            case .png: #expect(head.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            case .jpeg: #expect(head.starts(with: [0xFF, 0xD8, 0xFF]))
            case .tiff: #expect(head.starts(with: Array("II*\0".utf8)) || head.starts(with: Array("MM\0*".utf8)))
            case .docx: #expect(head.starts(with: [0x50, 0x4B, 3, 4]))
            case .html: #expect(text.contains("<html"))
            case .text: #expect(!text.contains("<"))
            case .mail: #expect(text.hasPrefix("From: ") && text.contains("MIME-Version: 1.0"))
            default: Issue.record("Nobody made this kind.")
            }
        }
    }

    @Test func everyFileHasItsTruth() throws {
        #expect(Set(portfolio.files.keys) == Set(truths.map(\.path) + ["truth.jsonl"]))
        #expect(truths.allSatisfy { !$0.pages.joined().isEmpty })
    }

    @Test func scansAreShort() {
        let scans = truths.filter { ["scanned_pdf", "png", "jpeg", "tiff"].contains($0.medium) }
        #expect(scans.count >= 4)
        #expect(scans.allSatisfy { $0.pages.count <= 3 })
    }

    @Test func statementsAreWorkbooksNowAndThen() throws {
        let portfolio = try WrittenPortfolio(seed: 21, count: 24, mix: SampleMix([(.camStatement, 1)]))
        let workbooks = portfolio.truths.filter { $0.type == "xlsx" }
        #expect(workbooks.count >= 2 && workbooks.allSatisfy { $0.documentClass == "cam_statement" })
        for truth in workbooks {
            #expect(try #require(portfolio.files[truth.path]).starts(with: [0x50, 0x4B, 3, 4]))
            #expect(truth.medium == "xlsx" && truth.path.hasSuffix(".xlsx") && !truth.amounts.isEmpty)
        }
    }

    @Test func mailsCarryAPaperWithItsOwnTruth() throws {
        let mail = try #require(truths.first { $0.type == "mail" })
        #expect(mail.documentClass == "other")
        let attachment = try #require(mail.attachments.first)
        #expect(!attachment.pages.joined().isEmpty)
    }
}
