import Documents
import Testing

@testable import Search

struct RankingProfileTests {
    private let profile = RankingProfile(halfLifeDays: [.camStatement: 36.5], recencyHalfLifeDays: 365)
    /// 2024-03-01, day 19,783 of Unix time.
    private let now = 19_783.0 * 86_400

    static let recencies: [(String?, DocumentClass?, Double)] = [
        ("2024-03-01", nil, 1),
        ("2030-01-01", .lease, 1),
        ("2023-03-02", .lease, 0.5),
        ("2022-03-02", nil, 0.25),
        ("2023-03-02", .camStatement, 1 / 1024),
        ("1924-03-01", nil, 0),
        (nil, .camStatement, 0.5),
        ("not a date", nil, 0.5),
        ("2024-03", nil, 1),
    ]

    @Test(arguments: recencies)
    func halfIsLostAtEachHalfLife(_ date: String?, _ documentClass: DocumentClass?, _ expected: Double) {
        #expect(abs(profile.recency(of: date, class: documentClass, now: now) - expected) < 1e-9)
    }

    @Test(arguments: [("0", 0.5), ("7", 1), ("1 / 0", 1), ("log(0 - 1)", 1), ("0 - 3", 0.5), ("0.75", 0.75)])
    func theFactorStaysWithinItsLimit(_ formula: String, _ expected: Double) throws {
        let profile = RankingProfile(factor: try RankingExpression(formula), factorLimit: 2)
        #expect(profile.factor([:]) == expected)
    }

    /// Else equal, the later document is never lower, and no factor overturns a relevance that is limit times higher.
    @Test func factorsAreMonotoneAndBounded() {
        let profile = RankingProfile(recencyWeight: 0.9, recencyHalfLifeDays: 100, factorLimit: 1.5)
        var last = 0.0
        for year in stride(from: 1950, through: 2026, by: 1) {
            let document = DocumentSignals(documentClass: .other, date: "\(year)")
            let factor = profile.factor(profile.signals(of: document, now: now))
            #expect(factor >= last && factor <= 1 && factor >= 1 / 1.5)
            last = factor
        }
    }

    @Test(arguments: [(nil, 1), (0, 0), (0.1, 0), (0.2, 0.5), (0.3, 1), (2, 1)] as [(Double?, Double)])
    func theGateOpensWithTheAgreement(_ agreement: Double?, _ expected: Double) {
        let profile = RankingProfile(agreementBounds: 0.1...0.3)
        #expect(abs(profile.gate(agreement) - expected) < 1e-9)
    }
}
