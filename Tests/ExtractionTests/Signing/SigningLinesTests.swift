import Documents
import Extraction
import Testing

struct SigningLinesTests {
    private let reader = Installed.reader()

    /// A block with its line at `y`: caption, rule, name and date below.
    private static func block(_ page: inout SigningPage, x: Double = 72, y: Double) {
        page.text("LANDLORD: Harbor Street Holdings, LLC", x: x, y: y - 34)
        page.text("By:", x: x, y: y)
        page.rule(x: x + 20, y: y + 2, width: 180)
        page.text("Name: Jane Roe", x: x, y: y + 16)
        page.text("Date:", x: x, y: y + 32)
        page.rule(x: x + 30, y: y + 34, width: 120)
    }

    private func lines(of bytes: [UInt8]) throws -> [SigningLine] {
        try #require(reader.read(bytes, name: "page").document.pages.first).notes.signingLines
    }

    private func lines(_ draw: (inout SigningPage) -> Void) throws -> [SigningLine] {
        var page = SigningPage()
        page.text("IN WITNESS WHEREOF the parties have signed this Lease.", x: 72, y: 100)
        Self.block(&page, y: 300)
        draw(&page)
        return try lines(of: page.pdf())
    }

    @Test func blankLinesAreFoundWhereTheyAreDrawn() throws {
        let lines = try lines { _ in }
        #expect(
            lines.map { Int($0.box.y.rounded()) }.allSatisfy { [301, 302, 333, 334].contains($0) } && lines.count == 2
        )
        let line = try #require(lines.first)
        #expect(abs(line.box.x - 92) < 2 && abs(line.box.width - 180) < 3)
        #expect(lines.allSatisfy { $0.ink == 0 && $0.inkBox == nil && !$0.isStamped })
    }

    @Test(arguments: 1...20) func aScrawlIsInkOnItsLineOnly(seed: Int) throws {
        let lines = try lines { $0.signature(x: 100, y: 300, seed: UInt64(seed)) }
        #expect(lines.map { $0.ink > 0 } == [true, false])
        let box = try #require(lines.first?.inkBox)
        #expect(box.x > 95 && box.y > 265 && box.y + box.height < 312)
    }

    @Test func linesOfUnderscoresAreLinesToo() throws {
        var page = SigningPage()
        page.text("By: ______________________________", x: 72, y: 200)
        page.text("Name: Jane Roe", x: 72, y: 216)
        page.text("By: ______________________________", x: 330, y: 200)
        page.signature(x: 360, y: 200)
        let lines = try lines(of: page.pdf())
        #expect(lines.map { $0.ink > 0 } == [false, true])
    }

    @Test(arguments: 1...20) func smudgesSpecksAndDatesAreNoInk(seed: Int) throws {
        let seed = UInt64(seed)
        let smudged = try lines { $0.smudge(x: 120, y: 296, seed: seed) }
        #expect(smudged.allSatisfy { $0.ink == 0 })
        let specked = try lines { $0.specks(x: 92, y: 300, width: 180, count: 60, seed: seed) }
        #expect(specked.allSatisfy { $0.ink == 0 })
        let dated = try lines { $0.signature(x: 110, y: 332, loops: 5, seed: seed) }
        #expect(dated.first?.ink == 0)
    }

    @Test func stampsAndSealsAreToldFromInk() throws {
        let stamped = try lines { $0.stamp("RECEIVED MAR 2020", x: 110, y: 312) }
        #expect(stamped.first.map { $0.ink == 0 && $0.isStamped } == true)
        let sealed = try lines { $0.seal(x: 180, y: 290, radius: 30) }
        #expect(sealed.first.map { $0.ink == 0 && $0.isStamped } == true)
    }

    @Test func tablesFramesAndUnderlinedWordsAreNoLines() throws {
        var page = SigningPage()
        page.text("Landlord:", x: 72, y: 90)
        page.text("ARTICLE ONE BASIC LEASE PROVISIONS", x: 72, y: 120)
        page.rule(x: 72, y: 122, width: 215)
        for row in 0..<4 { page.rule(x: 72, y: 200 + Double(row) * 20, width: 300) }
        for column in 0..<4 { page.upright(x: 72 + Double(column) * 100, y: 200, height: 60) }
        page.rule(x: 400, y: 400, width: 150)
        page.rule(x: 400, y: 440, width: 150)
        page.upright(x: 400, y: 400, height: 40)
        page.upright(x: 550, y: 400, height: 40)
        #expect(try lines(of: page.pdf()).isEmpty)
    }

    @Test(arguments: 1...10) func moreInkNeverMakesALineBlank(seed: Int) throws {
        var page = SigningPage()
        Self.block(&page, y: 300)
        var shares: [Double] = []
        for step in 0..<6 {
            page.signature(x: 100 + Double(step) * 9, y: 300, loops: 4 + step, seed: UInt64(seed * 10 + step))
            shares.append(try #require(lines(of: page.pdf()).first).ink)
        }
        let signedFrom = shares.firstIndex { $0 > 0 } ?? shares.endIndex
        #expect(shares[signedFrom...].allSatisfy { $0 > 0 })
        #expect(signedFrom <= 1)
    }

    @Test func pagesWithoutCuesAreNotLookedAt() throws {
        var page = SigningPage()
        page.text("The Tenant pays the rent in advance.", x: 72, y: 100)
        page.rule(x: 72, y: 200, width: 200)
        #expect(try lines(of: page.pdf()).isEmpty)
    }

    @Test func scansAreMeasuredAsTheyAreRead() throws {
        var page = SigningPage()
        page.text("IN WITNESS WHEREOF the parties have signed this Lease.", x: 72, y: 100)
        Self.block(&page, x: 72, y: 300)
        Self.block(&page, x: 330, y: 300)
        page.signature(x: 360, y: 300, seed: 4)
        Self.block(&page, x: 72, y: 450)
        page.smudge(x: 130, y: 446)
        Self.block(&page, x: 330, y: 450)
        page.stamp("FILED MAR 03 2020", x: 360, y: 462)
        let lines = try lines(of: page.scan())
        let byLines = lines.filter { $0.box.width > 150 }
        #expect(byLines.map { $0.ink > 0 } == [false, true, false, false])
        #expect(lines.filter { $0.box.width < 150 }.count == 4)
    }
}
