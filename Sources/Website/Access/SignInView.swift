/// The way in.
package struct SignInView: Sendable {
    /// Where to go on; a path of this site.
    var next: String
    var problem: String?

    /// The page with the form for a key.
    package static func page(next: String, problem: String? = nil, status: Int = 200) -> SitePage {
        SitePage(
            title: "Sign in",
            section: nil,
            template: "sign-in",
            content: Self(next: next, problem: problem),
            status: status
        )
    }
}
