import Documents
import TestSupport
import Testing

@testable import Search

/// A question that names one tenant is answered by that tenant's papers first.
struct NamedTenantTests {
    static let cases: [(question: String, tenants: [String], named: String?, words: String?)] = [
        ("hvac repair acme", ["Acme Dental LLC"], "Acme Dental LLC", "acme"),
        ("acme dental hvac", ["Acme Dental LLC", "Acme Books LLC"], "Acme Dental LLC", "acme dental"),
        ("hvac acme", ["Acme Dental LLC", "Acme Books LLC"], nil, nil),
        ("hvac acme", ["Acme Dental LLC", "ACME DENTAL, L.L.C."], "Acme Dental LLC", "acme"),
        ("acme or boland parking", ["Acme Dental LLC", "Boland Inc."], nil, nil),
        ("parking of acme, the lease of acme dental", ["Acme Dental LLC"], "Acme Dental LLC", "acme dental"),
        ("dental hvac", ["Acme Dental LLC"], nil, nil),
    ]

    @Test(arguments: cases)
    func oneTenantAloneIsNamed(_ question: String, _ tenants: [String], _ name: String?, _ words: String?) {
        let sequence = QueryAnalyzer().analyze(question).sequence
        let papers = Dictionary(
            grouping: tenants.enumerated().map { NamedPaper(documentID: .fixture($0 + 1), tenant: $1) }
        ) { QueryAnalyzer.words($0.tenant)[0] }
        let named = NamedTenant.only(NamedTenant.mentions(in: sequence, papers))
        #expect(named?.papers[0].tenant == name && named?.source == words)
    }

    private static let clauses = [
        "Tenant pays its share of common area maintenance.", "Common area repairs are Landlord's.",
        "The common area may be closed.", "Parking in the common area is free.",
        "Signs in the common area need consent.",
    ]

    /// Six leases that differ in tenant and suite only, and a rent roll that names all tenants.
    private func engine() async throws -> (SearchedHome, SearchEngine) {
        let tenants = [
            "Acme Dental LLC", "Boland Books Inc.", "Common Grounds LLC", "Dorfield LP", "Elham Co.", "Fenton Ltd.",
        ]
        var items = tenants.enumerated().map { number, tenant in
            SearchedHome.Item(
                name: "\(tenant.split(separator: " ")[0]).pdf",
                documentClass: .lease,
                texts: Self.clauses,
                context: "\(tenant) Suite \(401 + number)",
                tenant: tenant,
                suite: "Suite \(401 + number)"
            )
        }
        items.append(
            .init(name: "roll.pdf", documentClass: .other, texts: [tenants.joined(separator: ", ") + ": common area"])
        )
        let home = try await SearchedHome(items)
        return (home, SearchEngine(index: home.passages, embed: nil, now: { 0 }))
    }

    @Test(arguments: [
        ("common area acme", "Acme.pdf", "acme"), ("common area of Boland Books", "Boland.pdf", "boland books"),
        ("common area suite 404", "Dorfield.pdf", "suite 404"),
    ])
    func allOfTheNamedLeaseComesBeforeOthers(_ question: String, _ file: String, _ text: String) async throws {
        let (home, engine) = try await engine()
        defer { withExtendedLifetime(home) {} }
        let response = try await engine.search(SearchRequest(query: question, limit: 10, mode: .bm25))
        #expect(response.hits.prefix(5).map(\.name) == Array(repeating: file, count: 5))
        #expect(response.hits.dropFirst(5).allSatisfy { $0.name != file } && response.hits.count == 10)
        #expect(response.chips.contains { $0.kind == .order && $0.text == text })
        // The next page goes on behind the first, and has the chip, too.
        let request = SearchRequest(query: question, limit: 10, mode: .bm25, cursor: response.nextCursor)
        let next = try await engine.search(request)
        #expect(next.hits.allSatisfy { $0.name != file } && next.chips == response.chips)
    }

    @Test func theChipCanBeTakenBack() async throws {
        let (home, engine) = try await engine()
        defer { withExtendedLifetime(home) {} }
        let request = SearchRequest(query: "common area acme", limit: 10, mode: .bm25, ignored: ["acme"])
        let response = try await engine.search(request)
        #expect(response.hits.count { $0.name == "Acme.pdf" } == 3)
        #expect(!response.chips.contains { $0.kind == .order })
    }

    /// One tenant's name begins with a word of every lease, and a key sees a part of the leases only.
    @Test func anOrdinaryWordNamesNobodyAndAFilterHidesNames() async throws {
        let (home, engine) = try await engine()
        defer { withExtendedLifetime(home) {} }
        let ordinary = try await engine.search(SearchRequest(query: "common area repairs", mode: .bm25))
        #expect(!ordinary.chips.contains { $0.kind == .order })
        let filter = SearchFilter([.name(SearchFilter.Choice(["roll"]))])
        let hidden = try await engine.search(SearchRequest(query: "common area acme", filter: filter, mode: .bm25))
        #expect(!hidden.chips.contains { $0.kind == .order } && hidden.hits.map(\.name) == ["roll.pdf"])
    }
}
