import ArgumentParser
import Documents
import Foundation
import Logging
import Monitoring
import Operations
import Server

/// The way of metrics and traces out of a server, as configured.
struct TelemetryWay {
    private static let mostHeaderBytes = 16_384

    private let receiver: TelemetryReceiver
    private let interval: Duration
    private let queue = SpanQueue()
    /// Writes down what is sent.
    let tracer: Tracer

    /// - Returns: Nil where nothing is sent.
    /// - Throws: `Failure` with code `invalid_setting`.
    init?(settings: Settings) throws {
        let endpoint = settings.text("telemetry.otlp.endpoint")
        guard !endpoint.isEmpty else { return nil }
        guard let url = URL(string: endpoint), ["http", "https"].contains(url.scheme), url.host() != nil else {
            throw Failure(
                code: "invalid_setting",
                message:
                    "Setting 'telemetry.otlp.endpoint' is '\(endpoint)'; expected an address, as http://localhost:4318."
            )
        }
        let certificates = settings.text("telemetry.otlp.certificates")
        receiver = TelemetryReceiver(
            endpoint: String(endpoint.reversed().drop { $0 == "/" }.reversed()),
            headers: try Self.headers(in: settings.text("telemetry.otlp.headers_file")),
            trustedCertificates: certificates.isEmpty ? nil : certificates,
            isPacking: settings.text("telemetry.otlp.compression") == "gzip"
        )
        interval = .seconds(settings.integer("telemetry.otlp.interval_seconds"))
        tracer = Tracer(
            queue: queue,
            sampling: settings.number("telemetry.otlp.sampling"),
            now: Composition.now,
            makeBits: { UInt64.random(in: 0 ... .max) },
            code: { ($0 as? Failure)?.code ?? "\(type(of: $0))" }
        )
    }

    /// Sends what the server measures and what is traced.
    func exporter(of measurements: ServerMeasurements, registry: MetricRegistry, logger: Logger) -> TelemetryExporter {
        let resource = TelemetryResource(
            name: "deedbox",
            version: DeedboxCommand.configuration.version,
            instance: Composition.makeID(),
            start: Composition.now()
        )
        return TelemetryExporter(
            receiver: receiver,
            resource: resource,
            queue: queue,
            interval: interval,
            meter: TelemetryMeter(registry: registry),
            metrics: { try await measurements.otlpRequest(of: resource, at: Composition.now()) },
            now: Composition.now,
            logger: logger
        )
    }

    private static func headers(in path: String) throws -> [String: String] {
        guard !path.isEmpty else { return [:] }
        let data = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: mostHeaderBytes + 1) }
        guard let data, data.count <= mostHeaderBytes, let text = String(data: data, encoding: .utf8) else {
            throw Failure(
                code: "invalid_setting",
                message: "Setting 'telemetry.otlp.headers_file': '\(path)' cannot be read, or is longer than 16 kB."
            )
        }
        var headers: [String: String] = [:]
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard !parts.isEmpty, !parts[0].isEmpty else { continue }
            guard parts.count == 2 else {
                throw Failure(
                    code: "invalid_setting",
                    message:
                        "Setting 'telemetry.otlp.headers_file': line \(place + 1) of '\(path)' is not 'name: value'."
                )
            }
            headers[parts[0]] = parts[1]
        }
        return headers
    }
}
