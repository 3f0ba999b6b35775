import Documents
import Foundation
import Testing

struct JSONTextTests {
    private static let nasty = "\"quoted\" \\ back\u{0}\u{8}\u{C}\u{1F}\r\n\ttab / ‘é’ 🏠 \u{2028}"

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func written(_ write: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func textsLookAsTheEncoderWritesThem() throws {
        for text in ["", "plain", Self.nasty] {
            #expect(Self.written { $0.text(text) } == (try Self.encoded(text)))
        }
    }

    @Test func numbersLookAsTheEncoderWritesThem() throws {
        for number in [0, 1, -2.5, 0.1, 1e-17, 1e300, .leastNonzeroMagnitude, 123_456_789] as [Double] {
            #expect(Self.written { $0.number(number) } == (try Self.encoded(number)))
        }
        #expect(Self.written { $0.number(Double.nan) } == "null")
        #expect(Self.written { $0.number(-7 as Int) } == "-7")
    }

    @Test func commasStandBetweenValuesOnly() {
        let text = Self.written { json in
            json.object { json in
                json.name("a")
                json.array { json in
                    json.array { _ in }
                    json.object { $0.member("b", true) }
                    json.number(1 as Int)
                }
                json.member("c", nil as String?)
                json.member("d", "e")
            }
        }
        #expect(text == #"{"a":[[],{"b":true},1],"d":"e"}"#)
    }

    @Test(arguments: [nil, DocumentID(String(repeating: "0a", count: 32))])
    func aPredictionLooksAsTheEncoderWritesIt(document: DocumentID?) throws {
        var prediction = Prediction(
            id: "019",
            documentID: document,
            documentClass: DocumentClass(rawValue: Self.nasty),
            confidence: 0.75,
            probabilities: ["b": 0.25, Self.nasty: 0.75, "a": 1e-9],
            model: .init(name: "document-class", version: 3),
            milliseconds: 0.125
        )
        #expect(Self.written(prediction.write) == (try Self.encoded(prediction)))
        (prediction.needsReview, prediction.reviewReason, prediction.novelty) = (true, "low_confidence", -1)
        #expect(Self.written(prediction.write) == (try Self.encoded(prediction)))
    }
}
