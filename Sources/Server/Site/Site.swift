import Documents
import HTTPTypes
import Hummingbird
import Operations
import Website

/// Carries pages over HTTP: who comes, in which words they read, what their forms prove, and how errors look to them.
struct Site: Sendable {
    /// The most letters of an address that a page repeats.
    private static let mostTold = 200

    let renderer: PageRenderer
    private let forms: FormReader
    /// What forms of people without a session carry; another one with each start of the program.
    private let strangerToken: String
    let now: @Sendable () -> Double

    init(renderer: PageRenderer, forms: FormReader, strangerToken: String, now: @escaping @Sendable () -> Double) {
        self.renderer = renderer
        self.forms = forms
        self.strangerToken = strangerToken
        self.now = now
    }

    // MARK: - Routes

    /// A page at an address.
    func page(
        _ path: String,
        _ access: Route.Access,
        _ make: @escaping @Sendable (Visit) async throws -> SitePage
    ) -> Route {
        route(.get, path, access) { request, context in
            respond(try await make(visit(request, context)), to: request, context)
        }
    }

    /// What a form is sent to.
    ///
    /// The form has proved that it comes from a page of ours before `act` sees it.
    func form(
        _ path: String,
        _ access: Route.Access,
        _ act: @escaping @Sendable (Visit, Form) async throws -> Redirect
    ) -> Route {
        route(.post, path, access) { request, context in
            let form = try await checkedForm(of: request, context)
            return try await act(visit(request, context), form).response(to: request)
        }
    }

    /// The form that was sent, which has proved where it comes from.
    ///
    /// - Throws: `Failure` with code `form_token_invalid`, and what `FormReader` throws.
    func checkedForm(of request: Request, _ context: ServerContext) async throws -> Form {
        let form = try await forms.form(of: request)
        if let token = token(of: context.caller), form.fields["form_token"] != token { throw Failure.formTokenInvalid }
        return form
    }

    /// Anything else that belongs to a page, and tells of its errors as pages do.
    func route(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ access: Route.Access,
        _ handler: @escaping Route.Handler
    ) -> Route {
        var route = Route(method, path, access, handler)
        route.failureHandler = { error, request, context in
            response(to: Problem(error, in: context), request, context)
        }
        return route
    }

    // MARK: - Visits

    func visit(_ request: Request, _ context: ServerContext) -> Visit {
        Visit(request, context, visitor: visitor(request, context.caller))
    }

    private func visitor(_ request: Request, _ caller: Caller) -> Visitor {
        Visitor(
            name: caller.key?.name,
            role: caller.role,
            hasScope: caller.scope != nil,
            isSignedIn: caller.isSignedIn,
            locale: Reader.locale(of: request),
            zone: Reader.zone(of: request),
            formToken: token(of: caller) ?? strangerToken,
            notice: NoticeCookie.notice(in: request),
            now: now()
        )
    }

    /// What a form of theirs must carry; nil for a program that shows its key with every request.
    private func token(of caller: Caller) -> String? {
        switch caller {
        case .key: nil
        case .signedIn(_, let token): token
        case .local, .anonymous: strangerToken
        }
    }

    // MARK: - Answers

    /// The page in the browser, spared where it has it already.
    func respond(_ page: SitePage, to request: Request, _ context: ServerContext) -> Response {
        let visitor = visitor(request, context.caller)
        let bytes = Array(renderer.render(page, for: visitor).utf8)
        let tag = EntityTag(bytes: bytes)
        if page.status == 200, visitor.notice == nil, tag.isKnown(to: request) {
            return tag.notModified(cacheControl: CachePolicy.revalidate)
        }
        // Cookies are kept to requests of this site, so nobody else can make a browser ask and watch the length.
        var response = Response.packed(bytes, mediaType: "text/html; charset=utf-8", for: request)
        response.status = .standard(page.status)
        if page.status == 200, visitor.notice == nil {
            response = tag.label(response, cacheControl: CachePolicy.revalidate)
        }
        if visitor.notice != nil { response.headers[values: .setCookie].append(NoticeCookie.clear(request)) }
        return response
    }

    /// What a person is told of a problem: the way in where that helps, else a page.
    func response(to problem: Problem, _ request: Request, _ context: ServerContext) -> Response {
        if problem.status == 401, SiteGuard.isHarmless(request) {
            return Redirect(SignInRoutes.path(next: request.uri.string)).response(to: request)
        }
        let isUnknown = problem.code == Problem.unknownAddress
        let page = ProblemView.page(
            status: problem.status,
            code: problem.code,
            detail: isUnknown ? "There is no page at \(request.uri.path.prefix(Self.mostTold))." : problem.detail,
            requestID: problem.requestID,
            for: visitor(request, context.caller)
        )
        return respond(page, to: request, context)
    }

    /// Whether a page is wanted, should there be nothing at the address.
    static func isForPeople(_ request: Request) -> Bool {
        let interfaces = ["/v1", "/v2", "/api", "/metrics", "/livez", "/readyz", "/openapi.json", "/assets"]
        return request.headers[.accept]?.contains("text/html") == true
            && !interfaces.contains { request.uri.path == $0 || request.uri.path.hasPrefix($0 + "/") }
    }
}
