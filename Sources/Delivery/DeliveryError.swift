/// Why a message did not leave.
package struct DeliveryError: Error, Hashable, CustomStringConvertible {
    /// What failed and where, without secrets: neither passwords nor addresses that are secret themselves.
    package let description: String

    package init(_ description: String) { self.description = description }
}
