import Testing

/// The pages about the checklist before production.
struct ReadinessPagesTests {
    private let server: TestServer
    private let page = "/readiness/document-class"

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    @Test func theChecklistIsCarriedOutByForm() async throws {
        let list = try await server.get("/readiness").text
        #expect(list.contains("href=\"\(page)\">document-class") && list.contains("not looked at"))
        #expect(try await server.get(page).text.contains("Nobody has carried the checklist out yet."))
        let answer = try await server.submit(page, [:], from: page)
        #expect(answer.status == 303 && answer.header("Location") == page)
        let report = try await server.get(page).text
        for words in ["version 1", "not ready", "Security", "deedbox pipeline add"] {
            #expect(report.contains(words), "\(words)")
        }
        let after = try await server.get("/readiness").text
        #expect(after.contains("1 of 2") && after.contains("not ready"))
    }

    @Test func whatIsNoModelIsNotFound() async throws {
        #expect(try await server.get("/readiness/none").status == 404)
        #expect(try await server.submit("/readiness/none", [:], from: page).status == 404)
    }
}
