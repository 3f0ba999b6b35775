/// How much one request of the Open Inference Protocol may ask.
package struct InferenceLimits: Hashable, Sendable {
    /// The most texts in one request.
    package var maximumElements: Int
    /// The most inputs and outputs that a request names.
    package var maximumTensors: Int
    /// How deep lists may lie in lists.
    package var maximumNesting: Int

    package init(maximumElements: Int = 1_024, maximumTensors: Int = 16, maximumNesting: Int = 8) {
        self.maximumElements = maximumElements
        self.maximumTensors = maximumTensors
        self.maximumNesting = maximumNesting
    }
}
