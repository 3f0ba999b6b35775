import HTTPTypes
import Server
import Testing

struct DocumentRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func anEmptyStoreListsNothing() async throws {
        let answer = try await server.get("/v1/documents")
        #expect(answer.status == 200)
        #expect(try answer.json() == .object(["documents": .array([])]))
    }

    @Test func listsArePagedToTheirEnd() async throws {
        for number in 1...5 { try await server.add("lease \(number)", name: "\(number).txt") }
        var names: [String] = []
        var path = "/v1/documents?limit=2"
        while true {
            let page = try await server.get(path).json()
            names += page["documents"]?.items.compactMap { $0["name"]?.string } ?? []
            guard let cursor = page["next_cursor"]?.string else { break }
            path = "/v1/documents?limit=2&cursor=\(cursor)"
        }
        #expect(names.sorted() == ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"])
    }

    @Test func listsAreFilteredByNameStatusAndClass() async throws {
        try await server.installModel()
        try await server.add("lease agreement landlord tenant premises rent", name: "Main-Street.txt")
        try await server.readAll()
        try await server.add("common area maintenance", name: "cam.txt")
        for path in ["q=main", "status=ready", "class=lease", "q=STREET&status=ready&class=lease"] {
            let names = try await server.get("/v1/documents?\(path)").json()["documents"]?.items.map { $0["name"] }
            #expect(names == [.string("Main-Street.txt")], "\(path)")
        }
        #expect(try await server.get("/v1/documents?class=addendum").json()["documents"]?.items.isEmpty == true)
    }

    @Test(arguments: [
        ("/v1/documents?limit=0", 400, "invalid_parameter"),
        ("/v1/documents?limit=201", 400, "invalid_parameter"),
        ("/v1/documents?status=gone", 400, "invalid_parameter"),
        ("/v1/documents?cursor=nonsense", 400, "invalid_cursor"),
        ("/v1/documents/abc", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/text", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/file", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/features", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/pages/1", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/pages/1/image", 404, "document_not_found"),
        ("/v1/documents/\(String(repeating: "0", count: 64))/pages/x", 404, "page_not_found"),
    ])
    func questionsWithoutAnAnswerAreProblems(_ path: String, _ status: Int, _ code: String) async throws {
        let answer = try await server.get(path)
        #expect(answer.status == status)
        #expect(try answer.code() == code)
    }

    @Test func aDocumentThatWaitsHasNoReading() async throws {
        let id = try await server.add("lease")
        let detail = try await server.get("/v1/documents/\(id)").json()
        #expect(detail["status"]?.string == "queued")
        #expect(detail["reading"] == nil)
        let text = try await server.get("/v1/documents/\(id)/text")
        #expect(text.status == 409)
        #expect(try text.code() == "document_not_ready")
    }

    @Test func aDocumentThatWasReadTellsAllOfItself() async throws {
        try await server.installModel()
        let text = "LEASE AGREEMENT between landlord and tenant, dated March 1, 2024. Base rent is $1,250.50."
        let id = try await server.add(text)
        try await server.readAll()

        let detail = try await server.get("/v1/documents/\(id)").json()
        #expect(detail["class"]?.string == "lease")
        #expect(detail["added_at"]?.string == "2023-11-14T22:13:20.000Z")
        #expect(detail["reading"]?["pages"]?[0]?["number"]?.number == 1)
        #expect(detail["reading"]?["features"]?["dates"]?[0]?["value"]?.string == "2024-03-01")
        #expect(detail["reading"]?["features"]?["monetary_values"]?[0]?["value"]?.string == "1250.50")
        #expect(detail["classification"]?["explanation"]?.items.isEmpty == false)

        let features = try await server.get("/v1/documents/\(id)/features").json()
        #expect(features["content_embedding"] == .null)
        #expect(features["file_type"]?.string == "text")
        #expect(try await server.get("/v1/documents/\(id)/text").text == text)
        let page = try await server.get("/v1/documents/\(id)/pages/1").json()
        #expect(page["words"]?[0]?["text"]?.string == "LEASE")
        let missing = try await server.get("/v1/documents/\(id)/pages/2")
        #expect(try missing.code() == "page_not_found")
    }

    @Test func theFileComesBackAsItWasAndIsSavedNotShown() async throws {
        let id = try await server.add("<script>alert(1)</script>", name: "r%C3%A9sum%C3%A9%20%221%22.html")
        let answer = try await server.get("/v1/documents/\(id)/file")
        #expect(answer.text == "<script>alert(1)</script>")
        #expect(
            answer.header("Content-Disposition")
                == "attachment; filename=\"r_sum_ _1_.html\"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%221%22.html"
        )
        #expect(answer.header("Content-Security-Policy") == "sandbox; default-src 'none'")
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Content-Type") == "application/octet-stream")
    }

    @Test(arguments: ["text", "file", "pages/1"])
    func whatAClientHasIsNotSentAgain(_ part: String) async throws {
        let id = try await server.add("lease")
        try await server.readAll()
        let first = try await server.get("/v1/documents/\(id)/\(part)")
        let tag = try #require(first.header("ETag"))
        let again = try await server.get("/v1/documents/\(id)/\(part)", headers: ["If-None-Match": "\"x\", \(tag)"])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        let other = try await server.get("/v1/documents/\(id)/\(part)", headers: ["If-None-Match": "\"x\""])
        #expect(other.status == 200)
    }

    @Test func aTypeWithoutPicturesSaysSo() async throws {
        let id = try await server.add("lease")
        try await server.readAll()
        let answer = try await server.get("/v1/documents/\(id)/pages/1/image?dpi=72")
        #expect(answer.status == 422)
        #expect(try answer.code() == "page_has_no_image")
        let wild = try await server.get("/v1/documents/\(id)/pages/1/image?dpi=9000")
        #expect(try wild.code() == "invalid_parameter")
    }

    @Test func aPictureIsServedAsOne() async throws {
        let upload = try await server.send(.post, "/v1/documents?name=scan.png", body: TestImage.png)
        let id = try #require(try upload.json()["documents"]?[0]?["document_id"]?.string)
        try await server.readAll()
        let answer = try await server.get("/v1/documents/\(id)/pages/1/image?dpi=72")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "image/png")
        #expect(answer.header("Cache-Control") == "private, max-age=31536000, immutable")
        #expect(answer.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let tag = try #require(answer.header("ETag"))
        let again = try await server.get("/v1/documents/\(id)/pages/1/image?dpi=72", headers: ["If-None-Match": tag])
        #expect(again.status == 304)
    }

    @Test func aScanIsServedAsAPDFInWhichItsWordsAreFound() async throws {
        let upload = try await server.send(.post, "/v1/documents?name=scan.png", body: TestImage.png)
        let id = try #require(try upload.json()["documents"]?[0]?["document_id"]?.string)
        #expect(try await server.get("/v1/documents/\(id)/pdf").code() == "document_not_ready")
        try await server.readAll()
        let answer = try await server.get("/v1/documents/\(id)/pdf")
        #expect(answer.status == 200 && answer.header("Content-Type") == "application/pdf")
        #expect(answer.header("Content-Disposition")?.contains("filename=\"scan.png.pdf\"") == true)
        #expect(answer.header("Content-Security-Policy") == "sandbox; default-src 'none'")
        // Read again, it has the words of the scan as a text layer.
        let again = try await server.send(.post, "/v1/documents?name=again.pdf", body: answer.body)
        let copy = try #require(try again.json()["documents"]?[0]?["document_id"]?.string)
        try await server.readAll()
        let words = try await server.get("/v1/documents/\(id)/text").text
        #expect(words.contains("LEASE"))
        #expect(try await server.get("/v1/documents/\(copy)/text").text == words)
        // A PDF that says its words itself comes as it is.
        #expect(try await server.get("/v1/documents/\(copy)/pdf").body == answer.body)
        #expect(try await server.get("/documents/\(id)").text.contains("/documents/\(id)/pdf"))
        let text = try await server.add("lease")
        try await server.readAll()
        #expect(try await server.get("/v1/documents/\(text)/pdf").code() == "page_has_no_image")
        #expect(try await !server.get("/documents/\(text)").text.contains("/pdf\""))
    }

    @Test func whatIsDeletedIsGone() async throws {
        let id = try await server.add("lease")
        #expect(try await server.send(.delete, "/v1/documents/\(id)").status == 204)
        #expect(try await server.get("/v1/documents/\(id)").status == 404)
        #expect(try await server.send(.delete, "/v1/documents/\(id)").status == 404)
    }

    @Test func headAnswersLikeGetWithoutABody() async throws {
        let answer = try await server.send(.head, "/v1/documents")
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
    }
}
