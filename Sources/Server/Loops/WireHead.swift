import Hummingbird
import NIOCore

/// The head of an answer as it goes over the wire, for answers that do not pass the framework.
enum WireHead {
    /// The status and all fields, with what every answer tells a browser; the empty line that ends a head is left to the caller.
    static func bytes(of response: Response) -> ByteBuffer {
        var response = response
        SecurityHeaders.apply(to: &response)
        var bytes = ByteBuffer(string: "HTTP/1.1 \(response.head.status.code) \(response.head.status.reasonPhrase)\r\n")
        for field in response.headers { bytes.writeString("\(field.name.rawName): \(field.value)\r\n") }
        return bytes
    }
}
