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

    @Test(.timeLimit(.minutes(10)))
    func aFileSentOverHTTPIsFoundAndTerminationIsGentle() async throws {
        let log = program.folder.path + "/server.log"
        let server = try program.start(["serve", "--port", "0"], errorsTo: log)
        defer { if server.isRunning { kill(server.processIdentifier, SIGKILL) } }
        let base = try await address(in: log)

        var upload = URLRequest(url: try #require(URL(string: "\(base)/v1/documents?name=letter.txt")))
        upload.httpMethod = "POST"
        upload.setValue("text/plain", forHTTPHeaderField: "Content-Type")
        upload.httpBody = Data("The tenant keeps the mezzanine until the stairs are mended.".utf8)
        let (_, accepted) = try await URLSession.shared.data(for: upload)
        #expect((accepted as? HTTPURLResponse)?.statusCode == 202)

        let search = try #require(URL(string: "\(base)/v1/search?q=mezzanine&mode=bm25"))
        var hits: [[String: Any]] = []
        while hits.isEmpty {
            let (data, _) = try await URLSession.shared.data(from: search)
            let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            hits = try #require(answer["hits"] as? [[String: Any]])
        }
        #expect(hits.first?["name"] as? String == "letter.txt")

        server.terminate()
        server.waitUntilExit()
        #expect(server.terminationReason == .exit && server.terminationStatus == 0)
    }

    /// The address that the server tells once it listens; the test's time limit bounds the asking.
    private func address(in log: String) async throws -> String {
        while true {
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if let start = text.range(of: "http://127.0.0.1:"), let end = text[start.upperBound...].firstIndex(of: ";")
            {
                return String(text[start.lowerBound..<end])
            }
            await Task.yield()
        }
    }
}
