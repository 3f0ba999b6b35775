/// One run.
struct RunAnswer: Encodable {
    var run: RunWire
}

/// One run without what was logged to it.
struct RunInfoAnswer: Encodable {
    var info: RunInfoWire

    private enum CodingKeys: String, CodingKey { case info = "run_info" }
}

/// A page of runs.
struct RunListAnswer: Encodable {
    var runs: [RunWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case runs
        case nextPageToken = "next_page_token"
    }
}

/// A page of measurements.
struct MetricListAnswer: Encodable {
    var metrics: [MetricWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case metrics
        case nextPageToken = "next_page_token"
    }
}
