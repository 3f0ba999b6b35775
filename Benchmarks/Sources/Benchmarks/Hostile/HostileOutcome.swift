import Foundation

/// What became of a file that was handed to the server.
struct HostileOutcome: Sendable {
    var name: String
    /// `read`, or the code that says why not.
    var code: String
    /// From the claim of the job to its end; 0 for what was refused at the door.
    var seconds = 0.0
    var pages = 0
    /// The codes of what was noticed while reading.
    var diagnostics: [String] = []
    var documentID: String?
}

/// The server's answers, as far as they are looked at here.
enum Wire {
    struct Failure: Decodable { var code: String }

    struct Uploads: Decodable {
        struct Upload: Decodable {
            var status: String
            var document_id: String?
            var job_id: Int?
            var failure: Failure?
        }
        var documents: [Upload]
    }

    struct Problem: Decodable { var code: String }

    struct Job: Decodable {
        var state: String
        var started_at: String?
        var finished_at: String?
        var failure: Failure?

        /// On the clock; nil until it is over.
        var seconds: Double? {
            guard let started_at, let finished_at, let start = Self.date(started_at), let end = Self.date(finished_at)
            else { return nil }
            return end.timeIntervalSince(start)
        }

        private static func date(_ text: String) -> Date? {
            let formatter = ISO8601DateFormatter()
            formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
            return formatter.date(from: text) ?? ISO8601DateFormatter().date(from: text)
        }
    }

    struct Document: Decodable {
        struct Reading: Decodable {
            struct Diagnostic: Decodable { var code: String }
            var diagnostics: [Diagnostic]?
        }
        var page_count: Int?
        var reading: Reading?
    }
}
