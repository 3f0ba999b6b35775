/// Where it is kept what was measured, in windows.
///
/// What is taken in is counted once, whatever happens to the program and however many of it collect: how far the log was
/// read changes in the step that counts. A truth that comes late, or changes, is counted in the windows of its prediction.
package protocol MetricStore: Sendable {
    /// Counts what was predicted, said and read since it was called last, at most about `limit` things.
    ///
    /// - Returns: How many; 0 when there is nothing left.
    func collect(limit: Int, at time: Double) async throws -> Int
    /// Remembers that a look begins.
    ///
    /// - Returns: When the one before began, in seconds since 1970; nil before the first.
    func beginLook(at time: Double) async throws -> Double?
    /// Counts single measurements, taken at that time.
    func record(_ samples: [MetricSample], at time: Double) async throws
    /// What was measured, by series and start, at most `limit` windows.
    func windows(_ selection: MetricSelection, limit: Int) async throws -> [MetricWindow]
    /// The versions that answer: those in production and those that a split names.
    func versionsInUse() async throws -> Set<VersionName>
    /// What of the program can be measured in the store: the documents that wait, and its bytes.
    func standing() async throws -> [MetricSample]
    /// Forgets windows beyond their spans' retention.
    func forget(at time: Double) async throws
}
