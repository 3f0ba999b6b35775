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
}
