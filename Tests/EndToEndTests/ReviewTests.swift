import Foundation
import TestSupport
import Testing

/// From documents of the store, by way of a person's answers, to a model that has learned from them.
struct ReviewTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func whatIsReviewedIsLearned() async throws {
        for number in 0..<6 {
            try program.folder.write("Notice \(number): water off.", as: "in/notice-\(number).txt")
            try program.folder.write("Receipt \(number) for keys.", as: "in/receipt-\(number).txt")
        }
        #expect(try await program.run("ingest", "in").status == 0)
        let nothing = try await program.run("train", "--data", "store:")
        #expect(nothing.status == 2 && nothing.errors.contains("deedbox review next"))

        let first = try await program.run("review", "next", "--count", "5", "--json").objects
        #expect(first.count == 5)
        #expect(Set(first.compactMap { $0["document_id"] as? String }).count == 5)
        let again = try await program.run("review", "next", "--count", "5", "--json").objects
        #expect(again.map(Self.id) == first.map(Self.id))

        for request in try await program.run("review", "next", "--count", "50", "--json").objects {
            let name = try #require(request["name"] as? String)
            let label = name.hasPrefix("notice") ? "other" : "addendum"
            let set = try await program.run("review", "set", Self.id(request), label, "--by", "desk")
            #expect(set.status == 0, "\(set.errors)")
        }
        #expect(try await program.run("review", "next", "--json").objects.isEmpty)
        let reviews = try await program.run("review", "list", "--json").objects
        #expect(reviews.count == 12 && reviews.allSatisfy { $0["reviewer"] as? String == "desk" })

        let train = try await program.run("train", "--data", "store:", "--promote", "--json")
        #expect(train.status == 0, "\(train.errors)")
        try program.folder.write("Receipt 99 for keys.", as: "new.txt")
        let answer = try await program.run("classify", "new.txt", "--json").objects.first
        #expect(answer?["class"] as? String == "addendum")
    }

    @Test func wrongCountsClassesAndDocumentsAreRefused() async throws {
        for count in ["0", "201"] {
            #expect(try await program.run("review", "next", "--count", count).status == 64)
        }
        let id = String(repeating: "a", count: 64)
        let unknown = try await program.run("review", "set", id, "novel")
        #expect(unknown.status == 2 && unknown.errors.contains("'novel' is not a class"))
        let missing = try await program.run("review", "set", id, "lease")
        #expect(missing.status == 2 && missing.errors.contains("document_not_found"))
    }

    private static func id(_ object: [String: Any]) -> String { object["document_id"] as? String ?? "" }
}
