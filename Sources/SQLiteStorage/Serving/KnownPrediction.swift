/// What is known of a prediction by its id.
///
/// The log has all predictions as far back as it reaches, documents keep the one that stands with them.
enum KnownPrediction {
    static let model = "coalesce(prediction_log.model, predictions.model_name)"
    static let version = "coalesce(prediction_log.version, predictions.model_version)"
    static let label = "coalesce(prediction_log.class, predictions.class)"
    static let milliseconds = "coalesce(1000 * prediction_log.seconds, predictions.milliseconds)"

    /// Joins what is known of the prediction whose id that column has; rows of unknown ones have no `model`.
    static func joined(by column: String) -> String {
        """
        LEFT JOIN prediction_log ON prediction_log.id = \(column)
        LEFT JOIN predictions ON predictions.id = \(column)
        """
    }
}
