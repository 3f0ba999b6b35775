import Documents
import Foundation
import HTTPTypes
import Operations
import Server
import Synchronization
import Testing

/// Coming in with a key, staying in, and going out.
struct SessionTests {
    private let server: TestServer
    private let clock = Clock()

    /// A clock that tests set.
    private final class Clock: Sendable {
        let time = Mutex(TestServer.now())

        func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
    }

    init() throws {
        let clock = clock
        server = try TestServer(
            configuration: ServerConfiguration(host: "0.0.0.0", port: 0),
            clock: { clock.time.withLock { $0 } }
        )
    }

    @Test func aStrangerIsShownTheWayInAndLedOn() async throws {
        let answer = try await server.get("/documents?class=lease")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/login?next=/documents?class=lease")
        let form = try await server.get("/login?next=/documents?class=lease")
        #expect(form.text.contains("value=\"/documents?class=lease\""))
        #expect(!form.text.contains("role=\"search\""))
    }

    @Test func whoShowsAKeyIsInUntilTheSessionEnds() async throws {
        let cookie = try await signIn(.viewer)
        #expect(try await server.get("/documents", headers: ["Cookie": cookie]).status == 200)
        #expect(try await server.get("/v1/documents", headers: ["Cookie": cookie]).status == 200)
        clock.pass(SessionOperations.lifetime - 1)
        #expect(try await server.get("/documents", headers: ["Cookie": cookie]).status == 200)
        clock.pass(1)
        #expect(try await server.get("/documents", headers: ["Cookie": cookie]).status == 303)
        #expect(try await server.get("/v1/documents", headers: ["Cookie": cookie]).status == 401)
    }

    @Test func theCookieIsOutOfReachOfScriptsAndOtherSites() async throws {
        let answer = try await server.submit("/login", ["key": try await makeKey(.viewer), "next": "/"])
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.contains("; HttpOnly; SameSite=Strict") && !cookie.contains("Secure"))
        let behindProxy = try await server.submit(
            "/login",
            ["key": try await makeKey(.viewer)],
            headers: ["X-Forwarded-Proto": "https"]
        )
        #expect(behindProxy.header("Set-Cookie")?.hasSuffix("; Secure") == true)
    }

    @Test func aKeyThatIsTakenBackEndsItsSessions() async throws {
        let cookie = try await signIn(.admin)
        try await server.keys.revoke(try #require(try await server.keys.list().first).id)
        #expect(try await server.get("/documents", headers: ["Cookie": cookie]).status == 303)
    }

    @Test func whoSignsOutIsOut() async throws {
        let cookie = try await signIn(.viewer)
        let answer = try await server.submit("/logout", [:], headers: ["Cookie": cookie])
        #expect(answer.status == 303)
        #expect(answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
        #expect(try await server.get("/documents", headers: ["Cookie": cookie]).status == 303)
    }

    @Test func aWrongKeyIsToldAndLetsNobodyIn() async throws {
        let answer = try await server.submit("/login", ["key": "dbx_00"])
        #expect(answer.status == 401)
        #expect(answer.header("Set-Cookie") == nil)
        #expect(answer.text.contains("This key is not known here"))
    }

    @Test func aFormWithoutItsTokenIsRefused() async throws {
        let key = try await makeKey(.admin)
        for token in ["", "form_token=&", "form_token=\(String(repeating: "0", count: 64))&"] {
            let body = Array("\(token)key=\(key)".utf8)
            let headers = ["Content-Type": "application/x-www-form-urlencoded"]
            let answer = try await server.send(.post, "/login", headers: headers, body: body)
            #expect(answer.status == 403)
            #expect(answer.text.contains("form_token_invalid"))
        }
    }

    @Test func oneSessionsTokenIsNoneInAnother() async throws {
        let (mine, yours) = (try await signIn(.viewer), try await signIn(.viewer))
        let token = try await server.token(at: "/documents", headers: ["Cookie": yours])
        let headers = ["Cookie": mine, "Content-Type": "application/x-www-form-urlencoded"]
        let answer = try await server.send(.post, "/logout", headers: headers, body: Array("form_token=\(token)".utf8))
        #expect(answer.status == 403)
    }

    @Test func aCookieAloneWritesNothing() async throws {
        let cookie = try await signIn(.admin)
        let upload = ["Cookie": cookie, "Content-Type": "text/plain"]
        #expect(try await server.send(.post, "/v1/documents", headers: upload, body: [1]).status == 403)
        let token = try await server.token(at: "/documents", headers: ["Cookie": cookie])
        let proven = upload.merging(["X-Form-Token": token]) { own, _ in own }
        #expect(try await server.send(.post, "/v1/documents", headers: proven, body: [1]).status == 202)
        let foreign = proven.merging(["Origin": "https://evil.example"]) { own, _ in own }
        #expect(try await server.send(.post, "/v1/documents", headers: foreign, body: [1]).status == 403)
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example",
        "/\n/evil.example", "evil.example", "", "/\u{20}/evil.example", "/é",
    ])
    func noFormLeadsToAnotherSite(_ next: String) async throws {
        let answer = try await server.submit("/login", ["key": try await makeKey(.viewer), "next": next])
        #expect(answer.header("Location") == "/")
    }

    private func makeKey(_ role: AccessRole) async throws -> String {
        var random = SystemRandomNumberGenerator()
        return try await server.keys.create(name: "Dana", role: role, using: &random).secret
    }

    private func signIn(_ role: AccessRole) async throws -> String {
        try await server.signIn(with: try await makeKey(role))
    }
}
