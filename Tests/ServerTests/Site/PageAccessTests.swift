import Documents
import HTTPTypes
import Operations
import Server
import Testing

/// Who sees which pages, and what of them.
struct PageAccessTests {
    private let server: TestServer
    private let ids: [String]
    private let viewer: [String: String]
    private let reviewer: [String: String]
    private let scoped: [String: String]

    init() async throws {
        server = try TestServer(configuration: ServerConfiguration(host: "0.0.0.0", port: 0))
        var random = SystemRandomNumberGenerator()
        var cookies: [[String: String]] = []
        for (name, role, scope) in [
            ("viewer", AccessRole.viewer, nil), ("reviewer", .reviewer, nil), ("some", .admin, "name:roof"),
        ] as [(String, AccessRole, String?)] {
            let key = try await server.keys.create(name: name, role: role, scope: scope, using: &random).secret
            cookies.append(["Cookie": try await server.signIn(with: key)])
        }
        (viewer, reviewer, scoped) = (cookies[0], cookies[1], cookies[2])
        var ids: [String] = []
        for name in ["roof", "secret"] {
            let job = try await server.ingest.submit(Array("The \(name) shall be kept.".utf8), name: "\(name).txt")
            if case .accepted(let job) = job { ids.append(job.documentID.digest) }
        }
        self.ids = ids
        try await server.readAll()
    }

    @Test func anUnknownAddressLeadsOnlyWhereOneMayGo() async throws {
        func ways(_ headers: [String: String]) async throws -> Set<String> {
            let page = try await server.get("/nowhere", headers: headers.merging(["Accept": "text/html"]) { $1 })
            #expect(page.status == 404 && page.text.contains("There is no page at /nowhere."))
            return Set(page.text.matches(of: /<dt><a href="([^"]+)"/).map { String($0.1) })
        }
        let viewers = try await ways(viewer)
        #expect(viewers.contains("/monitoring") && !viewers.contains("/review"))
        #expect(try await ways(reviewer).contains("/review"))
        #expect(try await ways(scoped) == ["/documents", "/search"])
        #expect(try await ways([:]).isEmpty)
    }

    @Test func aViewerReadsAndIsOfferedNothingElse() async throws {
        for path in ["/documents", "/documents/\(ids[0])", "/search?q=roof"] {
            let page = try await server.get(path, headers: viewer)
            #expect(page.status == 200)
            let forms = page.text.matches(of: /<form[^>]*action="([^"]+)"/).map { String($0.1) }
            #expect(Set(forms).isSubset(of: ["/search", "/logout", "/documents", "/documents/bulk"]), "\(forms)")
            #expect(!page.text.contains("href=\"/review\""))
        }
        #expect(try await server.get("/review", headers: viewer).status == 403)
    }

    @Test(arguments: [
        "/documents/bulk", "/documents/upload", "/review", "/review/undo", "/search/judge", "/search/saved", "/samples",
    ])
    func aViewerChangesNothing(_ path: String) async throws {
        let answer = try await server.submit(path, ["action": "delete"], headers: viewer)
        #expect(answer.status == 403)
        #expect(answer.text.contains("role_insufficient"))
    }

    @Test func aReviewerMayChange() async throws {
        let answer = try await server.submit("/documents/\(ids[0])/class", ["class": "lease"], headers: reviewer)
        #expect(answer.status == 303)
        #expect(try await server.get("/documents/\(ids[0])", headers: reviewer).text.contains("reviewer said Lease"))
    }

    @Test func whatIsBeyondTheScopeIsNotThere() async throws {
        let list = try await server.get("/documents", headers: scoped)
        #expect(
            list.text.contains("roof.txt") && !list.text.contains("secret.txt") && list.text.contains("1 document<")
        )
        #expect(try await server.get("/documents/\(ids[0])", headers: scoped).status == 200)
        for part in ["", "/file", "/text", "/json", "/pages/1/image"] {
            #expect(try await server.get("/documents/\(ids[1])\(part)", headers: scoped).status == 404, "\(part)")
        }
        #expect(try await !server.get("/search?q=kept", headers: scoped).text.contains("secret.txt"))
        #expect(try await !server.get("/documents?filter=name%3Asecret", headers: scoped).text.contains("secret.txt"))
        #expect(try await server.get("/documents/events?jobs=1", headers: scoped).status == 403)
        #expect(try await server.submit("/documents/\(ids[0])/delete", [:], headers: scoped).status == 403)
    }
}
