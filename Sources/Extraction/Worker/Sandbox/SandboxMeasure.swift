import CSandbox

/// What a worker gives up before it looks at a stranger's file.
package enum SandboxMeasure: String, Sendable, Hashable, Codable, CaseIterable {
    /// Bounded memory and descriptors, no writing of files, no core dumps.
    case resourceLimits = "resource_limits"
    /// Dies with its parent.
    case parentDeath = "parent_death"
    /// No set-user-id programs.
    case noNewPrivileges = "no_new_privileges"
    /// Reads nothing but the libraries and models (Landlock).
    case fileSystem = "file_system"
    /// No network, no programs, no other processes (seccomp).
    case systemCalls = "system_calls"

    private var flag: UInt32 {
        switch self {
        case .resourceLimits: SANDBOX_RESOURCE_LIMITS.rawValue
        case .parentDeath: SANDBOX_PARENT_DEATH.rawValue
        case .noNewPrivileges: SANDBOX_NO_NEW_PRIVILEGES.rawValue
        case .fileSystem: SANDBOX_FILE_SYSTEM.rawValue
        case .systemCalls: SANDBOX_SYSTEM_CALLS.rawValue
        }
    }

    /// The measures whose flags are set.
    static func measures(in flags: UInt32) -> Set<Self> {
        Set(allCases.filter { flags & $0.flag != 0 })
    }
}
