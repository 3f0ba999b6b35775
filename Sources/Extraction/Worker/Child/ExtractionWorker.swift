import Documents
import Foundation

/// The child process that reads strangers' files, so that what goes wrong there costs one document only.
package enum ExtractionWorker {
    /// Serves requests on standard input until it is closed; returns the exit code of the process.
    ///
    /// Call it first thing, while the process has a single thread: the sandbox binds that thread and those it starts.
    ///
    /// - Parameter makeReader: Makes what reads the files; called inside the sandbox.
    package static func run(_ makeReader: (WorkerSetup) throws -> any WorkerReading) -> Int32 {
        do {
            let streams = try WorkerStreams.claim()
            guard let setup = try streams.read(.setup, as: WorkerSetup.self) else { return 0 }
            let measures = Sandbox.enter(
                memoryBytes: setup.limits.memoryBytes,
                readablePaths: setup.readablePaths
            )
            try streams.write(Frame(.ready, [UInt8](JSONEncoder().encode(measures))))
            return try serve(streams, setup: setup, reader: makeReader(setup))
        } catch {
            // Nobody reads what a worker prints; the code tells the pool that the worker gave up by itself.
            return 70
        }
    }

    private static func serve(_ streams: WorkerStreams, setup: WorkerSetup, reader: any WorkerReading) throws -> Int32 {
        while let request = try streams.read(.request, as: WorkerRequest.self) {
            guard let bytes = try streams.read(.bytes, maximum: setup.limits.maximumBytes) else {
                throw FrameError.ended
            }
            let pages = try pages(for: request, from: streams)
            Sandbox.allowProcessor(seconds: setup.limits.cpuSeconds)
            var reply = ReplyWriter(streams: streams, allowance: setup.maximumReplyBytes)
            do {
                try answer(request, bytes: bytes, pages: pages, reader: reader, to: &reply)
            } catch let error as ExtractionError {
                try reply.fail(error)
            }
        }
        return 0
    }

    private static func pages(for request: WorkerRequest, from streams: WorkerStreams) throws(FrameError) -> [Page] {
        guard case .searchablePDF(let count) = request else { return [] }
        var pages: [Page] = []
        for _ in 0..<count {
            guard let bytes = try streams.read(.page) else { throw .ended }
            guard let page = PageCoding.page(of: bytes) else { throw .malformed(.page) }
            pages.append(page)
        }
        return pages
    }

    private static func answer(
        _ request: WorkerRequest,
        bytes: [UInt8],
        pages: [Page],
        reader: any WorkerReading,
        to reply: inout ReplyWriter
    ) throws {
        switch request {
        case .extract(let name, let plan):
            let file = try readFile(bytes, name: name, plan: plan, reader: reader, to: &reply)
            try reply.send(file)
        case .pageImage(let page, let dotsPerInch):
            try reply.send(made: reader.pageImage(bytes, page: page, dotsPerInch: dotsPerInch))
        case .searchablePDF:
            try reply.send(made: reader.searchablePDF(bytes, pages: pages))
        }
    }

    private static func readFile(
        _ bytes: [UInt8],
        name: String,
        plan: ReadingPlan,
        reader: any WorkerReading,
        to reply: inout ReplyWriter
    ) throws -> ExtractedFile {
        let reporter = reply
        do {
            return try reader.read(bytes, name: name, plan: plan, stuck: reporter.giveUp) { try reply.send($0) }
        } catch let error as ExtractionError {
            throw error
        } catch let error as FrameError {
            throw error
        } catch {
            // Readers promise ExtractionError; what slips through is still about this document.
            throw ExtractionError(
                .damaged,
                "The file cannot be read: \(error). Open it in its own program and save it anew."
            )
        }
    }
}
