import CGMime

/// Dates of mails, by GLib.
enum MailDate {
    /// As in `2024-03-01T12:00:00-05:00`.
    static func iso8601(_ date: OpaquePointer) -> String? {
        guard let text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z") else { return nil }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// The same of a time in seconds since 1970, in UTC; nil beyond the year 9999.
    static func iso8601(seconds: Int64) -> String? { with(seconds, iso8601) }

    /// As a header of a mail has it; nil beyond the year 9999.
    static func header(seconds: Int64) -> String? {
        with(seconds) { date in
            guard let text = g_mime_utils_header_format_date(date) else { return nil }
            defer { g_free(text) }
            return String(cString: text)
        }
    }

    private static func with(_ seconds: Int64, _ body: (OpaquePointer) -> String?) -> String? {
        guard let date = g_date_time_new_from_unix_utc(gint64(seconds)) else { return nil }
        defer { g_date_time_unref(date) }
        return body(date)
    }
}
