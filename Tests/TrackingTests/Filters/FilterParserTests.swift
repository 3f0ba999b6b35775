import Testing
import Tracking

struct FilterParserTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let conditions: [TrackingFilter.Condition]

        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "", conditions: []),
        Case(text: "metrics.f1 > -0.5e1", conditions: [.init(.metric("f1"), .number(.greater, -5))]),
        Case(text: "metric.`val loss`!=1", conditions: [.init(.metric("val loss"), .number(.notEqual, 1))]),
        Case(text: "params.\"a.b\" LIKE '%x_'", conditions: [.init(.parameter("a.b"), .text(.like, "%x_"))]),
        Case(
            text: "tags.mlflow.source.name = \"x\"",
            conditions: [.init(.tag("mlflow.source.name"), .text(.equal, "x"))]
        ),
        Case(text: "start_time >= 5", conditions: [.init(.attribute("start_time"), .number(.greaterOrEqual, 5))]),
        Case(text: "attributes.created < 5", conditions: [.init(.attribute("start_time"), .number(.less, 5))]),
        Case(text: "params.a is not null", conditions: [.init(.parameter("a"), .null(false))]),
        Case(
            text: "tags.t NOT IN ('a', 'it''s')",
            conditions: [.init(.tag("t"), .list(["a", "it's"], isExcluded: true))]
        ),
        Case(
            text: "dataset.name = 'd' AnD status ilike 'F%'",
            conditions: [
                .init(.dataset("name"), .text(.equal, "d")), .init(.attribute("status"), .text(.ilike, "F%")),
            ]
        ),
    ])
    func aFilterIsRead(_ example: Case) throws {
        #expect(try TrackingFilter(parsing: example.text, as: .runs).conditions == example.conditions)
    }

    @Test(arguments: [
        "metrics.a >", "metrics.a > 'x'", "params.a > 1", "params.a = 1", "AND", "params.a = 'x' OR params.b = 'y'",
        "params.a = 'x", "colour = 'red'", "metrics.a = 1 AND", "tags.t IN ()", "tags.t IN ('a'", "tags.t NOT 'a'",
        "metrics.a == 1", ";", "dataset.size = 'x'", "metrics.a > 1.2.3", "`", "tags.", "params.a LIKE '%%%%%%%'", "(",
    ])
    func whatIsNoFilterIsRefused(_ text: String) {
        let error = #expect(throws: TrackingError.self) { try TrackingFilter(parsing: text, as: .runs) }
        #expect(error?.code == .invalidValue)
    }

    @Test func anErrorSaysWhere() {
        let error = #expect(throws: TrackingError.self) {
            try TrackingFilter(parsing: "metrics.a > 1 AND params.b > 'x'", as: .runs)
        }
        #expect(error?.message == "Cannot read the filter at character 28: one of = != LIKE ILIKE IN must follow.")
    }

    /// Whatever is cut out of a filter, reading it ends with a filter or an error.
    @Test func noPieceOfAFilterTraps() {
        let text = Array(
            "metrics.`a b` >= -1.5 AND tags.\"c\" NOT IN ('x''y', \"z\") AND dataset.name ILIKE '%é%' AND a.b IS NULL"
        )
        for start in text.indices {
            for end in start...text.count {
                _ = try? TrackingFilter(parsing: String(text[start..<end]), as: .runs)
            }
        }
    }

    @Test func anOrderIsRead() throws {
        #expect(
            try OrderTerm.terms(parsing: ["metrics.`a b` DESC", "start_time", "params.x asc"], as: .runs) == [
                OrderTerm(.metric("a b"), isAscending: false), OrderTerm(.attribute("start_time")),
                OrderTerm(.parameter("x")),
            ]
        )
        #expect(throws: TrackingError.self) { try OrderTerm(parsing: "metrics.a UPWARDS", as: .runs) }
    }
}
