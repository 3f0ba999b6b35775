import Documents
import Extraction
import Foundation
import Testing

struct ExtractionErrorTests {
    @Test func codesAreStableWords() {
        #expect(
            ExtractionErrorCode.allCases.map(\.rawValue) == [
                "empty_file", "unsupported_type", "damaged", "encrypted", "no_pages", "too_many_pages", "too_large",
                "inflates_too_much", "image_too_large", "nesting_too_deep", "unreadable", "not_found", "not_a_file",
                "folder_loop", "worker_crashed", "worker_timeout", "worker_memory", "library_missing",
            ]
        )
    }

    @Test func becomesAFailureOfTheSameWords() {
        let error = ExtractionError(.tooManyPages, "The PDF has 3 pages.")
        #expect(error.failure == Failure(code: "too_many_pages", message: "The PDF has 3 pages."))
    }

    @Test func limitsTravelAsJSON() throws {
        var limits = ExtractionLimits()
        limits.maximumPages = 7
        let copy = try JSONDecoder().decode(ExtractionLimits.self, from: JSONEncoder().encode(limits))
        #expect(copy == limits)
        #expect(copy != ExtractionLimits())
    }
}
