import Documents
import Foundation
import Testing

struct FeatureRecordTests {
    private let record = FeatureRecord(
        textContent: "Dated March 1, 2024",
        ocrConfidence: nil,
        fileSize: 19,
        fileType: .text,
        pageCount: nil,
        wordCount: 4,
        hasSignatures: nil,
        hasDates: true,
        hasMonetaryValues: false,
        contentEmbedding: nil,
        signatures: [],
        dates: [
            DateFact(
                evidence: Evidence(text: "March 1, 2024", page: 1, span: TextSpan(6, 19), boxes: [], confidence: 1),
                value: "2024-03-01"
            )
        ],
        monetaryValues: [],
        filenameTokens: ["letter"],
        language: "en",
        pageQuality: []
    )

    @Test func unknownIsNullAndEveryKeyOfTheContractIsThere() throws {
        let data = try JSONEncoder().encode(record)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(
            Set(json.keys) == [
                "text_content", "ocr_confidence", "file_size", "file_type", "page_count", "word_count",
                "has_signatures", "signature_state",
                "has_dates", "has_monetary_values", "content_embedding", "signatures", "dates", "monetary_values",
                "filename_tokens", "language", "page_quality", "percentages", "parties", "premises", "key_facts",
            ]
        )
        #expect(json["has_signatures"] is NSNull && json["page_count"] is NSNull && json["ocr_confidence"] is NSNull)
        let date = try #require((json["dates"] as? [[String: Any]])?.first)
        #expect(date["value"] as? String == "2024-03-01" && date["page"] as? Int == 1 && date["span"] != nil)
    }

    @Test func recordsOfEarlierVersionsAreRead() throws {
        let data = try JSONEncoder().encode(record)
        var json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        for key in ["percentages", "parties", "premises", "key_facts"] { json[key] = nil }
        var date = try #require((json["dates"] as? [[String: Any]])?.first)
        date["has_blank"] = nil
        json["dates"] = [date]
        let old = try JSONSerialization.data(withJSONObject: json)
        #expect(try JSONDecoder().decode(FeatureRecord.self, from: old) == record)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let data = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(FeatureRecord.self, from: data) == record)
    }
}
