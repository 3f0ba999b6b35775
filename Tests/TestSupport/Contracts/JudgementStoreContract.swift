import Documents
package import Search
import Testing

/// What every store of judgements does.
package enum JudgementStoreContract {
    package static let clauses: [ContractClause<any JudgementStore>] = [
        .init("of one judge, question and passage the last judgement stands", lastStands),
        .init("judgements come by question, document, passage and judge", order),
        .init("a judgement that is taken back is gone, and others stay", removed),
        .init("beyond the most that are kept, none of a batch is", limit),
    ]

    private static func judgement(
        _ question: String,
        _ number: Int,
        _ ordinal: Int,
        _ judge: String,
        _ grade: Int
    ) -> Judgement {
        Judgement(
            question: question,
            documentID: .fixture(number),
            ordinal: ordinal,
            quote: "Rent is due “monthly”.",
            grade: grade,
            judge: judge,
            judgedAt: 7.25
        )
    }

    private static func lastStands(_ store: any JudgementStore) async throws {
        try await store.keep([judgement("rent", 1, 0, "ann", 1), judgement("rent", 1, 0, "bob", 0)], maximum: 9)
        try await store.keep([judgement("rent", 1, 0, "ann", 3)], maximum: 9)
        let all = [judgement("rent", 1, 0, "ann", 3), judgement("rent", 1, 0, "bob", 0)]
        #expect(try await store.all() == all)
        #expect(Set(try await store.judgements(of: "rent")) == Set(all))
        #expect(try await store.judgements(of: "Rent").isEmpty)
    }

    private static func order(_ store: any JudgementStore) async throws {
        let all = [
            judgement("a", 1, 0, "ann", 1), judgement("a", 1, 0, "bob", 1), judgement("a", 1, 1, "ann", 1),
            judgement("a", 2, 0, "ann", 1), judgement("b", 1, 0, "ann", 1),
        ]
        try await store.keep(all.reversed(), maximum: 9)
        #expect(try await store.all() == all)
    }

    private static func removed(_ store: any JudgementStore) async throws {
        let all = [
            judgement("rent", 1, 0, "ann", 2), judgement("rent", 1, 0, "bob", 2), judgement("rent", 1, 1, "ann", 2),
        ]
        try await store.keep(all, maximum: 9)
        for _ in 1...2 { try await store.remove(question: "rent", document: .fixture(1), ordinal: 0, judge: "ann") }
        #expect(try await store.all() == Array(all.dropFirst()))
    }

    private static func limit(_ store: any JudgementStore) async throws {
        try await store.keep([judgement("rent", 1, 0, "ann", 2)], maximum: 2)
        let failure = await #expect(throws: Failure.self) {
            try await store.keep((1...2).map { judgement("rent", 2, $0, "ann", 2) }, maximum: 2)
        }
        #expect(failure?.code == "too_many_judgements")
        // To judge again needs no room.
        try await store.keep([judgement("rent", 1, 0, "ann", 0), judgement("rent", 2, 0, "ann", 1)], maximum: 2)
        #expect(try await store.all().map(\.grade) == [0, 1])
    }
}
