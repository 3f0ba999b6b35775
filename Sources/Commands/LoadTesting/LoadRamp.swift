import ArgumentParser

/// Requests a second at the beginning and the end of a load: `100:2000`.
struct LoadRamp: ExpressibleByArgument, Hashable, Sendable {
    var from: Double
    var to: Double

    init?(argument: String) {
        let parts = argument.split(separator: ":").compactMap { Double($0) }
        guard parts.count == 2, parts.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
        (from, to) = (parts[0], parts[1])
    }
}
