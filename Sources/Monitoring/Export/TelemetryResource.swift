/// Who measures: OpenTelemetry's resource and scope, the frame of every message.
package struct TelemetryResource: Hashable, Sendable {
    package var name: String
    package var version: String
    /// Tells this process from others of that name.
    package var instance: String
    /// Since when it counts, in seconds since 1970.
    package var start: Double

    package init(name: String, version: String, instance: String, start: Double) {
        self.name = name
        self.version = version
        self.instance = instance
        self.start = start
    }

    /// A request of `opentelemetry.proto.collector`, which is the same for traces and metrics down to the scope's contents.
    func request(_ contents: (inout ProtobufWriter) -> Void) -> [UInt8] {
        var request = ProtobufWriter()
        request.message(1) { group in
            group.message(1) { resource in
                for (key, value) in [
                    ("service.name", name), ("service.version", version), ("service.instance.id", instance),
                ] {
                    resource.attribute(1, key, .text(value))
                }
            }
            group.message(2) { scope in
                scope.message(1) { $0.text(1, name) }
                contents(&scope)
            }
        }
        return request.bytes
    }
}

extension ProtobufWriter {
    /// A `KeyValue` of `opentelemetry.proto.common`.
    mutating func attribute(_ field: Int, _ key: String, _ value: TraceSpan.Value) {
        message(field) { pair in
            pair.text(1, key)
            pair.message(2) { any in
                switch value {
                case .text(let text): any.text(1, text)
                case .integer(let number): any.integer(3, UInt64(bitPattern: Int64(number)))
                case .number(let number): any.number(4, number)
                }
            }
        }
    }

    /// A moment in nanoseconds since 1970.
    mutating func time(_ field: Int, _ seconds: Double) { fixed(field, UInt64(max(0, seconds) * 1e9)) }
}
