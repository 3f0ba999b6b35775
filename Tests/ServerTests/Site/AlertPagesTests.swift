import Documents
import Operations
import Server
import Testing

/// The pages about alerts.
struct AlertPagesTests {
    private let server: TestServer
    private let page: String

    init() async throws {
        server = try TestServer()
        try await server.breach()
        let alert = try #require(try await server.get("/v1/alerts").json()["alerts"]?[0])
        page = "/monitoring/alerts/\(try #require(alert["id"]?.string))"
    }

    @Test func anAlertIsFoundAndTellsWhatIsWrong() async throws {
        #expect(try await server.get("/monitoring").text.contains("1 alert fires"))
        let list = try await server.get("/monitoring/alerts").text
        #expect(list.contains("href=\"\(page)\">accuracy-low") && list.contains("1 alert fires"))
        let alert = try await server.get(page).text
        for words in ["model m, version 1", "0.500", "critical", "50 times", "\(page)/acknowledge", "\(page)/silence"] {
            #expect(alert.contains(words), "\(words)")
        }
        #expect(try await server.get("/monitoring/alerts/none").status == 404)
    }

    @Test func anAlertIsAcknowledgedOnce() async throws {
        let silent = try await server.submit("\(page)/acknowledge", ["reason": ""], from: page)
        #expect(silent.status == 422 && silent.text.contains("reason_missing"))
        let answer = try await server.submit("\(page)/acknowledge", ["reason": "<b>mine</b>"], from: page)
        #expect(answer.status == 303 && answer.header("Location") == page)
        let after = try await server.get(page).text
        #expect(after.contains("Acknowledged by local: &lt;b&gt;mine") && !after.contains("\(page)/acknowledge"))
        #expect(try await server.submit("\(page)/acknowledge", ["reason": "again"], from: page).status == 409)
    }

    @Test func anAlertIsSilencedForATime() async throws {
        let answer = try await server.submit("\(page)/silence", ["reason": "known", "hours": "8"], from: page)
        #expect(answer.status == 303)
        #expect(try await server.get(page).text.contains("silenced"))
        let silence = try #require(try await server.get("/v1/silences").json()["silences"]?[0])
        #expect(silence["ends_at"]?.string == "2023-11-15T06:13:20Z")
        #expect(silence["matchers"]?["version"]?.string == "1")
        let end = "/monitoring/silences/\(try #require(silence["id"]?.string))/end"
        let list = "/monitoring/alerts"
        #expect(try await server.get(list).text.contains(end))
        #expect(try await server.submit(end, [:], from: list).status == 303)
        #expect(try await !server.get(page).text.contains("silenced"))
        for hours in ["0", "9999", "x"] {
            let answer = try await server.submit("\(page)/silence", ["reason": "r", "hours": hours], from: page)
            #expect(answer.status == 400)
        }
    }

    @Test func whoMayOnlyLookChangesNothing() async throws {
        let closed = try TestServer(configuration: ServerConfiguration(host: "0.0.0.0", port: 0))
        try await closed.breach()
        var random = SystemRandomNumberGenerator()
        let key = try await closed.keys.create(name: "Dana", role: .viewer, using: &random).secret
        let headers = ["Cookie": try await closed.signIn(with: key)]
        let list = try await closed.get("/monitoring/alerts", headers: headers)
        let path = try #require(list.text.firstMatch(of: /href="(\/monitoring\/alerts\/[^"]+)"/)).1
        #expect(try await !closed.get(String(path), headers: headers).text.contains("\(path)/"))
        for verb in ["acknowledge", "silence"] {
            let answer = try await closed.submit("\(path)/\(verb)", ["reason": "r"], headers: headers)
            #expect(answer.status == 403)
        }
    }
}
