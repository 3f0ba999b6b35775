import Foundation
import HTTPTypes
import Testing

/// What a browser without scripts does.
extension TestServer {
    /// What the forms of the page carry.
    func token(at path: String, headers: [String: String] = [:]) async throws -> String {
        let page = try await get(path, headers: headers).text
        return String(try #require(page.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/)).1)
    }

    /// Fills a form in and sends it.
    func submit(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        from page: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        let isSignedIn = headers["Cookie"] != nil
        let token = try await token(at: page ?? (isSignedIn ? "/documents" : "/login"), headers: headers)
        let letters = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
        let body = (fields.map { ($0.key, $0.value) } + [("form_token", token)]).map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: letters) ?? "")"
        }.joined(separator: "&")
        let headers = headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { own, _ in own }
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// Comes in with a key; returns the cookie of the session.
    func signIn(with key: String) async throws -> String {
        let answer = try await submit("/login", ["key": key])
        return String(try #require(answer.header("Set-Cookie")).prefix { $0 != ";" })
    }
}
