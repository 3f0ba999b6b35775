import Foundation
import Testing

struct SiteRoutesTests {
    private let server: TestServer

    init() throws { server = try TestServer() }

    @Test func theBeginningLeadsToTheDocuments() async throws {
        let answer = try await server.get("/")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/documents")
    }

    @Test func everyFileThatAPageNamesIsThere() async throws {
        let page = try await server.get("/documents").text
        for path in page.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/).map({ String($0.1) }) {
            #expect(try await server.get(path).status == 200, "\(path)")
        }
        #expect(page.contains("/assets/site.css"))
    }

    @Test func aBrowserMayRunNothingButOurOwnFiles() async throws {
        let answer = try await server.get("/documents")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'") && policy.contains("form-action 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.text.firstMatch(of: /<script(?![^>]*src=)|\son[a-z]+=|style=/) == nil)
    }

    @Test func whatTheBrowserHasIsNotSentAgain() async throws {
        let first = try await server.get("/documents")
        let tag = try #require(first.header("ETag"))
        #expect(try await server.get("/documents", headers: ["If-None-Match": tag]).status == 304)
        let packed = try await server.get("/assets/site.css", headers: ["Accept-Encoding": "gzip"])
        #expect(packed.header("Content-Encoding") == "gzip")
        #expect(packed.body.count < 6_000)
    }

    @Test func whatIsNotHereIsAPageForPeopleAndAProblemForPrograms() async throws {
        let page = try await server.get("/nowhere", headers: ["Accept": "text/html"])
        #expect(page.status == 404)
        #expect(page.text.contains("<h1>Not here</h1>") && page.text.contains("There is no page at /nowhere."))
        #expect(page.text.contains("action=\"/search\"") && page.text.contains("href=\"/monitoring\""))
        #expect(!page.text.contains("openapi.json"))
        let hostile = try await server.get("/%3Cscript%3E\"><script>", headers: ["Accept": "text/html"])
        #expect(hostile.status == 404 && !hostile.text.contains("\"><script>"))
        #expect(try await server.get("/nowhere").code() == "not_found")
        #expect(try await server.get("/v1/nowhere", headers: ["Accept": "text/html"]).code() == "not_found")
    }

    @Test func numbersAndTimesAreWrittenAsTheReaderDoes() async throws {
        try await server.add("The lease of 1 March 2024.")
        let plain = try await server.get("/documents", headers: ["Accept-Language": "en-GB"]).text
        #expect(plain.contains("14 Nov 2023, 22:13") || plain.contains("14 Nov 2023 at 22:13"))
        let headers = ["Accept-Language": "fr-FR, de-DE;q=0.9", "Cookie": "zone=Asia%2FTokyo"]
        let japan = try await server.get("/documents", headers: headers).text
        #expect(japan.contains("15 nov. 2023"))
        let hostile = ["Cookie": "zone=..%2F..%2Fetc%2Fpasswd", "Accept-Language": "x\"><script>, *;q=9"]
        #expect(try await server.get("/documents", headers: hostile).status == 200)
    }
}
