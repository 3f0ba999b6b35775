/// Takes away for good what was deleted, and files that nothing refers to.
package protocol TrackingGarbage: Sendable {
    /// Takes away runs and experiments that were deleted before `limit`, and what only they had; then files of artifacts and
    /// classifiers without a record.
    ///
    /// Runs, logged models and experiments that a registered version comes from stay. It may be stopped or killed at any
    /// point: what is left over is found the next time. Others may read and write meanwhile.
    ///
    /// - Parameters:
    ///   - limit: Seconds since 1970.
    ///   - now: Seconds since 1970; tells uploads that were broken off from those under way.
    func collect(deletedBefore limit: Double, at now: Double) async throws -> GarbageReport
}
