import HTTPTypes
import Server
import Testing

struct UploadRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func aFileAsTheBodyIsAccepted() async throws {
        let answer = try await server.send(
            .post,
            "/v1/documents",
            headers: ["Content-Disposition": "attachment; filename*=UTF-8''Pacht%C3%BCbersicht.txt"],
            body: Array("lease".utf8)
        )
        #expect(answer.status == 202)
        let upload = try #require(try answer.json()["documents"]?[0])
        #expect(upload["status"]?.string == "accepted")
        #expect(upload["name"]?.string == "Pachtübersicht.txt")
        let location = try #require(answer.header("Location"))
        let job = try await server.get(location).json()
        #expect(job["document_id"] == upload["document_id"])
        #expect(job["state"]?.string == "queued")
    }

    @Test func theSameBytesAreADuplicate() async throws {
        let id = try await server.add("lease", name: "first.txt")
        let answer = try await server.send(.post, "/v1/documents?name=second.txt", body: Array("lease".utf8))
        #expect(answer.status == 202)
        #expect(try answer.json()["documents"]?[0]?["status"]?.string == "duplicate")
        #expect(answer.header("Location") == "/v1/documents/\(id)")
        #expect(try await server.get("/v1/documents/\(id)").json()["name"]?.string == "first.txt")
    }

    @Test func aFormBringsSeveralFilesEachWithItsOutcome() async throws {
        let body = """
            --x\r
            Content-Disposition: form-data; name="note"\r
            \r
            not a file\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="../a.txt"\r
            \r
            one\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="empty.txt"\r
            \r
            \r
            --x\r
            Content-Disposition: form-data; name="file"; filename="b.txt"\r
            \r
            one\r
            --x--\r

            """
        let answer = try await server.send(
            .post,
            "/v1/documents",
            headers: ["Content-Type": "multipart/form-data; boundary=x"],
            body: Array(body.utf8)
        )
        #expect(answer.status == 202)
        #expect(answer.header("Location") == "/v1/jobs")
        let uploads = try answer.json()["documents"]?.items ?? []
        #expect(uploads.map { $0["name"]?.string } == ["a.txt", "empty.txt", "b.txt"])
        #expect(uploads.map { $0["status"]?.string } == ["accepted", "refused", "duplicate"])
        #expect(uploads[1]["failure"]?["code"]?.string == "empty_file")
    }

    struct Refusal: Sendable {
        var type: String
        var body: String
        var status: Int
        var code: String
    }

    @Test(arguments: [
        Refusal(type: "text/plain", body: "", status: 422, code: "empty_file"),
        Refusal(type: "multipart/form-data", body: "--x--", status: 400, code: "invalid_multipart"),
        Refusal(type: "multipart/form-data; boundary=x", body: "--x--", status: 422, code: "no_file"),
        Refusal(type: "multipart/form-data; boundary=x", body: "--x\r\n\r\n", status: 400, code: "invalid_multipart"),
        Refusal(
            type: "application/x-www-form-urlencoded",
            body: "a=b",
            status: 415,
            code: "content_type_not_supported"
        ),
    ])
    func whatCannotBeTakenIsRefused(_ refusal: Refusal) async throws {
        let answer = try await server.send(
            .post,
            "/v1/documents",
            headers: ["Content-Type": refusal.type],
            body: Array(refusal.body.utf8)
        )
        #expect(answer.status == refusal.status)
        #expect(try answer.code() == refusal.code)
    }

    @Test func bodiesOverTheLimitAreRefused() async throws {
        let small = try TestServer(configuration: ServerConfiguration(port: 0, maximumUploadBytes: 10))
        let answer = try await small.send(.post, "/v1/documents", body: Array("eleven byte".utf8))
        #expect(answer.status == 413)
        #expect(try answer.code() == "body_too_large")
        #expect(try await small.send(.post, "/v1/documents", body: Array("ten bytes!".utf8)).status == 202)
    }

    @Test func moreUploadsThanSlotsAreAskedToWait() async throws {
        let full = try TestServer(configuration: ServerConfiguration(port: 0, maximumUploads: 0))
        let answer = try await full.send(.post, "/v1/documents", body: [1])
        #expect(answer.status == 429)
        #expect(answer.header("Retry-After") == "1")
        #expect(try answer.code() == "too_many_uploads")
    }
}
