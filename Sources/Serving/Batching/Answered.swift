/// An answer, and what it took.
package struct Answered<Output: Sendable>: Sendable {
    package var output: Output
    /// How long the request waited for a replica, in seconds.
    package var waited: Double
    /// How long its batch took, in seconds.
    package var computed: Double
    /// How many requests were answered together.
    package var batch: Int

    package init(_ output: Output, waited: Double = 0, computed: Double = 0, batch: Int = 1) {
        self.output = output
        self.waited = waited
        self.computed = computed
        self.batch = batch
    }
}
