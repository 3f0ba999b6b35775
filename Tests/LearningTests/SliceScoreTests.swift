import Learning
import Testing

struct SliceScoreTests {
    @Test func everyPartHasItsShareAndItsInterval() throws {
        let samples = ["lease", "amendment"].flatMap { (label: String) -> [TextSample] in
            (0..<6).map { number in
                TextSample(
                    text: "\(label) number \(number)",
                    filename: number < 2 ? "a.pdf" : "scan.TIF",
                    traits: number < 2 ? ["word_count": 3] : ["word_count": 3, "ocr_confidence": 0.9],
                    label: label
                )
            }
        }
        let classifier = try Trainer(configuration: TrainerConfiguration(folds: 2)).train(samples).classifier
        // One sample whose label is wrong on purpose.
        let judged = samples + [TextSample(text: "lease number 7", filename: "b.pdf", label: "amendment")]
        let slices = Evaluator(now: { 0 }).evaluate(classifier, on: judged).slices

        let pdf = try #require(slices.first { $0.slice == "file_type" && $0.value == "pdf" })
        #expect(pdf.count == 5 && pdf.accuracy == 0.8)
        #expect(pdf.accuracyInterval.lower < 0.8 && pdf.accuracyInterval.upper > 0.8)
        let scanned = try #require(slices.first { $0.slice == "read_by" && $0.value == "ocr" })
        #expect(scanned.count == 8 && scanned.accuracy == 1)
        #expect(slices.first { $0.slice == "word_count" }?.value == "below 100")
        #expect(slices.filter { $0.slice == "confidence" }.reduce(0) { $0 + $1.count } == judged.count)
    }

    /// Scans are told rightly and so are large files; large scans are not.
    @Test func theWorstSliceMayBeWhatTwoSlicesShare() throws {
        let samples = (0..<200).map { number in
            TextSample(
                text: "a",
                filename: "a.pdf",
                label: "a",
                metadata: [
                    "paper": number % 2 == 0 ? "scan" : "born digital",
                    "size": number % 4 < 2 ? "large" : "small",
                ]
            )
        }
        let predictions = samples.map { sample in
            let isWrong = sample.metadata == ["paper": "scan", "size": "large"]
            return ScoredPrediction(
                truth: "a",
                prediction: Classification(probabilities: [.init(label: isWrong ? "b" : "a", probability: 1)])
            )
        }
        let worst = try #require(WorstSlice(of: predictions, on: samples))
        #expect(worst.text == "paper scan and size large")
        #expect(worst.count == 50 && worst.accuracy == 0)
        #expect(worst.accuracyInterval.upper < 0.1)
        #expect(WorstSlice(of: [], on: []) == nil)
    }

    /// Of parts that are alike, the plainest is named: all is one part here.
    @Test func ofEqualPartsTheSimplerIsNamed() throws {
        let samples = (0..<30).map { _ in TextSample(text: "a", filename: "a.pdf", label: "a") }
        let predictions = samples.map { _ in
            ScoredPrediction(truth: "a", prediction: Classification(probabilities: [.init(label: "a", probability: 1)]))
        }
        let worst = try #require(WorstSlice(of: predictions, on: samples))
        #expect(worst.conditions.count == 1 && worst.count == 30)
    }
}
