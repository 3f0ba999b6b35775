import CCurl

/// One exchange through libcurl, on one thread.
final class Transfer {
    /// What came back.
    struct Answer {
        var status: Int
        /// The beginning of the body, or all of it.
        var body: [UInt8]
        /// Seconds that the server wants to be left alone, by its header `Retry-After`; nil where it has none.
        var retryAfter: Double?
    }

    /// How long an answer's body may be that nobody wants to read.
    private static let longestIgnored = 1 << 20

    /// What C reads from and writes to while `perform` runs, and not after.
    private final class Bytes {
        var upload: ArraySlice<UInt8> = []
        var received: [UInt8] = []
        var count = 0
        /// So much is received, and so much at most may come.
        var (kept, longest) = (0, 0)
    }

    /// libcurl wants to be started once, by whoever comes first.
    private static let isStarted = ccurl_start() != 0

    private let handle: UnsafeMutableRawPointer
    /// As messages call the other side.
    private let place: String
    private let bytes = Bytes()
    private var lists: [UnsafeMutablePointer<curl_slist>] = []

    init(_ url: String, protocols: String, place: String) throws(DeliveryError) {
        guard Self.isStarted, let handle = curl_easy_init() else { throw DeliveryError("libcurl cannot be used.") }
        self.handle = handle
        self.place = place
        try set(CURLOPT_PROTOCOLS_STR, protocols)
        try set(CURLOPT_URL, url)
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    func set(_ option: CURLoption, _ text: String) throws(DeliveryError) {
        // A text that ends early would name someone else.
        guard !text.utf8.contains(0) else { throw DeliveryError("A setting for \(place) holds a zero byte.") }
        try check(ccurl_set_text(handle, option, text))
    }

    func set(_ option: CURLoption, _ number: Int) throws(DeliveryError) {
        try check(ccurl_set_number(handle, option, number))
    }

    func set(_ option: CURLoption, list: [String]) throws(DeliveryError) {
        var head: UnsafeMutablePointer<curl_slist>?
        for text in list {
            guard !text.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }),
                let next = curl_slist_append(head, text)
            else {
                curl_slist_free_all(head)
                throw DeliveryError("An address or a header for \(place) holds a line's end.")
            }
            head = next
        }
        guard let head else { return }
        lists.append(head)
        try check(ccurl_set_list(handle, option, head))
    }

    func requireTLS() throws(DeliveryError) { try check(ccurl_require_tls(handle)) }

    /// Sends the bytes as a file is sent.
    func upload(_ upload: [UInt8]) throws(DeliveryError) {
        bytes.upload = upload[...]
        try set(CURLOPT_UPLOAD, 1)
        let read: curl_read_callback = { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let bytes = Unmanaged<Bytes>.fromOpaque(context).takeUnretainedValue()
            let part = bytes.upload.prefix(size * count)
            part.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(start: buffer, count: part.count).copyMemory(from: $0)
            }
            bytes.upload = bytes.upload.dropFirst(part.count)
            return part.count
        }
        try check(ccurl_set_source(handle, read, Unmanaged.passUnretained(bytes).toOpaque()))
    }

    /// Sends the bytes as the body of a POST.
    func post(_ body: [UInt8]) throws(DeliveryError) {
        try check(
            body.withUnsafeBytes { ccurl_set_body(handle, $0.baseAddress ?? UnsafeRawPointer(bitPattern: 1), $0.count) }
        )
    }

    /// - Parameters:
    ///   - kept: How much of the answer's body is kept, in bytes.
    ///   - isBounded: Whether an answer that is longer has failed.
    func perform(keeping kept: Int = 0, atMost isBounded: Bool = false) throws(DeliveryError) -> Answer {
        bytes.kept = kept
        bytes.longest = isBounded ? kept : max(kept, Self.longestIgnored)
        let write: curl_write_callback = { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let bytes = Unmanaged<Bytes>.fromOpaque(context).takeUnretainedValue()
            let part = UnsafeRawBufferPointer(start: buffer, count: size * count)
            bytes.count += part.count
            bytes.received += part.prefix(max(0, bytes.kept - bytes.received.count))
            return bytes.count <= bytes.longest ? part.count : 0
        }
        try check(ccurl_set_sink(handle, write, Unmanaged.passUnretained(bytes).toOpaque()))
        let code = withExtendedLifetime(bytes) { curl_easy_perform(handle) }
        let status = ccurl_status(handle)
        guard bytes.count <= bytes.longest else {
            throw DeliveryError("\(place): the answer is longer than \(bytes.longest) bytes", status: status)
        }
        guard code == CURLE_OK else {
            let reason = String(cString: curl_easy_strerror(code))
            let said = status > 0 ? " (status \(status))" : ""
            throw DeliveryError("\(place): \(reason)\(said)")
        }
        let wait = ccurl_retry_after(handle)
        return Answer(status: status, body: bytes.received, retryAfter: wait > 0 ? Double(wait) : nil)
    }

    private func check(_ code: CURLcode) throws(DeliveryError) {
        guard code == CURLE_OK else {
            throw DeliveryError("\(place): \(String(cString: curl_easy_strerror(code)))")
        }
    }
}
