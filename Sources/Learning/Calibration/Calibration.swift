import Foundation
import Mathematics

/// Turns the values of a linear function into probabilities that can be believed.
package enum Calibration: Hashable, Sendable, Codable {
    /// The softmax of the values divided by a number above 0.
    ///
    /// Source: Guo et al. 2017, "On Calibration of Modern Neural Networks", section 4.2.
    case temperature(Double)
    /// A sigmoid a class, brought to sum 1 by the softmax of their logarithms divided by `temperature`: curves that were
    /// fitted one by one are together too flat or too sharp.
    ///
    /// Source: Zadrozny and Elkan 2002, "Transforming classifier scores into accurate multiclass probability estimates",
    /// section 4, with Platt's curves.
    case sigmoid([SigmoidCurve], temperature: Double)
    /// A rising curve of straight lines a class, brought to sum 1 in the same way.
    case isotonic([IsotonicCurve], temperature: Double)

    /// A curve counts as at least this much, so that no class is impossible.
    private static let smallestShare = 1e-6

    /// The ways there are, the simplest first.
    package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
        case temperature, sigmoid, isotonic
    }

    /// Which way it is.
    package var method: Method {
        switch self {
        case .temperature: .temperature
        case .sigmoid: .sigmoid
        case .isotonic: .isotonic
        }
    }

    /// Fits curves to what models said of samples that they had not seen.
    ///
    /// - Parameters:
    ///   - logits: By sample, then by class.
    ///   - truths: The class of each sample.
    ///   - classCount: At least 2.
    package init(_ method: Method, logits: [[Double]], truths: [Int], classCount: Int) {
        func columns<Curve>(_ fit: ([Double], [Bool]) -> Curve) -> [Curve] {
            (0..<classCount).map { label in fit(logits.map { $0[label] }, truths.map { $0 == label }) }
        }
        switch method {
        case .temperature: self = .temperature(TemperatureFit.temperature(logits: logits, truths: truths))
        case .sigmoid:
            let curves = columns(SigmoidCurve.init(fitting:truths:))
            let scores = logits.map { Self.scores(zip(curves, $0).map { $0.probability(of: $1) }) }
            self = .sigmoid(curves, temperature: TemperatureFit.temperature(logits: scores, truths: truths))
        case .isotonic:
            let curves = columns(IsotonicCurve.init(fitting:truths:))
            let scores = logits.map { Self.scores(zip(curves, $0).map { $0.probability(of: $1) }) }
            self = .isotonic(curves, temperature: TemperatureFit.temperature(logits: scores, truths: truths))
        }
    }

    /// One a class; they sum to 1.
    package func probabilities(of logits: [Double]) -> [Double] {
        switch self {
        case .temperature(let temperature): Softmax.probabilities(logits, temperature: temperature)
        case .sigmoid(let curves, let temperature):
            Softmax.probabilities(
                Self.scores(zip(curves, logits).map { $0.probability(of: $1) }),
                temperature: temperature
            )
        case .isotonic(let curves, let temperature):
            Softmax.probabilities(
                Self.scores(zip(curves, logits).map { $0.probability(of: $1) }),
                temperature: temperature
            )
        }
    }

    /// Says what cannot be used; nil when all can.
    func contradiction(classCount: Int) -> String? {
        switch self {
        case .temperature(let temperature):
            temperature > 0 && temperature.isFinite ? nil : "temperature \(temperature)"
        case .sigmoid(let curves, let temperature):
            curves.count == classCount && temperature > 0 && temperature.isFinite
                ? nil : "\(curves.count) curves for \(classCount) classes"
        case .isotonic(let curves, let temperature):
            curves.count == classCount && temperature > 0 && temperature.isFinite && curves.allSatisfy(\.isUsable)
                ? nil : "curves of \(curves.count) classes"
        }
    }

    private static func scores(_ shares: [Double]) -> [Double] { shares.map { log(max(smallestShare, $0)) } }
}
