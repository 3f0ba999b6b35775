import Foundation
import Mathematics
import Monitoring
import Testing

struct AccuracyEstimateTests {
    private struct Reference: Decodable {
        struct Answers: Decodable {
            var confidences: [Double]
            var isRight: [Bool]

            var pairs: [(confidence: Double, isRight: Bool)] {
                zip(confidences, isRight).map { (confidence: $0, isRight: $1) }
            }
        }

        struct Problem: Decodable {
            var reference: Answers
            var chunks: [Answers]
            var estimates: [Double]
        }

        var calibrated: Problem
        var sharpened: Problem
    }

    private let reference: Reference

    init() throws {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/cbpe", withExtension: "json"))
        reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    }

    /// NannyML 0.13.1, to a point; and what came true, to the interval's width and a bit.
    @Test func estimatesOfCalibratedConfidencesAreNannyMLs() throws {
        #expect(CalibrationCheck(reference.calibrated.reference.pairs).objection == nil)
        for (chunk, told) in zip(reference.calibrated.chunks, reference.calibrated.estimates) {
            let estimate = try #require(AccuracyEstimate(chunk.confidences))
            #expect(abs(estimate.accuracy - told) < 0.01, "\(estimate), \(told)")
            let rate = Double(chunk.isRight.count(where: \.self)) / Double(chunk.isRight.count)
            #expect(estimate.interval.contains(rate), "\(estimate), \(rate)")
        }
    }

    @Test func confidencesThatSayTooMuchAreRefusedAndMended() throws {
        let answers = reference.sharpened.reference.pairs
        let objection = try #require(CalibrationCheck(answers).objection)
        #expect(objection.contains("points above the accuracy"), "\(objection)")
        let curve = try #require(Recalibration(answers))
        let chunk = reference.sharpened.chunks[0]
        let mended = try #require(AccuracyEstimate(chunk.confidences.map(curve.rate)))
        let rate = Double(chunk.isRight.count(where: \.self)) / Double(chunk.isRight.count)
        // NannyML's own is 3.2 points off here; raw confidences are 8.3.
        #expect(abs(mended.accuracy - reference.sharpened.estimates[0]) < 0.01, "\(mended)")
        #expect(abs(mended.accuracy - rate) < 0.04, "\(mended), \(rate)")
        #expect(CalibrationCheck(chunk.pairs.map { (curve.rate($0.confidence), $0.isRight) }).objection == nil)
    }

    @Test func fewAnswersProveNoCalibration() {
        let few = CalibrationCheck([(confidence: 0.9, isRight: true)])
        #expect(few.objection == "only 1 answers have a known truth; 50 are needed to check confidences")
        #expect(AccuracyEstimate([]) == nil && Recalibration([]) == nil)
    }

    @Test func aRecalibrationRises() throws {
        let curve = try #require(Recalibration(reference.sharpened.reference.pairs))
        let rates = stride(from: 0.0, through: 1, by: 0.01).map(curve.rate)
        #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 <= $1 } && rates.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
}
