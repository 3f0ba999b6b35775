import Learning
import Mathematics
import Tracking

extension Console {
    /// Writes what smaller models cost as a table.
    ///
    /// - Parameter accepted: The version of the smallest that may stand in; nil where there is none.
    func show(_ variants: [ModelVariant.Summary], accepted: ModelVersion?) {
        line("smaller models: features, size, time and loss of accuracy (each end of its interval is 95 % sure):")
        for variant in variants {
            line(
                "  \(variant.name)  \(variant.features)  \(variant.byteCount / 1024) kB  \(variant.microseconds.asScore) µs  "
                    + "\(variant.loss.loss.asPercent) (\(variant.loss.lower.asPercent) – \(variant.loss.upper.asPercent))"
                    + (variant.isProven ? "" : "  not proven")
            )
        }
        let limit = ModelCompressor.margin.asPercent
        line(
            accepted.map { "\($0.name):\($0.version) is the smallest that is proven to lose at most \(limit)." }
                ?? "None is proven to lose at most \(limit)."
        )
    }
}
