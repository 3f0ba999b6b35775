package import Monitoring
import Serving
import Tracking

extension ServingOperations {
    /// What can be measured of the versions that are loaded.
    package var measurements: [MetricSample] {
        versions.all.compactMap { served in
            let found = served.statistics
            let answers = found.answered + found.cached
            guard answers > 0 else { return nil }
            let series = MetricSeries(.cache, model: served.version.name, version: served.version.version)
            return MetricSample(series, Double(found.cached) / Double(answers))
        }
    }
}
