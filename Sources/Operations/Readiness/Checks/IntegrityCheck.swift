import Documents
package import Tracking

/// Whether the model's file and the history of models are what was registered.
package struct IntegrityCheck: ReadinessCheck {
    package let id = "model_integrity"
    package let area = ReadinessItem.Area.security
    package let title = "The model's file and the ledger are as they were written"
    package let command = "deedbox models verify"
    private let models: any ModelRegistry
    private let ledger: any ModelLedger

    package init(models: any ModelRegistry, ledger: any ModelLedger) {
        self.models = models
        self.ledger = ledger
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        guard case .intact(let entries, let head) = try await ledger.verify(since: nil) else {
            return .fail(
                "The ledger of models does not hold.",
                remedy: "'deedbox models verify' names the entry; restore the database from before."
            )
        }
        do {
            // Reads every byte and holds it against the file's checksum and the registry's SHA-256.
            _ = try await models.classifier(of: version)
        } catch let failure as Failure {
            return .fail(
                "The model's file cannot be trusted: \(failure.message)",
                remedy: "Restore the file from a backup, or register the model anew."
            )
        }
        return .pass(
            "The file has the SHA-256 \(version.content.sha256?.prefix(12) ?? "")… that was registered; \(entries) entries of "
                + "the ledger are intact up to \(head.prefix(12))…."
        )
    }
}
