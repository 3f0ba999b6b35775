import Foundation

/// scikit-learn and fastText in an environment of their own, made on first use.
struct TrainerPeers {
    private let folder: String

    /// - Throws: `Failure` when Python or the packages cannot be had.
    init(cache: String) throws {
        folder = "\(cache)/scikit-learn"
        guard !FileManager.default.fileExists(atPath: "\(folder)/sklearn") else { return }
        let install = [
            "-m", "pip", "install", "--quiet", "--target", folder, "--requirement", "peers/trainer-requirements.txt",
        ]
        guard try Measured("python3", install).status == 0 else {
            throw Failure("scikit-learn cannot be installed; run 'python3 \(install.joined(separator: " "))' by hand.")
        }
    }

    /// What each pipeline reached on the set in that folder.
    func scores(of set: String) throws -> [TrainerScore] {
        let threads = ["OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1"]
        let run = try Measured(
            "env",
            threads + ["PYTHONPATH=\(folder)", "python3", "peers/trainer_peers.py", set]
        )
        guard run.status == 0 else { throw Failure("The peers failed on '\(set)'.") }
        return run.objects.compactMap(TrainerScore.init(peer:))
    }
}
