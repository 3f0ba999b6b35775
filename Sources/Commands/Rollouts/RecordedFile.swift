import Documents
import Foundation
import Operations
import Serving

/// Recorded traffic in a file of JSON Lines, '-' for standard input.
struct RecordedFile {
    let path: String

    /// Plays all of it, one line at a time, however long the file is.
    ///
    /// - Returns: The rehearsal, and the time of the first request.
    /// - Throws: `Failure` with code `file_not_found`, `invalid_traffic` or `invalid_rollout`.
    func play(_ plan: RolloutPlan, salt: String) throws -> (Rehearsal, Double) {
        if path != "-" {
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else {
                throw Failure(code: "file_not_found", message: "There is no file '\(path)', or it cannot be read.")
            }
        }
        var rehearsal: Rehearsal?
        var (number, start, last) = (0, 0.0, -Double.infinity)
        while let line = readLine() {
            number += 1
            guard !line.isEmpty else { continue }
            let request = try RehearsalFile.request(line, number: number, in: path)
            guard request.time >= last else {
                throw Failure(
                    code: "invalid_traffic",
                    message:
                        "'\(path)', line \(number): the time is before that of the line before. Sort the lines by time."
                )
            }
            last = request.time
            if rehearsal == nil {
                start = request.time
                rehearsal = try Rehearsal(model: "recorded", stable: 1, canary: 2, plan: plan, salt: salt, from: start)
            }
            rehearsal?.play(request)
            if rehearsal?.isOver == true { break }
        }
        guard var rehearsal else {
            throw Failure(code: "invalid_traffic", message: "'\(path)' has no requests.")
        }
        rehearsal.finish()
        return (rehearsal, start)
    }
}
