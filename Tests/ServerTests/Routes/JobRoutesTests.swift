import Documents
import HTTPTypes
import SQLiteStorage
import Testing

struct JobRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func jobsAreListedLatestFirstAndCounted() async throws {
        for number in 1...3 { try await server.add("lease \(number)", name: "\(number).txt") }
        let first = try await server.get("/v1/jobs?limit=2").json()
        #expect(first["jobs"]?.items.map { $0["name"]?.string } == ["3.txt", "2.txt"])
        #expect(first["counts"]?["queued"]?.number == 3)
        #expect(first["counts"]?.keys == ["queued", "running", "done", "failed"])
        let cursor = try #require(first["next_cursor"]?.string)
        let second = try await server.get("/v1/jobs?limit=2&cursor=\(cursor)").json()
        #expect(second["jobs"]?.items.map { $0["name"]?.string } == ["1.txt"])
        #expect(second["next_cursor"] == nil)
        #expect(try await server.get("/v1/jobs?state=done").json()["jobs"]?.items.isEmpty == true)
    }

    @Test(arguments: [
        ("/v1/jobs/77", 404, "job_not_found"),
        ("/v1/jobs/x", 404, "job_not_found"),
        ("/v1/jobs?state=lost", 400, "invalid_parameter"),
        ("/v1/jobs?cursor=x", 400, "invalid_cursor"),
    ])
    func questionsWithoutAnAnswerAreProblems(_ path: String, _ status: Int, _ code: String) async throws {
        let answer = try await server.get(path)
        #expect(answer.status == status)
        #expect(try answer.code() == code)
    }

    @Test func onlyAFailedJobIsReadAgain() async throws {
        try await server.add("lease")
        let early = try await server.send(.post, "/v1/jobs/1/retry")
        #expect(early.status == 409)
        #expect(try early.code() == "job_not_failed")
        let job = try #require(try await server.jobs.claim(owner: "o", at: 1))
        try await server.jobs.fail(job, with: Failure(code: "damaged", message: "It is damaged."), at: 2)
        #expect(try await server.get("/v1/jobs/1").json()["failure"]?["code"]?.string == "damaged")
        let again = try await server.send(.post, "/v1/jobs/1/retry")
        #expect(again.status == 202)
        #expect(again.header("Location") == "/v1/jobs/1")
        #expect(try again.json()["state"]?.string == "queued")
    }

    @Test func anOpenJobIsCancelled() async throws {
        try await server.add("lease")
        let answer = try await server.send(.delete, "/v1/jobs/1")
        #expect(answer.status == 200)
        #expect(try answer.json()["state"]?.string == "failed")
        #expect(try answer.json()["failure"]?["code"]?.string == "cancelled")
        #expect(try await server.jobs.claim(owner: "o", at: 1) == nil)
        let again = try await server.send(.delete, "/v1/jobs/1")
        #expect(again.status == 409)
        #expect(try again.code() == "job_ended")
        #expect(try await server.send(.delete, "/v1/jobs/9").status == 404)
        #expect(try await server.send(.post, "/v1/jobs/1/retry").json()["state"]?.string == "queued")
    }
}
