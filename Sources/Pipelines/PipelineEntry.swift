/// A pipeline that is kept: it can be run by its name, and its schedule and triggers are looked after.
package struct PipelineEntry: Hashable, Sendable {
    package var name: String
    /// YAML.
    package var definition: String
    /// Whether schedule and triggers rest.
    package var isPaused: Bool
    /// Seconds since 1970.
    package var savedAt: Double

    package init(name: String, definition: String, isPaused: Bool, savedAt: Double) {
        self.name = name
        self.definition = definition
        self.isPaused = isPaused
        self.savedAt = savedAt
    }
}
