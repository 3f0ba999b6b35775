import Foundation

/// Hands files to a server one by one and waits for what becomes of them.
struct HostileSuite {
    let server: RunningServer

    /// In the order of the files.
    func outcomes(of files: [String]) async throws -> [HostileOutcome] {
        var outcomes: [HostileOutcome] = []
        var jobs: [(index: Int, job: Int)] = []
        for file in files {
            let (outcome, job) = try await submit(file)
            if let job { jobs.append((outcomes.count, job)) }
            outcomes.append(outcome)
        }
        for (index, job) in jobs { try await finish(&outcomes[index], job: job) }
        return outcomes
    }

    private func submit(_ file: String) async throws -> (HostileOutcome, job: Int?) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let query = [URLQueryItem(name: "name", value: name)]
        while true {
            let (body, status) = try await server.answer(to: "/v1/documents", query, posting: bytes)
            switch status {
            case 202:
                guard let upload = try JSONDecoder().decode(Wire.Uploads.self, from: body).documents.first else {
                    return (HostileOutcome(name: name, code: "lost"), nil)
                }
                let code = upload.failure?.code ?? (upload.job_id == nil ? upload.status : "lost")
                return (HostileOutcome(name: name, code: code, documentID: upload.document_id), upload.job_id)
            case 429: try await Task.sleep(for: .milliseconds(200))
            default:
                let problem = try? JSONDecoder().decode(Wire.Problem.self, from: body)
                return (HostileOutcome(name: name, code: problem?.code ?? "http \(status)"), nil)
            }
        }
    }

    private func finish(_ outcome: inout HostileOutcome, job: Int) async throws {
        while true {
            let state = try await server.object(Wire.Job.self, at: "/v1/jobs/\(job)")
            if let seconds = state.seconds {
                outcome.seconds = seconds
                outcome.code = state.state == "done" ? "read" : state.failure?.code ?? "lost"
                break
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        guard outcome.code == "read", let id = outcome.documentID else { return }
        let document = try await server.object(Wire.Document.self, at: "/v1/documents/\(id)")
        outcome.pages = document.page_count ?? 0
        outcome.diagnostics = (document.reading?.diagnostics ?? []).map(\.code)
    }
}
