extension Console {
    /// What a server did under load, for people.
    func show(_ report: LoadReport) {
        line("\(report.passed ? "passed" : "NOT PASSED")  \(report.url)  \(report.mode), \(report.seconds) s")
        line(
            "  \(report.requests) requests (\(report.offered)/s): \(report.answered) answered (\(report.goodput)/s), "
                + "\(report.refused) refused, \(report.failed) failed"
        )
        for (status, count) in report.failures.sorted(by: { $0.key < $1.key }) {
            line("    \(count) with \(status == "none" ? "no answer" : "status \(status)")")
        }
        show("answered in", report.latency)
        if report.refused > 0 { show("refused in", report.refusal) }
        if let server = report.server {
            line(
                "  server: \(server.cores) cores, \(server.processorMilliseconds) ms CPU a request, "
                    + "\(server.memoryMegabytes) MB"
            )
        }
        for breach in report.breaches { line("  ! \(breach)") }
    }

    private func show(_ what: String, _ times: LoadReport.Times) {
        line(
            "  \(what) p50 \(times.p50) ms, p90 \(times.p90), p99 \(times.p99), p99.9 \(times.p999), most \(times.max)"
        )
    }
}
