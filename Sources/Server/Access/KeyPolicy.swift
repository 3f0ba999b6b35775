/// When a request needs an API key.
package enum KeyPolicy: String, Hashable, Sendable, Codable, CaseIterable {
    /// Unless the server listens on a loopback address, which only this machine can reach.
    case auto
    /// Always.
    case always
}
