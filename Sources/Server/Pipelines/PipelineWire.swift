import Operations
import Pipelines

/// A pipeline that is kept.
struct PipelineWire: Encodable, Sendable {
    var name: String
    var isPaused: Bool
    var savedAt: Timestamp
    /// YAML; left out in listings.
    var definition: String?

    init(_ entry: PipelineEntry, isWhole: Bool) {
        name = entry.name
        isPaused = entry.isPaused
        savedAt = Timestamp(entry.savedAt)
        definition = isWhole ? entry.definition : nil
    }

    private enum CodingKeys: String, CodingKey {
        case name, definition
        case isPaused = "is_paused"
        case savedAt = "saved_at"
    }
}

/// All pipelines, by name.
struct PipelineListWire: Encodable, Sendable {
    var pipelines: [PipelineWire]
}

/// When a pipeline runs by the clock.
struct ScheduleWire: Encodable, Sendable {
    var pipeline: String
    var isPaused: Bool
    /// The next times, whether it is paused or not.
    var next: [Timestamp]

    private enum CodingKeys: String, CodingKey {
        case pipeline, next
        case isPaused = "is_paused"
    }
}

/// The schedules of all pipelines, by name.
struct ScheduleListWire: Encodable, Sendable {
    var schedules: [ScheduleWire]
}

/// What a run is to be started with.
struct PipelineRunRequest: Decodable, Sendable {
    var parameters: [String: String]?
}
