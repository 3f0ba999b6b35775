import Documents

extension Failure {
    /// What was sent does not prove that it comes from a page of this server.
    static let formTokenInvalid = Failure(
        code: "form_token_invalid",
        message: "This form is too old, or did not come from a page of this server. Open the page again and repeat it."
    )
}
