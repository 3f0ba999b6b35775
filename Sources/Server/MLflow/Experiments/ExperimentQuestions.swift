import Tracking

/// An experiment that is to be made.
struct NewExperimentQuestion: Decodable, Sendable {
    var name: String
    var tags: [KeyValueWire]?
}

/// Which experiment is meant, and what of it is to change.
struct ExperimentQuestion: Decodable, Sendable {
    var id: String
    /// Of a renaming.
    var newName: String?
    /// Of a tag.
    var key: String?
    var value: String?

    private enum CodingKeys: String, CodingKey {
        case id = "experiment_id"
        case newName = "new_name"
        case key, value
    }

    func experiment() throws(TrackingError) -> ExperimentID { try ExperimentID(wire: id) }
}
