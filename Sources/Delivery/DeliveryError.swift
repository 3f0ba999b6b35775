/// Why a message did not leave.
package struct DeliveryError: Error, Hashable, CustomStringConvertible {
    /// What failed and where, without secrets: neither passwords nor addresses that are secret themselves.
    package let description: String
    /// Of an answer over HTTP that was a refusal; nil where there was no answer.
    package let status: Int?
    /// For how many seconds the server wants to be left alone; nil where it says nothing.
    package let retryAfter: Double?

    package init(_ description: String, status: Int? = nil, retryAfter: Double? = nil) {
        self.description = description
        self.status = status
        self.retryAfter = retryAfter
    }
}
