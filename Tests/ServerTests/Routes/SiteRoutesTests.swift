import Server
import Testing

struct SiteRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func thePageRunsNoScriptOfItsOwnText() async throws {
        let page = try await server.get("/")
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
        for script in page.text.matches(of: /<script[^>]*>(.*?)<\/script>/) { #expect(script.output.1.isEmpty) }
        #expect(page.text.firstMatch(of: /\son[a-z]+=|\sstyle=|javascript:/) == nil)
    }

    @Test func everyFileThatThePageNamesIsServed() async throws {
        var open = ["/"]
        var seen: Set<String> = []
        while let path = open.popLast() {
            guard seen.insert(path).inserted else { continue }
            let file = try await server.get(path)
            #expect(file.status == 200, "\(path)")
            for match in file.text.matches(of: /(?:href|src)="(\/assets\/[^"]+)"|from '\.\/([^']+)'/) {
                open.append(match.output.1.map(String.init) ?? "/assets/\(match.output.2 ?? "")")
            }
        }
        #expect(seen.count == 12)
    }

    @Test func noScriptWritesMarkup() async throws {
        for name in server.server.routeNames where name.hasSuffix(".js") {
            let path = String(name.dropFirst("GET ".count))
            let script = try await server.get(path)
            #expect(script.text.firstMatch(of: /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/) == nil)
        }
    }

    @Test func filesAreSparedWhereTheyAreKnown() async throws {
        let tag = try #require(try await server.get("/assets/app.css").header("ETag"))
        #expect(try await server.get("/assets/app.css", headers: ["If-None-Match": tag]).status == 304)
    }
}
