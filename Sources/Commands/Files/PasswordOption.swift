import ArgumentParser

/// `--password`, for commands that read one file.
struct PasswordOption: ParsableArguments {
    @Option(
        name: .long,
        help: """
            A password to try if the file asks for one; repeatable. Other users of the machine can see it while the \
            command runs; the key extraction.password_file keeps it from them.
            """
    )
    var password: [String] = []
}
