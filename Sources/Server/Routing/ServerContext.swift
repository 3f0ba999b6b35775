package import Hummingbird
import Logging

/// What belongs to one request while it is answered.
package struct ServerContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks; set before a handler runs.
    var caller = Caller.anonymous

    /// Finds the request in the log; `unknown` when the log keeps no metadata.
    var requestID: String { logger[metadataKey: "hb.request.id"]?.description ?? "unknown" }

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
