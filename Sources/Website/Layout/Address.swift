import Foundation

/// Addresses of pages.
package enum Address {
    // What an address takes as it is: RFC 3986, section 2.3.
    private static let plain = CharacterSet(charactersIn: "-._~/:0123456789")
        .union(CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))

    /// The path with those parameters that are not empty.
    package static func path(_ path: String, _ parameters: [(name: String, value: String)]) -> String {
        let query = parameters.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
