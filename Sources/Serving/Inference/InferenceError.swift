/// Why a request of the Open Inference Protocol cannot be understood.
package struct InferenceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, with which value, in one sentence.
    package let description: String

    package init(_ description: String) { self.description = description }
}
