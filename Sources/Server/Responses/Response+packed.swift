import Delivery
import HTTPTypes
import Hummingbird

extension Response {
    /// Below this gzip saves less than a packet.
    private static let leastPacked = 1_000

    /// An answer of those bytes, packed where the client takes it.
    static func packed(_ bytes: [UInt8], mediaType: String, for request: Request) -> Response {
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        guard bytes.count >= leastPacked, takesGzip, let packed = Deflater.gzip(bytes) else {
            return plain(bytes, mediaType)
        }
        var response = plain(packed, mediaType)
        response.headers[.contentEncoding] = "gzip"
        return response
    }

    private static func plain(_ bytes: [UInt8], _ mediaType: String) -> Response {
        var response = Response.bytes(bytes, mediaType: mediaType)
        response.headers[.vary] = "Accept-Encoding"
        return response
    }
}
