import CMalloc

/// Gives memory back to the system that the C library keeps for a next time.
///
/// Each thread would get an arena of its own, up to eight a processor, and what a rush of requests left free in them would
/// stay with the process for good.
enum SpareMemory {
    /// Arenas that all threads share: as many as threads read connections on a small machine.
    private static let arenas: Int32 = 2
    /// So much may stay free, in bytes; less is not worth the faults of taking it again.
    private static let kept = 4 << 20
    private static let interval = Duration.seconds(5)

    /// To be called before there are threads.
    static func shareArenas() { mallopt(M_ARENA_MAX, arenas) }

    /// Looks again and again, until the task is cancelled.
    static func giveBack() async {
        while (try? await Task.sleep(for: interval)) != nil {
            if mallinfo2().fordblks > kept { malloc_trim(0) }
        }
    }
}
