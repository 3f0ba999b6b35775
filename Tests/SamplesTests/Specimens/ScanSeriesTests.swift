import Samples
import Testing

struct ScanSeriesTests {
    private struct Drawn {
        var truth: ScanTruth
        var bytes: [UInt8]
    }

    private static func scans(seed: UInt64 = 1, pages: Int, _ conditions: [ScanCondition]) throws -> [Drawn] {
        var drawn: [Drawn] = []
        try ScanSeries(seed: seed).forEach(pageCount: pages, conditions: conditions) { truth, bytes in
            drawn.append(Drawn(truth: truth, bytes: bytes))
        }
        return drawn
    }

    private static let clean = Result { try scans(pages: ScanSeries.kindCount, [.dpi75]) }

    @Test func thirteenConditionsAreStandardAndTheOthersHarder() {
        #expect(ScanCondition.standard.count == 13)
        #expect(ScanCondition.standard + ScanCondition.harder == ScanCondition.allCases)
    }

    @Test func everyKindOfPageHasWordsAndEveryTableKeyTokens() throws {
        let scans = try Self.clean.get()
        #expect(Set(scans.map(\.truth.page)).count == ScanSeries.kindCount)
        for scan in scans {
            #expect(scan.truth.text.split(whereSeparator: \.isWhitespace).count > 40, "\(scan.truth.page)")
            #expect(!scan.truth.keyTokens.isEmpty || !scan.truth.page.contains("table"), "\(scan.truth.page)")
        }
        #expect(scans.flatMap(\.truth.keyTokens).count > 200)
    }

    @Test func keyTokensStandInTheText() throws {
        for scan in try Self.clean.get() {
            let text = scan.truth.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for token in scan.truth.keyTokens { #expect(text.contains(token), "\(scan.truth.page)") }
        }
    }

    @Test func noRowsOfDotsAreDrawn() throws {
        #expect(try Self.clean.get().allSatisfy { !$0.truth.text.contains("....") })
    }

    @Test(arguments: ScanCondition.allCases)
    func everyConditionMakesAnotherFileOfItsKind(condition: ScanCondition) throws {
        let scans = try Self.scans(pages: 1, [condition])
        let scan = try #require(scans.first)
        let starts: [String: [UInt8]] = ["png": [0x89, 0x50], "jpg": [0xFF, 0xD8], "tif": [0x49, 0x49]]
        let suffix = String(scan.truth.file.suffix(3))
        #expect(scan.bytes.starts(with: try #require(starts[suffix])))
        #expect(scan.truth.condition == condition)
        #expect(scan.truth.text == (try Self.clean.get())[0].truth.text)
        #expect(scan.truth.file.hasPrefix(condition.rawValue))
    }

    @Test func theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws {
        let conditions: [ScanCondition] = [.dpi75, .ruined]
        let first = try Self.scans(pages: 1, conditions)
        let again = try Self.scans(pages: 1, conditions)
        let other = try Self.scans(seed: 2, pages: 1, conditions)
        #expect(first.map(\.bytes) == again.map(\.bytes))
        #expect(zip(first, other).allSatisfy { $0.bytes != $1.bytes })
    }
}
