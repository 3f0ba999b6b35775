/// Why a person should look at an answer before it is used.
package enum ReviewReason: String, Hashable, Sendable, Codable {
    /// The sample is like none that the model learned from; it may be of no known class.
    case unlikeTraining = "unlike_training"
    /// The model is not sure enough of the class.
    case lowConfidence = "low_confidence"
}
