import Foundation
import Monitoring
import Operations

/// Alerts for the commands and the server.
extension Composition {
    /// The rules and channels as configured.
    ///
    /// - Throws: `Failure` with code `invalid_alerts`.
    static func alertConfiguration(_ settings: Settings) throws -> AlertConfiguration {
        try AlertFile.configuration(
            at: settings.text("alerts.rules"),
            link: "http://\(settings.text("server.host")):\(settings.integer("server.port"))",
            environment: ProcessInfo.processInfo.environment
        )
    }

    var alerts: AlertOperations {
        get throws {
            AlertOperations(
                configuration: try Self.alertConfiguration(settings),
                store: storage.alerts,
                now: Self.now,
                makeID: Self.makeID
            )
        }
    }

    /// - Parameter wait: Whether messages wait for others of their group, as is configured, rather than to go at once.
    func alertWatch(waiting wait: Bool = true) throws -> AlertWatch {
        var configuration = try Self.alertConfiguration(settings)
        if !wait { configuration.routing.wait = 0 }
        return AlertWatch(
            configuration: configuration,
            store: storage.alerts,
            monitoring: monitoring,
            pipelines: pipelines,
            now: Self.now,
            makeID: Self.makeID,
            logger: logger
        )
    }

    var alertSender: AlertSender {
        get throws {
            AlertSender(store: storage.alerts, messenger: try alertMessenger, now: Self.now, logger: logger)
        }
    }

    var alertMessenger: AlertMessenger {
        get throws {
            AlertMessenger(channels: try Self.alertConfiguration(settings).channels, tracer: tracer, now: Self.now)
        }
    }
}
