import Foundation
import Learning
import Testing

struct SampleFileTests {
    private func write(_ bytes: Data, suffix: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(suffix)")
        try bytes.write(to: path)
        return path.path
    }

    @Test func linesBecomeSamples() throws {
        let path = try write(Data("lease\tThe\ttenant\r\n\nother\tInvoice".utf8), suffix: "tsv")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let expected = [
            TextSample(text: "The\ttenant", label: "lease"), TextSample(text: "Invoice", label: "other"),
        ]
        #expect(try SampleFile.read(path: path) == expected)
    }

    @Test func linesMayBeLongerThanAPiece() throws {
        let text = String(repeating: "rent ", count: 100_000)
        let path = try write(Data("a\t\(text)\nb\t\(text)x\n".utf8), suffix: "tsv")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let samples = try SampleFile.read(path: path)
        #expect(samples.map(\.text) == [text, text + "x"])
    }

    @Test func objectsBecomeSamples() throws {
        let line =
            #"{"text":"Rent","label":"lease","filename":"a.pdf","group":"g","traits":{"page_count":3},"id":7,"x":[]}"#
        let sample = try SampleFile.sample(fromJSON: line, file: "a.jsonl", line: 1)
        let expected = TextSample(
            text: "Rent",
            filename: "a.pdf",
            traits: ["page_count": 3],
            label: "lease",
            group: "g",
            metadata: ["id": "7"]
        )
        #expect(sample == expected)
    }

    struct Fault: CustomTestStringConvertible {
        var line: String
        var message: String
        var testDescription: String { line }
    }

    @Test(arguments: [
        Fault(line: #"{"label":"a"}"#, message: "a.jsonl, line 7: 'text' is missing."),
        Fault(line: #"{"text":3}"#, message: "a.jsonl, line 7: 'text' is not a string."),
        Fault(
            line: #"{"text":"a","traits":{"page_count":"x"}}"#,
            message: "a.jsonl, line 7: 'traits.page_count' is not a number."
        ),
        Fault(line: "[1]", message: "a.jsonl, line 7: is no JSON object."),
        Fault(line: "{", message: "a.jsonl, line 7: is no JSON object."),
    ])
    func faultyObjectsAreNamed(fault: Fault) {
        let error = #expect(throws: SampleFileError.self) {
            try SampleFile.sample(fromJSON: fault.line, file: "a.jsonl", line: 7)
        }
        #expect(error?.description == fault.message)
    }

    @Test func faultyLinesAreNamed() throws {
        let path = try write(Data("a\tb\nno tab\n".utf8), suffix: "tsv")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: SampleFileError.self) { try SampleFile.read(path: path) }
        #expect(error?.line == 2)
        #expect(error?.reason == .missingTab)
        let empty = #expect(throws: SampleFileError.self) {
            try SampleFile.sample(fromTSV: " \ttext", file: "a.tsv", line: 1)
        }
        #expect(empty?.description == "a.tsv, line 1: 'label' is empty.")
    }

    @Test func foreignBytesAreNamed() throws {
        let path = try write(Data([0x61, 0x09, 0x62, 0x0A, 0x61, 0x09, 0xFF, 0x0A]), suffix: "tsv")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: SampleFileError.self) { try SampleFile.read(path: path) }
        #expect(error?.line == 2)
        #expect(error?.reason == .notUTF8)
    }

    @Test func whatFollowsAFaultyLineIsRead() throws {
        let lines = Data("a\tb\nno tab\n".utf8) + Data([0xFF, 0x0A]) + Data(repeating: 0x61, count: 600_000)
        let path = try write(lines + Data("\nc\td".utf8), suffix: "tsv")
        defer { try? FileManager.default.removeItem(atPath: path) }
        var samples: [TextSample] = []
        var faults: [SampleFileError] = []
        try SampleFile.forEachLine(of: path, maximumLine: 1_000) { line, _ in
            switch line {
            case .success(let sample): samples.append(sample)
            case .failure(let fault): faults.append(fault)
            }
        }
        #expect(samples == [TextSample(text: "b", label: "a"), TextSample(text: "d", label: "c")])
        #expect(faults.map(\.line) == [2, 3, 4])
        #expect(faults.map(\.reason) == [.missingTab, .notUTF8, .tooLong(maximum: 1_000)])
    }

    @Test func otherFilesAreRefused() {
        let suffix = #expect(throws: SampleFileError.self) { try SampleFile.read(path: "a.csv") }
        #expect(suffix?.description == "a.csv: is neither .tsv nor .jsonl; name it so that its form is known.")
        #expect(throws: SampleFileError.self) { try SampleFile.read(path: "/nowhere/a.tsv") }
    }
}
