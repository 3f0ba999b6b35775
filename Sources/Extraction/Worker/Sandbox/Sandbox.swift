import CSandbox

/// The walls around a worker.
enum Sandbox {
    /// Open files that a reader may have at a time; Tesseract and PDFium need fewer than ten.
    private static let openFiles: UInt64 = 256

    /// Where system libraries, fonts, character sets and time zones are.
    private static let systemPaths = [
        "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/dev/null", "/dev/urandom",
    ]

    /// Puts this process in the sandbox for good; returns what could be done on this machine.
    static func enter(memoryBytes: Int, readablePaths: [String]) -> Set<SandboxMeasure> {
        sandbox_tell_exhaustion()
        let flags = withCStrings(systemPaths + readablePaths) { paths in
            var limits = sandbox_limits(
                memory_bytes: UInt64(max(0, memoryBytes)),
                open_files: openFiles,
                readable_paths: paths.baseAddress,
                readable_count: paths.count
            )
            return sandbox_enter(&limits)
        }
        return SandboxMeasure.measures(in: flags)
    }

    /// Lets the process use `seconds` more of processor time before it is ended.
    static func allowProcessor(seconds: Int) {
        // Setting a soft limit below the hard one cannot fail; if it did, the parent's wall clock still stands.
        _ = sandbox_allow_processor_seconds(UInt64(max(1, seconds)))
    }

    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let bytes = strings.map { $0.utf8CString }
        // One block holds all strings, so that their addresses are stable while `body` runs.
        let joined = bytes.flatMap { $0 }
        return joined.withUnsafeBufferPointer { block in
            var pointers: [UnsafePointer<CChar>?] = []
            var offset = 0
            for string in bytes {
                pointers.append(block.baseAddress.map { $0 + offset })
                offset += string.count
            }
            return pointers.withUnsafeBufferPointer(body)
        }
    }
}
