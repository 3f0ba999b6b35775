import Documents
import TextIndex

extension SegmentError {
    /// Whether building the segment again from the stored passages helps.
    var isCured: Bool {
        switch self {
        case .unreadable, .notASegment, .unsupportedFormat, .damaged: true
        case .unwritable, .unorderedKey, .documentTooLong: false
        }
    }
}

extension Failure {
    /// What a person is told of an error of the text index.
    init(index error: SegmentError) {
        let code =
            switch error {
            case .unreadable, .unwritable: "storage_failed"
            case .notASegment, .unsupportedFormat, .damaged: "storage_corrupt"
            case .unorderedKey, .documentTooLong: "invalid_record"
            }
        self.init(code: code, message: error.description)
    }
}
