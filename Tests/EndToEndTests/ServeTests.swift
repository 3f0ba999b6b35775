import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The server as a process of its own: a file goes in over HTTP and is found again, and SIGTERM ends it gently.
struct ServeTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func aFileSentOverHTTPIsFoundAndTerminationIsGentle() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }

        var upload = URLRequest(url: try #require(URL(string: "\(server.address)/v1/documents?name=letter.txt")))
        upload.httpMethod = "POST"
        upload.setValue("text/plain", forHTTPHeaderField: "Content-Type")
        upload.httpBody = Data("The tenant keeps the mezzanine until the stairs are mended.".utf8)
        let (_, accepted) = try await URLSession.shared.data(for: upload)
        #expect((accepted as? HTTPURLResponse)?.statusCode == 202)

        let search = try #require(URL(string: "\(server.address)/v1/search?q=mezzanine&mode=bm25"))
        var hits: [[String: Any]] = []
        while hits.isEmpty {
            let (data, _) = try await URLSession.shared.data(from: search)
            let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            hits = try #require(answer["hits"] as? [[String: Any]])
        }
        #expect(hits.first?["name"] as? String == "letter.txt")

        server.end()
        #expect(server.process.terminationReason == .exit && server.process.terminationStatus == 0)
    }
}
