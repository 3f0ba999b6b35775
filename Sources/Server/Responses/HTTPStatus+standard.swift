import HTTPTypes

extension HTTPResponse.Status {
    /// The statuses that this server answers with, by their numbers.
    private static let standard: [Self] = [
        .ok, .accepted, .noContent, .seeOther, .notModified, .badRequest, .unauthorized, .forbidden, .notFound,
        .methodNotAllowed,
        .conflict, .contentTooLarge, .unsupportedMediaType, .unprocessableContent, .tooManyRequests,
        .internalServerError, .serviceUnavailable,
    ]

    /// The status of that number with its standard phrase; without a phrase for one this server does not use.
    static func standard(_ code: Int) -> Self {
        standard.first { $0.code == code } ?? Self(code: code)
    }
}
