import Documents
import Foundation
import Operations
import Serving
import Tracking
import Website

/// The pages about models and their versions.
struct ModelPages: Sendable {
    let site: Site
    let models: ModelOperations
    let cards: CardOperations
    let rollouts: RolloutOperations

    var routes: [Route] {
        [
            site.page("/models", .role(.viewer), list),
            site.page("/models/compare", .role(.viewer), compare),
            site.page("/models/{name}/{version}", .role(.viewer), show),
            site.page("/models/{name}/{version}/card", .role(.viewer), card),
            site.form("/models/{name}/{version}/promote", .role(.engineer), promote),
            site.form("/models/{name}/{version}/deploy", .role(.engineer), deploy),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        ModelsView.page(try await models.all(), for: visit.visitor)
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        VersionView.page(try await models.details(try Self.reference(visit)), plan: rollouts.plan, for: visit.visitor)
    }

    private func card(_ visit: Visit) async throws -> SitePage {
        VersionCardView.page(try await cards.card(of: try Self.reference(visit)), for: visit.visitor)
    }

    private func compare(_ visit: Visit) async throws -> SitePage {
        let names = visit.query.all("version")
        guard (2...VersionComparisonView.most).contains(names.count) else {
            throw Failure(
                code: "invalid_parameter",
                message: "\(names.count) versions are ticked. Tick 2 to \(VersionComparisonView.most) of them."
            )
        }
        var versions: [VersionDetails] = []
        for name in names {
            guard let reference = ModelReference(name) else { throw Self.unknown(name) }
            versions.append(try await models.details(reference))
        }
        return VersionComparisonView.page(versions, for: visit.visitor)
    }

    private func promote(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let reference = try Self.reference(visit)
        try await models.promote(reference, insisting: form.fields["insist"] == "yes", by: visit.caller.name)
        return Redirect(Self.path(visit), notice: Notice(.done, "\(reference) answers from now on."))
    }

    private func deploy(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let version = try await models.version(try Self.reference(visit))
        let rollout = try await rollouts.deploy(version, by: visit.caller.name)
        return Redirect(
            "/deployments/rollouts/\(rollout.id)",
            notice: Notice(.done, "The rollout has begun.")
        )
    }

    private static func path(_ visit: Visit) -> String {
        // The address of a form is that of its page and a word more.
        String(visit.address.prefix { $0 != "?" }.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })
    }

    private static func reference(_ visit: Visit) throws -> ModelReference {
        let name = visit.parameter("name")
        let number = visit.parameter("version")
        guard let version = Int(number), version > 0 else { throw unknown("\(name):\(number)") }
        return ModelReference(name: name, selector: .version(version))
    }

    private static func unknown(_ name: String) -> Failure {
        Failure(code: "model_not_found", message: "There is no model '\(name.prefix(TrackingError.quoted))'.")
    }
}
