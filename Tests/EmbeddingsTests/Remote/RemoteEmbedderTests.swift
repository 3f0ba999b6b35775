import Embeddings
import Synchronization
import Testing

struct RemoteEmbedderTests {
    /// Answers in turn; its clock goes on by what is slept.
    private final class Script: Sendable {
        private let answers: Mutex<[Result<String, RemoteFailure>]>
        let time = Mutex(100.0)
        let bodies = Mutex<[String]>([])
        let slept = Mutex<[Double]>([])

        init(_ answers: [Result<String, RemoteFailure>]) { self.answers = Mutex(answers) }

        func embedder(_ address: String = "http://h/v1/embeddings", seconds: Double = 10) throws -> RemoteEmbedder {
            RemoteEmbedder(
                wire: try #require(RemoteWire(address: address, model: "m")),
                seconds: seconds,
                uptime: { self.time.withLock(\.self) },
                sleep: { seconds in
                    self.time.withLock { $0 += seconds }
                    self.slept.withLock { $0.append(seconds) }
                },
                post: { body, _ in
                    self.bodies.withLock { $0.append(String(decoding: body, as: UTF8.self)) }
                    return Array(try self.answers.withLock { try $0.removeFirst().get() }.utf8)
                }
            )
        }
    }

    private static let busy = RemoteFailure("it is busy", mayPass: true)

    /// A row that points into one direction, with a length of 2.
    private static func row(_ place: Int) -> String {
        "[\((0..<384).map { $0 == place ? "2" : "0" }.joined(separator: ","))]"
    }

    private static func answer(_ places: [Int]) -> String {
        let rows = places.enumerated().map { #"{"index":\#($0.offset),"embedding":\#(row($0.element))}"# }
        return #"{"data":[\#(rows.reversed().joined(separator: ","))]}"#
    }

    @Test func vectorsComeInTheOrderOfTheTextsWithLengthOne() async throws {
        let script = Script([.success(Self.answer([3, 5]))])
        let vectors = try await script.embedder().embed(["a", "b/c"])
        #expect(vectors.map { $0.firstIndex(of: 1) } == [3, 5])
        #expect(script.bodies.withLock(\.self) == [#"{"input":["a","b/c"],"model":"m"}"#])
    }

    @Test func aServerIsNotLeftAloneForeverBecauseItSaysSo() async throws {
        let never = RemoteFailure("it is closed", mayPass: true, retryAfter: 1e9)
        let script = Script([.failure(never), .success(Self.answer([3]))])
        let embedder = try script.embedder()
        await #expect(throws: EmbeddingError.self) { try await embedder.embed(["a"]) }
        script.time.withLock { $0 += RemoteEmbedder.longestRest - 1 }
        await #expect(throws: EmbeddingError.self) { try await embedder.embed(["a"]) }
        script.time.withLock { $0 += 2 }
        #expect(try await embedder.embed(["a"]).count == 1)
    }

    @Test func aTensorIsCutIntoRows() async throws {
        let numbers = (0..<768).map { $0 == 7 || $0 == 384 + 9 ? "0.5" : "0" }.joined(separator: ",")
        let label = #"{"name":"label","datatype":"BYTES","shape":[2],"data":["a","b"]}"#
        let tensor = #"{"name":"e","datatype":"FP32","shape":[2,384],"data":[\#(numbers)]}"#
        let script = Script([.success(#"{"outputs":[\#(label),\#(tensor)]}"#)])
        let vectors = try await script.embedder("http://h/v2/models/e/infer").embed(["a", "b"])
        #expect(vectors.map { $0.firstIndex(of: 1) } == [7, 9])
        #expect(
            script.bodies.withLock(\.self)
                == [#"{"inputs":[{"data":["a","b"],"datatype":"BYTES","name":"text","shape":[2]}]}"#]
        )
    }

    @Test func manyTextsAreAskedForInBatches() async throws {
        let script = Script([.success(Self.answer(Array(0..<16))), .success(Self.answer([16]))])
        let vectors = try await script.embedder().embed(Array(repeating: "a", count: 17))
        #expect(vectors.map { $0.firstIndex(of: 1) } == Array(0..<17))
    }

    @Test func whatMayPassIsAskedAgainLaterAndLater() async throws {
        let script = Script([.failure(Self.busy), .failure(Self.busy), .success(Self.answer([1]))])
        #expect(try await script.embedder().embed(["a"]).count == 1)
        #expect(script.slept.withLock(\.self) == [0.2, 0.4])
    }

    @Test func aServerThatWantsToBeLeftAloneIsAskedAgainThen() async throws {
        let later = RemoteFailure("it is busy", mayPass: true, retryAfter: 3)
        let script = Script([.failure(later), .success(Self.answer([1]))])
        #expect(try await script.embedder().embed(["a"]).count == 1)
        #expect(script.slept.withLock(\.self) == [3])
        // Beyond the time of the question nobody waits.
        let hurried = Script([.failure(later)])
        await #expect(throws: EmbeddingError.serverFailed(reason: "it is busy")) {
            try await hurried.embedder(seconds: 2).embed(["a"])
        }
        #expect(hurried.slept.withLock(\.self) == [])
    }

    @Test func whoeverFailedIsLeftAloneForAWhile() async throws {
        let script = Script([.failure(RemoteFailure("it said 404", mayPass: false)), .success(Self.answer([1]))])
        let embedder = try script.embedder()
        for _ in 1...3 {
            await #expect(throws: EmbeddingError.serverFailed(reason: "it said 404")) {
                try await embedder.embed(["a"])
            }
        }
        #expect(script.bodies.withLock(\.count) == 1)
        script.time.withLock { $0 += RemoteEmbedder.rest }
        #expect(try await embedder.embed(["a"]).count == 1)
    }

    @Test(arguments: [
        ("no JSON", "its answer is not the JSON that was asked for"),
        (#"{"data":[]}"#, "it gave 0 embeddings for 1 texts"),
        (#"{"data":[{"index":0,"embedding":[1,2]}]}"#, "its embeddings have 2 numbers, not 384"),
        (#"{"data":[{"index":0,"embedding":\#(row(999))}]}"#, "one of its embeddings has no direction"),
    ])
    func anAnswerToAnotherQuestionIsRefused(_ answer: String, _ reason: String) async throws {
        await #expect(throws: EmbeddingError.serverFailed(reason: reason)) {
            try await Script([.success(answer)]).embedder().embed(["a"])
        }
    }

    @Test func anAddressEndsInOneOfTwoWays() {
        #expect(RemoteWire(address: "http://h/v1/embeddings", model: "m") == .embeddings(model: "m"))
        #expect(RemoteWire(address: "http://h/v2/models/e/infer", model: "m") == .inference)
        #expect(RemoteWire(address: "http://h/v1/chat", model: "m") == nil)
    }
}
