import Scoring

/// What one trainer reached on one set, and what it cost.
struct TrainerScore {
    var name: String
    var hits: Int
    var count: Int
    var macroF1: Double
    /// nil where the trainer gives no probabilities.
    var calibrationError: Double?
    /// CPU seconds of the training.
    var trainSeconds: Double
    var modelBytes: Int
    /// Of one prediction of a text of 400 words, p50.
    var singleMicroseconds: Double
    /// Predictions of the test set a CPU second.
    var bulkPerSecond: Double

    var accuracy: Double { Double(hits) / Double(max(1, count)) }
}

extension TrainerScore {
    /// Reads a line of `peers/trainer_peers.py`; nil when it is none.
    init?(peer object: [String: Any]) {
        guard let name = object["pipeline"] as? String, let hits = object["hits"] as? Int,
            let count = object["count"] as? Int, let macroF1 = object["macro_f1"] as? Double,
            let train = object["train_seconds"] as? Double, let bytes = object["bytes"] as? Int,
            let single = object["single_seconds"] as? Double, let bulk = object["bulk_per_second"] as? Double
        else { return nil }
        self.init(
            name: name,
            hits: hits,
            count: count,
            macroF1: macroF1,
            calibrationError: object["ece"] as? Double,
            trainSeconds: train,
            modelBytes: bytes,
            singleMicroseconds: single * 1e6,
            bulkPerSecond: bulk
        )
    }

    /// The cells of a table's row; costs of training and sizes are held against `winner`'s.
    func cells(beside winner: TrainerScore) -> [String] {
        let interval = WilsonRate(hits: hits, of: count)
        return [
            name, accuracy.percent(2), "\(interval.lower.percent(1)) – \(interval.upper.percent(1))",
            macroF1.percent(2), calibrationError?.percent(2) ?? "–", trainSeconds.text(2),
            (trainSeconds / max(winner.trainSeconds, 1e-9)).text(2), (Double(modelBytes) / 1e6).text(2),
            (Double(modelBytes) / Double(max(winner.modelBytes, 1))).text(2), singleMicroseconds.text(0),
            bulkPerSecond.text(0),
        ]
    }

    /// The head of the table.
    static let head = [
        "trainer", "accuracy %", "95 % interval", "macro-F1 %", "ECE %", "train CPU s", "of best peer", "model MB",
        "of best peer", "400 words µs", "texts/CPU s",
    ]
}
