/// Reads hours as licensing registers really write them: "Mon 10:00-00:00^Tue 10:00-00:00", "Monday to Thursday 10am to
/// 11pm", "24 hours". What cannot be read for certain is not guessed: it stays as text, with a sentence saying why.
public enum HoursText {
    /// - Parameter text: all that the register says of one activity's hours; an empty text reads as no hours and no issue
    public static func read(_ text: String) -> HoursReading {
        let clauses = HoursClause.clauses(of: HoursLexer.tokens(of: text))
        var work = HoursWork(text, namesDays: clauses.contains(where: \.namesWeekdays))
        for clause in clauses { work.take(clause) }
        return work.finished()
    }

    /// Reads a table's rows of three cells, as "Monday to Saturday", "08:00", "23:00".
    public static func read(rows: [(days: String, opens: String, closes: String)]) -> HoursReading {
        read(rows.map { "\($0.days) | \($0.opens) | \($0.closes)" }.joined(separator: "\n"))
    }
}
