/// What one call adds to a run.
package struct RunLog: Hashable, Sendable {
    /// A measurement and the metric it belongs to.
    package struct Point: Hashable, Sendable {
        package var key: String
        package var metric: Metric
        /// The logged model that was measured, if it was one.
        package var model: LoggedModelID?

        package init(_ key: String, _ metric: Metric, model: LoggedModelID? = nil) {
            self.key = key
            self.metric = metric
            self.model = model
        }
    }

    /// Measurements; each is kept, and a repeated one once.
    package var metrics: [Point]
    /// A parameter never changes: to log it again with another value is an error.
    package var parameters: [String: String]
    /// Replace those of the same keys.
    package var tags: [String: String]

    package init(metrics: [Point] = [], parameters: [String: String] = [:], tags: [String: String] = [:]) {
        self.metrics = metrics
        self.parameters = parameters
        self.tags = tags
    }

    /// - Throws: `TrackingError` when there are too many or a text is missing or too long.
    package func check() throws(TrackingError) {
        try Self.check(metrics.count, "metrics", atMost: TrackingLimits.metricsInBatch)
        try Self.check(parameters.count, "parameters", atMost: TrackingLimits.parametersInBatch)
        try Self.check(tags.count, "tags", atMost: TrackingLimits.tagsInBatch)
        for point in metrics { try TrackingLimits.check(key: point.key, of: "metric") }
        for (key, value) in parameters {
            try TrackingLimits.check(key: key, of: "parameter")
            try TrackingLimits.check(value, "value of the parameter '\(key)'", atMost: TrackingLimits.parameterValue)
        }
        for (key, value) in tags {
            try TrackingLimits.check(key: key, of: "tag")
            try TrackingLimits.check(value, "value of the tag '\(key)'", atMost: TrackingLimits.tagValue)
        }
    }

    private static func check(_ count: Int, _ what: String, atMost limit: Int) throws(TrackingError) {
        guard count <= limit else {
            throw .invalid("One call logs at most \(limit) \(what); there are \(count). Send them in several calls.")
        }
    }
}
