import Pipelines

/// The JSON of a pipeline that was added.
struct PipelineEntryOutput: Encodable {
    private let name: String
    private let isPaused: Bool
    private let savedAt: Double
    private let nextAt: Double?

    init(_ entry: PipelineEntry, next: Double?) {
        name = entry.name
        isPaused = entry.isPaused
        savedAt = entry.savedAt
        nextAt = entry.isPaused ? nil : next
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case isPaused = "paused"
        case savedAt = "saved_at"
        case nextAt = "next_at"
    }
}
