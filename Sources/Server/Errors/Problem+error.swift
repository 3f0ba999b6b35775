import ABTesting
import Documents
import Foundation
import Hummingbird
import Logging
import Search
import Serving
import Tracking

/// Where errors become HTTP statuses; nowhere else.
extension Problem {
    /// What a client is told of an error.
    ///
    /// Nothing but the request's id is told of an error that is not known here: its message may name paths, addresses
    /// or the text of documents.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure where Self.statuses[failure.code] != nil:
            self.init(code: failure.code, status: Self.statuses[failure.code] ?? 500, detail: failure.message)
        case let error as TrackingError:
            self.init(error)
        case let error as ABTestError:
            self.init(code: error.code, status: Self.statuses[error.code] ?? 500, detail: error.description)
        case let error as FilterError:
            self.init(code: "invalid_filter", status: 400, detail: error.description)
        case let error as MultipartError:
            self.init(error)
        case let error as InferenceError:
            self.init(code: "invalid_inference_request", status: 400, detail: error.description)
        case let error as DecodingError:
            self.init(error)
        case let error as MethodNotAllowed:
            self.init(code: "method_not_allowed", status: 405, detail: "This address takes \(error.allow) only.")
        case let error as any HTTPResponseError where error.status.code == 404:
            self.init(
                code: Self.unknownAddress,
                status: 404,
                detail: "There is nothing at this address. See /openapi.json."
            )
        case is CancellationError:
            self.init(code: "shutting_down", status: 503, detail: "The server is shutting down; try again shortly.")
        default:
            self.init(
                code: "internal",
                status: 500,
                detail: "The server made a mistake. Its log says more under the id of this request."
            )
        }
    }

    /// The same, with the id of the request; what is not known here goes to the log.
    init(_ error: any Error, in context: ServerContext) {
        self.init(error)
        requestID = context.requestID
        if status == 500 { context.logger.error("request failed", metadata: ["error": "\(error)"]) }
    }

    private init(_ error: TrackingError) {
        let status =
            switch error.code {
            case .doesNotExist: 404
            // Where others say 409, clients of MLflow expect this.
            case .alreadyExists, .invalidValue: 400
            }
        self.init(code: error.code.rawValue.lowercased(), status: status, detail: error.message)
    }

    private init(_ error: MultipartError) {
        switch error {
        case .tooManyParts, .headersTooLong:
            self.init(code: "multipart_too_large", status: 413, detail: error.description)
        case .invalidBoundary, .truncated, .malformedBoundary, .malformedHeader:
            self.init(code: "invalid_multipart", status: 400, detail: error.description)
        }
    }

    private init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            let path = Self.path(context.codingPath + [key])
            self.init(code: "invalid_body", status: 422, detail: "The body lacks the key '\(path)'.")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let path = Self.path(context.codingPath)
            self.init(code: "invalid_body", status: 422, detail: "The value at '\(path)' is of the wrong type.")
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            let path = Self.path(context.codingPath)
            self.init(code: "invalid_body", status: 422, detail: "The value at '\(path)' is not allowed.")
        default:
            self.init(code: "invalid_json", status: 400, detail: "The body is not valid JSON.")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }

    /// The code of an address at which there is nothing.
    static let unknownAddress = "not_found"

    /// The status of each code that the operations and this room throw.
    static let statuses: [String: Int] = [
        // The request cannot be understood.
        "invalid_cursor": 400, "invalid_parameter": 400, "empty_query": 400, "invalid_idempotency_key": 400,
        "invalid_body": 422, "incomplete_body": 400, "unknown_class": 422, "invalid_pipeline": 422,
        "invalid_experiment": 422, "invalid_record": 422,
        "invalid_endpoint": 422, "invalid_plan": 422, "invalid_rollout": 422, "reason_missing": 422,
        "invalid_feedback": 422, "empty_feedback": 422,
        // The caller.
        "key_required": 401, "key_invalid": 401, "role_insufficient": 403,
        "scope_insufficient": 403, "host_not_allowed": 403,
        "cross_site_request": 403, "form_token_invalid": 403,
        // What it is about.
        "document_not_found": 404, "page_not_found": 404, "passage_not_found": 404, "invalid_judgement": 422,
        "job_not_found": 404, "key_not_found": 404,
        "endpoint_not_found": 404, "incident_not_found": 404, "rollout_not_found": 404, "model_not_found": 404,
        "pipeline_not_found": 404, "search_not_found": 404, "too_many_searches": 409, "run_not_found": 404,
        "step_not_found": 404, "run_ended": 409,
        "version_not_found": 404, "model_in_use": 409, "gate_objects": 409,
        "no_drift_look": 404, "no_reference": 409, "too_few_documents": 409, "no_readiness_report": 404,
        "readiness_under_way": 429,
        "alert_not_found": 404, "silence_not_found": 404, "alert_not_firing": 409, "invalid_silence": 422,
        "experiment_not_found": 404, "experiment_state": 409, "experiment_full": 409,
        "endpoint_changed": 409, "endpoint_in_use": 409,
        "incident_resolved": 409, "nothing_to_roll_back": 409, "rollout_changed": 409, "rollout_ended": 409,
        "rollout_paused": 409, "rollout_running": 409, "rollout_under_way": 409,
        "run_not_resumable": 409,
        "document_not_ready": 409, "document_under_way": 409, "too_many_judgements": 409, "job_not_failed": 409,
        "job_ended": 409, "already_exists": 409,
        "idempotency_in_progress": 409, "idempotency_mismatch": 422,
        // The body.
        "body_too_large": 413, "too_large": 413, "content_type_not_supported": 415, "unsupported_type": 415,
        "empty_file": 422, "no_file": 422, "damaged": 422, "encrypted": 422, "no_pages": 422, "too_many_pages": 422,
        "inflates_too_much": 422, "image_too_large": 422, "nesting_too_deep": 422, "page_has_no_image": 422,
        "worker_crashed": 422, "worker_timeout": 422, "worker_memory": 422,
        // The server.
        "too_many_uploads": 429, "overloaded": 429, "model_unloaded": 503, "model_corrupt": 503, "no_model": 503,
        "model_is_no_classifier": 503, "embeddings_missing": 503,
        "library_missing": 503, "not_ready": 503,
    ]
}
