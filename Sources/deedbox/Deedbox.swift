import Commands

@main
struct Deedbox {
    static func main() async {
        await DeedboxCommand.run()
    }
}
