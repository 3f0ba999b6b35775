import GRDB

/// The steps that bring a database of any release up to date.
///
/// Append only: a released step is never edited, for there are files that have taken it.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 documents") { try $0.execute(sql: Migration1.sql) }
        migrator.registerMigration("2 tracking") { try $0.execute(sql: Migration2.sql) }
        migrator.registerMigration("3 access") { try $0.execute(sql: Migration3.sql) }
        migrator.registerMigration("4 passages") { try $0.execute(sql: Migration4.sql) }
        migrator.registerMigration("5 run artifacts") { try $0.execute(sql: Migration5.sql) }
        migrator.registerMigration("6 experiments") { try Migration6.migrate($0) }
        migrator.registerMigration("7 model ledger") { try Migration7.migrate($0) }
        migrator.registerMigration("8 reviews") { try $0.execute(sql: Migration8.sql) }
        migrator.registerMigration("9 embedding cache") { try $0.execute(sql: Migration9.sql) }
        migrator.registerMigration("10 pipelines") { try $0.execute(sql: Migration10.sql) }
        migrator.registerMigration("11 step usage") { try $0.execute(sql: Migration11.sql) }
        migrator.registerMigration("12 text index") { try $0.execute(sql: Migration12.sql) }
        migrator.registerMigration("13 key facts") { try $0.execute(sql: Migration13.sql) }
        migrator.registerMigration("14 endpoints") { try $0.execute(sql: Migration14.sql) }
        migrator.registerMigration("15 rollouts") { try $0.execute(sql: Migration15.sql) }
        migrator.registerMigration("16 prediction log") { try $0.execute(sql: Migration16.sql) }
        migrator.registerMigration("18 A/B tests") { try $0.execute(sql: Migration18.sql) }
        migrator.registerMigration("19 monitoring") { try $0.execute(sql: Migration19.sql) }
        migrator.registerMigration("20 key scopes") { try $0.execute(sql: Migration20.sql) }
        migrator.registerMigration("21 saved searches") { try $0.execute(sql: Migration21.sql) }
        migrator.registerMigration("22 metric windows") { try $0.execute(sql: Migration22.sql) }
        migrator.registerMigration("23 alerts") { try $0.execute(sql: Migration23.sql) }
        migrator.registerMigration("24 alert notifications") { try $0.execute(sql: Migration24.sql) }
        migrator.registerMigration("25 readiness") { try $0.execute(sql: Migration25.sql) }
        migrator.registerMigration("26 drift looks") { try $0.execute(sql: Migration26.sql) }
        migrator.registerMigration("27 sessions") { try $0.execute(sql: Migration27.sql) }
        migrator.registerMigration("28 held classes, labels, judgements") { try $0.execute(sql: Migration28.sql) }
        migrator.registerMigration("29 orders and values of documents") { try $0.execute(sql: Migration29.sql) }
        migrator.registerMigration("30 near duplicates") { try $0.execute(sql: Migration30.sql) }
        migrator.registerMigration("31 short ways to facts and labels") { try $0.execute(sql: Migration31.sql) }
        migrator.registerMigration("32 metric log") { try $0.execute(sql: Migration32.sql) }
        migrator.registerMigration("34 contents of documents") { try $0.execute(sql: Migration34.sql) }
        migrator.registerMigration("35 answers of shadows") { try $0.execute(sql: Migration35.sql) }
        migrator.registerMigration("33 pairs of labels") { try $0.execute(sql: Migration33.sql) }
        migrator.registerMigration("37 traces of jobs") { try $0.execute(sql: Migration37.sql) }
        migrator.registerMigration("36 revision of documents") { try $0.execute(sql: Migration36.sql) }
        migrator.registerMigration("38 readiness queue") { try $0.execute(sql: Migration38.sql) }
        migrator.registerMigration("39 papers by name") { try $0.execute(sql: Migration39.sql) }
        return migrator
    }
}
