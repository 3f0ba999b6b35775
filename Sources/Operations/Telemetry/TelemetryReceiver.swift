import Delivery

/// Who takes telemetry over OTLP/HTTP, such as an OpenTelemetry collector.
package struct TelemetryReceiver: Hashable, Sendable {
    /// As `https://collector.example.com:4318`, without a slash at the end.
    package var endpoint: String
    /// Sent with every message; they may be secret.
    package var headers: [String: String]
    /// A file of certificates (PEM) that are trusted in place of the system's; nil for the system's.
    package var trustedCertificates: String?
    /// Whether messages are packed with gzip, which every receiver of the protocol takes.
    package var isPacking: Bool

    package init(
        endpoint: String,
        headers: [String: String] = [:],
        trustedCertificates: String? = nil,
        isPacking: Bool = true
    ) {
        self.isPacking = isPacking
        self.endpoint = endpoint
        self.headers = headers
        self.trustedCertificates = trustedCertificates
    }

    /// A message in protocol buffers to the path of a signal, as the protocol has it.
    func post(_ body: [UInt8], of signal: TelemetryMeter.Signal) -> HTTPPost {
        let packed = isPacking ? Deflater.gzip(body) : nil
        var own = ["Content-Type": "application/x-protobuf", "User-Agent": "deedbox"]
        own["Content-Encoding"] = packed.map { _ in "gzip" }
        return HTTPPost(
            url: "\(endpoint)/v1/\(signal.rawValue)",
            headers: headers.merging(own) { _, own in own },
            body: packed ?? body,
            trustedCertificates: trustedCertificates
        )
    }
}
