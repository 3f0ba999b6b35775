/// The address is known, but not with that method.
struct MethodNotAllowed: Error {
    /// The methods that are, as they stand in the `Allow` header.
    var allow: String
}
