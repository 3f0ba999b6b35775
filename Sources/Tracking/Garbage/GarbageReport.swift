/// What was taken away.
package struct GarbageReport: Hashable, Sendable, Encodable {
    package var runs = 0
    package var experiments = 0
    /// Of artifacts and classifiers.
    package var files = 0
    /// Of those files.
    package var bytes: Int64 = 0

    package init() {}
}
