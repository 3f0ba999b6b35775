import Documents
import Foundation
import HTTPTypes
import Operations
import Testing

/// The table of documents and the page of each, as a browser without scripts sees them.
struct DocumentPagesTests {
    private let server: TestServer

    init() throws { server = try TestServer() }

    @Test func anEmptyHouseOffersSomethingToBeginWith() async throws {
        let page = try await server.get("/documents").text
        #expect(page.contains("This house is empty"))
        let answer = try await server.submit("/samples", [:], from: "/documents")
        #expect(answer.status == 303)
        #expect(try await server.ingest.counts()[.queued] == 1)
        let cookie = try #require(answer.header("Set-Cookie")).prefix { $0 != ";" }
        let next = try await server.get("/documents", headers: ["Cookie": String(cookie)])
        #expect(next.text.contains("1 made-up documents are in the queue"))
        #expect(next.header("Set-Cookie")?.contains("deedbox_notice=;") == true)
    }

    @Test func documentsAreListedFilteredAndPaged() async throws {
        try await server.installModel()
        for number in 0..<51 {
            try await server.add("lease landlord tenant rent \(number)", name: "lease\(number).txt")
        }
        try await server.add("statement charges reconciliation", name: "statement.txt")
        try await server.readAll()
        let first = try await server.get("/documents").text
        #expect(first.contains("52 documents") && first.contains("statement.txt") && !first.contains("lease0.txt"))
        let next = try #require(first.firstMatch(of: /href="(\/documents\?cursor=[^"]+)"/)).1
        let second = try await server.get(String(next)).text
        #expect(second.contains("lease0.txt") && !second.contains("lease40.txt"))
        let one = try await server.get("/documents?filter=name%3Astatement").text
        #expect(one.contains("1 document<") && one.contains("statement.txt") && !one.contains("lease1.txt"))
        #expect(one.contains("href=\"/documents\" aria-label=\"Without name:statement\""))
        for order in ["date", "doubt", "name"] {
            #expect(try await server.get("/documents?order=\(order)").status == 200, "\(order)")
        }
        #expect(try await server.get("/documents?cursor=xyz").status == 400)
        #expect(try await server.get("/documents?filter=confidence%3A7").text.contains("no value for"))
    }

    @Test func filesComeInByAPlainForm() async throws {
        let token = try await server.token(at: "/documents")
        let body = """
            --x\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n\(token)\r
            --x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nA lease.\r
            --x--\r\n
            """.replacing("\n--x", with: "\n--x")
        let headers = ["Content-Type": "multipart/form-data; boundary=x"]
        let bytes = Array(body.utf8)
        #expect(try await server.send(.post, "/documents/upload", headers: headers, body: bytes).status == 303)
        #expect(try await server.ingest.counts()[.queued] == 1)
        let forged = Array(body.replacing(token, with: String(repeating: "0", count: token.count)).utf8)
        #expect(try await server.send(.post, "/documents/upload", headers: headers, body: forged).status == 403)
    }

    @Test func chosenDocumentsAreChangedTogether() async throws {
        let ids = [
            try await server.add("one lease", name: "one.txt"), try await server.add("two leases", name: "two.txt"),
        ]
        try await server.readAll()
        let chosen: KeyValuePairs = [
            "id": ids[0], "id": ids[1], "action": "class", "class": "lease", "back": "/documents",
        ]
        #expect(try await server.submit("/documents/bulk", chosen, from: "/documents").status == 303)
        #expect(try await server.get("/documents?filter=class%3Alease").text.contains("2 documents"))
        let again: KeyValuePairs = ["id": ids[0], "action": "reread", "back": "//evil.example"]
        #expect(try await server.submit("/documents/bulk", again, from: "/documents").header("Location") == "/")
        #expect(try await server.get("/documents/\(ids[0])").text.contains("Waiting to be read"))
        let deleted: KeyValuePairs = ["id": ids[0], "id": ids[1], "action": "delete"]
        _ = try await server.submit("/documents/bulk", deleted, from: "/documents")
        #expect(try await server.get("/documents").text.contains("This house is empty"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>.txt", "\" onmouseover=\"alert(1).txt", "'><img src=x onerror=alert(1)>.txt",
        "\"\u{301} autofocus onfocus=alert(1) x=\"\u{301}.txt", "</title><svg onload=alert(1)>.txt",
    ])
    func hostileNamesAndTextsStayText(_ name: String) async throws {
        let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let id = try await server.add("\(name) The lease of March 1, 2024 for $1,250.50 a month.", name: encoded)
        try await server.readAll()
        try await label(id)
        for path in ["/documents", "/documents/\(id)", "/review", "/review?order=second", "/search?q=lease+\(encoded)"]
        {
            let page = try await server.get(path).text
            #expect(page.contains("</html>"), "\(path)")
            #expect(!page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("<svg onload"))
            // Inside a tag, between quotation marks, there is none of ours.
            for tag in page.matches(of: /<[a-z][^>]*>/) {
                #expect(
                    tag.output.firstMatch(of: /"\s*(\u{301}\s*)?(onmouseover|autofocus onfocus=alert)/) == nil,
                    "\(tag.output)"
                )
            }
        }
    }

    private func label(_ id: String) async throws {
        let answer = try await server.submit("/documents/\(id)/class", ["class": "lease"], from: "/documents/\(id)")
        #expect(answer.status == 303)
    }

    @Test func aDocumentShowsWhatWasFoundWhereItStands() async throws {
        try await server.installModel()
        let id = try await server.add("LEASE AGREEMENT dated March 1, 2024 for $1,250.50 a month. landlord tenant rent")
        try await server.readAll()
        let page = try await server.get("/documents/\(id)").text
        #expect(page.contains("<a id=\"on-page-date0\" href=\"#list-date0\" class=\"mark date\">March 1, 2024</a>"))
        #expect(page.contains("<li id=\"list-date0\"><a href=\"/documents/\(id)?page=1#on-page-date0\">"))
        #expect(page.contains("By document-class, version 1") && page.contains("list-reason0"))
        for part in ["file", "text", "json"] {
            #expect(try await server.get("/documents/\(id)/\(part)").status == 200, "\(part)")
        }
        #expect(try await server.get("/documents/\(id)?page=2").status == 400)
    }

    @Test func aScanIsADrawingWithWordsToSelect() async throws {
        let headers = ["Content-Type": "image/png"]
        let sent = try await server.send(.post, "/v1/documents?name=a.png", headers: headers, body: TestImage.png)
        let id = try #require(try sent.json()["documents"]?[0]?["document_id"]?.string)
        try await server.readAll()
        let page = try await server.get("/documents/\(id)").text
        #expect(page.contains("<svg class=\"sheet\" viewBox=\"0 0 460.8 115.2\""))
        #expect(page.contains("href=\"/documents/\(id)/pages/1/image\""))
        #expect(page.contains(">LEASE </text>"))
        let image = try await server.get("/documents/\(id)/pages/1/image")
        #expect(image.status == 200 && image.header("Content-Type") == "image/png")
    }

    @Test func theReadingOfAFileIsToldAsItGoesOn() async throws {
        try await server.add("A lease.")
        try await server.readAll()
        let answer = try await server.get("/documents/events?jobs=1,99")
        #expect(answer.header("Content-Type") == "text/event-stream")
        #expect(answer.text.contains("event: job\ndata: {") && answer.text.contains("\"state\":\"done\""))
        #expect(answer.text.hasSuffix("event: end\ndata: {}\n\n"))
        #expect(try await server.get("/documents/events?jobs=").status == 400)
    }
}
