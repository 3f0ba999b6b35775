import Testing

@testable import Search

struct RankingExpressionTests {
    static let values: [(String, Double)] = [
        ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("16 / 4 / 2", 2), ("-2 * -3", 6), ("--1", 1),
        ("min(2, 3) + max(2, 3)", 5), ("log(exp(2))", 2), ("sqrt(9)", 3), (" recency*words ", 50), (".5", 0.5),
        ("priority * (1 - recency_weight * (1 - recency))", 0.72),
    ]

    @Test(arguments: values)
    func formulasComeToWhatTheySay(_ text: String, _ expected: Double) throws {
        let signals: [RankingExpression.Signal: Double] = [
            .recency: 0.5, .words: 100, .priority: 0.8, .recencyWeight: 0.2,
        ]
        #expect(abs(try RankingExpression(text).value(signals) - expected) < 1e-12)
    }

    @Test func theStandardFormulaIsItsText() throws {
        #expect(try RankingExpression(RankingExpression.standard.text) == .standard)
        #expect(RankingExpression.standard.signals == [.priority, .recencyWeight, .recency])
    }

    static let errors: [(String, RankingExpressionError)] = [
        ("", .ended), ("1 +", .ended), ("(1", .ended), ("1 2", .unexpected("2", position: 3)),
        ("1 $ 2", .unexpected("$", position: 3)), ("age", .unknownName("age", position: 1)),
        ("2 * min(1)", .wrongParameterCount(function: "min", expected: 2, position: 5)),
        (String(repeating: "(", count: 1000), .tooDeep), (String(repeating: "-", count: 1000), .tooDeep),
    ]

    @Test(arguments: errors)
    func whatIsNoFormulaIsRefused(_ text: String, _ expected: RankingExpressionError) {
        #expect(throws: expected) { try RankingExpression(text) }
    }
}
