package import Documents

/// Why a file was not read.
package struct ExtractionError: Error, Sendable, Hashable, Codable {
    package var code: ExtractionErrorCode
    /// One line: what failed, with which value, and what to do; callers put the path in front.
    package var message: String

    package init(_ code: ExtractionErrorCode, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The same in the words of the stores.
    package var failure: Failure { Failure(code: code.rawValue, message: message) }
}
