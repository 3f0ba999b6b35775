import Documents
import Hummingbird

extension ServerContext {
    /// The document that `{id}` names.
    ///
    /// - Throws: `Failure` with code `document_not_found` for what cannot be an id.
    func documentID() throws -> DocumentID {
        let text = parameters.get("id") ?? ""
        guard let id = DocumentID(text) else {
            throw Failure(
                code: "document_not_found",
                message: "There is no document '\(text)'; an id has 64 hexadecimal digits."
            )
        }
        return id
    }

    /// The page that `{number}` names.
    ///
    /// - Throws: `Failure` with code `page_not_found` for what cannot be a page's number.
    func pageNumber() throws -> Int {
        let text = parameters.get("number") ?? ""
        guard let number = Int(text), number > 0 else {
            throw Failure(code: "page_not_found", message: "There is no page '\(text)'; pages are counted from 1.")
        }
        return number
    }

    /// The job that `{id}` names.
    ///
    /// - Throws: `Failure` with code `job_not_found` for what cannot be a job's number.
    func jobID() throws -> Int64 {
        let text = parameters.get("id") ?? ""
        guard let id = Int64(text) else {
            throw Failure(code: "job_not_found", message: "There is no job '\(text)'; jobs have numbers.")
        }
        return id
    }
}
