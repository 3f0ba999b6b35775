import Documents
import Facts
import Testing

struct ReadingConfidenceTests {
    private static func money(_ text: String, confidence: Double = 0.85) -> [MoneyFact] {
        let page = Pages.page(text, source: confidence < 1 ? .ocr : .textLayer, confidence: confidence)
        return FeatureExtractor().features(of: Pages.document([page]), contentEmbedding: nil).monetaryValues
    }

    private static func confidence(of value: String, in text: String) throws -> Double {
        try #require(money(text).first { $0.value == value }).evidence.confidence
    }

    @Test func aTextLayerKeepsTheFindersCertainty() throws {
        #expect(try #require(Self.money("Rent is $1,250.00", confidence: 1).first).evidence.confidence == 0.99)
    }

    @Test func betterReadWordsAreSurer() throws {
        let values = [0.4, 0.6, 0.8, 0.95].compactMap { Self.money("Rent is $1,250.00 a month", confidence: $0).first }
        let confidences = values.map(\.evidence.confidence)
        #expect(confidences.count == 4 && confidences == confidences.sorted() && Set(confidences).count == 4)
        #expect(confidences.allSatisfy { 0 < $0 && $0 < 1 })
    }

    @Test(arguments: [
        ("Rent is $60,000.00 a year, $5,000.00 a month", "Rent is $60,000.00 a year, $5,100.00 a month", "60000.00"),
        (
            "The Premises have 2,000 square feet, at $30.00 per square foot $60,000.00",
            "The Premises have 2,500 square feet, at $30.00 per square foot $60,000.00", "60000.00"
        ),
        ("Item\tCost\nA\t10.00\nB\t20.00\nTotal\t30.00\n", "Item\tCost\nA\t10.00\nB\t20.00\nTotal\t31.00\n", "10.00"),
        ("A\t$700.00\t$600.00\t$100.00\n", "A\t$700.00\t$600.00\t$120.00\n", "700.00"),
        ("Costs $20,000.00, share 10%: $2,000.00", "Costs $20,000.00, share 10%: $2,100.00", "20000.00"),
    ])
    func whatAddsUpIsSurer(sound: String, odd: String, value: String) throws {
        #expect(try Self.confidence(of: value, in: sound) > (try Self.confidence(of: value, in: odd)))
    }

    @Test func tornFiguresAreLessSure() throws {
        #expect(try Self.confidence(of: "25", in: "pay $25, 310") < (try Self.confidence(of: "25", in: "pay $25 now")))
    }

    @Test func amountsWithoutCentsAmongOthersWithThemAreLessSure() throws {
        let amounts = "$11.50, $12.60, $13.70, $14.80, $15.90"
        #expect(
            try Self.confidence(of: "763", in: "\(amounts) and $763 too")
                < (try Self.confidence(of: "763.00", in: "\(amounts) and $763.00 too"))
        )
    }

    @Test func periodsThatFollowEachOtherAreSurer() throws {
        func date(_ text: String) throws -> Double {
            let page = Pages.page(text, source: .ocr, confidence: 0.7)
            let record = FeatureExtractor().features(of: Pages.document([page]), contentEmbedding: nil)
            return try #require(record.dates.first).evidence.confidence
        }
        #expect(try date("until 12/31/2020, from 01/01/2021") > (try date("until 12/31/2020, from 01/07/2021")))
    }

    @Test func amountsTooLargeToReckonWithDoNoHarm() {
        let digits = String(repeating: "9", count: 300)
        #expect(Self.money("$\(digits).00 and $12,345,678,901,234,567.00, 50%").count == 2)
    }

    @Test(.timeLimit(.minutes(30)))
    func manyEqualFactsTakeLinearTime() {
        let line =
            "option to extend for 5 years, 100 square feet at $10.00 per square foot $1,000.00, 10% $100.00 12/31/2020\n"
        let page = Pages.page(String(repeating: line, count: 1_000), source: .ocr, confidence: 0.8)
        let record = FeatureExtractor().features(of: Pages.document([page]), contentEmbedding: nil)
        #expect(record.monetaryValues.count == 3_000)
    }
}
