import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Website

/// The way in and out.
struct SignInRoutes: Sendable {
    let site: Site
    let sessions: SessionOperations

    var routes: [Route] {
        [
            site.route(.get, "/login", .everyone, show),
            site.route(.post, "/login", .everyone, signIn),
            site.route(.post, "/logout", .role(.viewer), signOut).heedingScope,
        ]
    }

    /// The way in that leads on to an address of this site.
    static func path(next: String) -> String {
        let allowed = CharacterSet.urlQueryAllowed.subtracting(CharacterSet(charactersIn: "&+#"))
        guard Redirect.isLocal(next), let encoded = next.addingPercentEncoding(withAllowedCharacters: allowed),
            Redirect.isLocal("/login?next=\(encoded)")
        else { return "/login" }
        return "/login?next=\(encoded)"
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        let next = QueryParameters(request)["next"] ?? "/"
        guard context.caller.role == nil else { return Redirect(next).response(to: request) }
        return site.respond(SignInView.page(next: next), to: request, context)
    }

    private func signIn(_ request: Request, _ context: ServerContext) async throws -> Response {
        let form = try await site.checkedForm(of: request, context)
        let next = form.fields["next"] ?? "/"
        do {
            let secret = try await sessions.signIn(with: (form.fields["key"] ?? "").trimmingBlanks())
            var redirect = Redirect(next)
            redirect.cookies = [SessionCookie.set(secret, request)]
            return redirect.response(to: request)
        } catch let failure as Failure where failure.code == "key_invalid" {
            let page = SignInView.page(next: next, problem: failure.message, status: 401)
            return site.respond(page, to: request, context)
        }
    }

    private func signOut(_ request: Request, _ context: ServerContext) async throws -> Response {
        _ = try await site.checkedForm(of: request, context)
        if let secret = SessionCookie.secret(in: request) { try await sessions.signOut(secret) }
        var redirect = Redirect("/")
        redirect.cookies = [SessionCookie.clear(request)]
        return redirect.response(to: request)
    }
}
